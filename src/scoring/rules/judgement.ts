/**
 * F21 and rules whose text is not public: a person scores, with a reason. Seen: 酌情扣分 · 按佐证材料评定.
 */
import { review } from './outcome';
import type { RuleContext, RuleOutcome } from './rule';

export const scoreJudgement = (context: RuleContext): RuleOutcome => review(context, 'rule.by-judgement');
