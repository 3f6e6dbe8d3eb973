/** What a target text promises: numbers, deadlines and texts, in the order of the text. */
import type { CalendarDate } from '../scanning/calendar-date';
import { counting, withSharedLimits } from '../figures/counting';
import type { Figure } from '../figures/figure';
import { figuresOf } from '../figures/figures';
import { itemsOf, type Item } from '../figures/distribute';
import { nounOf } from '../figures/nouns';
import type { Quantity, Scan } from '../scanning/quantity';
import { textClauses } from './text-clauses';

interface Common {
  /** The noun as written; empty when the promise has none of its own. */
  readonly phrase: string;
  /** Its telling characters, for comparison. */
  readonly noun: string;
  readonly context: string;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}
export interface NumberPromise extends Common {
  readonly kind: 'number';
  readonly quantity: Quantity;
  readonly figure: Figure;
  /** 各N with nothing named. */
  readonly each: boolean;
}
export interface DatePromise extends Common {
  readonly kind: 'date';
  readonly date: CalendarDate;
  /** 9月前: whether September itself is still in time is not said. */
  readonly edge: boolean;
}
export interface TextPromise extends Common {
  readonly kind: 'text';
  readonly text: string;
}
export type Promised = NumberPromise | DatePromise | TextPromise;

const RULE = /(?:计|得|扣|加)(?:满分|[0-9.]+分|分)|不得分|扣完为止/;
const RULE_TAIL = /(?:计|得)(?:满分|[0-9.]+分).*$/;

/** The target without the scoring rule that was typed behind it: `≤100%计5分;每超过…扣0.5分`. */
export function withoutRule(text: string): string {
  if (!RULE.test(text)) return text;
  const first = text.split(/[;。\n]|,(?=每|否则|扣|低于|高于|超过|未)/)[0] ?? text;
  return first.replace(RULE_TAIL, '').replace(/[,(]$/, '');
}

const DEADLINE = /^(?:前|之前|以前|内|之内|以内|止|完成|建成|竣工|投入|全部|实现|印发|发布|交付|验收)/;
const DEADLINE_BEFORE = /(?:不晚于|不迟于|早于|截至|截止|截止到|于|在|(?:时间|日期|时限|期限)(?:为|是|:)?)$/;
/** 9月前, no 9月底前. */
export const MONTH_BEFORE = /[月份](?:之|以)?前/;
const TIMELY = /时间|时限|日期|期限|时效|及时|进度|工期|按期|按时|完成时/;
const common = (item: Item): Omit<NumberPromise, 'kind' | 'quantity' | 'figure' | 'each'> => ({
  phrase: item.phrase,
  noun: nounOf(item.phrase),
  context: nounOf(item.context),
  section: item.figure.section,
  start: item.figure.quantity.start,
  end: item.figure.quantity.end,
});

export const isTimely = (name: string): boolean => TIMELY.test(name);

export function promisesOf(scan: Scan, name: string): readonly Promised[] {
  const figures = figuresOf(scan);
  const kept = withSharedLimits(counting(figures, name));
  const promises: Promised[] = [];
  for (const item of itemsOf(kept)) {
    if (item.figure.compared && item.figure.change === null && kept.length > 1) continue;
    if (isRestated(item.figure, kept)) continue;
    if (describesInBrackets(item.figure, figures, scan.text)) continue;
    promises.push({
      kind: 'number',
      quantity: item.figure.quantity,
      figure: item.figure,
      each: item.each,
      ...common(item),
    });
  }
  for (const date of scan.dates) {
    const promise = datePromise(scan, date, figures, name);
    if (promise !== null) promises.push(promise);
  }
  for (const { text, start, end, section } of textClauses(scan, promises))
    promises.push({ kind: 'text', text, phrase: text, noun: nounOf(text), context: '', section, start, end });
  return promises.sort((left, right) => left.start - right.start);
}

/** 每周1次,全年52次: one promise, of which the second figure is the whole. */
function isRestated(figure: Figure, figures: readonly Figure[]): boolean {
  if (figure.per === null || !/^(?:日|天|工作日|周|旬|月|季度|半年)$/.test(figure.per)) return false;
  const next = figures[figures.indexOf(figure) + 1];
  return (
    next?.per === null &&
    next.quantity.unit === figure.quantity.unit &&
    next.section === figure.section &&
    (next.total || /^(?:全年|年内|年度|共|合计|累计)*$/.test(next.before)) &&
    next.quantity.value.compare(figure.quantity.value) > 0
  );
}

/** 45个(20户以上)自然村: the bracket between a count and its noun says which of them are counted. */
const SIZED =
  /^\)(?:自然|行政|建制|规模|贫困|脱贫)*(?:村|乡|镇|社区|企业|小区|单位|学校|医院|城市|园区|家庭|水库|桥梁)/;
