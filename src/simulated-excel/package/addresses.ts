/** A1 addresses to row and column numbers counted from 0, and back. */
import type { Area } from './content';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `A1`, `$A$1:B2`, `A:C`, `3:4`; null for anything else. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, leftText, topText, rightText = leftText, bottomText = topText] = match;
  if (leftText === undefined && topText === undefined) return null;
  if (!text.includes(':') && (leftText === undefined || topText === undefined)) return null;
  const left = leftText === undefined ? 0 : columnNumber(leftText);
  const right = rightText === undefined ? LAST_COLUMN : columnNumber(rightText);
  const top = topText === undefined ? 0 : Number(topText) - 1;
  const bottom = bottomText === undefined ? LAST_ROW : Number(bottomText) - 1;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}
