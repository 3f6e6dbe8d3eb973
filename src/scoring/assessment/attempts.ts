/** Every plausible reading of a row's texts, scored by the standard with the points shared over its targets. */
import { Decimal } from '../decimal';
import type { Candidate, Measure, ScoredMeasure, Step } from '../model';
import { restateTargets, scoreMeasure } from '../rules';
import type { RuleOutcome } from '../rules/rule';
import type { Standard } from '../standards/standard';
import { sharesOf, type RowPoints } from './row-points';
import type { RowOutcome } from './row-outcome';
import { cellsOf, type UnderstoodRow } from './understood';

export interface Attempt {
  readonly candidate: Candidate;
  readonly measures: readonly ScoredMeasure[];
  readonly outcomes: readonly RuleOutcome[];
  /** null where some measure could not be scored. */
  readonly score: Decimal | null;
}

/** Every measure of one reading scored with its share of the points. */
function attempt(
  understood: UnderstoodRow,
  candidate: Candidate,
  shares: readonly Decimal[],
  standard: Standard
): Attempt {
  const { row } = understood;
  const { name } = row;
  const cells = cellsOf(understood);
  const hasReason = (row.cause?.text.trim() ?? '') !== '';
  const outcomes = candidate.measures.map((measure, index) =>
    scoreMeasure(measure, { points: shares[index] ?? Decimal.ZERO, standard, name, cells, hasReason })
  );
  const measures = candidate.measures.map((measure, index) =>
    withScore(measure, shares[index] ?? null, outcomes[index]?.score ?? null)
  );
  return { candidate, measures, outcomes, score: sumOf(outcomes) };
}

/** null where some measure could not be scored. */
function sumOf(outcomes: readonly RuleOutcome[]): Decimal | null {
  let sum: Decimal | null = null;
  for (const { score } of outcomes) {
    if (score === null) return null;
    sum = sum === null ? score : sum.plus(score);
  }
  return sum ?? Decimal.ZERO;
}

/** Field by field: the copy is made for every measure of every row. */
const withScore = (measure: Measure, points: Decimal | null, score: Decimal | null): ScoredMeasure => ({
  comparator: measure.comparator,
  target: measure.target,
  targetHigh: measure.targetHigh,
  unit: measure.unit,
  actual: measure.actual,
  met: measure.met,
  direction: measure.direction,
  bare: measure.bare,
  approximate: measure.approximate,
  noun: measure.noun,
  points,
  score,
});

/** What all measures of a reading came to. One is the usual case, and then nothing is copied. */
function joined<Part>(
  outcomes: readonly RuleOutcome[],
  part: (outcome: RuleOutcome) => readonly Part[]
): readonly Part[] {
  const [first] = outcomes;
  return outcomes.length === 1 && first !== undefined ? part(first) : outcomes.flatMap(part);
}

const both = <Part>(left: readonly Part[], right: readonly Part[]): readonly Part[] =>
  left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];

const deductionsOf = (result: RuleOutcome) => result.deductions;
const warningsOf = (result: RuleOutcome) => result.warnings;
const problemsOf = (result: RuleOutcome) => result.problems;

/** The outcome of a reading, as the row's own. */
export const join = (
  { candidate, measures, outcomes, score }: Attempt,
  standard: Standard,
  steps: RowOutcome['steps']
): Omit<RowOutcome, 'status' | 'candidates'> => ({
  score,
  measures,
  rule: restateTargets(measures, standard),
  deductions: joined(outcomes, deductionsOf),
  warnings: both(candidate.warnings, joined(outcomes, warningsOf)),
  problems: joined(outcomes, problemsOf),
  steps,
});

/** Every reading whose targets the points are shared over. */
export function attemptsOf(understood: UnderstoodRow, points: RowPoints, standard: Standard): readonly Attempt[] {
  const attempts = understood.candidates.map((candidate) => {
    const shares = sharesOf(points, candidate.measures.length, standard.scorePlaces);
    return shares === null ? null : attempt(understood, candidate, shares, standard);
  });
  // Nearly always all are there: a list that grows would be most of what the scoring of a row throws away.
  return attempts.every((one) => one !== null) ? attempts : attempts.filter((one) => one !== null);
}

/** Worked out again for who asks: kept, they would be most of what a large workbook takes of memory. */
export function stepsByStandard(understood: UnderstoodRow, points: RowPoints, standard: Standard): readonly Step[] {
  const [first] = attemptsOf(understood, points, standard);
  return first?.outcomes.flatMap((result) => result.steps) ?? [];
}
