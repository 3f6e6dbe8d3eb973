/**
 * The national self-evaluation form's own wording, of a row of 表3. Seen: 完成值达到指标值,记满分;未达到指标值,
 * 按B/A或A/B×该指标分值记分 · 正向指标得分=实际完成值/年初目标值×分值,反向指标得分=年初目标值/实际完成值×分值; beside it the
 * three tiers of a qualitative target.
 */
import { review } from './outcome';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';
import { scoreMeasure } from './score-measure';
import { scoreTiers } from './tiers';

type OwnTarget = Extract<Rule, { form: 'own-target' }>;

export function scoreOwnTarget(rule: OwnTarget, fact: Fact, context: RuleContext): RuleOutcome {
  const { measure, standard } = context;
  if (measure === undefined) return review(context, 'rule.target-not-given');
  if (measure.comparator === 'text' && rule.tiers.length > 0) {
    return scoreTiers({ form: 'tiers', tiers: rule.tiers }, fact, context);
  }
  // The sentence says what is full and what is not: nothing is lost for more than was asked.
  return scoreMeasure(measure, {
    ...context,
    standard: {
      ...standard,
      reverse: 'reverse-proportional',
      overFulfilment: { ...standard.overFulfilment, action: { kind: 'none' } },
    },
    hasReason: context.cause !== '',
  });
}
