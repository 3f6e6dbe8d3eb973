/** The row of the workbook behind a score. */
import type { IndicatorRow, IndicatorScore, Inputs, ScorecardRow } from '../../scoring/model';
import { keyText } from '../../workbook/cells/keys';

export type SourceRow =
  | { readonly table: 'indicators'; readonly row: IndicatorRow }
  | { readonly table: 'scorecard'; readonly row: ScorecardRow };

export function sourceOf(inputs: Inputs, score: IndicatorScore): SourceRow | null {
  const key = keyText(score.key);
  if (score.table === 'indicators') {
    const row = inputs.entities.flatMap(({ indicators }) => indicators).find((one) => keyText(one.key) === key);
    return row === undefined ? null : { table: 'indicators', row };
  }
  const row = inputs.entities.flatMap(({ scorecard }) => scorecard ?? []).find((one) => keyText(one.key) === key);
  return row === undefined ? null : { table: 'scorecard', row };
}
