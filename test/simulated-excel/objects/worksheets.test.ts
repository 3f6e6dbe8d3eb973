/** Sheets: finding, adding, naming, moving, hiding, deleting. */
import { sheet, workbook, name } from '../support/content';
import { failure, open, values } from '../support/run';

const book = (more = {}) =>
  workbook(
    [
      sheet('封面', [['题']]),
      sheet('评分表', [[1], [['=封面!A1', '题', 0]]]),
      sheet('隐', [], { state: 'hidden' }),
      sheet('图', [], { kind: 'chartsheet' }),
    ],
    { names: [name('甲', '评分表!$A$1')], ...more }
  );

test('worksheets are listed in order; a chart sheet is none of them', async () => {
  const { Excel } = open(book());
  const seen = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.load('items/id,items/name,items/position,items/visibility');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    const count = context.workbook.worksheets.getCount();
    const visible = context.workbook.worksheets.getCount(true);
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    missing.load('name');
    await context.sync();
    const byId = context.workbook.worksheets.getItem(all.items[1]?.id ?? '').load('name');
    await context.sync();
    return [
      all.items.map((s) => [s.name, s.position, s.visibility]),
      active.name,
      count.value,
      visible.value,
      missing.isNullObject,
      byId.name,
    ];
  });
  expect(seen).toEqual([
    [
      ['封面', 0, 'Visible'],
      ['评分表', 1, 'Visible'],
      ['隐', 2, 'Hidden'],
    ],
    '封面',
    3,
    2,
    true,
    '评分表',
  ]);
});

test('a renamed sheet is followed by formulas and names, a deleted one leaves them dead', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const cover = context.workbook.worksheets.getItem('封面');
    cover.name = '新 封面';
    const formula = context.workbook.worksheets.getItem('评分表').getRange('A2').load('formulas');
    await context.sync();
    expect(formula.formulas).toEqual([["='新 封面'!A1"]]);
    cover.delete();
    formula.load('formulas,values');
    await context.sync();
    expect([formula.formulas, formula.values]).toEqual([[['=#REF!']], [['#REF!']]]);
    context.workbook.worksheets.getItem('评分表').delete();
    const name = context.workbook.names.getItem('甲').load('formula,type');
    await context.sync();
    expect([name.formula, name.type]).toEqual(['=#REF!', 'Error']);
  });
});

test('the last visible sheet can neither go nor be hidden', async () => {
  const { Excel } = open(workbook([sheet('一', []), sheet('二', [], { state: 'hidden' })]));
  for (const attempt of [(s: Excel.Worksheet) => s.delete(), (s: Excel.Worksheet) => (s.visibility = 'Hidden')]) {
    const failed = await failure(
      Excel.run(async (context) => {
        attempt(context.workbook.worksheets.getItem('一'));
        await context.sync();
      })
    );
    expect(failed.code).toBe('InvalidOperation');
  }
});

test('a sheet that is still used after its deletion is not found', async () => {
  const { Excel } = open(book());
  const failed = await failure(
    Excel.run(async (context) => {
      const ws = context.workbook.worksheets.getItem('评分表');
      const range = ws.getRange('A1').load('address');
      await context.sync();
      ws.delete();
      range.values = [[1]];
      await context.sync();
    })
  );
  expect(failed.code).toBe('ItemNotFound');
});

test.each([
  ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['[表]', 'InvalidArgument'],
  ['', 'InvalidArgument'],
  ["'表", 'InvalidArgument'],
  ['评分表', 'ItemAlreadyExists'],
])('a sheet named %p is refused with %s', async (given, code) => {
  const { Excel } = open(book());
  const failed = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.add(given);
      await context.sync();
    })
  );
  expect(failed).toEqual({ code, location: 'WorksheetCollection.add' });
});

test('the structure of a protected workbook stays', async () => {
  const { Excel } = open(book({ structureProtected: true }));
  const tries: ((book: Excel.Workbook) => void)[] = [
    (wb) => wb.worksheets.add('新'),
    (wb) => wb.worksheets.getItem('评分表').delete(),
    (wb) => (wb.worksheets.getItem('评分表').name = '改'),
    (wb) => (wb.worksheets.getItem('评分表').visibility = 'Hidden'),
    (wb) => (wb.worksheets.getItem('评分表').position = 0),
  ];
  for (const attempt of tries) {
    const failed = await failure(
      Excel.run(async (context) => {
        attempt(context.workbook);
        await context.sync();
      })
    );
    expect(failed.code).toBe('AccessDenied');
  }
  await Excel.run(async (context) => {
    const protection = context.workbook.protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
  });
});

test('a new sheet is saved with all that was put on it', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.add('自评得分表');
    ws.position = 0;
    ws.tabColor = '#ff0000';
    ws.showGridlines = false;
    ws.customProperties.add('角色', '自评得分表');
    ws.freezePanes.freezeRows(3);
    const frozen = ws.freezePanes.getLocationOrNullObject().load('address');
    ws.getRange('A:A').format.columnWidth = 105;
    ws.getRange('1:1').format.rowHeight = 30;
    ws.getRange('A1:D1').merge();
    ws.getRange('A1').values = [['标题']];
    ws.activate();
    await context.sync();
    expect(frozen.address).toBe('自评得分表!1:3');
  });
  excel.save();
  const saved = file.saved[0];
  expect(saved?.activeSheet).toBe(0);
  expect(saved?.sheets[0]).toMatchObject({
    isNew: true,
    edits: {
      name: '自评得分表',
      tabColor: '#FF0000',
      showGridlines: false,
      frozen: { rows: 3, columns: 0 },
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
      columns: [{ first: 0, last: 0, width: 20, hidden: false }],
      rows: [{ row: 0, height: 30, hidden: false }],
      customProperties: new Map([['角色', '自评得分表']]),
    },
  });
  expect(saved?.sheets[0]?.edits.cells?.get(0)?.get(0)?.value).toBe('标题');
  expect(saved?.sheets.slice(1).map(({ edits }) => edits)).toEqual([{}, {}, {}, {}]);
});

test('a workbook that was only read saves without an edit', async () => {
  const file = book();
  const excel = open(file);
  await values(excel, '评分表', 'A1:A2');
  expect(excel.simulation.isChanged).toBe(false);
  excel.save();
  expect(file.saved[0]?.sheets.every(({ edits }) => Object.keys(edits).length === 0)).toBe(true);
});
