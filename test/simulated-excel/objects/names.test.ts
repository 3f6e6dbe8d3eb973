/** Defined names of the workbook and of sheets. */
import { name, sheet, workbook } from '../support/content';
import { failure, open } from '../support/run';

const book = () =>
  workbook([sheet('一', [[1, 2]]), sheet('二 表', [[3]])], {
    names: [
      name('总', '一!$A$1:$B$1'),
      name('局部', "'二 表'!$A$1", { sheet: 1, comment: '说明' }),
      name('常数', '0.13'),
      name('字', '"万元"'),
      name('死', '一!#REF!'),
      name('隐', '一!$A$1', { visible: false }),
      name('_xlnm.Print_Area', '一!$A$1:$B$9', { sheet: 0 }),
    ],
  });

test('names tell their kind, value, formula and scope', async () => {
  const { Excel } = open(book());
  const seen = await Excel.run(async (context) => {
    const names = context.workbook.names.load(
      'items/name,items/type,items/value,items/formula,items/scope,items/visible'
    );
    const scoped = context.workbook.worksheets.getItem('二 表').names.load('items/name,items/scope,items/comment');
    const own = context.workbook.worksheets.getItem('一').names.load('items/name');
    await context.sync();
    return {
      names: names.items.map((n) => [n.name, n.type, n.value as unknown, n.formula as unknown, n.scope, n.visible]),
      scoped: scoped.items.map((n) => [n.name, n.scope, n.comment]),
      own: own.items.map((n) => n.name),
    };
  });
  expect(seen.names).toEqual([
    ['总', 'Range', '一!A1:B1', '=一!$A$1:$B$1', 'Workbook', true],
    ['常数', 'Double', 0.13, '=0.13', 'Workbook', true],
    ['字', 'String', '万元', '="万元"', 'Workbook', true],
    ['死', 'Error', '#REF!', '=一!#REF!', 'Workbook', true],
    ['隐', 'Range', '一!A1', '=一!$A$1', 'Workbook', false],
  ]);
  expect(seen.scoped).toEqual([['局部', 'Worksheet', '说明']]);
  expect(seen.own).toEqual(['Print_Area']);
});

test('a dead or constant name has no range', async () => {
  const { Excel } = open(book());
  const isNull = await Excel.run(async (context) => {
    const ranges = ['死', '常数', '总'].map((key) => context.workbook.names.getItem(key).getRangeOrNullObject());
    ranges.forEach((range) => range.load('address'));
    await context.sync();
    return ranges.map((range) => range.isNullObject);
  });
  expect(isNull).toEqual([true, true, false]);
  const failed = await failure(
    Excel.run(async (context) => {
      context.workbook.names.getItem('死').getRange().load('address');
      await context.sync();
    })
  );
  expect(failed).toEqual({ code: 'InvalidOperation', location: 'NamedItem.getRange' });
});

test('names are found whatever their case; what is missing is a null object or ItemNotFound', async () => {
  const { Excel } = open(workbook([sheet('一', [])], { names: [name('Rate', '一!$A$1')] }));
  await Excel.run(async (context) => {
    const found = context.workbook.names.getItemOrNullObject('RATE').load('name');
    const missing = context.workbook.names.getItemOrNullObject('没有').load('name');
    const range = missing.getRangeOrNullObject();
    range.load('address');
    await context.sync();
    expect([found.isNullObject, found.name, missing.isNullObject, range.isNullObject]).toEqual([
      false,
      'Rate',
      true,
      true,
    ]);
  });
  const failed = failure(
    Excel.run(async (context) => {
      context.workbook.names.getItem('没有').load('name');
      await context.sync();
    })
  );
  expect((await failed).code).toBe('ItemNotFound');
});

test('names are added by range and by formula, in both scopes, and deleted', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('二 表');
    context.workbook.names.add('新', ws.getRange('A1:C3'), '由加载项添加');
    ws.names.add('新', '=SUM(一!$A$1:$B$1)').visible = false;
    context.workbook.names.getItem('死').delete();
    await context.sync();
  });
  excel.save();
  const names = file.saved[0]?.names ?? [];
  expect(names.filter((n) => n.name === '新')).toEqual([
    { name: '新', sheet: null, formula: "'二 表'!$A$1:$C$3", visible: true, comment: '由加载项添加' },
    { name: '新', sheet: 1, formula: 'SUM(一!$A$1:$B$1)', visible: false, comment: '' },
  ]);
  expect(names.map((n) => n.name)).toEqual(['总', '局部', '常数', '字', '隐', '_xlnm.Print_Area', '新', '新']);
});

test.each([
  ['1分', 'InvalidArgument'],
  ['A1', 'InvalidArgument'],
  ['R1C1', 'InvalidArgument'],
  ['有 空', 'InvalidArgument'],
  ['总', 'ItemAlreadyExists'],
])('the name %s is refused with %s', async (given, code) => {
  const { Excel } = open(book());
  const failed = await failure(
    Excel.run(async (context) => {
      context.workbook.names.add(given, '=1');
      await context.sync();
    })
  );
  expect(failed).toEqual({ code, location: 'NamedItemCollection.add' });
});
