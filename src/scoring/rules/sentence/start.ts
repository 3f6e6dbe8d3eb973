/** The range in which points are full, as the start of steps or of a proportion. */
import type { Bound } from '../rule';
import type { Range, SoftBound } from './condition';

/** A full range with one cut, as the start of steps or of a proportion. */
export interface Start {
  readonly bound: SoftBound;
  readonly better: 'more' | 'less' | 'exact';
  readonly range: Range;
}

export function startOf(range: Range): Start | null {
  const { low, high } = range;
  if (range.symmetric) {
    if (low !== null) return high === null ? { bound: low, better: 'more', range } : null;
    return high === null ? null : { bound: high, better: 'less', range };
  }
  if (low !== null && high === null) return { bound: low, better: 'more', range };
  if (high !== null && low === null) return { bound: high, better: 'less', range };
  if (low !== null && high !== null && low.value.equals(high.value)) return { bound: low, better: 'exact', range };
  return null;
}

export const hard = (bound: SoftBound, fallback: boolean): Bound => ({
  value: bound.value,
  // 以上 includes the number unless the sentence says otherwise.
  included: bound.included ?? (bound.statutory === true || fallback),
});

/** Below (or above) which there is nothing: `低于60%不得分`, on the far side of the start. */
export function cutOffFrom(range: Range, better: 'more' | 'less'): Bound | null {
  if (better === 'more') return range.low === null && range.high !== null ? hard(range.high, false) : null;
  return range.high === null && range.low !== null ? hard(range.low, false) : null;
}
