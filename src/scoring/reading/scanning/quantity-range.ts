/** Ranges: 80-90%, 5至8天, ±5%. */
import { Decimal } from '../../decimal';
import { isDigitAt, readNumber } from './numerals';
import type { Quantity } from './quantity';
import { withUnit, type Raw } from './raw-quantity';
import { readShare } from './shares';
import { readSpelled } from './spelled-numerals';

export interface RangeEnd extends Raw {
  readonly bareLow: boolean;
}

/** The second number of `80-90%`, `8%—15%`, `3亿—10亿元`, `5至8天`. */
export function rangeEnd(text: string, raw: Raw, spelled: boolean): RangeEnd | null {
  let at = raw.unitEnd;
  const dash = text.charAt(at);
  if (dash === '' || !'-~至到'.includes(dash)) return null;
  while (at - raw.unitEnd < 3 && '-~'.includes(text.charAt(at) || ' ')) at += 1;
  if ('至到'.includes(dash)) at += 1;
  const share = readShare(text, at);
  if (share !== null && raw.unit === '%')
    return {
      ...raw,
      value: share.percent,
      numberEnd: share.end,
      unitStart: share.end,
      unitEnd: share.end,
      bareLow: false,
    };
  const second = isDigitAt(text, at) ? readNumber(text, at) : spelled ? readSpelled(text, at) : null;
  if (second === null) return null;
  const high = withUnit(text, second);
  if (raw.unit !== '' && high.unit !== '' && high.unit !== raw.unit) return null;
  return { ...high, unit: high.unit === '' ? raw.unit : high.unit, bareLow: raw.unit === '' };
}

/** The low end shares the 万 of the high end when it has none of its own: `3-5万元`. */
export function scaleOfHigh(low: Raw, high: RangeEnd): Decimal {
  const shares = high.bareLow && low.multiplier.equals(Decimal.ONE) && !high.multiplier.equals(Decimal.ONE);
  return shares ? low.value.times(high.multiplier) : low.value;
}

/** `±5%` is -5 to 5; `100±5` is 95 to 105. */
export function plusMinus(found: Quantity[], raw: Raw, sign: number): Raw {
  const last = found[found.length - 1];
  if (last?.end === sign && last.unit === '' && last.high === null) {
    found.pop();
    return { ...raw, value: last.value.minus(raw.value), high: last.value.plus(raw.value) };
  }
  return { ...raw, value: raw.value.negated(), high: raw.value };
}
