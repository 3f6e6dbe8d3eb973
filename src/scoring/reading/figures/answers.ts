/** The figures of an answer as they may answer: without what is restated, and with sums told from their parts. */
import { Decimal } from '../../decimal';
import { counting } from './counting';
import { itemsOf, type Item } from './distribute';
import { NET } from './figure-kinds';
import { figuresOf } from './figures';
import { nounOf } from './nouns';
import type { Quantity, Scan } from '../scanning/quantity';
import { unitFit } from '../scanning/units';

export interface Answer {
  readonly item: Item;
  readonly noun: string;
  readonly context: string;
  /** 合计 that is the sum of other figures here, or one of those. */
  readonly sum: 'total' | 'part' | null;
  /** The count that a rate was worked out from: 抽查42家 of 抽查42家,合格40家. */
  readonly base: Quantity | null;
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
  const broken = withBroken(withoutRestated(withoutBounds(answers)), scan.text);
  return withSums(single ? withParts(broken, scan.text) : broken);
}

/** 降到1%以内,达到0.9%: how far it went is said, and the limit says no more. */
function withoutBounds(answers: readonly Answer[]): readonly Answer[] {
  return answers.flatMap((answer, index) => {
    const before = answers[index - 1];
    if (isLimitOf(answer, answers[index + 1])) return [];
    if (before === undefined || !isLimitOf(before, answer)) return [answer];
    const { figure } = answer.item;
    const exact = { ...figure, quantity: { ...figure.quantity, bound: null } };
    return [{ ...answer, noun: before.noun, context: before.context, item: { ...before.item, figure: exact } }];
  });
}

function isLimitOf({ item: { figure } }: Answer, exact: Answer | undefined): boolean {
  const { bound, unit, high, start, numberStart, value } = figure.quantity;
  const next = exact?.item.figure;
  if (next === undefined || bound === null || bound === '=' || start !== numberStart || high !== null) return false;
  const side = next.quantity.value.compare(value);
  return (
    unit !== '' &&
    next.quantity.unit === unit &&
    next.section === figure.section &&
    SAID_EXACTLY.test(next.before) &&
    (next.quantity.bound === null || next.quantity.start < next.quantity.numberStart) &&
    (bound.startsWith('<') ? side <= 0 : side >= 0)
  );
}
const SAID_EXACTLY = /^(?:实际|仅|最终)*(?:达到?了?|为|是|降至|降到|升至)?$/;

const PUBLISHED = [0, 1, 2, 3, 4];
const ROUNDING = Decimal.from('0.05');

/** 97.4%(37/38家): the fraction that its rate was worked out from says nothing more. */
function withoutRestated(answers: readonly Answer[]): readonly Answer[] {
  const isRate = ({ item }: Answer): boolean => item.figure.quantity.unit === '%';
  if (answers.length < 2 || !answers.some(isRate)) return answers;
  return answers.filter(({ item }) => {
    const { outOf, value } = item.figure.quantity;
    if (outOf === null || outOf.isZero()) return true;
    const rate = value.percentOf(outOf, 6);
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
function withParts(answers: readonly Answer[], text: string): readonly Answer[] {
  const [first, ...others] = answers;
  if (first?.sum !== null || first.item.figure.planned) return answers;
  const { unit, value, end } = first.item.figure.quantity;
  // 视察2次、调研1次、座谈1次: one list, and no whole before its parts.
  if (LISTED.test(text.slice(end, end + 20))) return answers;
  // 87.75亿元,下降0.4%。其中出口80.89亿元,进口6.86亿元: the rates between them are no parts.
  const parts = others.filter(({ item }) => item.figure.quantity.unit !== '%' || unit === '%');
  if (parts.length < 2) return answers;
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
  return answers.map((one) =>
    one === first ? { ...one, sum: 'total' } : parts.includes(one) ? { ...one, sum: 'part' } : one
  );
}

const LISTED = /^[^,;。(:、]*、/;

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
      (one) =>
        one !== total &&
        addsTo(one.item.figure.quantity.unit, unit) &&
        !one.item.figure.planned &&
        !one.item.figure.compared &&
        one.item.figure.change === null
    );
    if (others.length >= 2 && Decimal.sum(others.map((one) => one.item.figure.quantity.value)).equals(value))
      return answers.map((one) =>
        one === total ? { ...one, sum: 'total' } : others.includes(one) ? { ...one, sum: 'part' } : one
      );
  }
  return answers;
}
