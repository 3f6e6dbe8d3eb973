/** Widths of a table's columns in the Word report. */
import { tableCell, type ReportTable } from '../../src/report/blocks';
import { columnWidths } from '../../src/report/word/column-widths';

const WIDTH = 8800;
const MARGINS = 160;
const LONG = '城乡社区矛盾纠纷排查调解工作站点建设完成数量';

const tableOf = (rows: readonly (readonly string[])[]): ReportTable => ({
  kind: 'table',
  title: '',
  unit: [],
  columns: [
    { heading: '项目名称', weight: 28, align: 'left' },
    { heading: '实际完成值', weight: 30, align: 'left' },
    { heading: '决算支出数', weight: 12, align: 'right' },
  ],
  rows: rows.map(([name = '', actual = '', amount = '']) => [
    tableCell(name, 'left'),
    tableCell(actual, 'left'),
    tableCell(amount, 'right'),
  ]),
});

/** Digits and commas of the font, with room to spare. */
const onOneLine = (text: string): number => text.length * 120 + MARGINS;

test.each([
  ['short amounts', '道路养护', '126公里', '12.00'],
  ['amounts in 元', '道路养护', '126公里', '1,200,000,000.00'],
  ['a long name', LONG, '3个', '12.00'],
  ['a long answer', '道路', LONG.repeat(3), '1,200,000.00'],
])('%s: all adds up, and a figure stands on one line', (_, ...cells) => {
  const widths = columnWidths(tableOf([cells]), WIDTH, MARGINS);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(WIDTH);
  expect(Math.min(...widths)).toBeGreaterThan(MARGINS);
  expect(widths[2]).toBeGreaterThanOrEqual(onOneLine(cells[2]));
});

test('what short answers leave goes to long names', () => {
  const even = columnWidths(tableOf([['道路', '3个', '1.00']]), WIDTH, MARGINS);
  const long = columnWidths(tableOf([[LONG, '3个', '1.00']]), WIDTH, MARGINS);
  expect(long[0]).toBeGreaterThan((even[0] ?? 0) * 1.3);
  expect(long[2]).toBeCloseTo(even[2] ?? 0);
});

test('however many figures there are, the texts keep a part', () => {
  const base = tableOf([]);
  const [name, , amount] = base.columns;
  if (name === undefined || amount === undefined) throw new Error();
  const figure = tableCell('1,200,000,000,000.00', 'right');
  const rows = [[tableCell('道路养护', 'left'), figure, figure, figure, figure]];
  const widths = columnWidths({ ...base, columns: [name, amount, amount, amount, amount], rows }, WIDTH, MARGINS);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(WIDTH);
  // 项目名称 on one line.
  expect(widths[0]).toBeGreaterThan(4 * 240);
});
