/** The scorecard as a tree of levels, with scores, open points and rates rolled up. */
import { Decimal } from '../decimal';
import type { IndicatorScore, ScorecardNode, ScorecardRow, Status } from '../model';

/** A leaf of the scorecard: a row of 指标_评分表, or a group of indicators where there is none. */
export interface Leaf {
  readonly levels: readonly string[];
  readonly name: string;
  readonly points: Decimal;
  readonly row: ScorecardRow | null;
  readonly members: readonly number[];
  /** Of the leaf itself where it is not the sum of its members. */
  readonly own: { readonly status: Status; readonly score: Decimal | null } | null;
}

const RATE_PLACES = 6;

export const rateOf = (score: Decimal | null, points: Decimal): Decimal | null =>
  score === null || points.isZero() ? null : score.dividedBy(points, RATE_PLACES);

const OPEN: ReadonlySet<Status> = new Set(['review', 'unscored']);

/** Rounded scores add up; one open member leaves the sum open. */
function leafNode(leaf: Leaf, indicators: readonly IndicatorScore[]): ScorecardNode {
  const members = leaf.members.flatMap((index) => indicators[index] ?? []);
  const base = { level: leaf.levels.length + 1, name: leaf.name, points: leaf.points, row: leaf.row, children: [] };
  if (leaf.own !== null) {
    const { status, score } = leaf.own;
    const openPoints = OPEN.has(status) ? leaf.points : Decimal.ZERO;
    return { ...base, score, status, openPoints, rate: rateOf(score, leaf.points), members: leaf.members };
  }
  const open = members.filter((member) => OPEN.has(member.status));
  const apply = members.filter((member) => member.status !== 'not-applicable');
  if (members.length > 0 && apply.length === 0)
    return {
      ...base,
      score: null,
      status: 'not-applicable',
      openPoints: Decimal.ZERO,
      rate: null,
      members: leaf.members,
    };
  // What does not apply leaves the row that it feeds.
  const left = members.flatMap((member) => (member.status === 'not-applicable' ? (member.points ?? []) : []));
  const points = leaf.points.minus(Decimal.sum(left));
  if (open.length === 0) {
    const score = Decimal.sum(members.flatMap((member) => member.score ?? []));
    return {
      ...base,
      points,
      score,
      status: 'scored',
      openPoints: Decimal.ZERO,
      rate: rateOf(score, points),
      members: leaf.members,
    };
  }
  // Where a member's points are not known either, nothing of the leaf is.
  const known = open.flatMap((member) => member.points ?? []);
  const openPoints = known.length === open.length ? Decimal.sum(known) : points;
  return { ...base, points, score: null, status: 'review', openPoints, rate: null, members: leaf.members };
}

function levelNode(level: number, name: string, children: readonly ScorecardNode[]): ScorecardNode {
  // What does not apply leaves the level as well.
  const points = Decimal.sum(children.flatMap((child) => (child.status === 'not-applicable' ? [] : child.points)));
  const openPoints = Decimal.sum(children.map((child) => child.openPoints));
  const open = children.some((child) => OPEN.has(child.status));
  const applies = children.some((child) => child.status !== 'not-applicable');
  const score = open || !applies ? null : Decimal.sum(children.flatMap((child) => child.score ?? []));
  return {
    level,
    name,
    points,
    score,
    openPoints,
    rate: rateOf(score, points),
    status: open ? 'review' : applies ? 'scored' : 'not-applicable',
    row: null,
    children,
    members: children.flatMap((child) => child.members),
  };
}

/** Leaves under the same level become its children, in the order in which they stand. */
function nest(leaves: readonly Leaf[], depth: number, indicators: readonly IndicatorScore[]): readonly ScorecardNode[] {
  const groups = new Map<string, Leaf[]>();
  for (const [index, leaf] of leaves.entries()) {
    const level = leaf.levels[depth];
    const key = level === undefined ? `leaf ${index}` : `level ${level}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [leaf]);
    else group.push(leaf);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = first.levels[depth];
    return name === undefined
      ? [leafNode(first, indicators)]
      : [levelNode(depth + 1, name, nest(group, depth + 1, indicators))];
  });
}

export const buildTree = (leaves: readonly Leaf[], indicators: readonly IndicatorScore[]): readonly ScorecardNode[] =>
  nest(leaves, 0, indicators);

/** The sum of what is scored below, also while other points are open. */
export function provisionalScore(nodes: readonly ScorecardNode[], indicators: readonly IndicatorScore[]): Decimal {
  return Decimal.sum(
    nodes.map((node) => {
      if (node.score !== null) return node.score;
      if (node.children.length > 0) return provisionalScore(node.children, indicators);
      const members = node.members.flatMap((index) => indicators[index] ?? []);
      // The row itself is asked about, whatever its indicators have: their points may not be its points.
      const asked = members.some(({ table, status }) => table === 'scorecard' && OPEN.has(status));
      return asked ? Decimal.ZERO : Decimal.sum(members.flatMap(({ score }) => score ?? []));
    })
  );
}
