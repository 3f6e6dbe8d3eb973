/**
 * The score of one separate target: met is full, a shortfall is in proportion (rounded once), an excess of what
 * should be low goes by the standard's reverse rule, and what no stated rule decides is asked about.
 */
import { Decimal } from '../decimal';
import type { CellRef, Measure, Note } from '../model';
import type { Standard } from '../standards/standard';
import { scoreExcess } from './excess';
import { full, noteAt, review, scored, withWarning, type Place } from './outcome';
import { isOverFulfilled, scoreOverFulfilment } from './over-fulfilment';
import { exactly } from './quotient';
import { metRange } from './tiers';
import type { RuleOutcome } from './rule';

export interface MeasureContext {
  readonly points: Decimal;
  readonly standard: Standard;
  readonly name: string;
  readonly cells: readonly CellRef[];
  /** A 偏差原因 was given. */
  readonly hasReason: boolean;
}

interface Numbers {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/** 完成率 in a note: one decimal of a per cent. */
const COMPLETION_PLACES = 1;

function paramsOf(measure: Measure, place: Place, { target, actual }: Numbers): Readonly<Record<string, string>> {
  const completion = target.isZero() ? '' : `${actual.percentOf(target, COMPLETION_PLACES).toString()}%`;
  return {
    noun: measure.noun === '' ? place.name : measure.noun,
    target: target.toString(),
    actual: actual.toString(),
    unit: measure.unit,
    completion,
  };
}

/** At least the target: full, over-fulfilled, or in proportion. */
function scoreAtLeast(measure: Measure, numbers: Numbers, context: MeasureContext): RuleOutcome {
  const { target, actual } = numbers;
  const order = actual.compare(target);
  if (order >= 0) {
    if (isOverFulfilled(measure, target, actual, context.standard)) {
      return scoreOverFulfilment(context, context.standard, paramsOf(measure, context, numbers), context.hasReason);
    }
    if (order > 0 || measure.comparator !== '>') return full(context);
    return full(context, [noteAt(context, 'rule.equals-strict-target', paramsOf(measure, context, numbers))]);
  }
  const params = paramsOf(measure, context, numbers);
  if (target.sign() <= 0) return review(context, 'rule.no-proportion', params);
  const score = context.points.times(actual).dividedBy(target, context.standard.scorePlaces);
  const outcome = scored(context, score, { reason: { code: 'shortfall', params } });
  return outcome.deductions.length === 0
    ? withWarning(outcome, noteAt(context, 'rule.rounded-to-full', params))
    : outcome;
}

/** At most the target: full, or by the standard's reverse rule. */
function scoreAtMost(measure: Measure, numbers: Numbers, context: MeasureContext): RuleOutcome {
  const { target, actual } = numbers;
  const order = actual.compare(target);
  if (order < 0 || (order === 0 && measure.comparator !== '<')) return full(context);
  const params = paramsOf(measure, context, numbers);
  if (order === 0) return full(context, [noteAt(context, 'rule.equals-strict-target', params)]);
  if (target.sign() < 0) return review(context, 'rule.no-proportion', params);
  const { reverse, scorePlaces } = context.standard;
  return scoreExcess(context, exactly(actual), target, reverse, scorePlaces, params);
}

/** `=` and bare numbers: by the side that is better, which must be clear. */
function scoreEqual(measure: Measure, numbers: Numbers, context: MeasureContext): RuleOutcome {
  const { target, actual } = numbers;
  if (actual.equals(target)) return full(context);
  const ownWay = context.standard.bareNumber === 'at-least' || target.isZero() || measure.direction === 'unclear';
  if (!ownWay)
    return measure.direction === 'more'
      ? scoreAtLeast(measure, numbers, context)
      : scoreAtMost(measure, numbers, context);
  const params = paramsOf(measure, context, numbers);
  if (context.standard.bareNumber === 'at-least') {
    if (target.isZero()) {
      return actual.sign() <= 0 ? full(context) : scored(context, Decimal.ZERO, { reason: { code: 'excess', params } });
    }
    const outcome = scoreAtLeast(measure, numbers, context);
    return measure.direction === 'less'
      ? withWarning(outcome, noteAt(context, 'rule.less-is-better-scored-as-more', params))
      : outcome;
  }
  if (target.isZero()) {
    if (measure.direction === 'more') return review(context, 'rule.direction-unclear', params);
    return actual.sign() < 0 ? full(context) : scored(context, Decimal.ZERO, { reason: { code: 'excess', params } });
  }
  return review(context, 'rule.direction-unclear', params);
}

function scoreBetween(measure: Measure, numbers: Numbers, context: MeasureContext): RuleOutcome {
  const high = measure.targetHigh;
  const params = { ...paramsOf(measure, context, numbers), high: high?.toString() ?? '' };
  if (high === null) return review(context, 'rule.actual-unclear', params);
  const inside = numbers.actual.compare(numbers.target) >= 0 && numbers.actual.compare(high) <= 0;
  return inside ? full(context) : review(context, 'rule.range-missed', params);
}

/** Words in place of a figure: 已完成 is full, with a warning; what does not decide is asked about. */
function scoreWords(measure: Measure, context: MeasureContext, warning: Note | null): RuleOutcome {
  const params = { noun: measure.noun === '' ? context.name : measure.noun };
  if (measure.met === true) return full(context, warning === null ? [] : [warning]);
  return review(context, measure.met === false ? 'rule.not-met-without-figure' : 'rule.actual-unclear', params);
}

function scoreText(measure: Measure, context: MeasureContext): RuleOutcome {
  if (measure.met === true && !context.standard.textMetIsFull) {
    return review(context, 'rule.tier-needs-score', metRange(context));
  }
  return scoreWords(measure, context, null);
}

function scoreDate(measure: Measure, context: MeasureContext): RuleOutcome {
  const { target, actual } = measure;
  if (typeof actual !== 'string' || typeof target !== 'string') {
    return scoreWords(measure, context, noteAt(context, 'rule.words-for-figure'));
  }
  const inTime = measure.met ?? actual <= target;
  return inTime ? full(context) : review(context, 'rule.date-late', { target, actual });
}

export function scoreMeasure(measure: Measure, context: MeasureContext): RuleOutcome {
  if (measure.comparator === 'text') return scoreText(measure, context);
  if (measure.comparator === 'date<=') return scoreDate(measure, context);
  const { target, actual } = measure;
  if (!(target instanceof Decimal) || !(actual instanceof Decimal)) {
    return scoreWords(measure, context, noteAt(context, 'rule.words-for-figure'));
  }
  const numbers = { target, actual };
  switch (measure.comparator) {
    case '>=':
    case '>':
      return scoreAtLeast(measure, numbers, context);
    case '<=':
    case '<':
      return scoreAtMost(measure, numbers, context);
    case '=':
      return scoreEqual(measure, numbers, context);
    case 'between':
      return scoreBetween(measure, numbers, context);
  }
}
