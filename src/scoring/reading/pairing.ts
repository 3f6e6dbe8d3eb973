/**
 * Which figure answers which promise: by unit, by noun, by numbered clause, and by order where the texts
 * run side by side. Where another figure could answer as well, that is said, never decided here.
 */
import { Decimal } from '../decimal';
import { assign, IMPOSSIBLE } from './assignment';
import { itemsOf, type Item } from './distribute';
import { changeNamed, figuresOf, type Figure } from './figures';
import { likeness, negates, nounOf } from './nouns';
import { inPriceOf, withoutPrice } from './prices';
import { counting, type NumberPromise } from './promises';
import type { Quantity, Scan } from './quantity';
import { COMPLETION_NAME, isStrange, isTotalForAverage } from './strange';
import { workedOut } from './worked-out';
import { unitFit } from './units';

export interface Answer {
  readonly item: Item;
  readonly noun: string;
  readonly context: string;
  /** 合计 that is the sum of other figures here, or one of those. */
  readonly sum: 'total' | 'part' | null;
  /** The count that a rate was worked out from: 抽查42家 of 抽查42家,合格40家. */
  readonly base: Quantity | null;
}

export interface Pair {
  readonly promise: NumberPromise;
  readonly answer: Answer | null;
  /** Other figures that could answer as well. */
  readonly rivals: readonly Answer[];
  /** The two nouns have not one character in common, and the texts do not run side by side. */
  readonly strange: boolean;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly unused: readonly Answer[];
}

export function answersOf(scan: Scan, name: string, single: boolean): readonly Answer[] {
  const figures = figuresOf(scan);
  const answers = itemsOf(counting(figures, name)).map((item): Answer => ({
    item,
    noun: nounOf(item.phrase),
    context: nounOf(item.context),
    sum: null,
    base: null,
  }));
  const broken = withBroken(withoutRestated(answers), scan.text);
  return withSums(single ? withParts(broken) : broken);
}

const PUBLISHED = [0, 1, 2, 3, 4];
const ROUNDING = Decimal.from('0.05');

/** 97.4%(37/38家): the fraction that its rate was worked out from says nothing more. */
function withoutRestated(answers: readonly Answer[]): readonly Answer[] {
  const isRate = ({ item }: Answer): boolean => item.figure.quantity.unit === '%';
  if (answers.length < 2 || !answers.some(isRate)) return answers;
  return answers.filter(({ item }) => {
    const { outOf, value } = item.figure.quantity;
    if (outOf === null || outOf.isZero()) return true;
    const rate = value.times(Decimal.HUNDRED).dividedBy(outOf, 6);
    return !answers.some((other) => {
      const given = other.item.figure.quantity.value;
      return (
        isRate(other) &&
        (rate.minus(given).absolute().compare(ROUNDING) <= 0 ||
          PUBLISHED.some((places) => rate.rounded(places).equals(given)))
      );
    });
  });
}

/** 2.08万亩(大豆1.2万亩,玉米0.88万亩): what the bracket breaks down is the total. */
function withBroken(answers: readonly Answer[], text: string): readonly Answer[] {
  for (const [index, total] of answers.entries()) {
    const { unit, value, end } = total.item.figure.quantity;
    if (text[end] !== '(' || answers.length - index < 3) continue;
    const close = text.indexOf(')', end);
    const parts = answers.filter(
      ({ item }) =>
        item.figure.quantity.start > end && item.figure.quantity.end <= close && addsTo(item.figure.quantity.unit, unit)
    );
    if (parts.length >= 2 && Decimal.sum(parts.map(({ item }) => item.figure.quantity.value)).equals(value))
      return answers.map((one) =>
        one === total ? { ...one, sum: 'total' } : parts.includes(one) ? { ...one, sum: 'part' } : one
      );
  }
  return answers;
}

