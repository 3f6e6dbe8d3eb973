/** Changes of look over an area, and what an area's cells have in common. */
import type { Area, CellLook, LookChange } from '../package/content';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { NO_STYLE } from './cell-store';
import { ExcelError } from './errors';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Gives every cell of an area the change on top of its look; whole columns carry it themselves. */
export function applyLook(book: Workbook, place: Place, change: LookChange, tell = true): void {
  const { sheet, area } = place;
  const known = new Map<number, number>();
  const changedStyle = (style: number): number => {
    let made = known.get(style);
    if (made === undefined) known.set(style, (made = book.styles.with(style, change)));
    return made;
  };
  if (area.rows === MAX_ROWS) {
    applyToColumns(sheet, area, changedStyle);
  } else {
    if (area.columns === MAX_COLUMNS) throw new ExcelError('NotImplemented', 'a look for whole rows');
    for (let r = area.row; r < area.row + area.rows; r++) {
      let row = sheet.cells.row(r);
      for (let c = area.column; c < area.column + area.columns; c++) {
        const own = row?.style(c) ?? NO_STYLE;
        const before = own === NO_STYLE ? sheet.styleBelow(r, c) : own;
        const after = changedStyle(before);
        // A place that already looks so needs no cell.
        if (after === before) continue;
        row = sheet.cells.writable(r);
        row.setStyle(c, after);
      }
    }
  }
  book.isDirty = true;
  if (tell) book.onEvent({ kind: 'formatted', sheet, area });
}

function applyToColumns(sheet: Sheet, area: Area, changedStyle: (style: number) => number): void {
  for (const band of sheet.columnBands(area.column, area.column + area.columns - 1))
    band.style = changedStyle(band.style);
  for (const number of sheet.cells.rowNumbers()) {
    const row = sheet.cells.row(number);
    if (!row) continue;
    for (let c = area.column; c < Math.min(area.column + area.columns, row.width); c++)
      if (row.style(c) !== NO_STYLE) sheet.cells.writable(number).setStyle(c, changedStyle(row.style(c)));
  }
}

/** The different looks in an area. */
export function looksIn(book: Workbook, { sheet, area }: Place): CellLook[] {
  const styles = new Set<number>();
  const { rows, columns } = tellingPart(sheet, area);
  const lastRow = area.row + rows;
  const lastColumn = area.column + columns;
  for (let r = area.row; r < lastRow; r++)
    for (let c = area.column; c < lastColumn; c++) styles.add(sheet.styleAt(r, c));
  return [...styles].map((style) => book.styles.look(style));
}

/** What all cells of an area have in common; null when they differ. */
export function common<T>(book: Workbook, place: Place, of: (look: CellLook) => T): T | null {
  const [first, ...others] = looksIn(book, place).map(of);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** As much of an area as differs: beyond the filled rows and columns one place stands for the others. */
export function tellingPart(sheet: Sheet, area: Area): Area {
  const beyond = (start: number, size: number, last: number): number =>
    Math.min(size, Math.max(last - start + 1, 0) + 1);
  const rows = beyond(area.row, area.rows, sheet.cells.lastRow);
  const used = area.columns > 500 ? sheet.cells.usedArea(false) : null;
  const columns =
    area.columns > 500 ? beyond(area.column, area.columns, used ? used.column + used.columns - 1 : -1) : area.columns;
  return { ...area, rows, columns };
}
