/** ≥95%得满分,≤60%不得分,其间按插值法 → points of a curve. Each award fixes one point, or two at the ends of a range. */
import { Decimal } from '../../decimal';
import type { Award, Rule } from '../rule';
import { readsOf, subjectOf } from './bands-from';
import type { Range, SoftBound } from './condition';
import { type Assembled, type Sorted, bestOf, isFull, isNothing, ranged } from './sorted';
import type { RangedAward } from './bands-from';

type Knot = Extract<Rule, { form: 'interpolated' }>['knots'][number];

const knotsOf = ({ range, award }: RangedAward): readonly Knot[] => {
  const ends = [range.low, range.high].flatMap((end: SoftBound | null) => (end === null ? [] : [end.value]));
  const [first, second] = ends;
  const isOne = first !== undefined && second?.equals(first) === true;
  return (isOne ? [first] : ends).map((at) => ({ at, award }));
};

const valueOf = (award: Award): number | null => {
  if (award.kind === 'share') return award.share.isZero() ? 0 : null;
  return award.kind === 'points' ? Number(award.points.toString()) : null;
};

/** 1 rises, -1 falls, 0: neither, or a share that only the points could compare. */
function courseOf(knots: readonly Knot[], sorted: Sorted): 1 | -1 | 0 {
  const top = sorted.points === null ? null : Number(sorted.points.toString());
  const values = knots.map(({ award }) => (isFull(award, null) && award.kind === 'share' ? top : valueOf(award)));
  const [first] = values;
  const last = values[values.length - 1];
  if (typeof first !== 'number' || typeof last !== 'number' || first === last || values.includes(null)) return 0;
  const course = last > first ? 1 : -1;
  return values.every((value, index) => index === 0 || ((value ?? 0) - (values[index - 1] ?? 0)) * course >= 0)
    ? course
    : 0;
}

const NEVER = Decimal.of(-1);

/** 60%得5分,低于60%不得分: the one that ends where another begins. */
const floorIn = (all: readonly RangedAward[]): RangedAward | null =>
  all.find(
    ({ range: { low, high }, award }) =>
      low === null &&
      high?.included === false &&
      isNothing(award) &&
      all.some(
        (one) => one.range.low?.value.equals(high.value) === true && one.range.high?.value.equals(high.value) !== false
      )
  ) ?? null;

/** The stretch that the sentence names lies between two of its points. */
function fits({ low, high }: Range, knots: readonly Knot[]): boolean {
  const at = (end: SoftBound | null): number => knots.findIndex((knot) => end?.value.equals(knot.at) === true);
  return at(low) >= 0 && at(high) === at(low) + 1;
}

export function fromInterpolation(sorted: Sorted): Assembled | null {
  const [clause] = sorted.interpolations;
  const all = ranged(sorted.awards);
  if (clause === undefined || sorted.interpolations.length > 1 || all.length !== sorted.awards.length) return null;
  const ranges = all.map(({ range }) => range);
  const floor = floorIn(all);
  const own = all.filter((one) => one !== floor);
  if (ranges.some(({ symmetric }) => symmetric)) return null;
  const reads = readsOf(ranges, sorted.name);
  const subject = subjectOf(ranges);
  if (reads === null || subject === null) return null;
  const knots = own.flatMap(knotsOf).sort((left, right) => left.at.compare(right.at));
  if (knots.length < 2 || knots.some(({ at }, index) => knots[index + 1]?.at.equals(at) === true)) return null;
  if (clause.range !== null && !fits(clause.range, knots)) return null;
  const course = courseOf(knots, sorted);
  if (
    course === 0 ||
    (floor !== null && (course < 0 || floor.range.high?.value.equals(knots[0]?.at ?? NEVER) !== true))
  )
    return null;
  const [least] = knots;
  const most = knots[knots.length - 1];
  // Beyond nothing there is less than nothing, beyond full no more than full.
  const stays = (knot: Knot | undefined, side: 'low' | 'high', rising: boolean): boolean =>
    knot !== undefined &&
    (own.some(({ range }) => range[side] === null && range[side === 'low' ? 'high' : 'low']?.value.equals(knot.at)) ||
      (rising ? isFull(knot.award, sorted.points) : isNothing(knot.award)));
  const unit = ranges.map((range) => range.unit).find((name) => name !== '');
  return {
    rule: {
      form: 'interpolated',
      reads,
      ...(reads === 'number' && unit !== undefined ? { unit } : {}),
      knots,
      below: floor !== null ? 'nothing' : stays(least, 'low', course < 0) ? 'stays' : null,
      above: stays(most, 'high', course > 0) ? 'stays' : null,
    },
    subject,
    best: bestOf(sorted.awards.map(({ award }) => award)),
  };
}
