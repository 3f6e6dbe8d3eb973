/** The figures of a text by themselves, for rules that read a count, a rate or a fraction (实际情况). */
import type { Decimal } from '../decimal';
import type { Bound } from './scanning/comparators';
import { normalise } from './scanning/normalise';
import { scan } from './scanning/scan';

export interface PlainQuantity {
  readonly value: Decimal;
  /** The upper end of a range, or null. */
  readonly high: Decimal | null;
  /** `%`, `个`, `元`; empty when none. 万 and 亿 are in the value; per cent stays per cent. */
  readonly unit: string;
  /** `45/50`: value 45, out of 50. */
  readonly outOf: Decimal | null;
  readonly comparator: Bound | null;
  readonly approximate: boolean;
  /** Where it stands in the text as typed. */
  readonly start: number;
  readonly end: number;
}

/** Every figure in the text, in order; years, dates, titles and model names are left out. */
export function readQuantities(text: string): readonly PlainQuantity[] {
  const normalised = normalise(text);
  const at = (index: number): number => normalised.map?.[index] ?? index;
  return scan(normalised.text).quantities.map((quantity) => ({
    value: quantity.value,
    high: quantity.high,
    unit: quantity.unit,
    outOf: quantity.outOf,
    comparator: quantity.bound,
    approximate: quantity.approximate || quantity.more,
    start: at(quantity.start),
    end: at(quantity.end),
  }));
}
