/** What speaks against taking an answer's figure for what was promised. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import type { Answer } from '../figures/answers';
import type { Asked } from '../promises/asked';
import { figurelessClauses } from '../wordings/clause-answer';
import { contradicted } from './contradicted';
import type { Figure } from '../figures/figure';
import { isForeseen } from '../figures/figure-kinds';
import { negates } from '../figures/negation';
import { displayNoun, likeness, nounOf } from '../figures/nouns';
import { note } from '../promises/option';
import { isOtherThing } from './other-thing';
import type { Pair } from '../pairing/pairing';
import type { NumberPromise } from '../promises/promises';
import type { Context } from '../pairing/row-context';
import { takenBackOf, type Shown } from './taken-back';
import { nothingOf, saysNothing } from '../wordings/words';

export function doubts(one: Pair, answer: Answer, ask: Asked, shown: Shown, context: Context): readonly Note[] {
  const { promise } = one;
  const { figure } = answer.item;
  const wording = `${context.name}|${promise.phrase}`;
  const unclear = (is: boolean): Note | null =>
    is ? note('not-understood', { ...shown, actual: context.actual }) : null;
  return [
    changeProblem(promise, figure.change, context, figure.quantity),
    negates(wording, answer.item.phrase)
      ? note('negated', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
    otherYear(promise.figure.year ?? context.row.year, figure.year),
    unclear(isOneOfEach(one, answer, ask, context)),
    unclear((isForeseen(figure) && answer === one.answer) || isEstimate(figure, context.given.text)),
    unclear(isShareOfShare(figure, context.given.text) || isShareOfTarget(figure, promise, wording)),
    unclear(!/目标|任务|计划/.test(wording) && isPlanOnly(figure, promise)),
    unclear(isForLater(context) || isShareOfFailed(figure, context.given.text, wording)),
    unclear(wentOtherWay(answer, nounOf(context.name), context)),
    unclear(twinUnit(promise, context) || isInTwoCurrencies(promise, answer, context)),
    unclear(isDenied(figure, ask, context)),
    contradicted(one, answer, context),
    ...takenBackOf(one, answer, ask, shown, context),
    isOtherThing(one, answer, ask, context, wording)
      ? note('noun-differs', { noun: shown.noun, actual: displayNoun(answer.item.phrase) })
      : null,
  ].filter((problem): problem is Note => problem !== null);
}

/** 春防、秋防各1次 for 2次: one of them is not the whole. */
const isOneOfEach = (one: Pair, answer: Answer, ask: Asked, { single, pairing }: Context): boolean =>
  single &&
  ask.unit !== '%' &&
  answer === one.answer &&
  pairing.unused.some((other) => other.item.figure === answer.item.figure);

/** 31万吨(预估) */
const isEstimate = ({ quantity: { end } }: Figure, text: string): boolean =>
  /^\((?:预估|预计|预测|暂估|估计|估算|推算|目标|计划数?\))/.test(text.slice(end, end + 5));

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
const PLAN = /(?:目标|任务)[数值量]?(?:为|是)?$|^(?:年初|全年|原定?)?计划$/;
const PLAN_BEHIND = /^的?(?:年度|全年|既定)?(?:目标|任务|计划)(?![^,;。]*(?:完成|达到|实现|落实|到位))/;

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

/** 内资0.7亿元,外资400万美元: the whole is in both. */
const isInTwoCurrencies = ({ quantity }: NumberPromise, answer: Answer, { pairing }: Context): boolean =>
  quantity.unit === '元' &&
  answer.item.figure.quantity.value.compare(quantity.value) < 0 &&
  pairing.unused.some(({ item }) => /^(?:美元|欧元|港[元币]|日元|英镑)$/.test(item.figure.quantity.unit));

/** 无责任事故,一般事故2起 for 责任事故: a clause says that there was none, so the figure is another's. */
const isDenied = ({ quantity }: Figure, ask: Asked, { given, name }: Context): boolean =>
  ask.direction === 'less' &&
  quantity.value.sign() > 0 &&
  figurelessClauses(given).some(({ text }) => saysNothing(text) && nothingOf(text, name));

/** 11家未达标,占61.1%: the share of those that fail. */
const isShareOfFailed = ({ quantity: { unit, start } }: Figure, text: string, wording: string): boolean => {
  const failed = unit === '%' ? FAILED_SHARE.exec(text.slice(Math.max(0, start - 16), start))?.[1] : undefined;
  return failed !== undefined && !wording.includes(failed);
};
const FAILED_SHARE = /((?:未|不|没有)[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,4},?占比?(?:为|达到?)?$/;

/** 三年后达到85% is not answered by this year's figure. */
const isForLater = ({ single, target, actual }: Context): boolean => {
  const later = single ? LATER.exec(target)?.[0] : undefined;
  return later !== undefined && !actual.includes(later);
};
const LATER = /[两二三四五六七八九十\d]年(?:之?后|以后)/;

/** 2021年94% says nothing of 2022. */
const otherYear = (wanted: number | null, given: number | null): Note | null =>
  wanted === null || given === null || wanted === given ? null : note('other-year', { year: String(given) });

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

const bare = (noun: string): string => noun.replace(/下降|上升|增长|减少|增加|提高|降低|同比/g, '');
/** 起数下降8%,死亡人数上升2% for 死亡人数下降率: the figure that bears the name went the other way. */
const wentOtherWay = (answer: Answer, name: string, { pairing }: Context): boolean => {
  const { change, quantity } = answer.item.figure;
  return (
    change !== null &&
    quantity.unit === '%' &&
    pairing.unused.some(
      (other) =>
        other.item.figure.quantity.unit === '%' &&
        other.item.figure.change !== null &&
        other.item.figure.change !== change &&
        likeness(name, bare(other.noun)) > likeness(name, bare(answer.noun))
    )
  );
};
