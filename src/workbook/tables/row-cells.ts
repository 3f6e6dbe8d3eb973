/** What the rows of a table say themselves: neither blank nor shown from elsewhere by a merge. */
import type { Decimal } from '../../scoring/decimal';
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole } from '../contract';
import { isPlaceholder } from './form-rows';
import { cleanName } from '../cells/labels';
import type { FoundTable } from './tables';

export class RowCells {
  private readonly grid: SheetGrid;
  /** The own texts of the row that is being read: each is asked for several times. */
  private readonly known = { row: -1, byColumn: new Map<number, string>() };

  constructor(private readonly table: FoundTable) {
    this.grid = table.grid;
  }

  ownPoints(row: number): Decimal | null {
    return this.has(row, ['points']) ? this.pointsAt(row) : null;
  }

  /** A text of the cell's own: not blank and not shown from elsewhere by a merge. */
  own(row: number, column: number | undefined): string {
    if (column === undefined) return '';
    const { known } = this;
    if (known.row !== row) {
      known.row = row;
      known.byColumn.clear();
    }
    const text = known.byColumn.get(column) ?? this.readOwn(row, column);
    known.byColumn.set(column, text);
    return text;
  }

  private readOwn(row: number, column: number): string {
    if (this.grid.isBlankAt(row, column)) return '';
    const merge = this.grid.mergeAt(row, column);
    if (merge !== null && (merge.row !== row || merge.column !== column)) return '';
    return cleanName(this.grid.cellAt(row, column).text);
  }

  has(row: number, roles: readonly ColumnRole[]): boolean {
    return roles.some((role) => {
      const column = this.table.found.columns.get(role);
      if (column === undefined || this.grid.isBlankAt(row, column)) return false;
      const merge = this.grid.mergeAt(row, column);
      return merge === null || (merge.row === row && merge.column === column);
    });
  }

  texts(row: number): readonly string[] {
    const { range } = this.table;
    return Array.from({ length: range.columns }, (_, offset) => this.own(row, range.column + offset));
  }

  /** The first filled cell runs over most of the table. */
  spans(row: number, from: number): boolean {
    const { range } = this.table;
    for (let column = from; column < range.column + range.columns; column += 1) {
      if (this.own(row, column) === '') continue;
      return (this.grid.mergeAt(row, column)?.columns ?? 1) * 2 > range.columns;
    }
    return false;
  }

  pointsAt(row: number): Decimal | null {
    const column = this.table.found.columns.get('points');
    return column === undefined ? null : this.grid.cellAt(row, column).number;
  }

  saysNothing(row: number, role: ColumnRole): boolean {
    const column = this.table.found.columns.get(role);
    return !this.has(row, [role]) || column === undefined || isPlaceholder(this.grid.cellAt(row, column));
  }
}
