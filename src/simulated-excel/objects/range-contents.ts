/** A range's values, formulas, texts and number formats, as grids. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { ExcelError } from '../model/errors';
import { demandUnprotected } from '../model/protection';
import type { RangeRef } from '../model/range-ref';
import { applyLook } from '../model/looks';
import { shownText } from '../model/text';
import { gridReader, writeGrid } from '../model/write';
import { NO_STYLE, type Row } from '../model/cell-store';
import type { CellValue } from '../package/content';
import type { Session } from '../protocol/session';

const MOST_CELLS = 5_000_000;

/** Whole rows and columns have no grids: Excel answers null. */
function isUnbounded({ area }: RangeRef): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

function grid<T>(ref: RangeRef, blank: T, of: (row: Row, column: number, rowNumber: number) => T): T[][] | null {
  if (isUnbounded(ref)) return null;
  const { sheet, area } = ref;
  if (area.rows * area.columns > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
  const rows: T[][] = [];
  const end = area.column + area.columns;
  for (let r = area.row; r < area.row + area.rows; r++) {
    const row = sheet.cells.row(r);
    const line: T[] = [];
    if (!row) for (let c = area.column; c < end; c++) line.push(blank);
    else for (let c = area.column; c < end; c++) line.push(of(row, c, r));
    rows.push(line);
  }
  return rows;
}

/** An error is its code, nothing is an empty text. */
function plain(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
function formulaOf(row: Row, column: number): string | number | boolean {
  const formula = row.formula(column);
  return formula === null ? plain(row.value(column)) : `=${formula}`;
}
function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Number format of a place by style, without looking a style up twice. */
function formats(ref: RangeRef, session: Session): (row: Row | undefined, column: number, rowNumber: number) => string {
  const known: string[] = [];
  const derived = new Map<number, string>();
  const { styles } = session.book;
  return (row, column, rowNumber) => {
    const own = row?.style(column) ?? NO_STYLE;
    const style = own === NO_STYLE ? ref.sheet.styleBelow(rowNumber, column) : own;
    if (style < 100_000) return (known[style] ??= styles.look(style).numberFormat);
    let format = derived.get(style);
    if (format === undefined) derived.set(style, (format = styles.look(style).numberFormat));
    return format;
  };
}
function numberFormats(ref: RangeRef, session: Session): string[][] | null {
  if (isUnbounded(ref)) return null;
  const of = formats(ref, session);
  const { sheet, area } = ref;
  if (area.rows * area.columns > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
  return Array.from({ length: area.rows }, (_, r) => {
    const row = sheet.cells.row(area.row + r);
    return Array.from({ length: area.columns }, (_, c) => of(row, area.column + c, area.row + r));
  });
}

type Read = (ref: RangeRef, session: Session) => unknown;
type Write = (ref: RangeRef, value: unknown, session: Session) => void;

export const rangeContents: Readonly<Record<string, Read>> = {
  Values: (ref) => grid<string | number | boolean>(ref, '', (row, column) => plain(row.value(column))),
  Formulas: (ref) => grid<string | number | boolean>(ref, '', formulaOf),
  FormulasLocal: (ref) => grid<string | number | boolean>(ref, '', formulaOf),
  Text: (ref, session) => {
    const of = formats(ref, session);
    return grid(ref, '', (row, column, r) => {
      const value = row.value(column);
      return value === null ? '' : shownText(value, of(row, column, r), session.book.date1904);
    });
  },
  ValueTypes: (ref) => grid(ref, 'Empty', (row, column) => typeOf(row.value(column))),
  NumberFormat: numberFormats,
  NumberFormatLocal: numberFormats,
};

const write: Write = (ref, value, { book }) => {
  if (isUnbounded(ref)) throw new ExcelError('InvalidArgument', 'whole rows or columns take no values');
  writeGrid(book, ref.sheet, ref.area, value);
};
const writeNumberFormat: Write = (ref, value, { book }) => {
  demandUnprotected(ref.sheet);
  if (!Array.isArray(value)) {
    applyLook(book, ref, { numberFormat: demandFormat(value) });
    return;
  }
  const at = gridReader(value, ref.area);
  const { area, sheet } = ref;
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) if (at(r, c) !== null) demandFormat(at(r, c));
  // Runs of one format in a row are set at once.
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns;) {
      const format = at(r, c);
      let end = c + 1;
      while (end < area.columns && at(r, end) === format) end++;
      if (typeof format === 'string') {
        const run = { row: area.row + r, column: area.column + c, rows: 1, columns: end - c };
        applyLook(book, { sheet, area: run }, { numberFormat: format }, false);
      }
      c = end;
    }
  book.onEvent({ kind: 'formatted', sheet, area });
};
function demandFormat(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument', 'a number format is a text');
  return value === '' ? 'General' : value;
}

export const rangeContentsSet: Readonly<Record<string, Write>> = {
  Values: write,
  Formulas: write,
  FormulasLocal: write,
  NumberFormat: writeNumberFormat,
  NumberFormatLocal: writeNumberFormat,
};
