/** How far a sheet of ours reaches, and a record of what it holds, row by row. */
import { contentText, recordOf } from './records';
import type { SheetPlan } from './write-plan';

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

/** Where a cell stands in the record. */
export const placeIn = (row: number, column: number, { columns }: Extent): number => row * columns + column;

export function recordOfCells(cells: SheetPlan['cells'], extent: Extent): string {
  const texts = Array.from({ length: extent.rows * extent.columns }, () => '');
  for (const { row, column, content } of cells) texts[placeIn(row, column, extent)] = contentText(content);
  return recordOf(texts);
}
