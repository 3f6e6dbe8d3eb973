/** What is typed into the name box: an address with or without a sheet, or a defined name. */
import type { Sheet } from '../../../model/sheet';
import type { Workbook } from '../../../model/workbook';
import type { Area } from '../../../package/content';
import type { Place } from './views';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  const column = COLUMN.exec(text);
  const row = ROW.exec(text);
  const found: Corner | null =
    cell !== null
      ? { row: Number(cell[2]) - 1, column: columnNumber(cell[1] ?? '') }
      : column !== null
        ? { row: null, column: columnNumber(column[1] ?? '') }
        : row !== null
          ? { row: Number(row[1]) - 1, column: null }
          : null;
  if (found === null || (found.row ?? 0) < 0 || (found.row ?? 0) >= MAX_ROWS) return null;
  return (found.column ?? 0) >= MAX_COLUMNS ? null : found;
}

/** `C9`, `A3:E18`, `B:D`, `4:6`. */
export function areaOfAddress(text: string): Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const first = corner((parts[0] ?? '').trim());
  const last = parts.length === 2 ? corner((parts[1] ?? '').trim()) : first;
  if (first === null || last === null) return null;
  const isWhole = first.row === null || first.column === null;
  if (isWhole && parts.length === 1) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  const [top, bottom] = first.row === null || last.row === null ? [0, MAX_ROWS - 1] : [first.row, last.row];
  const [left, right] =
    first.column === null || last.column === null ? [0, MAX_COLUMNS - 1] : [first.column, last.column];
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(top - bottom) + 1,
    columns: Math.abs(left - right) + 1,
  };
}

/** `'自评 得分'!A3` or `A3`; null for what is no address. */
export function placeOfAddress(book: Workbook, text: string, sheet: Sheet): Place | null {
  const bang = text.lastIndexOf('!');
  const name = bang < 0 ? null : text.slice(0, bang).trim().replace(/^'|'$/g, '').replace(/''/g, "'");
  const target = name === null ? sheet : book.sheetNamed(name);
  const area = areaOfAddress(text.slice(bang + 1).trim());
  return target === undefined || area === null ? null : { sheet: target.id, area };
}

export function placeOf(book: Workbook, text: string, sheet: Sheet): Place | null {
  const wanted = text.trim().replace(/^=/, '');
  const address = placeOfAddress(book, wanted, sheet);
  if (address !== null) return address;
  const named = book.names.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  // A name of the sheet goes before one of the workbook.
  const found = named.find((name) => name.sheet === sheet) ?? named.find((name) => name.sheet === null) ?? named[0];
  return found === undefined ? null : placeOfAddress(book, found.formula, sheet);
}
