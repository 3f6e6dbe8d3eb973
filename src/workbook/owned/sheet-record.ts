/** How far a sheet of ours reaches, and a record of what it holds, row by row. */
import { contentText, inMarks, isAsWritten, markOfTexts, recordOf } from './records';
import type { SheetPlan } from '../write-plan';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export const larger = (one: Extent, other: Extent): Extent => ({
  rows: Math.max(one.rows, other.rows),
  columns: Math.max(one.columns, other.columns),
});

export const extentOf = (cells: SheetPlan['cells']): Extent => ({
  rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
  columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
});

/** Beyond this many cells a record has one mark a row. A run that broke off has written whole rows, or nothing of them. */
const MOST_CELLS = 4000;
const BY_ROW = '~';

export function recordOfCells(cells: SheetPlan['cells'], { rows, columns }: Extent): string {
  const texts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, content } of cells) {
    const line = texts[row];
    if (line !== undefined) line[column] = contentText(content);
  }
  return rows * columns > MOST_CELLS ? BY_ROW + texts.map(markOfTexts).join('') : recordOf(texts.flat());
}

/** Says of each cell inside of what was written whether it, or its whole row, is as it was written. */
export function isSheetAsWritten(
  record: string,
  { rows, columns }: Extent,
  textAt: (row: number, column: number) => string
): (row: number, column: number) => boolean {
  if (!record.startsWith(BY_ROW)) {
    const each = isAsWritten(record, rows * columns, (index) => textAt(Math.floor(index / columns), index % columns));
    return (row, column) => each(row * columns + column);
  }
  const marks = inMarks(record.slice(BY_ROW.length));
  const known = new Map<number, boolean>();
  const isRow = (row: number): boolean =>
    markOfTexts(Array.from({ length: columns }, (_, column) => textAt(row, column))) === marks[row];
  return (row) => {
    const found = known.get(row) ?? isRow(row);
    known.set(row, found);
    return found;
  };
}
