/**
 * Addresses as Excel writes them (`'总 表'!$A$1:$C$3`, several with commas) → rectangles. Where a person has cells
 * shown as R1C1, a name may tell its address so: `总表!R1C1:R3C3`.
 */
import type { Rectangle } from '../workbook/snapshot';

const ONE = /(?:(?:'((?:[^']|'')+)'|([^'!,()=]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g;
const WHOLE = new RegExp(`^=?${ONE.source}$`);
const NUMBERED = /^=?(?:(?:'((?:[^']|'')+)'|([^'!,()=]+))!)?R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/;

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const sheetOf = (quoted: string | undefined, plain: string | undefined, home: string): string =>
  quoted?.replaceAll("''", "'") ?? plain?.trim() ?? home;

function rectangleOf(match: RegExpMatchArray, home: string): Rectangle {
  const [, quoted, plain, left = 'A', top = '1', right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnNumber(left);
  const size = { rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
  return { sheet: sheetOf(quoted, plain, home), row, column, ...size };
}

function numberedRectangle(text: string, home: string): Rectangle | null {
  const match = NUMBERED.exec(text);
  if (match === null) return null;
  const [, quoted, plain, top = '1', left = '1', bottom = top, right = left] = match;
  const [row, column] = [Number(top) - 1, Number(left) - 1];
  return {
    sheet: sheetOf(quoted, plain, home),
    row,
    column,
    rows: Number(bottom) - row,
    columns: Number(right) - column,
  };
}

/** null for anything that is not one plain address (`#REF!`, a formula, a constant). */
export function readAddress(text: string, home: string): Rectangle | null {
  const match = WHOLE.exec(text.trim());
  return match === null ? numberedRectangle(text.trim(), home) : rectangleOf(match, home);
}

/** Every address in a list of areas. */
export const readAddresses = (text: string, home: string): readonly Rectangle[] =>
  [...text.matchAll(ONE)].map((match) => rectangleOf(match, home));

/** The part that two rectangles have in common. */
export function intersection(one: Rectangle, other: Rectangle): Rectangle | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return one.sheet === other.sheet && rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : null;
}
