/**
 * One quantity: the number with its unit, range, fraction and comparators. A text that only looks like a
 * quantity gives null; what it is then is the scanner's to say.
 */
import { Decimal } from '../../decimal';
import { comparisonAfter, comparisonBefore, isBetterThan, type Bound } from './comparators';
import { isDigitAt, readNumber } from './numerals';
import type { Quantity } from './quantity';
import { plusMinus, rangeEnd, scaleOfHigh } from './quantity-range';
import { plain, withSmallerUnit, withUnit, type Raw } from './raw-quantity';
import type { State } from './scan-state';
import { readShare } from './shares';
import { readSpelled } from './spelled-numerals';
import { isCounted, isTime, isUnit, kindOf, unitAt } from './units';
import { isVague } from './vague-counts';

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
  if (text[start - 1] === '±') return finish(state, start - 1, plusMinus(state.quantities, raw, start - 1));
  return finish(state, start, raw);
}

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

/** A number in Chinese counts only with a unit behind it, or when it is the whole text. */
function standsAlone(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 2);
  if (start === 0) return rest === '' || rest === '。' || rest === '.';
  // 事故发生率为零
  return text[start] === '零' && end === start + 1 && '为至到率'.includes(text.charAt(start - 1)) && STOP.test(rest);
}
const STOP = /^(?:$|[,;。、)])/;

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
