/** Addresses and areas. */
import fc from 'fast-check';
import {
  areaAddress,
  columnName,
  columnNumber,
  intersect,
  parseArea,
  quoteSheet,
  splitAddress,
} from '../../../src/simulated-excel/model/address';

const area = fc.record({
  row: fc.nat(2000),
  column: fc.nat(800),
  rows: fc.integer({ min: 1, max: 50 }),
  columns: fc.integer({ min: 1, max: 50 }),
});

test('an address written is read as the same area', () => {
  fc.assert(fc.property(area, (one) => expect(parseArea(areaAddress(one))).toEqual(one)));
});
test('columns go by letters to the last, XFD', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(columnNumber('XFE')).toBeNull();
});
test.each(['', 'A', '1', 'A0', 'A1048577', 'XFE1', 'A1:', 'A:1', 'A1:B', '名称'])('%s is no address', (text) => {
  expect(parseArea(text)).toBeNull();
});
test.each([
  ['$B$3', { row: 2, column: 1, rows: 1, columns: 1 }],
  ['C2:A1', { row: 0, column: 0, rows: 2, columns: 3 }],
  ['B:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
  ['2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
])('%s', (text, expected) => {
  expect(parseArea(text)).toEqual(expected);
});
test.each([
  ['指标', '指标'],
  ['Sheet1', 'Sheet1'],
  ['表 1', "'表 1'"],
  ["it's", "'it''s'"],
  ['A1', "'A1'"],
  ['2022', "'2022'"],
  ['R1C1', "'R1C1'"],
])('sheet %s is written %s and read back', (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  expect(splitAddress(`${quoted}!A1`)).toEqual({ sheet: name, address: 'A1' });
});
test('areas meet in what both hold', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const both = intersect(a, b);
      const within = (one: typeof a, r: number, c: number): boolean =>
        r >= one.row && r < one.row + one.rows && c >= one.column && c < one.column + one.columns;
      expect(both !== null).toBe(
        Array.from({ length: a.rows }, (_, r) => a.row + r).some((r) =>
          Array.from({ length: a.columns }, (_, c) => a.column + c).some((c) => within(b, r, c))
        )
      );
    })
  );
});
