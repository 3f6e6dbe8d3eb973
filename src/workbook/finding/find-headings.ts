/**
 * Where headings may stand on a sheet: rows with two known headings, each cut into the stretches of columns that
 * tables side by side take. Which table a stretch is, is not decided here.
 */
import type { SheetGrid } from '../cells/cells-grid';
import { foldHeading } from '../tables/headings';
import { HEADINGS } from '../tables/headings-wordings';

export interface Stretch {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const KNOWN: ReadonlySet<string> = new Set(
  Object.values(HEADINGS).flatMap((table) => Object.values(table).flatMap((wordings) => wordings))
);

/** No heading is longer, with unit and remark in brackets. */
const LONGEST_HEADING = 40;

const knownHeading = (grid: SheetGrid, row: number, column: number): string | null => {
  const value = grid.valueAt(row, column);
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_HEADING) return null;
  const folded = foldHeading(value);
  return KNOWN.has(folded) ? folded : null;
};

/** Tables may have blank cells among their headings: below them there is something all the same. */
const LOOK_BELOW = 8;

const holds = (grid: SheetGrid, row: number, column: number): boolean => {
  const merge = grid.mergeAt(row, column);
  return merge === null ? !grid.isBlankAt(row, column) : !grid.isBlankAt(merge.row, merge.column);
};

/** What runs over much of the sheet's width is a title and joins no tables. */
const isWide = (grid: SheetGrid, row: number, column: number): boolean => (grid.mergeAt(row, column)?.columns ?? 1) > 4;

function belongs(grid: SheetGrid, row: number, column: number): boolean {
  if (holds(grid, row, column)) return true;
  for (let below = row + 1; below <= row + LOOK_BELOW; below += 1) {
    if (holds(grid, below, column) && !isWide(grid, below, column)) return true;
  }
  return false;
}

/** A row by its known headings; rows with fewer than two are none. */
export class HeadingRows {
  readonly #headings = new Map<number, ReadonlyMap<number, string>>();

  constructor(private readonly grid: SheetGrid) {
    const { extent } = grid;
    if (extent === null) return;
    for (let row = extent.firstRow; row <= extent.lastRow; row += 1) {
      const found = new Map<number, string>();
      for (let column = extent.firstColumn; column <= extent.lastColumn; column += 1) {
        const heading = knownHeading(grid, row, column);
        if (heading !== null) found.set(column, heading);
      }
      if (found.size >= 2) this.#headings.set(row, found);
    }
  }

  get rows(): readonly number[] {
    return [...this.#headings.keys()];
  }

  /** The known headings of a row within a stretch. */
  within(row: number, firstColumn: number, lastColumn: number): readonly string[] {
    return [...(this.#headings.get(row) ?? [])]
      .filter(([column]) => column >= firstColumn && column <= lastColumn)
      .map(([, heading]) => heading);
  }

  /** The stretches of a row that hold a known heading, from left to right. */
  stretches(row: number): readonly Stretch[] {
    const { extent } = this.grid;
    if (extent === null) return [];
    const stretches: Stretch[] = [];
    let first: number | null = null;
    for (let column = extent.firstColumn; column <= extent.lastColumn + 1; column += 1) {
      const inside = column <= extent.lastColumn && belongs(this.grid, row, column);
      if (inside && first === null) first = column;
      if (inside || first === null) continue;
      stretches.push({ row, firstColumn: first, lastColumn: column - 1 });
      first = null;
    }
    return stretches.filter(({ firstColumn, lastColumn }) => this.within(row, firstColumn, lastColumn).length > 0);
  }
}
