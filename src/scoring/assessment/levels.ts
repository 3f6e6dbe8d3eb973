/**
 * A workbook without 指标_评分表: the scorecard is the levels of 指标_完成情况 (no levels: one group), with
 * 执行率 from the budget where the form or the standard has it.
 */
import { Decimal } from '../decimal';
import { sumOfPoints } from '../points-sum';
import type { EntityInputs, IndicatorRow, IndicatorScore, Level, RuleOverride } from '../model';
import type { Standard } from '../standards/standard';
import { isStop, type Steps } from '../steps';
import type { Scored } from './department';
import { scoreExecution } from './execution';
import { scoreIndicatorRow } from './indicator-row';
import { pointsInGroup, totalOf, type RowPoints } from './row-points';
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

/** Rows of one level, and where they stand among all. */
interface LevelRows {
  readonly level: Level | null;
  readonly rows: UnderstoodRow[];
  readonly places: number[];
}

function groupByLevel(rows: readonly UnderstoodRow[]): Iterable<LevelRows> {
  const groups = new Map<string, LevelRows>();
  let group: LevelRows = { level: null, rows: [], places: [] };
  for (let index = 0; index < rows.length; index += 1) {
    const member = rows[index];
    if (member === undefined) continue;
    const level = pointsLevel(member.row);
    // Rows of a group stand together: mostly it is the group of the row above.
    if (level === null || group.level === null || !isSameLevel(level, group.level)) {
      const key = level === null ? '' : `${level.ref.sheet}!${level.ref.row}:${level.ref.column} ${level.name}`;
      group = groups.get(key) ?? { level, rows: [], places: [] };
      if (group.rows.length === 0) groups.set(key, group);
    }
    group.rows.push(member);
    group.places.push(index);
  }
  return groups.values();
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
  const pointsOf: RowPoints[] = [];
  for (const { level, rows, places } of groupByLevel(understood)) {
    const group = { name: level?.name ?? entity.name, points: level?.points ?? null, rows };
    const points = pointsInGroup(group, standard.scorePlaces);
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index];
      const own = points[index];
      if (place !== undefined && own !== undefined) pointsOf[place] = own;
    }
  }
  const indicators: IndicatorScore[] = [];
  const groups = new LevelGroups();
  for (let index = 0; index < understood.length; index += 1) {
    if (isStop(index)) yield index / understood.length;
    const member = understood[index];
    const points = pointsOf[index];
    if (member === undefined || points === undefined) continue;
    indicators.push(scoreIndicatorRow(member, points, standard, overrides));
    const group = groups.of(member.row);
    group.points = group.points.plus(totalOf(points) ?? Decimal.ZERO);
    group.members.push(indicators.length - 1);
  }
  const leaves = groups.all().map(({ levels, points, members }): Leaf => {
    const name = levels[levels.length - 1] ?? entity.name;
    return { levels: levels.slice(0, -1), name, points: sumOfPoints([points]), row: null, members, own: null };
  });
  const whole = sumOfPoints(leaves.map(({ points }) => points));
  const result = scoreExecution(entity, whole, standard, overrides);
  if (result === null) return { leaves, indicators };
  indicators.push(result);
  const execution: Leaf = {
    levels: [],
    name: result.name,
    points: result.points ?? Decimal.ZERO,
    row: null,
    members: [indicators.length - 1],
    own: { status: result.status, score: result.score },
  };
  return { leaves: [execution, ...leaves], indicators };
}
