/**
 * Clauses → one Rule. Every clause must have its place in the form that is chosen; where one has none, there is
 * no rule (null), and the sentence is asked about.
 */
import { Decimal } from '../../decimal';
import type { Award, Bound, Rule, StepCounting } from '../rule';
import { bandsFrom, readsOf, subjectOf, type RangedAward } from './bands-from';
import type { Clause, Condition, ReadFormula } from './clause';
import type { Range, SoftBound } from './condition';

export interface Assembled {
  readonly rule: Rule;
  readonly subject: string;
  /** The points that the sentence gives at best; null where it speaks of 满分 or 分值 only. */
  readonly best: Decimal | null;
}

type Of<K extends Clause['kind']> = Extract<Clause, { kind: K }>;

interface Sorted {
  readonly awards: readonly Of<'award'>[];
  readonly faults: readonly Of<'fault'>[];
  readonly steps: readonly Of<'steps'>[];
  readonly occurrences: readonly Of<'occurrence'>[];
  readonly gains: readonly Of<'gain'>[];
  readonly proportions: readonly Of<'in-proportion'>[];
  readonly formulas: readonly Of<'formula'>[];
  readonly each: readonly Of<'each-listed'>[];
  readonly listed: readonly Of<'listed'>[];
  readonly mostLost: Decimal | null;
  readonly mostGiven: Decimal | null;
  readonly limited: boolean;
  readonly counting: StepCounting | null;
  readonly standard: Of<'standard'> | null;
  readonly name: string;
  readonly points: Decimal | null;
}

const isNothing = (award: Award): boolean =>
  (award.kind === 'share' && award.share.isZero()) || (award.kind === 'points' && award.points.isZero());
const isFull = (award: Award, points: Decimal | null): boolean =>
  award.kind === 'share'
    ? award.share.equals(Decimal.ONE)
    : award.kind === 'points' && (points === null || award.points.equals(points)) && !award.points.isZero();

const pointsIn = (awards: readonly Award[]): readonly Decimal[] =>
  awards.flatMap((award) => (award.kind === 'points' ? [award.points] : []));

const bestOf = (awards: readonly Award[]): Decimal | null => {
  if (awards.some((award) => award.kind === 'share' && award.share.equals(Decimal.ONE))) return null;
  const points = pointsIn(awards);
  return points.length === 0 ? null : points.reduce((best, value) => Decimal.max(best, value));
};

const ofKind = <K extends Clause['kind']>(clauses: readonly Clause[], kind: K): readonly Of<K>[] =>
  clauses.filter((clause): clause is Of<K> => clause.kind === kind);

const rangeIn = (condition: Condition): Range | null => (condition.kind === 'range' ? condition.range : null);
const wordsIn = (condition: Condition): string | null => (condition.kind === 'words' ? condition.words : null);

function ranged(awards: readonly Of<'award'>[]): readonly RangedAward[] {
  return awards.flatMap(({ condition, award }) =>
    condition.kind === 'range' ? [{ range: condition.range, award }] : []
  );
}

const otherwiseOf = (awards: readonly Of<'award'>[]): readonly Award[] =>
  awards.filter(({ condition }) => condition.kind === 'otherwise').map(({ award }) => award);

/** A full range with one cut, as the start of steps or of a proportion. */
interface Start {
  readonly bound: SoftBound;
  readonly better: 'more' | 'less' | 'exact';
  readonly range: Range;
}

function startOf(range: Range): Start | null {
  const { low, high } = range;
  if (range.symmetric) return high === null || low !== null ? null : { bound: high, better: 'less', range };
  if (low !== null && high === null) return { bound: low, better: 'more', range };
  if (high !== null && low === null) return { bound: high, better: 'less', range };
  if (low !== null && high !== null && low.value.equals(high.value)) return { bound: low, better: 'exact', range };
  return null;
}

const hard = (bound: SoftBound, fallback: boolean): Bound => ({
  value: bound.value,
  included: bound.included ?? fallback,
});

