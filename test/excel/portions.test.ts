/** Whether someone looks at a pane or not, an ordinary workbook takes four requests, and no step more than one request takes. */
import { createSession } from '../../src/application/create-session';
import { DressStep } from '../../src/excel/dress-step';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { planSteps } from '../../src/excel/plan-steps';
import { atOnce } from '../../src/scoring/steps';
import { BLANK } from '../../src/workbook/cell-text';
import { journalOf } from '../../src/workbook/journal-entries';
import type { PlannedCell } from '../../src/workbook/write-plan';
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

it('puts a long sheet, each of whose rows has a height and a look of its own, into steps that requests take', async () => {
  const { workbook } = openWorkbook(fileOf(SAMPLE));
  const snapshot = await workbook.read();
  const plan = planFor(snapshot);
  const rows = Array.from({ length: 30_000 }, (_, row) => row);
  const long = plan.sheets.slice(0, 1).map((sheet) => ({
    ...sheet,
    cells: rows.map((row): PlannedCell => ({ ...BLANK_CELL, row, style: row % 2 === 0 ? 'text' : 'text-marked' })),
    rowHeights: rows.map((row) => ({ row, points: row % 2 === 0 ? 20 : 40 })),
  }));
  const large = { ...plan, sheets: long };
  const { all } = atOnce(planSteps(large, journalOf(large, snapshot, 'journal'), snapshot, 'run'));
  const heaviest = Math.max(...all.map(({ weight }) => weight.request));
  expect(heaviest).toBeLessThan(LIMIT);
  expect(all.reduce((sum, { weight }) => sum + weight.request, 0)).toBeGreaterThan(2 * LIMIT);
  expect(all.flatMap((step) => (step instanceof DressStep ? [step] : []))).toHaveLength(30);
});
