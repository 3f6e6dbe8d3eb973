/** 按比例计分 and 得分=… → a proportion, a share or a formula, with full and empty ends. */
import { Decimal } from '../../decimal';
import type { Bound } from '../rule';
import { MISSED, reachesTarget } from '../target-words';
import { readsOf, subjectOf } from './bands-from';
import type { ReadFormula } from './clause';
import type { Range } from './condition';
import { type Assembled, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';
import { cutOffFrom, hard, startOf, type Start } from './start';

interface Ends {
  readonly full: Start | null;
  readonly nothing: Range | null;
  readonly best: Decimal | null;
  readonly words: string | null;
}

/** The full and the empty range beside a proportion; null when there is more than that. */
function endsOf(sorted: Sorted): Ends | null {
  const full = sorted.awards.filter(({ award, condition }) => condition.kind !== 'otherwise' && isFull(award, null));
  const nothing = sorted.awards.filter(({ award }) => isNothing(award));
  if (full.length > 1 || nothing.length > 1 || full.length + nothing.length !== sorted.awards.length) return null;
  const start = full[0];
  const range = start === undefined ? null : rangeIn(start.condition);
  const begin = range === null ? null : startOf(range);
  if (
    start !== undefined &&
    range === null &&
    !/全部|^(?:所有|各).*[均都]/.test(wordsIn(start.condition) ?? '') &&
    !reachesTarget(wordsIn(start.condition) ?? '')
  )
    return null;
  if (range !== null && begin === null) return null;
  const gate = nothing[0] === undefined ? null : rangeIn(nothing[0].condition);
  if (nothing[0] !== undefined && gate === null) return null;
  return {
    full: begin,
    nothing: gate,
    best: start?.award.kind === 'points' ? start.award.points : null,
    words: start === undefined ? null : wordsIn(start.condition),
  };
}

export function fromProportion(sorted: Sorted): Assembled | null {
  const [proportion] = sorted.proportions;
  const ends = endsOf(sorted);
  if (proportion === undefined || sorted.proportions.length !== 1 || ends === null) return null;
  const { full, nothing } = ends;
  const between = proportion.condition === null ? null : rangeIn(proportion.condition);
  const words = proportion.condition === null ? null : wordsIn(proportion.condition);
  if (words !== null && !MISSED.test(words)) return null;
  const ranges = [full?.range, between, nothing].flatMap((range) =>
    range === null || range === undefined ? [] : [range]
  );
  const subject = subjectOf(ranges);
  if (subject === null) return null;
  if (ranges.length === 0)
    return {
      rule: {
        form: 'proportional',
        target: null,
        capped: true,
        ...(ends.words === null ? {} : { fullWords: [ends.words] }),
      },
      subject,
      best: ends.best,
    };
  const hundred = Decimal.HUNDRED;
  const reads = readsOf(ranges, sorted.name);
  const [unit = ''] = ranges.map((range) => range.unit).filter((name) => name !== '');
  if (
    reads === 'number' &&
    unit !== '' &&
    unit !== '倍' &&
    full !== null &&
    full.better !== 'less' &&
    nothing === null
  ) {
    const same = between === null || (between.low === null && betweenFits(between, full.bound.value, false));
    return same
      ? {
          rule: { form: 'proportional', target: full.bound.value, capped: true, reads, unit },
          subject,
          best: ends.best,
        }
      : null;
  }
  const isOne = full?.bound.value.equals(Decimal.ONE) === true && ranges.length === 1 && reads !== 'rate';
  if (reads !== 'rate' && !isOne) return null;
  const target = full === null ? (between?.high?.value ?? hundred) : isOne ? hundred : full.bound.value;
  const less = full?.better === 'less';
  const open = full === null && between?.high === null;
  if (between !== null && !open && !betweenFits(between, target, less)) return null;
  // Where full points begin below 100 %, 按比例 between two cuts may run from either: asked about.
  const start = between?.low ?? null;
  if (start !== null && !target.equals(hundred)) return null;
  if (less) {
    return nothing === null ? { rule: { form: 'reverse', target }, subject, best: ends.best } : null;
  }
  const low = nothing === null ? null : cutOffFrom(nothing, 'more');
  if (nothing !== null && low === null) return null;
  const floor =
    low === null
      ? start === null || nothing === null
        ? null
        : hard(start, true)
      : { value: low.value, included: !low.included };
  return {
    rule: { form: 'proportional', target, capped: true, ...(floor === null ? {} : { floor }) },
    subject,
    best: ends.best,
  };
}

/** The stretch in proportion ends where full points begin. */
function betweenFits(between: Range, target: Decimal, less: boolean): boolean {
  const end = less ? between.low : between.high;
  return end === null ? false : end.value.equals(target);
}

export function fromFormula(sorted: Sorted): Assembled | null {
  const [clause] = sorted.formulas;
  const ends = endsOf(sorted);
  if (clause === undefined || sorted.formulas.length !== 1 || ends === null) return null;
  const { formula, condition } = clause;
  const between = condition === null ? null : rangeIn(condition);
  // 低于95%的,得分=…: the formula takes over where full points end.
  const missed = ends.full === null && MISSED.test(condition === null ? '' : (wordsIn(condition) ?? ''));
  // ≥90%的,得分=…;<90%的不得分: the formula ends where nothing begins.
  const meets =
    ends.full === null &&
    between?.high === null &&
    between.low !== null &&
    ends.nothing?.high?.value.equals(between.low.value) === true;
  // 60%≤满意度<90%: where the stretch runs.
  const runs =
    formula.kind === 'stretch' &&
    between?.low?.value.equals(formula.from) === true &&
    between.high?.value.equals(formula.to) === true;
  if (condition !== null && condition.kind !== 'otherwise' && !missed && !meets && !runs) {
    if (
      between === null ||
      ends.full === null ||
      !betweenFits(between, ends.full.bound.value, ends.full.better === 'less')
    ) {
      return null;
    }
  }
  const best = formula.points ?? ends.best;
  const cut = (better: 'more' | 'less'): Bound | null =>
    ends.nothing === null ? null : cutOffFrom(ends.nothing, better);
  const subject = subjectOfFormula(formula);
  switch (formula.kind) {
    case 'share':
      return sorted.awards.length === 0 || isOfAll(sorted) || isAtWhole(ends)
        ? { rule: { form: 'share' }, subject, best }
        : null;
    case 'stretch': {
      const { from, to } = formula;
      const starts = ends.full === null || (ends.full.better === 'more' && ends.full.bound.value.equals(to));
      const { nothing } = ends;
      if (!starts || (nothing !== null && (nothing.low !== null || nothing.high?.value.equals(from) !== true)))
        return null;
      const knots = [
        { at: from, award: { kind: 'share', share: Decimal.ZERO } },
        { at: to, award: { kind: 'share', share: Decimal.ONE } },
      ] as const;
      return { rule: { form: 'interpolated', reads: 'rate', knots, below: 'nothing', above: 'stays' }, subject, best };
    }
    case 'weighted':
      return sorted.awards.length === 0
        ? { rule: { form: 'weighted', scale: Decimal.HUNDRED }, subject, best: null }
        : null;
    case 'target-by-actual':
      return sorted.awards.length === 0
        ? { rule: { form: 'reverse-proportional', target: null }, subject, best }
        : null;
    case 'linear': {
      const cutOff = cut('less');
      if ((ends.nothing !== null && cutOff === null) || !fullAtZero(ends.full)) return null;
      return { rule: { form: 'formula', base: formula.base, factor: formula.factor, cutOff }, subject, best };
    }
    case 'rate': {
      const low = cut('more');
      if ((ends.nothing !== null && low === null) || ends.full?.better === 'less') return null;
      const full = ends.full;
      const { target } = formula;
      if (target !== undefined && full !== null && !full.bound.value.equals(target)) return null;
      if (target !== undefined) {
        return {
          rule: {
            form: 'proportional',
            target,
            capped: true,
            ...(low === null ? {} : { floor: { value: low.value, included: !low.included } }),
          },
          subject,
          best,
        };
      }
      return {
        rule: {
          form: 'proportional',
          target: null,
          capped: true,
          ...(ends.words === null ? {} : { fullWords: [ends.words] }),
          ...(full === null || full.bound.value.compare(Decimal.HUNDRED) >= 0
            ? {}
            : { fullFrom: hard(full.bound, true) }),
          ...(low === null ? {} : { floor: { value: low.value, included: !low.included } }),
        },
        subject,
        best,
      };
    }
  }
}

/** 完成率达到100%得满分 beside the share of those that did. */
const isAtWhole = ({ full, nothing }: Ends): boolean =>
  nothing === null && full?.better !== 'less' && full?.bound.value.equals(Decimal.HUNDRED) === true;

/** 全部通过验收得5分 beside the share of those that did. */
const isOfAll = ({ awards: [only, ...others] }: Sorted): boolean =>
  only !== undefined &&
  others.length === 0 &&
  isFull(only.award, null) &&
  /^(?:全部|均|都)|全部|^(?:所有|各).*[均都]/.test(wordsIn(only.condition) ?? '');

/** (1 − rate) × W is full at 0 anyway; any other full range would contradict it. */
const fullAtZero = (full: Start | null): boolean =>
  full === null || (full.bound.value.isZero() && full.better !== 'more');

const subjectOfFormula = (formula: ReadFormula): string => ('subject' in formula ? formula.subject : '');
