/**
 * Award clauses with ranges → bands. An end that the sentence leaves open (10–20%(含): is 10 % in?) goes by the
 * band beside it; where neither says, both keep it and a fact exactly there is asked about.
 */
import { Decimal } from '../../decimal';
import type { Award, Band, Bound, Reads } from '../rule';
import type { Range, SoftBound } from './condition';
import { isNothing } from './sorted';

export interface RangedAward {
  readonly range: Range;
  readonly award: Award;
}

type End = 'low' | 'high';

const isSingle = (range: Range): boolean =>
  range.low !== null && range.high !== null && range.low.value.equals(range.high.value);

/** More than that: 90%以下得5分 beside 90%以上不得分, where 以上 may not take 90% away. */
const isMore = (award: Award, other: Award): boolean => {
  if (award.kind === 'points' && other.kind === 'points') return award.points.compare(other.points) > 0;
  if (award.kind === 'share' && other.kind === 'share') return award.share.compare(other.share) > 0;
  return !isNothing(award) && isNothing(other);
};

function settle(
  bound: SoftBound | null,
  end: End,
  { range: own, award }: RangedAward,
  all: readonly RangedAward[],
  words: boolean
): Bound | null {
  if (bound === null) return null;
  if (bound.included !== null) return { value: bound.value, included: bound.included };
  const facing: End = end === 'low' ? 'high' : 'low';
  let included = true;
  for (const { range, award: other } of all) {
    if (range === own) continue;
    if (isSingle(range) && range.low?.value.equals(bound.value) === true) included = false;
    const beside = range[facing];
    if (beside?.value.equals(bound.value) !== true) continue;
    if (
      beside.included === true ||
      (words &&
        beside.included === null &&
        beside.statutory === true &&
        bound.statutory !== true &&
        !isMore(award, other))
    ) {
      included = false;
    }
  }
  return { value: bound.value, included };
}

const oneSided = (band: Band): boolean => (band.low === null) !== (band.high === null);
const isPoint = (band: Band): boolean =>
  band.low !== null && band.high !== null && band.low.value.equals(band.high.value);

/** The nearest of `ends` beyond `from` (above it, or below it). */
function nearest(from: Bound, ends: readonly Bound[], side: 'above' | 'below'): Bound | null {
  const beyond = ends.filter((end) => end.value.compare(from.value) === (side === 'above' ? 1 : -1));
  return beyond.reduce<Bound | null>(
    (best, end) => (best === null || end.value.compare(best.value) === (side === 'above' ? -1 : 1) ? end : best),
    null
  );
}

const upTo = (end: Bound | null): Bound | null => (end === null ? null : { value: end.value, included: !end.included });

/** ≥90%得5分;≥80%得4分: a band that is open on one side ends where the next better one begins. */
function cascaded(bands: readonly Band[]): readonly Band[] {
  return bands.map((band) => {
    if (!oneSided(band)) return band;
    const others = bands.filter((other) => other !== band && (isPoint(other) || oneSided(other)));
    if (band.low !== null) {
      const starts = others.flatMap((other) =>
        other.low !== null && (other.high === null || isPoint(other)) ? [other.low] : []
      );
      return { ...band, high: upTo(nearest(band.low, starts, 'above')) };
    }
    if (band.high === null) return band;
    const ends = others.flatMap((other) =>
      other.high !== null && (other.low === null || isPoint(other)) ? [other.high] : []
    );
    return { ...band, low: upTo(nearest(band.high, ends, 'below')) };
  });
}

/**
 * 95%以上得3分;90%-95%(不含)得2分;85%-90%(不含)得1分;85%以下不得分: where every stated border between two bands
 * belongs to the upper (or lower) one, so does a border that is left open.
 */
function patternOf(awards: readonly RangedAward[]): End | null {
  const sides = new Set<End>();
  for (const { range } of awards) {
    for (const end of ['low', 'high'] as const) {
      const bound = range[end];
      if (bound === null || isSingle(range)) continue;
      if (bound.included === null) continue;
      const other: End = end === 'low' ? 'high' : 'low';
      const met = awards.some(({ range: beside }) => beside !== range && beside[other]?.value.equals(bound.value));
      if (met) sides.add(bound.included ? end : other);
    }
  }
  const [only] = sides;
  return sides.size === 1 && only !== undefined ? only : null;
}

