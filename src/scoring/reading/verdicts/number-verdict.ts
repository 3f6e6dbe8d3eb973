/** A numeric promise with the figure that answers it → the measure, in every way that the figure may be meant. */
import { Decimal } from '../../decimal';
import type { Measure, Note } from '../../model';
import type { Asked, Surroundings } from '../promises/asked';
import type { Bound } from '../scanning/comparators';
import { directionOf } from '../promises/direction';
import { meanings } from './meanings';
import { note, option, type Option } from '../promises/option';
import type { Quantity } from '../scanning/quantity';

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
      // 75%左右: near enough on either side.
      if (ask.direction === 'unclear')
        return ask.quantity.approximate && nearBy(value, ask.value, TWENTIETH) ? true : null;
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
    if (met === true) return { met, problem: null };
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

const BOTH_SIDES = /调整率|调剂率|偏差|偏离|误差|波动/;

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
  if (ask.comparator === '=' && ask.direction === 'unclear' && differs && met === null)
    problems.push(note('direction-unclear', figures));
  // 调整率≤10% is kept on both sides.
  if (
    value.sign() < 0 &&
    (ask.comparator === '<=' || ask.comparator === '<') &&
    ask.value.sign() > 0 &&
    BOTH_SIDES.test(figures.noun) &&
    value.absolute().compare(ask.value) > 0
  )
    problems.push(note('direction-unclear', figures));
  if (ask.comparator === 'between' && met === false)
    problems.push(note('outside-range', { ...figures, high: ask.high?.toString() ?? '' }));
  if (ask.quantity.approximate && met === false && nearBy(value, ask.value, TENTH))
    problems.push(note('approximate', figures));
  // 500余户: a little over 500, and how much is not said.
  if (ask.quantity.more && !given.more && ((met === false && nearBy(value, ask.value, TENTH)) || !differs))
    problems.push(note('approximate', figures));
  if (given.approximate && differs && nearBy(value, ask.value, TWENTIETH)) problems.push(note('approximate', figures));
  if (given.approximate && !differs && ask.comparator !== '=') problems.push(note('approximate', figures));
  if (given.more && met === false && nearBy(value, ask.value, TENTH)) problems.push(note('approximate', figures));
  if (given.more && met === true && !differs && ask.direction === 'less') problems.push(note('approximate', figures));
  if (given.below && met === true && !differs && ask.direction !== 'less') problems.push(note('approximate', figures));
  if (given.approximate && met === true && !differs) said.push(note('approximate', figures));
  if (
    around.atLeast &&
    ask.bare &&
    directionOf(
      { name: ask.noun === '' ? around.name : ask.noun, unit: ask.unit, target: null, behind: '' },
      around
    ) === 'less'
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
