/** How outcomes of rules are made: a score lies between 0 and the points, and what is missing has a deduction. */
import { Decimal } from '../decimal';
import type { CellRef, Note, Step } from '../model';
import type { RuleOutcome } from './rule';

export interface Place {
  readonly points: Decimal;
  readonly name: string;
  readonly cells: readonly CellRef[];
}

export const noteAt = (place: Place, code: string, params: Readonly<Record<string, string>> = {}): Note => ({
  code,
  params: { name: place.name, points: place.points.toString(), ...params },
  cells: place.cells,
});

const stepOf = (note: Note, score: Decimal): Step => ({ note, result: score });

export interface ScoredWith {
  /** Why points are missing; not used when none are. */
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string>> };
  readonly warnings?: readonly Note[];
  readonly steps?: readonly Step[];
}

export function scored(
  place: Place,
  rawScore: Decimal,
  { reason, warnings = [], steps = [] }: ScoredWith
): RuleOutcome {
  const score = Decimal.max(Decimal.ZERO, Decimal.min(rawScore, place.points));
  const amount = place.points.minus(score);
  const params = { ...reason.params, score: score.toString(), amount: amount.toString() };
  return {
    status: 'scored',
    score,
    deductions: amount.isZero() ? [] : [{ amount, note: noteAt(place, reason.code, params) }],
    warnings,
    problems: [],
    steps: [...steps, stepOf(noteAt(place, 'rule.step-score', { score: score.toString() }), score)],
  };
}

export const full = (place: Place, warnings: readonly Note[] = []): RuleOutcome =>
  scored(place, place.points, { reason: { code: 'not-met', params: {} }, warnings });

const open =
  (status: 'review' | 'unscored') =>
  (
    place: Place,
    code: string,
    params: Readonly<Record<string, string>> = {},
    warnings: readonly Note[] = []
  ): RuleOutcome => ({
    status,
    score: null,
    deductions: [],
    warnings,
    problems: [noteAt(place, code, params)],
    steps: [],
  });

/** 待确认: a person decides. */
export const review = open('review');
/** 未评: there is nothing to score by yet. */
export const unscored = open('unscored');

export const withWarning = (outcome: RuleOutcome, ...warnings: readonly Note[]): RuleOutcome => ({
  ...outcome,
  warnings: [...outcome.warnings, ...warnings],
});

/**
 * The outcome that several plausible readings agree on; where they do not, the row is asked about with
 * the scores side by side.
 */
export function agreed(place: Place, outcomes: readonly RuleOutcome[], code: string): RuleOutcome {
  const [first] = outcomes;
  if (first === undefined) return review(place, code);
  const same = outcomes.every(
    (outcome) =>
      outcome.status === first.status &&
      (outcome.score === null ? first.score === null : first.score !== null && outcome.score.equals(first.score))
  );
  if (same) return first;
  return review(place, code, { scores: outcomes.map((outcome) => outcome.score?.toString() ?? '?').join(' / ') });
}
