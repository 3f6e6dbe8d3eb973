/** How outcomes of rules are made: a score lies between 0 and the points, and what is missing has a deduction. */
import { Decimal } from '../decimal';
import type { CellRef, Deduction, Note, Step } from '../model';
import type { RuleOutcome } from './rule';

export interface Place {
  readonly points: Decimal;
  readonly name: string;
  readonly cells: readonly CellRef[];
  /** How a score is rounded; what is scored elsewhere comes rounded. */
  readonly standard?: { readonly scorePlaces: number };
}

export const noteAt = (place: Place, code: string, params: Readonly<Record<string, string>> = {}): Note => ({
  code,
  params: { name: place.name, points: place.points.toString(), ...params },
  cells: place.cells,
});

const NONE: readonly never[] = [];

/** A scored row. Its steps are made when someone asks for them: few rows are ever looked into. */
class Scored implements RuleOutcome {
  readonly status = 'scored';
  readonly problems: readonly Note[] = NONE;
  readonly #place: Place;
  readonly #before: readonly Step[];

  constructor(
    place: Place,
    readonly score: Decimal,
    readonly deductions: readonly Deduction[],
    readonly warnings: readonly Note[],
    before: readonly Step[]
  ) {
    this.#place = place;
    this.#before = before;
  }

  get steps(): readonly Step[] {
    const note = noteAt(this.#place, 'rule.step-score', { score: this.score.toString() });
    return [...this.#before, { note, result: this.score }];
  }

  withWarnings(more: readonly Note[]): Scored {
    return new Scored(this.#place, this.score, this.deductions, [...this.warnings, ...more], this.#before);
  }
}

export interface ScoredWith {
  /** Why points are missing; not used when none are. */
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string>> };
  readonly warnings?: readonly Note[];
  readonly steps?: readonly Step[];
}

export function scored(
  place: Place,
  rawScore: Decimal,
  { reason, warnings = NONE, steps = NONE }: ScoredWith
): RuleOutcome {
  // A third of the points has no end.
  const inPlaces = place.standard === undefined ? rawScore : rawScore.rounded(place.standard.scorePlaces);
  const score = inPlaces.sign() <= 0 ? Decimal.ZERO : inPlaces.compare(place.points) > 0 ? place.points : inPlaces;
  const amount = place.points.minus(score);
  if (amount.isZero()) return new Scored(place, score, NONE, warnings, steps);
  // One object with the reason's own spread last: copying twice, or spreading first, costs more than the score.
  const params = {
    name: place.name,
    points: place.points.toString(),
    score: score.toString(),
    amount: amount.toString(),
    ...reason.params,
  };
  const note = { code: reason.code, params, cells: place.cells };
  return new Scored(place, score, [{ amount, note }], warnings, steps);
}

const NOT_MET: ScoredWith = { reason: { code: 'not-met', params: {} } };

export const full = (place: Place, warnings: readonly Note[] = NONE): RuleOutcome =>
  place.points.sign() < 0
    ? scored(place, place.points, { ...NOT_MET, warnings })
    : new Scored(place, place.points, NONE, warnings, NONE);

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

export const withWarning = (outcome: RuleOutcome, ...warnings: readonly Note[]): RuleOutcome =>
  outcome instanceof Scored
    ? outcome.withWarnings(warnings)
    : { ...outcome, warnings: [...outcome.warnings, ...warnings] };

/**
 * The outcome that several plausible readings agree on; where they do not, the row is asked about with
 * the scores side by side.
 */
export function agreed(
  place: Place,
  outcomes: readonly RuleOutcome[],
  code: string,
  params: Readonly<Record<string, string>> = {}
): RuleOutcome {
  const [first] = outcomes;
  if (first === undefined) return review(place, code);
  const same = outcomes.every(
    (outcome) =>
      outcome.status === first.status &&
      (outcome.score === null ? first.score === null : first.score !== null && outcome.score.equals(first.score))
  );
  if (same) return first;
  return review(place, code, {
    ...params,
    scores: outcomes.map((outcome) => outcome.score?.toString() ?? '?').join(' / '),
  });
}
