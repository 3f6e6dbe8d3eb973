/** `=ROUND(SUM(…),2)` over the cells that are seen, in the fewest stretches. */
import type { CellRef } from '../scoring/model';
import { localAddress, quotedSheet } from './addresses';

/** Excel's limits for a formula. */
const MOST_CHARACTERS = 8192;
const MOST_ARGUMENTS = 255;

interface Stretch {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

function stretches(cells: readonly CellRef[]): readonly Stretch[] {
  const ordered = [...cells].sort(
    (left, right) => left.sheet.localeCompare(right.sheet) || left.column - right.column || left.row - right.row
  );
  const found: Stretch[] = [];
  for (const cell of ordered) {
    const last = found.at(-1);
    if (last?.sheet === cell.sheet && last.column === cell.column && last.last + 1 === cell.row)
      found[found.length - 1] = { ...last, last: cell.row };
    else found.push({ sheet: cell.sheet, column: cell.column, first: cell.row, last: cell.row });
  }
  return found;
}

const addressIn = (stretch: Stretch, home: string): string => {
  const first = localAddress(stretch.first, stretch.column);
  const last = localAddress(stretch.last, stretch.column);
  const local = first === last ? first : `${first}:${last}`;
  return stretch.sheet === home ? local : `${quotedSheet(stretch.sheet)}!${local}`;
};

/** A cell as seen from a sheet. */
export const cellFrom = (home: string, cell: CellRef): string =>
  addressIn({ sheet: cell.sheet, column: cell.column, first: cell.row, last: cell.row }, home);

/** null where the cells are too scattered for one formula. `home`: the sheet that the formula stands on. */
export function sumFormula(home: string, cells: readonly CellRef[], places: number): string | null {
  if (cells.length === 0) return null;
  const parts = stretches(cells).map((stretch) => addressIn(stretch, home));
  if (parts.length > MOST_ARGUMENTS) return null;
  const formula = `=ROUND(SUM(${parts.join(',')}),${places})`;
  return formula.length > MOST_CHARACTERS ? null : formula;
}
