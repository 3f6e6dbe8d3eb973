/** A number with its unit, before its comparators: the bracketed unit, 余 between the two, units without a name. */
import { Decimal } from '../../decimal';
import { readMultiplier, readNumber, isDigitAt, type Numeral } from './numerals';
import { kindOf, simpleUnitAt, unitAt } from './units';

export interface Raw {
  readonly value: Decimal;
  readonly high: Decimal | null;
  readonly numberEnd: number;
  readonly multiplier: Decimal;
  readonly spelled: boolean;
  readonly unit: string;
  readonly unitStart: number;
  readonly unitEnd: number;
  readonly outOf: Decimal | null;
  /** 余, 多 between number and unit */
  readonly more: boolean;
}

export const plain = (number: Numeral, end: number, outOf: Decimal | null): Raw => ({
  value: number.value,
  high: null,
  numberEnd: end,
  multiplier: number.multiplier,
  spelled: number.spelled,
  unit: '',
  unitStart: end,
  unitEnd: end,
  outOf,
  more: false,
});

export function withUnit(text: string, number: Numeral): Raw {
  const base = plain(number, number.end, null);
  let at = number.end;
  let more = false;
  if (
    '余多几'.includes(text.charAt(at) || ' ') &&
    (simpleUnitAt(text, at + 1) !== null || '万亿'.includes(text.charAt(at + 1) || ' '))
  ) {
    more = true;
    at += 1;
    if ('万亿'.includes(text.charAt(at) || ' ')) {
      const factor = text[at] === '万' ? Decimal.of(10_000) : Decimal.of(100_000_000);
      return {
        ...withUnit(text, { ...number, value: number.value.times(factor), multiplier: factor, end: at + 1 }),
        more,
      };
    }
  }
  if (text.startsWith('(含)', at)) at += 3;
  if (text[at] === '(') {
    const scale = readMultiplier(text, at + 1);
    const bracketed = unitAt(text, scale.end);
    const end = bracketed?.end ?? scale.end;
    if (end > at + 1 && text[end] === ')') {
      const scaled = base.value.times(scale.factor);
      const multiplier = scale.end > at + 1 ? scale.factor : base.multiplier;
      return {
        ...base,
        value: scaled,
        multiplier,
        more,
        unit: bracketed?.unit ?? '',
        unitStart: at + 1,
        unitEnd: end + 1,
      };
    }
  }
  const unit = unitAt(text, at);
  if (unit !== null) return { ...base, more, unit: unit.unit, unitStart: at, unitEnd: unit.end };
  const unknown = unknownUnit(text, at);
  return unknown === null
    ? { ...base, unitStart: at, unitEnd: at, more }
    : { ...base, more, unit: unknown, unitStart: at, unitEnd: at + unknown.length };
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const STOPS = '。;,、!?\n)';

/** A measure word that the lexicon lacks: at most two characters that end the clause. */
function unknownUnit(text: string, at: number): string | null {
  const letters = letterUnit(text, at);
  if (letters !== null) return letters;
  let end = at;
  while (end - at < 3 && isHan(text.charCodeAt(end))) end += 1;
  if (end === at || end - at > 2) return null;
  const following = text.charAt(end);
  if (following !== '' && !STOPS.includes(following)) return null;
  const word = text.slice(at, end);
  return /[以内上下左右达完成为是的至到起及和与或年月日号]/.test(word) ? null : word;
}

/** ≤1.0NTU, 300lux: letters that the whole text ends in are its unit. */
function letterUnit(text: string, at: number): string | null {
  const match = /^[A-Za-z][A-Za-z/0-9]{0,7}(?=(?:及?以[上下内])?。?$)/.exec(text.slice(at, at + 10));
  if (
    match === null ||
    at > 16 ||
    /[A-Za-z\u4e00-\u9fff]/.test(text.slice(0, at).replace(/^[不低高小大少多于等超过达到至控制在应为约]+/, ''))
  )
    return null;
  return match[0];
}

/** 11分38秒, 2小时30分: one duration, in its first unit. */
export function withSmallerUnit(text: string, raw: Raw): Raw {
  const first = raw.unit === '分' ? '分钟' : raw.unit;
  const whole = kindOf(first);
  if (whole.family !== 'duration' || whole.factor === null || !isDigitAt(text, raw.unitEnd)) return raw;
  const number = readNumber(text, raw.unitEnd);
  const unit = number === null ? null : unitAt(text, number.end);
  if (number === null || unit === null) return raw;
  const part = kindOf(unit.unit === '分' ? '分钟' : unit.unit);
  if (part.family !== 'duration' || part.factor === null || part.factor.compare(whole.factor) >= 0) return raw;
  const value = raw.value.plus(number.value.times(part.factor).dividedBy(whole.factor, 6));
  return { ...raw, value, unit: first, numberEnd: number.end, unitStart: number.end, unitEnd: unit.end };
}