/** 完成4座,一类坝3座、二类坝1座: the figures behind the first add up to it. */
function withParts(answers: readonly Answer[]): readonly Answer[] {
  const [first, ...parts] = answers;
  if (first === undefined || parts.length < 2 || first.sum !== null) return answers;
  const { unit, value } = first.item.figure.quantity;
  const alike = parts.every(
    ({ item, sum }) => item.figure.quantity.unit === unit && sum === null && !NET.test(item.figure.before)
  );
  if (
    !alike ||
    unit === '' ||
    unit === '%' ||
    !Decimal.sum(parts.map(({ item }) => item.figure.quantity.value)).equals(value)
  )
    return answers;
  return answers.map((one) => ({ ...one, sum: one === first ? 'total' : 'part' }));
}

/** 186人次 and 52人 make 238人次. */
const addsTo = (part: string, total: string): boolean => {
  const fit = unitFit(total, part);
  return fit === 'same' || fit === 'alike';
};

/** 112人次、98人次、105人次，合计315人次: the total answers, not its parts. */
function withSums(answers: readonly Answer[]): readonly Answer[] {
  for (const total of answers) {
    const { unit, value } = total.item.figure.quantity;
    if (!total.item.figure.total || total.sum !== null) continue;
    const others = answers.filter(
      (one) => one !== total && addsTo(one.item.figure.quantity.unit, unit) && !one.item.figure.planned
    );
    if (others.length >= 2 && Decimal.sum(others.map((one) => one.item.figure.quantity.value)).equals(value))
      return answers.map((one) =>
        one === total ? { ...one, sum: 'total' } : others.includes(one) ? { ...one, sum: 'part' } : one
      );
  }
  return answers;
}

const NEAR = 0.35;
/** What is left of the figures beside it; no part of any of them. */
const NET = /净(?:增|减|流入|出口|投放)/;
const ADDED = /^(?:其中|本年)?(?:新增|净增)$/;
/** What is added in the year. */
export const FLOW = /新增|净增|新建|新认定|新培育|新发展|发展|招聘|招录|引进/;
const LEFT_OVER = /(?:结余|结转)(?:资金|经费)?$/;
const LEFT_OVER_NAME = /结余|结转/;
/** 32个问题中已整改28个 */
export const OF_WHICH = /^[\u4e00-\u9fff]{0,6}中(?![心学小医型])/;
/** What was asked or allowed, beside what came of it: 报名620人,参训468人; 预算100万元,支出98万元. */
const APPLIED = /(?:报名|送审|预算|概算|批复|下达)[^,;。]{0,4}$/;
const APPLIED_NAME = /报名|送审|预算|概算|批复|下达/;
export const isApplied = ({ before }: Figure, wording: string): boolean =>
  APPLIED.test(before) && !APPLIED_NAME.test(wording);
/** The row itself asks for what is not there yet. */
export const PENDING_NAME = /在建|待|未|剩余|延期|推迟|取消/;

/** How well the answer's noun fits: its own, else what its sentence is about. */
function nounScore(promise: NumberPromise, answer: Answer, name: string): number {
  const own = promise.noun === '' ? name : promise.noun;
  const direct = likeness(own, answer.noun);
  const wide = 0.8 * Math.max(likeness(own, answer.noun + answer.context), likeness(promise.noun + name, answer.noun));
  return Math.max(direct, wide);
}

/** What a promise is compared in. */
interface Setting {
  /** The name's telling characters. */
  readonly name: string;
  /** Both texts are lists with as many clauses. */
  readonly sections: boolean;
  readonly several: boolean;
  /** No other promise is made in this unit. */
  readonly alone: boolean;
  /** It is no part of another. */
  readonly whole: boolean;
  /** What is added in the year is asked for. */
  readonly flow: boolean;
  /** Figures in the answer. */
  readonly others: number;
}

