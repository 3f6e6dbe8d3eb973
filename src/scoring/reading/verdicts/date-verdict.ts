/** A deadline and what the answer says of it. */
import { Decimal } from '../../decimal';
import type { Measure } from '../../model';
import { assign, IMPOSSIBLE } from '../pairing/assignment';
import { clauseAnswer } from '../wordings/clause-answer';
import { firstIsoOf, isoOf, type CalendarDate } from '../scanning/calendar-date';
import { likeness, nounOf } from '../figures/nouns';
import { note, option, type Option } from '../promises/option';
import { MONTH_BEFORE, type DatePromise } from '../promises/promises';
import type { Scan } from '../scanning/quantity';
import { PARTLY, saidBy } from '../wordings/words';

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

/** 预计4月底开工: not done yet. */
const FORESEEN = /(?:预计|预期|力争|将[于在]|拟[于在]|(?<![按照原较比超据年动])计划(?:于|在)?$)/;
/** 未于11月30日前支付完毕 */
const DENIED = /(?:未|没有?)(?:能够?|按期|按时|如期|及时)*[于在]?$/;
const isForeseen = ({ text }: Scan, { start, end }: CalendarDate): boolean => {
  const before =
    text
      .slice(Math.max(0, start - 12), start)
      .split(/[,;。!\n]/)
      .pop() ?? '';
  return (
    FORESEEN.test(before) || DENIED.test(before) || /^(?:之?前|底)?(?:预计|预期|可|将)/.test(text.slice(end, end + 6))
  );
};

const DOING = /(?:完成|支付|拨付|执行|进度|发放|兑现|整改|建设|到位|交付|付款)[^,;。、]{0,4}$/;
/** 12月底支付90%: so much of it by then, and not all. */
const isPartOf = ({ text, quantities }: Scan, { end }: CalendarDate): boolean =>
  quantities.some(
    ({ unit, value, start }) =>
      start >= end &&
      unit === '%' &&
      value.compare(Decimal.HUNDRED) < 0 &&
      DOING.test(text.slice(Math.max(end, start - 12), start))
  );

/** 10月主体完工, 3月报送审批: a step on the way. */
const STAGE =
  /主体|报[送请]?审批?|送审|报批|提请|审议|起草|征求意见|[初草]稿|初审|论证|立项|招标|开工|动工|启动|签订|申报|首批|第一批/;
const isOnlyStage = (clause: string, wording: string): boolean => {
  const word = STAGE.exec(clause)?.[0];
  return (
    word !== undefined &&
    !wording.includes(word.slice(0, 2)) &&
    !/(?:完成|办[理结])[^,;。]{0,2}(?:招标|立项|审批|论证)/.test(clause)
  );
};

const AROUND = 40;
/** Clauses that have less in common are about different things. */
const NEAR = 0.4;

const datesFor = (promise: DatePromise, given: Scan): readonly CalendarDate[] =>
  given.dates.filter((date) => date.grain !== 'year' || promise.date.grain === 'year');

/** What a deadline may be set for. */
const MILESTONES = /完工|竣工|开工|验收|交付|建成|投产|投用|投入使用|印发|发布|报送|上线/g;

/** 2月开工、11月完工 for 完工: the one date whose clause speaks of what was to be done by then. */
function datesOfIts(promise: DatePromise, given: Scan, name: string): readonly CalendarDate[] {
  const dates = datesFor(promise, given);
  const wanted = Array.from(`${promise.phrase}|${name}`.matchAll(MILESTONES), ([word]) => word);
  if (dates.length < 2 || wanted.length === 0) return dates;
  const own = dates.filter((date) => wanted.some((word) => clauseOf(given.text, date).includes(word)));
  return own.length === 1 ? own : dates;
}

/** Which date answers which of several deadlines: by what their clauses are about, each date once. */
export function pairDates(
  promises: readonly DatePromise[],
  given: Scan,
  single: boolean,
  name: string
): ReadonlyMap<DatePromise, CalendarDate> {
  const pairs = new Map<DatePromise, CalendarDate>();
  for (const promise of single ? promises : []) {
    const [first, ...others] = datesOfIts(promise, given, name);
    if (first !== undefined && others.length === 0) pairs.set(promise, first);
  }
  if (single) return pairs;
  const clauses = given.dates.map((date) => nounOf(clauseOf(given.text, date)));
  const scores = promises.map((promise) =>
    given.dates.map((date, column) => {
      const about = likeness(promise.noun, clauses[column] ?? '');
      return about > NEAR && datesFor(promise, given).includes(date) ? about : IMPOSSIBLE;
    })
  );
  assign(scores, given.dates.length).forEach((column, row) => {
    const promise = promises[row];
    const date = given.dates[column];
    if (promise !== undefined && date !== undefined) pairs.set(promise, date);
  });
  return pairs;
}

export function dateOption(
  promise: DatePromise,
  given: Scan,
  actual: string,
  year: number | null,
  single: boolean,
  chosen: CalendarDate | undefined,
  name = ''
): Option {
  const target = isoOf(promise.date, year);
  const noun = single ? '' : promise.phrase;
  const shown = { noun: promise.phrase, target, actual };
  if (chosen !== undefined && isForeseen(given, chosen) && !FORESEEN.test(promise.phrase))
    return option(dateMeasure(target, null, null, noun), [], [note('date-unclear', shown)]);
  // 12月32日: no day of that month.
  if (chosen?.grain === 'month' && /^\d/.test(given.text.slice(chosen.end, chosen.end + 1)))
    return option(dateMeasure(target, null, null, noun), [], [note('date-unclear', shown)]);
  if (
    chosen !== undefined &&
    (isPartOf(given, chosen) || PARTLY.test(given.text.slice(chosen.end, chosen.end + AROUND)))
  )
    return option(dateMeasure(target, null, null, noun), [], [note('partly-done', { ...shown })]);
  if (chosen !== undefined && isOnlyStage(clauseOf(given.text, chosen), `${promise.phrase}|${name}`))
    return option(dateMeasure(target, null, null, noun), [], [note('partly-done', { ...shown })]);
  if (chosen !== undefined) return compared(promise, chosen, target, year, noun, shown);
  if (single && datesFor(promise, given).length > 1)
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

function clauseOf(text: string, date: CalendarDate): string {
  const before = text.slice(Math.max(0, date.start - AROUND), date.start);
  const after = text.slice(date.end, date.end + AROUND);
  return (before.split(/[,;。!?\n、]/).pop() ?? '') + (after.split(/[,;。!?\n、]/)[0] ?? '');
}

function compared(
  { date: wanted, edge }: DatePromise,
  given: CalendarDate,
  target: string,
  year: number | null,
  noun: string,
  shown: Readonly<Record<'noun' | 'target' | 'actual', string>>
): Option {
  const actual = isoOf(given, year);
  const first = firstIsoOf(given, year);
  if (target.startsWith('-') !== actual.startsWith('-'))
    return option(dateMeasure(target, actual, null, noun), [], [note('year-unknown', shown)]);
  if (edge && actual <= target && actual > firstIsoOf(wanted, year) && !MONTH_BEFORE.test(shown.actual))
    return option(dateMeasure(target, actual, null, noun), [], [note('date-unclear', shown)]);
  if (actual <= target) return option(dateMeasure(target, actual, true, noun));
  if (first <= target && wanted.grain === 'day' && !given.ranged)
    return option(dateMeasure(target, actual, null, noun), [], [note('date-unclear', shown)]);
  return option(dateMeasure(target, actual, false, noun), [], [note('late', { ...shown, actual })]);
}
