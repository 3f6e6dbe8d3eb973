/** 达到90%得3分,每提高1个百分点加0.2分,最高5分 → a base that climbs. */
import { readsOf, subjectOf } from './bands-from';
import { Decimal } from '../../decimal';
import { type Assembled, type Of, type Sorted, isNothing, otherwiseOf, rangeIn } from './sorted';
import { cutOffFrom, startOf } from './start';

/** 每完成10%得0.6分 of 6 points: all of it is worth all of them. */
function fromNothing(sorted: Sorted, climb: Of<'climb'>): Assembled | null {
  const top = sorted.mostGiven ?? sorted.points;
  if (top === null || sorted.awards.length > 0) return null;
  if (!top.times(climb.step).equals(climb.gained.times(Decimal.HUNDRED))) return null;
  return {
    rule: {
      form: 'climb',
      start: { value: Decimal.ZERO, included: true },
      base: Decimal.ZERO,
      step: climb.step,
      perStep: climb.gained,
      most: top,
      nothingBelow: false,
    },
    subject: '',
    best: top,
  };
}

export function fromClimb(sorted: Sorted): Assembled | null {
  const [climb] = sorted.climbs;
  if (climb?.fromNothing === true) return sorted.climbs.length === 1 ? fromNothing(sorted, climb) : null;
  const given = sorted.awards.filter(({ award }) => !isNothing(award));
  const nothing = sorted.awards.filter(({ award }) => isNothing(award));
  const [base] = given;
  if (climb === undefined || sorted.climbs.length !== 1 || given.length !== 1 || base?.award.kind !== 'points')
    return null;
  if (nothing.length > 1 || climb.condition !== null || climb.beyond === 'below') return null;
  const range = rangeIn(base.condition);
  const start = range === null ? null : startOf(range);
  if (range === null || start === null || start.better === 'less') return null;
  const ranges = [range, ...nothing.flatMap(({ condition }) => rangeIn(condition) ?? [])];
  const subject = subjectOf(ranges);
  if (readsOf(ranges, sorted.name) !== 'rate' || subject === null) return null;
  const gate = nothing[0] === undefined ? null : rangeIn(nothing[0].condition);
  const below = gate === null ? null : cutOffFrom(gate, 'more');
  if (
    nothing[0] !== undefined &&
    otherwiseOf(nothing).length === 0 &&
    below?.value.equals(start.bound.value) !== true
  ) {
    return null;
  }
  const top = sorted.mostGiven ?? sorted.points;
  if (top === null || base.award.points.compare(top) >= 0) return null;
  return {
    rule: {
      form: 'climb',
      start: { value: start.bound.value, included: start.bound.included ?? true },
      base: base.award.points,
      step: climb.step,
      perStep: climb.gained,
      most: top,
      nothingBelow: nothing.length > 0,
    },
    subject,
    best: top,
  };
}