function score(promise: NumberPromise, answer: Answer, setting: Setting): number {
  const { name, sections, several, alone, whole, others } = setting;
  const asked = promise.quantity;
  const { figure } = answer.item;
  const given = figure.quantity;
  if (given.rank !== asked.rank) return IMPOSSIBLE;
  const fit = unitFit(asked.unit, given.unit);
  if (fit === 'different' && !(given.outOf !== null && asked.unit === '%')) return IMPOSSIBLE;
  if (figure.compared && !promise.figure.compared && promise.figure.change === null) return IMPOSSIBLE;
  let result = nounScore(promise, answer, name);
  if (figure.change !== null && promise.figure.change === null) {
    // 降幅 answered by 下降6.8% is the same fall; else a growth answers no level.
    const named = changeNamed(promise.phrase) ?? changeNamed(name);
    if (named !== figure.change && result < 0.9) return IMPOSSIBLE;
  }
  // 结余1.2万元 says nothing of what was spent.
  if (LEFT_OVER.test(figure.before) && !LEFT_OVER_NAME.test(promise.phrase + name)) return IMPOSSIBLE;
  if (figure.pending && !promise.figure.pending && !PENDING_NAME.test(name)) {
    if (!alone || others > 1) return IMPOSSIBLE;
    result -= 1;
  }
  if (OF_WHICH.test(figure.after) && others > 1) result -= 0.8;
  if (figure.planned || (others > 1 && isApplied(figure, promise.phrase + name))) result -= 1;
  // 每季度1次,共4次: a target for the year is answered by the year's figure.
  if (others > 1 && (figure.per === null) !== (promise.figure.per === null)) result -= figure.per === null ? 0.1 : 0.5;
  if (
    figure.completion &&
    !COMPLETION_NAME.test(promise.phrase + name) &&
    likeness(promise.noun + name, nounOf(figure.before)) < 0.9
  )
    result -= 0.6;
  // 累计1286个,其中本年新建356个: the year's own figure answers a year's target.
  const thisYear = figure.span === 'year' && promise.figure.span !== 'ever';
  // 现有床位320张,其中新增16张 for 新增20张
  const added = others > 1 && setting.flow;
  const flows = added && FLOW.test(figure.before);
  if (flows) result += 0.6;
  else if (added && figure.stock) result -= 0.8;
  if (figure.part && !promise.figure.part && !thisYear && !flows) result -= alone ? 0.4 : 0;
  if (figure.bracketed && !promise.figure.bracketed) result -= figure.before === '' ? 1 : 0.4;
  // 8,216亩,新增1,216亩: the growth is no answer where the row asks for the whole.
  if (others > 1 && !figure.follows && ADDED.test(figure.before) && !/新|增/.test(promise.phrase + name)) result -= 0.8;
  if (thisYear && others > 1) result += 0.4;
  if (figure.span === 'ever' && promise.figure.span === null && others > 1) result -= 0.1;
  // 净增40家 is answered by what is left of 入库58家,退库12家.
  if (others > 1 && NET.test(promise.phrase)) result += NET.test(figure.before) ? 0.6 : -0.6;
  if (!figure.part && promise.figure.part) result -= 0.3;
  if (given.spelled && !asked.spelled) result -= 0.1;
  if (fit === 'alike' && several && result < 0.4) return IMPOSSIBLE;
  // The total answers a promise of the whole; where several are made in this unit, its parts do.
  if (answer.sum === 'total') result += whole ? 1 : -1;
  if (answer.sum === 'part' && whole) result -= 1;
  if (fit === 'same') result += 0.3;
  else if (fit === 'convertible') result += 0.25;
  else if (fit === 'alike') result += 0.05;
  if (sections) result += promise.section === figure.section ? 0.7 : -0.3;
  return result;
}

const priced = (answer: Answer, promises: readonly NumberPromise[], name: string): Answer => {
  const { figure } = answer.item;
  for (const promise of promises) {
    const spelled = inPriceOf(figure, promise.figure, name);
    if (spelled === figure) continue;
    const phrase = withoutPrice(answer.item.phrase);
    return { ...answer, noun: nounOf(phrase), item: { ...answer.item, phrase, figure: spelled } };
  }
  return answer;
};

