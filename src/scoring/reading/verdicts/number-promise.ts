/** A numeric promise with its answer → every way to read the two. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import { asked, type Asked } from '../promises/asked';
import { doubts } from '../doubts/doubts';
import { annual, periods } from './frequency';
import { changeNamed } from '../figures/figure-words';
import { inWords } from './in-words';
import { isTurned } from '../pairing/likeliness';
import { displayNoun } from '../figures/nouns';
import { measure, numberOptions } from './number-verdict';
import { note, option, type Option } from '../promises/option';
import type { Pair } from '../pairing/pairing';
import type { NumberPromise } from '../promises/promises';
import { withoutRestated } from '../figures/restated';
import type { Context } from '../pairing/row-context';
import { wholeOfEach, wholeOfNamed } from './named-parts';
import { summed } from './summed';
import type { Shown } from '../doubts/taken-back';
import { wholeOfHalves } from './two-halves';

export function numberPromise(one: Pair, context: Context): readonly Option[] {
  const { promise } = one;
  const noun = context.single ? '' : displayNoun(promise.phrase);
  const plainly = asked(promise.quantity, noun, promise.phrase, promise.figure, context.around);
  const ask: Asked =
    plainly.direction === 'unclear' &&
    plainly.comparator === '=' &&
    context.single &&
    (MORE_THAN_SET.test(context.actual) || isShareOfTask(one, context))
      ? { ...plainly, direction: 'more' }
      : plainly;
  const shown: Shown = {
    noun: noun === '' ? context.row.name : noun,
    target: promise.quantity.value.toString() + promise.quantity.unit,
  };
  if (promise.quantity.rank || isPlaces(promise, context.name))
    return [option(measure(ask, null, null), [], [note('rank', shown)])];
  if (one.answer === null) return [inWords(promise, ask, context, shown)];
  const whole = wholeOfHalves(one, context) ?? wholeOfNamed(one, context) ?? wholeOfEach(one, context);
  if (whole !== null) return numberOptions(ask, whole, '', context.around);
  const answers = withoutRestated([one.answer, ...one.rivals], promise.figure.per);
  const options: Option[] = [];
  for (const answer of answers) {
    const { figure } = answer.item;
    const extra = doubts(one, answer, ask, shown, context);
    const turned = isTurned(promise, figure.change, changeNamed(context.name)) && ask.unit === '%';
    const quantity = turned ? { ...figure.quantity, value: figure.quantity.value.negated() } : figure.quantity;
    const compared = annual(
      ...periods(context.name, promise.figure.per, figure.per, promise.figure.before, figure.before),
      ask,
      quantity,
      beside(one, context),
      context.pairing.unused.length === 0 && context.given.dates.length === 0 && !/[缺未除但]/.test(context.actual)
    );
    for (const variant of compared.asks)
      for (const read of numberOptions(variant, compared.answer, answer.item.phrase, context.around))
        options.push({
          ...read,
          problems: [
            ...read.problems,
            ...compared.problems,
            ...extra,
            ...partial(figure.until ?? halfOnly(context.actual), read, promise, context.name),
          ],
        });
  }
  return distinct([...options, ...summed(one, options, ask, context)]);
}

/** 185元,超任务17元: the answer itself says that so much was wanted at least. */
const MORE_THAN_SET = /(?<![未不没])(?:超额完成|超(?:目标)?任务数?(?=\d))/;

/** 完成47万元,占目标任务的50%: a task, of which so much is done. */
function isShareOfTask({ promise, answer }: Pair, { actual, name, pairing }: Context): boolean {
  const done = answer?.item.figure.quantity;
  if (done === undefined || promise.quantity.value.sign() <= 0 || SPENT.test(name + promise.phrase)) return false;
  if (!OF_TASK.test(actual) || done.unit !== promise.quantity.unit) return false;
  const share = done.value.times(Decimal.HUNDRED).dividedBy(promise.quantity.value, 6);
  return pairing.unused.some(
    ({ item: { figure } }) =>
      figure.completion && share.minus(figure.quantity.value).absolute().compare(Decimal.ONE) <= 0
  );
}
const OF_TASK = /(?:占|为|完成)[^,;。]{0,6}(?:任务|年度计划|全年计划)[^,;。\d]{0,4}\d/;
const SPENT = /费|支出|成本|资金|预算|补助|补贴|开支|花费/;

const beside = (one: Pair, { pairing }: Context): readonly Decimal[] =>
  pairing.pairs.flatMap((other) =>
    other === one || other.answer === null ? [] : [other.answer.item.figure.quantity.value]
  );

/** 排名前进3位 */
const isPlaces = ({ quantity, phrase }: NumberPromise, name: string): boolean =>
  (quantity.unit === '位' || quantity.unit === '名' || quantity.unit === '名次') && PLACES.test(name + phrase);
const PLACES = /排名|位次|名次|进位/;

/**
 * 截至9月底完成…: not the year's figure; it matters only while the target is not reached. A growth may still change,
 * and a limit that was kept until then may still be passed.
 */
/** What is an average of the year, and does not grow towards its end. */
const AVERAGED = /优良|天数|满意|合格|达标|及时|准确|在线|正常|完好|平均|知晓|好评/;
const partial = (until: string | null, read: Option, { figure }: NumberPromise, name: string): readonly Note[] =>
  until === null ||
  (read.measure.met === true &&
    figure.change === null &&
    read.measure.direction !== 'less' &&
    !(read.measure.unit === '%' && AVERAGED.test(name + figure.before)))
    ? []
    : [note('partial-period', { actual: read.measure.actual?.toString() ?? '', date: until })];

/** 上半年发生0起, with nothing said of the rest. */
const HALF_ONLY = /^(上半年|下半年|半年度?|第?一季度|[一1]-[二三2-9]季度)(?![^]*(?:下半年|[二三四]季度|全年))/;
const halfOnly = (actual: string): string | null => HALF_ONLY.exec(actual)?.[1] ?? null;

/** The same measure twice is one reading. */
function distinct(options: readonly Option[]): readonly Option[] {
  const seen = new Set<string>();
  return options.filter(({ measure: one, problems }) => {
    const key = `${one.target?.toString() ?? ''}|${one.actual?.toString() ?? ''}|${String(one.met)}|${problems.length}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
