/**
 * 偏离度≤5%得5分 and a fact of −12%: whether the sign counts the sentence does not say, so both readings are tried,
 * unless it has cut points below 0 itself.
 */
import type { Decimal } from '../decimal';
import { absoluteQuotient, type Quotient } from './quotient';

const DEVIATION = /偏离|偏差|误差|差异率|调整(?:率|幅度|比例)/;

export function eitherSign(
  readings: readonly Quotient[],
  topics: readonly (string | undefined)[],
  cuts: readonly Decimal[]
): readonly Quotient[] {
  const open = topics.some((topic) => DEVIATION.test(topic ?? '')) && cuts.every((cut) => cut.sign() >= 0);
  if (!open) return readings;
  return readings.flatMap((reading) => (reading.part.sign() < 0 ? [reading, absoluteQuotient(reading)] : [reading]));
}
