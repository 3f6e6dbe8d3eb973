/** A department or project with 指标_评分表: its rows scored, those fed by 指标_完成情况 summed up. */
import { Decimal } from '../decimal';
import type { EntityInputs, IndicatorScore, Note, RuleOverride, ScorecardRow } from '../model';
import type { Standard } from '../standards/standard';
import { mapped, type Steps } from '../steps';
import { allot } from './allotment';
import { feed, type Feed } from './feeds';
import { followsStandard } from './feed-sentence';
import { scoreIndicatorRow } from './indicator-row';
import { manualScore } from './manual-score';
import { dress, manualOutcome, outcome } from './row-outcome';
import { pointsInGroup, totalOf, type RowPoints } from './row-points';
import { scoreScorecardRow } from './scorecard-row';
import { sentenceOf } from './sentence-rule';
import type { Leaf } from './tree';
import type { UnderstoodRow } from './understood';

export interface Scored {
  readonly leaves: readonly Leaf[];
  readonly indicators: readonly IndicatorScore[];
}

/** 分值 of every row; rows under one merged 分值 share it equally. */
function rowPoints(rows: readonly ScorecardRow[], places: number): ReadonlyMap<ScorecardRow, Decimal | null> {
  const points = new Map<ScorecardRow, Decimal | null>(rows.map((row) => [row, row.points]));
  const groups = new Map<string, ScorecardRow[]>();
  for (const row of rows)
    if (row.pointsGroup !== null) groups.set(row.pointsGroup, [...(groups.get(row.pointsGroup) ?? []), row]);
  for (const members of groups.values()) {
    const whole = members[0]?.points ?? null;
    if (whole === null) continue;
    const shares = allot(whole, members.length, places);
    members.forEach((row, index) => points.set(row, shares[index] ?? null));
  }
  return points;
}

const problemOf = (row: ScorecardRow, code: string, params: Readonly<Record<string, string>> = {}): Note => ({
  code,
  params: { name: row.name, ...params },
  cells: [row.nameCell],
});

/** What keeps a fed row from being the sum of its indicators; null when nothing does. */
function obstacle(
  { row, members }: Feed,
  points: ReadonlyMap<UnderstoodRow, RowPoints>,
  whole: Decimal | null,
  standard: Standard,
  overrides: readonly RuleOverride[]
): Note | null {
  if (whole === null) return problemOf(row, 'assess.row-without-points');
  const sentence = sentenceOf(row, overrides);
  if (sentence !== null && !followsStandard(sentence.text, standard))
    return { code: 'assess.feed-rule-unknown', params: { name: row.name, text: sentence.text }, cells: [sentence.ref] };
  const known = members.flatMap((member) => {
    const own = points.get(member);
    return own === undefined ? [] : (totalOf(own) ?? []);
  });
  const sum = Decimal.sum(known);
  return known.length === members.length && !sum.equals(whole)
    ? problemOf(row, 'assess.indicator-points-differ', { sum: sum.toString(), points: whole.toString() })
    : null;
}

export function* scoreDepartment(
  entity: EntityInputs,
  scorecard: readonly ScorecardRow[],
  understood: readonly UnderstoodRow[],
  standard: Standard,
  overrides: readonly RuleOverride[]
): Steps<Scored> {
  const places = standard.scorePlaces;
  const feeds = feed(scorecard, understood, standard);
  const wholeOf = rowPoints(scorecard, places);
  const pointsOf = new Map<UnderstoodRow, RowPoints>();
  for (const { row, members } of feeds) {
    const group = { name: row.name, points: wholeOf.get(row) ?? null, rows: members };
    for (const [index, points] of pointsInGroup(group, places).entries()) {
      const member = members[index];
      if (member !== undefined) pointsOf.set(member, points);
    }
  }
  const indicators: IndicatorScore[] = yield* mapped(understood, (member) => {
    const { row } = member;
    const missing: RowPoints = {
      kind: 'open',
      problem: { code: 'assess.no-scorecard-row', params: { name: row.name }, cells: [row.nameCell] },
    };
    return scoreIndicatorRow(member, pointsOf.get(member) ?? missing, standard, overrides);
  });
  const indexOf = new Map(understood.map((member, index) => [member, index]));
  const leaves = scorecard.map((row): Leaf => {
    const whole = wholeOf.get(row) ?? null;
    const base = { levels: row.levels.map((level) => level.name), name: row.name, points: whole ?? Decimal.ZERO, row };
    const fed = feeds.find((one) => one.row === row);
    if (fed === undefined) {
      const result = scoreScorecardRow(row, whole, entity.budget, standard, overrides);
      indicators.push(result);
      return { ...base, members: [indicators.length - 1], own: { status: result.status, score: result.score } };
    }
    const members = fed.members.flatMap((member) => indexOf.get(member) ?? []);
    const manual = manualScore(row, whole);
    const problem = manual === null ? obstacle(fed, pointsOf, whole, standard, overrides) : null;
    if (manual === null && problem === null) return { ...base, members, own: null };
    const asked = manual?.kind === 'problem' ? manual.problem : problem;
    const result =
      manual?.kind === 'score' && whole !== null
        ? manualOutcome(row, whole, manual.score)
        : outcome('review', { problems: asked === null ? [] : [asked] });
    indicators.push(dress(row, 'scorecard', null, whole, result));
    return {
      ...base,
      members: [...members, indicators.length - 1],
      own: { status: result.status, score: result.score },
    };
  });
  return { leaves, indicators };
}
