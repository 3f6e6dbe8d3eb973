/** Whether someone looks at a pane or not, an ordinary workbook takes four requests, and no step more than one request takes. */
import { createSession } from '../../src/application/create-session';
import { DressStep } from '../../src/excel/dress-step';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { planSteps } from '../../src/excel/plan-steps';
import { formatsBeside } from '../../src/excel/read-margin';
import type { Step } from '../../src/excel/step';
import { atOnce } from '../../src/scoring/steps';
import { BLANK } from '../../src/workbook/cells/cell-text';
import { journalOf } from '../../src/workbook/journal/journal-entries';
import type { PlannedCell } from '../../src/workbook/write-plan';
import { writeBook, type CaseCell } from '../command-line/layouts/write-book';
import { fileOf, openWorkbook, planFor, SAMPLE } from './open-workbook';
import { outcomeOf, problemOf } from './sitting';

jest.setTimeout(120_000);

const LIMIT = 3_000_000;
const BLANK_CELL = { column: 0, content: BLANK } as const;

it('scores the sample with all its sheets in four requests', async () => {
  openWorkbook(fileOf(SAMPLE));
  const workbook = new ExcelWorkbook(undefined, undefined, () => Promise.resolve());
  const session = createSession(workbook, { preview: false });
  await session.score({ sheets: true });
  expect(problemOf(session)).toBeNull();
  expect(outcomeOf(session).roundTrips).toBe(4);
});

describe('a long sheet, each of whose rows has a height and a look of its own', () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => row);

  /** The steps of writing it: made, or in a sheet that stands. */
  async function stepsOf(contentsOnly: boolean): Promise<readonly Step[]> {
    const { workbook } = openWorkbook(fileOf(SAMPLE));
    const snapshot = await workbook.read();
    const plan = planFor(snapshot);
    const sheets = plan.sheets.slice(0, 1).map((sheet) => ({
      ...sheet,
      contentsOnly,
      cells: rows.map((row): PlannedCell => ({ ...BLANK_CELL, row, style: row % 2 === 0 ? 'text' : 'text-marked' })),
      rowHeights: rows.map((row) => ({ row, points: row % 2 === 0 ? 20 : 40 })),
    }));
    const large = { ...plan, sheets };
    return atOnce(planSteps(large, journalOf(large, snapshot, 'journal'), snapshot, 'run')).all;
  }

  it.each([
    ['made', false],
    ['standing', true],
  ])('is put into steps that requests take: %s', async (_, contentsOnly) => {
    const all = await stepsOf(contentsOnly);
    expect(Math.max(...all.map(({ weight }) => weight.request))).toBeLessThan(LIMIT);
    expect(all.reduce((sum, { weight }) => sum + weight.request, 0)).toBeGreaterThan(2 * LIMIT);
    expect(all.filter((step) => step instanceof DressStep)).toHaveLength(contentsOnly ? 0 : 30);
  });
});

it('asks for less where an answer is too large, and reads all of it', async () => {
  const text = '基层治理与公共法律服务保障'.repeat(30);
  const rows = Array.from({ length: 800 }, (_, row): CaseCell[] => [`${row + 1}号${text}`, 1, text, text]);
  const { excel, workbook } = openWorkbook(
    writeBook({
      sheets: [{ name: '指标', rows: [['指标名称', '分值', '预期实现值', '实际完成值'], ...rows] }],
      names: [{ name: '指标_完成情况', refersTo: '指标!$A$1:$D$801' }],
    })
  );
  const { blocks } = await workbook.read();
  const read = blocks.filter(({ sheet }) => sheet === '指标').flatMap(({ values }) => values);
  expect(read.map(([name]) => name)).toEqual(['指标名称', ...rows.map(([name]) => name)]);
  expect(excel.wire.requests.filter(({ responseBytes }) => responseBytes > LIMIT)).toHaveLength(2);
});

it('asks for the formats beside long ranges in requests that an answer can carry', () => {
  const areas = [40_000, 10].map((rows) => ({ sheet: '指标', row: 0, column: 0, rows, columns: 5 }));
  const requests = formatsBeside(areas).map((request) =>
    request.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  );
  expect(requests).toHaveLength(5);
  expect(Math.max(...requests)).toBeLessThanOrEqual(100_000);
  expect(requests.reduce((sum, cells) => sum + cells, 0)).toBe(40_010 * 12);
});
