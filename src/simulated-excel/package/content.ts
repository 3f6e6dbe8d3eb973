/**
 * The contract between the .xlsx package and the workbook model: what a file holds (Content), and what
 * changed since it was opened (Edits). Rows, columns and sheet indices are counted from 0.
 * Whatever Content does not speak of stays in its part byte for byte.
 *
 * Words of the file format are used as they stand there: `general`, `left`, `center`, `centerContinuous`; `thin`,
 * `medium`, `double`; `lessThan`, `between`. Widths of columns are the file's (with the padding of the cell).
 * Formulas have no `_xlfn.` marks. A renamed or moved sheet does not rewrite formulas: that is the model's work.
 */

export interface ErrorValue {
  readonly error: string;
}
export type CellValue = number | string | boolean | ErrorValue | null;

export interface CellContent {
  readonly value: CellValue;
  /** Without `=`; a shared formula is expanded for its cell. */
  readonly formula: string | null;
  /** The range of an array formula, on its first cell only. */
  readonly arrayRef: string | null;
  /** Index into the file's cell formats. */
  readonly style: number;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** `#RRGGBB` with theme and tint resolved. */
  readonly color: string;
}
export interface BorderLine {
  readonly style: string;
  readonly color: string;
}
export interface CellLook {
  readonly numberFormat: string;
  readonly font: FontLook;
  /** `#RRGGBB`, or null without a fill. */
  readonly fill: string | null;
  readonly borders: {
    readonly left: BorderLine | null;
    readonly right: BorderLine | null;
    readonly top: BorderLine | null;
    readonly bottom: BorderLine | null;
  };
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly textRotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A change of look on top of a format of the file, which keeps everything that is not named. */
export interface LookChange {
  readonly numberFormat?: string;
  readonly font?: Partial<FontLook>;
  readonly fill?: string | null;
  readonly borders?: Partial<CellLook['borders']>;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly shrinkToFit?: boolean;
  readonly textRotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface ColumnContent {
  readonly first: number;
  readonly last: number;
  /** In characters of the standard font; null: the sheet's standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}
export interface RowContent {
  readonly row: number;
  /** In points; null: automatic. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

export interface TableContent {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

export interface Margins {
  /** In points. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Excel's paper number; 9 is A4. */
  readonly paperSize: number | null;
  readonly scale: number | null;
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly margins: Margins | null;
  readonly oddHeader: string;
  readonly oddFooter: string;
  /** Rows that begin a page because somebody set it so. */
  readonly rowBreaks: readonly number[];
}

/** A conditional format that we add; those of the file stay as they are, or go. */
export interface ConditionalFormatContent {
  readonly area: Area;
  readonly rule:
    | {
        readonly kind: 'data-bar';
        readonly color: string;
        readonly minimum: number | null;
        readonly maximum: number | null;
      }
    | { readonly kind: 'expression'; readonly formula: string; readonly look: LookChange }
    | {
        readonly kind: 'cell-value';
        readonly operator: string;
        readonly formulas: readonly string[];
        readonly look: LookChange;
      };
}

export interface DataValidationContent {
  readonly area: Area;
  /** Entries with commas between, or with `=` a range. */
  readonly list: string;
  readonly prompt: string;
  /** Whether anything else that is typed is refused. */
  readonly refuses: boolean;
}

export interface SheetContent {
  /**
   * Also the worksheet id that Office.js sees. Made from the sheet's number in the file, so it is the same when the
   * file is opened again. For a new sheet take `nextWorksheetId`: another id would not outlive saving.
   */
  readonly id: string;
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet';
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Row → column → cell. Only cells that stand in the file. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnContent[];
  readonly rows: readonly RowContent[];
  readonly standardWidth: number;
  readonly standardHeight: number;
  readonly tables: readonly TableContent[];
  readonly isProtected: boolean;
  readonly showGridlines: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly pageSetup: PageSetup;
  readonly autoFilter: Area | null;
  /** The areas of each rule; none where they are not known. */
  readonly conditionalFormats: readonly (readonly Area[])[];
  /** Lists of one area each. */
  readonly dataValidations: readonly DataValidationContent[];
  /** Their names. */
  readonly charts: readonly string[];
  readonly customProperties: ReadonlyMap<string, string>;
}

export interface NameContent {
  readonly name: string;
  /** Index of the sheet that the name belongs to; null: the workbook. */
  readonly sheet: number | null;
  /** Without `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
  readonly date1904: boolean;
  readonly calculationMode: 'automatic' | 'automaticExceptTables' | 'manual';
  /** The file asks for every formula to be calculated when it is opened: whoever wrote it did not calculate. */
  readonly calculatesOnLoad?: boolean;
  readonly structureProtected: boolean;
  readonly activeSheet: number;
  /** The add-in's document settings (Office.context.document.settings), as JSON texts. */
  readonly settings: ReadonlyMap<string, string>;
  /** The look of a cell format of the file. */
  look(style: number): CellLook;
}

/** A cell as it is to stand in the saved file. */
export interface CellEdit {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: StyleEdit;
}
/** A format of the file, or one with changes on top. Equal edits share one format. */
export interface StyleEdit {
  readonly base: number;
  readonly change: LookChange | null;
}

export interface ChartAxesContent {
  /** The first category stands at the top of bars, or at the right of columns. */
  readonly reversed: boolean;
  /** The values stand beside the last category. */
  readonly crossesAtEnd: boolean;
  /** null: as Excel chooses. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ChartContent {
  readonly name: string;
  readonly type: 'barClustered' | 'columnClustered';
  readonly title: string;
  /** Sheet-qualified addresses, `'自评得分表'!$B$5:$B$12`. */
  readonly categories: string;
  readonly values: string;
  readonly axes: ChartAxesContent;
  readonly from: Area;
}

/** Everything of a sheet that differs from the file. Absent: as in the file. */
export interface SheetEdits {
  readonly name?: string;
  readonly state?: SheetContent['state'];
  /** null: the cell is gone. */
  readonly cells?: ReadonlyMap<number, ReadonlyMap<number, CellEdit | null>>;
  readonly merges?: readonly Area[];
  /** Whole new lists. */
  readonly columns?: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number | null;
    readonly hidden: boolean;
    readonly style: StyleEdit;
  }[];
  readonly rows?: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean }[];
  readonly tables?: readonly TableContent[];
  readonly showGridlines?: boolean;
  readonly tabColor?: string | null;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly pageSetup?: PageSetup;
  /** Those of the file that are gone, by their place in its list. */
  readonly removedConditionalFormats?: readonly number[];
  readonly removedCharts?: readonly number[];
  /** Added to those of the file. */
  readonly addedConditionalFormats?: readonly ConditionalFormatContent[];
  /** Whole new list. */
  readonly dataValidations?: readonly DataValidationContent[];
  readonly addedCharts?: readonly ChartContent[];
  readonly customProperties?: ReadonlyMap<string, string>;
}

export interface WorkbookEdits {
  /** The sheets in their order: one of the file by id with its edits, or a new one with everything in its edits. */
  readonly sheets: readonly { readonly id: string; readonly isNew: boolean; readonly edits: SheetEdits }[];
  /** Whole new list; absent: as in the file. Indices are of the new order. */
  readonly names?: readonly NameContent[];
  readonly calculationMode?: WorkbookContent['calculationMode'];
  readonly settings?: ReadonlyMap<string, string>;
  readonly activeSheet?: number;
}

/** An opened file. */
export interface WorkbookPackage {
  readonly content: WorkbookContent;
  /** The file with the edits applied. Without edits the very bytes that were opened. */
  save(edits: WorkbookEdits): Uint8Array;
}

/** Why a file was not opened; `code` is stable. */
export class PackageError extends Error {
  constructor(
    readonly code: 'not-a-zip' | 'not-a-workbook' | 'old-xls' | 'encrypted' | 'damaged',
    message: string
  ) {
    super(message);
    this.name = 'PackageError';
  }
}
