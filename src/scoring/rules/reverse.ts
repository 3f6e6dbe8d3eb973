/**
 * F2, F3: a rate that should be low, by a sentence (权重×A/B). Without a way of its own the sentence leaves it
 * to the standard. How the excess is scored: excess.ts.
 */
import type { ReverseRule } from '../standards/standard';
import { scoreExcess } from './excess';
import { agreed, full, review } from './outcome';
import { quantitiesOf } from './quantity';
import { compareQuotient, shown } from './quotient';
import { scoreMeasure } from './score-measure';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Reverse = Extract<Rule, { form: 'reverse' | 'reverse-proportional' | 'reverse-linear' }>;

export function scoreReverse(rule: Reverse, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const how: ReverseRule = rule.form === 'reverse' ? context.standard.reverse : rule.form;
  const { measure } = context;
  if (measure !== undefined && fact.kind === 'blank' && rule.target === null) {
    return scoreMeasure(measure, {
      ...context,
      standard: { ...context.standard, reverse: how },
      hasReason: context.cause !== '',
    });
  }
  const { target } = rule;
  if (target === null || target.sign() < 0)
    return review(context, 'rule.no-proportion', { target: target?.toString() ?? '' });
  const quantities = quantitiesOf(fact, { reads: 'rate', subject, cuts: [target] }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  const outcomes = quantities.readings.map((value) => {
    if (compareQuotient(value, target) <= 0) return full(context);
    const params = {
      actual: `${shown(value, 4)}%`,
      target: `${target.toString()}%`,
      noun: subject ?? context.name,
      unit: '',
    };
    return scoreExcess(context, value, target, how, context.standard.scorePlaces, params);
  });
  return agreed(context, outcomes, 'rule.fact-ambiguous');
}
