/**
 * A workbook without 指标_评分表: the scorecard is the levels of 指标_完成情况 (no levels: one group), with
 * 执行率 from the budget where the standard has it.
 */
import { Decimal } from '../decimal';
import type { EntityInputs, IndicatorRow, IndicatorScore, Level, RuleOverride, ScorecardRow } from '../model';
import { foldName } from '../names';
import type { Standard } from '../standards/standard';
import type { Scored } from './department';
import { scoreIndicatorRow } from './indicator-row';
import { pointsInGroup, totalOf, type RowPoints } from './row-points';
import { scoreScorecardRow } from './scorecard-row';
import type { Leaf } from './tree';
import type { UnderstoodRow } from './understood';

/** The innermost level with points in its label, else the outermost: where rows without 分值 get theirs from. */
function pointsLevel(row: IndicatorRow): Level | null {
  const withPoints = row.levels.filter((level) => level.points !== null);
  return withPoints[withPoints.length - 1] ?? row.levels[0] ?? null;
}

function groupByLevel(rows: readonly UnderstoodRow[]): ReadonlyMap<string, readonly UnderstoodRow[]> {
  const groups = new Map<string, UnderstoodRow[]>();
  for (const member of rows) {
    const level = pointsLevel(member.row);
    const key = level === null ? '' : `${level.ref.sheet}!${level.ref.row}:${level.ref.column} ${level.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
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

export function scoreByLevels(
  entity: EntityInputs,
  understood: readonly UnderstoodRow[],
  standard: Standard,
  overrides: readonly RuleOverride[]
): Scored {
  const pointsOf = new Map<UnderstoodRow, RowPoints>();
  for (const rows of groupByLevel(understood).values()) {
    const level = rows[0] === undefined ? null : pointsLevel(rows[0].row);
    const group = { name: level?.name ?? entity.name, points: level?.points ?? null, rows };
    for (const [member, points] of pointsInGroup(group, standard.scorePlaces)) pointsOf.set(member, points);
  }
  const indicators: IndicatorScore[] = [];
  const groups = new Map<string, { levels: readonly string[]; points: Decimal; members: number[] }>();
  for (const member of understood) {
    const points = pointsOf.get(member);
    if (points === undefined) continue;
    indicators.push(scoreIndicatorRow(member, points, standard, overrides));
    const levels = member.row.levels.map((level) => level.name);
    const key = levels.join('\u0001');
    const group = groups.get(key) ?? { levels, points: Decimal.ZERO, members: [] };
    group.points = group.points.plus(totalOf(points) ?? Decimal.ZERO);
    group.members.push(indicators.length - 1);
    groups.set(key, group);
  }
  const leaves = [...groups.values()].map(({ levels, points, members }): Leaf => {
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
