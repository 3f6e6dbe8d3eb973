/** Cells and areas by their names: `C9`, `A3:E18`, counted from 0 inside. */
import type { Area } from '../../../package/content';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const cellName = ({ row, column }: Cell): string => `${columnName(column)}${row + 1}`;

export function areaName(area: Area): string {
  const first = cellName(area);
  if (area.rows === 1 && area.columns === 1) return first;
  if (area.rows >= MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  if (area.columns >= MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  return `${first}:${cellName({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

export const areaOf = (a: Cell, b: Cell): Area => ({
  row: Math.min(a.row, b.row),
  column: Math.min(a.column, b.column),
  rows: Math.abs(a.row - b.row) + 1,
  columns: Math.abs(a.column - b.column) + 1,
});

export const cellArea = ({ row, column }: Cell): Area => ({ row, column, rows: 1, columns: 1 });

export const holdsCell = (area: Area, { row, column }: Cell): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const meets = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const spanOf = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
};

/** An area grown until it cuts no merged cells. */
export function wholeMerges(area: Area, merges: readonly Area[]): Area {
  const touched = merges.find((merge) => meets(merge, area) && !covers(area, merge));
  return touched === undefined ? area : wholeMerges(spanOf(area, touched), merges);
}

const covers = (outer: Area, inner: Area): boolean => {
  const span = spanOf(outer, inner);
  return span.rows === outer.rows && span.columns === outer.columns;
};
