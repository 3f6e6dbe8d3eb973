/** How well a figure answers a promise: the greater, the likelier; IMPOSSIBLE where it cannot. */
import { IMPOSSIBLE } from './assignment';
import type { Answer } from '../figures/answers';
import type { Figure } from '../figures/figure';
import { FLOW, isApplied, isOnlyBegun, NET, OF_WHICH, PENDING_NAME } from '../figures/figure-kinds';
import { changeNamed } from '../figures/figure-words';
import { negates } from '../figures/negation';
import { likeness, nounOf } from '../figures/nouns';
import type { NumberPromise } from '../promises/promises';
import { COMPLETION_NAME } from './strange';
import { unitFit } from '../scanning/units';
import { isOtherRate } from './worked-out';

/** 投资56万元,实际决算54.6万元: the promise is repeated, and then it is said what came of it. */
const ACTUAL = /^实际(?:总|完成|决算|结算|成交|中标|发生|造价|金额|投资|投入|费用|成本|价格?|合计|共|数|量|为|是|:)*$/;
/** What was paid answers only where payments are asked for. */
const SPENT = /^实际(?:支出|执行|使用|支付|花费|开支)(?:金额|资金|总额|数|为|了|:)*$/;
const SPENDING_NAME = /成本|费用|支出|经费|预算|资金/;
export const isActual = ({ before }: Figure, wording: string): boolean =>
  ACTUAL.test(before) || (SPENT.test(before) && SPENDING_NAME.test(wording));

const ADDED = /^(?:其中|本年)?(?:新增|净增)$/;
const LEFT_OVER = /(?:结余|结转)(?:资金|经费)?$/;
const LEFT_OVER_NAME = /结余|结转/;

/** 限额以上单位消费品零售额 for 限额以上消费品零售额: the part itself is asked for. */
const CLEARLY = 0.85;

/** How well the answer's noun fits: its own, else what its sentence is about. */
export function nounScore(promise: NumberPromise, answer: Answer, name: string): number {
  const own = promise.noun === '' ? name : promise.noun;
  const direct = likeness(own, answer.noun);
  const wide = 0.8 * Math.max(likeness(own, answer.noun + answer.context), likeness(promise.noun + name, answer.noun));
  return Math.max(direct, wide);
}

/** 86种次,其中检疫性63种次 for 检疫性有害生物60种次: the part bears the word that tells which are asked for. */
export function isPartAskedFor({ phrase, figure }: NumberPromise, { part, before }: Figure, row: string): boolean {
  if (!part || figure.part) return false;
  const which = before.replace(/^.*(?:其中|包括|含):?/, '').replace(/(?:的|为|有|达到?|共)+$/, '');
  if (which.length < 2 || which.length > 8 || PART_DONE.test(which)) return false;
  return phrase === '' ? which.length >= 3 && row.includes(which) : phrase.includes(which) && !phrase.startsWith(which);
}
/** What was done with some of them names no kind. */
const PART_DONE =
  /就业|合格|通过|完成|验收|办结|整改|建成|新[建增]|改造|培训|救助|资助|发放|创业|脱贫|参[加保训]|受益|检查|查处|维修/;

/** What a promise is compared in. */
export interface Setting {
  /** The name's telling characters, and as it is written. */
  readonly name: string;
  readonly row: string;
  /** A growth or a fall that the name ends in. */
  readonly change: 'up' | 'down' | null;
  /** Both texts are lists with as many clauses. */
  readonly sections: boolean;
  readonly several: boolean;
  /** No other promise is made in this unit. */
  readonly alone: boolean;
  /** It is no part of another. */
  readonly whole: boolean;
  /** What is added in the year is asked for. */
  readonly flow: boolean;
  /** The answer holds the promised figure itself. */
  readonly repeated: boolean;
  /** One of the figures runs over years. */
  readonly ever: boolean;
  /** One of the figures is said to be the year's own. */
  readonly yearly: boolean;
  /** Figures in the answer. */
  readonly others: number;
}

/** 下降2.3% for 增幅≤5%: a fall is a growth below nothing. */
export const isTurned = (
  { quantity, figure }: NumberPromise,
  given: 'up' | 'down' | null,
  named: 'up' | 'down' | null
): boolean =>
  given === 'down' &&
  quantity.unit === '%' &&
  (figure.change === 'up' ||
    (figure.change === null && named === 'up' && (quantity.bound === '<=' || quantity.bound === '<')));

/** 下降到2%以下 asks where it is, and 下降1.5% says how far it went. */
const TO_LEVEL = /[升降减加高低长少缩][到至]$/;

