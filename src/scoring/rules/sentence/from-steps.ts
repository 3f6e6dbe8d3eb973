/** 每超过1个百分点扣0.5分 → steps. */
import { Decimal } from '../../decimal';
import { readsOf, subjectOf } from './bands-from';
import type { Bound } from '../rule';
import type { Range } from './condition';
import { type Assembled, type Of, type Sorted, isFull, isNothing, otherwiseOf, rangeIn, wordsIn } from './sorted';
import { fromPlan } from './from-plan';
import { fromRange } from './from-range';
import { fromShareOfNumber } from './from-share-of-number';
import { fromLastYear } from './from-last-year';
import { fromTarget } from './from-target';
import { MISSED } from '../target-words';
import { type Start, cutOffFrom, hard, startOf } from './start';

export function fromSteps(sorted: Sorted): Assembled | null {
  const [step] = sorted.steps;
  if (step === undefined || sorted.steps.length !== 1 || otherwiseOf(sorted.awards).length > 0) return null;
  if (sorted.requirements.length > 1) return null;
  const isPlain = step.unit === '';
  const other = isPlain
    ? null
    : (fromTarget(sorted, step) ??
      fromLastYear(sorted, step) ??
      fromRange(sorted, step) ??
      fromPlan(sorted, step) ??
      fromShareOfNumber(sorted, step));
  if (other !== null) return other;
  const [required] = sorted.requirements;
  const given = sorted.awards.filter(({ award }) => isFull(award, null) && !isNothing(award));
  const withRange = given.some(({ condition }) => rangeIn(condition) !== null);
  // 100%以下得5分,每超5%扣2分,没有此类项目的得满分: words beside the range.
  const besides = withRange ? statesIn(given) : [];
  // 因政策原因导致的不扣分 is an exception that a rate does not tell of.
  if (!besides.every((words) => NOTHING_TO_DO.test(words))) return null;
  const full = withRange ? given.filter(({ condition }) => rangeIn(condition) !== null) : given;
  const none = sorted.awards.filter(({ award }) => isNothing(award));
  const gates = statesIn(none);
  const nothing = none.filter(({ condition }) => rangeIn(condition) !== null);
  if (full.length > 1 || nothing.length > 1 || given.length + none.length !== sorted.awards.length) return null;
  if (required !== undefined && full.length > 0) return null;
  const asked = full[0] === undefined && required === undefined ? askedInFront(step) : null;
  const fullRange = full[0] === undefined ? (required?.range ?? asked) : rangeIn(full[0].condition);
  // 全部办结得10分,每低1%扣1分: all of them is 100 %.
  const words = full[0] === undefined ? null : wordsIn(full[0].condition);
  const ofAll = words !== null && /^(?:全部|均|都)/.test(words) && step.condition === null && step.beyond === 'below';
  if (full[0] !== undefined && fullRange === null && !ofAll) return null;
  const inFront = step.condition === null || asked !== null ? null : rangeIn(step.condition);
  const missed =
    fullRange !== null && step.beyond === 'below' && MISSED.test(wordsIn(step.condition ?? NO_WORDS) ?? '');
  if (step.condition !== null && inFront === null && asked === null && !missed) return null;
  const ending = nothing[0] === undefined ? null : rangeIn(nothing[0].condition);
  const stepRange = inFront === null ? null : openAt(inFront, ending);
  const start = fullRange === null ? null : startOf(fullRange);
  const stepStart = stepRange === null ? null : startOf(stepRange);
  if (fullRange?.symmetric === true && start?.better !== 'less') return null;
  if ((fullRange !== null && start === null) || (stepRange !== null && stepStart === null)) return null;
  const whole = ofAll ? Decimal.HUNDRED : undefined;
  const threshold = start?.bound.value ?? stepStart?.bound.value ?? sorted.standard?.value ?? whole;
  if (threshold === undefined) return null;
  if (start !== null && stepStart !== null && !start.bound.value.equals(stepStart.bound.value)) return null;
  if (sorted.standard !== null && !sorted.standard.value.equals(threshold)) return null;
  const either =
    stepStart === null &&
    start !== null &&
    (step.beyond === 'both' || (step.beyond === 'either' && start.better === 'exact'));
  if (step.beyond === 'both' && !either) return null;
  const wanted = either ? 'either' : directionOf(start, stepStart, step.beyond);
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (wanted === null || lost === null) return null;
  const ranges = [fullRange, stepRange].flatMap((range) => (range === null ? [] : [range]));
  const reads = isPlain
    ? ranges.every((range) => !range.percent && range.unit === '')
      ? 'number'
      : null
    : ranges.every((range) => range.neutral || range.percent)
      ? 'rate'
      : readsOf(ranges, sorted.name);
  // 对农户收缴达100%;收缴率未达100%的: the rate is named where the steps begin.
  const named = required !== undefined && stepRange !== null && stepRange.subject !== '' ? [stepRange] : ranges;
  const subject = subjectOf(named);
  if (reads !== (isPlain ? 'number' : 'rate') || subject === null) return null;
  if (isPlain && (gates.length > 0 || ofAll || fullRange?.symmetric === true)) return null;
  if (!gates.every((gate) => isToldByRate(gate, `${subject} ${sorted.name}`))) return null;
  const cutOff =
    ending === null || either
      ? null
      : (distanceFrom(ending, threshold, wanted) ?? cutOffFrom(ending, wanted === 'above' ? 'less' : 'more'));
  if (nothing[0] !== undefined && cutOff === null) return null;
  const award = full[0]?.award;
  return {
    rule: {
      form: 'steps',
      ...(isPlain ? { reads: 'number' as const, unit: '' } : {}),
      threshold,
      beyond: wanted,
      step: step.step,
      perStep: lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
      ...(cutOff === null ? {} : { cutOff }),
      ...(ofAll || besides.length > 0 ? { fullWords: ofAll ? [words] : besides } : {}),
      ...(gates.length === 0 ? {} : { gates }),
      ...(fullRange?.symmetric === true ? { symmetric: true } : {}),
    },
    subject,
    best: award?.kind === 'points' ? award.points : null,
  };
}

