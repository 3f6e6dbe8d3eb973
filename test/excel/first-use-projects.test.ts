/** Several projects, a worksheet each: found, named on their own sheets and scored apart, through the real Office.js. */
import { createSession } from '../../src/application/create-session';
import { discover, likelyTables } from '../../src/workbook/finding/find';
import { openPackage } from '../../src/simulated-excel/package';
import { fileOf, openWorkbook, type Opened } from './open-workbook';

jest.setTimeout(120_000);

type Cells = (string | number)[][];

const tableOf = (lines: Cells): Cells => [['指标名称', '年度指标值', '实际完成值', '分值'], ...lines];

/** The sheets of a person's own in the place of the sample's. */
async function addSheets({ excel }: Opened, sheets: Readonly<Record<string, Cells>>): Promise<void> {
  await excel.Excel.run(async (context) => {
    const before = context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const [name, cells] of Object.entries(sheets)) {
      context.workbook.worksheets.add(name).getRange(`A1:D${String(cells.length)}`).values = cells;
    }
    await context.sync();
    for (const sheet of before.items) sheet.delete();
    await context.sync();
  });
}

const TRAINING = tableOf([
  ['培训人数', '≥100人', '120人', 50],
  ['培训期数', '≥4期', '4期', 50],
]);
const REPAIR = tableOf([
  ['维修面积', '≥200平方米', '200平方米', 60],
  ['验收合格率', '≥100%', '100%', 40],
]);

async function unnamedWith(sheets: Readonly<Record<string, Cells>>): Promise<Opened> {
  const opened = openWorkbook(fileOf('test/fixtures/workbooks/no-names.xlsx'));
  await addSheets(opened, sheets);
  return opened;
}

test('two projects are named on their sheets, and each has a total of its own', async () => {
  const opened = await unnamedWith({ 干警培训: TRAINING, 场地维修: REPAIR });
  const session = createSession(opened.workbook, { preview: false });
  await session.keep({ kind: 'create-names', names: likelyTables(discover(await opened.workbook.survey())) });
  expect(session.state).toMatchObject({ phase: 'idle', problem: null });
  // The sheet of a name by its position in the file.
  const { names } = openPackage(opened.excel.save()).content;
  expect(names.filter(({ name }) => name === '指标_完成情况').map(({ sheet, formula }) => [sheet, formula])).toEqual(
    expect.arrayContaining([
      [0, '干警培训!$A$1:$D$3'],
      [1, '场地维修!$A$1:$D$3'],
    ])
  );
  await session.score({ sheets: false });
  const { state } = session;
  const entities = state.phase === 'idle' ? (state.outcome?.assessment.entities ?? []) : [];
  expect(entities.map(({ name, level, indicators }) => [name, level, indicators.length])).toEqual([
    ['干警培训', 'project', 2],
    ['场地维修', 'project', 2],
  ]);
  expect(discover(await opened.workbook.survey()).proposals.filter(({ existing }) => existing !== null)).toHaveLength(
    2
  );
});

test.each([
  ['another year', { '2021年指标': TRAINING, '2022年指标': REPAIR }],
  ['the same rows', { 初稿: TRAINING, 定稿: TRAINING }],
  ['a copy', { 指标表: TRAINING, '指标表 (2)': REPAIR }],
])('versions of one table are no projects: %s', async (_what, sheets: Readonly<Record<string, Cells>>) => {
  const { workbook } = await unnamedWith(sheets);
  const found = likelyTables(discover(await workbook.survey())).filter(({ name }) => name === '指标_完成情况');
  expect(found.map(({ scope }) => scope)).toEqual([null]);
});
