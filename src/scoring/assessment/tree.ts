/** The scorecard as a tree of levels, with scores, open points and rates rolled up. */
import { Decimal } from '../decimal';
import { sumOfPoints } from '../points-sum';
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

/** What the members of a leaf come to. */
interface MembersSum {
  readonly applying: number;
  readonly open: number;
  /** Points of those that do not apply. */
  readonly left: Decimal;
  readonly score: Decimal;
  /** null: not of all open members are the points known. */
  readonly openPoints: Decimal | null;
}

function sumOfMembers(members: readonly number[], indicators: readonly IndicatorScore[]): MembersSum {
  let applying = 0;
  let open = 0;
  let left = Decimal.ZERO;
  let score = Decimal.ZERO;
  let openPoints: Decimal | null = Decimal.ZERO;
  for (const index of members) {
    const member = indicators[index];
    if (member === undefined) continue;
    if (member.status === 'not-applicable') {
      if (member.points !== null) left = left.plus(member.points);
      continue;
    }
    applying += 1;
    if (OPEN.has(member.status)) {
      open += 1;
      openPoints = openPoints === null || member.points === null ? null : openPoints.plus(member.points);
    } else if (member.score !== null) score = score.plus(member.score);
  }
  return { applying, open, left, score, openPoints };
}

/** Rounded scores add up; one open member leaves the sum open. */
function leafNode(leaf: Leaf, indicators: readonly IndicatorScore[]): ScorecardNode {
  const { members } = leaf;
  const base = { level: leaf.levels.length + 1, name: leaf.name, points: leaf.points, row: leaf.row, children: [] };
  if (leaf.own !== null) {
    const { status, score } = leaf.own;
    const openPoints = OPEN.has(status) ? leaf.points : Decimal.ZERO;
    return { ...base, score, status, openPoints, rate: rateOf(score, leaf.points), members };
  }
  const { applying, open, left, score, openPoints } = sumOfMembers(members, indicators);
  if (members.length > 0 && applying === 0)
    return { ...base, score: null, status: 'not-applicable', openPoints: Decimal.ZERO, rate: null, members };
  // What does not apply leaves the row that it feeds.
  const points = leaf.points.minus(left);
  if (open === 0)
    return {
      ...base,
      points,
      score,
      status: 'scored',
      openPoints: Decimal.ZERO,
      rate: rateOf(score, points),
      members,
    };
  // Where a member's points are not known either, nothing of the leaf is.
  return { ...base, points, score: null, status: 'review', openPoints: openPoints ?? points, rate: null, members };
}

function levelNode(level: number, name: string, children: readonly ScorecardNode[]): ScorecardNode {
  // What does not apply leaves the level as well.
  const points = sumOfPoints(children.flatMap((child) => (child.status === 'not-applicable' ? [] : child.points)));
  const openPoints = sumOfPoints(children.map((child) => child.openPoints));
  const open = children.some((child) => OPEN.has(child.status));
  const applies = children.some((child) => child.status !== 'not-applicable');
  const score = open || !applies ? null : sumOfPoints(children.flatMap((child) => child.score ?? []));
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
  return sumOfPoints(
    nodes.map((node) => {
      if (node.score !== null) return node.score;
      if (node.children.length > 0) return provisionalScore(node.children, indicators);
      let sum = Decimal.ZERO;
      for (const index of node.members) {
        const member = indicators[index];
        // The row itself is asked about, whatever its indicators have: their points may not be its points.
        if (member?.table === 'scorecard' && OPEN.has(member.status)) return Decimal.ZERO;
        const score = member?.score ?? null;
        if (score !== null) sum = sum.plus(score);
      }
      return sum;
    })
  );
}
