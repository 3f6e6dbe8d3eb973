/**
 * The short way for the commonest rows: target and actual are each one number with its comparator and
 * unit (`≥95%`, `98.2%`). It gives what the long way gives, or null; a test holds the two together.
 */
import { comparisonAfter, comparisonBefore, isBetterThan } from './scanning/comparators';
import { asked, type Surroundings } from './promises/asked';
import { numberOptions } from './verdicts/number-verdict';
import { FREQUENCY } from './figures/figure-period';
import { isDigitAt, readNumber } from './scanning/numerals';
import type { Option } from './promises/option';
import type { Quantity } from './scanning/quantity';
import { isTime, kindOf, unitAt, unitFit } from './scanning/units';

const LONGEST = 24;
const STANDING_ALONE = { change: null, opening: '', after: '' };
/** Dates, ages, places and letters are the long way's. */
const LEFT_OUT: ReadonlySet<string> = new Set(['年', '月', '季度', '岁', '周岁', '月龄', '分', '级', '日']);

/** The one quantity that is the whole text, or null. */
export function onlyQuantity(text: string): Quantity | null {
  const length = text.endsWith('。') ? text.length - 1 : text.length;
  if (length === 0 || length > LONGEST) return null;
  let start = 0;
  while (start < length && !isDigitAt(text, start)) start += 1;
  if (start === length || (text[start] === '0' && isDigitAt(text, start + 1))) return null;
  const before = start === 0 ? null : comparisonBefore(text, start, 0);
  if (start > 0 && before?.start !== 0) return null;
  const number = readNumber(text, start);
  if (number === null || number.end - start === 8) return null;
  const unit = number.end === length ? null : unitAt(text, number.end);
  const unitEnd = unit?.end ?? number.end;
  const name = unit?.unit ?? '';
  if (LEFT_OUT.has(name) || FREQUENCY.test(name) || (unit === null && number.end < length && text[number.end] === '('))
    return null;
  if (before !== null && isBetterThan(text, 0, name)) return null;
  const { family } = kindOf(name);
  const after =
    unitEnd === length ? null : comparisonAfter(text, unitEnd, isTime(family) || name === '个月' || name === '个季度');
  if ((after?.end ?? unitEnd) !== length) return null;
  if (before !== null && after !== null && before.bound !== null && after.bound !== null) return null;
  return {
    value: number.value,
    high: null,
    unit: name,
    multiplier: number.multiplier,
    bound: before?.bound ?? after?.bound ?? null,
    approximate: (before?.approximate ?? false) || (after?.approximate ?? false),
    more: after?.more ?? false,
    below: before?.below ?? false,
    spelled: false,
    outOf: null,
    rank: false,
    start: 0,
    end: length,
    numberStart: start,
    numberEnd: number.end,
    unitStart: number.end,
    unitEnd,
  };
}

/** The ways to read the row's one measure, when both texts are one quantity each of fitting units. */
export function readSimple(target: string, actual: string, around: Surroundings): readonly Option[] | null {
  const wanted = onlyQuantity(target);
  if (wanted === null) return null;
  const given = target === actual ? wanted : onlyQuantity(actual);
  if (given === null || unitFit(wanted.unit, given.unit) === 'different') return null;
  return numberOptions(asked(wanted, '', '', STANDING_ALONE, around), given, '', around);
}
