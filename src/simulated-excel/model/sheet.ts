/** One sheet: its cells and everything around them. `changed` names the parts that differ from the file. */
import type {
  Area,
  CellLook,
  ChartContent,
  ConditionalFormatContent,
  DataValidationContent,
  PageSetup,
  SheetContent,
} from '../package/content';
import { FileCharts, FileRules } from './file-objects';
import { contains, intersect } from './address';
import { CellStore, NO_STYLE } from './cell-store';
import type { StyleTable } from './style-table';

export interface ColumnBand {
  first: number;
  last: number;
  width: number | null;
  hidden: boolean;
  style: number;
}
export interface RowBand {
  height: number | null;
  hidden: boolean;
  style: number | null;
}
export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  columns: string[];
  style: string;
}
export interface AddedChart {
  readonly id: string;
  content: ChartContent;
}
export interface AddedConditionalFormat {
  readonly id: string;
  content: ConditionalFormatContent;
}

export type SheetPart =
  | 'name'
  | 'state'
  | 'merges'
  | 'columns'
  | 'rows'
  | 'tables'
  | 'showGridlines'
  | 'tabColor'
  | 'frozen'
  | 'pageSetup'
  | 'conditionalFormats'
  | 'dataValidations'
  | 'charts'
  | 'customProperties';

export class Sheet {
  readonly id: string;
  readonly kind: SheetContent['kind'];
  name: string;
  state: SheetContent['state'];
  readonly cells: CellStore;
  merges: Area[];
  columns: ColumnBand[];
  readonly rows: Map<number, RowBand>;
  readonly standardWidth: number;
  readonly standardHeight: number;
  tables: TableModel[];
  isProtected: boolean;
  showGridlines: boolean;
  showHeadings = true;
  printGridlines = false;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  pageSetup: PageSetup;
  autoFilter: Area | null;
  readonly fileConditionalFormats: FileRules;
  readonly fileCharts: FileCharts;
  conditionalFormats: AddedConditionalFormat[] = [];
  dataValidations: DataValidationContent[];
  charts: AddedChart[] = [];
  readonly customProperties: Map<string, string>;
  readonly changed = new Set<SheetPart>();
  isDeleted = false;

  constructor(
    content: SheetContent,
    readonly isNew: boolean,
    private readonly styles: StyleTable
  ) {
    this.id = content.id;
    this.kind = content.kind;
    this.name = content.name;
    this.state = content.state;
    this.cells = new CellStore(content.cells);
    this.merges = [...content.merges];
    this.columns = content.columns.map((band) => ({ ...band }));
    this.rows = new Map(content.rows.map(({ row, height, hidden, style }) => [row, { height, hidden, style }]));
    this.standardWidth = content.standardWidth;
    this.standardHeight = content.standardHeight;
    this.tables = content.tables.map((table, index) => ({
      ...table,
      id: `{${content.id}-T${index + 1}}`,
      columns: [...table.columns],
      style: 'TableStyleMedium2',
    }));
    this.isProtected = content.isProtected;
    this.showGridlines = content.showGridlines;
    this.tabColor = content.tabColor;
    this.frozenRows = content.frozenRows;
    this.frozenColumns = content.frozenColumns;
    this.pageSetup = content.pageSetup;
    this.autoFilter = content.autoFilter;
    this.fileConditionalFormats = new FileRules(content.conditionalFormats);
    this.dataValidations = [...content.dataValidations];
    this.fileCharts = new FileCharts(content.id, content.charts);
    this.customProperties = new Map(content.customProperties);
  }

  /** The style that a cell shows, which may be its row's or its column's. */
  styleAt(row: number, column: number): number {
    const own = this.cells.row(row)?.style(column) ?? NO_STYLE;
    return own === NO_STYLE ? this.styleBelow(row, column) : own;
  }
  /** The style of an empty place: the row's, else the column's, else the workbook's. */
  styleBelow(row: number, column: number): number {
    if (this.rows.size === 0 && this.columns.length === 0) return 0;
    return this.rows.get(row)?.style ?? this.columnBand(column)?.style ?? 0;
  }
  lookAt(row: number, column: number): CellLook {
    return this.styles.look(this.styleAt(row, column));
  }

  columnBand(column: number): ColumnBand | undefined {
    return this.columns.find((band) => column >= band.first && column <= band.last);
  }
  /** A band of its own for each column of the stretch, split out of wider ones. */
  columnBands(first: number, last: number): ColumnBand[] {
    const kept: ColumnBand[] = [];
    const within: ColumnBand[] = [];
    for (const band of this.columns) {
      if (band.last < first || band.first > last) {
        kept.push(band);
        continue;
      }
      if (band.first < first) kept.push({ ...band, last: first - 1 });
      if (band.last > last) kept.push({ ...band, first: last + 1 });
      within.push({ ...band, first: Math.max(first, band.first), last: Math.min(last, band.last) });
    }
    within.sort((a, b) => a.first - b.first);
    const bands: ColumnBand[] = [];
    let next = first;
    const blank = (from: number, to: number): ColumnBand => ({
      first: from,
      last: to,
      width: null,
      hidden: false,
      style: 0,
    });
    for (const band of within) {
      if (band.first > next) bands.push(blank(next, band.first - 1));
      bands.push(band);
      next = band.last + 1;
    }
    if (next <= last) bands.push(blank(next, last));
    this.columns = [...kept, ...bands].sort((a, b) => a.first - b.first);
    this.changed.add('columns');
    return bands;
  }
  rowBand(row: number): RowBand {
    const known = this.rows.get(row);
    if (known) return known;
    const made: RowBand = { height: null, hidden: false, style: null };
    this.rows.set(row, made);
    return made;
  }

  private anchors: { readonly merges: readonly Area[]; readonly byRow: Map<number, Area[]> } | null = null;
  /** The merged area that a cell lies in. */
  mergeAt(row: number, column: number): Area | null {
    if (this.merges.length === 0) return null;
    if (this.anchors?.merges !== this.merges) {
      const byRow = new Map<number, Area[]>();
      for (const area of this.merges)
        for (let r = area.row; r < area.row + area.rows; r++) byRow.set(r, [...(byRow.get(r) ?? []), area]);
      this.anchors = { merges: this.merges, byRow };
    }
    const inRow = this.anchors.byRow.get(row);
    return inRow?.find((area) => column >= area.column && column < area.column + area.columns) ?? null;
  }
  mergesIn(area: Area): Area[] {
    return this.merges.filter((merge) => intersect(merge, area) !== null);
  }
  /** A cell inside a merged area that is not its first. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.row !== row || merge.column !== column);
  }
  tableOver(area: Area): TableModel | undefined {
    return this.tables.find((table) => contains(table.area, area));
  }
}

export const EMPTY_PAGE: PageSetup = {
  orientation: 'portrait',
  paperSize: null,
  scale: null,
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  centerVertically: false,
  margins: null,
  oddHeader: '',
  oddFooter: '',
  rowBreaks: [],
};

/** What a sheet that has just been added holds. */
export function blankSheet(id: string, name: string, like: Sheet | undefined): SheetContent {
  return {
    id,
    name,
    kind: 'worksheet',
    state: 'visible',
    cells: new Map(),
    merges: [],
    columns: [],
    rows: [],
    standardWidth: like?.standardWidth ?? 8.43,
    standardHeight: like?.standardHeight ?? 15,
    tables: [],
    isProtected: false,
    showGridlines: true,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    pageSetup: EMPTY_PAGE,
    autoFilter: null,
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    customProperties: new Map(),
  };
}
