/** A table of the contract as it stands in the workbook: which rows and columns hold what. */
import type { Cell, Note } from '../../scoring/model';
import type { Steps } from '../../scoring/steps';
import { addressOf } from '../cells/addresses';
import type { SheetGrid } from '../cells/cells-grid';
import { isContractName, type ColumnRole, type ContractName } from '../contract';
import { AMOUNTS } from '../inputs/inputs-money';
import { isNoteLabel, isTotalLabel } from '../cells/labels';
import type { NamedRange, Rectangle, WorkbookSnapshot } from '../snapshot';
import { endOf, namedTwice } from './tables-ends';
import { findHeadings, type FoundHeadings } from './tables-headings';
import { rulesHeadings } from './tables-rules';
import { unreadColumns, unreadTables } from './tables-unread';

export interface ReadTable {
  /** The used part of what the name refers to. */
  readonly range: Rectangle;
  readonly name: ContractName;
  /** The row of the headings in the sheet; the lower one where they have two tiers. */
  readonly headerRow: number;
  /** Columns of the sheet. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Rows of the sheet that hold data, in order: no titles, headings, totals, notes or blank rows. */
  readonly dataRows: readonly number[];
  /** The sheet that a worksheet-scoped name belongs to. */
  readonly scope: string | null;
}

/** A table that was found, before its rows are read. */
export interface FoundTable {
  readonly name: ContractName;
  readonly range: Rectangle;
  readonly scope: string | null;
  readonly grid: SheetGrid;
  readonly found: FoundHeadings;
  readonly above: Above;
}

/** What stands above the headings, the nearest row first, and unread cells of the headings themselves. */
export interface Above {
  /** Titles and unit lines, a text each. */
  readonly lines: readonly string[];
  /** The cells of `lines`. */
  readonly lineCells: readonly Cell[];
  /** A label with what stands right of it: 项目名称 · 政法干警培训. */
  readonly pairs: readonly (readonly [label: Cell, content: Cell])[];
  /** Cells beside the headings that name no column, such as 项目资金（万元）. */
  readonly beside: readonly Cell[];
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly problems: readonly Note[];
  readonly warnings: readonly Note[];
}

/** Without these nothing can be scored as the workbook means it; the others only leave rows open. */
const SCORING: ReadonlySet<ContractName> = new Set(['指标_完成情况', '指标_评分表']);

