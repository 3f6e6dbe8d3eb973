/** The cells of a sheet as the grid draws them, a tile of rows at a time. */
import { formatColor } from 'numfmt';
import type { Row } from '../../../model/cell-store';
import { NO_STYLE } from '../../../model/cell-store';
import type { Sheet } from '../../../model/sheet';
import { shownText } from '../../../model/text';
import type { Workbook } from '../../../model/workbook';
import type { CellValue } from '../../../package/content';
import type { BarOf } from './data-bars';
import { TILE_ROWS, type CellKind, type CellView, type RowView, type Tile } from './views';

export function tileOf(book: Workbook, sheet: Sheet, index: number, barOf: BarOf): Tile {
  const rows: RowView[] = [];
  for (let row = index * TILE_ROWS; row < (index + 1) * TILE_ROWS; row += 1) {
    const cells = sheet.cells.row(row);
    const look = sheet.rows.get(row)?.style ?? null;
    if (cells === undefined && look === null) continue;
    rows.push({ row, look, cells: cells === undefined ? [] : cellsOf(book, sheet, row, cells, barOf) });
  }
  return { index, rows };
}

function cellsOf(book: Workbook, sheet: Sheet, row: number, cells: Row, barOf: BarOf): readonly CellView[] {
  const views: CellView[] = [];
  for (let column = 0; column < cells.width; column += 1) {
    const value = cells.value(column);
    if (value === null && cells.style(column) === NO_STYLE) continue;
    const look = sheet.styleAt(row, column);
    const { numberFormat } = book.styles.look(look);
    const view: CellView = { column, kind: kindOf(value), text: shownText(value, numberFormat, book.date1904), look };
    if (typeof value !== 'number') {
      views.push(view);
      continue;
    }
    const color = numberFormat.includes('[') ? colorOf(numberFormat, value) : null;
    const bar = barOf(row, column, value);
    views.push({
      ...view,
      ...(numberFormat === 'General' ? { general: value } : {}),
      ...(color === null ? {} : { color }),
      ...(bar === null ? {} : { bar }),
    });
  }
  return views;
}

function kindOf(value: CellValue): CellKind {
  if (value === null) return 'empty';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'error';
}

function colorOf(numberFormat: string, value: number): string | null {
  try {
    const color = formatColor(numberFormat, value);
    return typeof color === 'string' ? color : null;
  } catch {
    return null;
  }
}

/** A value as it is typed into the formula bar to give itself again. */
export function inputOf(value: CellValue, formula: string | null, numberFormat: string, date1904: boolean): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'number') {
    const isTimed = /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
    if (isTimed) return shownText(value, Number.isInteger(value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm', date1904);
    return numberFormat.includes('%') ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.error;
}
