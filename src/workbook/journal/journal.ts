/**
 * The journal of a run: exactly what the run touches, as it stood before, and what it puts there. It goes into
 * the workbook ahead of the first write, so that whatever happens to Excel or to the pane, the state before can be
 * put back. Plain data; journal-text.ts says how it is kept.
 */
import type { ContractName } from '../contract';
import type { Rectangle } from '../snapshot';
import type { Content, KeptLooks, RowFormat, SheetFrame } from '../write-plan';

/** Key of the property (of the journal's sheet) or setting (of the workbook) that bears the head of the journal. */
export const JOURNAL_PROPERTY = 'PerformanceSelfEvaluationJournal';
/** Every sheet that holds a journal is called so, with the run's id. */
export const JOURNAL_SHEET_PREFIX = '绩效自评.日志.';

export type JournalKind =
  /** A run of 一键评分 or 生成汇总表. */
  | 'run'
  /** A run that took the last one back, or brought it back. */
  | 'undo'
  | 'redo';

/** What is known of a journal without reading it. */
export interface JournalHead {
  readonly id: string;
  readonly kind: JournalKind;
  /** As the machine's clock showed it, and in milliseconds. */
  readonly time: string;
  readonly milliseconds: number;
  /** Which pane wrote it. */
  readonly pane: string;
  /** `writing` until everything was written, read back and found right. */
  readonly state: 'writing' | 'done';
  readonly cells: number;
  readonly sheets: readonly string[];
  /** How the run was asked for, so that it can be run again. */
  readonly options: { readonly sheets: boolean; readonly standard: string | null };
  /** Widths in points of columns that the run made wider, known once it is over: sheet, column, width. */
  readonly widths: readonly (readonly [string, number, number])[];
}

/** Where a journal is kept: on a sheet of its own, or in the workbook's settings where no sheet can be made. */
export type JournalPlace = { readonly kind: 'sheet'; readonly sheet: string } | { readonly kind: 'settings' };

export interface FoundJournal {
  readonly head: JournalHead;
  readonly place: JournalPlace;
}

/** One cell: what it held and what it is to hold. */
export interface CellEntry {
  readonly row: number;
  readonly before: Content;
  readonly after: Content;
}

/** One of our columns beside a range. */
export interface ColumnEntry {
  readonly range: string;
  readonly sheet: string;
  readonly column: number;
  readonly headerRow: number;
  /** From the header to the last row of the column. */
  readonly rows: number;
  /** Header and look are written too. */
  readonly isNew: boolean;
  readonly header: { readonly before: string; readonly after: string };
  readonly cells: readonly CellEntry[];
  /** Number formats that stood in rows where one is set, in a column whose look is not touched otherwise. */
  readonly formats: readonly RowFormat[];
  /** Where the look that stood is kept; null: it is not touched, or could not be kept. */
  readonly looks: KeptLooks | null;
}

/** Contents of a sheet of ours whose look stays. */
export interface ContentsEntry {
  readonly role: string;
  readonly sheet: string;
  readonly cells: readonly (CellEntry & { readonly column: number })[];
  /** Heights that the rows had. */
  readonly heights: SheetFrame['rowHeights'];
}

/** A sheet of ours that is made, dressed anew or taken away. */
export interface SheetEntry {
  readonly role: string;
  readonly sheet: string;
  /** null: there was no such sheet. */
  readonly before: {
    readonly rows: number;
    readonly columns: number;
    readonly contents: readonly (readonly Content[])[];
    readonly frame: SheetFrame | null;
    readonly looks: KeptLooks | null;
    readonly position: number;
  } | null;
  /** What it holds afterwards, as a record of its cells row by row; null: it is gone. */
  readonly after: { readonly rows: number; readonly columns: number; readonly record: string } | null;
}

/** Our marks on a sheet, as they were. */
export interface MarkEntry {
  readonly sheet: string;
  readonly property: string | null;
  /** Our worksheet-scoped names with their formulas. */
  readonly names: readonly (readonly [name: string, formula: string])[];
}

/** A table of the workbook that was made wider for our columns. */
export interface TableEntry {
  readonly table: string;
  readonly before: Rectangle;
  readonly after: Rectangle;
}

/** A name of the contract that was made or led elsewhere; null: there was, or is then, no such name. */
export interface NameEntry {
  readonly name: ContractName;
  readonly before: Rectangle | null;
  readonly after: Rectangle | null;
}

export interface Journal {
  readonly columns: readonly ColumnEntry[];
  readonly contents: readonly ContentsEntry[];
  readonly sheets: readonly SheetEntry[];
  readonly marks: readonly MarkEntry[];
  readonly tables: readonly TableEntry[];
  readonly names: readonly NameEntry[];
}

/** Who runs and when: given from outside, as pure code knows neither clock nor chance. */
export type RunStamp = Pick<JournalHead, 'id' | 'kind' | 'time' | 'milliseconds' | 'pane' | 'options'>;

/** Every sheet that a journal is about. */
export const touchedSheets = (journal: Journal): readonly string[] => [
  ...new Set([...journal.columns, ...journal.contents, ...journal.sheets].map(({ sheet }) => sheet)),
];
