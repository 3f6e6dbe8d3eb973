/**
 * Puts values and formulas into cells as Excel does: strings are read as if typed, merged cells swallow what is
 * meant for their inside, and nothing is written when the area holds a locked cell.
 */
import type { Area, CellValue } from '../package/content';
import { parseArea } from './address';
import { ExcelError } from './errors';
import { parseInput } from './parse-input';
import { demandUnlocked } from './protection';
import { keepHeaders } from './tables';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';
import { formulaProblem } from '../calculation/parse';
import { NO_STYLE } from './cell-store';

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** A rectangle of JSON values, or one value for all cells. */
export function writeGrid(book: Workbook, sheet: Sheet, area: Area, grid: unknown): void {
  const at = gridReader(grid, area);
  demandUnlocked(sheet, area);
  demandNoArrayCut(sheet, area);
  // Whole request first: an invalid value must not leave half of the action written.
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++)
      demandValue(at(r, c), () => sheet.lookAt(area.row + r, area.column + c).numberFormat === '@');
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? sheet.cells.value(area.row, area.column) : null;
  for (let r = 0; r < area.rows; r++) {
    const row = sheet.cells.writable(area.row + r);
    for (let c = 0; c < area.columns; c++) {
      const value = at(r, c);
      // null leaves the cell as it is: that is how a part of a block is written.
      if (value === null || value === undefined) continue;
      const column = area.column + c;
      if (sheet.isCovered(area.row + r, column)) continue;
      if (typeof value === 'string') putText(book, sheet, row, area.row + r, column, value);
      else {
        row.setFormula(column, null);
        row.setValue(column, value as number | boolean);
        if (row.style(column) === NO_STYLE) row.setStyle(column, sheet.styleBelow(area.row + r, column));
      }
    }
  }
  keepHeaders(book, sheet, area);
  book.touch(sheet, area, single ? { before, after: sheet.cells.value(area.row, area.column) } : {});
}

type Row = ReturnType<Sheet['cells']['writable']>;

function putText(book: Workbook, sheet: Sheet, row: Row, rowNumber: number, column: number, input: string): void {
  const style = row.style(column) === NO_STYLE ? sheet.styleBelow(rowNumber, column) : row.style(column);
  const format = book.styles.look(style).numberFormat;
  const parsed = parseInput(input, format);
  row.setFormula(column, parsed.formula);
  row.setValue(column, shifted(book, parsed.value, parsed.numberFormat));
  const takesFormat = parsed.numberFormat !== null && format === 'General';
  const wanted = takesFormat ? book.styles.with(style, { numberFormat: parsed.numberFormat }) : style;
  if (row.style(column) !== wanted) {
    // An empty string on an empty place makes no cell.
    if (parsed.value === null && parsed.formula === null && row.style(column) === NO_STYLE) return;
    row.setStyle(column, wanted);
  }
}

/** Dates count from 1904 in some workbooks. */
function shifted(book: Workbook, value: CellValue, numberFormat: string | null): CellValue {
  const isDate = numberFormat !== null && /[ymd]/.test(numberFormat);
  return book.date1904 && isDate && typeof value === 'number' ? value - 1462 : value;
}

/** A text that Excel would not take: too long, or the beginning of a formula that is none. */
function demandValue(value: unknown, isTextCell: () => boolean): void {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new ExcelError('InvalidArgument', 'a number that is none');
    return;
  }
  if (typeof value !== 'string')
    throw new ExcelError('InvalidArgument', 'a value that is no string, number or boolean');
  if (/^[=+-]./s.test(value) && !isTextCell()) {
    const { formula } = parseInput(value, 'General');
    if (formula !== null) {
      if (value.length > MAX_FORMULA) throw new ExcelError('InvalidArgument', 'a formula over 8,192 characters');
      const problem = formulaProblem(formula);
      if (problem !== null) throw new ExcelError('InvalidArgument', `formula ${value.slice(0, 80)}: ${problem}`);
      return;
    }
  }
  if (value.length > MAX_TEXT) throw new ExcelError('InvalidArgument', 'a text over 32,767 characters');
}

/** Checks the shape of what was given against the area and returns a reader for it. */
export function gridReader(grid: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(grid)) return () => grid;
  const rows: readonly unknown[] = grid;
  if (rows.length !== area.rows) throw new ExcelError('InvalidArgument', `${rows.length} rows for ${area.rows}`);
  const lines = rows.map((row): readonly unknown[] => {
    if (!Array.isArray(row) || row.length !== area.columns)
      throw new ExcelError('InvalidArgument', `a row that has not ${area.columns} columns`);
    return row;
  });
  return (row, column) => lines[row]?.[column];
}

/** A part of an array formula cannot be changed. */
export function demandNoArrayCut(sheet: Sheet, area: Area): void {
  for (const array of arraysOf(sheet)) {
    const inside = (r: number, c: number): boolean =>
      r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns;
    const first = inside(array.row, array.column);
    const last = inside(array.row + array.rows - 1, array.column + array.columns - 1);
    const touches =
      array.row < area.row + area.rows &&
      area.row < array.row + array.rows &&
      array.column < area.column + area.columns &&
      area.column < array.column + array.columns;
    if (touches && !(first && last)) throw new ExcelError('InvalidOperation', 'a part of an array formula');
  }
}

const arrayCache = new WeakMap<Sheet, { readonly version: number; readonly areas: readonly Area[] }>();
function arraysOf(sheet: Sheet): readonly Area[] {
  const known = arrayCache.get(sheet);
  // New array formulas are never made here, so the file's list only shrinks.
  if (known && (known.areas.length === 0 || known.version === sheet.cells.version)) return known.areas;
  const areas: Area[] = [];
  for (const number of sheet.cells.rowNumbers())
    for (const ref of sheet.cells.row(number)?.arrays?.values() ?? []) {
      const area = parseArea(ref);
      if (area) areas.push(area);
    }
  arrayCache.set(sheet, { version: sheet.cells.version, areas });
  return areas;
}
