/** What scoring a row came to, before it is dressed as an IndicatorScore: one shape for both tables. */
import type { Decimal } from '../decimal';
import type { Candidate, Deduction, IndicatorScore, Note, RowBase, ScoredMeasure, Status, Step } from '../model';

export interface RowOutcome {
  readonly status: Status;
  readonly score: Decimal | null;
  readonly measures: readonly ScoredMeasure[];
  readonly deductions: readonly Deduction[];
  readonly warnings: readonly Note[];
  readonly problems: readonly Note[];
  readonly candidates: readonly Candidate[];
  /** Made when someone asks: few rows are ever looked into. */
  readonly steps: () => readonly Step[];
  readonly rule: Note | null;
}

const NOTHING: readonly never[] = [];
const noSteps = (): readonly Step[] => NOTHING;

/** An outcome with what is given. Field by field: one is made for every row. */
export const outcome = (status: Status, parts: Partial<Omit<RowOutcome, 'status'>>): RowOutcome => ({
  status,
  score: parts.score ?? null,
  measures: parts.measures ?? NOTHING,
  deductions: parts.deductions ?? NOTHING,
  warnings: parts.warnings ?? NOTHING,
  problems: parts.problems ?? NOTHING,
  candidates: parts.candidates ?? NOTHING,
  steps: parts.steps ?? noSteps,
  rule: parts.rule ?? null,
});

/** The plausible readings of a row do not give one score. */
export const readingsDiffer = (
  name: string,
  readings: readonly { readonly score: Decimal | null }[],
  cells: Note['cells']
): Note => ({
  code: 'assess.readings-differ',
  params: { name, scores: readings.map((one) => one.score?.toString() ?? '?').join('、') },
  cells,
});

/** 人工得分 or a score decided on: what it takes off is told with the person's own words. */
export const manualOutcome = (row: RowBase, points: Decimal, score: Decimal): RowOutcome => {
  const missing = points.minus(score);
  const isTyped = row.manual !== null && row.manual.text.trim() !== '';
  const decision = isTyped ? undefined : row.decided?.decision;
  const cells = (decision === undefined ? [row.manual?.ref, row.cause?.ref] : [row.nameCell, decision.cell]).filter(
    (ref) => ref !== undefined && ref !== null
  );
  const cause = decision === undefined ? (row.cause?.text.trim() ?? '') : decision.reason;
  const params = { name: row.name, cause, score: score.toString() };
  return outcome(decision === undefined ? 'manual' : 'confirmed', {
    score,
    deductions: missing.sign() > 0 ? [{ amount: missing, note: { code: 'deduction.manual', params, cells } }] : [],
    steps: () => [
      {
        note: { code: decision === undefined ? 'assess.step-manual' : 'assess.step-decided', params, cells },
        result: score,
      },
    ],
  });
};

/** A row's score as the whole house sees it; its steps are worked out on demand. */
class DressedScore implements IndicatorScore {
  readonly key: RowBase['key'];
  readonly name: string;
  readonly nameCell: RowBase['nameCell'];
  readonly levels: RowBase['levels'];
  readonly score: Decimal | null;
  readonly status: Status;
  readonly measures: readonly ScoredMeasure[];
  readonly deductions: readonly Deduction[];
  readonly warnings: readonly Note[];
  readonly problems: readonly Note[];
  readonly candidates: readonly Candidate[];
  readonly rule: Note | null;
  readonly #steps: () => readonly Step[];

  constructor(
    row: RowBase,
    readonly table: IndicatorScore['table'],
    readonly kind: IndicatorScore['kind'],
    readonly points: Decimal | null,
    result: RowOutcome
  ) {
    this.key = row.key;
    this.name = row.name;
    this.nameCell = row.nameCell;
    this.levels = row.levels;
    this.score = result.score;
    this.status = result.status;
    this.measures = result.measures;
    this.deductions = result.deductions;
    this.warnings = result.warnings;
    this.problems = result.problems;
    this.candidates = result.candidates;
    this.rule = result.rule;
    this.#steps = result.steps;
  }

  get steps(): readonly Step[] {
    return this.#steps();
  }
}

export const dress = (
  row: RowBase,
  table: IndicatorScore['table'],
  kind: IndicatorScore['kind'],
  points: Decimal | null,
  result: RowOutcome
): IndicatorScore => new DressedScore(row, table, kind, points, result);
