/**
 * 基本_信息 without headings: lines of a label and its content, and nothing beside them. Lines right above a table
 * are no table of their own; they are read with that one.
 */
import type { SheetGrid } from '../cells/cells-grid';
import { isParticular } from '../inputs/inputs-particulars';
import type { Rectangle } from '../snapshot';

/** One line may be a caption. */
const LEAST_PARTICULARS = 2;

const labelAt = (grid: SheetGrid, row: number, column: number): string => {
  const value = grid.valueAt(row, column);
  return typeof value === 'string' ? value : '';
};

/** A label, its content on the right (it may be blank still), and blank cells around them. */
const isPair = (grid: SheetGrid, row: number, column: number): boolean =>
  labelAt(grid, row, column) !== '' &&
  grid.mergeAt(row, column) === null &&
  !isParticular(labelAt(grid, row, column + 1)) &&
  grid.isBlankAt(row, column + 2) &&
  (column === 0 || grid.isBlankAt(row, column - 1));

const isBlankRow = (grid: SheetGrid, row: number, column: number): boolean =>
  grid.isBlankAt(row, column) && grid.isBlankAt(row, column + 1);

export function pairsIn(grid: SheetGrid): readonly Rectangle[] {
  const { extent } = grid;
  if (extent === null) return [];
  const found: Rectangle[] = [];
  for (let column = extent.firstColumn; column < extent.lastColumn; column += 1) {
    for (let row = extent.firstRow; row <= extent.lastRow; row += 1) {
      if (!isPair(grid, row, column) || !isParticular(labelAt(grid, row, column))) continue;
      const first = row;
      let particulars = 0;
      for (; row <= extent.lastRow && isPair(grid, row, column); row += 1)
        if (isParticular(labelAt(grid, row, column))) particulars += 1;
      const rows = row - first;
      const isMostly = particulars >= LEAST_PARTICULARS && particulars * 2 >= rows;
      if (isMostly && isBlankRow(grid, row, column))
        found.push({ sheet: grid.name, row: first, column, rows, columns: 2 });
    }
  }
  return found;
}
