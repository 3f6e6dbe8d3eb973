/**
 * Which figure answers which promise: by unit, by noun, by numbered clause, and by order where the texts
 * run side by side. Where another figure could answer as well, that is said, never decided here.
 */
import { answersOf, type Answer } from '../figures/answers';
import { assign, IMPOSSIBLE } from './assignment';
import { BEGINNING, FLOW, isFinishedBy } from '../figures/figure-kinds';
import { changeNamed } from '../figures/figure-words';
import { isActual, nounScore, score } from './likeliness';
import { likeness, nounOf } from '../figures/nouns';
import { inPriceOf, withoutPrice } from '../figures/prices';
import type { NumberPromise } from '../promises/promises';
import type { Scan } from '../scanning/quantity';
import { isRival } from './rivals';
import { sideBySide, swaps } from './side-by-side';
import { isStrange, isTotalForAverage } from './strange';
import { unitFit } from '../scanning/units';
import { workedOut } from './worked-out';

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

/** The answer in its promise's spelling of a price. */
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

/** What was begun says nothing beside as much that is finished, unless the row asks for the beginning. */
const withoutBeginnings = (answers: readonly Answer[], wording: string): readonly Answer[] =>
  BEGINNING.test(wording)
    ? answers
    : answers.filter(({ item }) => !answers.some((other) => isFinishedBy(item.figure, other.item.figure)));

export function pair(promises: readonly NumberPromise[], target: Scan, actual: Scan, name: string): Pairing {
  const answers = withoutBeginnings(answersOf(actual, name, promises.length === 1), target.text + name).map((answer) =>
    priced(answer, promises, name)
  );
  const asked = promises;
  const sections = target.marks.length >= 2 && target.marks.length === actual.marks.length;
  const nameNoun = nounOf(name);
  const change = changeNamed(nameNoun) ?? changeNamed(name);
  const base = asked.map((promise) => {
    const others = asked.filter((other) => other !== promise && other.quantity.unit === promise.quantity.unit);
    const alone = others.length === 0;
    const flow = FLOW.test(promise.phrase + name);
    const whole = !promise.figure.part && others.every(({ figure }) => figure.part);
    const repeated = answers.some(
      ({ item }) =>
        item.figure.quantity.value.equals(promise.quantity.value) && item.figure.quantity.unit === promise.quantity.unit
    );
    return answers.map((answer) =>
      score(promise, answer, {
        name: nameNoun,
        row: name,
        change,
        sections,
        several: asked.length > 1,
        alone,
        whole,
        flow,
        repeated,
        ever: answers.some(({ item }) => item.figure.span === 'ever'),
        yearly: answers.some(({ item }) => item.figure.span === 'year'),
        others: answers.length,
      })
    );
  });
  const scores = base.map((row, left) => {
    const possible = row.filter((value) => value > IMPOSSIBLE).length;
    let right = 0;
    return row.map((value) => {
      if (value <= IMPOSSIBLE) return value;
      // Side by side in order, a little; also a pair without any likeness is better than none.
      const drift = Math.abs(left / asked.length - right / possible);
      right += 1;
      return value + 1.2 - 0.2 * drift;
    });
  });
  const given = assign(scores, answers.length);
  const used = new Set(given.filter((column) => column >= 0));
  const pairs = asked.map((promise, row): Pair => {
    const column = given[row] ?? -1;
    const answer = answers[column];
    if (answer === undefined) return { promise, answer: null, rivals: [], strange: false };
    const own = base[row]?.[column] ?? 0;
    const wording = `${name}|${promise.phrase}`;
    const elsewhere = asked.map((other) => (other === promise ? '' : other.phrase)).join('|');
    const contest = { promise, answer, own, wording, name: nameNoun, single: asked.length === 1, elsewhere };
    let inOrder: boolean | null = null;
    const ordered = (): boolean => (inOrder ??= sideBySide(asked, answers, given, row));
    const rivals = answers.filter((candidate, other) => {
      const theirs = base[row]?.[other] ?? IMPOSSIBLE;
      if (other === column || theirs <= IMPOSSIBLE) return false;
      const verdict = isRival(contest, candidate, used.has(other), theirs);
      return verdict ?? (!ordered() && swaps(base, given, row, other, own, theirs));
    });
    return {
      promise,
      answer,
      rivals,
      strange:
        isTotalForAverage(wording, answer) ||
        (!isAlone(promise, answer, asked, answers, given) &&
          !(asked.length === 1 && isActual(answer.item.figure, wording.replace('|', ''))) &&
          isStrange(promise, answer, nameNoun, asked.length > 1)) ||
        (asked.length > 1 && !ordered() && isWeak(promise, answer, nameNoun)),
    };
  });
  const unused = answers.filter((_, column) => !used.has(column));
  const reused = pairs.map((one) =>
    one.answer === null
      ? {
          ...one,
          answer:
            sharedAnswer(one.promise, answers, nameNoun) ??
            workedOut(one.promise, answers, unused, name, asked.length === 1),
        }
      : one
  );
  return { pairs: reused, unused };
}

/**
 * 改善供水人口1.2万人 answered by 受益1.26万人: as many figures as promises in the same order, these two alone in
 * their unit, and one of the nouns says nothing of its own.
 */
const isAlone = (
  promise: NumberPromise,
  answer: Answer,
  asked: readonly NumberPromise[],
  answers: readonly Answer[],
  given: readonly number[]
): boolean =>
  asked.length > 1 &&
  answers.length === asked.length &&
  given.every((column, row) => column === row) &&
  promise.quantity.unit !== '' &&
  promise.quantity.unit !== '%' &&
  asked.every((other) => other === promise || unitFit(other.quantity.unit, promise.quantity.unit) === 'different') &&
  [promise.noun, answer.noun].some((noun) => noun.replace(GENERAL, '') === '');
const GENERAL =
  /受益|惠及|补贴|补助|资助|发放|长度|面积|规模|投入|实施|涉及|覆盖|带动|扶持|支持|服务|参与|参加|人数|人口|数量/g;

/** Among several promises out of order, a figure that bears little of the promise's noun may be another's. */
const isWeak = (promise: NumberPromise, answer: Answer, name: string): boolean =>
  promise.noun.length >= 2 && answer.noun.length >= 2 && nounScore(promise, answer, name) < 0.3;

/** 各1次 and 均为100% answer every promise that they fit. */
function sharedAnswer(promise: NumberPromise, answers: readonly Answer[], name: string): Answer | null {
  const shared = answers.filter(
    ({ item }) => item.figure.shared === 'each' && unitFit(promise.quantity.unit, item.figure.quantity.unit) === 'same'
  );
  const only = shared[0];
  if (only === undefined || shared.length !== 1) return null;
  return only.item.each || likeness(promise.noun + name, only.noun + only.context) > 0 ? only : null;
}
