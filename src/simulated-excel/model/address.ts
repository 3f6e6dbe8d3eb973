/** A1 addresses: text to area and back. Rows and columns are counted from 0; the sheet's edges are Excel's. */
import type { Area } from '../package/content';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Column letters to a column from 0; null when they are no column of a sheet. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : null;
}

/** A sheet's name as it stands before `!`: quoted when it is no plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[rRcC]\d*([cC]\d*)?)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1`, `A1:B2`, `A:C`, `2:5`: as Excel writes an area without its sheet. */
export function areaAddress(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS && area.columns !== MAX_COLUMNS)
    return `${columnName(area.column)}:${columnName(lastColumn)}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  const first = cellAddress(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

const AREA = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** An address without its sheet; null when it is none. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text.trim());
  if (!match) return null;
  const [, firstLetters, firstDigits, lastLetters, lastDigits] = match;
  const isPair = text.includes(':');
  const hasColumns = firstLetters !== undefined;
  const hasRows = firstDigits !== undefined;
  if (!hasColumns && !hasRows) return null;
  if (!isPair && !(hasColumns && hasRows)) return null;
  if (isPair && (hasColumns !== (lastLetters !== undefined) || hasRows !== (lastDigits !== undefined))) return null;
  const c1 = hasColumns ? columnNumber(firstLetters) : 0;
  const c2 = hasColumns ? columnNumber(lastLetters ?? firstLetters) : MAX_COLUMNS - 1;
  const r1 = hasRows ? Number(firstDigits) - 1 : 0;
  const r2 = hasRows ? Number(lastDigits ?? firstDigits) - 1 : MAX_ROWS - 1;
  if (c1 === null || c2 === null || r1 < 0 || r2 < 0 || r1 >= MAX_ROWS || r2 >= MAX_ROWS) return null;
  return spanning(Math.min(r1, r2), Math.min(c1, c2), Math.max(r1, r2), Math.max(c1, c2));
}

export function spanning(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** `'a sheet'!A1` to its two parts; the sheet is null when none is named. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text.trim());
  if (!match) return { sheet: null, address: text.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, address: match[3] ?? '' };
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return lastRow < row || lastColumn < column ? null : spanning(row, column, lastRow, lastColumn);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function bounding(a: Area, b: Area): Area {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1
  );
}
