/** `=ROUND(SUM(…),2)` over the cells that are seen, in the fewest stretches. */
import type { Decimal } from '../../scoring/decimal';
import type { CellRef } from '../../scoring/model';
import { localAddress, quotedSheet } from '../cells/addresses';

/** Excel's limits for a formula. */
const MOST_CHARACTERS = 8192;
const MOST_ARGUMENTS = 255;

/** Places of a score. */
export const SCORE_PLACES = 2;

interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

function runsOf(cells: readonly CellRef[]): readonly Run[] {
  const ordered = [...cells].sort(
    (left, right) => left.sheet.localeCompare(right.sheet) || left.column - right.column || left.row - right.row
  );
  const found: Run[] = [];
  for (const cell of ordered) {
    const last = found.at(-1);
    if (last?.sheet === cell.sheet && last.column === cell.column && last.last + 1 === cell.row)
      found[found.length - 1] = { ...last, last: cell.row };
    else found.push({ sheet: cell.sheet, column: cell.column, first: cell.row, last: cell.row });
  }
  return found;
}

const addressIn = (run: Run, home: string): string => {
  const first = localAddress(run.first, run.column);
  const last = localAddress(run.last, run.column);
  const local = first === last ? first : `${first}:${last}`;
  return run.sheet === home ? local : `${quotedSheet(run.sheet)}!${local}`;
};

/** A cell as seen from a sheet. */
export const cellFrom = (home: string, cell: CellRef): string =>
  addressIn({ sheet: cell.sheet, column: cell.column, first: cell.row, last: cell.row }, home);

/** The sum of what counts, brought to the whole: × whole ÷ counted. */
export interface Stretch {
  readonly whole: Decimal;
  readonly counted: Decimal;
}

/** null where the cells are too scattered for one formula. `home`: the sheet that the formula stands on. */
export function sumFormula(home: string, cells: readonly CellRef[], stretch: Stretch | null = null): string | null {
  if (cells.length === 0) return null;
  const parts = runsOf(cells).map((run) => addressIn(run, home));
  if (parts.length > MOST_ARGUMENTS) return null;
  const factor = stretch === null ? '' : `*${stretch.whole.toString()}/${stretch.counted.toString()}`;
  const formula = `=ROUND(SUM(${parts.join(',')})${factor},${SCORE_PLACES})`;
  return formula.length > MOST_CHARACTERS ? null : formula;
}
