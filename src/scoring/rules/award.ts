/** What a band, state or tier gives in points of a row. */
import { Decimal } from '../decimal';
import { review, scored } from './outcome';
import type { Award, RangeAward, RuleContext, RuleOutcome } from './rule';

/** The ends of a tier in points, for the question to the person. */
export function rangeOf(
  award: RangeAward,
  context: Pick<RuleContext, 'points' | 'standard'>
): { readonly low: string; readonly high: string } {
  if (award.kind === 'points-range') return { low: award.low.toString(), high: award.high.toString() };
  const at = (share: Decimal): string => context.points.times(share).rounded(context.standard.scorePlaces).toString();
  return { low: at(award.low), high: at(award.high) };
}

/** The outcome of an award; a tier leaves the number to a person, and more than the points contradicts them. */
export function scoreAward(
  award: Award,
  context: RuleContext,
  reason: { readonly code: string; readonly params: Readonly<Record<string, string>> }
): RuleOutcome {
  switch (award.kind) {
    case 'range':
    case 'points-range':
      return review(context, 'rule.tier-needs-score', rangeOf(award, context));
    case 'share':
      return scored(context, context.points.times(award.share).rounded(context.standard.scorePlaces), { reason });
    case 'points':
      return award.points.compare(context.points) > 0
        ? review(context, 'rule.contradicts-points', { best: award.points.toString() })
        : scored(context, award.points, { reason });
  }
}