/** Below (or above) which there is nothing: `低于60%不得分`, on the far side of the start. */
function cutOffFrom(range: Range, better: 'more' | 'less'): Bound | null {
  if (better === 'more') return range.low === null && range.high !== null ? hard(range.high, false) : null;
  return range.high === null && range.low !== null ? hard(range.low, false) : null;
}

// ---------------------------------------------------------------- awards alone

function fromRanges(sorted: Sorted): Assembled | null {
  const awards = ranged(sorted.awards);
  const others = otherwiseOf(sorted.awards);
  if (others.length > 1) return null;
  const ranges = awards.map(({ range }) => range);
  const reads = readsOf(ranges, sorted.name);
  const subject = subjectOf(ranges);
  if (reads === null || subject === null) return null;
  const symmetric = ranges.some((range) => range.symmetric);
  if (symmetric && !ranges.every((range) => range.symmetric)) return null;
  return {
    rule: { form: 'bands', reads, bands: bandsFrom(awards, reads), symmetric, otherwise: others[0] ?? null },
    subject,
    best: bestOf(sorted.awards.map(({ award }) => award)),
  };
}

function fromWords(sorted: Sorted): Assembled | null {
  const { awards, points } = sorted;
  const others = otherwiseOf(awards);
  if (others.length > 1) return null;
  const given = awards.flatMap(({ condition, award, listed }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ words, award, listed }];
  });
  const amounts = pointsIn(given.map(({ award }) => award)).filter((value) => !value.isZero());
  const total = Decimal.sum(amounts);
  const positive = given.filter(({ award }) => !isNothing(award));
  const additive =
    positive.length > 1 &&
    amounts.length === positive.length &&
    (points === null
      ? given.some(({ listed }) => listed)
      : total.equals(points) && amounts.every((value) => value.compare(points) < 0));
  if (additive) {
    if (others.some((award) => !isNothing(award))) return null;
    const items = positive.flatMap(({ words, award }) =>
      award.kind === 'points' ? [{ label: words, points: award.points }] : []
    );
    const gates = given.filter(({ award }) => isNothing(award)).map(({ words }) => words);
    return { rule: { form: 'checklist', items, gates }, subject: '', best: total };
  }
  if (given.length > 1 && others.length === 0 && given.every(({ award }) => isRangeAward(award))) {
    const tiers = given.map(({ words, award }) => ({ phrases: [words], award }));
    return { rule: { form: 'tiers', tiers }, subject: '', best: topOfRanges(given.map(({ award }) => award)) };
  }
  return {
    rule: {
      form: 'states',
      states: given.map(({ words, award }) => ({ phrases: [words], award })),
      otherwise: others[0] ?? null,
    },
    subject: '',
    best: bestOf(awards.map(({ award }) => award)),
  };
}

const isRangeAward = (award: Award): boolean => award.kind === 'range' || award.kind === 'points-range';

const topOfRanges = (awards: readonly Award[]): Decimal | null => {
  const tops = awards.flatMap((award) => (award.kind === 'points-range' ? [award.high] : []));
  return tops.length === 0 ? null : tops.reduce((best, value) => Decimal.max(best, value));
};

function fromAwards(sorted: Sorted): Assembled | null {
  const conditions = new Set(sorted.awards.map(({ condition }) => condition.kind));
  if (conditions.has('range') && conditions.has('words')) return null;
  if (conditions.has('range')) return fromRanges(sorted);
  return conditions.has('words') ? fromWords(sorted) : null;
}

// ---------------------------------------------------------------- steps

