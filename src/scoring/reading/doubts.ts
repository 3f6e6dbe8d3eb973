/** What speaks against taking an answer's figure for what was promised. */
import { Decimal } from '../decimal';
import type { Note } from '../model';
import type { Asked } from './asked';
import type { Figure } from './figure';
import { figurelessClauses } from './clause-answer';
import { negates } from './negation';
import { displayNoun, nounOf } from './nouns';
import { note } from './option';
import type { Answer } from './answers';
import { BEGINNING, FLOW, isForeseen, NET, PENDING_NAME } from './figure-kinds';
import { contradicted } from './contradicted';
import { isOnTheWay } from './on-the-way';
import type { Pair } from './pairing';
import type { NumberPromise } from './promises';
import { isRestatedBefore } from './restated';
import type { Context } from './row-context';
import { nothingOf, saysNothing } from './words';

/** What a note shows of the promise. */
export interface Shown extends Readonly<Record<string, string>> {
  readonly noun: string;
  readonly target: string;
}

export function doubts(one: Pair, answer: Answer, ask: Asked, shown: Shown, context: Context): readonly Note[] {
  const { promise } = one;
  const { figure } = answer.item;
  const wording = `${context.name}|${promise.phrase}`;
  return [
    changeProblem(promise, figure.change, context, figure.quantity),
    negates(wording, answer.item.phrase)
      ? note('negated', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    otherYear(promise.figure.year ?? context.row.year, figure.year),
    // 春防、秋防各1次 for 2次: one of them is not the whole.
    context.single &&
    ask.unit !== '%' &&
    answer === one.answer &&
    context.pairing.unused.some((other) => other.item.figure === figure)
      ? note('not-understood', { ...shown, actual: context.actual })
      : null,
    isForeseen(figure) && answer === one.answer ? note('not-understood', { ...shown, actual: context.actual }) : null,
    isOfTask(figure, promise, wording)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    isTakenBack(promise, context)
      ? note('partly-done', { noun: shown.noun, target: shown.target, actual: context.actual })
      : null,
    openPart(context, promise, figure),
    isShareOfShare(figure, context.given.text) || isShareOfTarget(figure, promise, wording)
      ? note('not-understood', { ...shown, actual: context.actual })
      : null,
    isPlanOnly(figure, promise) ? note('not-understood', { ...shown, actual: context.actual }) : null,
    isOnTheWay(figure, wording, context.given.text)
      ? note('partly-done', { noun: shown.noun, target: shown.target, actual: context.actual })
      : null,
    isBaseOf(promise, figure)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    contradicted(one, answer, context),
    twinUnit(promise, context) ? note('not-understood', { ...shown, actual: context.actual }) : null,
    stillOpen(promise, figure, context),
    isGraver(figure, ask, wording)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    isDenied(figure, ask, context) ? note('not-understood', { ...shown, actual: context.actual }) : null,
    // 现有186家 does not say how many of them are new.
    figure.stock && FLOW.test(wording) && !FLOW.test(figure.before)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    isGross(figure, wording) || isLevel(figure, promise, wording) || isIncrement(figure, promise, wording)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    one.strange ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) }) : null,
  ].filter((problem): problem is Note => problem !== null);
}

/** 80%的80% */
const isShareOfShare = ({ quantity: { unit, start } }: Figure, text: string): boolean =>
  unit === '%' && text[start - 1] === '的' && text[start - 2] === '%';

/** 完成目标的98% for 比例≥80%: a share of the target, and no level. */
const isShareOfTarget = ({ completion, before }: Figure, promise: NumberPromise, wording: string): boolean =>
  completion &&
  !promise.figure.completion &&
  promise.quantity.unit === '%' &&
  promise.quantity.value.compare(Decimal.HUNDRED) < 0 &&
  /^(?:已|共)*完成[^,;。]{0,4}(?:目标|任务|计划|指标)[值数量]?的$/.test(before) &&
  !/完成|进度|执行|任务|目标/.test(wording);

