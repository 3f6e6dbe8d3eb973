/** The real client against the simulation: the plain ways of reading and writing. */
import { openExcel } from '../../../src/simulated-excel';
import { name, sheet, workbook } from '../support/content';

const book = () =>
  workbook(
    [
      sheet('指标', [
        ['名称', '分值', '得分'],
        ['甲', 10, 9.5],
        ['乙', 5, ['=B3*0.9', 4.5, 0]],
      ]),
    ],
    {
      names: [name('指标_完成情况', '指标!$A$1:$C$3'), name('死', '#REF!')],
    }
  );

test('reads names, values, formulas, texts and formats in one request', async () => {
  const { Excel, wire } = openExcel(book());
  const seen = await Excel.run(async (context) => {
    const item = context.workbook.names.getItem('指标_完成情况');
    const range = item.getRange();
    range.load('values,formulas,text,numberFormat,address,rowIndex,columnIndex,valueTypes');
    const dead = context.workbook.names.getItem('死').getRangeOrNullObject();
    dead.load('address');
    const names = context.workbook.names.load('items/name,items/type,items/formula');
    await context.sync();
    return {
      values: range.values as unknown[][],
      formulas: range.formulas,
      text: range.text,
      address: range.address,
      dead: dead.isNullObject,
      names: names.items.map((n) => [n.name, n.type, n.formula as unknown]),
    };
  });
  expect(seen.values).toEqual([
    ['名称', '分值', '得分'],
    ['甲', 10, 9.5],
    ['乙', 5, 4.5],
  ]);
  expect(seen.formulas[2]).toEqual(['乙', 5, '=B3*0.9']);
  expect(seen.text[1]).toEqual(['甲', '10', '9.5']);
  expect(seen.address).toBe('指标!A1:C3');
  expect(seen.dead).toBe(true);
  expect(seen.names).toEqual([
    ['指标_完成情况', 'Range', '=指标!$A$1:$C$3'],
    ['死', 'Error', '=#REF!'],
  ]);
  expect(wire.count).toBe(2);
});

test('writes values, formulas, formats and a new sheet, and saves only what changed', async () => {
  const file = book();
  const opened = openExcel(file);
  const { Excel } = opened;
  const seen = await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('指标');
    ws.getRange('B2:B3').values = [[20], [30]];
    ws.getRange('D2').formulas = [['=ROUND(SUM(B2:B3)*1.0005,2)']];
    ws.getRange('D2').format.font.bold = true;
    const added = context.workbook.worksheets.add('自评得分表');
    added.getRange('A1').values = [['=指标!D2&"分"']];
    added.getRange('A1:B1').merge();
    const d = ws.getRange('C3:D3').load('values');
    const d2 = ws.getRange('D2').load('values');
    const a = added.getRange('A1').load('values');
    await context.sync();
    return [d.values, d2.values, a.values] as unknown;
  });
  expect(seen).toEqual([[[27, '']], [[50.03]], [['50.03分']]]);
  opened.save();
  expect(file.saved).toHaveLength(1);
  const [edits] = file.saved;
  expect(edits?.sheets.map((s) => [s.id, s.isNew])).toEqual([
    ['{指标}', false],
    [expect.any(String), true],
  ]);
  expect([...(edits?.sheets[0]?.edits.cells ?? [])].map(([r, cells]) => [r, [...cells.keys()]])).toEqual([
    [1, [1, 3]],
    [2, [1, 2]],
  ]);
});
