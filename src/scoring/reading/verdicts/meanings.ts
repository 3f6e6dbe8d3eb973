/** What an answer's figure may mean in the unit of its promise: 0.95 against 95%, 480 against 500万元, 45/50. */
import { Decimal } from '../../decimal';
import type { Note } from '../../model';
import { RATE_NAME, type Asked, type Surroundings } from '../promises/asked';
import { note } from '../promises/option';
import type { Quantity } from '../scanning/quantity';
import { convert, unitFit } from '../scanning/units';

export interface Meanings {
  readonly values: readonly Decimal[];
  readonly warnings: readonly Note[];
  readonly problems: readonly Note[];
}

/** The answer's figure in the promise's unit, in every way that it may be meant; the likeliest first. */
export function meanings(ask: Asked, given: Quantity, phrase: string, around: Surroundings): Meanings {
  const none = { values: [], warnings: [] };
  if (given.outOf !== null) {
    if (ask.unit === '%' && !given.outOf.isZero())
      return { values: [given.value.percentOf(given.outOf, 6)], warnings: [], problems: [] };
    if (ask.quantity.outOf?.equals(given.outOf) === true || given.outOf.equals(ask.value))
      return { values: [given.value], warnings: [], problems: [] };
    return {
      ...none,
      problems: [note('ratio-unclear', { actual: `${given.value.toString()}/${given.outOf.toString()}` })],
    };
  }
  const hinted = given.unit === '' && around.actualHints.unit !== '' && given.multiplier.equals(Decimal.ONE);
  const value = hinted ? given.value.times(around.actualHints.multiplier) : given.value;
  const unit = hinted ? around.actualHints.unit : given.unit;
  const fit = unitFit(ask.unit, unit);
  if (ask.unit === '' && unit === '') return plainAgainstPlain(ask, value);
  const converted = fit === 'same' || fit === 'convertible' ? convert(value, unit, ask.unit) : null;
  // 每万人30人 is not answered by 3600人, nor 人均12平方米 by 126万平方米.
  if (converted !== null && exceedsFar(converted, ask.value) && AVERAGE.test(around.name + ask.phrase + phrase))
    return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: value.toString() })] };
  // 67.84元 for 680000元: money loses its 万 also where both say 元.
  const scaled = unit !== ask.unit || ask.unit === '元' || !given.multiplier.equals(ask.multiplier);
  if (converted !== null && ((scaled && isOtherScale(converted, ask.value)) || isRoundedMu(ask, unit, converted)))
    return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: value.toString() + unit })] };
  // 0.98% for ≥95%: a fraction with its sign put on once more, as formatted cells show it.
  if (converted !== null && ask.unit === '%' && unit === '%' && within(converted, 0, 1) && isHighShare(ask))
    return {
      values: [converted, converted.times(Decimal.HUNDRED)],
      warnings: [note('plain-for-share', { actual: value.toString() })],
      problems: [],
    };
  if (converted !== null) return { values: [converted], warnings: [], problems: [] };
  // 386人 answered by 4,632人次: as often as they were paid, not as many as they are.
  if (
    fit === 'alike' &&
    unit === '人次' &&
    ask.unit !== '人次' &&
    ask.value.sign() > 0 &&
    value.compare(ask.value.times(TWO)) >= 0
  )
    return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: value.toString() + unit })] };
  if (fit === 'alike')
    return { values: [value], warnings: [note('unit-differs', { target: ask.unit, actual: unit })], problems: [] };
  // 发放标准(元/月/人): 60 for 不低于60元
  if (fit === 'different' && hinted && ask.unit !== '' && unit.startsWith(`${ask.unit}/`))
    return { values: [value], warnings: [], problems: [] };
  if (fit === 'different') return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: unit })] };
  if (ask.unit === '%' && unit === '') return plainAgainstShare(ask, value, phrase);
  if (ask.unit === '' && unit === '%') return shareAgainstPlain(ask, value);
  if (unit === '' && given.multiplier.equals(Decimal.ONE) && !ask.multiplier.equals(Decimal.ONE))
    return withoutMultiplier(ask, value);
  // 12500 for 12公里 may be metres.
  if (unit === '' && isFarFrom(value, ask.value))
    return { ...none, problems: [note('unit-mismatch', { target: ask.unit, actual: value.toString() })] };
  return { values: [value], warnings: [], problems: [] };
}