/** 距12场目标还差2场: what was to be done, and not what was. */
const isPlanOnly = ({ planned, before, after, done }: Figure, promise: NumberPromise): boolean =>
  planned && !promise.figure.planned && !done && (PLAN.test(before) || PLAN_BEHIND.test(after));
const PLAN = /(?:目标|任务)[数值量]?(?:为|是)?$/;
const PLAN_BEHIND = /^的?(?:年度|全年|既定)?(?:目标|任务|计划)(?![^,;。]*(?:完成|达到|实现|落实|到位))/;

/** 新增35家,注销18家 for 净增20家 */
const isGross = ({ before }: Figure, wording: string): boolean =>
  NET.test(wording) && !NET.test(before) && /[新增认入]/.test(before);

/** 每个街道不少于3个 is not answered by the 12个街道 of 12个街道共41个. */
function isBaseOf(promise: NumberPromise, { after }: Figure): boolean {
  const each = /每[个家所座户条处]?([\u4e00-\u9fff]{2,4}?)(?:至少|不少于|不低于|配备|建设|建有|设立|新增|达到)*$/.exec(
    promise.figure.before
  )?.[1];
  return each !== undefined && after.startsWith(each);
}

/** 3,268卷、26,512件 for 5000卷(件): each of the two is half of the answer. */
function twinUnit({ quantity }: NumberPromise, { wanted, pairing }: Context): boolean {
  const other = /^\(([\u4e00-\u9fff]{1,2})\)/.exec(wanted.text.slice(quantity.end))?.[1];
  return (
    other !== undefined &&
    pairing.unused.some(
      ({ item }) => item.figure.quantity.unit === other && !item.figure.part && !item.figure.bracketed
    )
  );
}

const THREE = Decimal.of(3);
/** 参保人数达到3.6万人 for 新增2000人: the whole, and not what came to it. */
const isLevel = ({ before, quantity, span }: Figure, promise: NumberPromise, wording: string): boolean =>
  FLOW.test(wording) &&
  (span === 'ever' || (!FLOW.test(before) && /(?:人数|总数|总量|保有量|余额|户数|家数)$/.test(before))) &&
  quantity.value.compare(promise.quantity.value.times(THREE)) > 0;

/** 新增260亩 for 种植面积2600亩: what came to it, and not the whole. */
const isIncrement = ({ before, quantity }: Figure, promise: NumberPromise, wording: string): boolean =>
  /^(?:本年|当年|全年)?(?:新增|净增)/.test(before) &&
  !/[新增]/.test(wording) &&
  WHOLE.test(wording) &&
  quantity.value.compare(promise.quantity.value) < 0;
const WHOLE = /面积|总量|总数|保有量|存栏|规模|里程|人数|用户|余额/;

/** 整治15口,其中3口延期: what is said to be open is still counted in the whole. */
const SHORT_OF = /[差缺欠]$/;
const openPart = (
  { pairing, given, name }: Context,
  { quantity, phrase }: NumberPromise,
  figure: Figure
): Note | null => {
  // 6处(2处待验收)
  const opens = given.text[figure.quantity.end] === '(' && figure.quantity.value.compare(quantity.value) >= 0;
  const open = pairing.unused.find(
    ({ item }) =>
      (item.figure.part ||
        (item.figure.bracketed && opens) ||
        SHORT_OF.test(item.figure.before) ||
        isRestatedBefore(figure, item.figure)) &&
      (item.figure.pending || isOnTheWay(item.figure, name + phrase, given.text)) &&
      item.figure.quantity.unit === figure.quantity.unit
  )?.item.figure;
  return open === undefined || figure.pending || open.quantity.value.isZero()
    ? null
    : note('partly-done', { noun: open.before + open.after, target: '', actual: open.quantity.value.toString() });
};

