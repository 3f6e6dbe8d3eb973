/** What the page asks about cells, apart from drawing them: what stands in one, where data ends, what adds up. */
import type { Sheet } from '../../../model/sheet';
import { shownText } from '../../../model/text';
import type { Workbook } from '../../../model/workbook';
import type { Area } from '../../../package/content';
import { inputOf } from './sheet-tiles';
import type { CellDetail, Statistics } from './views';

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;

export function detailOf(book: Workbook, sheet: Sheet, row: number, column: number): CellDetail {
  const look = sheet.lookAt(row, column);
  const value = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  const isHidden = sheet.isProtected && look.formulaHidden;
  return {
    input: isHidden ? '' : inputOf(value, formula, look.numberFormat, book.date1904),
    text: shownText(value, look.numberFormat, book.date1904),
    isFormula: formula !== null,
  };
}

/** The rows and columns of an area that anything can stand in. */
function withinUse(sheet: Sheet, area: Area): Area | null {
  const used = sheet.cells.usedArea(true);
  if (used === null) return null;
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - area.row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - area.column;
  return rows > 0 && columns > 0 ? { row: area.row, column: area.column, rows, columns } : null;
}

export function statisticsOf(sheet: Sheet, area: Area): Statistics {
  const seen = withinUse(sheet, area);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  if (seen !== null) {
    for (let row = seen.row; row < seen.row + seen.rows; row += 1) {
      const cells = sheet.cells.row(row);
      if (cells === undefined) continue;
      for (let column = seen.column; column < seen.column + seen.columns; column += 1) {
        const value = cells.value(column);
        if (value === null) continue;
        count += 1;
        if (typeof value === 'number') {
          numbers += 1;
          sum += value;
        }
      }
    }
  }
  return { count, numbers, sum };
}

export function textsOf(book: Workbook, sheet: Sheet, area: Area): readonly (readonly string[])[] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => {
      const row = area.row + r;
      const column = area.column + c;
      return shownText(sheet.cells.value(row, column), sheet.lookAt(row, column).numberFormat, book.date1904);
    })
  );
}

/** Where Ctrl with an arrow leads: to the end of the filled stretch, else to the next filled cell, else to the edge. */
export function edgeOf(
  sheet: Sheet,
  from: { readonly row: number; readonly column: number },
  step: { readonly rows: number; readonly columns: number }
): { row: number; column: number } {
  const isFilled = (row: number, column: number): boolean =>
    sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== null;
  const used = sheet.cells.usedArea(true);
  const edge = {
    row: step.rows > 0 ? MAX_ROW : step.rows < 0 ? 0 : from.row,
    column: step.columns > 0 ? MAX_COLUMN : step.columns < 0 ? 0 : from.column,
  };
  if (used === null || (from.row === edge.row && from.column === edge.column)) return edge;
  const isWithin = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= used.row + used.rows && column <= used.column + used.columns;
  let { row, column } = from;
  const isStart = isFilled(row, column);
  const wasNext = isFilled(row + step.rows, column + step.columns);
  while (isWithin(row + step.rows, column + step.columns)) {
    const next = isFilled(row + step.rows, column + step.columns);
    if (isStart && wasNext && !next) return { row, column };
    row += step.rows;
    column += step.columns;
    if (!(isStart && wasNext) && next) return { row, column };
  }
  return step.rows < 0 || step.columns < 0 ? { row: Math.max(0, row), column: Math.max(0, column) } : edge;
}
