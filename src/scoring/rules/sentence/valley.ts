/**
 * ≥95%得5分;90%-95%得3分;<90%得4分: points that fall and rise again are a slip of the pen more often than a rule.
 * Points that rise to a best range and fall beyond it (95%-105%) are one.
 */
import { Decimal } from '../../decimal';
import type { Award, Band, Rule } from '../rule';

const start = ({ low }: Band): Decimal | null => low?.value ?? null;

function byStart(left: Band, right: Band): number {
  const [one, other] = [start(left), start(right)];
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return one.compare(other) || Number(right.low?.included === true) - Number(left.low?.included === true);
}

const worth = (award: Award, points: Decimal | null): Decimal | null => {
  if (award.kind === 'points') return award.points;
  if (award.kind !== 'share') return null;
  return award.share.isZero() ? Decimal.ZERO : (points?.times(award.share) ?? null);
};

export function hasValley(rule: Rule, points: Decimal | null): boolean {
  if (rule.form !== 'bands') return false;
  const given = [...rule.bands].sort(byStart).map(({ award }) => worth(award, points));
  let fell = false;
  return given.some((value, index) => {
    const before = given[index - 1];
    if (value === null || before === null || before === undefined) return false;
    const order = value.compare(before);
    fell ||= order < 0;
    return fell && order > 0;
  });
}
