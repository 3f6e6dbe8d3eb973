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
  readonly steps: readonly Step[];
  readonly rule: Note | null;
}

const NOTHING: RowOutcome = {
  status: 'unscored',
  score: null,
  measures: [],
  deductions: [],
  warnings: [],
  problems: [],
  candidates: [],
  steps: [],
  rule: null,
};

/** An outcome with what is given; a score goes only with a status that has one. */
export const outcome = (status: Status, parts: Partial<Omit<RowOutcome, 'status'>>): RowOutcome => ({
  ...NOTHING,
  ...parts,
  status,
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
    steps: [
      {
        note: { code: decision === undefined ? 'assess.step-manual' : 'assess.step-decided', params, cells },
        result: score,
      },
    ],
  });
};

export const dress = (
  row: RowBase,
  table: IndicatorScore['table'],
  kind: IndicatorScore['kind'],
  points: Decimal | null,
  result: RowOutcome
): IndicatorScore => ({
  ...result,
  key: row.key,
  table,
  name: row.name,
  nameCell: row.nameCell,
  levels: row.levels,
  kind,
  points,
});
