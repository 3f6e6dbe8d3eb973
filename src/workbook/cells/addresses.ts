/** How a place in the workbook is written: `评分表!H8`, `'总 表'!A1:C3`, with sheet names quoted as Excel does. */
import type { CellRef } from '../../scoring/model';
import type { Rectangle } from '../snapshot';

/** A, B, … Z, AA, … for a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters, digits, `_` and `.` of any script, and not begun with a digit or `.`. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** What reads as a cell (`AB12`, `R1C1`, `RC`) or as TRUE and FALSE is quoted too. */
const LIKE_A_REFERENCE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C?\d*|C\d*|TRUE|FALSE)$/i;

export function quotedSheet(sheet: string): string {
  return PLAIN.test(sheet) && !LIKE_A_REFERENCE.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** The cell without its sheet: `H8`. */
export const localAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The cell with its sheet: `评分表!H8`. */
export const a1 = (ref: CellRef): string => `${quotedSheet(ref.sheet)}!${localAddress(ref.row, ref.column)}`;

/** What a name or a list refers to: `=评分表!$A$3:$H$30`. */
export function referenceTo({ sheet, row, column, rows, columns }: Rectangle): string {
  const corner = (down: number, across: number): string => `$${columnLetters(across)}$${down + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The rectangle with its sheet: `评分表!A3:H30`; one cell as the cell. */
export function addressOf(rectangle: Rectangle): string {
  const { sheet, row, column, rows, columns } = rectangle;
  const first = localAddress(row, column);
  const last = localAddress(row + rows - 1, column + columns - 1);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
