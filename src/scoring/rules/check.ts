/** A rule is checked before it is used: gaps and overlaps of bands, and points that do not fit 分值. */
import { Decimal } from '../decimal';
import type { Note } from '../model';
import { awardNotation, bandNotation } from './notation';
import type { Award, Band, Bound, ReadableRule, Rule } from './rule';

type Bands = Extract<Rule, { form: 'bands' }>;

const byLow = (left: Band, right: Band): number => {
  if (left.low === null || right.low === null) return left.low === right.low ? 0 : left.low === null ? -1 : 1;
  const order = left.low.value.compare(right.low.value);
  return order !== 0 ? order : Number(right.low.included) - Number(left.low.included);
};

const sameAward = (left: Award, right: Award): boolean =>
  awardNotation(left, Decimal.ONE) === awardNotation(right, Decimal.ONE);

/** How the end of one band and the start of the next lie: apart, touching, or over each other. */
function meeting(high: Bound | null, low: Bound | null): 'gap' | 'touch' | 'overlap' {
  if (high === null || low === null) return 'overlap';
  const order = high.value.compare(low.value);
  if (order > 0) return 'overlap';
  if (order < 0) return 'gap';
  if (high.included && low.included) return 'overlap';
  return high.included || low.included ? 'touch' : 'gap';
}

function checkBands(
  rule: Bands,
  points: Decimal | null,
  note: (code: string, params: Readonly<Record<string, string>>) => Note
): readonly Note[] {
  const reads = rule.reads ?? 'rate';
  const shown = (band: Band): string => bandNotation(band, reads, rule.symmetric);
  const scoresOf = (bands: readonly Band[]): string =>
    bands.map(({ award }) => awardNotation(award, points)).join(' / ');
  const sorted = [...rule.bands].sort(byLow);
  return sorted.flatMap((band, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return [];
    const how = meeting(band.high, next.low);
    const params = { first: shown(band), second: shown(next) };
    if (how === 'gap' && rule.otherwise === null) return [note('rule.bands-gap', params)];
    return how === 'overlap' && !sameAward(band.award, next.award)
      ? [note('rule.bands-overlap', { ...params, scores: scoresOf([band, next]) })]
      : [];
  });
}

function awardsOf(rule: Rule): readonly Award[] {
  switch (rule.form) {
    case 'bands':
      return [...rule.bands.map((band) => band.award), ...(rule.otherwise === null ? [] : [rule.otherwise])];
    case 'states':
      return [...rule.states.map((state) => state.award), ...(rule.otherwise === null ? [] : [rule.otherwise])];
    case 'interpolated':
      return rule.knots.map(({ award }) => award);
    case 'checklist':
      return [{ kind: 'points', points: Decimal.sum(rule.items.map((item) => item.points)) }];
    case 'proportional':
    case 'reverse-proportional':
    case 'reverse-linear':
    case 'reverse':
    case 'steps':
    case 'target-steps':
    case 'climb':
    case 'piecewise':
    case 'sum':
    case 'occurrences':
    case 'gains':
    case 'faults':
    case 'kinds':
    case 'deadlines':
    case 'share':
    case 'formula':
    case 'tiers':
    case 'own-target':
    case 'choice':
    case 'weighted':
    case 'judgement':
      return [];
  }
}

/** Gaps, overlaps and contradictions to 分值, each with the rule's cell. */
export function checkRule(readable: ReadableRule, points: Decimal | null): readonly Note[] {
  const { rule, cell, source } = readable;
  const note = (code: string, params: Readonly<Record<string, string>>): Note => ({
    code,
    params: { sentence: source, points: points?.toString() ?? '', ...params },
    cells: cell === null ? [] : [cell],
  });
  if (rule.form === 'choice') return rule.options.flatMap((option) => checkRule(option, points));
  const found: Note[] = rule.form === 'bands' ? [...checkBands(rule, points, note)] : [];
  const given = awardsOf(rule).flatMap((award) => {
    if (award.kind === 'points') return [award.points];
    if (award.kind === 'points-range') return [award.high];
    return points === null ? [] : [points.times(award.kind === 'share' ? award.share : award.high)];
  });
  const best = given.reduce<Decimal | null>((top, value) => (top === null ? value : Decimal.max(top, value)), null);
  if (points !== null && best !== null && !best.equals(points)) {
    found.push(note('rule.contradicts-points', { best: best.toString() }));
  }
  return found;
}
