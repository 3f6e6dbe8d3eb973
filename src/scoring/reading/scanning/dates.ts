/** Dates, and ranges of dates with their end. */
import type { CalendarDate } from './calendar-date';
import { isDigitAt } from './numerals';
import { dayPart, digitsAt, isDay, isMonth, isYear, parseOne, smallAt, type Parsed } from './one-date';

const SEPARATORS = '-~至到';

const NUMERALS = '零一二三四五六七八九十';
/** The cheap question first: what a date's first number is followed by. */
function mayBeDate(text: string, index: number): boolean {
  let at = index;
  if (isDigitAt(text, at)) {
    while (at - index < 9 && isDigitAt(text, at)) at += 1;
    return at - index === 8 || '年月季.-/~至到'.includes(text.charAt(at) || ' ');
  }
  while (at - index < 5 && NUMERALS.includes(text.charAt(at) || ' ')) at += 1;
  return at === index || '年月季-~至到'.includes(text.charAt(at) || ' ');
}

/** The date, or the range of dates with its end, that begins at `index`. */
export function dateAt(text: string, index: number): CalendarDate | null {
  if (!mayBeDate(text, index)) return null;
  const bare = bareMonthRange(text, index);
  if (bare !== null) return bare;
  const first = parseOne(text, index);
  if (first === null) return null;
  let at = first.end;
  while (at - first.end < 4 && SEPARATORS.includes(text.charAt(at) || ' ')) at += 1;
  if (at > first.end) {
    const second = parseOne(text, at) ?? shortEnd(text, at, first);
    if (second !== null) {
      const year = second.year ?? first.year;
      return { ...second, year, start: index, ranged: true };
    }
  }
  return { ...first, start: index, ranged: false };
}

/** `1-12月`, `1至12月`, also behind a year: `2022年1-12月` is left to the month range after the year. */
function bareMonthRange(text: string, index: number): CalendarDate | null {
  let start = index;
  let year: number | null = null;
  const lead = digitsAt(text, index, 4);
  if (lead !== null && isYear(lead.value) && text[lead.end] === '年') {
    year = lead.value;
    start = lead.end + 1;
  }
  const from = smallAt(text, start);
  if (from === null || !isMonth(from.value)) return null;
  let at = from.end;
  while (at - from.end < 3 && SEPARATORS.includes(text.charAt(at) || ' ')) at += 1;
  if (at === from.end) return null;
  const to = smallAt(text, at);
  if (to === null || !isMonth(to.value) || text[to.end] !== '月' || '龄'.includes(text.charAt(to.end + 1) || ' '))
    return null;
  const parsed = dayPart(
    text,
    { year, relativeYear: 0, month: to.value, day: null, grain: 'month', end: to.end + 1 },
    to.end + 1
  );
  return { ...parsed, start: index, ranged: true };
}

/** The end of `2021.1.1-12.31`, `6月1-15日`. */
function shortEnd(text: string, index: number, first: Parsed): Parsed | null {
  const one = digitsAt(text, index, 2);
  if (one === null) return null;
  if (text[one.end] === '.' || text[one.end] === '/') {
    const day = digitsAt(text, one.end + 1, 2);
    if (first.grain === 'day' && day !== null && isMonth(one.value) && isDay(day.value))
      return { ...first, month: one.value, day: day.value, end: day.end };
    return null;
  }
  if (first.grain === 'day' && '日号'.includes(text.charAt(one.end) || ' ') && isDay(one.value))
    return { ...first, day: one.value, end: one.end + 1 };
  return null;
}
