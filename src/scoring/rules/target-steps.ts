/**
 * F4 of a row of 表3: minus so much for each step beyond the row's own target. Seen: 每低于目标值1个百分点扣0.6分 ·
 * 达到目标值得满分,未达到的,每低10%扣1分. A count is compared by its completion, a rate by its distance; 1% of a rate
 * may be meant either way, and both are tried.
 */
import { Decimal } from '../decimal';
import type { Measure } from '../model';
import { againstAverage, saysSide } from './average';
import { agreed, full, review } from './outcome';
import { endsPhrase, sayingOf } from './phrase';
import { isRateUnit } from './quantity-of-measure';
import { exactly, quotient, type Quotient } from './quotient';
import { inUnit } from './same-unit';
import { scoreStepsAt } from './steps';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type TargetSteps = Extract<Rule, { form: 'target-steps' }>;

interface Reading {
  readonly threshold: Decimal;
  readonly value: Quotient;
}

function readingsOf(rule: TargetSteps, { actual, target, comparator, unit }: Measure): readonly Reading[] {
  if (!(actual instanceof Decimal) || !(target instanceof Decimal)) return [];
  if (comparator !== '=' && comparator !== (rule.beyond === 'below' ? '>=' : '<=')) return [];
  if (rule.reads === 'number') {
    const threshold = inUnit(target, unit, rule.unit);
    const value = inUnit(actual, unit, rule.unit);
    return threshold === null || value === null || isRateUnit(unit) ? [] : [{ threshold, value: exactly(value) }];
  }
  const completion = target.sign() > 0 ? quotient(actual.times(Decimal.HUNDRED), target) : null;
  const byCompletion = completion === null ? [] : [{ threshold: Decimal.HUNDRED, value: completion }];
  if (!isRateUnit(unit)) return byCompletion;
  const byDistance = { threshold: target, value: exactly(actual) };
  return rule.unit === '%' ? [byDistance, ...byCompletion] : [byDistance];
}

const AMISS = { below: '滞后|落后|低于|低|少|差|短', above: '超过|超出|超支|超|高于|高出|高' } as const;

/** 滞后10%, 低于目标3个百分点 of a row without a target: the distance itself, in the unit of the step. */
function distanceTold({ beyond, unit }: TargetSteps, fact: Fact): Decimal | null {
  const words = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const verb = AMISS[beyond];
  if (new RegExp(`^(?:无|没有|未|不存在)(?:${verb})(?:情况|现象|问题)?$`).test(words)) return Decimal.ZERO;
  const of =
    '(?:计划|目标|目标值|进度|序时进度|标准|指标值|预算|规定|[全省市县区国同行上本类级年业]{0,4}(?:单位|部门)?平均(?:值|水平|数))';
  const told = new RegExp(
    `^[\\u4e00-\\u9fff]{0,10}?(?<![未不没较])(?:比${of})?(?:${verb})(?:于)?(?:${of})?(?:了)?(\\d+(?:\\.\\d+)?)(%|个百分点)$`
  ).exec(words);
  return told?.[2] === unit ? Decimal.parse(told[1] ?? '') : null;
}

export function scoreTargetSteps(rule: TargetSteps, fact: Fact, context: RuleContext): RuleOutcome {
  const { measure } = context;
  const said =
    fact.kind === 'words' &&
    rule.fullWords?.some((words) => sayingOf(fact.text, words) === 'same' || endsPhrase(fact.text, words)) === true;
  if (measure === undefined && said) return full(context);
  const beside = rule.from === 'average' ? againstAverage(fact) : null;
  if (beside !== null) {
    const isBetter = beside.order === (rule.beyond === 'below' ? 1 : -1);
    if (isBetter || rule.fullWords?.some((words) => saysSide(words, beside.order)) === true) return full(context);
    if (beside.order === 0) return review(context, 'rule.target-not-given');
    const alone = { ...rule, form: 'steps', threshold: Decimal.ZERO, beyond: 'above' } as const;
    return scoreStepsAt(alone, exactly(beside.distance), context);
  }
  const told = measure === undefined ? distanceTold(rule, fact) : null;
  if (told !== null) {
    const alone = { ...rule, form: 'steps', threshold: Decimal.ZERO, beyond: 'above' } as const;
    return scoreStepsAt(alone, exactly(told), context);
  }
  if (measure === undefined || rule.from !== undefined) return review(context, 'rule.target-not-given');
  const { beyond, step, perStep, counting, most, reads, unit } = rule;
  const outcomes = readingsOf(rule, measure).map(({ threshold, value }) =>
    scoreStepsAt({ form: 'steps', threshold, beyond, step, perStep, counting, most, reads, unit }, value, context)
  );
  return outcomes.length === 0
    ? review(context, 'rule.target-not-given')
    : agreed(context, outcomes, 'rule.fact-ambiguous');
}
