/**
 * 规则_评分标准 without its headings, or with one of them: where just two columns hold words they are name and
 * sentence, and that is told. Anything else is not used, and that is told too: a workbook without it is still scored.
 */
import type { Note } from '../../scoring/model';
import { addressOf } from '../cells/addresses';
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole } from '../contract';
import type { Rectangle } from '../snapshot';
import { findHeadings, type FoundHeadings } from './tables-headings';

/** Columns below the headings in which words stand; numbers and serial numbers are no words. */
function wordedColumns(grid: SheetGrid, range: Rectangle, firstRow: number): readonly number[] {
  const columns: number[] = [];
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    for (let row = firstRow; row < range.row + range.rows; row += 1) {
      const value = grid.valueAt(row, column);
      if (typeof value !== 'string' || !/\p{L}/u.test(value)) continue;
      columns.push(column);
      break;
    }
  }
  return columns;
}

const length = (grid: SheetGrid, range: Rectangle, column: number): number => {
  let sum = 0;
  for (let row = range.row; row < range.row + range.rows; row += 1) sum += grid.textAt(row, column).trim().length;
  return sum;
};

/** Name and sentence by the heading that is there, else by their order, which the lengths must not contradict. */
function columnsOf(grid: SheetGrid, range: Rectangle, found: FoundHeadings): ReadonlyMap<ColumnRole, number> | null {
  const known = found.columns;
  const [first, second, ...others] = wordedColumns(grid, range, known.size === 0 ? range.row : found.headerRow + 1);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const name = known.get('name') ?? (known.get('rule') === first ? second : first);
  const rule = known.get('rule') ?? (name === first ? second : first);
  if (name === rule || ![first, second].includes(name) || ![first, second].includes(rule)) return null;
  if (length(grid, range, name) >= length(grid, range, rule)) return null;
  return new Map<ColumnRole, number>([
    ['name', name],
    ['rule', rule],
  ]);
}

export interface RulesHeadings {
  /** null: the range is not used. */
  readonly found: FoundHeadings | null;
  readonly warnings: readonly Note[];
}

export function rulesHeadings(grid: SheetGrid, range: Rectangle): RulesHeadings {
  const found = findHeadings(grid, range, '规则_评分标准');
  if (found.problems.length === 0) return { found, warnings: found.warnings };
  const params = { name: '规则_评分标准', range: addressOf(range) };
  const cells = [{ sheet: range.sheet, row: range.row, column: range.column }];
  const isTwice = found.problems.some(({ code }) => code === 'workbook.heading-twice');
  const columns = isTwice ? null : columnsOf(grid, range, found);
  if (columns === null) {
    return { found: null, warnings: [...found.problems, { code: 'workbook.rules-not-used', params, cells }] };
  }
  const headerRow = found.columns.size === 0 ? range.row - 1 : found.headerRow;
  return {
    found: { ...found, headerRow, firstHeaderRow: Math.max(range.row, headerRow), columns, problems: [] },
    warnings: [...found.warnings, { code: 'workbook.rules-read-by-order', params, cells }],
  };
}
