/**
 * 插值法: points of a curve, straight lines between them. Seen: 执行率≥95%得满分,≤60%不得分,介于两者之间按插值法计算 ·
 * 90%得10分,80%得8分,70%得5分,中间值按线性插值. Beyond the last point of which the sentence says nothing: asked about.
 */
import { Decimal } from '../decimal';
import { agreed, review, scored } from './outcome';
import { quantitiesOf } from './quantity';
import { compareQuotient, minusFrom, shown, type Quotient } from './quotient';
import type { Award, Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Interpolated = Extract<Rule, { form: 'interpolated' }>;

const worth = (award: Award, points: Decimal): Decimal =>
  award.kind === 'points' ? award.points : award.kind === 'share' ? points.times(award.share) : Decimal.ZERO;

function scoreAt(rule: Interpolated, value: Quotient, context: RuleContext): RuleOutcome {
  const { points, standard } = context;
  const text = `${shown(value, 4)}${rule.reads === 'rate' ? '%' : ''}`;
  const next = rule.knots.findIndex(({ at }) => compareQuotient(value, at) <= 0);
  const give = (raw: Decimal): RuleOutcome => {
    const score = raw.rounded(standard.scorePlaces);
    return scored(context, score, { reason: { code: 'band', params: { value: text } } });
  };
  const upper = rule.knots[next];
  const last = rule.knots[rule.knots.length - 1];
  if (upper === undefined || last === undefined) {
    return last !== undefined && rule.above === 'stays'
      ? give(worth(last.award, points))
      : review(context, 'rule.no-band', { value: text });
  }
  if (compareQuotient(value, upper.at) === 0) return give(worth(upper.award, points));
  const lower = rule.knots[next - 1];
  if (lower === undefined) {
    if (rule.below === 'nothing') return give(Decimal.ZERO);
    return rule.below === 'stays' ? give(worth(upper.award, points)) : review(context, 'rule.no-band', { value: text });
  }
  const [from, to] = [worth(lower.award, points), worth(upper.award, points)];
  const along = minusFrom(value, lower.at);
  const divisor = upper.at.minus(lower.at).times(value.whole);
  const parts = from.times(divisor).plus(to.minus(from).times(along.part));
  return give(parts.dividedBy(divisor, standard.scorePlaces));
}

export function scoreInterpolated(rule: Interpolated, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  const cuts = rule.knots.map(({ at }) => at);
  const quantities = quantitiesOf(fact, { reads: rule.reads, subject, unit: rule.unit, cuts }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  return agreed(
    context,
    quantities.readings.map((reading) => scoreAt(rule, reading, context)),
    'rule.fact-ambiguous'
  );
}