/** 核减26名 for 核减事业编制26名: the promise's own verb, and no growth or fall of something else. */
const VERB = /^[、已共]*([\u4e00-\u9fff]{2})了?$/;
function isSameVerb(promise: NumberPromise, { before }: Figure): boolean {
  const verb = VERB.exec(before)?.[1];
  return verb !== undefined && promise.quantity.unit !== '%' && promise.figure.before.startsWith(verb);
}

/**
 * 出证率 beside 电子出证率: the very words of the promise. Of 集中培训2期100人 the second figure has no words of its
 * own, and those of the first tell.
 */
function sameWords({ whole, leader, shared }: Figure, given: Figure): number {
  // 分别为10、30、60人: the list names them.
  if (shared !== null || given.shared !== null) return 0;
  if (whole === '' && given.whole === '') return likeness(leader, given.leader);
  return whole === given.whole && whole.length >= 2 ? 1 : 0;
}

const LEVEL = /国家级|省级|市级|县级|区级/;
/** 国家级1个 beside 省级2个 for 省级2个 */
export function isOtherLevel({ phrase, figure }: NumberPromise, before: string): boolean {
  const level = LEVEL.exec(phrase)?.[0];
  const theirs = LEVEL.exec(before)?.[0];
  return level !== undefined && theirs !== undefined && theirs !== level && !(phrase + figure.after).includes('以上');
}

export function score(promise: NumberPromise, answer: Answer, setting: Setting): number {
  const { name, sections, several, alone, whole, others } = setting;
  const asked = promise.quantity;
  const { figure } = answer.item;
  const given = figure.quantity;
  if (given.rank !== asked.rank) return IMPOSSIBLE;
  const fit = unitFit(asked.unit, given.unit);
  if (fit === 'different' && !(given.outOf !== null && asked.unit === '%')) return IMPOSSIBLE;
  if (others > 1 && isOtherRate(promise, answer, name)) return IMPOSSIBLE;
  // 同比增长86% answers 增长率, and no level.
  const isItsChange =
    (figure.change !== null && figure.change === setting.change) || isTurned(promise, figure.change, setting.change);
  if (figure.compared && !promise.figure.compared && promise.figure.change === null && !isItsChange) return IMPOSSIBLE;
  const about = nounScore(promise, answer, name);
  let result = about;
  if (figure.change !== null && promise.figure.change === null) {
    // 降幅 answered by 下降6.8% is the same fall; else a growth answers no level.
    const named = changeNamed(promise.phrase) ?? setting.change;
    if (
      named !== figure.change &&
      (result < 0.9 || TO_LEVEL.test(promise.figure.before)) &&
      !isSameVerb(promise, figure) &&
      !isTurned(promise, figure.change, setting.change)
    )
      return IMPOSSIBLE;
  }
  // 结余1.2万元 says nothing of what was spent.
  if (LEFT_OVER.test(figure.before) && !LEFT_OVER_NAME.test(promise.phrase + name)) return IMPOSSIBLE;
  if (figure.pending && !promise.figure.pending && !PENDING_NAME.test(name)) {
    if (!alone || others > 1) return IMPOSSIBLE;
    result -= 1;
  }
  if (OF_WHICH.test(figure.after) && others > 1) result -= 0.8;
  if (alone && others > 1 && isOnlyBegun(figure, promise.phrase + promise.figure.opening + name)) result -= 1;
  if (others > 1 && isOtherLevel(promise, figure.before)) result -= 1;
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
  const ownPart = others > 1 && isPartAskedFor(promise, figure, setting.row);
  if (ownPart) result += 0.8;
  else if (figure.part && !promise.figure.part && !thisYear && !flows) result -= alone && about < CLEARLY ? 0.4 : 0;
  if (figure.bracketed && !promise.figure.bracketed) result -= figure.before === '' ? 1 : 0.4;
  // 8,216亩,新增1,216亩: the growth is no answer where the row asks for the whole.
  if (
    others > 1 &&
    !figure.follows &&
    !(thisYear && setting.ever) &&
    ADDED.test(figure.before) &&
    !/新|增/.test(promise.phrase + name)
  )
    result -= 0.8;
  if (thisYear && others > 1) result += 0.4;
  const opening = others > 1 ? nounOf(figure.opening) : '';
  if (opening.length >= 4 && !several && name.includes(opening)) result += 0.2;
  if (others > 1 && alone && isActual(figure, promise.phrase + name)) result += setting.repeated ? 1.2 : 0.4;
  // 到位率100%,支出率97% for 执行率
  if (others > 1 && asked.unit === '%' && negates(`${name}|${promise.phrase}`, answer.item.phrase)) result -= 0.6;
  if (figure.span === 'ever' && promise.figure.span === null && others > 1) result -= setting.yearly ? 0.8 : 0.1;
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
  if (several) result += 0.4 * sameWords(promise.figure, figure);
  if (sections) result += promise.section === figure.section ? 0.7 : -0.3;
  return result;
}