/** Open borders of a chain: the end that the pattern gives them to includes them, the other one does not. */
function byPattern(awards: readonly RangedAward[]): readonly RangedAward[] {
  const pattern = patternOf(awards);
  if (pattern === null) return awards;
  const open = (bound: SoftBound | null, end: End, own: Range): SoftBound | null => {
    if (bound?.included !== null || isSingle(own)) return bound;
    const other: End = end === 'low' ? 'high' : 'low';
    const beside = awards.find(({ range }) => range !== own && range[other]?.value.equals(bound.value) === true);
    return beside?.range[other]?.included === null ? { ...bound, included: end === pattern } : bound;
  };
  return awards.map(({ range, award }) => ({
    range: { ...range, low: open(range.low, 'low', range), high: open(range.high, 'high', range) },
    award,
  }));
}

/**
 * 80-99条得2分;60-79条得1分;60条以下不得分: where bands of whole numbers follow each other without touching, both
 * ends of each are meant, and an open 以下 or 以上 beside one leaves its end to it.
 */
function byWholeNumbers(awards: readonly RangedAward[]): readonly RangedAward[] {
  const between = awards.filter(({ range }) => range.low !== null && range.high !== null && !isSingle(range));
  const follows = awards.some(({ range }) =>
    between.some(
      (other) =>
        other.range !== range && range.low?.value.equals(other.range.high?.value.plus(Decimal.ONE) ?? Decimal.ZERO)
    )
  );
  if (!follows) return awards;
  const left = (bound: SoftBound | null, end: End): SoftBound | null => {
    const touches = between.some(({ range }) => range[end]?.value.equals(bound?.value ?? Decimal.ZERO) === true);
    return bound?.included === null && touches ? { ...bound, included: false } : bound;
  };
  return awards.map(({ range, award }) => {
    if (range.low !== null && range.high !== null) return { range, award };
    return { range: { ...range, low: left(range.low, 'high'), high: left(range.high, 'low') }, award };
  });
}

/** Plain ends of whole numbers (6-10天) are both meant, so that 以上 has no say over them. */
export function bandsFrom(stated: readonly RangedAward[], reads: Reads): readonly Band[] {
  const words = reads === 'rate';
  const whole = words ? stated : byWholeNumbers(stated);
  const awards = byPattern(whole);
  return cascaded(
    awards.map((one) => ({
      low: settle(one.range.low, 'low', one, awards, words),
      high: settle(one.range.high, 'high', one, awards, words),
      award: one.award,
    }))
  );
}

/** What the ranges read together; null where rates and numbers are mixed or the unit is in doubt. */
export function readsOf(ranges: readonly Range[], name: string): Reads | null {
  const stated = ranges.filter((range) => !range.neutral);
  const percent = stated.filter((range) => range.percent).length;
  if (percent > 0) return percent === stated.length ? 'rate' : null;
  const units = new Set(stated.map((range) => range.unit));
  if (units.size > 1) return null;
  const rateLike = [name, ...ranges.map((range) => range.subject)].some((text) =>
    /(?:率|比例|比重|占比|程度|度)$/.test(text)
  );
  if (stated.length === 0) return rateLike ? 'rate' : 'number';
  if (![...units].every((unit) => unit === '') || !rateLike) return 'number';
  // 执行率≥95得满分: the per-cent sign was left out. A value of 2 or less may be a fraction of 1.
  const values = stated.flatMap((range) => [range.low, range.high]).flatMap((end) => (end === null ? [] : [end.value]));
  return values.every((value) => value.isZero() || value.absolute().compare(Decimal.of(2)) > 0) ? 'rate' : null;
}

/** 培训人次达到计划的100%, 完成80%: of what was planned. */
const OF_THE_PLAN = /(?:已|实际)?(?:完成|达到)(?:年度|全年|年初)?(?:计划|目标|任务)?(?:数|量|值)?(?:的)?$/;

/** One rate is meant: the ranges name the same subject, or none, or a shortened one. */
export function subjectOf(ranges: readonly Range[]): string | null {
  // 偏差程度 and 偏差度 are one.
  const named = ranges.map((range) => range.subject.replace(OF_THE_PLAN, '').replace(/(?<=.)程度$/, '度'));
  const subjects = [...new Set(named.filter((subject) => subject !== ''))].filter(
    (subject) => !/^(?:比率|该比率|该指标|指标值|实际值|数值|x|X|a|A)$/.test(subject)
  );
  const longest = subjects.reduce((best, subject) => (subject.length > best.length ? subject : best), '');
  return subjects.every((subject) => longest.includes(subject)) ? longest : null;
}
