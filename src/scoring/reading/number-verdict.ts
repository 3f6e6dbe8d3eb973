/**
 * A numeric promise with the figure that answers it → the measure, in every way that the figure may be
 * meant (0.95 against 95%), and what has to be asked.
 */
import { Decimal } from '../decimal';
import type { Comparator, Direction, IndicatorKind, Measure, Note } from '../model';
import type { Bound } from './comparators';
import { directionOf } from './direction';
import type { Hints } from './hints';
import { note, option, type Option } from './option';
import type { Quantity } from './quantity';
import { convert, kindOf, unitFit } from './units';

/** The promise as it is to be scored, before its answer. */
export interface Asked {
  readonly quantity: Quantity;
  readonly value: Decimal;
  readonly high: Decimal | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly bare: boolean;
  readonly direction: Direction;
  readonly noun: string;
  /** 增长, 下降 stood before it. */
  readonly change: 'up' | 'down' | null;
  /** The promise is a rate by its name, though without %. */
  readonly rate: boolean;
  readonly multiplier: Decimal;
}

const RATE_NAME = /(?:率|比例|占比|比重|度|比率|百分比)(?:\(.*\))?$/;

export interface Surroundings {
  readonly name: string;
  readonly kind: IndicatorKind | null;
  readonly hints: Hints;
  /** The actual's own heading. */
  readonly actualHints: Hints;
  readonly atLeast: boolean;
}

export function asked(
  quantity: Quantity,
  noun: string,
  phrase: string,
  change: 'up' | 'down' | null,
  around: Surroundings
): Asked {
  const hinted = quantity.unit === '' && quantity.multiplier.equals(Decimal.ONE) && around.hints.unit !== '';
  const scale = hinted ? around.hints.multiplier : Decimal.ONE;
  const unit = quantity.unit === '' ? around.hints.unit : quantity.unit;
  const bound = quantity.bound ?? (quantity.high === null ? around.hints.bound : null);
  const comparator: Comparator = quantity.high !== null ? 'between' : (bound ?? '=');
  // An explicit equals sign is what forms print before a bare number.
  const bare = comparator === '=';
  return {
    quantity,
    value: quantity.value.times(scale),
    high: quantity.high?.times(scale) ?? null,
    unit,
    comparator,
    bare,
    direction: directionFor(comparator, change, phrase, around, unit),
    noun,
    change,
    rate: unit === '%' || (unit === '' && (RATE_NAME.test(around.name) || RATE_NAME.test(phrase))),
    multiplier: hinted ? scale : quantity.multiplier,
  };
}

/** Money that is brought in or put to work: more of it is the promise. */
const GAINED = /追回|挽回|争取|收缴|征收|完成.{0,8}投资|募集|筹集|盘活|查补|入库|清收|引进|引资|撬动|拉动/;

function directionFor(
  comparator: Comparator,
  change: 'up' | 'down' | null,
  noun: string,
  around: Surroundings,
  unit: string
): Direction {
  if (comparator === '>=' || comparator === '>') return 'more';
  if (comparator === '<=' || comparator === '<') return 'less';
  if (comparator === 'between') return 'unclear';
  if (around.atLeast) return 'more';
  if (change === 'down') return 'more';
  if (GAINED.test(noun)) return 'more';
  const own = noun === '' ? 'unclear' : directionOf(noun, around.kind, unit);
  const whole = directionOf(around.name, around.kind, unit);
  if (change === 'up' && (own === 'less' || (own === 'unclear' && whole === 'less'))) return 'unclear';
  if (noun === '') return whole;
  if (own === whole) return own;
  if (own === 'unclear') return /标准|金额|比例|占比/.test(noun) ? own : whole;
  if (whole === 'unclear') return own;
  // 办结时限 within 信访办理质效: the promise's own noun is nearer to the number.
  return own;
}

const SMALL = Decimal.of(1);

/** The answer's figure in the promise's unit, in every way that it may be meant; the likeliest first. */
function meanings(
  ask: Asked,
  given: Quantity,
  phrase: string,
  around: Surroundings
): { values: Decimal[]; warnings: Note[]; problems: Note[] } {
  const none = { values: [], warnings: [] };
  if (given.outOf !== null) {
    if (ask.unit === '%' && !given.outOf.isZero())
      return { values: [given.value.times(Decimal.HUNDRED).dividedBy(given.outOf, 6)], warnings: [], problems: [] };
    if (ask.quantity.outOf?.equals(given.outOf) === true || given.outOf.equals(ask.value))
      return { values: [given.value], warnings: [], problems: [] };
    return {
      ...none,
      problems: [note('ratio-unclear', { actual: `${given.value.toString()}/${given.outOf.toString()}` })],
    };
  }
  const hinted = given.unit === '' && around.actualHints.unit !== '' && given.multiplier.equals(SMALL);
  const value = hinted ? given.value.times(around.actualHints.multiplier) : given.value;
  const unit = hinted ? around.actualHints.unit : given.unit;
  const fit = unitFit(ask.unit, unit);
  if (ask.unit === '' && unit === '') return plainAgainstPlain(ask, value);
  if (fit === 'same' || fit === 'convertible')
    return { values: [convert(value, unit, ask.unit)], warnings: [], problems: [] };
  if (fit === 'alike')
    return { values: [value], warnings: [note('unit-differs', { target: ask.unit, actual: unit })], problems: [] };
  if (fit === 'different') return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: unit })] };
  if (ask.unit === '%' && unit === '') return plainAgainstShare(ask, value, phrase);
  if (ask.unit === '' && unit === '%') return shareAgainstPlain(ask, value);
  if (unit === '' && given.multiplier.equals(SMALL) && !ask.multiplier.equals(SMALL))
    return withoutMultiplier(ask, value);
  return { values: [value], warnings: [], problems: [] };
}

