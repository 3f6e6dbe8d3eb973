/** F11 the other way round: each item gives so much. Seen: 每完成1项得0.5分,最多得2分 · 每有一项得1分. */
import { Decimal } from '../decimal';
import { review, scored } from './outcome';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Gains = Extract<Rule, { form: 'gains' }>;

export function scoreGains(rule: Gains, fact: Fact, context: RuleContext): RuleOutcome {
  const actual = context.measure?.actual;
  const count = fact.kind === 'count' ? fact.count : fact.kind === 'blank' && actual instanceof Decimal ? actual : null;
  if (count === null || count.sign() < 0 || !count.equals(count.rounded(0))) {
    return review(context, 'rule.fact-not-count');
  }
  // 缺2项 is no count of what was done.
  if (fact.kind === 'count' && !count.isZero() && /少|缺|欠|未|没/.test(fact.words ?? '')) {
    return review(context, 'rule.fact-not-count', { text: fact.words ?? '' });
  }
  const all = count.times(rule.perItem);
  const score = rule.most === null ? all : Decimal.min(all, rule.most);
  const params = { count: count.toString(), noun: rule.noun, perItem: rule.perItem.toString() };
  return scored(context, score, { reason: { code: 'gains', params } });
}
