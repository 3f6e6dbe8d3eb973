/**
 * What is selected and how keys move it. `active` takes the typing, `anchor` and `head` span the area.
 * Pure: sizes, merges and the far edges of data come from the caller.
 */
import type { Area } from '../../../package/content';
import { areaOf, cellArea, holdsCell, MAX_COLUMNS, MAX_ROWS, wholeMerges, type Cell } from './addresses';

export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
  readonly head: Cell;
  /** Whole rows, whole columns, or cells. */
  readonly kind: 'cells' | 'rows' | 'columns';
}

export interface Ground {
  readonly merges: readonly Area[];
  /** The next row or column that is not hidden; null beyond the edge. */
  nextRow(from: number, step: 1 | -1): number | null;
  nextColumn(from: number, step: 1 | -1): number | null;
}

export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

export const selectCell = (cell: Cell): Selection => ({ active: cell, anchor: cell, head: cell, kind: 'cells' });

export const selectArea = (area: Area): Selection => {
  const anchor = { row: area.row, column: area.column };
  const kind = area.rows >= MAX_ROWS ? 'columns' : area.columns >= MAX_COLUMNS ? 'rows' : 'cells';
  return {
    active: anchor,
    anchor,
    head: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 },
    kind,
  };
};

export function selectedArea({ anchor, head, kind }: Selection, merges: readonly Area[]): Area {
  const area = areaOf(anchor, head);
  switch (kind) {
    case 'rows':
      return { ...area, column: 0, columns: MAX_COLUMNS };
    case 'columns':
      return { ...area, row: 0, rows: MAX_ROWS };
    case 'cells':
      return wholeMerges(area, merges);
  }
}

/** The merged area of a cell, or the cell itself. */
export const mergeOf = (cell: Cell, merges: readonly Area[]): Area =>
  merges.find((merge) => holdsCell(merge, cell)) ?? cellArea(cell);

/** One step of an arrow key from a cell, over merged and hidden ones. */
export function stepFrom(cell: Cell, step: Step, ground: Ground): Cell {
  const merge = mergeOf(cell, ground.merges);
  const along = (from: number, by: -1 | 0 | 1, next: (from: number, step: 1 | -1) => number | null): number => {
    if (by === 0) return from;
    return next(from + by, by) ?? from;
  };
  const row = step.rows > 0 ? merge.row + merge.rows - 1 : step.rows < 0 ? merge.row : cell.row;
  const column = step.columns > 0 ? merge.column + merge.columns - 1 : step.columns < 0 ? merge.column : cell.column;
  const moved = {
    row: along(row, step.rows, (from, by) => ground.nextRow(from, by)),
    column: along(column, step.columns, (from, by) => ground.nextColumn(from, by)),
  };
  const edge = (step.rows !== 0 && moved.row === row) || (step.columns !== 0 && moved.column === column);
  return edge ? cell : moved;
}

export function moved(selection: Selection, step: Step, ground: Ground): Selection {
  const to = stepFrom(selection.active, step, ground);
  const { row, column } = mergeOf(to, ground.merges);
  return { ...selectCell(to), active: { row, column } };
}

export const extended = (selection: Selection, head: Cell): Selection => ({ ...selection, head });

/** Tab and Enter go through a selected area without losing it. */
export function advanced(selection: Selection, step: Step, ground: Ground): Selection {
  const area = selectedArea(selection, ground.merges);
  const own = mergeOf(selection.active, ground.merges);
  if ((area.rows === own.rows && area.columns === own.columns) || selection.kind !== 'cells') {
    return moved(selection, step, ground);
  }
  const byRow = step.columns !== 0;
  const count = area.rows * area.columns;
  const offset = (cell: Cell): number =>
    byRow
      ? (cell.row - area.row) * area.columns + (cell.column - area.column)
      : (cell.column - area.column) * area.rows + (cell.row - area.row);
  const direction = step.rows + step.columns;
  for (let turn = 1, at = offset(selection.active); turn <= count; turn += 1) {
    at = (at + direction + count) % count;
    const cell = byRow
      ? { row: area.row + Math.floor(at / area.columns), column: area.column + (at % area.columns) }
      : { row: area.row + (at % area.rows), column: area.column + Math.floor(at / area.rows) };
    const merge = mergeOf(cell, ground.merges);
    const isCovered = merge.row !== cell.row || merge.column !== cell.column;
    const isHidden = ground.nextRow(cell.row, 1) !== cell.row || ground.nextColumn(cell.column, 1) !== cell.column;
    if (!isCovered && !isHidden) return { ...selection, active: cell };
  }
  return selection;
}
