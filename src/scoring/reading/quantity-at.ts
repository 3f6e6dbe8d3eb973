/**
 * One quantity: the number with its unit, range, fraction and comparators. A text that only looks like a
 * quantity gives null; what it is then is the scanner's to say.
 */
import { Decimal } from '../decimal';
import { comparisonAfter, comparisonBefore, isBetterThan, type Bound } from './comparators';
import type { CalendarDate } from './calendar-date';
import { isDigitAt, readMultiplier, readNumber, type Numeral } from './numerals';
import type { Quantity } from './quantity';
import { readShare } from './shares';
import { readSpelled } from './spelled-numerals';
import { isCounted, isTime, isUnit, kindOf, simpleUnitAt, unitAt } from './units';
import { isVague } from './vague-counts';

/** What the scanner has found so far. */
export interface State {
  readonly text: string;
  readonly quantities: Quantity[];
  readonly dates: CalendarDate[];
  readonly unread: { start: number; end: number }[];
  /** Where the text before the next number begins. */
  floor: number;
}

/** 百分之九十五, 半数, 五成 at `index`. */
export function shareAt(state: State, index: number): Quantity | null {
  const share = readShare(state.text, index);
  if (share === null) return null;
  return finish(state, index, {
    value: share.percent,
    high: null,
    numberEnd: share.end,
    multiplier: Decimal.ONE,
    spelled: true,
    unit: '%',
    unitStart: share.end,
    unitEnd: share.end,
    outOf: null,
    more: false,
  });
}

