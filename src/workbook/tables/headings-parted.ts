/**
 * A heading over several columns that have headings of their own (完成值 over 一季度 … 全年): the column that is meant is
 * named by the lower heading, never taken to be the first.
 */
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole, ContractName } from '../contract';
import { foldHeading, headingRole } from './headings';
import type { Candidate, Match } from './headings-weighed';
import type { Rectangle } from '../snapshot';

/** Columns that decide a score: two of them under one heading must not be chosen between. */
export const DECIDING: ReadonlySet<ColumnRole> = new Set([
  'points',
  'target',
  'adjusted-target',
  'actual',
  'fact',
  'manual',
  'rule',
  'initial',
  'adjusted',
  'outturn',
]);

/** The time that a heading names, where it is not simply the year: `2022年完成值`, `完成值（上半年）`. */
export function timeOf(heading: string): string {
  const plain = heading.normalize('NFKC').replace(/\s/g, '');
  const [year = ''] = /^(?:19|20)\d{2}年/.exec(plain) ?? [];
  const [, part = ''] = /\(([^()]*(?:半年|季度|[\d一二三四五六七八九十]月|上年|中期|实施期)[^()]*)\)/.exec(plain) ?? [];
  return year + (/^截[至止]/.test(part) ? '' : part);
}

interface Part {
  readonly column: number;
  readonly text: string;
}

/** The whole of what the upper heading says: 数值, 全年, 合计. */
export const saysWhole = (lower: string): boolean => WHOLE.test(foldHeading(lower));
const WHOLE =
  /^(?:合计|小计|总计|总额|总数|金额|数额|数值|数量|内容|值|全年|全年度|年度|本年|本年度|当年|评价年度|年末|年底|累计|全年累计)$/;
/** A remark on it, or another time. */
const BESIDE =
  /单位|备注|说明|依据|来源|材料|占|比重|比例|增减|[率%]$|得分|扣分|上年|去年|往年|中期|实施期|总体|半年|季|^[\d一二三四五六七八九十~至-]+月/;

/** The lowest of the headings over a column that runs over several. */
function wideOver(grid: SheetGrid, column: number, top: number, bottom: number): Rectangle | null {
  for (let row = bottom - 1; row >= top; row -= 1) {
    const merge = grid.mergeAt(row, column);
    if (merge !== null && merge.columns > 1 && merge.row + merge.rows <= bottom) return merge;
  }
  return null;
}

/** The lower headings of an upper one, where each column below it has a cell of its own. */
function partsOf(grid: SheetGrid, { column }: Match, top: number, bottom: number): readonly Part[] {
  const merge = wideOver(grid, column, top, bottom);
  if (merge === null) return [];
  const row = merge.row + merge.rows;
  const parts: Part[] = [];
  for (let at = merge.column; at < merge.column + merge.columns; at += 1) {
    const text = grid.valueAt(row, at);
    if (typeof text === 'string' && text.trim() !== '') parts.push({ column: at, text });
  }
  return parts;
}

const isJoined = (name: ContractName, role: ColumnRole, above: string, { text }: Part): boolean =>
  [text, text + above, above + text].some((wording) => headingRole(name, wording)?.role === role);

/** The parts that may be meant: one, or several that nothing tells apart. */
function meant(name: ContractName, role: ColumnRole, above: string, parts: readonly Part[]): readonly Part[] {
  const joined = parts.filter((part) => isJoined(name, role, above, part));
  if (joined.length > 0) return joined;
  const whole = parts.filter(({ text }) => saysWhole(text));
  if (whole.length > 0) return whole;
  const others = parts.filter(
    ({ text }) => !BESIDE.test(text.normalize('NFKC').replace(/\s/g, '')) && headingRole(name, text) === null
  );
  return others.length > 0 ? others : parts;
}

/** Where headings have parts and nothing stands under the others, the row of the parts is one of headings as well. */
function bottomWithParts(grid: SheetGrid, { top, bottom, matches }: Candidate): number {
  if (bottom > top) return bottom;
  const wide = matches.filter((match) => DECIDING.has(match.role) && partsOf(grid, match, top, top + 1).length > 1);
  const others = matches.filter((match) => !wide.includes(match));
  return wide.length > 0 && others.every(({ column }) => grid.isBlankAt(top + 1, column)) ? top + 1 : bottom;
}

export function parted(grid: SheetGrid, name: ContractName, candidate: Candidate): Candidate {
  const { top, matches } = candidate;
  const bottom = bottomWithParts(grid, candidate);
  const split = matches.flatMap((match): readonly Match[] => {
    const { column: own, role } = match;
    const parts = DECIDING.has(role) ? partsOf(grid, match, top, bottom) : [];
    const part = parts.find(({ column }) => column === own);
    const wide = wideOver(grid, own, top, bottom);
    const above = wide === null ? null : grid.valueAt(wide.row, wide.column);
    if (parts.length < 2 || part === undefined || typeof above !== 'string') return [match];
    // A lower heading that is known by itself, or with the upper one, stands for its own column.
    if (isJoined(name, role, above, part)) return [match];
    return meant(name, role, above, parts)
      .filter(({ column }) => column === own || !matches.some((other) => other.column === column))
      .map(({ column, text }) => ({ ...match, column, heading: `${above} ${text}` }));
  });
  return { top, bottom, matches: split };
}