export function pair(promises: readonly NumberPromise[], target: Scan, actual: Scan, name: string): Pairing {
  const answers = answersOf(actual, name, promises.length === 1).map((answer) => priced(answer, promises, name));
  const asked = promises;
  const sections = target.marks.length >= 2 && target.marks.length === actual.marks.length;
  const nameNoun = nounOf(name);
  const base = asked.map((promise) => {
    const others = asked.filter((other) => other !== promise && other.quantity.unit === promise.quantity.unit);
    const alone = others.length === 0;
    const whole = !promise.figure.part && others.every(({ figure }) => figure.part);
    return answers.map((answer) =>
      score(promise, answer, {
        name: nameNoun,
        sections,
        several: asked.length > 1,
        alone,
        whole,
        flow: FLOW.test(promise.phrase + name),
        others: answers.length,
      })
    );
  });
  const scores = base.map((row, left) =>
    row.map((value, right) => {
      if (value <= IMPOSSIBLE) return value;
      // Side by side in order, a little; also a pair without any likeness is better than none.
      const drift = Math.abs(left / asked.length - right / Math.max(1, answers.length));
      return value + 1.2 - 0.2 * drift;
    })
  );
  const given = assign(scores, answers.length);
  const used = new Set(given.filter((column) => column >= 0));
  const pairs = asked.map((promise, row): Pair => {
    const column = given[row] ?? -1;
    const answer = answers[column];
    if (answer === undefined) return { promise, answer: null, rivals: [], strange: false };
    const own = base[row]?.[column] ?? 0;
    const wording = `${name}|${promise.phrase}`;
    let inOrder: boolean | null = null;
    const ordered = (): boolean => (inOrder ??= sideBySide(asked, answers, given, row));
    const rivals = answers.filter((candidate, other) => {
      if (other === column) return false;
      const theirs = base[row]?.[other] ?? IMPOSSIBLE;
      if (theirs <= IMPOSSIBLE) return false;
      // 1,186人(3人死亡、11人已就业): the bracket explains the figure and is no other one.
      const { bracketed, before } = candidate.item.figure;
      if (bracketed && before === '' && !answer.item.figure.bracketed) return false;
      // 1,126起,其中火灾312起: the part is another's answer only where its noun is asked for.
      if (isOnlyPart(promise, answer, candidate) && nounScore(promise, candidate, nameNoun) < HALF_ALIKE) return false;
      if (promise.figure.per === null && candidate.item.figure.per !== null && answer.item.figure.total) return false;
      // 合计 that is not the sum of what stands there: it may be the figure that is meant.
      if (negates(wording, candidate.item.phrase) && !negates(wording, answer.item.phrase)) return false;
      if (OF_WHICH.test(candidate.item.figure.after)) return false;
      if (acrossYears(answer, candidate)) return true;
      if (!used.has(other) && isGrandTotal(candidate) && !answer.item.figure.total) return true;
      if (asked.length === 1 && saysLess(promise, answer, candidate)) return true;
      if (!used.has(other) && isCoarser(promise, answer, candidate) && theirs <= own) return false;
      if (!used.has(other))
        return !named(promise, answer, candidate, nameNoun) && (theirs >= own - NEAR || theirs >= 0.75);
      return !ordered() && swaps(base, given, row, other, own, theirs);
    });
    return {
      promise,
      answer,
      rivals,
      strange:
        isTotalForAverage(wording, answer) ||
        isStrange(promise, answer, nameNoun, asked.length > 1) ||
        (asked.length > 1 && !ordered() && isWeak(promise, answer, nameNoun)),
    };
  });
  const reused = pairs.map((one) =>
    one.answer === null
      ? {
          ...one,
          answer: sharedAnswer(one.promise, answers, nameNoun) ?? workedOut(one.promise, answers, name),
        }
      : one
  );
  return { pairs: reused, unused: answers.filter((_, column) => !used.has(column)) };
}

/** 累计归集18.6亿条,本年新增6.4亿条: which of them the target means is not said. */
const acrossYears = ({ item: { figure } }: Answer, { item: { figure: other } }: Answer): boolean =>
  (figure.span === 'year' && other.span === 'ever') || (figure.span === 'ever' && other.span === 'year');

/** 3.82万辆次,查处超限车辆612辆: the answer stands in the promise's own unit, the other only in one like it. */
const isCoarser = ({ quantity }: NumberPromise, answer: Answer, other: Answer): boolean =>
  unitFit(quantity.unit, answer.item.figure.quantity.unit) === 'same' &&
  other.noun.length >= 2 &&
  unitFit(quantity.unit, other.item.figure.quantity.unit) === 'alike';

const HALF_ALIKE = 0.5;
const isOnlyPart = ({ figure }: NumberPromise, answer: Answer, other: Answer): boolean =>
  other.item.figure.part && !answer.item.figure.part && !figure.part && answer.item.figure.span === null;

