/** What is to be written: plain data, to be shown as a difference, journalled, applied and undone. */
import type { CellRef, Note } from '../scoring/model';
import type { ContractName } from './contract';
import type { SheetMark } from './owned/ownership';
import type { Rectangle } from './snapshot';

/** A formula begins with `=` and is always ours: a user's text can never become one. */
export type Content =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'formula'; readonly formula: string };

/** A look of ours, by name; styles.ts says what each is. */
export type StyleName =
  | 'title'
  | 'unit-line'
  | 'subject-line'
  | 'header'
  | 'text'
  | 'text-centered'
  | 'text-indented'
  | 'text-marked'
  | 'band'
  | 'group'
  | 'points'
  | 'score'
  | 'rate'
  | 'amount'
  | 'total-label'
  | 'total-score'
  | 'total-rate'
  | 'total-amount'
  | 'note'
  | 'paragraph'
  | 'draft';

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleName;
}

/** One of our columns beside a range of the user's: 得分, 得分率, 扣分, 扣分说明, 支出执行率. */
export interface ColumnPlan {
  readonly range: string;
  readonly sheet: string;
  readonly column: number;
  readonly headerRow: number;
  readonly header: string;
  /** Whether header and look are to be written (a column of ours that stands needs neither). */
  readonly isNew: boolean;
  /** A column of the range whose font a new column takes on; absent: it keeps the one that its cells have. */
  readonly like?: number;
  /** From the header's next row to the range's last; a row that is not ours holds null and is not touched. */
  readonly cells: readonly (PlannedCell | null)[];
  /** The look of a column that is given back or brought back: as it was kept, instead of ours. */
  readonly looks?: KeptLooks | null;
  /** Its width in points then. */
  readonly width?: number;
  /** Number formats of single rows then; otherwise rates are shown as such where nothing else is set. */
  readonly formats?: readonly RowFormat[];
}

export type RowFormat = readonly [row: number, numberFormat: string];

/** Cells of a journal's sheet that keep the look of others. */
export type KeptLooks = Rectangle;

export interface Chart {
  readonly title: string;
  readonly categories: Rectangle;
  readonly values: Rectangle;
  readonly at: Rectangle;
}

/** Cells to choose a text in. Anything else can be typed too: what does not fit is told by the next run. */
export interface Dropdown {
  readonly area: Rectangle;
  /** The texts, none with a comma and together at most 255 characters; or the cells that hold them. */
  readonly choices: readonly string[] | Rectangle;
  /** What is shown beside the cell; empty for none. */
  readonly prompt: string;
}

/** A name of the contract. A name that is not ours is never changed. */
export interface PlannedName {
  /** The sheet that the name belongs to; left out: the workbook. */
  readonly scope?: string;
  readonly name: ContractName;
  readonly range: Rectangle;
  /** Where this name, being ours, leads now; null: the workbook must have no such name and no such table. */
  readonly replaces: Rectangle | null;
}

/** A name that a run made, and that is taken away again. */
export interface RemovedName {
  readonly name: ContractName;
  /** Where it leads. */
  readonly range: Rectangle;
}

/** A whole sheet of ours. */
export interface SheetPlan {
  /** Which of our sheets it is (its Chinese name in the contract); `name` may differ if that was taken. */
  readonly role: string;
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Rectangle[];
  /** Widths in characters of the standard font, by column. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly printArea: Rectangle;
  /** Rows repeated at the top of each printed page, both included. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a page, so that no group's name is cut by the end of one. */
  readonly pageBreaks?: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  readonly frozenRows: number;
  readonly dataBars: readonly Rectangle[];
  readonly charts: readonly Chart[];
  readonly dropdowns?: readonly Dropdown[];
  /** What an earlier run put in: put back if this one fails. */
  readonly standingDropdowns?: readonly Dropdown[];
  /** What an earlier run covered on this sheet; it is cleared first. null: the sheet is to be made. */
  readonly replaces?: Rectangle | null;
  /** The sheet stands and looks as it should: only these cells (and the heights of their rows) are written. */
  readonly contentsOnly?: boolean;
  /** The look of a sheet that is brought back: as it was kept, instead of ours; null: it was not kept. */
  readonly looks?: KeptLooks | null;
  /** The cells with the looks of a sheet that is brought back, where no sheet kept them. */
  readonly styled?: readonly PlannedCell[];
  /** Where a sheet that is brought back stood. */
  readonly position?: number;
}

/** Cells of one column below each other that have one look of ours. */
export type StyleRun = readonly [column: number, row: number, rows: number, style: StyleName];

/** Everything of a sheet of ours besides its contents. */
export interface SheetFrame extends Omit<
  SheetPlan,
  'role' | 'name' | 'cells' | 'replaces' | 'contentsOnly' | 'looks' | 'styled' | 'position' | 'standingDropdowns'
> {
  /** The looks of its cells; absent: not known, or too many to be kept. */
  readonly styles?: readonly StyleRun[];
}

/** A sheet of ours that is taken away again. */
export interface RemovedSheet {
  readonly role: string;
  readonly name: string;
}

/** Our marks on a sheet as they are to be again: the property, and our names with their formulas. */
export interface RestoredMark {
  readonly sheet: string;
  readonly property: string | null;
  readonly names: readonly (readonly [name: string, formula: string])[];
}

/** A table of the workbook that takes our columns in, or gives them back. */
export interface TablePlan {
  readonly table: string;
  readonly before: Rectangle;
  readonly after: Rectangle;
}

/** The mark that a sheet is to bear after the run (ownership.ts); its id is filled in when it is written. */
export interface PlannedMark {
  readonly sheet: string;
  readonly mark: SheetMark;
}

/** What one cell changes from and to, for the preview. */
export interface CellChange {
  readonly ref: CellRef;
  readonly before: string;
  readonly after: string;
  /** The cell held a value that we did not write. */
  readonly handEdited: boolean;
}

export interface WritePlan {
  /** Only columns with something to write. */
  readonly columns: readonly ColumnPlan[];
  /** Only sheets that differ from what stands. */
  readonly sheets: readonly SheetPlan[];
  readonly changes: readonly CellChange[];
  /** Where 得分 stands after the run: `rowId(key, table)` → cell. Also filled when nothing is to be written. */
  readonly scoreCells: ReadonlyMap<string, CellRef>;
  /** These stop the writing: what is in the way, and where. */
  readonly problems?: readonly Note[];
  /** What the person should know: scores of the user's own that differ, a sheet name that was taken. */
  readonly notes?: readonly Note[];
  /** Names to be made, or to be led to where our cells are now. */
  readonly names?: readonly PlannedName[];
  /** Marks of the sheets whose columns or cells are written. */
  readonly marks?: readonly PlannedMark[];
  /** The input cells that the plan rests on: they are compared again right before writing. */
  readonly inputs?: readonly Rectangle[];
  readonly tables?: readonly TablePlan[];
  /** Only where a run is taken back or brought back. */
  readonly removes?: readonly RemovedSheet[];
  readonly removedNames?: readonly RemovedName[];
  readonly restoredMarks?: readonly RestoredMark[];
}
