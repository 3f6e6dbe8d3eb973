/**
 * What a rule with cut points reads from a fact: a rate (in per cent) or a plain number. A plain number that
 * may be meant either way (0.995 for 99.5%) yields both readings; the rule is applied to each.
 */
import { Decimal } from '../decimal';
import { MOVES, bearingOfNumber, bearingOfRate, saysGrowth } from './bearing';
import { exactly, quotient } from './quotient';
import { numberOfMeasure, problem, rateOfMeasure, read, type Asked, type Quantities } from './quantity-of-measure';
import type { Fact, RuleContext } from './rule';
import { bareIn, inUnit } from './same-unit';

const TWO = Decimal.of(2);

/** Between 0 and 2 a plain number may be a fraction of 1 or a per cent. */
function rateFromNumber(value: Decimal): Quantities {
  const magnitude = value.absolute();
  if (value.isZero() || magnitude.compare(TWO) >= 0) return read(exactly(value));
  return read(exactly(value.times(Decimal.HUNDRED)), exactly(value));
}

/** 超预算10%以内: a plain 98% is not what was spent beyond the budget. */
const EXCESS = /超(?!前)|逾|延迟|滞后/;

/** 满意度较上年提高2个百分点以上: a plain 92% is the rate itself. */
const COMPARED = /^较上年增长率$|(?:(?:较|比|与)(?:上年|去年|上一年|上年度)|同比)(?!.*率$)/;

/** A share of what there was: −3% is a slip. */
const NEVER_NEGATIVE = /(?:结转|结余|执行|支出|完成|使用|利用|合格|到位|公开|达标|覆盖|通过)率|满意/;

function rates(fact: Fact, topics: readonly string[]): Quantities {
  switch (fact.kind) {
    case 'rate': {
      if (EXCESS.test(topics[0] ?? '') && !fact.rate.isZero() && !EXCESS.test(fact.words ?? '')) {
        return problem('rule.fact-not-rate');
      }
      if (COMPARED.test(topics[0] ?? '') && fact.rate.sign() > 0 && !saysGrowth(fact.words ?? '', [topics[1] ?? ''])) {
        return problem('rule.fact-not-rate');
      }
      if (fact.rate.sign() < 0 && topics.some((topic) => NEVER_NEGATIVE.test(topic) && !MOVES.test(topic)))
        return problem('rule.fact-negative');
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
      // 提高4个百分点 of a rule that asks by how much.
      if (fact.words !== undefined && /\d个百分点$/.test(fact.words)) {
        return rates({ kind: 'rate', rate: fact.count, words: fact.words }, topics);
      }
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

/** 人 of 培训500人. */
export const counterOf = (words: string): string =>
  /^[\d,.]+([^\d,，;；。]{1,4})$/.exec(words)?.[1] ??
  /(?:\d|[一二两三四五六七八九十])(人次|场次|[人名位户次期场批篇份条本册个项起处家宗笔件例台套辆天])(?![\u4e00-\u9fff])/.exec(
    words
  )?.[1] ??
  '';

const WITHIN = /\d个?(?:工作日|日|天|个月|小时)(?:以|之)?内/;

function numbers(fact: Fact, topics: readonly string[], start: Decimal | null, unit: string): Quantities {
  switch (fact.kind) {
    case 'count':
    case 'number': {
      const typed = fact.kind === 'count' ? fact.count : fact.value;
      const given = fact.kind === 'number' ? fact.unit : counterOf(fact.words ?? '');
      const value = given === '' || unit === '' ? typed : inUnit(typed, given, unit);
      if (value === null) return problem('rule.fact-not-number');
      if (fact.words === undefined && given === '') return read(...bareIn(value, unit).map(exactly));
      if (fact.words === undefined || value.isZero()) return read(exactly(value));
      // 培训3万人 keeps its 万 in the number, 3人 has none.
      if (bareIn(value, unit).length > 1 && given === '') return problem('rule.fact-not-number');
      const bearing = bearingOfNumber(fact.words, topics);
      // 少2篇, of a rule that asks for 20.
      if (bearing === 'short' && start !== null) return read(exactly(start.minus(value)));
      if (bearing !== 'plain') return problem('rule.fact-not-number');
      // 30日内公开 may be any day up to the thirtieth.
      return WITHIN.test(fact.words) ? read(exactly(value), exactly(Decimal.ZERO)) : read(exactly(value));
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

export function quantitiesOf(fact: Fact, asked: Asked, context: RuleContext): Quantities {
  const { reads, subject = '', start = null, unit = '' } = asked;
  const topics = [subject, context.name.replace(/[\s"“”'‘’]/g, ''), ...(subject === '' ? [] : [`${subject}率`])];
  if (fact.kind !== 'blank' || context.measure === undefined) {
    return reads === 'rate' ? rates(fact, topics) : numbers(fact, topics, start, unit);
  }
  return reads === 'rate' ? rateOfMeasure(context.measure, asked) : numberOfMeasure(context.measure, unit);
}
