/** 每超过1个百分点扣0.5分, 每提高1个百分点加0.2分: so much for each step of a rate. */
import { Decimal } from '../../decimal';
import { readLoss } from './award-words';
import type { Clause, Condition } from './clause';
import { readCondition } from './condition-words';

const VERBS_ABOVE = '超过|超出|超支|超|高于|高出|增加|上升|提高|增长|多|大于|高|增|上浮';
const VERBS_BELOW =
  '少完成|少降|少下降|少增长|短收|欠收|降低|减少|下降|低于|低|少于|少|落后|滞后|差|短|不足|降|小于|未达到|下浮';
const VERBS_EITHER = '偏离|偏差|增减|相差|变动|浮动|差异';
const VERB = `${VERBS_ABOVE}|${VERBS_BELOW}|${VERBS_EITHER}`;
/** 超过(降低), 超过或低于, 增加或减少 */
const OTHER_VERB = `(?:\\((?:或)?(${VERB})\\)|(?:或者?|/|、)(${VERB}))`;
const STEP = new RegExp(
  `^(.*?)(?:按每|每)(?:再)?(?:(${VERB})${OTHER_VERB}?)?(?:过)?(规定|序时进度|时序进度|(?:[\\u4e00-\\u9fff]{1,4})?平均(?:值|水平|数)|达标线|达标值|目标值|指标值|标准|目标|年初预算|预算|标准值|计划)?(?:的)?(\\d+(?:\\.\\d+)?)?(个百分点|个点|%|‰|个百分比|百分点)(?:的)?(?:,)?(?:就|则)?$`
);

/** 每超0.01: of a plain number, which a decimal says. */
const PLAIN_STEP = new RegExp(`^(.*?)(?:按每|每)(?:再)?(${VERB})(?:过)?(\\d+\\.\\d+)(?:的)?(?:,)?(?:就|则)?$`);

function readPlainStep(text: string): Step | null {
  const match = PLAIN_STEP.exec(text.replace(/,$/, ''));
  const step = Decimal.parse(match?.[3] ?? '');
  const beyond = match === null ? 'either' : directionOf(match[2] ?? '');
  if (match === null || step === null || step.sign() <= 0 || beyond === 'either') return null;
  const front = (match[1] ?? '').replace(/,$/, '');
  const condition = front === '' ? null : stepFront(front);
  return condition === undefined ? null : { condition, beyond, step, unit: '', from: '' };
}

type Beyond = 'above' | 'below' | 'either' | 'both';

const directionOf = (verb: string): Beyond =>
  VERBS_ABOVE.split('|').includes(verb) ? 'above' : VERBS_BELOW.split('|').includes(verb) ? 'below' : 'either';

interface Step {
  readonly condition: Condition | null;
  readonly beyond: Beyond | null;
  readonly step: Decimal;
  readonly unit: string;
  /** What the step is taken from: 目标值, 年初预算. */
  readonly from: string;
}

/** 超过或低于的,每5个百分点: both directions in front of the step. */
const BOTH_IN_FRONT = new RegExp(`^(?:每)?(?:${VERB})${OTHER_VERB}(?:的|者)*$`);

/** 每低于100%1个百分点: where the step begins stands inside it. */
const START_INSIDE = new RegExp(`^每(${VERB})(\\d+(?:\\.\\d+)?%)(?:的)?(?=\\d+(?:\\.\\d+)?(?:个百分点|%))`);

function readStep(text: string): Step | null {
  const match = STEP.exec(text.replace(/,$/, '').replace(START_INSIDE, '$1$2,每$1'));
  if (match === null) return null;
  const front = (match[1] ?? '').replace(/,$/, '');
  const step = Decimal.parse(match[6] ?? '1');
  if (step === null || step.sign() <= 0) return null;
  const verbs = [match[2], match[3] ?? match[4]].flatMap((verb) => (verb === undefined ? [] : [directionOf(verb)]));
  const both = BOTH_IN_FRONT.test(front);
  const condition = front === '' || both ? null : stepFront(front);
  if (condition === undefined) return null;
  const [first, second] = verbs;
  if (both && first !== undefined) return null;
  if (second !== undefined && second === first) return null;
  return {
    condition,
    beyond: both || second !== undefined ? 'both' : (first ?? null),
    step: match[7] === '‰' ? step.times(Decimal.of(1, 1)) : step,
    unit: /点|个百分比/.test(match[7] ?? '') ? '个百分点' : '%',
    from: match[5] ?? (match[2] === '少完成' ? '完成' : AGAINST_PLAN.test(front) ? '计划' : ''),
  };
}

