/** Lays a table of the sample on a sheet: headings, rows, cells merged downwards, heights to fit the text. */
import type { CellValue, Worksheet } from 'exceljs';
import { dress, linesOf, type CellLook } from './look';

export interface SampleColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly look: CellLook;
  readonly value: (row: Row, index: number) => CellValue;
  readonly format?: (row: Row) => string;
  /** Equal neighbours below are merged; a null belongs to the cell above. */
  readonly merged?: boolean;
}

/** Rows and columns are counted from 1, as in exceljs. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Laid {
  readonly sheet: string;
  readonly first: Place;
  readonly last: Place;
}

const LINE_HEIGHT = 17;

const shown = (value: CellValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function layTable<Row>(
  sheet: Worksheet,
  at: Place,
  columns: readonly SampleColumn<Row>[],
  rows: readonly Row[]
): Laid {
  columns.forEach((column, offset) => {
    const cell = sheet.getCell(at.row, at.column + offset);
    cell.value = column.heading;
    dress(cell, 'header');
    const target = sheet.getColumn(at.column + offset);
    target.width = Math.max(target.width ?? 0, column.width);
  });
  sheet.getRow(at.row).height = 34;
  rows.forEach((row, index) => {
    let lines = 1;
    columns.forEach((column, offset) => {
      const cell = sheet.getCell(at.row + 1 + index, at.column + offset);
      const value = column.value(row, index);
      cell.value = value;
      dress(cell, column.look);
      const format = column.format?.(row);
      if (format !== undefined) cell.numFmt = format;
      if (column.merged !== true) lines = Math.max(lines, linesOf(shown(value), column.width));
    });
    sheet.getRow(at.row + 1 + index).height = Math.min(409, lines * LINE_HEIGHT + 6);
  });
  columns.forEach((column, offset) => {
    if (column.merged === true) mergeDown(sheet, { row: at.row + 1, column: at.column + offset }, column, rows);
  });
  return {
    sheet: sheet.name,
    first: at,
    last: { row: at.row + rows.length, column: at.column + columns.length - 1 },
  };
}

function mergeDown<Row>(sheet: Worksheet, at: Place, column: SampleColumn<Row>, rows: readonly Row[]): void {
  let start = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    const row = rows[index];
    const first = rows[start];
    const value = row === undefined ? undefined : column.value(row, index);
    if (row !== undefined && first !== undefined && (value === null || value === column.value(first, start))) continue;
    if (index - start > 1) sheet.mergeCells(at.row + start, at.column, at.row + index - 1, at.column);
    start = index;
  }
}
