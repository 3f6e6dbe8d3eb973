/** Widths, heights and hiding. Widths are points here and characters in the file. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { ExcelError } from '../model/errors';
import { demandUnprotected } from '../model/protection';
import type { RangeRef } from '../model/range-ref';
import { shownText } from '../model/text';
import type { Workbook } from '../model/workbook';

/** A character of the standard font is 7 pixels wide, a pixel is 3/4 of a point. */
const POINTS_PER_CHARACTER = 5.25;
const WIDEST = 255;
const TALLEST = 409.5;

export function columnWidth(ref: RangeRef): number | null {
  const { sheet, area } = ref;
  const width = (column: number): number => {
    const band = sheet.columnBand(column);
    return band?.hidden ? 0 : (band?.width ?? sheet.standardWidth);
  };
  const first = width(area.column);
  for (let c = 1; c < Math.min(area.columns, 1_000); c++) if (width(area.column + c) !== first) return null;
  return Math.round(first * POINTS_PER_CHARACTER * 100) / 100;
}
export function setColumnWidth(book: Workbook, { sheet, area }: RangeRef, points: number): void {
  demandUnprotected(sheet);
  const characters = points / POINTS_PER_CHARACTER;
  if (points < 0 || characters > WIDEST) throw new ExcelError('InvalidArgument', 'columnWidth');
  for (const band of sheet.columnBands(area.column, Math.min(area.column + area.columns, MAX_COLUMNS) - 1)) {
    band.width = Math.round(characters * 256) / 256;
    band.hidden = points === 0;
  }
  book.isDirty = true;
}

export function rowHeight(ref: RangeRef): number | null {
  const { sheet, area } = ref;
  const height = (row: number): number => {
    const band = sheet.rows.get(row);
    return band?.hidden ? 0 : (band?.height ?? sheet.standardHeight);
  };
  const first = height(area.row);
  for (let r = 1; r < Math.min(area.rows, 20_000); r++) if (height(area.row + r) !== first) return null;
  return first;
}
export function setRowHeight(book: Workbook, { sheet, area }: RangeRef, points: number | null): void {
  demandUnprotected(sheet);
  if (points !== null && (points < 0 || points > TALLEST)) throw new ExcelError('InvalidArgument', 'rowHeight');
  if (area.rows === MAX_ROWS) throw new ExcelError('NotImplemented', 'a height for all rows');
  for (let r = area.row; r < area.row + area.rows; r++) {
    if (points === null && !sheet.rows.has(r)) continue;
    const band = sheet.rowBand(r);
    band.height = points;
    if (points === 0) band.hidden = true;
  }
  sheet.changed.add('rows');
  book.isDirty = true;
}

export function setHidden(book: Workbook, { sheet, area }: RangeRef, of: 'row' | 'column', isHidden: boolean): void {
  demandUnprotected(sheet);
  if (of === 'column') {
    for (const band of sheet.columnBands(area.column, area.column + area.columns - 1)) band.hidden = isHidden;
  } else {
    if (area.rows === MAX_ROWS) throw new ExcelError('NotImplemented', 'hiding all rows');
    for (let r = area.row; r < area.row + area.rows; r++) sheet.rowBand(r).hidden = isHidden;
    sheet.changed.add('rows');
  }
  book.isDirty = true;
}

/** As wide as the widest text: about what Excel does, which measures its font. */
export function autofitColumns(book: Workbook, ref: RangeRef): void {
  const { sheet, area } = ref;
  demandUnprotected(sheet);
  const used = sheet.cells.usedArea(true);
  if (!used) return;
  for (let c = area.column; c < Math.min(area.column + area.columns, used.column + used.columns); c++) {
    let widest = 0;
    for (let r = Math.max(area.row, used.row); r < Math.min(area.row + area.rows, used.row + used.rows); r++) {
      const value = sheet.cells.value(r, c);
      if (value === null || sheet.mergeAt(r, c)) continue;
      const text = shownText(value, sheet.lookAt(r, c).numberFormat, book.date1904);
      for (const line of text.split('\n')) widest = Math.max(widest, characters(line));
    }
    if (widest > 0) for (const band of sheet.columnBands(c, c)) band.width = Math.min(WIDEST, widest + 1.5);
  }
  book.isDirty = true;
}
function characters(line: string): number {
  let width = 0;
  for (const char of line) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
