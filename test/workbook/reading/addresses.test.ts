import { a1, addressOf, columnLetters, quotedSheet } from '../../../src/workbook/cells/addresses';
import { keyText } from '../../../src/workbook/cells/keys';

test.each([
  ['评分表', '评分表'],
  ['总 表', "'总 表'"],
  ["绩效'目标", "'绩效''目标'"],
  ['2022自评', "'2022自评'"],
  ['表1', '表1'],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['TRUE', "'TRUE'"],
  ['Sheet1', 'Sheet1'],
  ['表(终稿)', "'表(终稿)'"],
  ['a-b', "'a-b'"],
])('sheet %s is written %s', (sheet, written) => expect(quotedSheet(sheet)).toBe(written));

test('cells and rectangles', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(a1({ sheet: '评分表', row: 7, column: 7 })).toBe('评分表!H8');
  expect(addressOf({ sheet: '总 表', row: 0, column: 0, rows: 3, columns: 3 })).toBe("'总 表'!A1:C3");
  expect(addressOf({ sheet: '表', row: 1, column: 1, rows: 1, columns: 1 })).toBe('表!B2');
});

test('keys that differ have texts that differ', () => {
  const key = { project: '', path: ['a', 'b'], name: 'c', occurrence: 0 };
  const others = [
    { ...key, path: ['a,b'] },
    { ...key, path: ['a'], name: 'b","c' },
    { ...key, occurrence: 1 },
  ];
  expect(new Set([key, ...others].map(keyText)).size).toBe(4);
});