function fromSteps(sorted: Sorted): Assembled | null {
  const [step] = sorted.steps;
  if (step === undefined || sorted.steps.length !== 1 || otherwiseOf(sorted.awards).length > 0) return null;
  const full = sorted.awards.filter(({ award }) => isFull(award, null) && !isNothing(award));
  const nothing = sorted.awards.filter(({ award }) => isNothing(award));
  if (full.length > 1 || nothing.length > 1 || full.length + nothing.length !== sorted.awards.length) return null;
  const fullRange = full[0] === undefined ? null : rangeIn(full[0].condition);
  if (full[0] !== undefined && fullRange === null) return null;
  const stepRange = step.condition === null ? null : rangeIn(step.condition);
  if (step.condition !== null && stepRange === null) return null;
  const start = fullRange === null ? null : startOf(fullRange);
  const stepStart = stepRange === null ? null : startOf(stepRange);
  if ((fullRange !== null && start === null) || (stepRange !== null && stepStart === null)) return null;
  const threshold = start?.bound.value ?? stepStart?.bound.value ?? sorted.standard?.value;
  if (threshold === undefined) return null;
  if (start !== null && stepStart !== null && !start.bound.value.equals(stepStart.bound.value)) return null;
  if (sorted.standard !== null && !sorted.standard.value.equals(threshold)) return null;
  const wanted = directionOf(start, stepStart, step.beyond);
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (wanted === null || lost === null) return null;
  const ranges = [fullRange, stepRange].flatMap((range) => (range === null ? [] : [range]));
  const reads = ranges.every((range) => range.neutral || range.percent) ? 'rate' : readsOf(ranges, sorted.name);
  const subject = subjectOf(ranges);
  if (reads !== 'rate' || subject === null) return null;
  const gate = nothing[0] === undefined ? null : rangeIn(nothing[0].condition);
  const cutOff = gate === null ? null : cutOffFrom(gate, wanted === 'above' ? 'less' : 'more');
  if (nothing[0] !== undefined && cutOff === null) return null;
  const award = full[0]?.award;
  return {
    rule: {
      form: 'steps',
      threshold,
      beyond: wanted,
      step: step.step,
      perStep: lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
      ...(cutOff === null ? {} : { cutOff }),
      ...(fullRange?.symmetric === true ? { symmetric: true } : {}),
    },
    subject,
    best: award?.kind === 'points' ? award.points : null,
  };
}

function directionOf(
  start: Start | null,
  stepStart: Start | null,
  verb: Of<'steps'>['beyond']
): 'above' | 'below' | null {
  const wanted = new Set<'above' | 'below'>();
  if (start !== null && start.better !== 'exact') wanted.add(start.better === 'more' ? 'below' : 'above');
  // A condition in front of the step says where the step begins: 低于95%的.
  if (stepStart !== null && stepStart.better !== 'exact') wanted.add(stepStart.better === 'more' ? 'above' : 'below');
  if (verb === 'above' || verb === 'below') wanted.add(verb);
  const [only] = wanted;
  return wanted.size === 1 && only !== undefined ? only : null;
}

// ---------------------------------------------------------------- proportions and formulas

interface Ends {
  readonly full: Start | null;
  readonly nothing: Range | null;
  readonly best: Decimal | null;
}

/** The full and the empty range beside a proportion; null when there is more than that. */
function endsOf(sorted: Sorted): Ends | null {
  const full = sorted.awards.filter(({ award, condition }) => condition.kind !== 'otherwise' && isFull(award, null));
  const nothing = sorted.awards.filter(({ award }) => isNothing(award));
  if (full.length > 1 || nothing.length > 1 || full.length + nothing.length !== sorted.awards.length) return null;
  const start = full[0];
  const range = start === undefined ? null : rangeIn(start.condition);
  const begin = range === null ? null : startOf(range);
  if (start !== undefined && range === null && !MET.test(wordsIn(start.condition) ?? '')) return null;
  if (range !== null && begin === null) return null;
  const gate = nothing[0] === undefined ? null : rangeIn(nothing[0].condition);
  if (nothing[0] !== undefined && gate === null) return null;
  return { full: begin, nothing: gate, best: start?.award.kind === 'points' ? start.award.points : null };
}

/** 未完成的, 低于目标值的: short of the target, by words. */
const MISSED = /^(?:部分|未(?:完成|达到|达成|全部完成|全部|能完成)|没有完成|不足|低于(?:目标|指标|计划|预期))/;

/** 完成目标得满分: the proportion is that of the target. */
const MET =
  /^(?:按(?:计划|时|要求)?|全部|已|如期)?(?:完成|达到|达成|实现)(?:或超过|或高于)?(?:年度|预期|年初|计划|绩效|指标|既定)*(?:目标值?|任务|指标值?|计划值?|值)?(?:的)?$/;

