/**
 * Which rows of a range are its headings and what each column holds. Headings may have two tiers; columns stand
 * in any order. Nothing is guessed: a needed column that is not found, or found twice, is said.
 */
import type { SheetGrid } from '../cells/cells-grid';
import { a1, addressOf } from '../cells/addresses';
import type { ColumnRole, ContractName } from '../contract';
import { foldHeading, headingFor, headingRole } from './headings';
import { DECIDING, parted, saysWhole, timeOf } from './headings-parted';
import { NEEDED } from './headings-wordings';
import { isEmptyBelow, missingGroups, rolesOf, weighed, type Candidate, type Match } from './headings-weighed';
import { cleanName } from '../cells/labels';
import type { Note } from '../../scoring/model';
import type { Rectangle } from '../snapshot';

export interface FoundHeadings {
  /** The lower row of the headings. */
  readonly headerRow: number;
  /** The upper one; the same where there is one tier. */
  readonly firstHeaderRow: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** The heading of each column as it stands, both tiers joined. */
  readonly headings: ReadonlyMap<number, string>;
  /** 分值 of a level, where each level has a 分值 column of its own: by level. */
  readonly levelPoints: ReadonlyMap<ColumnRole, number>;
  readonly problems: readonly Note[];
  readonly warnings: readonly Note[];
}

const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];

const textAt = (grid: SheetGrid, row: number, column: number): string => {
  const value = grid.valueAt(row, column);
  return typeof value === 'string' ? value : '';
};

function singleTier(grid: SheetGrid, range: Rectangle, name: ContractName, row: number): Candidate {
  const matches: Match[] = [];
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const heading = textAt(grid, row, column);
    const found = heading === '' || isSideLabel(grid, row, column) ? null : headingRole(name, heading);
    if (found !== null) matches.push({ column, heading, ...found });
  }
  const headings = matches.filter(({ column }) => !standsBesideFigures(grid, row, column, matches));
  // Headings merged downwards end below: the data begins after them.
  const bottom = Math.max(row, ...headings.map(({ column }) => lastRowOf(grid, row, column)));
  return { top: row, bottom, matches: headings };
}

/** Merged down beside figures under the other headings: the label of a block, as 项目资金 is in the project form. */
function standsBesideFigures(grid: SheetGrid, row: number, column: number, matches: readonly Match[]): boolean {
  const last = lastRowOf(grid, row, column);
  const others = matches.filter((match) => match.column !== column && lastRowOf(grid, row, match.column) === row);
  for (let below = row + 1; below <= last; below += 1)
    if (others.some((match) => typeof grid.valueAt(below, match.column) === 'number')) return true;
  return false;
}

const MOST_TIERS = 3;

/** 绩效指标 or 项目资金 merged down along a form is no heading of a column. */
const isSideLabel = (grid: SheetGrid, row: number, column: number): boolean =>
  (grid.mergeAt(row, column)?.rows ?? 1) > MOST_TIERS;

const lastRowOf = (grid: SheetGrid, row: number, column: number): number => {
  const merge = grid.mergeAt(row, column);
  return merge === null ? row : merge.row + merge.rows - 1;
};

function twoTiers(grid: SheetGrid, range: Rectangle, name: ContractName, row: number): Candidate {
  const matches: Match[] = [];
  for (let column = range.column; column < range.column + range.columns; column += 1) {
    const merge = grid.mergeAt(row, column);
    if (isSideLabel(grid, row, column) || isSideLabel(grid, row + 1, column)) continue;
    const isAnchor = merge === null || merge.column === column;
    const top = merge === null ? textAt(grid, row, column) : textAt(grid, merge.row, merge.column);
    const bottom = textAt(grid, row + 1, column);
    const wordings =
      bottom === ''
        ? isAnchor
          ? [top]
          : []
        : [bottom, bottom + top, top + bottom, ...(isAnchor || saysWhole(bottom) ? [top] : [])];
    for (const wording of wordings) {
      const found = wording === '' ? null : headingRole(name, wording);
      if (found === null) continue;
      matches.push({ column, heading: bottom === '' || wording === bottom ? wording : `${top} ${bottom}`, ...found });
      break;
    }
  }
  // A third tier under headings that are merged down beside it.
  const lowest = matches.flatMap(({ column }) => [lastRowOf(grid, row, column), lastRowOf(grid, row + 1, column)]);
  return { top: row, bottom: Math.max(row + 1, ...lowest), matches };
}

