/**
 * Inserting and deleting cells: everything on the sheet below or right of them moves, and formulas and names
 * everywhere follow. Cells in the middle of rows move only when nothing merged or tabular stands in their way.
 */
import { shiftFormula, type AreaShift } from '../calculation/rewrite';
import type { Area } from '../package/content';
import { MAX_COLUMNS, MAX_ROWS, intersect, spanning } from './address';
import { ExcelError } from './errors';
import { demandUnprotected } from './protection';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';
import { demandNoArrayCut } from './write';

type Axis = 'row' | 'column';

export function insertCells(book: Workbook, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  const axis: Axis = direction === 'Down' ? 'row' : 'column';
  const count = axis === 'row' ? area.rows : area.columns;
  shiftCells(book, sheet, area, axis, axis === 'row' ? area.row : area.column, count);
}
export function deleteCells(book: Workbook, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  const axis: Axis = direction === 'Up' ? 'row' : 'column';
  const start = axis === 'row' ? area.row : area.column;
  const count = axis === 'row' ? area.rows : area.columns;
  shiftCells(book, sheet, area, axis, start + count, -count);
}

/** Where a stretch lies after `by` places were put in before `from` (or taken away before it). */
function shiftLine(start: number, size: number, from: number, by: number): readonly [number, number] | null {
  const end = start + size;
  const moved = (at: number): number =>
    by > 0 ? (at >= from ? at + by : at) : at >= from ? at + by : Math.min(at, from + by);
  const first = moved(start);
  const last = by > 0 ? (end > from ? end + by : end) : moved(end);
  return last <= first ? null : [first, last - first];
}

function shiftCells(book: Workbook, sheet: Sheet, area: Area, axis: Axis, from: number, by: number): void {
  demandUnprotected(sheet);
  demandNoArrayCut(sheet, area);
  const isWhole = axis === 'row' ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const band: Area =
    axis === 'row' ? { ...area, row: 0, rows: MAX_ROWS } : { ...area, column: 0, columns: MAX_COLUMNS };
  const inBand = (one: Area): boolean =>
    axis === 'row'
      ? one.column >= band.column && one.column + one.columns <= band.column + band.columns
      : one.row >= band.row && one.row + one.rows <= band.row + band.rows;
  if (!isWhole) {
    const affected: Area =
      axis === 'row'
        ? { ...area, row: Math.min(from, from + by), rows: MAX_ROWS - Math.min(from, from + by) }
        : { ...area, column: Math.min(from, from + by), columns: MAX_COLUMNS - Math.min(from, from + by) };
    const inTheWay = [...sheet.merges, ...sheet.tables.map((table) => table.area)].some(
      (one) => intersect(one, affected) && !inBand(one)
    );
    if (inTheWay) throw new ExcelError('InsertDeleteConflict', 'a merged area or a table lies across');
  }
  const used = sheet.cells.usedArea(false);
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (by > 0 && used && (axis === 'row' ? used.row + used.rows : used.column + used.columns) + by > limit)
    throw new ExcelError('NonBlankCellOffSheet');

  const shift: AreaShift = (one) => {
    if (!isWhole && !inBand(one)) return one;
    const line = axis === 'row' ? shiftLine(one.row, one.rows, from, by) : shiftLine(one.column, one.columns, from, by);
    if (!line) return null;
    const full = axis === 'row' ? one.rows === MAX_ROWS : one.columns === MAX_COLUMNS;
    if (full) return one;
    return axis === 'row' ? { ...one, row: line[0], rows: line[1] } : { ...one, column: line[0], columns: line[1] };
  };

  moveCells(sheet, area, axis, from, by, isWhole);
  if (isWhole && axis === 'row') {
    moveRowBands(sheet, from, by);
    movePageBreaks(sheet, from, by);
  }
  if (isWhole && axis === 'column') moveColumnBands(sheet, from, by);
  const list = (areas: readonly Area[]): Area[] => areas.flatMap((one) => shift(one) ?? []);
  if (sheet.merges.length > 0) {
    sheet.merges = list(sheet.merges).filter((one) => one.rows > 1 || one.columns > 1);
    sheet.changed.add('merges');
  }
  for (const table of sheet.tables) {
    const after = shift(table.area);
    if (after) table.area = after;
    sheet.changed.add('tables');
  }
  sheet.autoFilter = sheet.autoFilter && shift(sheet.autoFilter);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((one) => {
    const after = shift(one.content.area);
    return after ? [{ ...one, content: { ...one.content, area: after } }] : [];
  });
  if (sheet.dataValidations.length > 0) {
    sheet.dataValidations = sheet.dataValidations.flatMap((one) => {
      const after = shift(one.area);
      return after ? [{ ...one, area: after }] : [];
    });
    sheet.changed.add('dataValidations');
  }
  for (const ref of book.ranges()) {
    if (ref.sheet !== sheet) continue;
    const after = shift(ref.area);
    if (after) ref.area = after;
    else ref.isDead = true;
  }
  rewriteFormulas(book, (formula, own) => shiftFormula(formula, own, sheet.name, shift));
  book.onStructure();
  const affected =
    by > 0 ? area : spanning(area.row, area.column, area.row + area.rows - 1, area.column + area.columns - 1);
  const change = isWhole
    ? axis === 'row'
      ? by > 0
        ? 'RowInserted'
        : 'RowDeleted'
      : by > 0
        ? 'ColumnInserted'
        : 'ColumnDeleted'
    : by > 0
      ? 'CellInserted'
      : 'CellDeleted';
  book.touch(sheet, affected, { change });
}

