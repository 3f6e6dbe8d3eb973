/** 不适用 rows that were left out: how much they bear, and that the total was stretched to the whole. */
import { Decimal } from '../decimal';
import type { EntityAssessment, Finding } from '../model';
import { finding } from './finding';

export function checkNotApplicable({ indicators, total }: EntityAssessment): readonly Finding[] {
  const left = indicators.filter(({ status }) => status === 'not-applicable');
  if (left.length === 0) return [];
  const out = Decimal.sum(left.flatMap(({ points }) => points ?? []));
  const params = {
    count: String(left.length),
    names: left.map(({ name }) => name).join('、'),
    out: out.toString(),
    counted: total.points.minus(out).toString(),
    points: total.points.toString(),
    score: total.score.toString(),
  };
  const cells = left.map(({ nameCell }) => nameCell);
  return [finding('info', 'points.not-applicable-left-out', params, cells)];
}
