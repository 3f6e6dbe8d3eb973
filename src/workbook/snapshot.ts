/** What a run reads from the workbook: plain data, taken in one request, the only source of everything later. */

import type { FoundJournal } from './journal/journal';

/** A value as Excel gives it; an error is its code, `#REF!`. */
export type RawValue = string | number | boolean | null;

/** A rectangle of cells. Grids are rows of columns; merges are inside the block's coordinates of the sheet. */
export interface Block {
  readonly sheet: string;
  /** Of the first cell, counted from 0 in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly RawValue[])[];
  /** As typed: a formula begins with `=`. */
  readonly formulas: readonly (readonly RawValue[])[];
  /** As shown. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

export type NumberFormats = Pick<Block, 'sheet' | 'row' | 'column' | 'numberFormat'>;

export interface Rectangle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Worksheet custom property with which we mark what is ours (see ownership.ts); null when absent. */
  readonly mark: string | null;
  readonly merges: readonly Rectangle[];
  /** Our worksheet-scoped names on this sheet: the second mark (see ownership.ts). */
  readonly markNames?: readonly MarkName[];
}

/** A worksheet-scoped name of ours: a constant text, or the cell that it stands for. */
export interface MarkName {
  readonly name: string;
  readonly text: string | null;
  readonly range: Rectangle | null;
}

/** A defined name or a table of one of the contract's names. */
export interface NamedRange {
  readonly name: string;
  readonly kind: 'name' | 'table';
  /** The sheet that a worksheet-scoped name belongs to. */
  readonly scope: string | null;
  /** null: the name is dead (#REF!) or is no range. */
  readonly range: Rectangle | null;
  /** What the name refers to, as text, for messages. */
  readonly refersTo: string;
}

/** An Excel table, whatever it is called. */
export interface TableInfo {
  readonly name: string;
  /** With its header and totals. */
  readonly range: Rectangle;
  readonly hasHeaders: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly NamedRange[];
  /**
   * Blocks that hold, for each sheet with a name of the contract, its used cells; and, for each sheet of
   * ours, its used cells.
   */
  readonly blocks: readonly Block[];
  readonly structureProtected: boolean;
  /** Opened read-only: what is written cannot be saved in its place. */
  readonly readOnly?: boolean;
  /** Number formats of the blank cells right of the blocks, where the looks of cells cannot be kept. */
  readonly beside?: readonly NumberFormats[];
  /** All Excel tables of the workbook. */
  readonly tables?: readonly TableInfo[];
  /** Journals of runs, the newest first. */
  readonly journals?: readonly FoundJournal[];
  /** The upper left corner of visible sheets that have no name of the contract and are not ours: for their titles. */
  readonly heads?: readonly Block[];
}
