/**
 * Numbers in Chinese: 十二, 两百, 一百二十三点五, 二零二二, 三千五百万, 一万二. A run of numerals that is no
 * well-formed number (三五, 十百) gives null.
 */
import { Decimal } from '../../decimal';
import { readMultiplier, type Numeral } from './numerals';

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
/** Longer runs are no number that anyone reports. */
const LONGEST = 30;

/** 长三角, 珠三角 are regions. */
const IN_NAMES = /^[长珠金]三角$/;

/** 发现一起整治一起: as often as it is found. */
const IDIOM = /[\u4e00-\u9fff]{2}一([起处件个例宗批])[,、]?[\u4e00-\u9fff]{2,3}一\1/;
const isIdiom = (text: string, start: number): boolean =>
  text[start] === '一' &&
  text[start + 1] !== '一' &&
  (IDIOM.test(text.slice(Math.max(0, start - 2), start + 8)) ||
    IDIOM.test(text.slice(Math.max(0, start - 8), start + 2)));

/** 0 to 9, or -1 for any other character. */
const digitOf = (character: string): number =>
  character === '两' ? 2 : character === '' ? -1 : DIGITS.indexOf(character);

export const startsSpelled = (text: string, index: number): boolean => {
  const character = text.charAt(index);
  return digitOf(character) >= 0 || PLACES[character] !== undefined;
};

export function readSpelled(text: string, start: number): Numeral | null {
  let end = start;
  while (end - start < LONGEST && (startsSpelled(text, end) || LARGE[text.charAt(end)] !== undefined)) end += 1;
  if (end === start || IN_NAMES.test(text.slice(Math.max(0, start - 1), end + 1)) || isIdiom(text, start)) return null;
  const whole = valueOf(text.slice(start, end));
  if (whole === null) return null;
  if (text[end] !== '点' || digitOf(text.charAt(end + 1)) < 0)
    return { value: Decimal.of(whole), end, multiplier: Decimal.ONE, spelled: true };
  let at = end + 1;
  let fraction = '';
  for (
    let digit = digitOf(text.charAt(at));
    digit >= 0 && fraction.length < LONGEST;
    digit = digitOf(text.charAt(at))
  ) {
    fraction += String(digit);
    at += 1;
  }
  const { factor, end: after } = readMultiplier(text, at);
  const value = Decimal.of(whole)
    .plus(Decimal.from(`0.${fraction}`))
    .times(factor);
  return { value, end: after, multiplier: factor, spelled: true };
}

/** 二零二二 digit by digit, everything else by places. */
function valueOf(run: string): number | null {
  const digits = Array.from(run, digitOf);
  if (digits.every((digit) => digit >= 0)) return run.length <= 15 ? Number(digits.join('')) : null;
  let total = 0;
  let rest = run;
  for (const large of ['亿', '万']) {
    const at = rest.indexOf(large);
    if (at < 0) continue;
    const count = section(rest.slice(0, at));
    if (count === null || count === 0) return null;
    total += count * (LARGE[large] ?? 1);
    rest = rest.slice(at + 1);
    // 一万二 is 12000.
    if (rest.length === 1 && digitOf(rest) > 0) return total + (digitOf(rest) * (LARGE[large] ?? 1)) / 10;
  }
  const last = rest === '' ? 0 : section(rest);
  return last === null ? null : total + last;
}

/** A number below ten thousand: 三千二百零五, 一百二 (120), 十五. */
function section(text: string): number | null {
  let total = 0;
  let digit = -1;
  let place = 10_000;
  let zero = false;
  for (const character of text) {
    const next = digitOf(character);
    if (next === 0) {
      if (digit >= 0 || zero) return null;
      zero = true;
    } else if (next > 0) {
      if (digit >= 0) return null;
      digit = next;
    } else {
      const value = PLACES[character];
      if (value === undefined || value >= place || (digit < 0 && value !== 10)) return null;
      total += (digit < 0 ? 1 : digit) * value;
      place = value;
      digit = -1;
      zero = false;
    }
  }
  if (digit < 0) return total;
  const short = place > 10 && place < 10_000 && !zero;
  return total + (short ? (digit * place) / 10 : digit);
}
