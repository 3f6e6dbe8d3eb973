/**
 * Clauses → one Rule. Every clause must have its place in the form that is chosen; where one has none, there is
 * no rule (null), and the sentence is asked about.
 */
import { Decimal } from '../../decimal';
import type { Clause } from './clause';
import { fromAwards } from './from-awards';
import { fromClimb } from './from-climb';
import { fromFaults, fromListed, fromOccurrences } from './from-counts';
import { fromGains } from './from-gains';
import { fromInterpolation } from './from-interpolation';
import { fromFormula, fromProportion } from './from-proportion';
import { fromGraded } from './from-graded';
import { fromPieces } from './from-pieces';
import { fromSteps } from './from-steps';
import { type Assembled, sortClauses } from './sorted';

const JUDGEMENT: Assembled = { rule: { form: 'judgement' }, subject: '', best: null };

/** ①…②…③…全部符合得5分,符合两项得3分: how many of the listed items are met. */
const ALL_OR_NONE = /^(?:全部|均|都|所有)(?:不|未)?(?:满足|符合|达到|具备|做到|达标)(?:要求|条件|的)*$/;

function isByNumberMet({ condition }: Extract<Clause, { kind: 'award' }>, items: number): boolean {
  if (condition.kind !== 'range') return condition.kind === 'otherwise' || ALL_OR_NONE.test(condition.words);
  const { unit, subject, percent, high } = condition.range;
  const fits = high === null || high.value.compare(Decimal.of(items)) <= 0;
  return (
    !percent &&
    /^[项条个点]$/.test(unit) &&
    /^(?:其中|只|仅)?(?:满足|符合|达到|具备|做到)(?:其中)?$/.test(subject) &&
    fits
  );
}

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
  const pieces = fromPieces(sorted);
  if (pieces !== null) return pieces;
  // 在6分基础上 of a sentence that is not read so.
  if ([...steps, ...climbs].some(({ base }) => base !== undefined)) return null;
  if ((cores.length > 1 && !ofFaults) || (sorted.bases.length > 0 && gains.length === 0)) return null;
  if (cores.length === 0 && awards.length === 0 && sorted.each.length === 0) {
    return clauses.some(({ kind }) => kind === 'introduction') ? JUDGEMENT : null;
  }
  if (sorted.each.length > 0) return cores.length === 0 ? fromListed(sorted) : null;
  // Items without points are the context of a count (以上情况每出现一例…扣1分), of nothing else.
  if (
    sorted.listed.length > 0 &&
    cores.length === 0 &&
    awards.length > 1 &&
    awards.every((award) => isByNumberMet(award, sorted.listed.length))
  )
    return fromAwards(sorted);
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
