/** Ranges and awards in signs that read the same in every language, for notes: `80% ≤ x < 90% → 4`. */
import { Decimal } from '../decimal';
import type { PiecewiseRule } from './composed';
import type { Award, Band, Bound, Reads } from './rule';

const unitOf = (reads: Reads, unit: string): string => (reads === 'rate' ? '%' : unit);

/** In points where they are known, else as a factor of them. */
export function awardNotation(award: Award, points: Decimal | null): string {
  switch (award.kind) {
    case 'points':
      return award.points.toString();
    case 'share':
      return points === null ? `×${award.share.toString()}` : points.times(award.share).toString();
    case 'points-range':
      return `${award.low.toString()}–${award.high.toString()}`;
    case 'range': {
      const at = (share: Decimal): string =>
        points === null ? `×${share.toString()}` : points.times(share).toString();
      return `${at(award.low)}–${at(award.high)}`;
    }
  }
}

const below = (bound: Bound): string => (bound.included ? '≤' : '<');

export function bandNotation({ low, high }: Band, reads: Reads, symmetric: boolean, named = ''): string {
  const unit = unitOf(reads, named);
  const x = symmetric ? '|x|' : 'x';
  const at = (bound: Bound): string => `${bound.value.toString()}${unit}`;
  if (low !== null && high !== null) {
    return low.value.equals(high.value)
      ? `${x} = ${at(low)}`
      : `${at(low)} ${below(low)} ${x} ${below(high)} ${at(high)}`;
  }
  if (low !== null) return `${x} ${low.included ? '≥' : '>'} ${at(low)}`;
  return high === null ? x : `${x} ${below(high)} ${at(high)}`;
}

export const caseNotation = (condition: string, award: Award, points: Decimal | null): string =>
  `${condition} → ${awardNotation(award, points)}`;

/** One side of a cut: its bands, or what it starts from and what each step adds or takes. */
export function pieceNotation(
  { low, high, rule }: PiecewiseRule['pieces'][number],
  points: Decimal | null
): readonly string[] {
  if (rule.form === 'bands') {
    return rule.bands.map((band) => caseNotation(bandNotation(band, 'rate', false), band.award, points));
  }
  const sign = rule.form === 'climb' ? '+' : '−';
  const base = rule.base ?? points;
  const band = bandNotation({ low, high, award: { kind: 'share', share: Decimal.ONE } }, 'rate', false);
  return [`${band} → ${base?.toString() ?? '×1'} ${sign} ${rule.perStep.toString()} / ${rule.step.toString()}%`];
}
