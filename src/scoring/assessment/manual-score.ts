/** 人工得分: a person's score goes before every rule, but a score that cannot be right is asked about. */
import { Decimal } from '../decimal';
import type { Cell, Note, RowBase } from '../model';

export type ManualScore =
  { readonly kind: 'score'; readonly score: Decimal } | { readonly kind: 'problem'; readonly problem: Note };

const numberIn = (cell: Cell): Decimal | null =>
  cell.number ?? Decimal.parse(cell.text.normalize('NFKC').trim().replace(/分$/, '').trim());

/** null: the person gave none. `points`: 分值 of the row; null while it is not known. */
export function manualScore(row: RowBase, points: Decimal | null): ManualScore | null {
  const cell = row.manual;
  if (cell === null || cell.text.trim() === '') return null;
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
