/**
 * Clauses → one Rule. Every clause must have its place in the form that is chosen; where one has none, there is
 * no rule (null), and the sentence is asked about.
 */
import type { Decimal } from '../../decimal';
import type { Clause } from './clause';
import { fromAwards } from './from-awards';
import { fromClimb } from './from-climb';
import { fromFaults, fromListed, fromOccurrences } from './from-counts';
import { fromGains } from './from-gains';
import { fromInterpolation } from './from-interpolation';
import { fromFormula, fromProportion } from './from-proportion';
import { fromGraded } from './from-graded';
import { fromSteps } from './from-steps';
import { type Assembled, sortClauses } from './sorted';

const JUDGEMENT: Assembled = { rule: { form: 'judgement' }, subject: '', best: null };

export function assemble(clauses: readonly Clause[], name: string, points: Decimal | null): Assembled | null {
  if (clauses.some(({ kind }) => kind === 'judgement')) {
    return JUDGEMENT;
  }
  if (clauses.some(({ kind }) => kind === 'either-of-two')) return null;
  const sorted = sortClauses(clauses, name, points);
  if (sorted === null) return null;
  if (sorted.graded.length > 0) return fromGraded(sorted);
  const { steps, climbs, occurrences, gains, faults, proportions, formulas, awards, interpolations } = sorted;
  const cores = [steps, climbs, occurrences, gains, faults, proportions, formulas, interpolations].filter(
    ({ length }) => length > 0
  );
  const ofFaults = cores.length === 2 && occurrences.length > 0 && faults.length > 0;
  if ((cores.length > 1 && !ofFaults) || (sorted.bases.length > 0 && gains.length === 0)) return null;
  if (cores.length === 0 && awards.length === 0 && sorted.each.length === 0) {
    return clauses.some(({ kind }) => kind === 'introduction') ? JUDGEMENT : null;
  }
  if (sorted.each.length > 0) return cores.length === 0 ? fromListed(sorted) : null;
  // Items without points are the context of a count (以上情况每出现一例…扣1分), of nothing else.
  if (sorted.listed.length > 0 && occurrences.length + gains.length + faults.length === 0) return null;
  if (sorted.requirements.length > 0 && occurrences.length + steps.length + gains.length === 0) return null;
  if (sorted.counting !== null && steps.length + occurrences.length === 0) return null;
  if (sorted.items !== null && gains.length === 0) return null;
  if (sorted.limited && steps.length + occurrences.length + faults.length + proportions.length === 0) return null;
  if (interpolations.length > 0) return fromInterpolation(sorted);
  if (steps.length > 0) return fromSteps(sorted);
  if (climbs.length > 0) return fromClimb(sorted);
  if (occurrences.length > 0) return fromOccurrences(sorted);
  if (gains.length > 0) return fromGains(sorted);
  if (faults.length > 0) return fromFaults(sorted);
  if (formulas.length > 0) return fromFormula(sorted);
  if (proportions.length > 0) return fromProportion(sorted);
  return fromAwards(sorted);
}
