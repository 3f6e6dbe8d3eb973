/** What Excel makes of text put into a cell. */
import { parseInput } from '../../../src/simulated-excel/model/parse-input';

const year = new Date().getFullYear();
const serial = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;

test.each<[string, unknown, string | null]>([
  ['466', 466, null],
  ['-0.5', -0.5, null],
  ['+5', 5, null],
  [' 12 ', 12, null],
  ['99.5%', 0.995, '0.00%'],
  ['5%', 0.05, '0%'],
  ['1,234.50', 1234.5, '#,##0.00'],
  ['12,345', 12345, '#,##0'],
  ['(5)', -5, null],
  ['1e3', 1000, '0.00E+00'],
  ['¥5', 5, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['￥5', 5, '"¥"#,##0;[Red]"¥"-#,##0'],
  ['true', true, null],
  ['#n/a', { error: '#N/A' }, null],
  ['2022-3-1', serial(2022, 3, 1), 'yyyy/m/d'],
  ['2022/3/1', serial(2022, 3, 1), 'yyyy/m/d'],
  ['2022年3月1日', serial(2022, 3, 1), 'yyyy"年"m"月"d"日"'],
  ['2022年12月', serial(2022, 12, 1), 'yyyy"年"m"月"'],
  ['3月5日', serial(year, 3, 5), 'm"月"d"日"'],
  ['5/8', serial(year, 5, 8), 'm"月"d"日"'],
  ['12:30', 0.5208333333333334, 'h:mm'],
  // These stay texts.
  ['45/50', '45/50', null],
  ['466支', '466支', null],
  ['≥95%', '≥95%', null],
  ['2022年2月30日', '2022年2月30日', null],
  ['1,2', '1,2', null],
  ['已完成', '已完成', null],
  ["'123", '123', null],
  ["'=A1", '=A1', null],
])('%s', (input, value, numberFormat) => {
  expect(parseInput(input, 'General')).toEqual({ value, formula: null, numberFormat });
});

test.each([
  ['=A1+1', 'A1+1'],
  ['+A1', '+A1'],
  ['-合计', '-合计'],
])('%s is a formula', (input, formula) => {
  expect(parseInput(input, 'General')).toEqual({ value: null, formula, numberFormat: null });
});

test.each(['=A1', '007', '1/2', '99%', 'TRUE'])('%s in a text cell stays as it is', (input) => {
  expect(parseInput(input, '@')).toEqual({ value: input, formula: null, numberFormat: null });
});
