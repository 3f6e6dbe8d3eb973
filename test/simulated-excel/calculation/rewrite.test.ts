/** Formula texts after something moved. */
import {
  killInFormula,
  moveFormula,
  renameInFormula,
  shiftFormula,
} from '../../../src/simulated-excel/calculation/rewrite';

test.each([
  ['A1+$A$1+A$1+$A1', 2, 1, 'B3+$A$1+B$1+$A3'],
  ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
  ['\'表 1\'!A1&"A1"', 1, 1, '\'表 1\'!B2&"A1"'],
  ['A1', -1, 0, '#REF!'],
  ['SUM(A:A)', 5, 1, 'SUM(B:B)'],
  ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
])('%s moved by %i, %i', (formula, down, right, expected) => {
  expect(moveFormula(formula, down, right)).toBe(expected);
});

/** Two rows put in above row 3. */
const shift = (area: { row: number; column: number; rows: number; columns: number }) => ({
  ...area,
  row: area.row >= 2 ? area.row + 2 : area.row,
  rows: area.row < 2 && area.row + area.rows > 2 ? area.rows + 2 : area.rows,
});
test.each([
  ['A1+A3', '表', 'A1+A5'],
  ['SUM($A$1:$A$9)', '表', 'SUM($A$1:$A$11)'],
  ['表!A3', '别', '表!A5'],
  ['A3', '别', 'A3'],
])('%s on %s', (formula, own, expected) => {
  expect(shiftFormula(formula, own, '表', shift)).toBe(expected);
});
test('deleted cells leave a dead reference', () => {
  expect(shiftFormula('SUM(表!A1,B2)', '别', '表', () => null)).toBe('SUM(表!#REF!,B2)');
});
test('a renamed sheet, and a deleted one', () => {
  expect(renameInFormula('旧!A1+\'旧\'!B1+"旧!"', '旧', '新 表')).toBe("'新 表'!A1+'新 表'!B1+\"旧!\"");
  expect(killInFormula('旧!A1+A1', '旧')).toBe('#REF!+A1');
});
