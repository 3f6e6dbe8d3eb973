/**
 * A workbook without 指标_评分表: the scorecard is the levels of 指标_完成情况 (no levels: one group), with
 * 执行率 from the budget where the standard has it.
 */
import { Decimal } from '../decimal';
import type { EntityInputs, IndicatorRow, IndicatorScore, Level, RuleOverride, ScorecardRow } from '../model';
import { foldName } from '../names';
import type { Standard } from '../standards/standard';
import { stops, type Steps } from '../steps';
import type { Scored } from './department';
import { scoreIndicatorRow } from './indicator-row';
import { pointsInGroup, totalOf, type RowPoints } from './row-points';
import { scoreScorecardRow } from './scorecard-row';
import type { Leaf } from './tree';
import type { UnderstoodRow } from './understood';

/** The innermost level with points in its label, else the outermost: where rows without 分值 get theirs from. */
function pointsLevel(row: IndicatorRow): Level | null {
  return row.levels.findLast((level) => level.points !== null) ?? row.levels[0] ?? null;
}

const isSameLevel = (one: Level, other: Level): boolean =>
  one === other ||
  (one.ref.row === other.ref.row &&
    one.ref.column === other.ref.column &&
    one.name === other.name &&
    one.ref.sheet === other.ref.sheet);

function groupByLevel(rows: readonly UnderstoodRow[]): ReadonlyMap<string, readonly UnderstoodRow[]> {
  const groups = new Map<string, UnderstoodRow[]>();
  let before: { readonly level: Level; readonly group: UnderstoodRow[] } | null = null;
  for (const member of rows) {
    const level = pointsLevel(member.row);
    // Rows of a group stand together: mostly it is the group of the row above.
    if (level !== null && before !== null && isSameLevel(level, before.level)) {
      before.group.push(member);
      continue;
    }
    const key = level === null ? '' : `${level.ref.sheet}!${level.ref.row}:${level.ref.column} ${level.name}`;
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(member);
    before = level === null ? null : { level, group };
  }
  return groups;
}

const isExecution = (name: string): boolean =>
  /^(?:部门)?(?:整体|项目)?(?:预算|资金)?(?:资金)?(?:执行|支出)率$/.test(foldName(name));

/** Where the rows make 100 already, the form has no place for 执行率. */
const isWhole = (points: Decimal): boolean => points.compare(Decimal.HUNDRED) >= 0;

const wantsExecution = ({ indicators }: EntityInputs, { executionPoints }: Standard): boolean =>
  executionPoints !== null && !indicators.some((row) => isExecution(row.name));

const addsExecution = (entity: EntityInputs, whole: Decimal, standard: Standard): boolean =>
  wantsExecution(entity, standard) && !isWhole(whole);

/** The standard scores 执行率 and the figures are there, but the rows leave it no points. */
export const leavesOutExecution = (entity: EntityInputs, whole: Decimal, standard: Standard): boolean =>
  entity.scorecard === null &&
  wantsExecution(entity, standard) &&
  isWhole(whole) &&
  executionRow(entity, standard.executionPoints) !== null;

/** 执行率 as a row of its own, named where the outturn of the total stands. */
function executionRow(entity: EntityInputs, points: Decimal | null): ScorecardRow | null {
  const lines = [...entity.budget.projects, ...entity.budget.lines];
  const line = lines.find((one) => one.role === 'total') ?? lines[0];
  if (line === undefined) return null;
  const name = '预算执行率';
  return {
    key: { project: entity.name, path: [], name, occurrence: 0 },
    nameCell: line.ref,
    name,
    levels: [],
    points,
    pointsCell: null,
    pointsGroup: null,
    rule: null,
    cause: null,
    manual: null,
    evidence: null,
    fact: null,
  };
}

interface LevelGroup {
  readonly levels: readonly string[];
  points: Decimal;
  readonly members: number[];
}

/** Rows under the same names of levels, wherever they stand. */
class LevelGroups {
  readonly #groups = new Map<string, LevelGroup>();
  #last: LevelGroup | null = null;

  of({ levels }: IndicatorRow): LevelGroup {
    const last = this.#last;
    if (last?.levels.length === levels.length && levels.every(({ name }, index) => name === last.levels[index]))
      return last;
    const names = levels.map(({ name }) => name);
    const key = names.join('\u0001');
    const group = this.#groups.get(key) ?? { levels: names, points: Decimal.ZERO, members: [] };
    this.#groups.set(key, group);
    return (this.#last = group);
  }

  all(): readonly LevelGroup[] {
    return [...this.#groups.values()];
  }
}

export function* scoreByLevels(
  entity: EntityInputs,
  understood: readonly UnderstoodRow[],
  standard: Standard,
  overrides: readonly RuleOverride[]
): Steps<Scored> {
  const pointsOf = new Map<UnderstoodRow, RowPoints>();
  for (const rows of groupByLevel(understood).values()) {
    const level = rows[0] === undefined ? null : pointsLevel(rows[0].row);
    const group = { name: level?.name ?? entity.name, points: level?.points ?? null, rows };
    for (const [member, points] of pointsInGroup(group, standard.scorePlaces)) pointsOf.set(member, points);
  }
  const indicators: IndicatorScore[] = [];
  const groups = new LevelGroups();
  for (const [index, member] of understood.entries()) {
    yield* stops(index, understood.length);
    const points = pointsOf.get(member);
    if (points === undefined) continue;
    indicators.push(scoreIndicatorRow(member, points, standard, overrides));
    const group = groups.of(member.row);
    group.points = group.points.plus(totalOf(points) ?? Decimal.ZERO);
    group.members.push(indicators.length - 1);
  }
  const leaves = groups.all().map(({ levels, points, members }): Leaf => {
    const name = levels[levels.length - 1] ?? entity.name;
    return { levels: levels.slice(0, -1), name, points, row: null, members, own: null };
  });
  const whole = Decimal.sum(leaves.map(({ points }) => points));
  const row = addsExecution(entity, whole, standard) ? executionRow(entity, standard.executionPoints) : null;
  if (row === null) return { leaves, indicators };
  const result = scoreScorecardRow(row, row.points, entity.budget, standard, overrides);
  indicators.push(result);
  const own = { status: result.status, score: result.score };
  const execution: Leaf = {
    levels: [],
    name: row.name,
    points: row.points ?? Decimal.ZERO,
    row: null,
    members: [indicators.length - 1],
    own,
  };
  return { leaves: [execution, ...leaves], indicators };
}