const AVERAGE = /[人户亩村校家]均|平均|每[百千万人户亩村校家名个台月]|千人|万人口?拥?有?/;
const exceedsFar = (value: Decimal, target: Decimal): boolean =>
  target.sign() > 0 && value.compare(target.times(FAR)) >= 0;

const THOUSAND = Decimal.of(1000);
/** 500元 for 500万元: a 万 left out is likelier than so small a part. */
const isOtherScale = (value: Decimal, target: Decimal): boolean =>
  value.sign() > 0 &&
  target.sign() > 0 &&
  (value.compare(target.times(THOUSAND)) >= 0 || value.times(THOUSAND).compare(target) <= 0);

const FIFTIETH = Decimal.from('0.02');
/** 6.6公顷 for 100亩: published rounded, so that a small miss is none yet. */
const isRoundedMu = (ask: Asked, unit: string, value: Decimal): boolean =>
  unit !== ask.unit &&
  (unit === '亩' || ask.unit === '亩') &&
  value.compare(ask.value) < 0 &&
  ask.value.minus(value).compare(ask.value.times(FIFTIETH)) <= 0;

const FAR = Decimal.of(50);
const TWO = Decimal.of(2);
/** So far from its target a figure without a unit is in another one. */
const isFarFrom = (value: Decimal, target: Decimal): boolean =>
  value.sign() > 0 &&
  target.sign() > 0 &&
  (value.compare(target.times(FAR)) >= 0 || value.times(FAR).compare(target) <= 0);

const isHighShare = ({ value, direction }: Asked): boolean =>
  direction === 'more' && value.compare(Decimal.of(50)) >= 0;

const within = (value: Decimal, low: number, high: number): boolean =>
  value.compare(Decimal.of(low)) > 0 && value.compare(Decimal.of(high)) <= 0;

const TWICE_ALL = Decimal.of(200);

/** A number without % against a per-cent target: 0.95 may be 95% or less than one per cent. */
function plainAgainstShare(ask: Asked, value: Decimal, phrase: string): Meanings {
  const warnings = [note('plain-for-share', { actual: value.toString() })];
  const hundredfold = value.times(Decimal.HUNDRED);
  const high = ask.value.compare(Decimal.of(50)) >= 0;
  const up = ask.direction === 'more';
  // 386 for 100% counts something.
  if (value.compare(TWICE_ALL) > 0 && ask.value.compare(Decimal.HUNDRED) <= 0)
    return { values: [], warnings: [], problems: [note('unit-mismatch', { target: '%', actual: value.toString() })] };
  if (within(value, 0, 1)) {
    if (high && up && !value.equals(Decimal.ONE) && RATE_NAME.test(phrase))
      return { values: [hundredfold], warnings, problems: [] };
    return { values: [hundredfold, value], warnings, problems: [] };
  }
  if (within(value, 1, 2) && high) return { values: [value, hundredfold], warnings, problems: [] };
  return { values: [value], warnings: value.isZero() ? [] : warnings, problems: [] };
}

function shareAgainstPlain(ask: Asked, value: Decimal): Meanings {
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
function plainAgainstPlain(ask: Asked, value: Decimal): Meanings {
  const warnings = [note('scale-unclear', { target: ask.value.toString(), actual: value.toString() })];
  const whole = value.equals(value.rounded(0));
  if (ask.value.compare(Decimal.of(10)) >= 0 && within(value, 0, 1) && (ask.rate || !whole))
    return { values: [value, value.times(Decimal.HUNDRED)], warnings, problems: [] };
  if (within(ask.value, 0, 1) && ask.rate && value.compare(Decimal.of(2)) > 0)
    return { values: [value.dividedBy(Decimal.HUNDRED, 12), value], warnings, problems: [] };
  return { values: [value], warnings: [], problems: [] };
}

/** 500万元 answered by 480: meant in 万元, where the figures lie near only then. */
function withoutMultiplier(ask: Asked, value: Decimal): Meanings {
  const scaled = value.times(ask.multiplier);
  const near = (one: Decimal): boolean =>
    one.times(Decimal.of(5)).compare(ask.value) >= 0 && one.compare(ask.value.times(Decimal.of(5))) <= 0;
  const warnings = [note('multiplier-missing', { actual: value.toString() })];
  if (near(scaled) && !near(value)) return { values: [scaled], warnings, problems: [] };
  if (near(value) && !near(scaled)) return { values: [value], warnings: [], problems: [] };
  return { values: [scaled, value], warnings, problems: [] };
}
