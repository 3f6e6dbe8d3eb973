/**
 * Columns that nobody uses. Beside a plain range: the next ones on the right. In an Excel table our columns become
 * columns of the table, so there it must be those right after its last one, free as far down as the table reaches.
 */
import type { CellRef, Note } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import type { Request } from './choose-columns';
import { isIn } from '../tables/host-table';
import type { Rectangle } from '../snapshot';

/** Excel's last column. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS_NAMED = 5;

export class FreeColumns {
  readonly #first: number;
  readonly #last: number;
  /** Ranges of the contract and Excel tables whose cells are not free, blank or not. */
  readonly #others: readonly Rectangle[];

  constructor(private readonly request: Request) {
    const { snapshot, table, otherTables, given, host, lastRow } = request;
    this.#first = Math.min(table.headerRow, host?.range.row ?? table.headerRow);
    this.#last = Math.max(lastRow, host === null ? 0 : host.range.row + host.range.rows - 1);
    this.#others = [
      ...otherTables.map(({ range }) => range),
      ...given,
      ...(snapshot.tables ?? []).filter((one) => one !== host).map(({ range }) => range),
    ].filter(({ sheet, row, rows }) => sheet === table.range.sheet && row <= this.#last && row + rows > this.#first);
  }

  belongsToOthers(column: number): boolean {
    return this.#others.some((range) => column >= range.column && column < range.column + range.columns);
  }

  #isFree(column: number, taken: ReadonlySet<number>): boolean {
    const { grid } = this.request;
    if (column >= MOST_COLUMNS || taken.has(column) || this.belongsToOthers(column)) return false;
    if (grid.mergesIn(column, this.#first, this.#last).length > 0) return false;
    for (let row = this.#first; row <= this.#last; row += 1) if (!grid.isBlank(row, column)) return false;
    return true;
  }

  /** Side by side where there is room, else one by one; null where there is none. */
  find(count: number, taken: ReadonlySet<number>): readonly number[] | null {
    if (count === 0) return [];
    const { table, host } = this.request;
    const end = table.range.column + table.range.columns;
    if (host !== null) {
      const next = host.range.column + host.range.columns;
      const columns = Array.from({ length: count }, (_, index) => next + index);
      return columns.every((column) => this.#isFree(column, taken)) ? columns : null;
    }
    const start = Math.max(end, ...[...taken].map((column) => column + 1));
    let run: number[] = [];
    for (let column = start; column < MOST_COLUMNS && run.length < count; column += 1)
      run = this.#isFree(column, taken) ? [...run, column] : [];
    if (run.length === count) return run;
    const single: number[] = [];
    for (let column = end; column < MOST_COLUMNS && single.length < count; column += 1)
      if (this.#isFree(column, taken)) single.push(column);
    return single.length === count ? single : null;
  }

  inTheWay(count: number): Note {
    const { table, host } = this.request;
    const { range } = host ?? table;
    const next = range.column + range.columns;
    const cells = this.#filled(next, host === null ? MOST_COLUMNS : Math.min(next + count, MOST_COLUMNS));
    const params = { range: table.name, sheet: range.sheet, cells: cells.map(a1).join('、') };
    return host === null
      ? { code: 'sheets.no-free-column', params, cells }
      : { code: 'sheets.table-has-no-room', params: { ...params, table: host.name, count: String(count) }, cells };
  }

  /** The first cells that are filled, merged or another table's. */
  #filled(from: number, to: number): readonly CellRef[] {
    const { grid } = this.request;
    const cells: CellRef[] = [];
    for (let column = from; column < to; column += 1)
      for (let row = this.#first; row <= this.#last && cells.length < MOST_CELLS_NAMED; row += 1)
        if (
          !grid.isBlank(row, column) ||
          grid.mergeAt(row, column) !== null ||
          this.#others.some((range) => isIn(range, row, column))
        )
          cells.push(grid.ref(row, column));
    // At the sheet's edge nothing but the range itself is in the way.
    return cells.length > 0 ? cells : [grid.ref(this.#first, from - 1)];
  }
}
