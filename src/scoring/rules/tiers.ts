/**
 * F15: qualitative tiers. Seen: 达成年度指标 100–80 % (80 included), 部分达成年度指标并具有一定效果 80–60 % (60
 * included), 未达成年度指标且效果较差 60–0 %; older forms cut at 50 %. A tier fixes a range; the number is a person's.
 */
import { rangeOf } from './award';
import { scoreStates } from './states';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Tiers = Extract<Rule, { form: 'tiers' }>;

export const scoreTiers = (rule: Tiers, fact: Fact, context: RuleContext): RuleOutcome =>
  scoreStates({ form: 'states', states: rule.tiers, otherwise: null }, fact, context);

/** The range of a text target that was met, under a standard that leaves the number to a person. */
export function metRange(context: Pick<RuleContext, 'points' | 'standard'>): { low: string; high: string } {
  const award = context.standard.tiers?.[0]?.award;
  if (award?.kind !== 'range') return { low: '0', high: context.points.toString() };
  return rangeOf(award, context);
}
