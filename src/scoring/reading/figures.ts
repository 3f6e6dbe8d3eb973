/**
 * Quantities in their sentences: the phrase each stands in, its noun, and the words that say what kind of
 * figure it is (a part, a total, a plan, a comparison with last year, a rate of completion).
 */
import { Decimal } from '../decimal';
import type { Quantity, Scan } from './quantity';
import { kindOf } from './units';

export interface Figure {
  readonly quantity: Quantity;
  /** The numbered clause it stands in; -1 before the first, or without any. */
  readonly section: number;
  /** The phrase before the number, as written, without dates. */
  readonly before: string;
  /** The first characters of its sentence: 储备编织袋10万条、块石2000方. */
  readonly opening: string;
  /** `before` with its dates. */
  readonly whole: string;
  /** The phrase behind its unit, up to the next number or stop. */
  readonly after: string;
  /** What stands before `before` in the same sentence, when that holds no figure. */
  readonly lead: string;
  readonly change: 'up' | 'down' | null;
  /** 每月, 每季度 …; null: none, or 每年. */
  readonly per: string | null;
  readonly part: boolean;
  /** In a bracket that was opened behind another figure: it explains that one. */
  readonly bracketed: boolean;
  readonly total: boolean;
  /** 累计, over years; 本年, of this one. */
  readonly span: 'ever' | 'year' | null;
  readonly planned: boolean;
  readonly done: boolean;
  /** 在建6部, 未完成2个: what is not there yet. */
  readonly pending: boolean;
  /** 开工 stood before it. */
  readonly begun: boolean;
  readonly compared: boolean;
  /** 现有, 累计: all that there is. */
  readonly stock: boolean;
  readonly completion: boolean;
  /** 2021年 stood before it in its sentence. */
  readonly year: number | null;
  /** 截至9月底: the figure does not run to the end of the year. */
  readonly until: string | null;
  /** 各, 均, 分别 stood before it. */
  readonly shared: 'each' | 'respectively' | null;
  /** Nothing but its own phrase lies between it and the figure before. */
  readonly follows: boolean;
  /** `/` or 或 joins it to the figure before. */
  readonly joined: '/' | '或' | null;
}

const HARD = ';。!?';
const SOFT = ',、\n:()';

const UP =
  /(?:超支|增长|增加|提高|提升|上升|增幅|增速|多|增收|上涨|增多|(?<![新净])增)(?:了|率|幅|幅度|速度|比例)?(?:为|达|达到)?$/;
const DOWN =
  /(?:下降|降低|减少|降幅|压减|压缩|节约|缩短|降|少|下跌|回落|压降|缩减|节省|递减)(?:了|率|幅|幅度|比例|资金|经费|成本|费用|支出|财政资金)?(?:为|达|达到)?$/;
