/**
 * Dates and deadlines as written. A date is kept with what it leaves open: without a year it takes the
 * row's year; a month means its last day, a year its last day (corpus: "a month means its last day").
 */
import { isDigitAt } from './numerals';
import { readSpelled } from './spelled-numerals';

export interface CalendarDate {
  /** null: not written; `relativeYear` then says 0 for this year, 1 for 次年, -1 for 上年. */
  readonly year: number | null;
  readonly relativeYear: number;
  /** null: the whole year. */
  readonly month: number | null;
  /** null: the whole month (or what `part` says). */
  readonly day: number | null;
  /** How exactly it was given. */
  readonly grain: 'day' | 'part' | 'month' | 'quarter' | 'year';
  readonly start: number;
  readonly end: number;
  /** The date is the end of a range: `2021.1.1-12.31`. */
  readonly ranged: boolean;
}

interface Parsed {
  year: number | null;
  relativeYear: number;
  month: number | null;
  day: number | null;
  grain: CalendarDate['grain'];
  end: number;
}

const isYear = (value: number): boolean => value >= 1949 && value <= 2100;

function digitsAt(text: string, index: number, most: number): { value: number; end: number } | null {
  let end = index;
  while (end - index < most && isDigitAt(text, end)) end += 1;
  if (end === index || isDigitAt(text, end)) return null;
  return { value: Number(text.slice(index, end)), end };
}

