/** What has to be asked of a row as a whole, whatever its promises come to. */
import type { Note } from '../../model';
import { isoOf } from '../scanning/calendar-date';
import { note, type Option } from '../promises/option';
import type { NumberPromise, Promised, TextPromise } from '../promises/promises';
import type { Scan } from '../scanning/quantity';
import { isEffect } from '../promises/text-clauses';
import { unitFit } from '../scanning/units';

export function unreadable(...scans: readonly Scan[]): Note[] {
  return scans.flatMap((one) =>
    one.unread.map(({ start, end }) =>
      note('number-unread', { text: one.text.slice(start, Math.min(end, start + 24)) })
    )
  );
}

/** 生机比达到6:1 is a promise, but no figure that another could be compared with. */
const RATIO = /比(?:例|率)?(?:达到|达|为|不低于|不高于|控制在|:)*(\d+(?:\.\d+)?:\d+(?:\.\d+)?)/g;
export const ratios = (target: string): readonly Note[] =>
  Array.from(target.matchAll(RATIO), ([, text = '']) => note('number-unread', { text }));

/**
 * 培训5期,带动农民增收 of which only 3期 were held: whether the effect is half of the row or only says what the
 * number is for changes its score.
 */
export function effectBeside(promises: readonly Promised[], options: readonly (readonly Option[])[]): readonly Note[] {
  const metOf = (index: number): boolean | null | undefined => options[index]?.[0]?.measure.met;
  if (!promises.some(({ kind }, index) => kind !== 'text' && metOf(index) === false)) return [];
  const effect = promises.find(
    (promise, index): promise is TextPromise =>
      promise.kind === 'text' && isEffect(promise.text) && metOf(index) === true
  );
  return effect === undefined ? [] : [note('effect-beside', { text: effect.text })];
}

/** `5个/10个`: two targets for one thing. */
export const alternatives = (numbers: readonly NumberPromise[]): readonly Note[] =>
  numbers
    .filter(
      ({ figure, quantity }, index) =>
        figure.joined === '或' ||
        (figure.joined === '/' && unitFit(numbers[index - 1]?.quantity.unit ?? '', quantity.unit) !== 'different')
    )
    .map(({ quantity }) => note('target-alternatives', { value: quantity.value.toString() }));

/** A deadline beside a figure (12月底前完成100个) is no target of its own, but a later date is not passed over. */
export function lateBeside(
  promises: readonly Promised[],
  wanted: Scan,
  given: Scan,
  year: number | null
): readonly Note[] {
  if (promises.some(({ kind }) => kind === 'date')) return [];
  const due = wanted.dates.filter((date) => date.grain !== 'year').map((date) => isoOf(date, year));
  const done = given.dates.filter((date) => date.grain !== 'year').map((date) => isoOf(date, year));
  const last = due.sort().pop();
  const latest = done.sort().pop();
  if (last === undefined || latest === undefined || latest <= last) return [];
  return [note('late', { noun: '', target: last, actual: latest })];
}

/** 去年发现隐患23处,整改23处: what is said, in words or counts, is of another year alone. */
export function earlierYear(actual: string, given: Scan, wording: string, year: number | null): readonly Note[] {
  if (NOW.test(actual)) return [];
  const last = LAST_YEAR.exec(actual)?.[0];
  if (last !== undefined && !wording.includes(last)) return [note('taken-back', { text: last })];
  const [first] = given.dates;
  if (year === null || first === undefined || first.start > 0 || first.year === null || first.year >= year) return [];
  if (wording.includes(String(first.year)) || given.dates.some((date) => date.year === null || date.year >= year))
    return [];
  return [note('other-year', { year: String(first.year) })];
}
const LAST_YEAR =
  /^(?:上年|去年|上一年|上一?个?(?:评价|考核|统计|监测)?(?:周期|轮次?|期|届))度?(?!末|底|同期|结转|结余|基础|基数|水平|相比)/;
const NOW = /本年|今年|当年|目前|截[至止]|现(?:有|已)|[至到]20\d\d/;
