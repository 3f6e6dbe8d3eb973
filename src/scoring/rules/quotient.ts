/**
 * A rate or number as an exact quotient, so that 45/50 or 决算/预算 is rounded only when a score is made of it.
 * The divisor is always positive.
 */
import { Decimal } from '../decimal';

export interface Quotient {
  readonly part: Decimal;
  readonly whole: Decimal;
}

export const exactly = (value: Decimal): Quotient => ({ part: value, whole: Decimal.ONE });

/** null for a divisor of 0 or less. */
export const quotient = (part: Decimal, whole: Decimal): Quotient | null => (whole.sign() > 0 ? { part, whole } : null);

export const compareQuotient = (value: Quotient, other: Decimal): -1 | 0 | 1 =>
  value.part.compare(other.times(value.whole));

export const absoluteQuotient = (value: Quotient): Quotient => ({ part: value.part.absolute(), whole: value.whole });

export const minusFrom = (value: Quotient, subtrahend: Decimal): Quotient => ({
  part: value.part.minus(subtrahend.times(value.whole)),
  whole: value.whole,
});

/** value ÷ divisor × factor, rounded once. The divisor is not 0. */
export const scaled = (value: Quotient, factor: Decimal, divisor: Decimal, places: number): Decimal =>
  value.part.times(factor).dividedBy(value.whole.times(divisor), places);

/** For notes: to `places` decimals. */
export const shown = (value: Quotient, places: number): string => value.part.dividedBy(value.whole, places).toString();