function moveCells(sheet: Sheet, area: Area, axis: Axis, from: number, by: number, isWhole: boolean): void {
  const { cells } = sheet;
  if (axis === 'column') {
    cells.shiftColumns(area.row, area.row + area.rows - 1, from, by);
    return;
  }
  if (isWhole) {
    cells.shiftRows(from, by);
    return;
  }
  const rows = cells.rowNumbers().filter((row) => row >= from);
  if (by > 0) rows.reverse();
  for (let gap = by < 0 ? from + by : 0; gap < (by < 0 ? from : 0); gap++)
    cells.moveBand(null, gap, area.column, area.columns);
  for (const row of rows) cells.moveBand(row, row + by, area.column, area.columns);
}

function moveRowBands(sheet: Sheet, from: number, by: number): void {
  const bands = [...sheet.rows];
  if (bands.length === 0) return;
  sheet.rows.clear();
  for (const [row, band] of bands) {
    const after = shiftLine(row, 1, from, by);
    if (after) sheet.rows.set(after[0], band);
  }
  sheet.changed.add('rows');
}
function movePageBreaks(sheet: Sheet, from: number, by: number): void {
  const { rowBreaks } = sheet.pageSetup;
  if (rowBreaks.length === 0) return;
  const moved = rowBreaks.flatMap((row) => shiftLine(row, 1, from, by)?.[0] ?? []);
  sheet.pageSetup = { ...sheet.pageSetup, rowBreaks: [...new Set(moved)] };
  sheet.changed.add('pageSetup');
}
function moveColumnBands(sheet: Sheet, from: number, by: number): void {
  if (sheet.columns.length === 0) return;
  sheet.columns = sheet.columns.flatMap((band) => {
    const after = shiftLine(band.first, band.last - band.first + 1, from, by);
    return after ? [{ ...band, first: after[0], last: after[0] + after[1] - 1 }] : [];
  });
  sheet.changed.add('columns');
}

/** Puts every formula and every name of the workbook through a change. */
export function rewriteFormulas(book: Workbook, change: (formula: string, ownSheet: string | null) => string): void {
  for (const sheet of book.sheets)
    for (const number of sheet.cells.rowNumbers()) {
      const row = sheet.cells.row(number);
      if (!row?.formulas) continue;
      for (const [column, formula] of [...row.formulas]) {
        const after = change(formula, sheet.name);
        if (after !== formula) sheet.cells.writable(number).formulas?.set(column, after);
      }
    }
  for (const name of book.names) {
    const after = change(name.formula, null);
    if (after === name.formula) continue;
    name.formula = after;
    book.changed.add('names');
  }
}
