/**
 * F13: (base − factor × rate) × W with a cut-off. Seen: (1−10×调剂额/年初预算)×10; 比率大于10%的不得分.
 */
import { Decimal } from '../decimal';
import { agreed, review, scored } from './outcome';
import { quantitiesOf } from './quantity';
import { compareQuotient, scaled, shown } from './quotient';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Formula = Extract<Rule, { form: 'formula' }>;

export function scoreFormula(rule: Formula, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const quantities = quantitiesOf(fact, { reads: 'rate', subject }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  const outcomes = quantities.readings.map((value) => {
    const params = { rate: `${shown(value, 4)}%`, base: rule.base.toString(), factor: rule.factor.toString() };
    if (value.part.sign() < 0) return review(context, 'rule.no-proportion', params);
    if (rule.cutOff !== null) {
      const order = compareQuotient(value, rule.cutOff.value);
      if (order > 0 || (order === 0 && rule.cutOff.included)) {
        return scored(context, Decimal.ZERO, { reason: { code: 'beyond-cut-off', params: { value: params.rate } } });
      }
    }
    const multiplier = {
      part: rule.base.times(Decimal.HUNDRED).times(value.whole).minus(rule.factor.times(value.part)),
      whole: value.whole,
    };
    const score = scaled(multiplier, context.points, Decimal.HUNDRED, context.standard.scorePlaces);
    return scored(context, score, { reason: { code: 'formula', params } });
  });
  return agreed(context, outcomes, 'rule.fact-ambiguous');
}
