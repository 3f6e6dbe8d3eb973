/** Figures as they are shown: points without trailing zeros, rates with one decimal of a per cent. */
import { Decimal } from '../../scoring/decimal';

export const points = (value: Decimal): string => value.toString();

/** `none` stands for what is not known yet. */
export const pointsOr = (value: Decimal | null, none: string): string => (value === null ? none : points(value));

export const rate = (value: Decimal): string => `${value.times(Decimal.HUNDRED).toFixed(1)}%`;

/** A part of a whole for a bar, in per cent of its width. */
export function share(part: Decimal, whole: Decimal): number {
  if (whole.sign() <= 0) return 0;
  const percent = part.percentOf(whole, 2).toNumber();
  return Math.min(100, Math.max(0, percent));
}
