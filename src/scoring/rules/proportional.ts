/**
 * F1, F18: A ÷ T × W, at most W. Seen: 得分=支出率×分值 · 完成率100%得满分,否则按比例计分 · a target of 98 %
 * reached at 98 % for 20 points and scored 19.6 (the rate itself × points: T is 100 unless the rule names it).
 */
import { Decimal } from '../decimal';
import { agreed, full, review, scored } from './outcome';
import { endsPhrase, sayingOf } from './phrase';
import { quantitiesOf } from './quantity';
import { compareQuotient, scaled, shown, type Quotient } from './quotient';
import { scoreMeasure } from './score-measure';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Proportional = Extract<Rule, { form: 'proportional' }>;

function scoreRate(rule: Proportional, value: Quotient, context: RuleContext): RuleOutcome {
  const target = rule.target ?? Decimal.HUNDRED;
  // 95.83%, and never the target itself where it was just missed.
  const brief = shown(value, 2);
  const rate = brief === target.toString() ? shown(value, 4) : brief;
  const unit = rule.reads === 'number' ? (rule.unit ?? '') : '%';
  const params = { rate: `${rate}${unit}`, target: `${target.toString()}${unit}` };
  if (target.sign() <= 0) return review(context, 'rule.no-proportion', params);
  if (rule.floor !== undefined) {
    const order = compareQuotient(value, rule.floor.value);
    if (order < 0 || (order === 0 && !rule.floor.included)) {
      return scored(context, Decimal.ZERO, { reason: { code: 'beyond-cut-off', params: { value: params.rate } } });
    }
  }
  if (value.part.sign() < 0) return review(context, 'rule.no-proportion', params);
  if (compareQuotient(value, target) >= 0) return full(context);
  if (rule.fullFrom !== undefined) {
    const order = compareQuotient(value, rule.fullFrom.value);
    if (order > 0 || (order === 0 && rule.fullFrom.included)) return full(context);
  }
  const score = scaled(value, context.points, target, context.standard.scorePlaces);
  return scored(context, score, { reason: { code: 'rate-shortfall', params } });
}

export function scoreProportional(rule: Proportional, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const { measure } = context;
  if (
    measure !== undefined &&
    fact.kind === 'blank' &&
    rule.floor === undefined &&
    rule.fullFrom === undefined &&
    rule.target === null
  ) {
    // The row's own sentence asks for the proportion and for nothing else: no over-fulfilment.
    const standard = {
      ...context.standard,
      overFulfilment: { ...context.standard.overFulfilment, action: { kind: 'none' } as const },
    };
    return scoreMeasure(measure, { ...context, standard, hasReason: context.cause !== '' });
  }
  if (fact.kind === 'count' && fact.count.isZero() && fact.words !== undefined) {
    return review(context, 'rule.fact-not-rate');
  }
  const says = (text: string, words: string): boolean => sayingOf(text, words) === 'same' || endsPhrase(text, words);
  if (fact.kind === 'words' && rule.fullWords?.some((words) => says(fact.text, words)) === true) {
    return full(context);
  }
  const cuts = [rule.target, rule.fullFrom?.value].flatMap((cut) => cut ?? []);
  const quantities = quantitiesOf(fact, { reads: rule.reads ?? 'rate', subject, unit: rule.unit, cuts }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  return agreed(
    context,
    quantities.readings.map((reading) => scoreRate(rule, reading, context)),
    'rule.fact-ambiguous'
  );
}
