/** The runs after the first: an input that changed, a hand that wrote into our cells, a copied sheet. */
import {
  contentOf,
  differencesOf,
  fileOf,
  openWorkbook,
  planFor,
  quiet,
  SAMPLE,
  scoreOnce,
  type Opened,
} from './open-workbook';

const CHANGED_INPUT = { sheet: '评分表', address: 'F25', value: '2个' };

async function edit({ excel }: Opened, sheet: string, address: string, value: unknown): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function scored(): Promise<Opened> {
  const opened = openWorkbook(fileOf(SAMPLE));
  await scoreOnce(opened.workbook);
  return opened;
}

it('an input that changed changes its score, the totals by their formulas, and the sheets', async () => {
  const opened = await scored();
  await edit(opened, CHANGED_INPUT.sheet, CHANGED_INPUT.address, CHANGED_INPUT.value);
  const before = opened.excel.wire.count;
  const { plan, receipt } = await scoreOnce(opened.workbook);
  expect(plan.columns.map(({ sheet, header }) => [sheet, header])).toEqual([
    ['评分表', '得分'],
    ['评分表', '扣分说明'],
  ]);
  expect(plan.changes.filter(({ handEdited }) => handEdited)).toEqual([]);
  expect(receipt?.cells).toBe(plan.changes.length);
  expect(opened.excel.wire.count - before).toBeLessThanOrEqual(4);
  expect((await scoreOnce(opened.workbook)).receipt).toBeNull();
  const again = openWorkbook(opened.excel.save());
  expect((await scoreOnce(again.workbook)).receipt).toBeNull();
});

it('a fault while refreshing puts the workbook back', async () => {
  for (const action of [10, 20, 30]) {
    const opened = await scored();
    await edit(opened, CHANGED_INPUT.sheet, CHANGED_INPUT.address, CHANGED_INPUT.value);
    const before = contentOf(opened.excel.save());
    const plan = planFor(await opened.workbook.read());
    opened.excel.wire.reset();
    opened.excel.wire.fault = (number) =>
      number === 1 ? { kind: 'fail-at-action', action, code: 'GeneralException' } : null;
    await expect(opened.workbook.write(plan, quiet)).rejects.toMatchObject({ note: { code: 'excel.cannot-write' } });
    expect(differencesOf(before, contentOf(opened.excel.save())).slice(0, 3)).toEqual([]);
  }
});

it('a value that was typed into our column is told before it is replaced', async () => {
  const opened = await scored();
  await edit(opened, '评分表', 'I9', 2);
  const plan = planFor(await opened.workbook.read());
  const edited = plan.changes.filter(({ handEdited }) => handEdited);
  expect(edited.map(({ ref, before, after }) => [ref.sheet, ref.row, ref.column, before, after])).toEqual([
    ['评分表', 8, 8, '2', '1'],
  ]);
});

it('a copied sheet of ours is left alone', async () => {
  const opened = await scored();
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评得分表').copy('End').name = '自评得分表存档';
    await context.sync();
  });
  await edit(opened, CHANGED_INPUT.sheet, CHANGED_INPUT.address, CHANGED_INPUT.value);
  const { plan } = await scoreOnce(opened.workbook);
  expect(plan.sheets.map(({ name }) => name)).not.toContain('自评得分表存档');
});

it('a sheet of ours that was renamed is refreshed under its new name', async () => {
  const opened = await scored();
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('扣分说明').name = '说明';
    await context.sync();
  });
  await edit(opened, CHANGED_INPUT.sheet, CHANGED_INPUT.address, CHANGED_INPUT.value);
  const { receipt } = await scoreOnce(opened.workbook);
  expect(receipt?.sheets).toContain('说明');
  expect(receipt?.sheets).not.toContain('扣分说明');
});

it('a column that was inserted before ours moves them along', async () => {
  const opened = await scored();
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('评分表').getRange('I:I').insert('Right');
    await context.sync();
  });
  const plan = planFor(await opened.workbook.read());
  expect(plan.columns.filter(({ isNew }) => isNew)).toEqual([]);
});