/** 3栋均在施工, 开工3栋: counted, but not done. */
const stillOpen = (promise: NumberPromise, figure: Figure, { name, actual }: Context): Note | null =>
  (figure.pending && !promise.figure.pending && !PENDING_NAME.test(name)) ||
  (figure.begun && !BEGINNING.test(promise.phrase + name))
    ? note('partly-done', { noun: displayNoun(promise.phrase), target: promise.quantity.value.toString(), actual })
    : null;

/** 无责任事故,一般事故2起 for 责任事故: a clause says that there was none, so the figure is another's. */
const isDenied = ({ quantity }: Figure, ask: Asked, { given, name }: Context): boolean =>
  ask.direction === 'less' &&
  quantity.value.sign() > 0 &&
  figurelessClauses(given).some(({ text }) => saysNothing(text) && nothingOf(text, name));

/** 严重故障0次 says nothing of the lighter ones. */
const GRAVE = /严重|[重特较]大|恶性|群体性?|越级|进京/;
const isGraver = ({ before }: Figure, ask: Asked, wording: string): boolean => {
  const grave = ask.direction === 'less' && ask.unit !== '%' ? GRAVE.exec(before)?.[0] : undefined;
  return grave !== undefined && !GRAVE.test(wording);
};

/** 2021年94% says nothing of 2022. */
const otherYear = (wanted: number | null, given: number | null): Note | null =>
  wanted === null || given === null || wanted === given ? null : note('other-year', { year: String(given) });

/** 占全年任务的124.2% for 占GDP比重: how much of the task is done is another share. */
const isOfTask = (figure: Figure, promise: NumberPromise, wording: string): boolean =>
  figure.completion &&
  !promise.figure.completion &&
  promise.quantity.unit === '%' &&
  /^占|,占|占[^,;。]{0,8}(?:任务|计划)/.test(figure.before) &&
  /比重|占比|占[A-Z\u4e00-\u9fff]{2,6}(?:的|比)/.test(wording);

/** 申报1家并获得认定 answered by 申报1家,尚未获得认定 */
const ALSO = /并(?:获得|通过|完成|取得|实现|投入)([\u4e00-\u9fff]{2})/;
function isTakenBack({ figure }: NumberPromise, { actual }: Context): boolean {
  const also = ALSO.exec(figure.after)?.[1];
  return also !== undefined && actual.split(/[,;。]/).some((clause) => /[未没]/.test(clause) && clause.includes(also));
}

const AMOUNT = /(?:额|投资|收入|产值|增加值|总值|利润|税收|进出口|人次|人数|户数|总量|产量|销量|客流量|吞吐量|发电量)$/;

/** 下降10% answered by 8%: whether 8% is the fall or the level is not said. */
function changeProblem(
  promise: NumberPromise,
  given: 'up' | 'down' | null,
  context: Context,
  quantity: { readonly value: Decimal }
): Note | null {
  const wanted = promise.figure.change;
  if (wanted === given || wanted === null) return null;
  const name = nounOf(context.name);
  const named = wanted === 'up' ? /增长|增速|增幅|提高|提升/.test(name) : /下降|降低|降幅|减少|压减/.test(name);
  const itself =
    context.single &&
    /(?:(?:增|降|减|提|压|上升|下降)[\u4e00-\u9fff]?(?:率|幅|幅度|速度|比例)|增速|增收)$/.test(promise.phrase);
  if (given === null && (named || itself) && quantity.value.sign() >= 0) return null;
  // 同比下降3.4% for 增长8%: turned round before it is compared.
  if (wanted === 'up' && given === 'down' && promise.quantity.unit === '%') return null;
  // 零售额增长15% answered by 18.6%: an amount is no per cent, so the figure can only be its growth.
  if (given === null && wanted === 'up' && context.single && promise.quantity.unit === '%' && AMOUNT.test(name))
    return null;
  return note('change-unclear', { actual: quantity.value.toString() });
}
