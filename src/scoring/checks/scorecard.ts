/** 分值 of the scorecard: levels add up, the whole is 100, no two rows are the same, every row has a name. */
import { Decimal } from '../decimal';
import type { Finding, Level, ScorecardRow } from '../model';
import { finding } from './finding';

/** A row's points, a merged 分值 counted once. */
function pointsOf(rows: readonly ScorecardRow[]): Decimal {
  const seen = new Set<string>();
  return Decimal.sum(
    rows.flatMap((row) => {
      if (row.points === null || (row.pointsGroup !== null && seen.has(row.pointsGroup))) return [];
      if (row.pointsGroup !== null) seen.add(row.pointsGroup);
      return [row.points];
    })
  );
}

function levelPoints(rows: readonly ScorecardRow[]): readonly Finding[] {
  const groups = new Map<string, { level: Level; rows: ScorecardRow[] }>();
  for (const row of rows)
    for (const level of row.levels) {
      if (level.points === null) continue;
      const key = `${level.ref.row}:${level.ref.column}`;
      groups.set(key, { level, rows: [...(groups.get(key)?.rows ?? []), row] });
    }
  return [...groups.values()].flatMap(({ level, rows: members }) => {
    const sum = pointsOf(members);
    if (level.points === null || sum.equals(level.points)) return [];
    return [
      finding(
        'error',
        'scorecard.level-points',
        { level: level.name, sum: sum.toString(), points: level.points.toString() },
        [level.ref, ...members.map((row) => row.pointsCell?.ref)]
      ),
    ];
  });
}

export function checkScorecard(rows: readonly ScorecardRow[]): readonly Finding[] {
  const total = pointsOf(rows);
  const again = rows.filter((row) => row.key.occurrence > 0 && row.name !== '');
  return [
    ...levelPoints(rows),
    ...(total.equals(Decimal.HUNDRED)
      ? []
      : [
          finding(
            'warning',
            'scorecard.points-not-100',
            { sum: total.toString() },
            rows.map((row) => row.pointsCell?.ref)
          ),
        ]),
    ...again.map((row) => finding('info', 'scorecard.same-name', { name: row.name }, [row.nameCell])),
    ...rows.filter((row) => row.name === '').map((row) => finding('info', 'scorecard.no-name', {}, [row.nameCell])),
  ];
}
