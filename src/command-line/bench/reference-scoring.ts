/**
 * What scoring costs at the least: written by hand for this one rule, with whole numbers instead of decimals
 * and the note as a template. It knows no reading, no standards and no reverse rules; it is only the measure.
 */
export interface ScaledRow {
  readonly name: string;
  readonly unit: string;
  /** Ten-thousandths. */
  readonly target: number;
  readonly actual: number;
  /** Hundredths. */
  readonly points: number;
  readonly more: boolean;
}

export interface ScaledScore {
  readonly score: number;
  readonly note: string;
}

const plain = (value: number, scale: number): string => String(value / scale);
const OVER_TENTHS = 15;
const OVER_COST = 50;

/** Half-up quotient of whole numbers that stay below 2^53. */
function halfUp(top: number, bottom: number): number {
  const rest = top % bottom;
  return (top - rest) / bottom + (rest * 2 >= bottom ? 1 : 0);
}

export function scoreScaled(row: ScaledRow): ScaledScore {
  const { target, actual, points } = row;
  if (row.more ? actual >= target : actual <= target) {
    if (!row.more || actual * 10 < target * OVER_TENTHS || row.unit === '%') return { score: points, note: '' };
    const cost = Math.min(OVER_COST, points);
    return {
      score: points - cost,
      note: `${row.name}实际完成值${plain(actual, 10_000)}${row.unit}，超目标值${plain(target, 10_000)}${row.unit}的150%以上，扣${plain(cost, 100)}分`,
    };
  }
  const score = row.more ? halfUp(points * actual, target) : halfUp(points * target, actual);
  const completion = halfUp(actual * 1000, target);
  return {
    score,
    note: `${row.name}实际完成${plain(actual, 10_000)}${row.unit}，完成目标值${plain(target, 10_000)}${row.unit}的${plain(completion, 10)}%，扣${plain(points - score, 100)}分`,
  };
}