/** Figures stand under headings, never among them: the lower row is the first of the data. */
const holdsFigures = (grid: SheetGrid, row: number, { matches }: Candidate): boolean =>
  matches.some(({ column }) => typeof grid.valueAt(row, column) === 'number');

/** Two tiers only where they say more than the upper row alone. */
function candidateAt(grid: SheetGrid, range: Rectangle, name: ContractName, row: number): Candidate {
  const single = singleTier(grid, range, name, row);
  const double = twoTiers(grid, range, name, row);
  const lower = new Set(singleTier(grid, range, name, row + 1).matches.map(({ role }) => role));
  const upperHasSome = single.matches.length > 0 || double.matches.some(({ role }) => !lower.has(role));
  const saysMore = rolesOf(double).size > rolesOf(single).size && rolesOf(double).size > lower.size;
  return parted(grid, name, saysMore && upperHasSome && !holdsFigures(grid, row + 1, double) ? double : single);
}

const WITHIN = 10;
const AT_MOST = 30;
const ABOVE = 3;

/** Where headings are looked for: the first rows of the range, further down, then right above it. */
function rowsToTry(range: Rectangle): readonly number[] {
  const inside = Math.min(AT_MOST, range.rows);
  return [
    ...Array.from({ length: inside }, (_unused, index) => range.row + index),
    ...Array.from({ length: Math.min(ABOVE, range.row) }, (_unused, index) => range.row - 1 - index),
  ];
}

export function findHeadings(grid: SheetGrid, range: Rectangle, name: ContractName): FoundHeadings {
  const tried = rowsToTry(range).map((row) => weighed(grid, range, name, candidateAt(grid, range, name, row)));
  const complete = tried.find((candidate) => missingGroups(name, candidate).length === 0);
  const best =
    complete ??
    tried
      .slice(0, WITHIN)
      .reduce<Candidate | null>(
        (most, candidate) => (most === null || rolesOf(candidate).size > rolesOf(most).size ? candidate : most),
        null
      );
  if (best === null) return { ...nothingAt(range), problems: missingNotes(name, range, NEEDED[name]) };
  const resolved = resolve(grid, range, name, best);
  return { ...resolved, problems: [...missingNotes(name, range, missingGroups(name, best)), ...resolved.problems] };
}

const nothingAt = (range: Rectangle): Omit<FoundHeadings, 'problems'> => ({
  headerRow: range.row,
  firstHeaderRow: range.row,
  columns: new Map(),
  headings: new Map(),
  levelPoints: new Map(),
  warnings: [],
});

/** All that is missing is asked for at once. */
const missingNotes = (
  name: ContractName,
  range: Rectangle,
  groups: readonly (readonly ColumnRole[])[]
): readonly Note[] => {
  if (groups.length === 0) return [];
  const heading = groups.map((group) => headingFor(name, group[0] ?? 'name')).join('”“');
  const cells = [{ sheet: range.sheet, row: range.row, column: range.column }];
  return [{ code: 'workbook.missing-heading', params: { name, range: addressOf(range), heading }, cells }];
};

