/** F11 the other way round: each item gives so much. Seen: 每完成1项得0.5分,最多得2分 · 每有一项得1分. */
import { Decimal } from '../decimal';
import { bearingOfNumber } from './bearing';
import { review, scored } from './outcome';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Gains = Extract<Rule, { form: 'gains' }>;

/** 退回5篇, 起草5篇, 5篇待审, 人均5篇 */
const NOT_YET = /退[回稿]|驳|草|待|拟|补[报交录]|重复|作废|无效|[人户月日周年]均|平均/;

export function scoreGains(rule: Gains, fact: Fact, context: RuleContext): RuleOutcome {
  const actual = context.measure?.actual;
  const count = fact.kind === 'count' ? fact.count : fact.kind === 'blank' && actual instanceof Decimal ? actual : null;
  if (count === null || count.sign() < 0 || !count.equals(count.rounded(0))) {
    return review(context, 'rule.fact-not-count');
  }
  // 缺2项 is no count of what was done, 计划5项 neither.
  const words = fact.kind === 'count' ? fact.words : undefined;
  if (words !== undefined && NOT_YET.test(words)) return review(context, 'rule.fact-not-count', { text: words });
  if (words !== undefined && !count.isZero() && bearingOfNumber(words, [rule.noun, context.name]) !== 'plain') {
    return review(context, 'rule.fact-not-count', { text: words });
  }
  const all = count.times(rule.perItem).plus(rule.base ?? Decimal.ZERO);
  const score = rule.most === null ? all : Decimal.min(all, rule.most);
  const params = { count: count.toString(), noun: rule.noun, perItem: rule.perItem.toString() };
  return scored(context, score, { reason: { code: 'gains', params } });
}