const NO_WORDS = { kind: 'otherwise', words: '' } as const;

/** 下降5个百分点以上不得分: so far from where full points end. */
function distanceFrom(
  { low, high, unit, subject }: Range,
  threshold: Decimal,
  wanted: 'above' | 'below' | 'either'
): Bound | null {
  const side = /^(?:下降|降低|低于|减少)$/.test(subject)
    ? 'below'
    : /^(?:超过|超出|增加|上升)$/.test(subject)
      ? 'above'
      : '';
  if (unit !== '个百分点' || low === null || high !== null || side !== wanted) return null;
  const value = side === 'below' ? threshold.minus(low.value) : threshold.plus(low.value);
  return { value, included: hard(low, true).included };
}

/** 60%≤x<95%,每降低1%…,低于60%不得分: the far end is where nothing begins. */
function openAt(range: Range, nothing: Range | null): Range {
  const { low, high, symmetric } = range;
  if (low === null || high === null || symmetric || nothing === null || low.value.equals(high.value)) return range;
  if (nothing.low === null && nothing.high?.value.equals(low.value) === true) return { ...range, low: null };
  return nothing.high === null && nothing.low?.value.equals(high.value) === true ? { ...range, high: null } : range;
}

/** 完好率不低于90%,每降低1个百分点: what stands in front is what is asked, not where the steps begin. */
function askedInFront({ condition, beyond }: Of<'steps'>): Range | null {
  const range = condition === null ? null : rangeIn(condition);
  const start = range === null ? null : startOf(range);
  const better = beyond === 'below' ? 'more' : beyond === 'above' ? 'less' : null;
  return start !== null && start.better === better && start.bound.included === true ? range : null;
}

const NOTHING_TO_DO = /^(?:没有|无|未安排|未设|不涉及)[^,且或]{2,20}$/;

const NOT_DONE =
  /^(?:未|没有|没|无)(?:按[^,]{0,6})?(?:开展|组织|实施|执行|完成|测评|调查|采购|支出|启动|开工|(?:编制|设置|设定)(?=.*(?:目标|预算|指标|计划)$))(?:的)?([^,且或]{0,12})$/;
const BY_SURVEY = /满意|知晓|认可|好评/;

/**
 * A rate of what was not done there cannot be: 92% says that 未开展调查 is not so. 弄虚作假的不得分 beside it, and
 * 未开展绩效监控 beside 预算执行率, are told by no rate: the sentence is asked about.
 */
function isToldByRate(gate: string, measured: string): boolean {
  // 未归档 beside 归档率
  const act = /^(?:未|没有|无)([\u4e00-\u9fff]{2,6})$/.exec(gate)?.[1];
  if (act !== undefined && measured.includes(`${act}率`)) return true;
  const object = NOT_DONE.exec(gate)?.[1];
  if (object === undefined) return false;
  const bare = object.replace(/(?:工作|活动|任务|项目|的)+$/, '');
  if (bare === '' || (BY_SURVEY.test(measured) && /调查|测评|评议|问卷/.test(gate))) return true;
  return Array.from(bare, (_, at) => bare.slice(at, at + 2)).some(
    (pair) => pair.length === 2 && measured.includes(pair)
  );
}

const statesIn = (awards: readonly Of<'award'>[]): readonly string[] =>
  awards.flatMap(({ condition }) => wordsIn(condition) ?? []);

function directionOf(
  start: Start | null,
  stepStart: Start | null,
  verb: Of<'steps'>['beyond']
): 'above' | 'below' | null {
  const wanted = new Set<'above' | 'below'>();
  if (start !== null && start.better !== 'exact') wanted.add(start.better === 'more' ? 'below' : 'above');
  // A condition in front of the step says where the step begins: 低于95%的.
  if (stepStart !== null && stepStart.better !== 'exact') wanted.add(stepStart.better === 'more' ? 'above' : 'below');
  if (verb === 'above' || verb === 'below') wanted.add(verb);
  const [only] = wanted;
  return wanted.size === 1 && only !== undefined ? only : null;
}
