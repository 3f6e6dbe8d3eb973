/** Where rows and columns of a sheet stand, in pixels, with automatic row heights as Excel gives them on opening. */
import type { Sheet } from '../../../model/sheet';
import type { Workbook } from '../../../model/workbook';
import type { CellLook } from '../../../package/content';
import type { Band, ChartView, SheetLayout } from './views';
import { linePixels, type TextMeasure } from './text-measure';

/** Widest digit of the standard font: what Excel counts a column's characters in. */
const DIGIT = 7;
const POINT = 96 / 72;
const CELL_PADDING = 5;
const MAX_AUTOMATIC = 409 * POINT;

export const columnPixels = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
export const columnCharacters = (pixels: number): number => Math.trunc((pixels / DIGIT) * 100 + 0.5) / 100;
export const rowPixels = (points: number): number => Math.round(points * POINT);
export const rowPoints = (pixels: number): number => pixels / POINT;

/** The standard width is given without the cell's padding, the others with it. */
const standardPixels = (characters: number): number => Math.ceil((characters * DIGIT + CELL_PADDING) / 8) * 8;

export function sheetLayout(
  book: Workbook,
  sheet: Sheet,
  measure: TextMeasure,
  charts: readonly ChartView[]
): SheetLayout {
  const used = sheet.cells.usedArea(false);
  const filledRows = used === null ? 0 : used.row + used.rows;
  const filledColumns = used === null ? 0 : used.column + used.columns;
  const columnSize = standardPixels(sheet.standardWidth);
  const rowSize = rowPixels(sheet.standardHeight);
  const columns: readonly Band[] = sheet.columns.map(({ first, last, width, hidden, style }) => ({
    first,
    last,
    size: hidden ? 0 : width === null ? columnSize : columnPixels(width),
    look: style,
  }));
  const columnWidth = (column: number): number =>
    columns.find(({ first, last }) => column >= first && column <= last)?.size ?? columnSize;
  return {
    id: sheet.id,
    filledRows,
    filledColumns,
    usedRows: Math.max(filledRows, ...charts.map(({ from }) => from.row + from.rows)),
    usedColumns: Math.max(filledColumns, ...charts.map(({ from }) => from.column + from.columns)),
    rowSize,
    columnSize,
    rows: rowBands(book, sheet, measure, rowSize, columnWidth),
    columns,
    merges: [...sheet.merges],
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: sheet.showGridlines,
    isProtected: sheet.isProtected,
    filter: sheet.autoFilter,
    charts,
  };
}

function rowBands(
  book: Workbook,
  sheet: Sheet,
  measure: TextMeasure,
  rowSize: number,
  columnWidth: (column: number) => number
): readonly Band[] {
  const bands: Band[] = [];
  const add = (row: number, size: number): void => void bands.push({ first: row, last: row, size, look: 0 });
  const numbers = new Set([...sheet.rows.keys(), ...sheet.cells.rowNumbers()]);
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const band = sheet.rows.get(row);
    if (band?.hidden === true) add(row, 0);
    else if (band !== undefined && band.height !== null) add(row, rowPixels(band.height));
    else {
      const size = automaticHeight(book, sheet, row, measure, rowSize, columnWidth);
      if (size !== rowSize) add(row, size);
    }
  }
  return bands;
}

function automaticHeight(
  book: Workbook,
  sheet: Sheet,
  row: number,
  measure: TextMeasure,
  rowSize: number,
  columnWidth: (column: number) => number
): number {
  const cells = sheet.cells.row(row);
  if (cells === undefined) return rowSize;
  let height = rowSize;
  for (let column = 0; column < cells.width; column += 1) {
    const value = cells.value(column);
    if (value === null) continue;
    const look = book.styles.look(sheet.styleAt(row, column));
    const line = linePixels(look.font);
    if (line + 2 > height) height = line + 2;
    // As in Excel, a merged cell never makes its row higher.
    if (look.wrapText && typeof value === 'string' && sheet.mergeAt(row, column) === null) {
      const lines = measure.wrap(value, look.font, wrapWidth(look, columnWidth(column))).length;
      height = Math.max(height, lines * line + 2);
    }
  }
  return Math.min(height, MAX_AUTOMATIC);
}

/** The width that a wrapped text has within its cell. */
export const wrapWidth = (look: CellLook, cellWidth: number): number =>
  Math.max(8, cellWidth - CELL_PADDING - look.indent * 9);
