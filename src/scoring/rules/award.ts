/** What a band, state or tier gives in points of a row. */
import { Decimal } from '../decimal';
import type { Award, RuleContext } from './rule';

/** null for a tier: a person gives the number. */
export function pointsOf(award: Award, context: RuleContext): Decimal | null {
  switch (award.kind) {
    case 'points':
      return award.points;
    case 'share':
      return context.points.times(award.share).rounded(context.standard.scorePlaces);
    case 'range':
      return null;
  }
}

/** The ends of a tier in points, for the question to the person. */
export function rangeOf(award: Extract<Award, { kind: 'range' }>, context: RuleContext): { low: string; high: string } {
  const at = (share: Decimal): string => context.points.times(share).rounded(context.standard.scorePlaces).toString();
  return { low: at(award.low), high: at(award.high) };
}
