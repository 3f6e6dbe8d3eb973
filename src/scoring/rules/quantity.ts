/**
 * What a rule with cut points reads from a fact: a rate (in per cent) or a plain number. A plain number that
 * may be meant either way (0.995 for 99.5%) yields both readings; the rule is applied to each.
 */
import { Decimal } from '../decimal';
import { exactly, quotient, type Quotient } from './quotient';
import type { Fact, Reads, RuleContext } from './rule';

export type Quantities =
  | { readonly kind: 'read'; readonly readings: readonly Quotient[] }
  | { readonly kind: 'problem'; readonly code: string };

const read = (...readings: readonly Quotient[]): Quantities => ({ kind: 'read', readings });
const problem = (code: string): Quantities => ({ kind: 'problem', code });

const TWO = Decimal.of(2);

/** Between 0 and 2 a plain number may be a fraction of 1 or a per cent. */
function rateFromNumber(value: Decimal): Quantities {
  const magnitude = value.absolute();
  if (value.isZero() || magnitude.compare(TWO) >= 0) return read(exactly(value));
  return read(exactly(value.times(Decimal.HUNDRED)), exactly(value));
}

export const isRateUnit = (unit: string): boolean => /^[%％‰]|百分/.test(unit);

/** A rate from a row of 表3: the rate itself where the target is one, its completion otherwise. */
function rateFromMeasure(context: RuleContext, subject: string): Quantities {
  const { measure } = context;
  if (measure === undefined) return problem('rule.fact-blank');
  const { actual, target } = measure;
  if (!(actual instanceof Decimal)) return problem('rule.actual-unclear');
  const completion =
    target instanceof Decimal && target.sign() > 0 ? quotient(actual.times(Decimal.HUNDRED), target) : null;
  const ofTarget = /完成率|完成比例|目标完成|完成情况|达成率|实现率/.test(subject);
  if (!isRateUnit(measure.unit)) return completion === null ? problem('rule.no-completion') : read(completion);
  if (ofTarget && completion !== null) return read(completion, exactly(actual));
  // A bare rate target of 100 % has the same completion and rate; others differ, so both are tried.
  return completion === null || subject !== '' ? read(exactly(actual)) : read(exactly(actual), completion);
}

function rates(fact: Fact): Quantities {
  switch (fact.kind) {
    case 'rate':
      return read(exactly(fact.rate));
    case 'fraction': {
      const value = quotient(fact.part.times(Decimal.HUNDRED), fact.whole);
      return value === null ? problem('rule.zero-whole') : read(value);
    }
    case 'count':
      if (fact.words !== undefined && !fact.count.isZero()) return problem('rule.fact-not-rate');
      return rateFromNumber(fact.count);
    case 'number':
      return fact.unit === '' ? rateFromNumber(fact.value) : problem('rule.fact-not-rate');
    case 'words':
      return problem('rule.fact-not-rate');
    case 'blank':
    case 'not-applicable':
      return problem('rule.fact-blank');
  }
}

function numbers(fact: Fact): Quantities {
  switch (fact.kind) {
    case 'count':
      return read(exactly(fact.count));
    case 'number':
      return read(exactly(fact.value));
    case 'rate':
    case 'fraction':
    case 'words':
      return problem('rule.fact-not-number');
    case 'blank':
    case 'not-applicable':
      return problem('rule.fact-blank');
  }
}

export function quantitiesOf(fact: Fact, reads: Reads, context: RuleContext, subject = ''): Quantities {
  if (fact.kind !== 'blank' || context.measure === undefined) return reads === 'rate' ? rates(fact) : numbers(fact);
  if (reads === 'rate') return rateFromMeasure(context, subject);
  const { actual } = context.measure;
  return actual instanceof Decimal ? read(exactly(actual)) : problem('rule.actual-unclear');
}
