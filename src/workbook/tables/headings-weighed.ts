/**
 * Which of the headings that a row seems to have are those of columns: labels along the side of a form and headings
 * over the wrong kind of cells are none; a column of labels may have none.
 */
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole, ContractName } from '../contract';
import { NEEDED } from './headings-wordings';
import { readAmount } from '../inputs/inputs-money';
import { isNoteLabel, isTotalLabel } from '../cells/labels';
import type { Rectangle } from '../snapshot';

export interface Match {
  readonly column: number;
  readonly role: ColumnRole;
  readonly rank: number;
  readonly heading: string;
}

/** A row, or two, that may be the headings. */
export interface Candidate {
  readonly top: number;
  readonly bottom: number;
  readonly matches: readonly Match[];
}

const textAt = (grid: SheetGrid, row: number, column: number): string => {
  const value = grid.valueAt(row, column);
  return typeof value === 'string' ? value : '';
};

export const rolesOf = ({ matches }: Candidate): ReadonlySet<ColumnRole> => new Set(matches.map(({ role }) => role));

export function missingGroups(name: ContractName, candidate: Candidate): readonly (readonly ColumnRole[])[] {
  const roles = rolesOf(candidate);
  return NEEDED[name].filter((group) => !group.some((role) => roles.has(role)));
}

const AMOUNTS: ReadonlySet<ColumnRole> = new Set(['initial', 'adjusted', 'outturn']);

const HAN = /\p{sc=Han}{2}/u;
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && HAN.test(value.replace(/万元|亿元|不适用|暂无/g, ''));

/** The first row below the headings in which words stand under amounts: there the figures are over. */
function endOfFigures(grid: SheetGrid, range: Rectangle, { bottom, matches }: Candidate): number {
  const amounts = matches.filter(({ role }) => AMOUNTS.has(role));
  for (let row = bottom + 1; row < range.row + range.rows; row += 1) {
    const isOver = amounts.some(({ column }) => {
      const merge = grid.mergeAt(row, column);
      const value = merge === null ? grid.valueAt(row, column) : grid.valueAt(merge.row, merge.column);
      return isWord(value) && readAmount(value) === null;
    });
    if (isOver) return row;
  }
  return range.row + range.rows;
}

/** The figures of a table whose label column has no heading: the nearest column on the left that holds words. */
function unheadedLabel(grid: SheetGrid, range: Rectangle, candidate: Candidate): number | null {
  const first = Math.min(...candidate.matches.filter(({ role }) => role !== 'sequence').map(({ column }) => column));
  const end = endOfFigures(grid, range, candidate);
  for (let column = first - 1; column >= range.column; column -= 1) {
    for (let row = candidate.bottom + 1; row < end; row += 1) {
      if (/[\p{L}]/u.test(textAt(grid, row, column))) return column;
    }
  }
  return null;
}

/** Nothing but totals and notes stands below the heading. */
export function isEmptyBelow(grid: SheetGrid, range: Rectangle, bottom: number, column: number): boolean {
  for (let row = bottom + 1; row < range.row + range.rows; row += 1) {
    const text = textAt(grid, row, column);
    if (!grid.isBlankAt(row, column) && !isTotalLabel(text) && !isNoteLabel(text)) return false;
  }
  return true;
}

/** An empty column that says 绩效指标 or 项目资金 stands beside a form and names nothing. */
function withoutSideLabels(grid: SheetGrid, range: Rectangle, name: ContractName, candidate: Candidate): Candidate {
  const matches = candidate.matches.filter(
    ({ role, column }) => (role !== 'name' && role !== 'label') || !isEmptyBelow(grid, range, candidate.bottom, column)
  );
  if (matches.length === candidate.matches.length) return candidate;
  const kept = { ...candidate, matches };
  const isFunds = name.startsWith('预算_');
  return isFunds || missingGroups(name, kept).length <= missingGroups(name, candidate).length ? kept : candidate;
}

/** 年度预算数 over 总额, 财政资金, 其他资金: what holds words and not one amount is headed like one and is none. */
function withoutWords(grid: SheetGrid, range: Rectangle, name: ContractName, candidate: Candidate): Candidate {
  if (!name.startsWith('预算_')) return candidate;
  const isWords = (column: number): boolean => {
    let words = false;
    for (let row = candidate.bottom + 1; row < range.row + range.rows; row += 1) {
      const value = grid.valueAt(row, column);
      if (typeof value === 'number' || (typeof value === 'string' && readAmount(value) !== null)) return false;
      words ||= isWord(value);
    }
    return words;
  };
  const matches = candidate.matches.filter(({ role, column }) => !AMOUNTS.has(role) || !isWords(column));
  return matches.length === candidate.matches.length ? candidate : { ...candidate, matches };
}

function withLabel(grid: SheetGrid, range: Rectangle, name: ContractName, candidate: Candidate): Candidate {
  const missing = missingGroups(name, candidate);
  if (!name.startsWith('预算_') || missing.length !== 1 || missing[0]?.[0] !== 'label') return candidate;
  if (candidate.matches.filter(({ role }) => AMOUNTS.has(role)).length < 2) return candidate;
  const column = unheadedLabel(grid, range, candidate);
  return column === null
    ? candidate
    : { ...candidate, matches: [{ column, role: 'label', rank: 0, heading: '' }, ...candidate.matches] };
}

/** The candidate with its columns as they are. */
export const weighed = (grid: SheetGrid, range: Rectangle, name: ContractName, candidate: Candidate): Candidate =>
  withLabel(grid, range, name, withoutWords(grid, range, name, withoutSideLabels(grid, range, name, candidate)));
