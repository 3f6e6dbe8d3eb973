import { Decimal } from '../../../src/scoring/decimal';
import { cellOf, isErrorCode } from '../../../src/workbook/cells/cells';
import type { RawValue } from '../../../src/workbook/snapshot';

const ref = { sheet: '表', row: 0, column: 0 };
const read = (value: RawValue, format: string, shown = '') => cellOf(ref, value, format, shown);

describe('a number keeps its precision and takes the words of its format', () => {
  test.each<[number, string, string]>([
    [0.9983, '0.0%', '99.83%'],
    [0.995, '0%', '99.5%'],
    [0.95, '"≥"0%', '≥95%'],
    [12, '0"个"', '12个'],
    [12, 'G/通用格式"个"', '12个'],
    [12, '0\\个', '12个'],
    [5, '0"名";;', '5名'],
    [1234.5, '#,##0.00', '1234.5'],
    [1234, '#,##0"万元"', '1234万元'],
    [12345, '0.00,"千元"', '12.345千元'],
    [12345, '0!.0,"万"', '12345'],
    [5000, '¥#,##0', '5000元'],
    [5000, '[$¥-804]#,##0.00', '5000元'],
    [-3, '0;(0)', '-3'],
    [-5, '#,##0.00_);[Red](#,##0.00)', '-5'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [85, '[>=60]"合格"0;"不合格"0', '合格85'],
    [59, '[>=60]"合格"0;"不合格"0', '不合格59'],
    [0.5, '# ?/?', '0.5'],
    [123456, '0.00E+00', '123456'],
    [12, '[DBNum1]General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [20123456, '000-0000', '20123456'],
  ])('%d as %s reads %s', (value, format, text) => {
    const cell = read(value, format);
    expect([cell.kind, cell.text]).toEqual(['number', text]);
    expect(cell.number?.equals(Decimal.fromDouble(value) ?? Decimal.ZERO)).toBe(true);
    expect(cell.percent).toBe(format.includes('%'));
  });
});

describe('dates come from what is shown, whichever calendar the workbook has', () => {
  test.each<[number, string, string, string]>([
    [44926, 'yyyy/m/d', '2022/12/31', '2022-12-31'],
    [43464, 'yyyy/m/d', '2022/12/31', '2022-12-31'],
    [44926, 'm"月"d"日"', '12月31日', '2022-12-31'],
    [43464, 'm"月"d"日"', '12月31日', '2022-12-31'],
    [44896, 'yyyy"年"m"月"', '2022年12月', '2022年12月'],
    [44926, '[$-804]yyyy"年"m"月"d"日"', '####', '2022-12-31'],
    [44926, 'yyyy-mm-dd hh:mm', '2022-12-31 00:00', '2022-12-31'],
    [1, 'yyyy-mm-dd', '', '1900-01-01'],
    [61, 'yyyy-mm-dd', '', '1900-03-01'],
    [45351, 'yyyy-mm-dd', '', '2024-02-29'],
  ])('%d as %s, shown %s', (serial, format, shown, text) => {
    const cell = read(serial, format, shown);
    expect([cell.kind, cell.text, cell.number]).toEqual(['date', text, null]);
  });
});

test('what is no number', () => {
  expect(read(null, 'General').kind).toBe('blank');
  expect(read(' 　\u00a0', '@')).toMatchObject({ kind: 'blank', text: '' });
  expect(read('99.5%', '0%')).toMatchObject({ kind: 'text', text: '99.5%', number: null });
  expect(read(true, 'General')).toMatchObject({ kind: 'boolean' });
  expect(read('#REF!', 'General')).toMatchObject({ kind: 'error', text: '#REF!' });
  expect(read('#1 楼改造', 'General').kind).toBe('text');
  expect(isErrorCode('#N/A')).toBe(true);
});
