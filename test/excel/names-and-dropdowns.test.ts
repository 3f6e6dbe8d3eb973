/** Names of the contract and lists to choose from: made with a plan, left alone when they are the person's, put back. */
import { openPackage } from '../../src/simulated-excel/package';
import type { Fault } from '../../src/simulated-excel';
import { EMPTY_PLAN, planNames } from '../../src/workbook/planning/plan-names';
import type { Rectangle } from '../../src/workbook/snapshot';
import type { SheetPlan, WritePlan } from '../../src/workbook/write-plan';
import { fileOf, openWorkbook, quiet, type Opened } from './open-workbook';

const NAMELESS = 'test/fixtures/workbooks/no-names.xlsx';
const TABLE: Rectangle = { sheet: '评分表', row: 2, column: 0, rows: 30, columns: 8 };
const FAULTS: readonly Fault[] = [
  { kind: 'refuse', code: 'GeneralException' },
  { kind: 'break-answer', status: 500 },
  { kind: 'drop-answer' },
  ...[0.1, 0.5, 0.9].map((part): Fault => ({
    kind: 'fail-at-action',
    action: Math.floor(20 * part),
    code: 'GeneralException',
  })),
];

const namesIn = ({ excel }: Opened) =>
  openPackage(excel.save())
    .content.names.filter(({ name }) => name === '指标_评分表')
    .map(({ sheet, formula }) => [sheet, formula]);

async function addName({ excel }: Opened, reference: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.names.add('指标_评分表', reference);
    await context.sync();
  });
}

const wanted = [{ name: '指标_评分表', range: TABLE, scope: null }] as const;

test('a name is made for the workbook, and a second time there is nothing to do', async () => {
  const opened = openWorkbook(fileOf(NAMELESS));
  const plan = planNames(await opened.workbook.read(), wanted);
  await opened.workbook.write(plan, quiet);
  expect(namesIn(opened)).toEqual([[null, '评分表!$A$3:$H$32']]);
  expect(planNames(await opened.workbook.read(), wanted).names).toEqual([]);
});

test.each(['=评分表!$A$1:$B$2', '=#REF!', '="不是区域"'])(
  'a name that refers to %s is left alone',
  async (reference) => {
    const opened = openWorkbook(fileOf(NAMELESS));
    await addName(opened, reference);
    const plan = planNames(await opened.workbook.read(), wanted);
    expect([plan.names, plan.problems?.map(({ code }) => code)]).toEqual([[], ['workbook.name-taken']]);
  }
);

test('a name that appears between reading and writing is neither changed nor taken away', async () => {
  const opened = openWorkbook(fileOf(NAMELESS));
  const plan = planNames(await opened.workbook.read(), wanted);
  await addName(opened, '=评分表!$A$1:$B$2');
  await expect(opened.workbook.write(plan, quiet)).rejects.toHaveProperty('note.code');
  expect(namesIn(opened)).toEqual([[null, '评分表!$A$1:$B$2']]);
});

const cellAt = (row: number, column: number, value: string) =>
  ({ row, column, content: { kind: 'value', value }, style: 'text' }) as const;

const lists = (rows: number) => [
  { area: { sheet: '评分标准', row: 1, column: 1, rows: rows - 1, columns: 1 }, choices: ['甲', '乙'], prompt: '选择' },
];

const sheetPlan = (rows: number, replaces: Rectangle | null): SheetPlan => ({
  role: '评分标准',
  name: '评分标准',
  cells: Array.from({ length: rows }, (_, row) => [cellAt(row, 0, `指标${row}`), cellAt(row, 1, '=1+1')]).flat(),
  merges: [],
  columnWidths: [20, 40],
  rowHeights: [],
  printArea: { sheet: '评分标准', row: 0, column: 0, rows, columns: 2 },
  titleRows: null,
  orientation: 'portrait',
  frozenRows: 0,
  dataBars: [],
  charts: [],
  dropdowns: lists(rows),
  standingDropdowns: replaces === null ? [] : lists(replaces.rows),
  replaces,
});

const planOf = (rows: number, before: number | null): WritePlan => {
  const area = (count: number): Rectangle => ({ sheet: '评分标准', row: 0, column: 0, rows: count, columns: 2 });
  return {
    ...EMPTY_PLAN,
    sheets: [sheetPlan(rows, before === null ? null : area(before))],
    names: [{ name: '规则_评分标准', range: area(rows), replaces: before === null ? null : area(before) }],
  };
};

/** What cells hold, which names there are and which lists; looks of our own sheets are made anew. */
function holdings(bytes: Uint8Array) {
  const { content } = openPackage(bytes);
  const cells = content.sheets.flatMap(({ name, cells: rows }) =>
    [...rows].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value, formula }]) =>
        value === null && formula === null ? [] : [[name, row, column, value, formula]]
      )
    )
  );
  const lists = content.sheets.map(({ name, dataValidations }) => [name, dataValidations]);
  return { cells, lists, names: content.names.filter(({ name }) => !name.startsWith('_xlnm.')) };
}

test('a sheet with lists and its name grows, is opened again, and is put back whatever fails', async () => {
  const opened = openWorkbook(fileOf(NAMELESS));
  await opened.workbook.write(planOf(4, null), quiet);
  await opened.workbook.read();
  const file = opened.excel.save();
  const before = holdings(file);
  expect(before.lists.at(-1)).toEqual([
    '评分标准',
    [{ area: { row: 1, column: 1, rows: 3, columns: 1 }, list: '甲,乙', prompt: '选择', refuses: false }],
  ]);
  for (const fault of FAULTS) {
    const again = openWorkbook(file, fault.kind === 'drop-answer' ? 500 : 5000);
    await again.workbook.read();
    again.excel.wire.reset();
    again.excel.wire.fault = (number) => (number === 1 ? fault : null);
    await expect(again.workbook.write(planOf(6, 4), quiet)).rejects.toHaveProperty('note.code');
    const after = holdings(again.excel.save());
    expect({ fault, ...after }).toEqual({ fault, ...before });
    again.excel.wire.fault = null;
    await again.workbook.read();
    await again.workbook.write(planOf(6, 4), quiet);
    const grown = openPackage(again.excel.save()).content;
    expect(grown.names.find(({ name }) => name === '规则_评分标准')?.formula).toBe('评分标准!$A$1:$B$6');
    expect(grown.sheets.find(({ name }) => name === '评分标准')?.dataValidations.map(({ area }) => area.rows)).toEqual([
      5,
    ]);
    again.excel.close();
  }
});
