/** The clauses of one sentence by kind, and the small questions that every form asks of them. */
import { Decimal } from '../../decimal';
import type { Award, Rule, StepCounting } from '../rule';
import type { RangedAward } from './bands-from';
import type { Clause, Condition } from './clause';
import type { Range } from './condition';

export interface Assembled {
  readonly rule: Rule;
  readonly subject: string;
  /** The points that the sentence gives at best; null where it speaks of 满分 or 分值 only. */
  readonly best: Decimal | null;
}

export type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>;

export interface Sorted {
  readonly awards: readonly Of<'award'>[];
  readonly faults: readonly Of<'fault'>[];
  readonly steps: readonly Of<'steps'>[];
  readonly climbs: readonly Of<'climb'>[];
  readonly requirements: readonly Of<'requirement'>[];
  readonly occurrences: readonly Of<'occurrence'>[];
  readonly graded: readonly Of<'graded'>[];
  readonly gains: readonly Of<'gain'>[];
  readonly proportions: readonly Of<'in-proportion'>[];
  readonly formulas: readonly Of<'formula'>[];
  readonly interpolations: readonly Of<'interpolation'>[];
  readonly bases: readonly Of<'base'>[];
  readonly each: readonly Of<'each-listed'>[];
  readonly listed: readonly Of<'listed'>[];
  readonly mostLost: Decimal | null;
  readonly mostGiven: Decimal | null;
  /** 共5项 */
  readonly items: Decimal | null;
  readonly limited: boolean;
  readonly counting: StepCounting | null;
  readonly standard: Of<'standard'> | null;
  readonly name: string;
  readonly points: Decimal | null;
}

export const isNothing = (award: Award): boolean =>
  (award.kind === 'share' && award.share.isZero()) || (award.kind === 'points' && award.points.isZero());
export const isFull = (award: Award, points: Decimal | null): boolean =>
  award.kind === 'share'
    ? award.share.equals(Decimal.ONE)
    : award.kind === 'points' && (points === null || award.points.equals(points)) && !award.points.isZero();

export const pointsIn = (awards: readonly Award[]): readonly Decimal[] =>
  awards.flatMap((award) => (award.kind === 'points' ? [award.points] : []));

export const bestOf = (awards: readonly Award[]): Decimal | null => {
  if (awards.some((award) => award.kind === 'share' && award.share.equals(Decimal.ONE))) return null;
  const points = pointsIn(awards);
  return points.length === 0 ? null : points.reduce((best, value) => Decimal.max(best, value));
};

export const ofKind = <K extends Clause['kind']>(clauses: readonly Clause[], kind: K): readonly Of<K>[] =>
  clauses.filter((clause): clause is Of<K> => clause.kind === kind);

export const rangeIn = (condition: Condition): Range | null => (condition.kind === 'range' ? condition.range : null);
export const wordsIn = (condition: Condition): string | null => (condition.kind === 'words' ? condition.words : null);

export function ranged(awards: readonly Of<'award'>[]): readonly RangedAward[] {
  return awards.flatMap(({ condition, award }) =>
    condition.kind === 'range' ? [{ range: condition.range, award }] : []
  );
}

export const otherwiseOf = (awards: readonly Of<'award'>[]): readonly Award[] =>
  awards.filter(({ condition }) => condition.kind === 'otherwise').map(({ award }) => award);

/** 100%-105%扣1分 of 5 points leaves 4. */
function lossesAsAwards(losses: readonly Of<'band-loss'>[], points: Decimal | null): readonly Of<'award'>[] | null {
  if (losses.length === 0) return [];
  if (points === null || losses.some(({ lost }) => lost.compare(points) > 0)) return null;
  return losses.map(({ range, lost }) => ({
    kind: 'award',
    condition: { kind: 'range', range },
    award: { kind: 'points', points: points.minus(lost) },
    listed: false,
  }));
}

/** 调整1次得3分 beside 调整2次及以上不得分 is what once leaves, not what each time gives. */
function onceAsAward(clauses: readonly Clause[]): readonly Clause[] {
  const units = new Set(
    ofKind(clauses, 'award').flatMap(({ condition }) => (condition.kind === 'range' ? [condition.range.unit] : []))
  );
  if (ofKind(clauses, 'most-given').length > 0) return clauses;
  return clauses.map((clause) => {
    if (clause.kind !== 'gain' || !clause.implied || !units.has(clause.unit)) return clause;
    const one = { value: Decimal.ONE, included: true };
    const subject = clause.noun.slice(clause.unit.length);
    const range: Range = {
      low: one,
      high: one,
      percent: false,
      neutral: false,
      symmetric: false,
      unit: clause.unit,
      subject,
    };
    const award: Award = { kind: 'points', points: clause.perItem };
    return { kind: 'award', condition: { kind: 'range', range }, award, listed: false };
  });
}

export function sortClauses(raw: readonly Clause[], name: string, points: Decimal | null): Sorted | null {
  const clauses = onceAsAward(raw);
  const lost = ofKind(clauses, 'most-lost');
  const given = ofKind(clauses, 'most-given');
  const limits = lost.flatMap(({ most }) => (most === null ? [] : [most]));
  const tops = given.flatMap(({ most }) => (most === null ? [] : [most]));
  const counted = ofKind(clauses, 'counting');
  const countings = new Set(counted.map(({ counting }) => counting));
  const stepSizes = [...ofKind(clauses, 'steps'), ...ofKind(clauses, 'occurrence')].map(({ step }) => step);
  // 不足1个百分点 speaks of the step itself.
  if (counted.some(({ of }) => of !== null && stepSizes.some((step) => !step.equals(of)))) return null;
  const standards = ofKind(clauses, 'standard');
  if (limits.length > 1 || tops.length > 1 || countings.size > 1 || standards.length > 1) return null;
  const losses = lossesAsAwards(ofKind(clauses, 'band-loss'), points);
  if (losses === null) return null;
  return {
    awards: [...ofKind(clauses, 'award'), ...losses],
    faults: ofKind(clauses, 'fault'),
    steps: ofKind(clauses, 'steps'),
    climbs: ofKind(clauses, 'climb'),
    requirements: ofKind(clauses, 'requirement'),
    occurrences: ofKind(clauses, 'occurrence'),
    graded: ofKind(clauses, 'graded'),
    gains: ofKind(clauses, 'gain'),
    proportions: ofKind(clauses, 'in-proportion'),
    formulas: ofKind(clauses, 'formula'),
    interpolations: ofKind(clauses, 'interpolation'),
    bases: ofKind(clauses, 'base'),
    each: ofKind(clauses, 'each-listed'),
    listed: ofKind(clauses, 'listed'),
    mostLost: limits[0] ?? null,
    mostGiven: tops[0] ?? null,
    items: ofKind(clauses, 'items')[0]?.count ?? null,
    limited: lost.length > 0,
    counting: [...countings][0] ?? null,
    standard: standards[0] ?? null,
    name,
    points,
  };
}