/** 改造提升32家 is no growth. */
const WORKED_ON = /(?:改造|整治|打造|优化|巩固|完善|建设|质量)提升$/;
/** 每月25日前 is a deadline, no frequency. */
const PER = /每(?:个)?(日|天|工作日|周|月|季度|季|半年|旬)(?!\d{1,2}[日号])|(日|周|月|旬)均/g;
/** 1次/月 is 每月1次; what a person or a thing costs by the month is a price. */
export const FREQUENCY = /^([^/元]*[次场期篇份批条件班课])\/(日|天|周|月|季度|季|半年|旬)$/;
/** 每季度1次,共4次: the figure for all of them. */
const OVER_ALL = /全年|累计|合计|共计|总计|总共|[,;(]共/;
/** 每期50人, 每户500元: a figure for one of several. */
const PER_ONE =
  /每(?:个|一)?(期|场|班|批|村|户|校|家|人|所|镇|社区|次|名|项|台|辆|车|亩|位|县|店|组)[\u4e00-\u9fff]{0,6}$/;
const COMPARED = /(?:较|同比|环比|相比|比上|比去|比20\d\d|比年初|比全|比同期)/;
const EARLIER = /(?:上年|去年|上期|同期|前一年|上一年度|上年度)(?!.*(?:较|比))/;
/** 高于全省平均0.5个百分点 */
const AGAINST =
  /(?:高于|低于|超过|超出|优于|好于)[^,;。]{0,6}(?:全国|全省|全市|全县|全区|平均|均值|同期|上年|去年)[^,;。]{0,6}$/;
/** What there is, not what was added. */
const STOCK = /现有|已有|存量|现存|在册|累计|总数/;
const COMPLETION =
  /(?:完成率|完工率|达成率|完成比例|完成度|任务完成率|目标完成率|完成比率|兑现率)(?:为|达|达到|是|:|已达)?$|(?:完成|达到|占|为)[^,;。]{0,14}(?:任务|目标|计划|指标|总数|总量|总目标|任务数|目标数|任务量|计划数|目标值)(?:数|值|量|任务)?的$/;
const PLANNED =
  /(?:计划|目标值?|预计|预期|原定|拟|任务数?|年初|应(?!急|用|对|收尽|保尽|届|诉|答|聘|训尽|变|力|届))[^,;。]{0,8}$/;
const DONE = /(?:实际|实有|实到|已完成|完成了|实现|最终)/;
const PENDING =
  /(?:在建|在办|正在[\u4e00-\u9fff]{0,6}|待建|(?<![接招款期优对看])待[\u4e00-\u9fff]{1,4}|未完成|未开工|未完工|未竣工|未办结|未整改|尚未[\u4e00-\u9fff]{0,4}|剩余|其余|另有|还有|尚有|仍有|延期|推迟|取消)[^,;。、]{0,4}$/;
/** 开工15公里 is begun, not built. */
const BEGUN = /(?:开工|动工|开建|启动)了?$/;
const PENDING_BEHIND =
  /^(?:因[\u4e00-\u9fff]{1,8})?(?:均|都|全部|仍|目前|现|已)*(?:正在|在施工|在建|主体|封顶|基础|施工|尚未|延期|推迟|暂缓|未(?=[\u4e00-\u9fff]{2})|未完成|未开工|施工中|推进中|办理中|待)/;
/** 主体工程全部完工: ready after all. */
const READY = /^(?![^,;。]*(?:未|预计|待|计划|拟|延期|推迟|暂缓|次年))[^,;。]*(?:完工|竣工|验收|建成|投入使用|交付)/;
export const isOpen = (after: string): boolean => PENDING_BEHIND.test(after) && !READY.test(after);
/** 各, 均 with at most a verb behind it (各宣传3次); never 各类, 平均. */
const EACH =
  /各(?![类级项种地县区镇乡界方个行校村社市省街所支科处企大族位式年月]|单位|部门)[\u4e00-\u9fff]{0,4}$|(?<![平人户年日月亩生])均(?![衡等值摊])[\u4e00-\u9fff]{0,3}$|(?:都|皆|每个|全部)(?:为|达|达到|是|有)?$/;
const UNTIL = /截[至止]到?(?:20\d\d年)?((?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?:底|份|末|\d+日)*)/;
/** What is said right before the number is short. */
const TAIL = 9;
const PART = /(?:^|[(,])(?:含|包括|包含)/;
const EVER = /累计|历年|迄今|自20\d\d年以来|总数达/;
const THIS_YEAR = /本年|当年|今年|年内|本年度|20\d\d年(?:度)?新/;
const TOTAL = /(?:合计|共计|总计|总共|小计|合共|总数为?|总量为?|累计|(?<!公)共(?![建享同有治创]))[^,;。、]{0,10}$/;

const lastOf = (text: string, from: number, to: number, stops: string): number => {
  for (let index = to - 1; index >= from; index -= 1) if (stops.includes(text.charAt(index))) return index + 1;
  return from;
};
const firstOf = (text: string, from: number, to: number, stops: string): number => {
  for (let index = from; index < to; index += 1) if (stops.includes(text.charAt(index))) return index;
  return to;
};

/** The text from `from` to `to` without the dates in it. */
function withoutDates(scan: Scan, from: number, to: number): string {
  if (from >= to) return '';
  if (scan.dates.length === 0) return scan.text.slice(from, to);
  let result = '';
  let at = from;
  for (const date of scan.dates) {
    if (date.end <= at || date.start >= to) continue;
    if (date.start > at) result += scan.text.slice(at, date.start);
    at = Math.max(at, date.end);
  }
  return at < to ? result + scan.text.slice(at, to) : result;
}

/** Does a noun end in a growth (增速) or in a fall (降幅)? */
export function changeNamed(noun: string): 'up' | 'down' | null {
  const tail = noun.replace(/\(.*\)$/, '').slice(-TAIL);
  return UP.test(tail) ? 'up' : DOWN.test(tail) ? 'down' : null;
}

/** Nouns are looked for within this reach, which also keeps the work linear. */
const REACH = 160;

export function figuresOf(scan: Scan): readonly Figure[] {
  const { text, marks, quantities } = scan;
  const figures: Figure[] = [];
  const stops = HARD + SOFT;
  let section = -1;
  for (let index = 0; index < quantities.length; index += 1) {
    const written = quantities[index];
    if (written === undefined) continue;
    const frequency = FREQUENCY.exec(written.unit);
    const quantity = frequency === null ? written : { ...written, unit: frequency[1] ?? '' };
    while (section + 1 < marks.length && (marks[section + 1]?.start ?? 0) <= quantity.start) section += 1;
    const previousEnd = quantities[index - 1]?.end ?? 0;
    // What directly follows the figure before, up to a stop, belongs to that figure.
    const claimed = index === 0 ? 0 : firstOf(text, previousEnd, quantity.start, stops);
    const stopped = claimed < quantity.start && index > 0;
    const floor = Math.max(stopped ? claimed + 1 : previousEnd, marks[section]?.end ?? 0, quantity.start - REACH);
    const hard = lastOf(text, floor, quantity.start, HARD);
    const soft = lastOf(text, hard, quantity.start, SOFT);
    const from = joinOverCommas(text, hard, soft);
    const nextStart = Math.min(
      quantities[index + 1]?.start ?? text.length,
      marks[section + 1]?.start ?? text.length,
      quantity.end + REACH
    );
    const to = firstOf(text, quantity.end, nextStart, stops);
    const before = withoutDates(scan, from, quantity.start);
    const tail = before.slice(-TAIL);
    const lead = from > hard ? withoutDates(scan, hard, from) : '';
    const sentence = text.slice(Math.max(0, hard - (text[hard - 1] === '(' ? 1 : 0)), quantity.start);
    figures.push({
      quantity,
      section,
      before,
      opening: openingOf(text, marks[section]?.end ?? 0, quantity.start),
      whole: text.slice(from, quantity.start),
      after: withoutDates(scan, quantity.end, to),
      lead,
      change: WORKED_ON.test(tail) ? null : UP.test(tail) ? 'up' : DOWN.test(tail) ? 'down' : null,
      per:
        periodOf(frequency?.[2]) ??
        lastPer(sentence) ??
        (sentence.includes('每') ? PER_ONE.exec(before)?.[1] : undefined) ??
        perSo(figures[index - 1], from),
      part: sentence.includes('其中') || PART.test(sentence),
      bracketed: index > 0 && isBracketed(text, quantities[index - 1]?.end ?? 0, quantity.start, figures[index - 1]),
      year: yearBefore(scan, hard, quantity.start) ?? yearBehind(scan, quantity.end),
      span: EVER.test(before) ? 'ever' : THIS_YEAR.test(before) ? 'year' : null,
      total: TOTAL.test(before.slice(-16)),
      planned: PLANNED.test(before.slice(-16)) && !DONE.test(before) && !/^(?:占|完成|达到|为)/.test(before.slice(-16)),
      done: DONE.test(before),
      begun: BEGUN.test(tail),
      pending: PENDING.test(before.slice(-16)) || isOpen(text.slice(quantity.end, to)),
      compared: COMPARED.test(sentence) || EARLIER.test(before) || AGAINST.test(before),
      stock: STOCK.test(before),
      completion: kindOf(quantity.unit).family === 'share' && COMPLETION.test(before.slice(-24)),
      until: sentence.includes('截') ? (UNTIL.exec(sentence)?.[1] ?? null) : untilMonth(scan, hard, quantity.start),
      shared: EACH.test(tail) ? 'each' : before.includes('分别') ? 'respectively' : null,
      follows:
        index > 0 &&
        (!stopped || from <= claimed + 1) &&
        from <= claimed + 1 &&
        text[claimed] !== ',' &&
        !HARD.includes(text.charAt(claimed)),
      joined: joinOf(text, quantities[index - 1], quantity),
    });
  }
  return figures;
}

const openingOf = (text: string, section: number, start: number): string => {
  const from = lastOf(text, Math.max(section, start - REACH), start, HARD);
  return text.slice(from, Math.min(start, from + 6));
};

/** Between the figure before and this one a bracket opens, or one is open and does not close. */
function isBracketed(text: string, from: number, to: number, before: Figure | undefined): boolean {
  let open = before?.bracketed ?? false;
  const end = Math.min(to, from + REACH);
  for (let at = from; at < end; at += 1) {
    if (text[at] === '(') open = true;
    else if (text[at] === ')') open = false;
  }
  return open;
}

/** 1-11月到馆28.6万人次: from January, and not to the end. */
function untilMonth(scan: Scan, from: number, to: number): string | null {
  for (const date of scan.dates) {
    if (date.start < from || date.end > to || !date.ranged || date.month === null || date.month === 12) continue;
    const written = scan.text.slice(date.start, date.end);
    if (/^(?:20\d\d年)?(?:1|一)月?[-~至到]/.test(written)) return written;
  }
  return null;
}

/** The year that the sentence speaks of, when it names one. */
function yearBefore(scan: Scan, from: number, to: number): number | null {
  let year: number | null = null;
  for (const date of scan.dates) if (date.start >= from && date.end <= to) year = date.year ?? year;
  return year;
}

/** `2.18%(2022年度数据)`: the year in the bracket right behind. */
function yearBehind(scan: Scan, end: number): number | null {
  if (scan.text[end] !== '(') return null;
  const date = scan.dates.find(({ start }) => start === end + 1);
  return date?.grain === 'year' &&
    /^(?:度|数|末|的|统计|决算|年报|口径)*(?:数据|数|值)?\)/.test(scan.text.slice(date.end, date.end + 10))
    ? date.year
    : null;
}

/** A phrase goes on over 、 (名师、领导授课25人次): only a comma or a bracket ends it. */
function joinOverCommas(text: string, hard: number, soft: number): number {
  let from = soft;
  while (from > hard && text[from - 1] === '、') from = lastOf(text, hard, from - 1, SOFT);
  return from;
}

/** 每300-500户配备1名: for so many, when nothing but a verb lies between. */
const perSo = (previous: Figure | undefined, from: number): string | null =>
  previous?.before.endsWith('每') === true && previous.quantity.end >= from ? previous.quantity.unit : null;

function lastPer(sentence: string): string | null {
  if (!sentence.includes('每') && !sentence.includes('均')) return null;
  let last: string | null = null;
  for (const match of sentence.matchAll(PER))
    last = OVER_ALL.test(sentence.slice(match.index)) ? null : (match[1] ?? match[2] ?? null);
  return periodOf(last);
}

const periodOf = (word: string | null | undefined): string | null =>
  word === '天' ? '日' : word === '季' ? '季度' : (word ?? null);

function joinOf(text: string, previous: Quantity | undefined, quantity: Quantity): '/' | '或' | null {
  if (previous === undefined) return null;
  const between = text.slice(previous.end, quantity.start);
  if (between === '/') return '/';
  return between === '或' || between === '或者' ? '或' : null;
}

/** `5人` from `分别为10、30、5人`: a list shares comparator, unit and multiplier. */
export function alignList(list: readonly Quantity[]): readonly Quantity[] {
  const first = list[0];
  const last = list[list.length - 1];
  if (first === undefined || last === undefined) return list;
  return list.map((quantity) => {
    const bound = quantity.bound ?? first.bound;
    if (quantity.unit !== '' || last.unit === '') return { ...quantity, bound };
    const shares = quantity.multiplier.equals(Decimal.ONE) && !last.multiplier.equals(Decimal.ONE);
    return {
      ...quantity,
      bound,
      unit: last.unit,
      value: shares ? quantity.value.times(last.multiplier) : quantity.value,
    };
  });
}
