/** Values of formulas, each written through the real client into a workbook with a little of everything. */
import { openExcel } from '../../../src/simulated-excel';
import { name, sheet, workbook } from '../support/content';
import cases from './formulas.json';

const table = {
  name: '表1',
  area: { row: 0, column: 7, rows: 4, columns: 1 },
  hasHeaders: true,
  hasTotals: false,
  columns: ['分值'],
};

test('every formula of the list has the value that Excel gives it', async () => {
  const file = workbook(
    [
      sheet(
        '表',
        [
          [1, 10, '优秀', null, null, null, null, '分值'],
          [2, 20, '良', null, null, null, null, 1],
          [3, 30, '中', null, null, null, null, 2],
          [null, null, null, null, null, null, null, 3],
        ],
        { tables: [table] }
      ),
      sheet('表 二', [[7]]),
      sheet('算', []),
    ],
    { names: [name('分值合计', 'SUM(表!$A$1:$A$3)'), name('税率', '0.13'), name('死名', '#REF!')] }
  );
  const { Excel } = openExcel(file);
  const got = await Excel.run(async (context) => {
    const at = context.workbook.worksheets.getItem('表').getRange(`K1:K${cases.length}`);
    at.formulas = cases.map(([formula]) => [`=${String(formula)}`]);
    at.load('values');
    await context.sync();
    return at.values as unknown[][];
  });
  expect(cases.map(([formula], i) => [formula, got[i]?.[0]])).toEqual(cases);
});