const HALF = Decimal.from('0.5');
/** 招聘教师100名,报到96名: the target is repeated, and a figure without a noun of its own says what became of it. */
function saysLess(promise: NumberPromise, answer: Answer, other: Answer): boolean {
  const wanted = promise.quantity.value;
  const { quantity, before, part, bracketed, compared, change, planned } = other.item.figure;
  if (!answer.item.figure.quantity.value.equals(wanted) || wanted.sign() <= 0) return false;
  if (part || bracketed || compared || planned || change !== null || /[≤<]/.test(promise.quantity.bound ?? ''))
    return false;
  if (quantity.unit !== answer.item.figure.quantity.unit || quantity.unit === '%') return false;
  const short = quantity.value.compare(wanted) < 0 && quantity.value.compare(wanted.times(HALF)) >= 0;
  return short && OUTCOME.test(before);
}
const OUTCOME =
  /^(?:并|已|实际|最终|现)*(?:报到|到岗|在岗|在职|在校|留任|到货|到位|到会|到场|交付|验收|竣工|完工|通过|合格|发放|上岗|入职|完成|建成|投用|投入使用|在用|参加|参训|出席|结业|办结|签约|落地|录取|录用)(?:了)?$/;

const isGrandTotal = ({ item, sum }: Answer): boolean =>
  sum === null && /(?:合计|共计|总计|总共|小计)[^,;。、]{0,4}$/.test(item.figure.before);

/** The answer bears the promise's whole noun and the other figure bears another: 市领导批示, 省领导批示. */
function named(promise: NumberPromise, answer: Answer, other: Answer, name: string): boolean {
  const noun = promise.noun === '' ? name : promise.noun;
  if (
    promise.quantity.unit !== '%' &&
    answer.noun.length >= 3 &&
    other.noun.length >= 3 &&
    noun.includes(answer.noun) &&
    likeness(noun, other.noun) <= 0.6
  )
    return true;
  return (
    noun.length >= 2 &&
    !/级以上|级及以上/.test(promise.phrase + promise.figure.after) &&
    answer.noun.includes(noun) &&
    other.noun.length >= 2 &&
    !other.noun.includes(noun)
  );
}

/** Among several promises out of order, a figure that bears little of the promise's noun may be another's. */
const isWeak = (promise: NumberPromise, answer: Answer, name: string): boolean =>
  promise.noun.length >= 2 && answer.noun.length >= 2 && nounScore(promise, answer, name) < 0.3;

/** As many figures as promises of the kind, and all in the same order. */
function sideBySide(
  asked: readonly NumberPromise[],
  answers: readonly Answer[],
  given: readonly number[],
  row: number
): boolean {
  const unit = asked[row]?.quantity.unit ?? '';
  const fits = (other: string): boolean => unitFit(unit, other) !== 'different';
  const rows = asked.flatMap((promise, index) => (fits(promise.quantity.unit) ? [index] : []));
  const columns = answers.flatMap((answer, index) => (fits(answer.item.figure.quantity.unit) ? [index] : []));
  return rows.length === columns.length && rows.every((one, index) => given[one] === columns[index]);
}

/** Could two pairs exchange their answers with as good a right? */
function swaps(
  base: readonly (readonly number[])[],
  given: readonly number[],
  row: number,
  other: number,
  own: number,
  theirs: number
): boolean {
  const holder = given.indexOf(other);
  const column = given[row] ?? -1;
  const holds = base[holder]?.[other] ?? 0;
  const exchanged = base[holder]?.[column] ?? IMPOSSIBLE;
  if (exchanged <= IMPOSSIBLE) return theirs > own;
  return theirs + exchanged >= own + holds - 0.15;
}

/** 各1次 and 均为100% answer every promise that they fit. */
function sharedAnswer(promise: NumberPromise, answers: readonly Answer[], name: string): Answer | null {
  const shared = answers.filter(
    ({ item }) => item.figure.shared === 'each' && unitFit(promise.quantity.unit, item.figure.quantity.unit) === 'same'
  );
  const only = shared[0];
  if (only === undefined || shared.length !== 1) return null;
  return only.item.each || likeness(promise.noun + name, only.noun + only.context) > 0 ? only : null;
}
