/**
 * Clauses → one Rule. Every clause must have its place in the form that is chosen; where one has none, there is
 * no rule (null), and the sentence is asked about.
 */
import type { Decimal } from '../../decimal';
import type { Clause } from './clause';
import { fromAwards } from './from-awards';
import { fromFaults, fromGains, fromListed, fromOccurrences } from './from-counts';
import { fromFormula, fromProportion } from './from-proportion';
import { fromSteps } from './from-steps';
import { type Assembled, sortClauses } from './sorted';

export function assemble(clauses: readonly Clause[], name: string, points: Decimal | null): Assembled | null {
  if (clauses.some(({ kind }) => kind === 'judgement')) {
    return { rule: { form: 'judgement' }, subject: '', best: null };
  }
  if (clauses.some(({ kind }) => kind === 'either-of-two')) return null;
  const sorted = sortClauses(clauses, name, points);
  if (sorted === null) return null;
  const { steps, occurrences, gains, faults, proportions, formulas, awards } = sorted;
  const cores = [steps, occurrences, gains, faults, proportions, formulas].filter((found) => found.length > 0).length;
  if (cores > 1) return null;
  if (sorted.each.length > 0) return cores === 0 ? fromListed(sorted) : null;
  // Listed items without points are the context of a count (以上情况每出现一例…扣1分), of nothing else.
  if (sorted.listed.length > 0 && occurrences.length + gains.length === 0) return null;
  if (sorted.counting !== null && steps.length + occurrences.length === 0) return null;
  if (sorted.limited && steps.length + occurrences.length + faults.length + proportions.length === 0) return null;
  if (steps.length > 0) return fromSteps(sorted);
  if (occurrences.length > 0) return fromOccurrences(sorted);
  if (gains.length > 0) return fromGains(sorted);
  if (faults.length > 0) return fromFaults(sorted);
  if (formulas.length > 0) return fromFormula(sorted);
  if (proportions.length > 0) return fromProportion(sorted);
  return awards.length > 0 ? fromAwards(sorted) : null;
}