/** 实际完成情况与计划每相差3% */
export const AGAINST_PLAN =
  /^(?:实际)?(?:完成|执行|支出|产出)(?:情况|数|数量|值|量|进度|时间)?(?:与|较|比|和)(?:年度|年初)?(?:计划|目标|预算)(?:数|值|任务|完成)?(?:数|值|量)?(?:相比)?$/;

/** `低于95%的,` in front of the step; a bare subject (`支出率`) says nothing more, nor does 超过的, which the verb repeats. */
function stepFront(front: string): Condition | null | undefined {
  const condition = readCondition(front);
  if (condition === null) return undefined;
  if (condition.kind === 'otherwise' && /^(?:否则?|未达到?|达不到)(?:要求|标准)?$/.test(condition.words)) return null;
  if (condition.kind !== 'words') return condition;
  return /^[\u4e00-\u9fff]{2,16}(?:率|比例|度)$/.test(condition.words) || AGAINST_PLAN.test(condition.words)
    ? null
    : condition;
}

/** 在6分基础上; 在此基础上 says no more than the order of the parts. */
const ON_BASE =
  /(?:,|^)?(?:则|可|再)?(?:在|从|以)(?:(\d+(?:\.\d+)?)分(?:的)?(?:基础(?:上|之上)?|起)|(?:此|上述|该|以上)基础(?:上|之上)?),?/;

function withoutBase(text: string): { readonly text: string; readonly base?: Decimal } {
  const found = ON_BASE.exec(text);
  if (found === null) return { text };
  const rest = text.replace(found[0], found.index > 0 ? ',' : '');
  const base = Decimal.parse(found[1] ?? '');
  return base === null ? { text: rest } : { text: rest, base };
}

export function readSteps(whole: string): Clause | null {
  const { text, base } = withoutBase(whole);
  const loss = readLoss(text);
  const step = loss === null ? null : (readStep(loss.rest) ?? readPlainStep(loss.rest));
  if (loss === null || step === null) return null;
  return {
    kind: 'steps',
    ...step,
    ...(base === undefined ? {} : { base }),
    lost: loss.value.points,
    lostShare: loss.value.share,
    counting: null,
  };
}

const GAIN = /[,:]?(?:则|可|再)?(?:加|增加|增|奖励|多得)(?:计|得)?(\d+(?:\.\d+)?)分$/;

/** 每完成10%得0.6分: from nothing on. */
const ACCRUAL =
  /^(?:[\u4e00-\u9fff]{2,12}(?:率|比例|度),?)?每(?:完成|达到|实现|达)(?:目标|任务|计划)?(?:的)?(\d+(?:\.\d+)?)%(?:的)?,?(?:得|计|记)(\d+(?:\.\d+)?)分$/;

/** 每提高1个百分点加0.2分 */
export function readClimb(whole: string): Clause | null {
  const { text, base } = withoutBase(whole);
  const accrual = ACCRUAL.exec(text);
  const each = Decimal.parse(accrual?.[1] ?? '');
  const worth = Decimal.parse(accrual?.[2] ?? '');
  if (each !== null && worth !== null && each.sign() > 0) {
    return { kind: 'climb', condition: null, beyond: 'above', step: each, gained: worth, fromNothing: true };
  }
  const gain = GAIN.exec(text);
  const gained = gain === null ? null : Decimal.parse(gain[1] ?? '');
  const step = gain === null ? null : readStep(text.slice(0, gain.index));
  if (gained === null || step === null || step.beyond === 'either' || step.beyond === 'both') return null;
  return {
    kind: 'climb',
    condition: step.condition,
    beyond: step.beyond,
    ...(base === undefined ? {} : { base }),
    step: step.step,
    gained,
    fromNothing: false,
  };
}
