/** The Excel table that a range lies in: there our columns become columns of the table, right of its last one. */
import type { Rectangle, TableInfo } from '../snapshot';
import type { ReadTable } from './tables';
import type { TablePlan } from '../write-plan';

const endColumn = ({ column, columns }: Rectangle): number => column + columns;

/** null: the range is a plain one, or the table holds only a part of it or has its headings elsewhere. */
export function hostOf(
  tables: readonly TableInfo[],
  { range, headerRow, columns }: ReadTable,
  rows: readonly number[]
): TableInfo | null {
  const host = tables.find(({ range: area, hasHeaders }) => {
    const first = area.row + (hasHeaders ? 1 : 0);
    return (
      area.sheet === range.sheet &&
      first === headerRow + 1 &&
      rows.every((row) => row >= first && row < area.row + area.rows) &&
      [...columns.values()].every((column) => column >= area.column && column < endColumn(area))
    );
  });
  return host ?? null;
}

/** As wide as our columns need it; null: it need not grow. */
export function widened({ name, range }: TableInfo, columns: readonly number[]): TablePlan | null {
  const end = Math.max(endColumn(range), ...columns.map((column) => column + 1));
  const after = { ...range, columns: end - range.column };
  return after.columns === range.columns ? null : { table: name, before: range, after };
}

export const isIn = ({ row, column, rows, columns }: Rectangle, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
