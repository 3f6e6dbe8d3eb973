/** The time that a figure speaks of: 每月, 2021年, 截至9月底. */
import type { Figure } from './figure';
import type { Quantity, Scan } from '../scanning/quantity';

/** 每月25日前 is a deadline, no frequency. */
const PER = /每(?:个)?(日|天|工作日|周|月|季度|季|半年|旬)(?!\d{1,2}[日号])|(日|周|月|旬)均|[人户]均(日|周|月)(?!均)/g;
/** 1次/月 is 每月1次; what a person or a thing costs by the month is a price. */
export const FREQUENCY = /^([^/元]*[次场期篇份批条件班课])\/(日|天|周|月|季度|季|半年|旬)$/;
/** 每季度1次,共4次: the figure for all of them. */
const OVER_ALL = /全年|累计|合计|共计|总计|总共|[,;(]共/;
/** 每期50人, 每户500元: a figure for one of several. */
const PER_ONE =
  /每(?:个|一)?(期|场|班|批|村|户|校|家|人|所|镇|社区|次|名|项|台|辆|车|亩|位|县|店|组|套|栋|箱)[\u4e00-\u9fff]{0,6}$/;
const UNTIL = /截[至止]到?(?:20\d\d年)?((?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?:底|份|末|\d+日)*)/;

/** 2月累计增速39.9%, 前三季度增长9.1% */
const SO_FAR = /(?<![-~至到\d])((?:[1-9]|1[01])月份?)累计|(前[一二两三]季度)/;

function soFar(sentence: string): string | null {
  const [, month, quarters] = SO_FAR.exec(sentence) ?? [];
  return month ?? quarters ?? null;
}

/** 前10个月增长9.1%: the months are a quantity of their own. */
export const firstMonths = (text: string, { start, end, unit }: Quantity): string | null =>
  unit === '个月' && text[start - 1] === '前' ? text.slice(start - 1, end) : null;

/** 1-11月到馆28.6万人次: from January, and not to the end. */
export function untilMonth(scan: Scan, from: number, to: number): string | null {
  for (const date of scan.dates) {
    if (date.start < from || date.end > to || !date.ranged || date.month === null || date.month === 12) continue;
    const written = scan.text.slice(date.start, date.end);
    if (/^(?:20\d\d年)?(?:1|一)月?[-~至到]/.test(written)) return written;
  }
  return null;
}

/** The year that the sentence speaks of, when it names one. */
export function yearBefore(scan: Scan, from: number, to: number): number | null {
  let year: number | null = null;
  for (const date of scan.dates) if (date.start >= from && date.end <= to) year = date.year ?? year;
  return year;
}

/** `2.18%(2022年度数据)`: the year in the bracket right behind. */
export function yearBehind(scan: Scan, end: number): number | null {
  if (scan.text[end] !== '(') return null;
  const date = scan.dates.find(({ start }) => start === end + 1);
  return date?.grain === 'year' &&
    /^(?:度|数|末|的|统计|决算|年报|口径)*(?:数据|数|值)?\)/.test(scan.text.slice(date.end, date.end + 10))
    ? date.year
    : null;
}

/** 每300-500户配备1名: for so many, when nothing but a verb lies between. */
const perSo = (previous: Figure | undefined, from: number): string | null =>
  previous?.before.endsWith('每') === true && previous.quantity.end >= from ? previous.quantity.unit : null;

function lastPer(sentence: string): string | null {
  if (!sentence.includes('每') && !sentence.includes('均')) return null;
  let last: string | null = null;
  for (const match of sentence.matchAll(PER))
    last = OVER_ALL.test(sentence.slice(match.index)) ? null : (match[1] ?? match[2] ?? match[3] ?? null);
  return periodOf(last);
}

const periodOf = (word: string | null | undefined): string | null =>
  word === '天' ? '日' : word === '季' ? '季度' : (word ?? null);

/** `unit`: the period of a unit like 次/月. */
export const perOf = (
  unit: string | undefined,
  sentence: string,
  before: string,
  previous: Figure | undefined,
  from: number
): string | null =>
  periodOf(unit) ??
  lastPer(sentence) ??
  (sentence.includes('每') ? PER_ONE.exec(before)?.[1] : undefined) ??
  perSo(previous, from);

/** The last month that the figure covers, when its sentence says so. */
export const untilOf = (scan: Scan, sentence: string, from: number, to: number): string | null =>
  sentence.includes('截') ? (UNTIL.exec(sentence)?.[1] ?? null) : (untilMonth(scan, from, to) ?? soFar(sentence));
