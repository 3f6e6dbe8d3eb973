/**
 * Numbers as written: `1,347` `2.3万` `十二` `一百二十三点五` `3亿5000万`. Each function reads at a position and
 * gives the value with where it ends, or null. Linear: no character is looked at more than a few times.
 */
import { Decimal } from '../decimal';

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

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

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
  if (whole > MAX_DIGITS)
    return { value: Decimal.ZERO, end: endOfRun(text, index), multiplier: Decimal.ONE, spelled: false };
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
    if (index - from <= MAX_DIGITS) digits += text.slice(from, index);
  }
  if (digits === '') return null;
  const value = Decimal.parse(digits);
  return value === null ? null : { value, end: index, multiplier: Decimal.ONE, spelled: false };
}

function endOfRun(text: string, from: number): number {
  let index = from;
  while (isDigitAt(text, index) || text[index] === '.') index += 1;
  return index;
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

const isNumeralCharacter = (character: string): boolean =>
  DIGITS[character] !== undefined || PLACES[character] !== undefined;

/** 十二, 两百, 一百二十三点五, 二零二二, 三千五百万, 一万二; null where it is no well-formed number. */
export function readSpelled(text: string, start: number): Numeral | null {
  let index = start;
  let total = 0;
  let section = 0;
  let digit = -1;
  let positional = '';
  let lastPlace = Number.POSITIVE_INFINITY;
  let lastMultiplier = Number.POSITIVE_INFINITY;
  let used = 0;
  let placed = false;
  while (used < MAX_DIGITS) {
    const character = text.charAt(index);
    const asDigit = DIGITS[character];
    const asPlace = PLACES[character];
    if (asDigit !== undefined) {
      if (digit > 0 || (digit === 0 && positional.length > 0 && !placed)) {
        if (placed) return null;
      }
      positional += String(asDigit);
      digit = asDigit;
    } else if (asPlace !== undefined) {
      if (positional.replace(/^0+/, '').length > 1 || asPlace >= lastPlace) return null;
      if (digit <= 0 && !(asPlace === 10 && section % 100 === 0)) return null;
      section += (digit <= 0 ? 1 : digit) * asPlace;
      lastPlace = asPlace;
      placed = true;
      digit = -1;
      positional = '';
    } else if (character === '万' || character === '亿') {
      const factor = character === '万' ? 10_000 : 100_000_000;
      if (used === 0 || factor >= lastMultiplier) return null;
      const part = section + (digit > 0 ? digit : 0);
      if (part === 0 || (!placed && positional.length > 1)) return null;
      total += part * factor;
      section = 0;
      digit = -1;
      positional = '';
      placed = true;
      lastPlace = Number.POSITIVE_INFINITY;
      lastMultiplier = factor;
    } else break;
    index += 1;
    used += 1;
  }
  if (used === 0) return null;
  let value: Decimal | null;
  if (!placed) value = Decimal.parse(positional);
  else {
    if (positional.replace(/^0+/, '').length > 1) return null;
    // 一百二 is 120, 一万二 is 12000; after 零 it is a unit.
    const short =
      digit > 0 && positional.length === 1
        ? lastPlace !== Number.POSITIVE_INFINITY && lastPlace > 10
          ? digit * (lastPlace / 10)
          : lastPlace === Number.POSITIVE_INFINITY && lastMultiplier !== Number.POSITIVE_INFINITY
            ? digit * (lastMultiplier / 10)
            : digit
        : digit > 0
          ? digit
          : 0;
    value = Decimal.of(total + section + short);
  }
  if (value === null) return null;
  if (text[index] === '点' && DIGITS[text.charAt(index + 1)] !== undefined) {
    let fraction = '';
    let at = index + 1;
    for (
      let next = DIGITS[text.charAt(at)];
      next !== undefined && fraction.length < MAX_DIGITS;
      next = DIGITS[text.charAt(at)]
    ) {
      fraction += String(next);
      at += 1;
    }
    value = value.plus(Decimal.from(`0.${fraction}`));
    const { factor, end } = readMultiplier(text, at);
    return { value: value.times(factor), end, multiplier: factor, spelled: true };
  }
  return { value, end: index, multiplier: Decimal.ONE, spelled: true };
}

export const startsSpelled = (text: string, index: number): boolean => isNumeralCharacter(text.charAt(index));

/** 百分之九十五, 千分之三, 三分之二, 半数, 五成, 九成五 as per cent; null where none begins here. */
export function readShare(text: string, start: number): { readonly percent: Decimal; readonly end: number } | null {
  const first = text[start];
  if (first === '百' || first === '千' || first === '万') {
    if (!text.startsWith('分之', start + 1)) return null;
    const number = readNumber(text, start + 3) ?? readSpelled(text, start + 3);
    const hundred = text.startsWith('百', start + 3) ? Decimal.HUNDRED : null;
    const value = hundred ?? number?.value ?? null;
    if (value === null) return null;
    const end = hundred === null ? (number?.end ?? start) : start + 4;
    return { percent: first === '百' ? value : value.dividedBy(Decimal.of(first === '千' ? 10 : 100), 12), end };
  }
  if (text.startsWith('半数', start) || text.startsWith('一半', start))
    return { percent: Decimal.of(50), end: start + 2 };
  const number = readSpelled(text, start) ?? readArabic(text, start);
  if (number === null) return null;
  if (text[number.end] === '成' && !'立功效果员本分交为年'.includes(text.charAt(number.end + 1) || ' ')) {
    const tenths = number.value.times(Decimal.of(10));
    if (tenths.compare(Decimal.HUNDRED) > 0) return null;
    const five = DIGITS[text.charAt(number.end + 1)];
    if (five !== undefined) return { percent: tenths.plus(Decimal.of(five)), end: number.end + 2 };
    return { percent: tenths, end: number.end + 1 };
  }
  if (text.startsWith('分之', number.end)) {
    const top = readSpelled(text, number.end + 2) ?? readArabic(text, number.end + 2);
    if (top === null || number.value.isZero()) return null;
    return { percent: top.value.times(Decimal.HUNDRED).dividedBy(number.value, 6), end: top.end };
  }
  return null;
}