/** The part of the rectangle that holds anything; null where it is all blank. */
function usedPart(grid: SheetGrid, range: Rectangle): Rectangle | null {
  if (grid.extent === null) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = grid.extent;
  const top = Math.max(range.row, firstRow);
  const left = Math.max(range.column, firstColumn);
  const right = Math.min(range.column + range.columns - 1, lastColumn);
  const hasValue = (row: number): boolean => {
    for (let column = left; column <= right; column += 1) if (!grid.isBlankAt(row, column)) return true;
    return false;
  };
  let bottom = Math.min(range.row + range.rows - 1, lastRow);
  while (bottom >= top && !hasValue(bottom)) bottom -= 1;
  if (bottom < top || right < left) return null;
  return { sheet: range.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const LINES_ABOVE = 10;

/** Texts above the headings, inside the range and above it, up to the next table of the contract. */
function readAbove(grid: SheetGrid, range: Rectangle, found: FoundHeadings, others: readonly Rectangle[]): Above {
  const lineCells: Cell[] = [];
  const pairs: (readonly [Cell, Cell])[] = [];
  const cellsOf = (row: number): readonly Cell[] =>
    Array.from({ length: range.columns }, (_unused, index) => grid.cellAt(row, range.column + index)).filter(
      ({ kind }) => kind !== 'blank'
    );
  for (let row = found.firstHeaderRow - 1; row >= Math.max(0, found.firstHeaderRow - LINES_ABOVE); row -= 1) {
    if (others.some((other) => isIn(other, row) && overlap(other, range))) break;
    // What is merged down into the headings is one of them.
    const cells = cellsOf(row).filter(({ ref }) => {
      const merge = grid.mergeAt(ref.row, ref.column);
      return merge === null || merge.row + merge.rows <= found.firstHeaderRow;
    });
    lineCells.push(...cells.filter(({ kind }) => kind === 'text'));
    cells.forEach((label, index) => {
      const content = cells[index + 1];
      if (content !== undefined) pairs.push([label, content]);
    });
  }
  const beside: Cell[] = [];
  for (let row = found.firstHeaderRow; row <= found.headerRow; row += 1) {
    for (const cell of cellsOf(row)) {
      if (cell.kind === 'text' && !found.headings.has(cell.ref.column)) beside.push(cell);
    }
  }
  return { lines: lineCells.map(({ text }) => text), lineCells, pairs, beside };
}

const isIn = (area: Rectangle, row: number): boolean => row >= area.row && row < area.row + area.rows;

const isSame = (left: Rectangle, right: Rectangle): boolean => addressOf(left) === addressOf(right);

const overlap = (left: Rectangle, right: Rectangle): boolean =>
  left.column < right.column + right.columns && right.column < left.column + left.columns;

/** Rows that were written on right below the range are not read; totals, notes and blanks are no loss. */
function rowsBelow(
  grid: SheetGrid,
  name: ContractName,
  range: Rectangle,
  found: FoundHeadings,
  others: readonly Rectangle[]
): readonly Note[] {
  const row = range.row + range.rows;
  if (grid.extent === null || row > grid.extent.lastRow) return [];
  if (others.some((other) => isIn(other, row))) return [];
  const columns = [...found.columns].filter(([role]) => role !== 'sequence').map(([, column]) => column);
  const filled = columns.filter((column) => !grid.isBlankAt(row, column) && grid.mergeAt(row, column) === null);
  // A line of funds holds an amount; the next part of a form has words there.
  const amounts = AMOUNTS.map((role) => found.columns.get(role));
  if (name.startsWith('预算_') && !filled.some((column) => amounts.includes(column))) return [];
  const labels: string[] = [];
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const value = grid.valueAt(row, column);
    if (typeof value === 'string' && value.trim() !== '') labels.push(value);
  }
  if (filled.length < 2 || labels.some((label) => isTotalLabel(label) || isNoteLabel(label))) return [];
  return [
    {
      code: 'workbook.rows-below',
      params: { name, range: addressOf(range), row: String(row + 1) },
      cells: filled.map((column) => ({ sheet: range.sheet, row, column })),
    },
  ];
}

/** Cells that were deleted, or no one range: several areas, a constant, a formula. */
function deadName(name: ContractName, { refersTo }: NamedRange): Note {
  const gone = refersTo.includes('#REF!');
  const dead = name === '规则_评分标准' ? 'workbook.dead-rules' : 'workbook.dead-name';
  const code = gone ? dead : 'workbook.no-one-range';
  return { code, params: { name, refersTo }, cells: [] };
}

/** null where the range is not used, which is told. */
function headingsOf(name: ContractName, grid: SheetGrid, used: Rectangle, warnings: Note[]): FoundHeadings | null {
  if (name === '规则_评分标准') {
    const rules = rulesHeadings(grid, used);
    warnings.push(...rules.warnings);
    return rules.found;
  }
  const found = name === '基本_信息' ? particularsHeadings(grid, used) : findHeadings(grid, used, name);
  warnings.push(...found.warnings);
  return found;
}

export function* findTables(snapshot: WorkbookSnapshot, sheets: ReadonlyMap<string, SheetGrid>): Steps<FoundTables> {
  const tables: FoundTable[] = [];
  const problems: Note[] = [];
  const warnings: Note[] = [];
  const named = snapshot.names.flatMap((one) => (isContractName(one.name) ? [{ ...one, name: one.name }] : []));
  const ranges = named.flatMap(({ range }) => (range === null ? [] : [range]));
  for (const one of named) {
    const { name, range } = one;
    const grid = range === null ? undefined : sheets.get(range.sheet);
    if (range === null) {
      const hasLiving = named.some((other) => other.name === name && other.range !== null);
      const note = deadName(name, one);
      // A sheet of rules that was deleted leaves its name behind: the standard counts again, and it is said.
      (SCORING.has(name) && !hasLiving ? problems : warnings).push(note);
      continue;
    }
    // The same range under one name twice (workbook and worksheet scope) is read once.
    if (
      tables.some(
        (table) =>
          table.name === name &&
          isIn(range, table.range.row) &&
          table.range.sheet === range.sheet &&
          overlap(table.range, range)
      )
    )
      continue;
    const used = grid === undefined ? null : usedPart(grid, range);
    if (grid === undefined || used === null) {
      const note: Note = { code: 'workbook.empty-range', params: { name, range: addressOf(range) }, cells: [] };
      (SCORING.has(name) ? problems : warnings).push(note);
      continue;
    }
    const found = headingsOf(name, grid, used, warnings);
    if (found === null) continue;
    if (found.problems.length > 0) {
      (SCORING.has(name) ? problems : warnings).push(...found.problems);
      continue;
    }
    const others = ranges.filter((other) => other.sheet === range.sheet && !isSame(other, range));
    warnings.push(...rowsBelow(grid, name, range, found, others));
    const above = readAbove(grid, used, found, others);
    tables.push({ name, range: used, scope: one.scope, grid, found, above });
  }
  const ended: FoundTable[] = [];
  for (const table of tables) {
    const { range, warning } = yield* endOf(table, tables);
    if (warning !== null) warnings.push(warning);
    ended.push({ ...table, range });
    warnings.push(...unreadColumns(table));
  }
  problems.push(...namedTwice(ended.filter(({ name }) => SCORING.has(name))));
  warnings.push(...unreadTables(ended, ranges));
  return { tables: ended, problems, warnings };
}

/** 基本_信息 may go without headings: then its first two columns are 项目 and 内容. */
export function particularsHeadings(grid: SheetGrid, range: Rectangle): FoundHeadings {
  const found = findHeadings(grid, range, '基本_信息');
  if (found.problems.length === 0) return found;
  return {
    headerRow: range.row - 1,
    firstHeaderRow: range.row,
    columns: new Map<ColumnRole, number>([
      ['label', range.column],
      ['content', range.column + 1],
    ]),
    headings: new Map(),
    levelPoints: new Map(),
    problems: [],
    warnings: [],
  };
}