/** A small number in digits or Chinese: for months and days. */
function smallAt(text: string, index: number): { value: number; end: number } | null {
  const digits = digitsAt(text, index, 2);
  if (digits !== null) return digits;
  const spelled = readSpelled(text, index);
  return spelled === null ? null : { value: spelled.value.toNumber(), end: spelled.end };
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const RELATIVE: readonly (readonly [string, number])[] = [
  ['次年', 1],
  ['翌年', 1],
  ['明年', 1],
  ['下年', 1],
  ['下一年', 1],
  ['上年', -1],
  ['去年', -1],
  ['上一年', -1],
  ['当年', 0],
  ['本年', 0],
  ['今年', 0],
];

/** 底, 中旬, 15日 … behind `6月`. */
function dayPart(text: string, parsed: Parsed, at: number): Parsed {
  let index = text.startsWith('份', at) ? at + 1 : at;
  const day = smallAt(text, index);
  if (day !== null && day.value >= 1 && day.value <= 31 && '日号'.includes(text.charAt(day.end) || ' ')) {
    return { ...parsed, day: day.value, grain: 'day', end: day.end + 1 };
  }
  for (const [word, last] of [
    ['月底', null],
    ['底', null],
    ['末', null],
    ['上旬', 10],
    ['中旬', 20],
    ['下旬', null],
    ['初', 10],
    ['中', 20],
  ] as const) {
    if (!text.startsWith(word, index)) continue;
    if (word === '中' && '心小学央医'.includes(text.charAt(index + 1) || ' ')) continue;
    index += word.length;
    return { ...parsed, day: last, grain: last === null ? 'month' : 'part', end: index };
  }
  return { ...parsed, grain: 'month', end: index };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** What follows a year: a month, 底, 第四季度, 上半年 … or nothing. */
function afterYear(text: string, base: Parsed, at: number): Parsed {
  if (text.startsWith('底', at) || text.startsWith('末', at))
    return { ...base, month: 12, grain: 'month', end: at + 1 };
  if (text.startsWith('年底', at) || text.startsWith('年末', at))
    return { ...base, month: 12, grain: 'month', end: at + 2 };
  if (text.startsWith('上半年', at)) return { ...base, month: 6, grain: 'quarter', end: at + 3 };
  if (text.startsWith('下半年', at)) return { ...base, month: 12, grain: 'quarter', end: at + 3 };
  const quarter = quarterAt(text, at);
  if (quarter !== null) return { ...base, month: quarter.month, grain: 'quarter', end: quarter.end };
  const month = smallAt(text, at);
  if (
    month !== null &&
    month.value >= 1 &&
    month.value <= 12 &&
    text[month.end] === '月' &&
    text[month.end + 1] !== '龄'
  )
    return dayPart(text, { ...base, month: month.value }, month.end + 1);
  return base;
}

function quarterAt(text: string, at: number): { month: number; end: number } | null {
  const from = text.startsWith('第', at) ? at + 1 : at;
  const quarter = QUARTERS[text.charAt(from)];
  if (quarter === undefined || !text.startsWith('季度', from + 1)) return null;
  return { month: quarter * 3, end: from + 3 };
}

function parseOne(text: string, index: number): Parsed | null {
  const blank: Parsed = { year: null, relativeYear: 0, month: null, day: null, grain: 'year', end: index };
  if ('次翌明下上去当本今'.includes(text.charAt(index)))
    for (const [word, relativeYear] of RELATIVE) {
      if (!text.startsWith(word, index)) continue;
      const at = index + word.length;
      const rest = afterYear(text, { ...blank, relativeYear, end: at }, at);
      return rest.month === null ? null : rest;
    }
  if (text.startsWith('年底', index) || text.startsWith('年末', index))
    return { ...blank, month: 12, grain: 'month', end: index + 2 };
  const digits = digitsAt(text, index, 8);
  if (digits !== null) {
    const length = digits.end - index;
    if (length === 8) {
      const year = Math.floor(digits.value / 10_000);
      const month = Math.floor(digits.value / 100) % 100;
      const day = digits.value % 100;
      return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? { ...blank, year, month, day, grain: 'day', end: digits.end }
        : null;
    }
    if (length === 4 && isYear(digits.value)) {
      const next = text.charAt(digits.end);
      const base = { ...blank, year: digits.value, end: digits.end };
      if (next === '年') {
        let at = digits.end + 1;
        const dated = afterYear(text, { ...base, end: at }, at);
        if (dated.month !== null) return dated;
        if (text.startsWith('度', at)) at += 1;
        const inYear = afterYear(text, { ...base, end: at }, at);
        return inYear;
      }
      if (next === '.' || next === '-' || next === '/') {
        const month = digitsAt(text, digits.end + 1, 2);
        if (month !== null && month.value >= 1 && month.value <= 12) {
          const withMonth = { ...base, month: month.value, grain: 'month' as const, end: month.end };
          if (text[month.end] === next) {
            const day = digitsAt(text, month.end + 1, 2);
            if (day !== null && day.value >= 1 && day.value <= 31)
              return {
                ...withMonth,
                day: day.value,
                grain: 'day',
                end: text[day.end] === '日' ? day.end + 1 : day.end,
              };
          }
          // 2022-12 alone is a month; 2022-2023 never comes here; 2022.5 might be a number.
          return text[month.end] !== '%'
            ? { ...withMonth, end: text[month.end] === '月' ? month.end + 1 : month.end }
            : null;
        }
      }
      return null;
    }
  }
  const four = text.slice(index, index + 5);
  if (/^[零一二三四五六七八九]{4}年$/.test(four)) {
    const year = readSpelled(text, index)?.value.toNumber() ?? 0;
    if (isYear(year)) return afterYear(text, { ...blank, year, end: index + 5 }, index + 5);
  }
  const quarter = quarterAt(text, index);
  if (quarter !== null) return { ...blank, month: quarter.month, grain: 'quarter', end: quarter.end };
  const month = smallAt(text, index);
  if (
    month !== null &&
    month.value >= 1 &&
    month.value <= 12 &&
    text[month.end] === '月' &&
    !'龄均度'.includes(text.charAt(month.end + 1) || ' ')
  )
    return dayPart(text, { ...blank, month: month.value }, month.end + 1);
  return null;
}

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
  if (from === null || from.value < 1 || from.value > 12) return null;
  let at = from.end;
  while (at - from.end < 3 && SEPARATORS.includes(text.charAt(at) || ' ')) at += 1;
  if (at === from.end) return null;
  const to = smallAt(text, at);
  if (
    to === null ||
    to.value < 1 ||
    to.value > 12 ||
    text[to.end] !== '月' ||
    '龄'.includes(text.charAt(to.end + 1) || ' ')
  )
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
    if (first.grain === 'day' && day !== null && one.value >= 1 && one.value <= 12 && day.value >= 1 && day.value <= 31)
      return { ...first, month: one.value, day: day.value, end: day.end };
    return null;
  }
  if (first.grain === 'day' && '日号'.includes(text.charAt(one.end) || ' ') && one.value >= 1 && one.value <= 31)
    return { ...first, day: one.value, end: one.end + 1 };
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The last day that the date covers, as ISO; without any year `--12-31`. */
export function isoOf(date: CalendarDate, rowYear: number | null): string {
  const year = date.year ?? (rowYear === null ? null : rowYear + date.relativeYear);
  const month = date.month ?? 12;
  const day = date.day ?? lastDayOf(year ?? 2023, month);
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}

/** The first day that it covers: a figure given as a month may be before or after a day in it. */
export function firstIsoOf(date: CalendarDate, rowYear: number | null): string {
  const year = date.year ?? (rowYear === null ? null : rowYear + date.relativeYear);
  const head = year === null ? '-' : String(year);
  if (date.grain === 'day') return isoOf(date, rowYear);
  if (date.grain === 'year') return `${head}-01-01`;
  const month = date.month ?? 1;
  if (date.grain === 'quarter') return `${head}-${two(Math.max(1, month - 2))}-01`;
  if (date.grain === 'part' && date.day === 20) return `${head}-${two(month)}-11`;
  return `${head}-${two(month)}-01`;
}
