/**
 * Where a table ends that its name does not end: a name of whole columns runs on over the next table of the sheet.
 * A table stops before the headings of another one; nothing of another table is ever read as its rows.
 */
import { a1 } from '../cells/addresses';
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole, ContractName } from '../contract';
import { foldHeading, rolesInAllTables } from './headings';
import type { Note } from '../../scoring/model';
import { isStop, type Steps } from '../../scoring/steps';
import type { Rectangle } from '../snapshot';
import type { FoundHeadings } from './tables-headings';

interface Standing {
  readonly name: ContractName;
  readonly range: Rectangle;
  readonly grid: SheetGrid;
  readonly found: FoundHeadings;
}

/** Fewer headings of another kind of table may be texts of a row. */
const FEWEST_HEADINGS = 3;
const MOST_TITLES = 3;

function span({ columns }: FoundHeadings): readonly [first: number, last: number] {
  const all = [...columns.values()];
  return [Math.min(...all), Math.max(...all)];
}

function shareColumns(left: Standing, right: Standing): boolean {
  const [leftFirst, leftLast] = span(left.found);
  const [rightFirst, rightLast] = span(right.found);
  return leftFirst <= rightLast && rightFirst <= leftLast;
}

/** The first headings of another table of the contract among the rows of this one. */
function namedBelow(table: Standing, others: readonly Standing[]): number | null {
  const rows = others
    .filter((other) => other !== table && other.range.sheet === table.range.sheet && shareColumns(table, other))
    .map(({ found }) => found.firstHeaderRow)
    .filter((row) => row > table.found.headerRow && row < table.range.row + table.range.rows);
  return rows.length === 0 ? null : Math.min(...rows);
}

const textAt = (grid: SheetGrid, row: number, column: number): string => {
  const value = grid.valueAt(row, column);
  return typeof value === 'string' ? value : '';
};

/** The row holds headings of some table, and they are not this table's own headings repeated. */
function isOtherHeading({ grid, range, found }: Standing, row: number): boolean {
  const roles = new Map<ContractName, Set<ColumnRole>>();
  let repeated = 0;
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const text = textAt(grid, row, column);
    if (text === '') continue;
    const folded = foldHeading(text);
    if (folded === foldHeading(found.headings.get(column) ?? '')) repeated += 1;
    for (const [name, role] of rolesInAllTables(folded))
      roles.set(name, (roles.get(name) ?? new Set<ColumnRole>()).add(role));
  }
  return repeated < 2 && [...roles.values()].some(({ size }) => size >= FEWEST_HEADINGS);
}

function* unnamedBelow(table: Standing): Steps<number | null> {
  const { range, found } = table;
  for (let row = found.headerRow + 1; row < range.row + range.rows; row += 1) {
    if (isOtherHeading(table, row)) return row;
    if (isStop(row - range.row)) yield (row - range.row) / range.rows;
  }
  return null;
}

/** Titles and unit lines right above the other headings go with them. */
function withTitles({ grid, range, found }: Standing, headings: number): number {
  let end = headings;
  const filled = (row: number): number => {
    let count = 0;
    for (let column = range.column; column < range.column + range.columns; column += 1)
      if (!grid.isBlankAt(row, column)) count += 1;
    return count;
  };
  while (end - 1 > found.headerRow && headings - end < MOST_TITLES && filled(end - 1) === 1) end -= 1;
  while (end - 1 > found.headerRow && filled(end - 1) === 0) end -= 1;
  return end;
}

/** The range as far as it is this table's, and what is to be said of the rest. */
export function* endOf(
  table: Standing,
  others: readonly Standing[]
): Steps<{ readonly range: Rectangle; readonly warning: Note | null }> {
  const named = namedBelow(table, others);
  const unnamed = yield* unnamedBelow(table);
  const headings = Math.min(named ?? Infinity, unnamed ?? Infinity);
  if (headings === Infinity) return { range: table.range, warning: null };
  const range = { ...table.range, rows: withTitles(table, headings) - table.range.row };
  if (headings === named) return { range, warning: null };
  const cell = { sheet: range.sheet, row: headings, column: range.column };
  const params = { name: table.name, cell: a1(cell), row: String(headings + 1) };
  return { range, warning: { code: 'workbook.other-table', params, cells: [cell] } };
}

/** One table under two names would be scored twice, into the same cells. */
export function namedTwice(tables: readonly Standing[]): readonly Note[] {
  return tables.flatMap((table, index) =>
    tables.slice(0, index).flatMap((other): readonly Note[] => {
      const isShared =
        other.range.sheet === table.range.sheet &&
        other.range.row < table.range.row + table.range.rows &&
        table.range.row < other.range.row + other.range.rows &&
        shareColumns(table, other);
      if (!isShared || other.name === table.name) return [];
      const { sheet, column } = table.range;
      const cell = { sheet, row: Math.max(table.range.row, other.range.row), column };
      return [
        {
          code: 'workbook.named-twice',
          params: { name: other.name, other: table.name, cell: a1(cell) },
          cells: [cell],
        },
      ];
    })
  );
}