function fromProportion(sorted: Sorted): Assembled | null {
  const [proportion] = sorted.proportions;
  const ends = endsOf(sorted);
  if (proportion === undefined || sorted.proportions.length !== 1 || ends === null) return null;
  const { full, nothing } = ends;
  const between = proportion.condition === null ? null : rangeIn(proportion.condition);
  const words = proportion.condition === null ? null : wordsIn(proportion.condition);
  if (words !== null && !MISSED.test(words)) return null;
  const ranges = [full?.range, between, nothing].flatMap((range) =>
    range === null || range === undefined ? [] : [range]
  );
  const subject = subjectOf(ranges);
  if (subject === null) return null;
  if (ranges.length === 0)
    return { rule: { form: 'proportional', target: null, capped: true }, subject, best: ends.best };
  const hundred = Decimal.HUNDRED;
  const reads = readsOf(ranges, sorted.name);
  const isOne = full?.bound.value.equals(Decimal.ONE) === true && ranges.length === 1 && reads !== 'rate';
  if (reads !== 'rate' && !isOne) return null;
  const target = full === null ? (between?.high?.value ?? hundred) : isOne ? hundred : full.bound.value;
  const less = full?.better === 'less';
  const open = full === null && between?.high === null;
  if (between !== null && !open && !betweenFits(between, target, less)) return null;
  // Where full points begin below 100 %, 按比例 between two cuts may run from either: asked about.
  const start = between?.low ?? null;
  if (start !== null && !target.equals(hundred)) return null;
  if (less) {
    return nothing === null ? { rule: { form: 'reverse', target }, subject, best: ends.best } : null;
  }
  const low = nothing === null ? null : cutOffFrom(nothing, 'more');
  if (nothing !== null && low === null) return null;
  const floor =
    low === null
      ? start === null || nothing === null
        ? null
        : hard(start, true)
      : { value: low.value, included: !low.included };
  return {
    rule: { form: 'proportional', target, capped: true, ...(floor === null ? {} : { floor }) },
    subject,
    best: ends.best,
  };
}

/** The stretch in proportion ends where full points begin. */
function betweenFits(between: Range, target: Decimal, less: boolean): boolean {
  const end = less ? between.low : between.high;
  return end === null ? false : end.value.equals(target);
}

function fromFormula(sorted: Sorted): Assembled | null {
  const [clause] = sorted.formulas;
  const ends = endsOf(sorted);
  if (clause === undefined || sorted.formulas.length !== 1 || ends === null) return null;
  const { formula, condition } = clause;
  const between = condition === null ? null : rangeIn(condition);
  // 低于95%的,得分=…: the formula takes over where full points end.
  const missed = ends.full === null && MISSED.test(condition === null ? '' : (wordsIn(condition) ?? ''));
  if (condition !== null && condition.kind !== 'otherwise' && !missed) {
    if (
      between === null ||
      ends.full === null ||
      !betweenFits(between, ends.full.bound.value, ends.full.better === 'less')
    ) {
      return null;
    }
  }
  const best = formula.points ?? ends.best;
  const cut = (better: 'more' | 'less'): Bound | null =>
    ends.nothing === null ? null : cutOffFrom(ends.nothing, better);
  const subject = subjectOfFormula(formula);
  switch (formula.kind) {
    case 'share':
      return sorted.awards.length === 0 ? { rule: { form: 'share' }, subject, best } : null;
    case 'weighted':
      return sorted.awards.length === 0
        ? { rule: { form: 'weighted', scale: Decimal.HUNDRED }, subject, best: null }
        : null;
    case 'target-by-actual':
      return sorted.awards.length === 0
        ? { rule: { form: 'reverse-proportional', target: null }, subject, best }
        : null;
    case 'linear': {
      const cutOff = cut('less');
      if ((ends.nothing !== null && cutOff === null) || !fullAtZero(ends.full)) return null;
      return { rule: { form: 'formula', base: formula.base, factor: formula.factor, cutOff }, subject, best };
    }
    case 'rate': {
      const low = cut('more');
      if ((ends.nothing !== null && low === null) || ends.full?.better === 'less') return null;
      const full = ends.full;
      return {
        rule: {
          form: 'proportional',
          target: null,
          capped: true,
          ...(full === null || full.bound.value.compare(Decimal.HUNDRED) >= 0
            ? {}
            : { fullFrom: hard(full.bound, true) }),
          ...(low === null ? {} : { floor: { value: low.value, included: !low.included } }),
        },
        subject,
        best,
      };
    }
  }
}