function describesInBrackets({ quantity }: Figure, figures: readonly Figure[], text: string): boolean {
  const { bound, start, end } = quantity;
  return (
    bound !== null &&
    start === quantity.numberStart &&
    text[start - 1] === '(' &&
    SIZED.test(text.slice(end, end + 8)) &&
    figures.some((other) => other.quantity.end === start - 1 && other.quantity.unit !== '')
  );
}

const STOPS = ',;。!?\n()';

/** The phrase from stop to stop; a title (《年鉴(2024)》) is one word of it. */
function phraseAround(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && start - from < 120 && !STOPS.includes(text.charAt(from - 1)))
    from = text[from - 1] === '》' ? Math.max(0, text.lastIndexOf('《', from)) : from - 1;
  let to = end;
  while (to < text.length && to - end < 120 && !STOPS.includes(text.charAt(to)))
    to = text[to] === '《' ? Math.max(to, text.indexOf('》', to)) + 1 : to + 1;
  return { from, to };
}

/** 春季学期6月底前、秋季学期12月底前: each deadline with its own thing. */
function withoutOtherDates(scan: Scan, date: CalendarDate, phrase: { from: number; to: number }): typeof phrase {
  let { from, to } = phrase;
  for (const other of scan.dates) {
    const before = other.end <= date.start && other.start >= from;
    const behind = other.start >= date.end && other.end <= to;
    if (before) from = Math.max(from, scan.text.indexOf('、', other.end) + 1);
    const at = behind ? scan.text.lastIndexOf('、', other.start) : -1;
    if (at >= date.end) to = Math.min(to, at);
  }
  return { from: Math.min(from, date.start), to };
}

/** A date promises something when it is a deadline with something to be done, or all that the text says. */
function datePromise(scan: Scan, date: CalendarDate, figures: readonly Figure[], name: string): DatePromise | null {
  const { text } = scan;
  const rest = text.slice(date.end, date.end + 4);
  const deadline = DEADLINE.test(rest) || DEADLINE_BEFORE.test(text.slice(Math.max(0, date.start - 4), date.start));
  const alone = figures.length === 0;
  if (!deadline && !(alone && (isTimely(name) || date.ranged || text.length - (date.end - date.start) <= 4)))
    return null;
  if (date.grain === 'year' && !(alone && isTimely(name)) && !/^(?:底|末)/.test(rest)) return null;
  const { from, to } = withoutOtherDates(scan, date, phraseAround(text, date.start, date.end));
  const filled = figures.some(({ quantity }) => quantity.start >= from && quantity.end <= to);
  if (filled) return null;
  const phrase = (text.slice(from, date.start) + text.slice(date.end, to)).replace(
    /^(?:前|之前|以前|内|之内|以内)/,
    ''
  );
  const noun = nounOf(phrase);
  if (!alone && noun.length < 2) return null;
  let section = -1;
  while (section + 1 < scan.marks.length && (scan.marks[section + 1]?.start ?? 0) <= date.start) section += 1;
  const edge = date.grain === 'month' && !date.ranged && MONTH_BEFORE.test(text.slice(date.end - 1, date.end + 2));
  return { kind: 'date', date, edge, phrase, noun, context: '', section, start: date.start, end: date.end };
}
