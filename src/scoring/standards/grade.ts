/**
 * 等级 by the Ministry's bands (财预〔2020〕10号): 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below. The bands are stated in whole
 * numbers and leave 89.5 open; ≥ closes them, without rounding first: 89.995 is 良.
 */
import { Decimal } from '../decimal';
import type { Grade } from '../model';

export const GRADE_BANDS: readonly { readonly grade: Grade; readonly from: Decimal }[] = [
  { grade: '优', from: Decimal.of(90) },
  { grade: '良', from: Decimal.of(80) },
  { grade: '中', from: Decimal.of(60) },
  { grade: '差', from: Decimal.ZERO },
];

/** Of a score on a scale of 100 (or a rate in per cent). */
export const gradeOf = (score: Decimal): Grade =>
  GRADE_BANDS.find(({ from }) => score.compare(from) >= 0)?.grade ?? '差';
