/**
 * F4, F5: full up to a threshold, then minus so much for each step beyond it, down to nothing.
 * Seen: 在职人员控制率≤100%得5分,每超过1个百分点扣0.5分,扣完为止 · 预算完成率100%得5分,每低于5%扣2分, under
 * which 92.8 % was published as 3 = 5−2×1: whole steps. Where whole, started and linear steps differ and the
 * sentence does not say which, whole steps are counted and the row says so.
 */
import { Decimal } from '../decimal';
import { eitherSign } from './deviation';
import { tellsLateness } from './lateness';
import { agreed, full, noteAt, review, scored, withWarning } from './outcome';
import { endsPhrase, sayingOf } from './phrase';
import { quantitiesOf } from './quantity';
import { distanceOf } from './quantity-of-measure';
import { absoluteQuotient, compareQuotient, exactly, minusFrom, shown, type Quotient } from './quotient';
import { RANK, rankIn } from './rank';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Steps = Extract<Rule, { form: 'steps' }>;

/** How far the value lies beyond the threshold; null when it does not. */
function excess(rule: Steps, value: Quotient): Quotient | null {
  const difference = minusFrom(value, rule.threshold);
  if (rule.beyond === 'outside') {
    const over = minusFrom(value, rule.upper ?? rule.threshold);
    if (over.part.sign() > 0) return over;
    return difference.part.sign() < 0 ? absoluteQuotient(difference) : null;
  }
  if (rule.beyond === 'either') {
    const distance = absoluteQuotient(difference);
    return distance.part.isZero() ? null : distance;
  }
  const beyond = rule.beyond === 'above' ? difference : { part: difference.part.negated(), whole: difference.whole };
  return beyond.part.sign() > 0 ? beyond : null;
}

function deductionFor(rule: Steps, beyond: Quotient, places: number): Decimal {
  const divisor = beyond.whole.times(rule.step);
  if (rule.counting === 'linear') return beyond.part.times(rule.perStep).dividedBy(divisor, places);
  // Counted exactly: 7.2 ÷ 5 is one whole step, two started ones.
  const nearest = beyond.part.dividedBy(divisor, 0);
  const whole = nearest.times(divisor).compare(beyond.part) > 0 ? nearest.minus(Decimal.ONE) : nearest;
  const exact = whole.times(divisor).equals(beyond.part);
  const steps = rule.counting === 'started' && !exact ? whole.plus(Decimal.ONE) : whole;
  return steps.times(rule.perStep);
}

const thresholdShown = ({ threshold, upper }: Steps, unit: string): string =>
  `${threshold.toString()}${unit}${upper === undefined ? '' : `-${upper.toString()}${unit}`}`;

export function scoreStepsAt(rule: Steps, reading: Quotient, context: RuleContext): RuleOutcome {
  const reads = rule.reads ?? 'rate';
  const unit = reads === 'rate' ? '%' : '';
  const value = rule.symmetric === true ? absoluteQuotient(reading) : reading;
  const base = rule.base ?? context.points;
  const text = `${shown(reading, 4)}${unit}`;
  const params = { value: text, threshold: thresholdShown(rule, unit), perStep: rule.perStep.toString() };
  if (rule.cutOff !== undefined) {
    const order = compareQuotient(value, rule.cutOff.value);
    const past = rule.beyond === 'above' ? order > 0 : order < 0;
    if (past || (order === 0 && rule.cutOff.included)) {
      return scored(context, Decimal.ZERO, { reason: { code: 'beyond-cut-off', params } });
    }
  }
  const beyond = excess(rule, value);
  if (beyond === null) return scored(context, base, { reason: { code: 'steps', params } });
  const places = context.standard.scorePlaces;
  const full = deductionFor(rule, beyond, places);
  const deduction = rule.most === null ? full : Decimal.min(full, rule.most);
  const outcome = scored(context, base.minus(deduction), { reason: { code: 'steps', params } });
  if (rule.counting !== 'whole') return outcome;
  const linear = deductionFor({ ...rule, counting: 'linear' }, beyond, places);
  return linear.equals(full) || outcome.score?.isZero() === true
    ? outcome
    : withWarning(outcome, noteAt(context, 'rule.whole-steps', params));
}

/** 每延迟3天扣1分 of a row of 表3 whose target is not 0: what lies beyond its target. null: not to be said. */
function lateness(rule: Steps, { measure }: RuleContext): readonly Decimal[] | null {
  if (measure === undefined || (measure.target instanceof Decimal && measure.target.isZero())) return [];
  const distance = rule.beyond === 'above' ? distanceOf(measure, 'above', rule.unit ?? '') : null;
  return distance === null ? null : [distance];
}

export function scoreSteps(rule: Steps, fact: Fact, context: RuleContext, subject?: string): RuleOutcome {
  if (rule.told === true && !tellsLateness(fact)) return review(context, 'rule.fact-not-number');
  const { fullWords = [] } = rule;
  const said = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const gate = rule.gates?.find((state) => said !== '' && sayingOf(said, state) === 'same');
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  const inWords = fact.kind === 'words' || (fact.kind === 'count' && fact.count.isZero());
  if (
    inWords &&
    said !== '' &&
    fullWords.some((words) => sayingOf(said, words) === 'same' || endsPhrase(said, words))
  ) {
    return full(context);
  }
  const late =
    fact.kind === 'blank' && rule.reads === 'number' && rule.threshold.isZero() ? lateness(rule, context) : [];
  if (late === null) return review(context, 'rule.fact-not-number');
  const [distance] = late;
  if (distance !== undefined) return scoreStepsAt(rule, exactly(distance), context);
  const told = rule.unit === RANK ? rankIn(fact, context.name) : fact;
  if (told === null) return review(context, 'rule.fact-not-number');
  const quantities = quantitiesOf(
    told,
    {
      reads: rule.reads ?? 'rate',
      subject,
      unit: rule.unit === RANK ? '' : rule.unit,
      cuts: [rule.threshold, ...(rule.upper === undefined ? [] : [rule.upper])],
      ...(rule.beyond === 'below' ? { start: rule.threshold } : {}),
    },
    context
  );
  if (quantities.kind === 'problem') return review(context, quantities.code);
  const readings =
    rule.beyond === 'above' && rule.reads !== 'number'
      ? eitherSign(quantities.readings, [subject, context.name], [rule.threshold])
      : quantities.readings;
  return agreed(
    context,
    readings.map((reading) => scoreStepsAt(rule, reading, context)),
    'rule.fact-ambiguous'
  );
}
