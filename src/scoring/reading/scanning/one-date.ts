/** One date as written: 2022年6月底, 2022.5.6, 20221130, 次年3月, 第三季度, 12月15日. */
import type { CalendarDate } from './calendar-date';
import { isDigitAt } from './numerals';
import { readSpelled } from './spelled-numerals';
import { unitAt } from './units';

export interface Parsed {
  year: number | null;
  relativeYear: number;
  month: number | null;
  day: number | null;
  grain: CalendarDate['grain'];
  end: number;
}

export const isMonth = (value: number): boolean => value >= 1 && value <= 12;
export const isDay = (value: number): boolean => value >= 1 && value <= 31;
export const isYear = (value: number): boolean => value >= 1949 && value <= 2100;

export function digitsAt(text: string, index: number, most: number): { value: number; end: number } | null {
  let end = index;
  while (end - index < most && isDigitAt(text, end)) end += 1;
  if (end === index || isDigitAt(text, end)) return null;
  return { value: Number(text.slice(index, end)), end };
}

/** A small number in digits or Chinese: for months and days. */
export function smallAt(text: string, index: number): { value: number; end: number } | null {
  const digits = digitsAt(text, index, 2);
  if (digits !== null) return digits;
  const spelled = readSpelled(text, index);
  return spelled === null ? null : { value: spelled.value.toNumber(), end: spelled.end };
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
export function dayPart(text: string, parsed: Parsed, at: number): Parsed {
  let index = text.startsWith('份', at) ? at + 1 : at;
  const day = smallAt(text, index);
  if (day !== null && isDay(day.value) && '日号'.includes(text.charAt(day.end) || ' ')) {
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
  if (month !== null && isMonth(month.value) && text[month.end] === '月' && text[month.end + 1] !== '龄')
    return dayPart(text, { ...base, month: month.value }, month.end + 1);
  return base;
}

function quarterAt(text: string, at: number): { month: number; end: number } | null {
  const from = text.startsWith('第', at) ? at + 1 : at;
  const quarter = QUARTERS[text.charAt(from)];
  if (quarter === undefined || !text.startsWith('季度', from + 1)) return null;
  return { month: quarter * 3, end: from + 3 };
}

/** 次年3月, 本年底: a year that is told from the row's. */
function relativeDate(text: string, index: number, blank: Parsed): Parsed | null {
  for (const [word, relativeYear] of RELATIVE) {
    if (!text.startsWith(word, index)) continue;
    const at = index + word.length;
    const rest = afterYear(text, { ...blank, relativeYear, end: at }, at);
    return rest.month === null ? null : rest;
  }
  return null;
}

/** 20221130 */
function eightDigits(value: number, blank: Parsed, end: number): Parsed | null {
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return isYear(year) && isMonth(month) && isDay(day) ? { ...blank, year, month, day, grain: 'day', end } : null;
}

/** 2022.5万元 is an amount. */
const isAmount = (text: string, end: number): boolean =>
  '万亿千百'.includes(text.charAt(end) || ' ') ||
  (!'年月日号'.includes(text.charAt(end) || ' ') && unitAt(text, end) !== null);

/** 2022.5.6, 2022-05, 2022/5/6 behind the year. */
function markedDate(text: string, base: Parsed): Parsed | null {
  const mark = text.charAt(base.end);
  const month = digitsAt(text, base.end + 1, 2);
  if (month === null || !isMonth(month.value)) return null;
  const withMonth = { ...base, month: month.value, grain: 'month' as const, end: month.end };
  if (text[month.end] === mark) {
    const day = digitsAt(text, month.end + 1, 2);
    if (day !== null && isDay(day.value))
      return { ...withMonth, day: day.value, grain: 'day', end: text[day.end] === '日' ? day.end + 1 : day.end };
  }
  // 2022-12 alone is a month; 2022-2023 never comes here.
  if (text[month.end] === '%' || isAmount(text, month.end)) return null;
  return { ...withMonth, end: text[month.end] === '月' ? month.end + 1 : month.end };
}

/** Four digits that are a year, and what follows them. */
function fourDigits(text: string, base: Parsed): Parsed | null {
  const next = text.charAt(base.end);
  if (next === '.' || next === '-' || next === '/') return markedDate(text, base);
  if (next !== '年') return null;
  const at = base.end + 1;
  const dated = afterYear(text, { ...base, end: at }, at);
  if (dated.month !== null) return dated;
  const behind = text.startsWith('度', at) ? at + 1 : at;
  return afterYear(text, { ...base, end: behind }, behind);
}

/** 上半年 as all that a target says; in a sentence it tells when something is counted. */
const FIRST_HALF = /^上半年(?:前|内|底|末)?(?:完成)?$/;

/** One date, without what a range adds. */
export function parseOne(text: string, index: number): Parsed | null {
  const blank: Parsed = { year: null, relativeYear: 0, month: null, day: null, grain: 'year', end: index };
  if ('次翌明下上去当本今'.includes(text.charAt(index))) {
    const relative = relativeDate(text, index, blank);
    if (relative !== null) return relative;
  }
  if (index === 0 && FIRST_HALF.test(text)) return { ...blank, month: 6, grain: 'quarter', end: 3 };
  if (text.startsWith('年底', index) || text.startsWith('年末', index))
    return { ...blank, month: 12, grain: 'month', end: index + 2 };
  const digits = digitsAt(text, index, 8);
  if (digits !== null) {
    const { value, end } = digits;
    if (end - index === 8) return isAmount(text, end) ? null : eightDigits(value, blank, end);
    if (end - index === 4 && isYear(value)) return fourDigits(text, { ...blank, year: value, end });
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
    isMonth(month.value) &&
    text[month.end] === '月' &&
    !'龄均度'.includes(text.charAt(month.end + 1) || ' ')
  )
    return dayPart(text, { ...blank, month: month.value }, month.end + 1);
  return null;
}
