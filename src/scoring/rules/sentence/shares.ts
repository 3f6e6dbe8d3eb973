/** Parts of 分值 given as fractions (占1/3权重分): in points that add up, the last part taking the rest. */
import { Decimal } from '../../decimal';
import type { Award } from '../rule';

const PLACES = 12;

const sumsToOne = (shares: readonly Decimal[]): boolean =>
  Decimal.sum(shares).minus(Decimal.ONE).absolute().compare(Decimal.of(1, 6)) <= 0;

/** Null where the shares are not the whole. */
export function pointsOfShares(shares: readonly Decimal[], points: Decimal): readonly Decimal[] | null {
  if (!sumsToOne(shares)) return null;
  const parts = shares.slice(1).map((share) => share.times(points).rounded(PLACES));
  return [points.minus(Decimal.sum(parts)), ...parts];
}

/** 1/3; null for what is no part of a whole. */
export function fractionOf(part: string | undefined, whole: string | undefined): Decimal | null {
  const above = Decimal.parse(part ?? '');
  const below = Decimal.parse(whole ?? '');
  if (above === null || below === null || above.sign() <= 0 || below.compare(above) < 0) return null;
  return above.dividedBy(below, 2 * PLACES);
}

/** ①…占1/3权重分;②…: listed parts that are the whole together. */
export function listedShares(
  positive: readonly { readonly award: Award; readonly listed: boolean }[],
  points: Decimal | null
): readonly Decimal[] | null {
  const shares = positive.flatMap(({ award, listed }) => (award.kind === 'share' && listed ? [award.share] : []));
  if (points === null || shares.length < 2 || shares.length !== positive.length) return null;
  return pointsOfShares(shares, points);
}
