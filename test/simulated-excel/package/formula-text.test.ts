/** Moving the relative references of a formula, and the marks of newer functions. */
import fc from 'fast-check';
import { MovableFormula } from '../../../src/simulated-excel/package/formula-text';
import { withFutureMarks, withoutFutureMarks } from '../../../src/simulated-excel/package/future-functions';

test.each([
  ['A1', 1, 1, 'B2'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
  ['SUM(A:A,$B:C)', 5, 1, 'SUM(B:B,$B:D)'],
  ['SUM(3:3,$1:2)', 1, 7, 'SUM(4:4,$1:3)'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
  ['"A1"&A1&"""B2"', 1, 0, '"A1"&A2&"""B2"'],
  ["'A1 表'!A1+表2!B2+AB1!C3", 1, 0, "'A1 表'!A2+表2!B3+AB1!C4"],
  ['Sheet1!A1:B2', 1, 1, 'Sheet1!B2:C3'],
  ['表1[[#This Row],[A1]]+表A1', 1, 0, '表1[[#This Row],[A1]]+表A1'],
  ['1E5+A1*2.5E3', 1, 0, '1E5+A2*2.5E3'],
  ['IF(TRUE,A1,_A1)', 1, 0, 'IF(TRUE,A2,_A1)'],
  ['A1:INDEX(B:B,2)', 1, 0, 'A2:INDEX(B:B,2)'],
  ['#REF!+A1', 1, 0, '#REF!+A2'],
  ['XFE1+A1048577', 1, 0, 'XFE1+A1048577'],
  ['A1', -1, 0, 'A1048576'],
  ['{1,2;3,4}*A1', 0, 1, '{1,2;3,4}*B1'],
  ['销售额A1+A1.B', 1, 0, '销售额A1+A1.B'],
])('%s moved by %i, %i', (formula, rows, columns, expected) => {
  expect(new MovableFormula(formula).at(rows, columns)).toBe(expected);
});

test('moving by nothing keeps a formula, moving there and back too', () => {
  const piece = fc.constantFrom(
    'A1',
    '$B$2',
    'C$3',
    '"A1"',
    "'x y'!D4:E5",
    'SUM(',
    ')',
    '+',
    'LOG10(',
    '表1[a]',
    '名称',
    '1.5',
    ' '
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat(50), fc.nat(50), (pieces, rows, columns) => {
      const formula = pieces.join('+');
      expect(new MovableFormula(formula).at(0, 0)).toBe(formula);
      expect(new MovableFormula(new MovableFormula(formula).at(rows, columns)).at(-rows, -columns)).toBe(formula);
    })
  );
});

test.each([
  ['IFS(A1>1,"IFS(",TRUE,"")', '_xlfn.IFS(A1>1,"IFS(",TRUE,"")'],
  ['SUM(FILTER(A1:A3,B1:B3))', 'SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3))'],
  ["'IFS(1)'!A1+MYIFS(1)", "'IFS(1)'!A1+MYIFS(1)"],
  ['STDEV.S(A1:A3)+RANK.EQ(1,A1:A3)', '_xlfn.STDEV.S(A1:A3)+_xlfn.RANK.EQ(1,A1:A3)'],
])('%s in a file', (shown, stored) => {
  expect(withFutureMarks(shown)).toBe(stored);
  expect(withoutFutureMarks(stored)).toBe(shown);
});
