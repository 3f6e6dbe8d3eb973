/**
 * F15: qualitative tiers. Seen: 达成年度指标 100–80 % (80 included), 部分达成年度指标并具有一定效果 80–60 % (60
 * included), 未达成年度指标且效果较差 60–0 %; older forms cut at 50 %. A tier fixes a range; the number is a person's.
 */
import { pointsOf, rangeOf } from './award';
import { review, scored, unscored } from './outcome';
import { foldPhrase } from './phrase';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Tiers = Extract<Rule, { form: 'tiers' }>;

export function scoreTiers(rule: Tiers, fact: Fact, context: RuleContext): RuleOutcome {
  if (fact.kind === 'blank') return unscored(context, 'rule.fact-blank');
  if (fact.kind !== 'words') return review(context, 'rule.fact-not-state');
  const text = foldPhrase(fact.text);
  const tier = rule.tiers.find((candidate) => candidate.phrases.some((phrase) => foldPhrase(phrase) === text));
  if (tier === undefined) return review(context, 'rule.state-unclear', { text: fact.text });
  if (tier.award.kind === 'range') return review(context, 'rule.tier-needs-score', rangeOf(tier.award, context));
  const points = pointsOf(tier.award, context);
  return points === null
    ? review(context, 'rule.state-unclear', { text: fact.text })
    : scored(context, points, { reason: { code: 'state', params: { text: fact.text } } });
}

/** The range of a text target that was met, under a standard that leaves the number to a person. */
export function metRange(context: Pick<RuleContext, 'points' | 'standard'>): { low: string; high: string } {
  const award = context.standard.tiers?.[0]?.award;
  if (award?.kind !== 'range') return { low: '0', high: context.points.toString() };
  const at = (share: typeof award.low): string =>
    context.points.times(share).rounded(context.standard.scorePlaces).toString();
  return { low: at(award.low), high: at(award.high) };
}
