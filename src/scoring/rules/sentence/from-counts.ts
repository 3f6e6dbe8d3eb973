/** Occurrences, listed items and faults. */
import { Decimal } from '../../decimal';
import type { Bound } from '../rule';
import { isMeasured } from '../same-unit';
import { fromKinds } from './from-kinds';
import { MET } from '../target-words';
import type { Range } from './condition';
import { counterOf } from './count-words';
import { SEVERAL } from './described';
import { gatesOf } from './gates';
import { type Assembled, type Of, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';
import { pointsOfShares } from './shares';
import { type Start, cutOffFrom, startOf } from './start';

export function fromOccurrences(sorted: Sorted): Assembled | null {
  const [first] = sorted.occurrences;
  if (first === undefined) return null;
  if (sorted.faults.length > 0) return fromKinds(sorted);
  const perItem = pointsOfItem(first, sorted.points);
  const same = sorted.occurrences.every(
    (other) =>
      pointsOfItem(other, sorted.points)?.equals(perItem ?? Decimal.ZERO) === true &&
      other.step.equals(first.step) &&
      (sorted.occurrences.length === 1 || other.counts === 'problems')
  );
  if (!same) return fromKinds(sorted);
  if (perItem === null) return null;
  const base = baseOf(sorted, first);
  if (base === null) return null;
  const { start, gates, none, cutOff, fullRate, best } = base;
  if (start !== null || !first.step.equals(Decimal.ONE)) {
    const fits = cutOff === null || (start !== null && first.counts === 'short');
    // 不少于4次,每少1次扣1分,未组织不得分: none at all.
    const none =
      gates.length > 0 && first.counts === 'short' && cutOff === null && gates.every((gate) => NONE_DONE.test(gate));
    if (!fits || fullRate !== null || (gates.length > 0 && !none)) return null;
    return numberSteps(
      sorted,
      first,
      perItem,
      none ? { ...base, cutOff: { value: Decimal.ZERO, included: true } } : base
    );
  }
  const [asked] = [
    ...sorted.listed.flatMap(({ count }) => (count === undefined ? [] : [count])),
    // 制定…等3项制度的得3分
    ...none.flatMap((words) => Decimal.parse(SEVERAL.exec(words)?.[2] ?? '') ?? []),
  ];
  if (asked !== undefined && first.counts === 'over') return null;
  return {
    rule: {
      form: 'occurrences',
      perItem,
      most: sorted.mostLost,
      noun: sorted.occurrences.map(({ noun }) => noun).join('、'),
      counts: first.counts,
      ...(asked === undefined || first.counts !== 'short' ? {} : { of: asked }),
      ...(isMeasured(first.unit) ? { unit: first.unit } : {}),
      ...(hasTimeLimit(none, first.unit) ? { told: true as const } : {}),
      ...(cutOff === null ? {} : { cutOff }),
      ...(fullRate === null ? {} : { fullRate }),
      ...(gates.length === 0 ? {} : { gates }),
      ...(none.length === 0 ? {} : { none }),
    },
    subject: '',
    best,
  };
}

const NONE_DONE = /^(?:未|没有)(?:组织|开展|召开|举办|实施|进行|完成|安排)[\u4e00-\u9fff]{0,8}$/;

interface Base {
  readonly start: Start | null;
  readonly gates: readonly string[];
  readonly none: readonly string[];
  readonly cutOff: Bound | null;
  readonly fullRate: Decimal | null;
  readonly best: Decimal | null;
}

const sameUnit = (range: Range, unit: string): boolean => range.unit === unit || (range.neutral && range.unit === '');

/** 60日内下达得5分 beside 每推迟10日扣1分. */
const hasTimeLimit = (none: readonly string[], unit: string): boolean =>
  isMeasured(unit) && none.some((words) => /\d+个?(?:工作日|日|天|月|小时)(?:以|之)?内/.test(words));

/** What stands beside the count: full points to start from, gates, and a number that leaves nothing. */
function baseOf(sorted: Sorted, first: Of<'occurrence'>): Base | null {
  const gates: string[] = [];
  const none: string[] = [];
  let start: Start | null = null;
  let nothing: Range | null = null;
  let fullRate: Decimal | null = null;
  let best: Decimal | null = null;
  let bases = 0;
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    const range = rangeIn(condition);
    if (words !== null && isNothing(award)) {
      gates.push(words);
      continue;
    }
    if (range !== null && isNothing(award)) {
      if (counterOf(range.unit) !== counterOf(first.unit) || first.counts === 'over' || nothing !== null) return null;
      nothing = range;
      continue;
    }
    if (!isFull(award, null) || isNothing(award) || (words === null && range === null)) return null;
    bases += 1;
    best = award.kind === 'points' ? award.points : null;
    if (words !== null) none.push(words);
    if (range === null) continue;
    const begin = startOf(range);
    if (begin === null) return null;
    // 验收合格率100%得满分,每有1项不合格扣1分: the rate says that there is none.
    if (range.percent && first.counts !== 'over' && begin.better !== 'less' && isWhole(begin.bound.value)) {
      fullRate = begin.bound.value;
      continue;
    }
    if (!sameUnit(range, first.unit)) return null;
    if (range.neutral && first.counts === 'problems') continue;
    start = begin;
  }
  for (const { range } of sorted.requirements) {
    const begin = requiredBy(range, first);
    const asks = first.counts !== 'problems' && begin !== null && range.unit === first.unit;
    if (!asks) continue;
    if (start !== null) return null;
    start = begin;
  }
  // 少于36次不得分 of a start of 48 is the number itself; 缺失4项及以上不得分 is the count.
  const fewer = start !== null && first.counts === 'short';
  const cutOff = nothing === null ? null : cutOffFrom(nothing, fewer ? 'more' : 'less');
  if (bases > 1 || (nothing !== null && cutOff === null)) return null;
  return { start, gates, none, cutOff, fullRate, best };
}

