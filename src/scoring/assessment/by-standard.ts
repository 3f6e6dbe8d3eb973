/** A row without a sentence of its own: scored by the standard, and only when every plausible reading gives the same. */
import { Decimal } from '../decimal';
import type { Step } from '../model';
import { restateTargets, scoreNotApplicable } from '../rules';
import type { Standard } from '../standards/standard';
import { attemptsOf, join, stepsByStandard, type Attempt } from './attempts';
import { totalOf, type RowPoints } from './row-points';
import { outcome, readingsDiffer, type RowOutcome } from './row-outcome';
import { cellsOf, saysNotApplicable, type UnderstoodRow } from './understood';

const agree = (attempts: readonly Attempt[], score: Decimal): boolean =>
  attempts.every((one) => one.score?.equals(score) === true);

/** All readings scored by the standard; one answer, or the question. */
export function byStandard(understood: UnderstoodRow, points: RowPoints, standard: Standard): RowOutcome {
  const { candidates, problems, row } = understood;
  const attempts = attemptsOf(understood, points, standard);
  if (saysNotApplicable(understood)) {
    const whole = totalOf(points) ?? Decimal.ZERO;
    const context = { points: whole, standard, name: row.name, cells: cellsOf(understood), cause: '' };
    const { status, score: given, warnings, steps } = scoreNotApplicable(undefined, context);
    if (status !== 'review') return outcome(status, { score: given, warnings, steps: () => steps });
  }
  const [first] = attempts;
  if (first === undefined || attempts.length < candidates.length || problems.length > 0) {
    // Nothing is done yet, or not written down yet: there is nothing to decide about.
    return outcome(row.actual.text.trim() === '' ? 'unscored' : 'review', {
      problems:
        problems.length > 0
          ? problems
          : [{ code: 'assess.not-read', params: { name: row.name }, cells: cellsOf(understood) }],
      candidates,
      measures: first?.measures ?? [],
    });
  }
  const { score } = first;
  const steps = (): readonly Step[] => stepsByStandard(understood, points, standard);
  if (score === null) {
    const { measures, warnings, rule, problems: open } = join(first, standard, steps);
    return outcome('review', { measures, warnings, rule, problems: open, candidates });
  }
  if (!agree(attempts, score)) {
    return outcome('review', {
      measures: first.measures,
      rule: restateTargets(first.measures, standard),
      problems: [readingsDiffer(row.name, attempts, cellsOf(understood))],
      candidates,
    });
  }
  return outcome(understood.confirmed ? 'confirmed' : 'scored', join(first, standard, steps));
}
