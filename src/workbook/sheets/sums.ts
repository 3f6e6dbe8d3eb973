/** Totals of our score tables: live sums over the lines that are seen, or the number where that is not the sum. */
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, ScorecardNode } from '../../scoring/model';
import { scoredBelow } from '../planning/deduction-text';
import { asFormula, asNumber } from '../cells/cell-text';
import { SCORE_PLACES, sumFormula, type Stretch } from '../planning/sum-formula';
import type { Content } from '../write-plan';

export interface PlacedLine {
  readonly row: number;
  readonly node: ScorecardNode;
}

function liveSum(
  sheet: string,
  lines: readonly PlacedLine[],
  column: number,
  sum: Decimal,
  stated: Decimal,
  stretch: Stretch | null = null
): Content {
  const cells = lines.map(({ row }) => ({ sheet, row, column }));
  const meant = stretch === null ? sum : sum.times(stretch.whole).dividedBy(stretch.counted, SCORE_PLACES);
  const isSum = meant.equals(stated) && sum.rounded(SCORE_PLACES).equals(sum);
  const formula = isSum ? sumFormula(sheet, cells, stretch) : null;
  return formula === null ? asNumber(stated) : asFormula(formula);
}

/** 分值 and 得分 of several lines together, as they stand in these columns. */
export function sumsOf(
  sheet: string,
  lines: readonly PlacedLine[],
  { points, score }: { readonly points: number; readonly score: number },
  stated: { readonly points: Decimal; readonly score: Decimal }
): { readonly points: Content; readonly score: Content } {
  const allPoints = Decimal.sum(lines.map(({ node }) => node.points));
  // A line that is half scored counts in the provisional total, though its own cell is blank.
  const seen = Decimal.sum(lines.flatMap(({ node }) => node.score ?? []));
  // What does not apply leaves the whole, and the rest is stretched to it.
  const counted = Decimal.sum(lines.flatMap(({ node }) => (node.status === 'not-applicable' ? [] : node.points)));
  const stretch = counted.equals(stated.points) || counted.sign() <= 0 ? null : { whole: stated.points, counted };
  return {
    points: liveSum(sheet, lines, points, allPoints, stated.points),
    score: liveSum(sheet, lines, score, seen, stated.score, stretch),
  };
}

/** What a level comes to: while points are open, what is scored of it. */
export const statedOf = (node: ScorecardNode, entity: EntityAssessment) => ({
  points: node.points,
  score: scoredBelow(node, entity),
});