interface Raw {
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

/** The quantity whose number begins at `index`, or null where it is none. */
export function quantityAt(state: State, index: number): Quantity | null {
  const { text } = state;
  const share = shareAt(state, index);
  if (share !== null) return share;
  const spelled = !isDigitAt(text, index) && text[index] !== '.';
  const number = spelled ? readSpelled(text, index) : readNumber(text, index);
  if (number === null) return null;
  const sign = spelled ? 1 : signBefore(text, index);
  const start = sign === 1 ? index : index - 1;
  const fraction = text[number.end] === '/' && !spelled ? fractionBottom(text, number.end + 1) : null;
  if (fraction !== null) return finish(state, index, plain(number, fraction.end, fraction.value));
  let raw = withUnit(text, number);
  // 零发生: a word, no measure.
  if (spelled && raw.unit !== '' && !isUnit(raw.unit)) raw = plain(number, number.end, null);
  if (spelled && raw.unitEnd === raw.unitStart && !standsAlone(text, index, number.end)) return null;
  if (spelled && isVague(text, index, raw.unit, raw.unitEnd)) return null;
  raw = withSmallerUnit(text, raw);
  const range = rangeEnd(text, raw, spelled);
  if (range !== null) {
    const low = scaleOfHigh(raw, range);
    if (low.compare(range.value) > 0) return null;
    raw = { ...range, value: low, high: range.value };
  }
  if (sign === -1) raw = { ...raw, value: raw.value.negated() };
  if (text[start - 1] === '±') return finish(state, start - 1, plusMinus(state, raw, start - 1));
  return finish(state, start, raw);
}

const plain = (number: Numeral, end: number, outOf: Decimal | null): Raw => ({
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

/** The bottom of `45/50` and `37/37家`, when it is a count and no further slash follows. */
function fractionBottom(text: string, index: number): { value: Decimal; end: number } | null {
  if (!isDigitAt(text, index)) return null;
  const bottom = readNumber(text, index);
  if (bottom === null || text[bottom.end] === '/') return null;
  const unit = unitAt(text, bottom.end);
  if (unit === null) return bottom;
  const { family } = kindOf(unit.unit);
  return isCounted(family) ? { value: bottom.value, end: unit.end } : null;
}

/** A minus belongs to the number only where nothing stands before it that it could join. */
function signBefore(text: string, index: number): 1 | -1 {
  if (text[index - 1] !== '-') return 1;
  const before = text.charAt(index - 2);
  return before === '' || '≥≤<>=(:,;、。为是至到率长幅值在达'.includes(before) ? -1 : 1;
}

function withUnit(text: string, number: Numeral): Raw {
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
  const match = /^[A-Za-z][A-Za-z/0-9]{0,7}(?=。?$)/.exec(text.slice(at, at + 10));
  if (
    match === null ||
    at > 16 ||
    /[A-Za-z\u4e00-\u9fff]/.test(text.slice(0, at).replace(/^[不低高小大少多于等超过达到至控制在应为约]+/, ''))
  )
    return null;
  return match[0];
}

/** A number in Chinese counts only with a unit behind it, or when it is the whole text. */
function standsAlone(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 2);
  return start === 0 && (rest === '' || rest === '。' || rest === '.');
}

/** 11分38秒, 2小时30分: one duration, in its first unit. */
function withSmallerUnit(text: string, raw: Raw): Raw {
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

interface RangeEnd extends Raw {
  readonly bareLow: boolean;
}

/** The second number of `80-90%`, `8%—15%`, `3亿—10亿元`, `5至8天`. */
function rangeEnd(text: string, raw: Raw, spelled: boolean): RangeEnd | null {
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
function scaleOfHigh(low: Raw, high: RangeEnd): Decimal {
  const shares = high.bareLow && low.multiplier.equals(Decimal.ONE) && !high.multiplier.equals(Decimal.ONE);
  return shares ? low.value.times(high.multiplier) : low.value;
}

/** `±5%` is -5 to 5; `100±5` is 95 to 105. */
function plusMinus(state: State, raw: Raw, sign: number): Raw {
  const last = state.quantities[state.quantities.length - 1];
  if (last?.end === sign && last.unit === '' && last.high === null) {
    state.quantities.pop();
    return { ...raw, value: last.value.minus(raw.value), high: last.value.plus(raw.value) };
  }
  return { ...raw, value: raw.value.negated(), high: raw.value };
}

/** 控制在…以内: both say the same; 不低于…以下 contradicts itself and says nothing. */
function agreed(before: Bound | null, after: Bound | null): Bound | null {
  if (before === null || after === null) return before ?? after;
  return before.startsWith(after.charAt(0)) || before === '<=' ? before : null;
}

function finish(state: State, start: number, raw: Raw): Quantity {
  const { text } = state;
  const before = comparisonBefore(text, start, state.floor);
  const kind = kindOf(raw.unit).family;
  const timely = isTime(kind) || '年月个月季度旬'.includes(raw.unit || ' ');
  const after = comparisonAfter(text, raw.unitEnd, timely);
  const numberFrom = before?.start ?? start;
  const prefix = text.charAt(start - 1);
  const rank =
    (prefix === '第' ||
      prefix === '列' ||
      (prefix === '前' && !'底日月年以之目末度'.includes(text.charAt(start - 2) || ' '))) &&
    (raw.unit === '名' || raw.unit === '位' || raw.unit === '%' || raw.unit === '');
  // 控制在8%—15%之间: the range says it all.
  const told = before === null || isBetterThan(text, before.start, raw.unit) ? null : before.bound;
  const bound = raw.high === null ? agreed(told, after?.bound ?? null) : null;
  return {
    value: raw.value,
    high: raw.high,
    unit: raw.unit,
    multiplier: raw.multiplier,
    bound,
    approximate: (before?.approximate ?? false) || (after?.approximate ?? false),
    below: before?.below ?? false,
    more: raw.more || (after?.more ?? false),
    spelled: raw.spelled,
    outOf: raw.outOf,
    rank,
    start: numberFrom,
    end: after?.end ?? raw.unitEnd,
    numberStart: start,
    numberEnd: raw.numberEnd,
    unitStart: raw.unitStart,
    unitEnd: raw.unitEnd,
  };
}
