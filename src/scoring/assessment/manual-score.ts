/**
 * 人工得分, and a score that the person decided on: they go before every rule, but a score that cannot be right is
 * asked about, and so is a row whose texts changed after it was decided on.
 */
import { Decimal } from '../decimal';
import type { Cell, Note, RowBase } from '../model';

export type ManualScore =
  { readonly kind: 'score'; readonly score: Decimal } | { readonly kind: 'problem'; readonly problem: Note };

const numberIn = (cell: Cell): Decimal | null =>
  cell.number ?? Decimal.parse(cell.text.normalize('NFKC').trim().replace(/分$/, '').trim());

function decidedScore(row: RowBase, points: Decimal | null): ManualScore | null {
  if (row.decided === undefined) return null;
  const { decision, isStale } = row.decided;
  const cells = [row.nameCell, ...(decision.cell === null ? [] : [decision.cell])];
  const problem = (code: string, score: string): ManualScore => ({
    kind: 'problem',
    problem: { code, params: { name: row.name, score, points: points?.toString() ?? '' }, cells },
  });
  if (isStale) return problem('assess.decision-stale', '');
  if (decision.verdict.kind === 'measures') return null;
  const { score } = decision.verdict;
  if (points === null) return problem('assess.decided-without-points', score.toString());
  if (score.compare(points) > 0) return problem('assess.decided-above-points', score.toString());
  return { kind: 'score', score };
}

/** null: the person gave none. `points`: 分值 of the row; null while it is not known. */
export function manualScore(row: RowBase, points: Decimal | null): ManualScore | null {
  const cell = row.manual;
  if (cell === null || cell.text.trim() === '') return decidedScore(row, points);
  const problem = (code: string): ManualScore => ({
    kind: 'problem',
    problem: { code, params: { name: row.name, text: cell.text, points: points?.toString() ?? '' }, cells: [cell.ref] },
  });
  const score = cell.percent ? null : numberIn(cell);
  if (score === null || score.sign() < 0) return problem('assess.manual-no-number');
  if (points === null) return problem('assess.manual-without-points');
  if (score.compare(points) > 0) return problem('assess.manual-above-points');
  if (score.compare(points) < 0 && (row.cause === null || row.cause.text.trim() === ''))
    return problem('assess.manual-without-reason');
  return { kind: 'score', score };
}