/** (1 − rate) × W is full at 0 anyway; any other full range would contradict it. */
const fullAtZero = (full: Start | null): boolean =>
  full === null || (full.bound.value.isZero() && full.better !== 'more');

const subjectOfFormula = (formula: ReadFormula): string => ('subject' in formula ? formula.subject : '');

// ---------------------------------------------------------------- counts and faults

const GOOD = /^(?:无|未发现|没有|不存在|未出现|未发生)|全部|均|都|符合|按规定|按时|及时|合规|规范|完整|齐全/;

function fromOccurrences(sorted: Sorted): Assembled | null {
  const [first] = sorted.occurrences;
  if (first === undefined || sorted.faults.length > 0) return null;
  const perItem = pointsOfItem(first, sorted.points);
  const same = sorted.occurrences.every(
    (other) =>
      pointsOfItem(other, sorted.points)?.equals(perItem ?? Decimal.ZERO) === true &&
      other.step.equals(first.step) &&
      (sorted.occurrences.length === 1 || other.counts === 'problems')
  );
  if (perItem === null || !same) return null;
  const gates: string[] = [];
  let start: Start | null = null;
  let best: Decimal | null = null;
  let bases = 0;
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    const range = rangeIn(condition);
    if (words !== null && isNothing(award)) {
      gates.push(words);
      continue;
    }
    if (!isFull(award, null) || isNothing(award) || (words === null && range === null)) return null;
    bases += 1;
    best = award.kind === 'points' ? award.points : null;
    start = range === null ? null : startOf(range);
    if (range !== null && (start === null || range.unit !== first.unit)) return null;
  }
  if (bases > 1) return null;
  if (start !== null || !first.step.equals(Decimal.ONE)) return numberSteps(sorted, first, perItem, start, gates, best);
  return {
    rule: {
      form: 'occurrences',
      perItem,
      most: sorted.mostLost,
      noun: sorted.occurrences.map(({ noun }) => noun).join('、'),
      counts: first.counts,
      ...(gates.length === 0 ? {} : { gates }),
    },
    subject: '',
    best,
  };
}

const pointsOfItem = ({ perItem, perItemShare }: Of<'occurrence'>, points: Decimal | null): Decimal | null =>
  perItem ?? (perItemShare === null || points === null ? null : points.times(perItemShare));

/** 培训500人得4分,每少10人扣0.1分 · 每延迟3天扣1分: steps of a number. */
function numberSteps(
  sorted: Sorted,
  item: Of<'occurrence'>,
  perStep: Decimal,
  start: Start | null,
  gates: readonly string[],
  best: Decimal | null
): Assembled | null {
  if (gates.length > 0) return null;
  const beyond = item.counts === 'short' ? 'below' : 'above';
  if (start === null && beyond === 'below') return null;
  if (start !== null && start.better !== 'exact' && (start.better === 'more') !== (beyond === 'below')) return null;
  return {
    rule: {
      form: 'steps',
      reads: 'number',
      threshold: start?.bound.value ?? Decimal.ZERO,
      beyond,
      step: item.step,
      perStep,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
    },
    subject: start?.range.subject ?? '',
    best,
  };
}

/** ①…②…每项1分: the items were listed without points. */
function fromListed(sorted: Sorted): Assembled | null {
  const [each] = sorted.each;
  if (each === undefined || sorted.each.length > 1 || sorted.listed.length < 2) return null;
  if (sorted.awards.some(({ award, condition }) => !isNothing(award) || condition.kind !== 'words')) return null;
  const items = sorted.listed.map(({ label }) => ({ label, points: each.points }));
  const gates = sorted.awards.flatMap(({ condition }) => wordsIn(condition) ?? []);
  return {
    rule: { form: 'checklist', items, gates },
    subject: '',
    best: Decimal.sum(items.map(({ points }) => points)),
  };
}

