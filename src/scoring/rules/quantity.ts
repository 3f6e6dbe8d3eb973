/**
 * What a rule with cut points reads from a fact: a rate (in per cent) or a plain number. A plain number that
 * may be meant either way (0.995 for 99.5%) yields both readings; the rule is applied to each.
 */
import { Decimal } from '../decimal';
import { bearingOfNumber, bearingOfRate } from './bearing';
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

/** 超预算10%以内: a plain 98% is not what was spent beyond the budget. */
const EXCESS = /超(?!前)|逾|延迟|滞后/;

function rates(fact: Fact, topics: readonly string[]): Quantities {
  switch (fact.kind) {
    case 'rate': {
      if (EXCESS.test(topics[0] ?? '') && !fact.rate.isZero() && !EXCESS.test(fact.words ?? '')) {
        return problem('rule.fact-not-rate');
      }
      if (fact.words === undefined) return read(exactly(fact.rate));
      const bearing = bearingOfRate(fact.words, topics);
      if (bearing === 'negated') return read(exactly(fact.rate.absolute().negated()));
      return bearing === 'plain' ? read(exactly(fact.rate)) : problem('rule.fact-not-rate');
    }
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

/** A unit of time or money is meant as it stands: 2个月 is not 2 days. Counters (项, 个, 次) are not told apart. */
const MEASURED = /^(?:(?:亿|万|千)?元|天|日|个?工作日|个?月|周|年|个?季度?|小时|分钟|倍|公里|平方米|亩|吨)$/;
const SAME_UNIT: Readonly<Record<string, string>> = {
  日: '天',
  工作日: '个工作日',
  月: '个月',
  季度: '个季度',
  季: '个季度',
};
const unitName = (unit: string): string => SAME_UNIT[unit] ?? unit;

/** Whether a figure in `given` answers a rule in `asked`. */
export function unitsAgree(given: string, asked: string): boolean {
  if (given === '' || asked === '' || unitName(given) === unitName(asked)) return true;
  return !MEASURED.test(given) && !MEASURED.test(asked);
}

function numbers(fact: Fact, topics: readonly string[], start: Decimal | null, unit: string): Quantities {
  switch (fact.kind) {
    case 'count':
    case 'number': {
      const value = fact.kind === 'count' ? fact.count : fact.value;
      const given = fact.kind === 'number' ? fact.unit : '';
      if (!unitsAgree(given, unit)) return problem('rule.fact-not-number');
      if (fact.words === undefined || value.isZero()) return read(exactly(value));
      const bearing = bearingOfNumber(fact.words, topics);
      // 少2篇, of a rule that asks for 20.
      if (bearing === 'short' && start !== null) return read(exactly(start.minus(value)));
      return bearing === 'plain' ? read(exactly(value)) : problem('rule.fact-not-number');
    }
    case 'rate':
    case 'fraction':
    case 'words':
      return problem('rule.fact-not-number');
    case 'blank':
    case 'not-applicable':
      return problem('rule.fact-blank');
  }
}

export interface Asked {
  readonly reads: Reads;
  readonly subject?: string | undefined;
  /** The number asked, from which 少2篇 is taken. */
  readonly start?: Decimal;
  /** The unit of the rule's numbers. */
  readonly unit?: string | undefined;
}

export function quantitiesOf(fact: Fact, asked: Asked, context: RuleContext): Quantities {
  const { reads, subject = '', start = null, unit = '' } = asked;
  const topics = [subject, context.name.replace(/[\s"“”'‘’]/g, ''), ...(subject === '' ? [] : [`${subject}率`])];
  if (fact.kind !== 'blank' || context.measure === undefined) {
    return reads === 'rate' ? rates(fact, topics) : numbers(fact, topics, start, unit);
  }
  if (reads === 'rate') return rateFromMeasure(context, subject);
  const { actual } = context.measure;
  return actual instanceof Decimal ? read(exactly(actual)) : problem('rule.actual-unclear');
}
