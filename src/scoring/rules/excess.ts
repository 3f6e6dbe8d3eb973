/**
 * F2, F3: what should be low and is above its target. Proportional: W × T ÷ A (the ministry's forms of 2016 to
 * 2019). Linear: (1 − (A − T) ÷ T) × W and nothing from 2T on (the 预算管理一体化 module). 5830 against ≤5300 for
 * 10 points gives 9.09 or 9.00: the rule is chosen, never implied. A standard that states neither scores only
 * where both agree.
 */
import { Decimal } from '../decimal';
import type { ReverseRule } from '../standards/standard';
import { agreed, scored, type Place } from './outcome';
import { compareQuotient, scaled, type Quotient } from './quotient';
import type { RuleOutcome } from './rule';

/** The score at `value` against at most `target` (not negative); the value lies above the target. */
export function reverseScore(
  value: Quotient,
  target: Decimal,
  how: Exclude<ReverseRule, 'ask'>,
  points: Decimal,
  places: number
): Decimal {
  if (how === 'reverse-proportional') {
    return points.times(target).times(value.whole).dividedBy(value.part, places);
  }
  if (target.isZero() || compareQuotient(value, target.times(Decimal.of(2))) >= 0) return Decimal.ZERO;
  // 1 − (A − T) ÷ T = (2T − A) ÷ T
  const rest = { part: target.times(Decimal.of(2)).times(value.whole).minus(value.part), whole: value.whole };
  return scaled(rest, points, target, places);
}

/** Above the target by a stated rule, or by whichever the two agree on. */
export function scoreExcess(
  place: Place,
  value: Quotient,
  target: Decimal,
  reverse: ReverseRule,
  places: number,
  params: Readonly<Record<string, string>>
): RuleOutcome {
  const by = (how: Exclude<ReverseRule, 'ask'>): RuleOutcome =>
    scored(place, reverseScore(value, target, how, place.points, places), { reason: { code: 'excess', params } });
  if (reverse !== 'ask') return by(reverse);
  return agreed(place, [by('reverse-proportional'), by('reverse-linear')], 'rule.reverse-unstated', params);
}
