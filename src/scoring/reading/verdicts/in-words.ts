/** A number that is answered in words: 已完成, 全部, 未发生. */
import { Decimal } from '../../decimal';
import { allAre, allOf, isCovered } from '../wordings/all-of';
import type { Asked } from '../promises/asked';
import { clauseAnswer } from '../wordings/clause-answer';
import { changeNamed } from '../figures/figure-words';
import { measure, numberOptions } from './number-verdict';
import { note, option, type Option } from '../promises/option';
import { saysItsVerb } from '../wordings/own-verb';
import type { NumberPromise } from '../promises/promises';
import type { Context } from '../pairing/row-context';
import { nothingOf, saidBy } from '../wordings/words';
import { rateNamed } from '../pairing/worked-out';

/** A numeric promise that no figure answers: by the words of its clause, or of the whole answer. */
export function inWords(
  promise: NumberPromise,
  ask: Asked,
  context: Context,
  shown: Readonly<Record<string, string>>
): Option {
  const { actual, given } = context;
  const figureless = given.quantities.length === 0;
  const said = saidBy(actual);
  const rate = ask.unit === '%' && ask.direction === 'more' ? rateNamed(promise, context.name) : undefined;
  const beside = context.pairing.pairs.some((one) => one.promise !== promise && !one.promise.figure.bracketed);
  if (
    rate !== undefined &&
    (allAre(actual, rate) || ((beside || context.name === '覆盖率') && isCovered(actual, rate)))
  )
    return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
  // 已完成100% for 2次: all of it.
  if (!figureless && given.quantities.length === 1 && said === 'done' && ask.unit !== '%')
    return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
  if (figureless && UNCHANGED.test(actual) && isOfChange(promise, context.name)) {
    const unchanged = zero(ask, context, { ...shown, actual });
    // 持平 for 下降10%: whether anything was reached is for a person to say.
    if (unchanged.measure.met === true) return unchanged;
  }
  if (figureless) {
    const isDone =
      said === 'done' ||
      UP_TO_IT.test(actual) ||
      (ask.unit !== '%' && saysItsVerb(actual, `${context.name} ${context.target}`));
    if (isDone || (said === 'passed' && speaksOf(actual, context.name, ask)))
      return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
    if (ask.unit === '%' && ask.value.equals(Decimal.HUNDRED) && allOf(actual, context.name))
      return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
    if (said === 'none' && zeroMeans(ask, context) && nothingOf(actual, context.name + promise.phrase))
      return zero(ask, context, { ...shown, actual });
    if (context.single || said !== 'other') {
      const code = said === 'partly' ? 'partly-done' : said === 'not-done' ? 'not-done' : 'not-understood';
      return option(measure(ask, null, null), [], [note(code, { ...shown, actual })]);
    }
  }
  const clause = clauseAnswer(given, promise.noun);
  if (clause === 'done') return option(measure(ask, null, true), [note('words-for-number', { ...shown, actual })]);
  if (clause === 'none' && zeroMeans(ask, context, promise.noun)) return zero(ask, context, { ...shown, actual });
  if (clause === 'not-done' && ask.value.equals(Decimal.ONE)) return option(measure(ask, null, false));
  return option(measure(ask, null, null), [], [note('unanswered', shown)]);
}

/** 与上年持平: the change was none. */
const UNCHANGED =
  /^(?:[与同和较比]?(?:上年|去年|上一年|上年同期|去年同期|同期)度?(?:相比|水平)?|同比)?(?:持平|无变[动化]|一致|相同)$/;
const isOfChange = ({ figure, phrase }: NumberPromise, name: string): boolean =>
  figure.change !== null || changeNamed(phrase === '' ? name : phrase) !== null;

/** 达标 beside a number says that the number was reached. */
const UP_TO_IT = /^(?:已|均|都|全部)*达标$/;

/** 合格 answers a rate of what is 合格, and no other. */
const speaksOf = (words: string, name: string, ask: Asked): boolean =>
  ask.unit === '%' &&
  ask.direction === 'more' &&
  ['合格', '通过', '达标', '正常', '及时', '按时', '按期'].some((word) => words.includes(word) && name.includes(word));

const zeroMeans = (ask: Asked, context: Context, noun = ''): boolean =>
  ask.value.isZero() ||
  ask.direction === 'less' ||
  (ask.direction === 'unclear' && /事故|投诉|问题|违/.test(context.name + noun));

/** 未发生, 无, 持平: a figure of 0. */
function zero(ask: Asked, context: Context, shown: Readonly<Record<string, string>>): Option {
  const nothing = {
    ...ask.quantity,
    value: Decimal.ZERO,
    high: null,
    bound: null,
    multiplier: Decimal.ONE,
    approximate: false,
    more: false,
    below: false,
    outOf: null,
  };
  return (
    numberOptions(ask, nothing, '', context.around)[0] ??
    option(measure(ask, null, null), [], [note('not-understood', shown)])
  );
}
