/**
 * Numbers in digits as written: `1,347` `2.3万` `3亿5000万`. Each function reads at a position and gives the
 * value with where it ends, or null. Linear: no character is looked at more than a few times.
 */
import { Decimal } from '../../decimal';

export interface Numeral {
  readonly value: Decimal;
  readonly end: number;
  /** 万, 亿 … that was multiplied in; 1 when none. */
  readonly multiplier: Decimal;
  readonly spelled: boolean;
}

export const isDigitAt = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};

const TEN_THOUSAND = Decimal.of(10_000);
const HUNDRED_MILLION = Decimal.of(100_000_000);
const MULTIPLIERS: Readonly<Record<string, Decimal>> = {
  十: Decimal.of(10),
  百: Decimal.of(100),
  千: Decimal.of(1000),
  万: TEN_THOUSAND,
  亿: HUNDRED_MILLION,
};
/** Units that begin with 千 or 百: there it is no multiplier. */
const UNIT_AFTER: Readonly<Record<string, string>> = { 千: '克米瓦伏卡', 百: '分帕', 十: '' };

/** Digits beyond this are no figure that anyone reports, and would only cost time. */
const MAX_DIGITS = 30;

/** `1,347`, `99.5`, `.5`; a comma counts only before exactly three digits. */
export function readArabic(text: string, start: number): Numeral | null {
  let index = start;
  while (isDigitAt(text, index)) index += 1;
  const whole = index - start;
  if (whole > MAX_DIGITS) return null;
  let digits = text.slice(start, index);
  if (whole >= 1 && whole <= 3) {
    while (text[index] === ',' && isGroup(text, index + 1) && digits.length <= MAX_DIGITS) {
      digits += text.slice(index + 1, index + 4);
      index += 4;
    }
  }
  if (text[index] === '.' && isDigitAt(text, index + 1)) {
    const from = index;
    index += 1;
    while (isDigitAt(text, index)) index += 1;
    if (index - from > MAX_DIGITS) return null;
    digits += text.slice(from, index);
  }
  if (digits === '') return null;
  const value = Decimal.parse(digits);
  return value === null ? null : { value, end: index, multiplier: Decimal.ONE, spelled: false };
}

const isGroup = (text: string, index: number): boolean =>
  isDigitAt(text, index) && isDigitAt(text, index + 1) && isDigitAt(text, index + 2) && !isDigitAt(text, index + 3);

/** 万, 亿, 百万 … behind a number; the position after them. */
export function readMultiplier(text: string, start: number): { readonly factor: Decimal; readonly end: number } {
  let factor = Decimal.ONE;
  let index = start;
  for (let count = 0; count < 3; count += 1) {
    const character = text.charAt(index);
    const next = MULTIPLIERS[character];
    if (next === undefined) break;
    const following = text.charAt(index + 1);
    if (following !== '' && (UNIT_AFTER[character] ?? '').includes(following)) break;
    factor = factor.times(next);
    index += 1;
  }
  return { factor, end: index };
}

/** A number in digits with its 万 or 亿, also `3亿5000万`, `1万2千`. */
export function readNumber(text: string, start: number): Numeral | null {
  const first = readArabic(text, start);
  if (first === null) return null;
  const { factor, end } = readMultiplier(text, first.end);
  if (end === first.end) return first;
  const value = first.value.times(factor);
  if (factor.compare(Decimal.of(1000)) > 0 && isDigitAt(text, end)) {
    const second = readArabic(text, end);
    if (second !== null) {
      const rest = readMultiplier(text, second.end);
      const tail = second.value.times(rest.factor);
      if (rest.end > second.end && rest.factor.compare(factor) < 0 && tail.compare(factor) < 0)
        return { value: value.plus(tail), end: rest.end, multiplier: Decimal.ONE, spelled: false };
    }
  }
  return { value, end, multiplier: factor, spelled: false };
}