function fromGains(sorted: Sorted): Assembled | null {
  const [gain] = sorted.gains;
  if (gain === undefined || sorted.gains.length !== 1 || sorted.awards.length > 0) return null;
  return {
    rule: { form: 'gains', perItem: gain.perItem, most: sorted.mostGiven, noun: gain.noun },
    subject: '',
    best: sorted.mostGiven,
  };
}

function fromFaults(sorted: Sorted): Assembled | null {
  const faults = sorted.faults.flatMap(({ condition, lost }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ label: words, points: lost }];
  });
  if (faults.length !== sorted.faults.length || sorted.mostLost !== null) return null;
  let best: Decimal | null = null;
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    if (words === null || !isFull(award, null) || isNothing(award) || !GOOD.test(words)) return null;
    best = award.kind === 'points' ? award.points : null;
  }
  return { rule: { form: 'faults', faults }, subject: '', best };
}

// ---------------------------------------------------------------- the whole

function sort(clauses: readonly Clause[], name: string, points: Decimal | null): Sorted | null {
  const lost = ofKind(clauses, 'most-lost');
  const given = ofKind(clauses, 'most-given');
  const limits = lost.flatMap(({ most }) => (most === null ? [] : [most]));
  const tops = given.flatMap(({ most }) => (most === null ? [] : [most]));
  const countings = new Set(ofKind(clauses, 'counting').map(({ counting }) => counting));
  const standards = ofKind(clauses, 'standard');
  if (limits.length > 1 || tops.length > 1 || countings.size > 1 || standards.length > 1) return null;
  return {
    awards: ofKind(clauses, 'award'),
    faults: ofKind(clauses, 'fault'),
    steps: ofKind(clauses, 'steps'),
    occurrences: ofKind(clauses, 'occurrence'),
    gains: ofKind(clauses, 'gain'),
    proportions: ofKind(clauses, 'in-proportion'),
    formulas: ofKind(clauses, 'formula'),
    each: ofKind(clauses, 'each-listed'),
    listed: ofKind(clauses, 'listed'),
    mostLost: limits[0] ?? null,
    mostGiven: tops[0] ?? null,
    limited: lost.length > 0,
    counting: [...countings][0] ?? null,
    standard: standards[0] ?? null,
    name,
    points,
  };
}

export function assemble(clauses: readonly Clause[], name: string, points: Decimal | null): Assembled | null {
  if (clauses.some(({ kind }) => kind === 'judgement')) {
    return { rule: { form: 'judgement' }, subject: '', best: null };
  }
  if (clauses.some(({ kind }) => kind === 'either-of-two')) return null;
  const sorted = sort(clauses, name, points);
  if (sorted === null) return null;
  const { steps, occurrences, gains, faults, proportions, formulas, awards } = sorted;
  const cores = [steps, occurrences, gains, faults, proportions, formulas].filter((found) => found.length > 0).length;
  if (cores > 1) return null;
  if (sorted.each.length > 0) return cores === 0 ? fromListed(sorted) : null;
  // Listed items without points are the context of a count (以上情况每出现一例…扣1分), of nothing else.
  if (sorted.listed.length > 0 && occurrences.length + gains.length === 0) return null;
  if (sorted.counting !== null && steps.length === 0) return null;
  if (sorted.limited && steps.length + occurrences.length + faults.length + proportions.length === 0) return null;
  if (steps.length > 0) return fromSteps(sorted);
  if (occurrences.length > 0) return fromOccurrences(sorted);
  if (gains.length > 0) return fromGains(sorted);
  if (faults.length > 0) return fromFaults(sorted);
  if (formulas.length > 0) return fromFormula(sorted);
  if (proportions.length > 0) return fromProportion(sorted);
  return awards.length > 0 ? fromAwards(sorted) : null;
}
