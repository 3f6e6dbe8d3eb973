/** The cells that a statement rests on, as they are written on a sheet: `评分表!C8、C12、C15:C17`. */
import type { CellRef } from '../../scoring/model';
import { say } from '../../texts';
import { localAddress, quotedSheet } from '../cells/addresses';

/** More stretches of cells than this are counted instead of listed. */
const MOST_STRETCHES = 24;

interface Stretch {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const stands = ({ sheet, row, column }: CellRef, one: Stretch): boolean =>
  one.sheet === sheet && one.column === column && one.first <= row && row <= one.last;

/** In the order in which they are told; one right below the other makes a stretch. */
function stretches(cells: readonly CellRef[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const cell of cells) {
    const { sheet, row, column } = cell;
    const last = found.at(-1);
    if (found.some((one) => stands(cell, one))) continue;
    if (last?.sheet === sheet && last.column === column && last.last + 1 === row)
      found[found.length - 1] = { ...last, last: row };
    else found.push({ sheet, column, first: row, last: row });
  }
  return found;
}

export function cellsOf(cells: readonly CellRef[]): string {
  const all = stretches(cells);
  const texts = all.slice(0, MOST_STRETCHES).map(({ sheet, column, first, last }, index) => {
    const own = localAddress(first, column) + (first === last ? '' : `:${localAddress(last, column)}`);
    return all[index - 1]?.sheet === sheet ? own : `${quotedSheet(sheet)}!${own}`;
  });
  const listed = texts.join('、');
  if (all.length <= MOST_STRETCHES) return listed;
  const count = all.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return say('sheets.cells-more', { cells: listed, count: String(count) });
}