const within = (value: Decimal, low: number, high: number): boolean =>
  value.compare(Decimal.of(low)) > 0 && value.compare(Decimal.of(high)) <= 0;

/** A number without % against a per-cent target: 0.95 may be 95% or less than one per cent. */
function plainAgainstShare(ask: Asked, value: Decimal, phrase: string): ReturnType<typeof meanings> {
  const warnings = [note('plain-for-share', { actual: value.toString() })];
  const hundredfold = value.times(Decimal.HUNDRED);
  const high = ask.value.compare(Decimal.of(50)) >= 0;
  const up = ask.direction === 'more';
  if (within(value, 0, 1)) {
    if (high && up && !value.equals(SMALL) && RATE_NAME.test(phrase))
      return { values: [hundredfold], warnings, problems: [] };
    return { values: [hundredfold, value], warnings, problems: [] };
  }
  if (within(value, 1, 2) && high) return { values: [value, hundredfold], warnings, problems: [] };
  return { values: [value], warnings: value.isZero() ? [] : warnings, problems: [] };
}

function shareAgainstPlain(ask: Asked, value: Decimal): ReturnType<typeof meanings> {
  const warnings = [note('share-for-plain', { target: ask.value.toString(), actual: `${value.toString()}%` })];
  if (!ask.rate)
    return {
      values: [],
      warnings: [],
      problems: [note('unit-mismatch', { target: ask.value.toString(), actual: `${value.toString()}%` })],
    };
  if (within(ask.value, 0, 2)) return { values: [value.dividedBy(Decimal.HUNDRED, 12), value], warnings, problems: [] };
  return { values: [value], warnings, problems: [] };
}

/** 100 answered by 0.93: per cent on one side only, or a figure far below. */
function plainAgainstPlain(ask: Asked, value: Decimal): ReturnType<typeof meanings> {
  const warnings = [note('scale-unclear', { target: ask.value.toString(), actual: value.toString() })];
  const whole = value.equals(value.rounded(0));
  if (ask.value.compare(Decimal.of(10)) >= 0 && within(value, 0, 1) && (ask.rate || !whole))
    return { values: [value, value.times(Decimal.HUNDRED)], warnings, problems: [] };
  if (within(ask.value, 0, 1) && ask.rate && value.compare(Decimal.of(2)) > 0)
    return { values: [value.dividedBy(Decimal.HUNDRED, 12), value], warnings, problems: [] };
  return { values: [value], warnings: [], problems: [] };
}

/** 500万元 answered by 480: meant in 万元, where the figures lie near only then. */
function withoutMultiplier(ask: Asked, value: Decimal): ReturnType<typeof meanings> {
  const scaled = value.times(ask.multiplier);
  const near = (one: Decimal): boolean =>
    one.times(Decimal.of(5)).compare(ask.value) >= 0 && one.compare(ask.value.times(Decimal.of(5))) <= 0;
  const warnings = [note('multiplier-missing', { actual: value.toString() })];
  if (near(scaled) && !near(value)) return { values: [scaled], warnings, problems: [] };
  if (near(value) && !near(scaled)) return { values: [value], warnings: [], problems: [] };
  return { values: [scaled, value], warnings, problems: [] };
}

const lower = (bound: Bound): boolean => bound === '>=' || bound === '>';

function meets(ask: Asked, value: Decimal): boolean | null {
  const side = value.compare(ask.value);
  switch (ask.comparator) {
    case '>=':
      return side >= 0;
    case '>':
      return side > 0;
    case '<=':
      return side <= 0;
    case '<':
      return side < 0;
    case 'between':
      return ask.high !== null && side >= 0 && value.compare(ask.high) <= 0;
    case '=':
      if (side === 0) return true;
      if (ask.direction === 'unclear') return null;
      return ask.direction === 'more' ? side > 0 : side < 0;
    case 'date<=':
    case 'text':
      return null;
  }
}

