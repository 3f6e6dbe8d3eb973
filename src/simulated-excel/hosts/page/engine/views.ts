/** What the grid is given to draw, as plain data that can cross to the page's thread. Sizes are CSS pixels. */
import type { Area, CellLook } from '../../../package/content';

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly color: string | null;
}

export interface WorkbookView {
  readonly name: string;
  /** The visible sheets in their order. */
  readonly sheets: readonly SheetTab[];
  readonly active: string;
  readonly selection: Area;
  readonly isChanged: boolean;
}

export interface Band {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly look: number;
}

export interface ChartView {
  readonly type: 'barClustered' | 'columnClustered';
  readonly reversed: boolean;
  readonly maximum: number | null;
  readonly title: string;
  readonly from: Area;
  /** The values are shown as per cent. */
  readonly isPercent: boolean;
  readonly points: readonly { readonly name: string; readonly value: number }[];
}

export interface SheetLayout {
  readonly id: string;
  /** How far anything stands. */
  readonly usedRows: number;
  readonly usedColumns: number;
  /** The same for cells alone, without charts. */
  readonly filledRows: number;
  readonly filledColumns: number;
  readonly rowSize: number;
  readonly columnSize: number;
  /** Only rows that differ from rowSize; size 0 is hidden. */
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
  readonly merges: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly isProtected: boolean;
  readonly filter: Area | null;
  readonly charts: readonly ChartView[];
}

export type CellKind = 'text' | 'number' | 'boolean' | 'error' | 'empty';

export interface CellView {
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
  readonly look: number;
  /** A number in format General, which may be shown with fewer places where the column is narrow. */
  readonly general?: number;
  /** From a number format such as `[Red]`. */
  readonly color?: string;
  /** A data bar's length, 0 to 1. */
  readonly bar?: { readonly fraction: number; readonly color: string };
}

export interface RowView {
  readonly row: number;
  /** The look of the row's empty places; null: the column's. */
  readonly look: number | null;
  readonly cells: readonly CellView[];
}

export const TILE_ROWS = 128;

export interface Tile {
  readonly index: number;
  readonly rows: readonly RowView[];
}

/** Looks by number; sent once, when a tile or layout first mentions them. */
export type LookTable = readonly (readonly [number: number, look: CellLook])[];

/** What the formula bar shows. */
export interface CellDetail {
  readonly input: string;
  readonly text: string;
  readonly isFormula: boolean;
}

export interface Statistics {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}
