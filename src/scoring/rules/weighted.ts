/** F17: a score on a scale (100 unless stated) × weight. Seen: 单项得分×权重%. */
import { Decimal } from '../decimal';
import { review, scored } from './outcome';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Weighted = Extract<Rule, { form: 'weighted' }>;

export function scoreWeighted(rule: Weighted, fact: Fact, context: RuleContext): RuleOutcome {
  const value =
    fact.kind === 'count' ? fact.count : fact.kind === 'number' && /^分?$/.test(fact.unit) ? fact.value : null;
  if (value === null || (fact.kind === 'count' && fact.words !== undefined))
    return review(context, 'rule.fact-not-number');
  if (value.sign() < 0 || value.compare(rule.scale) > 0) {
    return review(context, 'rule.above-scale', { value: value.toString(), scale: rule.scale.toString() });
  }
  const score = value.times(context.points).dividedBy(rule.scale, context.standard.scorePlaces);
  const params = { value: value.toString(), scale: rule.scale.toString() };
  return scored(context, Decimal.min(score, context.points), { reason: { code: 'weighted', params } });
}
