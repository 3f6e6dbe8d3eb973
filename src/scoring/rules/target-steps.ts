/**
 * F4 of a row of 表3: minus so much for each step beyond the row's own target. Seen: 每低于目标值1个百分点扣0.6分 ·
 * 达到目标值得满分,未达到的,每低10%扣1分. A count is compared by its completion, a rate by its distance; 1% of a rate
 * may be meant either way, and both are tried.
 */
import { Decimal } from '../decimal';
import type { Measure } from '../model';
import { agreed, full, review } from './outcome';
import { sayingOf } from './phrase';
import { isRateUnit } from './quantity-of-measure';
import { exactly, quotient, type Quotient } from './quotient';
import { inUnit } from './same-unit';
import { scoreStepsAt } from './steps';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type TargetSteps = Extract<Rule, { form: 'target-steps' }>;

interface Reading {
  readonly threshold: Decimal;
  readonly value: Quotient;
}

function readingsOf(rule: TargetSteps, { actual, target, comparator, unit }: Measure): readonly Reading[] {
  if (!(actual instanceof Decimal) || !(target instanceof Decimal)) return [];
  if (comparator !== '=' && comparator !== (rule.beyond === 'below' ? '>=' : '<=')) return [];
  if (rule.reads === 'number') {
    const threshold = inUnit(target, unit, rule.unit);
    const value = inUnit(actual, unit, rule.unit);
    return threshold === null || value === null || isRateUnit(unit) ? [] : [{ threshold, value: exactly(value) }];
  }
  const completion = target.sign() > 0 ? quotient(actual.times(Decimal.HUNDRED), target) : null;
  const byCompletion = completion === null ? [] : [{ threshold: Decimal.HUNDRED, value: completion }];
  if (!isRateUnit(unit)) return byCompletion;
  const byDistance = { threshold: target, value: exactly(actual) };
  return rule.unit === '%' ? [byDistance, ...byCompletion] : [byDistance];
}

export function scoreTargetSteps(rule: TargetSteps, fact: Fact, context: RuleContext): RuleOutcome {
  const { measure } = context;
  const said = fact.kind === 'words' && rule.fullWords?.some((words) => sayingOf(fact.text, words) === 'same') === true;
  if (measure === undefined && said) return full(context);
  if (measure === undefined) return review(context, 'rule.target-not-given');
  const { beyond, step, perStep, counting, most, reads, unit } = rule;
  const outcomes = readingsOf(rule, measure).map(({ threshold, value }) =>
    scoreStepsAt({ form: 'steps', threshold, beyond, step, perStep, counting, most, reads, unit }, value, context)
  );
  return outcomes.length === 0
    ? review(context, 'rule.target-not-given')
    : agreed(context, outcomes, 'rule.fact-ambiguous');
}
