/**
 * F14: what a target exceeded by far costs. Seen: Guangzhou 2022 takes 0.5 for 26 against 5 (超年初目标值150%以上);
 * another province gives nothing over 130 %; others flag it or want a reason. Only for ≥, > and bare numbers
 * where more is better, with a target above 0; never for per cents unless the standard says so, never reverse.
 */
import { Decimal } from '../decimal';
import type { Measure } from '../model';
import type { Standard } from '../standards/standard';
import { full, noteAt, scored, type Place } from './outcome';
import { isRateUnit } from './quantity-of-measure';
import type { OverFulfilmentAction, RuleOutcome } from './rule';

export function isOverFulfilled(measure: Measure, target: Decimal, actual: Decimal, standard: Standard): boolean {
  const counts =
    measure.comparator === '>=' ||
    measure.comparator === '>' ||
    (measure.comparator === '=' && measure.bare && measure.direction === 'more');
  if (!counts || target.sign() <= 0) return false;
  const order = actual.compare(target.times(standard.overFulfilment.ratio));
  if (order < 0 || (order === 0 && !standard.overFulfilment.included)) return false;
  return standard.overFulfilmentOfRates || !isRateUnit(measure.unit);
}

/** The points that the action costs, at most the target's own. */
export function overFulfilmentCost(action: OverFulfilmentAction, points: Decimal, places: number): Decimal {
  switch (action.kind) {
    case 'none':
    case 'flag':
    case 'reason-needed':
      return Decimal.ZERO;
    case 'deduct':
      return Decimal.min(action.points, points);
    case 'share':
      return points.times(action.share).rounded(places);
    case 'no-points':
      return points;
  }
}

export function scoreOverFulfilment(
  place: Place,
  standard: Standard,
  params: Readonly<Record<string, string>>,
  hasReason: boolean
): RuleOutcome {
  const { action, alternative, ratio } = standard.overFulfilment;
  const withRatio = { ratio: `${ratio.times(Decimal.HUNDRED).toString()}%`, ...params };
  if (action.kind === 'none') return full(place);
  if (action.kind === 'flag') return full(place, [noteAt(place, 'rule.over-fulfilled', withRatio)]);
  if (action.kind === 'reason-needed') {
    const code = hasReason ? 'rule.over-fulfilled-with-reason' : 'rule.over-fulfilled-needs-reason';
    return full(place, [noteAt(place, code, withRatio)]);
  }
  const places = standard.scorePlaces;
  const cost = overFulfilmentCost(action, place.points, places);
  const other = alternative === undefined ? cost : overFulfilmentCost(alternative, place.points, places);
  const warnings = other.equals(cost)
    ? []
    : [
        noteAt(place, 'rule.over-fulfilment-inferred', {
          amount: cost.toString(),
          other: other.toString(),
          ...withRatio,
        }),
      ];
  return scored(place, place.points.minus(cost), { reason: { code: 'over-fulfilment', params: withRatio }, warnings });
}