function resolve(grid: SheetGrid, range: Rectangle, name: ContractName, candidate: Candidate): FoundHeadings {
  const byRole = new Map<ColumnRole, Match[]>();
  for (const match of candidate.matches) byRole.set(match.role, [...(byRole.get(match.role) ?? []), match]);
  const columns = new Map<ColumnRole, number>();
  const levelPoints = new Map<ColumnRole, number>();
  const problems: Note[] = [];
  const warnings: Note[] = [];
  for (const [role, matches] of byRole) {
    const ranked = [...matches].sort((left, right) => left.rank - right.rank || left.column - right.column);
    const [chosen, second] = ranked;
    if (chosen === undefined) continue;
    columns.set(role, chosen.column);
    if (second === undefined) continue;
    if (role === 'points' && assignLevelPoints(byRole, matches, columns, levelPoints)) continue;
    if (role === 'label' && second.rank !== chosen.rank) {
      // 项目名称 beside 资金来源: lines of several projects.
      const isSource = (match: Match): boolean => foldHeading(match.heading) === '资金来源';
      const source = ranked.find(isSource);
      const project = ranked.find((match) => !isSource(match));
      if (source !== undefined && project !== undefined) {
        columns.set('label', source.column).set('project', project.column);
      }
      continue;
    }
    // The likelier wording decides between columns, but not between years.
    const other = ranked.find(({ heading }) => DECIDING.has(role) && timeOf(heading) !== timeOf(chosen.heading));
    if (second.rank !== chosen.rank && other === undefined) {
      if (DECIDING.has(role) && name.startsWith('指标_')) warnings.push(...notUsed(grid, range, candidate, ranked));
      continue;
    }
    const cells = [chosen, other ?? second].map(({ column }) => ({ sheet: grid.name, row: candidate.bottom, column }));
    const note: Note = {
      code: 'workbook.heading-twice',
      params: {
        name,
        heading: headingFor(name, role),
        first: cells[0] === undefined ? '' : a1(cells[0]),
        second: cells[1] === undefined ? '' : a1(cells[1]),
      },
      cells,
    };
    (DECIDING.has(role) ? problems : warnings).push(note);
  }
  return {
    headerRow: candidate.bottom,
    firstHeaderRow: candidate.top,
    columns,
    headings: new Map(candidate.matches.map(({ column, heading }) => [column, heading])),
    levelPoints,
    problems,
    warnings,
  };
}

/** Columns that could be meant as well, and are not empty: which one was read is told. */
function notUsed(
  grid: SheetGrid,
  range: Rectangle,
  { bottom }: Candidate,
  [chosen, ...others]: readonly Match[]
): readonly Note[] {
  return others.flatMap(({ column, heading }): readonly Note[] => {
    if (isEmptyBelow(grid, range, bottom, column)) return [];
    const cell = { sheet: grid.name, row: bottom, column };
    const params = { heading: cleanName(heading), used: cleanName(chosen?.heading ?? ''), cell: a1(cell) };
    return [{ code: 'workbook.column-not-used', params, cells: [cell] }];
  });
}

/** 一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值: each 分值 belongs to the label on its left. */
function assignLevelPoints(
  byRole: ReadonlyMap<ColumnRole, readonly Match[]>,
  points: readonly Match[],
  columns: Map<ColumnRole, number>,
  levelPoints: Map<ColumnRole, number>
): boolean {
  const labels = [...LEVELS, 'name' as const].flatMap((role) => byRole.get(role)?.slice(0, 1) ?? []);
  const owners = points.map((match) => ({
    match,
    owner: labels
      .filter(({ column }) => column < match.column)
      .reduce<Match | null>((near, label) => (near === null || label.column > near.column ? label : near), null),
  }));
  const roles = owners.map(({ owner }) => owner?.role);
  if (roles.includes(undefined) || new Set(roles).size !== roles.length) return false;
  const lowest = labels.reduce<Match | null>(
    (last, label) => (last === null || label.column > last.column ? label : last),
    null
  );
  if (lowest === null || !roles.includes(lowest.role)) return false;
  for (const { match, owner } of owners) {
    if (owner === null) continue;
    if (owner.role === lowest.role) columns.set('points', match.column);
    else levelPoints.set(owner.role, match.column);
  }
  return true;
}
