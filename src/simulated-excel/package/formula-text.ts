/**
 * Formula texts: splitting a formula into references and the rest, and moving the relative references of a
 * shared formula to another cell of its range (ECMA-376 part 1, 18.3.1.40).
 */
import { columnLetters, columnNumber, LAST_COLUMN, LAST_ROW } from './addresses';

interface Coordinate {
  /** Null: the reference is a whole column or row, so it has none. */
  readonly column: { readonly number: number; readonly absolute: boolean } | null;
  readonly row: { readonly number: number; readonly absolute: boolean } | null;
}
type Piece = string | { readonly from: Coordinate; readonly to: Coordinate | null };

/** Group 1 is a reference: a cell or area, columns, rows; not the beginning of a name, a function or a sheet. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`,
    String.raw`#[A-Z0-9/]+[!?]?`,
    String.raw`((?:\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!]))`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
    String.raw`[0-9.]+(?:[Ee][+-]?[0-9]+)?`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu'
);

function coordinate(text: string): Coordinate | null {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)([0-9]{1,7})?$/.exec(text);
  if (match === null) return null;
  const [, first = '', letters, second = '', digits] = match;
  const column = letters === undefined ? null : { number: columnNumber(letters), absolute: first === '$' };
  const row =
    digits === undefined
      ? null
      : { number: Number(digits) - 1, absolute: letters === undefined ? first === '$' : second === '$' };
  if (column !== null && column.number > LAST_COLUMN) return null;
  if (row !== null && (row.number > LAST_ROW || row.number < 0)) return null;
  return { column, row };
}

function reference(token: string): Piece {
  const [left = '', right] = token.split(':');
  const from = coordinate(left);
  const to = right === undefined ? null : coordinate(right);
  if (from === null || (right !== undefined && to === null)) return token;
  return { from, to };
}

function moved(number: number, by: number, last: number): number {
  // Relative references wrap around the edge of the sheet, as Excel does.
  return (((number + by) % (last + 1)) + last + 1) % (last + 1);
}

function written(at: Coordinate, rows: number, columns: number): string {
  let text = '';
  if (at.column !== null) {
    const { number, absolute } = at.column;
    text += absolute ? `$${columnLetters(number)}` : columnLetters(moved(number, columns, LAST_COLUMN));
  }
  if (at.row !== null) {
    const { number, absolute } = at.row;
    text += absolute ? `$${number + 1}` : `${moved(number, rows, LAST_ROW) + 1}`;
  }
  return text;
}

/** A formula prepared for being moved many times. */
export class MovableFormula {
  private readonly pieces: readonly Piece[];

  constructor(formula: string) {
    const pieces: Piece[] = [];
    let plain = '';
    for (const [token, area] of formula.matchAll(TOKEN)) {
      const piece = area === undefined ? token : reference(area);
      if (typeof piece === 'string') plain += piece;
      else {
        pieces.push(plain, piece);
        plain = '';
      }
    }
    pieces.push(plain);
    this.pieces = pieces;
  }

  at(rows: number, columns: number): string {
    let text = '';
    for (const piece of this.pieces) {
      if (typeof piece === 'string') text += piece;
      else {
        text += written(piece.from, rows, columns);
        if (piece.to !== null) text += `:${written(piece.to, rows, columns)}`;
      }
    }
    return text;
  }
}