/** Does the answer's own 以上, 超过, ≤ leave open whether the target is met? */
function boundAnswer(
  ask: Asked,
  given: Quantity,
  met: boolean | null,
  value: Decimal
): { met: boolean | null; problem: Note | null } {
  const bound = given.bound;
  if (bound === null || bound === '=') return { met, problem: null };
  const upward =
    ask.comparator === '>=' || ask.comparator === '>' || (ask.comparator === '=' && ask.direction !== 'less');
  const equal = value.equals(ask.value);
  if (ask.comparator === 'between') return { met, problem: note('answer-bounded', { actual: value.toString() }) };
  if (lower(bound) === upward) {
    if (equal) return { met: ask.comparator === '>' && bound === '>=' ? null : true, problem: null };
    if (met === true || bound === ask.quantity.bound) return { met, problem: null };
    // 达到 is said of what was reached.
    if (bound === '>=') return { met, problem: null };
    return { met, problem: note('answer-bounded', { actual: value.toString() }) };
  }
  return { met: null, problem: note('answer-bounded', { actual: value.toString() }) };
}

const TENTH = Decimal.from('0.1');
const TWENTIETH = Decimal.from('0.05');
const nearBy = (left: Decimal, right: Decimal, share: Decimal): boolean =>
  left.minus(right).absolute().compare(right.absolute().times(share)) <= 0;

function verdict(ask: Asked, given: Quantity, value: Decimal, around: Surroundings, warnings: readonly Note[]): Option {
  let met = meets(ask, value);
  const problems: Note[] = [];
  const said = [...warnings];
  const bounded = boundAnswer(ask, given, met, value);
  met = bounded.met;
  if (bounded.problem !== null) problems.push(bounded.problem);
  const figures = {
    target: ask.value.toString(),
    actual: value.toString(),
    noun: ask.noun === '' ? around.name : ask.noun,
  };
  const differs = !value.equals(ask.value);
  if (ask.comparator === '=' && ask.direction === 'unclear' && differs)
    problems.push(note('direction-unclear', figures));
  if (ask.comparator === 'between' && met === false)
    problems.push(note('outside-range', { ...figures, high: ask.high?.toString() ?? '' }));
  if (ask.quantity.approximate && met === false && nearBy(value, ask.value, TENTH))
    problems.push(note('approximate', figures));
  if (given.approximate && differs && nearBy(value, ask.value, TWENTIETH)) problems.push(note('approximate', figures));
  if (given.more && met === false && nearBy(value, ask.value, TENTH)) problems.push(note('approximate', figures));
  if (given.more && met === true && !differs && ask.direction === 'less') problems.push(note('approximate', figures));
  if (given.below && met === true && !differs && ask.direction === 'more') problems.push(note('approximate', figures));
  if (given.approximate && met === true && !differs) said.push(note('approximate', figures));
  if (
    around.atLeast &&
    ask.bare &&
    directionOf(ask.noun === '' ? around.name : ask.noun, around.kind, ask.unit) === 'less'
  )
    said.push(note('less-is-better', figures));
  return option(measure(ask, value, met), said, problems);
}

export function measure(ask: Asked, actual: Decimal | null, met: boolean | null): Measure {
  return {
    comparator: ask.comparator,
    target: ask.value,
    targetHigh: ask.comparator === 'between' ? ask.high : null,
    unit: ask.unit,
    actual,
    met,
    direction: ask.direction,
    bare: ask.bare,
    approximate: ask.quantity.approximate,
    noun: ask.noun,
  };
}

/** Every way to read the answer; more than one only where the figure may be meant differently. */
export function numberOptions(ask: Asked, given: Quantity, phrase: string, around: Surroundings): readonly Option[] {
  const { values, warnings, problems } = meanings(ask, given, phrase, around);
  if (values.length === 0) return [option(measure(ask, null, null), warnings, problems)];
  if (given.high !== null) return rangeAnswer(ask, given, around);
  return values.map((value) => verdict(ask, given, value, around, warnings));
}

/** An answer that is itself a range: read when it is the target's own, or lies wholly on one side. */
function rangeAnswer(ask: Asked, given: Quantity, around: Surroundings): readonly Option[] {
  const high = given.high ?? given.value;
  const shown = { actual: `${given.value.toString()}-${high.toString()}` };
  if (ask.comparator === 'between' && ask.high !== null) {
    const inside = given.value.compare(ask.value) >= 0 && high.compare(ask.high) <= 0;
    return [
      option(
        measure(ask, inside ? given.value : null, inside ? true : null),
        [note('range-answer', shown)],
        inside ? [] : [note('range-answer', shown)]
      ),
    ];
  }
  const ends = [given.value, high].map((value) =>
    verdict(ask, { ...given, bound: null }, value, around, [note('range-answer', shown)])
  );
  return ends[0]?.measure.met === ends[1]?.measure.met && ends[0]?.measure.met === true
    ? ends.slice(0, 1)
    : [option(measure(ask, null, null), [], [note('range-answer', shown)])];
}

export const isShare = (unit: string): boolean => kindOf(unit).family === 'share';
