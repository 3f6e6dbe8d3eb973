/**
 * F4 the other way round: a base from a threshold on, and so much more for each step above it, up to a most.
 * Seen: 按时完成率达到90%得3分,每提高1个百分点加0.2分,最高5分;低于90%不得分. Whole steps are counted, as where
 * steps cost points.
 */
import { Decimal } from '../decimal';
import { agreed, noteAt, review, scored, withWarning } from './outcome';
import { quantitiesOf } from './quantity';
import { compareQuotient, minusFrom, shown, type Quotient } from './quotient';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Climb = Extract<Rule, { form: 'climb' }>;

export function scoreClimbAt(rule: Climb, value: Quotient, context: RuleContext): RuleOutcome {
  const text = `${shown(value, 4)}%`;
  const params = { value: text, threshold: `${rule.start.value.toString()}%`, perStep: rule.perStep.toString() };
  const order = compareQuotient(value, rule.start.value);
  if (order < 0 || (order === 0 && !rule.start.included)) {
    return rule.nothingBelow
      ? scored(context, Decimal.ZERO, { reason: { code: 'beyond-cut-off', params } })
      : review(context, 'rule.no-band', { value: text });
  }
  const above = minusFrom(value, rule.start.value);
  const divisor = above.whole.times(rule.step);
  const nearest = above.part.dividedBy(divisor, 0);
  const whole = nearest.times(divisor).compare(above.part) > 0 ? nearest.minus(Decimal.ONE) : nearest;
  const score = Decimal.min(rule.base.plus(whole.times(rule.perStep)), rule.most);
  const outcome = scored(context, score, { reason: { code: 'band', params } });
  return whole.times(divisor).equals(above.part) || score.equals(rule.most)
    ? outcome
    : withWarning(outcome, noteAt(context, 'rule.whole-steps', params));
}

export function scoreClimb(rule: Climb, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const quantities = quantitiesOf(fact, { reads: 'rate', subject, cuts: [rule.start.value] }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  return agreed(
    context,
    quantities.readings.map((reading) => scoreClimbAt(rule, reading, context)),
    'rule.fact-ambiguous'
  );
}
