/** Cells on the clipboard: what is copied is pasted again as it was; what Excel and plain programs write is read. */
import fc from 'fast-check';
import { fromTabSeparated, toTabSeparated } from '../../../../src/simulated-excel/hosts/page/grid/tab-separated';

test('any rectangle of texts survives', () => {
  const cell = fc
    .array(fc.constantFrom('a', '中', '"', '\t', '\n', ' ', "'"), { maxLength: 5 })
    .map((parts) => parts.join(''));
  const rectangle = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
    // One empty last line cannot be told from the line break at the end of a text.
    .filter((rows) => rows.length === 1 || rows[rows.length - 1]?.join('') !== '');
  fc.assert(fc.property(rectangle, (rows) => expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows)));
});

test.each([
  [
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\n1\t2',
    [
      ['a', ''],
      ['1', '2'],
    ],
  ],
  ['"两\n行"\tx', [['两\n行', 'x']]],
  ['5" 屏\t"未闭合', [['5" 屏', '"未闭合']]],
  ['"a"b\tc', [['"a"b', 'c']]],
])('%j', (text, rows) => {
  expect(fromTabSeparated(text)).toEqual(rows);
});
