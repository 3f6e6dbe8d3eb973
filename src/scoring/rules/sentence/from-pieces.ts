/** Bands with steps beyond them (低于80%的,在6分基础上每低1个百分点扣1分), and steps up and down from one figure. */
import { Decimal } from '../../decimal';
import type { Bound } from '../rule';
import type { Piece, PiecewiseRule } from '../composed';
import { bandsFrom, readsOf, subjectOf } from './bands-from';
import type { Range } from './condition';
import { type Assembled, type Of, type Sorted, bestOf, isNothing, rangeIn, ranged } from './sorted';
import { cutOffFrom, hard, startOf } from './start';

const isRate = ({ percent, neutral }: Range): boolean => percent || neutral;

const lostAt = ({ lost, lostShare }: Of<'steps'>, points: Decimal | null): Decimal | null =>
  lost ?? (lostShare !== null && points !== null ? lostShare.times(points) : null);

const flipped = ({ value, included }: Bound): Bound => ({ value, included: !included });

interface Down {
  readonly threshold: Decimal;
  readonly beyond: 'above' | 'below';
  readonly base: Decimal;
  readonly cutOff?: Bound;
}

function stepsFrom(sorted: Sorted, step: Of<'steps'>, down: Down): Piece | null {
  const perStep = lostAt(step, sorted.points);
  if (perStep === null || step.unit === '') return null;
  return {
    form: 'steps',
    ...down,
    step: step.step,
    perStep,
    counting: sorted.counting ?? 'whole',
    most: sorted.mostLost,
  };
}

/** 达到90%得8分,每提高1个百分点加0.2分,每降低1个百分点扣0.5分,最高10分;低于60%不得分 */
function upAndDown(sorted: Sorted): Assembled | null {
  const [climb, ...climbs] = sorted.climbs;
  const [step, ...steps] = sorted.steps;
  const given = sorted.awards.filter(({ award }) => !isNothing(award));
  const [nothing, ...more] = sorted.awards.filter(({ award }) => isNothing(award));
  const [first] = given;
  if (climb === undefined || step === undefined || climbs.length + steps.length + more.length > 0) return null;
  if (first?.award.kind !== 'points' || given.length !== 1) return null;
  if (climb.beyond !== 'above' || step.beyond !== 'below' || climb.fromNothing) return null;
  const base = first.award.points;
  const same = (at: Decimal | undefined): boolean => at === undefined || at.equals(base);
  const range = rangeIn(first.condition);
  const start = range === null ? null : startOf(range);
  const top = sorted.mostGiven ?? sorted.points;
  if (range === null || start === null || start.better === 'less' || range.symmetric || top === null) return null;
  if (!same(climb.base) || !same(step.base) || base.compare(top) >= 0) return null;
  const beyond = [climb.condition, step.condition].flatMap((one) => (one === null ? [] : [rangeIn(one)]));
  if (beyond.some((one) => one === null || startOf(one)?.bound.value.equals(start.bound.value) !== true)) return null;
  const ending = nothing === undefined ? null : rangeIn(nothing.condition);
  const cutOff = ending === null ? null : cutOffFrom(ending, 'more');
  const ranges = [range, ...(ending === null ? [] : [ending])];
  const subject = subjectOf(ranges);
  if (subject === null || readsOf(ranges, sorted.name) !== 'rate' || (nothing !== undefined && cutOff === null))
    return null;
  const from: Bound = { value: start.bound.value, included: start.bound.included ?? true };
  const threshold = from.value;
  const lower = stepsFrom(sorted, step, { threshold, beyond: 'below', base, ...(cutOff === null ? {} : { cutOff }) });
  if (lower === null) return null;
  const upper: Piece = {
    form: 'climb',
    start: from,
    base,
    step: climb.step,
    perStep: climb.gained,
    most: top,
    nothingBelow: false,
  };
  const pieces: PiecewiseRule['pieces'] = [
    { low: from, high: null, rule: upper },
    { low: null, high: flipped(from), rule: lower },
  ];
  return { rule: { form: 'piecewise', pieces }, subject, best: top };
}

/** What the bands give right beside the cut: the steps may not start from more. */
function besideCut(rule: Extract<Piece, { form: 'bands' }>, cut: Decimal, side: 'low' | 'high'): Decimal | null {
  const band = rule.bands.find((one) => one[side]?.value.equals(cut) === true);
  return band?.award.kind === 'points' ? band.award.points : null;
}

function bandsThenSteps(sorted: Sorted): Assembled | null {
  const [step, ...others] = sorted.steps;
  const condition = step?.condition ?? null;
  const range = condition === null ? null : rangeIn(condition);
  if (step?.base === undefined || range === null || others.length + sorted.climbs.length > 0) return null;
  const begin = startOf(range);
  const awarded = ranged(sorted.awards);
  if (begin === null || begin.better === 'exact' || range.symmetric || awarded.length !== sorted.awards.length)
    return null;
  // 低于80%的: what lies beyond the cut is where 更低 begins.
  const beyond = begin.better === 'less' ? 'below' : 'above';
  if (step.beyond !== null && step.beyond !== beyond) return null;
  const ending = awarded.filter(({ award }) => isNothing(award));
  const kept = awarded.filter(({ award }) => !isNothing(award));
  const [none] = ending;
  const cutOff = none === undefined ? null : cutOffFrom(none.range, beyond === 'below' ? 'more' : 'less');
  if (ending.length > 1 || (none !== undefined && cutOff === null) || kept.length === 0) return null;
  const ranges = [...awarded.map((one) => one.range), range];
  const subject = subjectOf(ranges);
  if (subject === null || readsOf(ranges, sorted.name) !== 'rate' || !ranges.every(isRate)) return null;
  const edge = { ...begin.bound, included: begin.bound.included };
  const bands: Piece = { form: 'bands', bands: bandsFrom(kept, 'rate'), symmetric: false, otherwise: null };
  const at = besideCut(bands, edge.value, beyond === 'below' ? 'low' : 'high');
  if (at === null || step.base.compare(at) > 0) return null;
  const cut = hard(edge, false);
  const lower = stepsFrom(sorted, step, {
    threshold: cut.value,
    beyond,
    base: step.base,
    ...(cutOff === null ? {} : { cutOff }),
  });
  if (lower === null) return null;
  const kinds: PiecewiseRule['pieces'] =
    beyond === 'below'
      ? [
          { low: flipped(cut), high: null, rule: bands },
          { low: null, high: cut, rule: lower },
        ]
      : [
          { low: null, high: flipped(cut), rule: bands },
          { low: cut, high: null, rule: lower },
        ];
  return { rule: { form: 'piecewise', pieces: kinds }, subject, best: bestOf(kept.map(({ award }) => award)) };
}

export function fromPieces(sorted: Sorted): Assembled | null {
  const { occurrences, gains, faults, proportions, formulas, interpolations, requirements, standard, bases } = sorted;
  const others = [occurrences, gains, faults, proportions, formulas, interpolations, requirements, bases];
  if (others.some((kind) => kind.length > 0) || standard !== null) return null;
  return upAndDown(sorted) ?? bandsThenSteps(sorted);
}
