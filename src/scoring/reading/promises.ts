/** What a target text promises: numbers, deadlines and texts, in the order of the text. */
import { Decimal } from '../decimal';
import type { CalendarDate } from './calendar-date';
import type { Figure } from './figure';
import { figuresOf } from './figures';
import { itemsOf, type Item } from './distribute';
import { nounOf } from './nouns';
import type { Quantity, Scan } from './quantity';
import { textClauses } from './text-clauses';
import { isCounted, kindOf } from './units';

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

const MEASURES: ReadonlySet<string> = new Set([
  'money',
  'duration',
  'workdays',
  'length',
  'area',
  'mass',
  'power',
  'data',
  'points',
]);
const AGE = /^(?:周岁|岁|月龄)$/;

/** Words that a count is about, not what is done: 家庭至少1人. */
const WHOSE = /(?:^|家庭|户|村|社区|企业|单位|学校|班级)$/;
const isOneOf = ({ quantity, before }: Figure, next: Figure): boolean =>
  quantity.bound === '>=' &&
  quantity.value.equals(Decimal.ONE) &&
  isCounted(kindOf(quantity.unit).family) &&
  next.quantity.unit === '%' &&
  /^[\u4e00-\u9fff]{1,6}(?:率|比例|占比)/.test(next.before) &&
  WHOSE.test(before);

/** 由15个工作日压缩至8个工作日, 知晓率从85%提高到90%: the first figure is where it began. */
const FROM = /(?<![自理缘事])[由从](?:上年的?|去年的?|原来的?|原)?$/;
const INTO = /^[\u4e00-\u9fff]{0,6}[到至为]$/;
const CHANGED_TO = /^(?:压缩|缩短|压减|压降|提高|提升|增加|增长|减少|降低|下降|扩大|上升)[到至为]$/;
const isPressedTo = ({ before, quantity }: Figure): boolean =>
  before === '' && quantity.bound === '<=' && quantity.numberStart - quantity.start === 3;
const isChangedInto = ({ quantity, before }: Figure, next: Figure): boolean =>
  next.follows &&
  next.quantity.unit === quantity.unit &&
  (CHANGED_TO.test(next.before) || (FROM.test(before) && INTO.test(next.before)) || isPressedTo(next));

/** 产值1亿元以上企业5家, 18周岁以上: a figure that describes what another counts. */
export function describes(figure: Figure, next: Figure | undefined, name: string): boolean {
  const { quantity, before, after } = figure;
  if (AGE.test(quantity.unit)) return !/寿命|年龄|岁/.test(name);
  if (before.endsWith('每')) return true;
  // 8200余名党员轮训一遍: how it is done, where something is counted besides.
  if (quantity.spelled && quantity.unit === '遍' && quantity.value.equals(Decimal.ONE) && figure.follows) return true;
  if (/(?:近|连续|前|过去|未来|为期|满|隔)$/.test(before) && /^(?:年|天|个月|周|日|月)$/.test(quantity.unit))
    return true;
  if (quantity.unit === '年' && quantity.bound === null && next !== undefined) return true;
  if (next?.follows !== true) return false;
  if (isChangedInto(figure, next)) return true;
  // 火化费等四项服务费1300例: how many things were named.
  if (before.endsWith('等') && after !== '') return true;
  // 一套表单位网上直报率99.5%以上: a numeral inside a name.
  if (quantity.spelled && quantity.bound === null && quantity.value.equals(Decimal.ONE) && next.quantity.bound !== null)
    return true;
  // 5200个点位完好率≥95%: what the rate is of.
  if (
    before === '' &&
    after !== '' &&
    quantity.bound === null &&
    next.quantity.unit === '%' &&
    /[率度]$/.test(next.before)
  )
    return true;
  // 零就业家庭至少1人就业率100%: whom the rate is about.
  if (isOneOf(figure, next)) return true;
  // 24小时晴雨预报准确率≥88%
  if (quantity.bound === null && kindOf(quantity.unit).family === 'duration' && /[率度]$/.test(next.before))
    return true;
  // 播放量超10万的7条, 5条中的4条
  if (after === '的' || /^[\u4e00-\u9fff]{0,6}中的?$/.test(after)) return true;
  const bounded = quantity.bound !== null || quantity.high !== null || after.startsWith('的');
  const family = kindOf(quantity.unit).family;
  return (
    bounded &&
    after.replace(/^的/, '') !== '' &&
    !/^[且并及和或]/.test(after) &&
    (MEASURES.has(family) || quantity.unit === '年' || quantity.unit === '级')
  );
}

/** The figures that count something, each with what describes the thing: 收入10万元以上的村占比80%. */
export const counting = (figures: readonly Figure[], name: string): readonly Figure[] =>
  figures.flatMap((figure, index) => {
    if (describes(figure, figures[index + 1], name)) return [];
    const described = figures[index - 1];
    if (described !== undefined && isChangedInto(described, figure))
      return [{ ...figure, before: described.before.replace(FROM, '') + figure.before.replace(INTO, '') }];
    // 90%以上(含90%)
    if (figure.before === '含' && described?.quantity.value.equals(figure.quantity.value) === true) return [];
    const joined =
      described?.quantity.bound === '>=' && figure.before.startsWith('的') && describes(described, figure, name);
    return joined ? [{ ...figure, before: described.before + figure.before }] : [figure];
  });

const DEADLINE = /^(?:前|之前|以前|内|之内|以内|止|完成|建成|竣工|投入|全部|实现|印发|发布|交付|验收)/;
const DEADLINE_BEFORE = /(?:不晚于|不迟于|早于|截至|截止|截止到|于|在|(?:时间|日期|时限|期限)(?:为|是|:)?)$/;
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
  const kept = counting(figures, name);
  const promises: Promised[] = [];
  for (const item of itemsOf(kept)) {
    if (item.figure.compared && item.figure.change === null && kept.length > 1) continue;
    if (isRestated(item.figure, kept)) continue;
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
  return { kind: 'date', date, phrase, noun, context: '', section, start: date.start, end: date.end };
}
