/**
 * How points are shared over separate targets: equally, in units of the standard's score places, largest
 * remainder first and then in order, so that the parts always add up to the whole.
 */
import { Decimal } from '../decimal';

/** `count` shares (at least 1) that sum exactly to `points` (not negative). */
export function allot(points: Decimal, count: number, places: number): readonly Decimal[] {
  if (count === 1) return [points];
  const unit = Decimal.of(1, places);
  const whole = points.dividedBy(unit, 0).toNumber();
  const base = Math.floor(whole / count);
  const extra = whole - base * count;
  const shares = Array.from({ length: count }, (_, index) => unit.times(Decimal.of(base + (index < extra ? 1 : 0))));
  // Points with more places than a score has: what is below one unit stays with the first target.
  const tail = points.minus(Decimal.sum(shares));
  const first = shares[0];
  if (!tail.isZero() && first !== undefined) shares[0] = first.plus(tail);
  return shares;
}
