/**
 * What a rule with cut points reads from a row of 表3: the rate itself where the target is one, its completion
 * otherwise, or the number. Where two of them may be meant, both are tried.
 */
import { Decimal } from '../decimal';
import type { Measure } from '../model';
import { compareQuotient, exactly, quotient, type Quotient } from './quotient';
import type { Reads } from './rule';
import { inUnit } from './same-unit';

export type Quantities =
  | { readonly kind: 'read'; readonly readings: readonly Quotient[] }
  | { readonly kind: 'problem'; readonly code: string };

export const read = (...readings: readonly Quotient[]): Quantities => ({ kind: 'read', readings });
export const problem = (code: string): Quantities => ({ kind: 'problem', code });

export interface Asked {
  readonly reads: Reads;
  readonly subject?: string | undefined;
  /** The number asked, from which 少2篇 is taken. */
  readonly start?: Decimal;
  /** The unit of the rule's numbers. */
  readonly unit?: string | undefined;
  /** The cut points: one that is the row's target says that the row's own figure is read. */
  readonly cuts?: readonly Decimal[];
}

export const isRateUnit = (unit: string): boolean => /^[%％‰]|百分/.test(unit);

const OF_TARGET = /完成率|完成比例|目标完成|完成情况|达成率|实现率/;
/** What a completion may be called: 培训完成, 达到计划; never 满意度. */
const COMPLETION = /^$|完成|实现|达成|达到|目标|任务|计划|指标值|实际/;

export function rateOfMeasure(measure: Measure, { subject = '', cuts = [] }: Asked): Quantities {
  const { actual, target, comparator } = measure;
  if (!(actual instanceof Decimal)) return problem('rule.actual-unclear');
  const completion =
    target instanceof Decimal && target.sign() > 0 ? quotient(actual.times(Decimal.HUNDRED), target) : null;
  if (!isRateUnit(measure.unit)) {
    // Of what should stay low, 120 % of the target is no completion.
    const counts = COMPLETION.test(subject) && comparator !== '<=' && comparator !== '<' && comparator !== 'between';
    if (completion === null || !counts) return problem('rule.no-completion');
    // 超额完成 of a target that is a least one is complete; a rule that speaks of more than 100 % means it.
    const toWhole = comparator === '>=' && cuts.every((cut) => cut.compare(Decimal.HUNDRED) <= 0);
    const beyond = compareQuotient(completion, Decimal.HUNDRED) > 0;
    return read(toWhole && beyond ? exactly(Decimal.HUNDRED) : completion);
  }
  if (OF_TARGET.test(subject) && completion !== null) return read(completion, exactly(actual));
  const own = target instanceof Decimal && cuts.some((cut) => cut.equals(target));
  // A bare rate target of 100 % has the same completion and rate; others differ, so both are tried.
  return completion === null || subject !== '' || own ? read(exactly(actual)) : read(exactly(actual), completion);
}

export function numberOfMeasure({ actual, unit }: Measure, asked: string): Quantities {
  if (!(actual instanceof Decimal)) return problem('rule.actual-unclear');
  const value = inUnit(actual, unit, asked);
  return value === null ? problem('rule.fact-not-number') : read(exactly(value));
}

/** How far a row of 表3 lies on the wrong side of its target; null where the target or the unit does not say so. */
export function distanceOf(measure: Measure, beyond: 'below' | 'above', unit: string): Decimal | null {
  const { actual, target, comparator } = measure;
  if (!(actual instanceof Decimal) || !(target instanceof Decimal)) return null;
  const fits = comparator === '=' || comparator === (beyond === 'below' ? '>=' : '<=');
  if (!fits || isRateUnit(measure.unit)) return null;
  const distance = inUnit(beyond === 'below' ? target.minus(actual) : actual.minus(target), measure.unit, unit);
  return distance === null ? null : Decimal.max(Decimal.ZERO, distance);
}