/** 不少于10篇, and 少于10篇的 in front of 每少1篇: both start at 10. */
function requiredBy(range: Range, { counts }: Of<'occurrence'>): Start | null {
  const begin = startOf(range);
  if (begin === null || begin.better === 'exact' || begin.bound.included === true) return begin;
  const isMissed = begin.better === (counts === 'short' ? 'less' : 'more') && begin.bound.included === false;
  return isMissed ? { ...begin, better: counts === 'short' ? 'more' : 'less' } : begin;
}

const isWhole = (value: Decimal): boolean => value.equals(Decimal.HUNDRED);

const pointsOfItem = ({ perItem, perItemShare }: Of<'occurrence'>, points: Decimal | null): Decimal | null =>
  perItem ?? (perItemShare === null || points === null ? null : points.times(perItemShare));

/** 培训500人得4分,每少10人扣0.1分 · 每延迟3天扣1分: steps of a number. */
function numberSteps(
  sorted: Sorted,
  item: Of<'occurrence'>,
  perStep: Decimal,
  { start, best, none, cutOff, gates }: Base
): Assembled | null {
  const beyond = item.counts === 'short' ? 'below' : 'above';
  if (start === null && beyond === 'below') return shortOfTarget(sorted, item, perStep, best);
  if (start !== null && start.better !== 'exact' && (start.better === 'more') !== (beyond === 'below')) return null;
  return {
    rule: {
      form: 'steps',
      reads: 'number',
      unit: item.unit,
      threshold: start?.bound.value ?? Decimal.ZERO,
      beyond,
      step: item.step,
      perStep,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
      ...(cutOff === null ? {} : { cutOff }),
      ...(gates.length === 0 ? {} : { gates }),
      ...(start === null && hasTimeLimit(none, item.unit) ? { told: true as const } : {}),
    },
    subject: start?.range.subject ?? '',
    best,
  };
}

/** 每少10万元扣1分, where the row of 表3 says of what. */
function shortOfTarget(
  sorted: Sorted,
  item: Of<'occurrence'>,
  perStep: Decimal,
  best: Decimal | null
): Assembled | null {
  if (sorted.awards.some(({ condition }) => !MET.test(wordsIn(condition) ?? ''))) return null;
  const counting = sorted.counting ?? 'whole';
  const { step, unit } = item;
  return {
    rule: {
      form: 'target-steps',
      beyond: 'below',
      step,
      perStep,
      counting,
      most: sorted.mostLost,
      reads: 'number',
      unit,
    },
    subject: '',
    best,
  };
}

/** ①…②…每项1分: the items were listed without points. */
export function fromListed(sorted: Sorted): Assembled | null {
  const [each] = sorted.each;
  if (each === undefined || sorted.each.length > 1 || sorted.listed.length < 2) return null;
  if (sorted.awards.some(({ award, condition }) => !isNothing(award) || condition.kind !== 'words')) return null;
  const labels = sorted.listed.map(({ label }) => label);
  const parts = partsOfEach(each, labels.length, sorted.points);
  if (parts === null) return null;
  const items = labels.map((label, index) => ({ label, points: parts[index] ?? Decimal.ZERO }));
  const gates = sorted.awards.flatMap(({ condition }) => wordsIn(condition) ?? []);
  return {
    rule: { form: 'checklist', items, gates },
    subject: '',
    best: Decimal.sum(items.map(({ points }) => points)),
  };
}

/** 每项1分, 每项占1/4权重分. */
function partsOfEach(
  { points: each, share }: Of<'each-listed'>,
  count: number,
  points: Decimal | null
): readonly Decimal[] | null {
  if (each !== null) return Array.from({ length: count }, () => each);
  if (share === null || points === null) return null;
  return pointsOfShares(
    Array.from({ length: count }, () => share),
    points
  );
}

export function fromFaults(sorted: Sorted): Assembled | null {
  const faults = sorted.faults.flatMap(({ condition, lost }) => {
    const words = wordsIn(condition);
    return words === null
      ? []
      : [{ label: words.replace(/^(?:存在|出现|有)(?!.*[且并或])(?=.{3})/, ''), points: lost }];
  });
  if (faults.length !== sorted.faults.length || sorted.mostLost !== null) return null;
  const beside = gatesOf(sorted.awards);
  if (beside === null) return null;
  const { gates, none, best } = beside;
  return {
    rule: { form: 'faults', faults, ...(gates.length === 0 ? {} : { gates }), ...(none.length === 0 ? {} : { none }) },
    subject: '',
    best,
  };
}
