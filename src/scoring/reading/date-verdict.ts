/** A deadline and what the answer says of it. */
import type { Measure } from '../model';
import { clauseAnswer } from './clause-answer';
import { firstIsoOf, isoOf, type CalendarDate } from './dates';
import { likeness, nounOf } from './nouns';
import { note, option, type Option } from './option';
import type { DatePromise } from './promises';
import type { Scan } from './quantity';
import { saidBy } from './words';

const dateMeasure = (target: string, actual: string | null, met: boolean | null, noun: string): Measure => ({
  comparator: 'date<=',
  target,
  targetHigh: null,
  unit: '',
  actual,
  met,
  direction: 'less',
  bare: false,
  approximate: false,
  noun,
});

const AROUND = 40;

export function dateOption(
  promise: DatePromise,
  given: Scan,
  actual: string,
  year: number | null,
  single: boolean
): Option {
  const target = isoOf(promise.date, year);
  const noun = single ? '' : promise.phrase;
  const shown = { noun: promise.phrase, target, actual };
  const dates = given.dates.filter((date) => date.grain !== 'year' || promise.date.grain === 'year');
  const chosen = single ? (dates.length === 1 ? dates[0] : undefined) : nearest(promise, dates, given);
  if (chosen !== undefined) return compared(promise.date, chosen, target, year, noun, shown);
  if (single && dates.length > 1)
    return option(dateMeasure(target, null, null, noun), [], [note('date-unclear', shown)]);
  const said = saidBy(actual);
  if (said === 'done' || (said === 'passed' && /按时|按期|及时|如期/.test(actual)))
    return option(dateMeasure(target, null, true, noun), [note('words-for-date', shown)]);
  if (single && given.quantities.length === 0) {
    const code = said === 'partly' ? 'partly-done' : said === 'not-done' ? 'not-done' : 'not-understood';
    return option(dateMeasure(target, null, null, noun), [], [note(code, shown)]);
  }
  const clause = clauseAnswer(given, promise.noun);
  if (clause === 'done') return option(dateMeasure(target, null, true, noun), [note('words-for-date', shown)]);
  if (clause === 'not-done') return option(dateMeasure(target, null, false, noun));
  return option(dateMeasure(target, null, null, noun), [], [note('unanswered', shown)]);
}

/** The date whose clause is about the same thing. */
function nearest(promise: DatePromise, dates: readonly CalendarDate[], given: Scan): CalendarDate | undefined {
  let best: CalendarDate | undefined;
  let most = 0.4;
  for (const date of dates) {
    const clause = clauseOf(given.text, date);
    const about = likeness(promise.noun, nounOf(clause));
    if (about > most) {
      most = about;
      best = date;
    }
  }
  return best;
}

function clauseOf(text: string, date: CalendarDate): string {
  const before = text.slice(Math.max(0, date.start - AROUND), date.start);
  const after = text.slice(date.end, date.end + AROUND);
  return (before.split(/[,;。!?\n、]/).pop() ?? '') + (after.split(/[,;。!?\n、]/)[0] ?? '');
}

function compared(
  wanted: CalendarDate,
  given: CalendarDate,
  target: string,
  year: number | null,
  noun: string,
  shown: Readonly<Record<string, string>>
): Option {
  const actual = isoOf(given, year);
  const first = firstIsoOf(given, year);
  if (target.startsWith('-') !== actual.startsWith('-'))
    return option(dateMeasure(target, actual, null, noun), [], [note('year-unknown', shown)]);
  if (actual <= target) return option(dateMeasure(target, actual, true, noun));
  if (first <= target && wanted.grain === 'day' && !given.ranged)
    return option(dateMeasure(target, actual, null, noun), [], [note('date-unclear', shown)]);
  return option(dateMeasure(target, actual, false, noun), [], [note('late', { ...shown, actual })]);
}
