/**
 * 分值 of every row of 指标_完成情况 and of each of its targets. A row's own 分值 is shared equally over its
 * targets. Where no row of a group has one, the group's points are shared equally over all its targets;
 * then one row whose number of targets is unsure leaves the whole group open.
 */
import { Decimal } from '../decimal';
import type { Note } from '../model';
import { allot } from './allotment';
import { targetCount, type UnderstoodRow } from './understood';

export type RowPoints =
  /** The row's own points, shared over however many targets a reading has. */
  | { readonly kind: 'own'; readonly points: Decimal }
  /** Its part of a group, one share for each target. */
  | { readonly kind: 'shared'; readonly shares: readonly Decimal[] }
  | { readonly kind: 'open'; readonly problem: Note };

/** Rows that share points: a merged 分值 cell, a level with points in its label, or a row of the scorecard. */
export interface PointsGroup {
  readonly name: string;
  /** null: nowhere in the workbook. */
  readonly points: Decimal | null;
  readonly rows: readonly UnderstoodRow[];
}

const open = (code: string, group: PointsGroup, members: readonly UnderstoodRow[]): RowPoints => ({
  kind: 'open',
  problem: {
    code,
    params: { group: group.name, rows: members.map((member) => member.row.name).join('、') },
    cells: members.map((member) => member.row.nameCell),
  },
});

/** What each row of a group without own points gets, in the order of its rows. */
function shareOut(group: PointsGroup, places: number): readonly RowPoints[] {
  const every = (points: RowPoints) => group.rows.map(() => points);
  if (group.points === null) return every(open('assess.no-points', group, group.rows));
  const counts = group.rows.map(targetCount);
  const unsure = group.rows.filter((_, index) => counts[index] === null);
  if (unsure.length > 0) {
    if (group.rows.length === 1) return [{ kind: 'own', points: group.points }];
    return every(open('assess.group-count-unsure', group, unsure));
  }
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const shares = allot(group.points, total, places);
  let next = 0;
  return counts.map((count) => {
    const from = next;
    next += count ?? 0;
    return { kind: 'shared', shares: shares.slice(from, next) };
  });
}

/**
 * Points of the rows of one group, in the order of its rows: with 分值 in every row, in none, or (asked about) in
 * some.
 */
export function pointsInGroup(group: PointsGroup, places: number): readonly RowPoints[] {
  const bare = group.rows.filter(({ row }) => row.points === null);
  if (bare.length === group.rows.length) return shareOut(group, places);
  const unclear = open(
    group.name === '' ? 'assess.points-in-some-rows-here' : 'assess.points-in-some-rows',
    group,
    bare
  );
  const merged = new Map<string, number[]>();
  const points = group.rows.map(({ row }, index): RowPoints => {
    if (row.points === null) return unclear;
    if (row.pointsGroup !== null) {
      const sharing = merged.get(row.pointsGroup);
      if (sharing === undefined) merged.set(row.pointsGroup, [index]);
      else sharing.push(index);
    }
    return { kind: 'own', points: row.points };
  });
  for (const sharing of merged.values()) {
    const rows = sharing.flatMap((index) => group.rows[index] ?? []);
    const shares = shareOut({ name: group.name, points: rows[0]?.row.points ?? null, rows }, places);
    for (const [place, index] of sharing.entries()) points[index] = shares[place] ?? unclear;
  }
  return points;
}

/** The points of a row once its number of targets is known; null while open. */
export function totalOf(points: RowPoints): Decimal | null {
  switch (points.kind) {
    case 'own':
      return points.points;
    case 'shared':
      return Decimal.sum(points.shares);
    case 'open':
      return null;
  }
}

/** One share for each of `count` targets. */
export function sharesOf(points: RowPoints, count: number, places: number): readonly Decimal[] | null {
  switch (points.kind) {
    case 'own':
      return count > 0 ? allot(points.points, count, places) : null;
    case 'shared':
      return points.shares.length === count ? points.shares : null;
    case 'open':
      return null;
  }
}
