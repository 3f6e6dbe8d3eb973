/** 抽检200批次,合格190批次,合格率98%: a rate that its own counts contradict. One of them is wrong, so it is asked about. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import type { Answer } from '../figures/answers';
import type { Figure } from '../figures/figure';
import { note } from '../promises/option';
import type { Pair } from '../pairing/pairing';
import type { Quantity } from '../scanning/quantity';
import type { Context } from '../pairing/row-context';
import { unitFit } from '../scanning/units';
import { rateNamed, rateWord } from '../pairing/worked-out';

/** Rates are published rounded. */
const TOLERANCE = Decimal.ONE;
const ABOUT = Decimal.of(5);

/** What a rate of each word counts. */
const ALSO: Readonly<Record<string, RegExp>> = {
  执行: /执行|支出|支付|使用|拨付/,
  支出: /执行|支出|支付|使用/,
  支付: /支付|支出|拨付/,
  出勤: /实到|出勤|到岗/,
  参训: /实到|参训|参加/,
  参会: /实到|参会|参加/,
  完成: /完成|实际/,
  到位: /到位/,
  控制: /在职|在编|实有|实际|支出/,
};
/** The base of a rate, wherever it stands. */
const BASE =
  /(?:应(?!急|用|对|收尽)|计划|目标|任务|总数|共|预算|下达|安排|编制|到位|参训|参加|总|发放问卷|调查|发现|排查|抽查|抽检|检测|检查|受理|参评|有效问卷|回收)[^,;。]{0,8}$/;
/** 12项任务完成11项 */
const TASKS = /^(?:任务|目标|计划|问题|事项)/;
/** A rate of some of them has a base of its own: 按时办结率. */
const OF_SOME = /按时|及时|按期|准时|一次|首次|优|新/;

export function contradicted({ promise }: Pair, answer: Answer, { pairing, name }: Context): Note | null {
  const { figure } = answer.item;
  const rate = figure.quantity;
  if (promise.quantity.unit !== '%' || rate.unit !== '%' || rate.outOf !== null || rate.high !== null) return null;
  if (figure.change !== null || figure.compared) return null;
  const named = rateNamed(promise, name);
  const word = named === undefined ? undefined : rateWord(named);
  if (named === undefined || word === undefined) return null;
  const counts = pairing.unused.map(({ item }) => item.figure).filter(isCount);
  if (counts.length < 2) return null;
  const counted = ALSO[word] ?? new RegExp(word);
  const some = OF_SOME.exec(named)?.[0] ?? '';
  for (const part of counts) {
    if (!counted.test(part.before) || !part.before.includes(some)) continue;
    const missing = counted.test(part.before) && /[未不]/.test(part.before);
    if (
      (/[未不]/.test(part.before) && !missing) ||
      /应|计划|需|预算/.test(part.before) ||
      part.pending ||
      (part.planned && !part.before.endsWith('完成'))
    )
      continue;
    const wholes = counts.filter((whole) => isWholeOf(whole, part));
    if (wholes.length === 0 || wholes.some((whole) => agrees(rate, missing ? leftOf(whole, part) : part, whole)))
      continue;
    const whole = wholes.find(({ before, after }) => BASE.test(before) || TASKS.test(after));
    if (whole === undefined) continue;
    const { value, unit } = part.quantity;
    return note('completion-contradicts', {
      actual: `${value.toString()}/${whole.quantity.value.toString()}${unit}`,
      rate: `${rate.value.toString()}%`,
    });
  }
  return null;
}

/** 不合格4批次 of 50 leaves 46. */
const leftOf = (whole: Figure, part: Figure): Figure => ({
  ...part,
  quantity: { ...part.quantity, value: whole.quantity.value.minus(part.quantity.value) },
});

const isCount = ({ quantity, change, compared, per }: Figure): boolean =>
  quantity.unit !== '%' &&
  quantity.high === null &&
  quantity.value.sign() > 0 &&
  change === null &&
  !compared &&
  per === null;

const isWholeOf = (whole: Figure, part: Figure): boolean =>
  whole !== part &&
  !whole.pending &&
  unitFit(whole.quantity.unit, part.quantity.unit) === 'same' &&
  (BASE.test(whole.before) || whole.quantity.value.compare(part.quantity.value) >= 0);

function agrees({ value, bound, approximate, more }: Quantity, part: Figure, whole: Figure): boolean {
  const share = part.quantity.value.percentOf(whole.quantity.value, 6);
  const side = share.minus(value);
  if (bound === '>=' || bound === '>' || more) return side.plus(TOLERANCE).sign() >= 0;
  if (bound === '<=' || bound === '<') return side.minus(TOLERANCE).sign() <= 0;
  return side.absolute().compare(approximate ? ABOUT : TOLERANCE) <= 0;
}
