/**
 * A rate scored by another rule on either side of a cut. Seen: 执行率≥90%得10分;80%(含)-90%得8分;低于80%的,在6分基础上每降低
 * 1个百分点扣1分 · 达到90%得8分,每提高1个百分点加0.2分,每降低1个百分点扣0.5分,最高10分.
 */
import { inBand, scoreBandsAt } from './bands';
import { scoreClimbAt } from './climb';
import type { Piece, PiecewiseRule } from './composed';
import { agreed, review } from './outcome';
import { quantitiesOf } from './quantity';
import { shown, type Quotient } from './quotient';
import type { Fact, RuleContext, RuleOutcome } from './rule';
import { scoreStepsAt } from './steps';

function scorePiece(rule: Piece, value: Quotient, context: RuleContext): RuleOutcome {
  switch (rule.form) {
    case 'bands':
      return scoreBandsAt(rule, value, context);
    case 'climb':
      return scoreClimbAt(rule, value, context);
    case 'steps':
      return scoreStepsAt(rule, value, context);
  }
}

export function scorePiecewise(
  { pieces }: PiecewiseRule,
  fact: Fact,
  context: RuleContext,
  subject?: string
): RuleOutcome {
  const cuts = pieces.flatMap(({ low, high }) => [low, high].flatMap((end) => (end === null ? [] : [end.value])));
  const quantities = quantitiesOf(fact, { reads: 'rate', subject, cuts }, context);
  if (quantities.kind === 'problem') return review(context, quantities.code);
  const outcomes = quantities.readings.map((reading) => {
    const [piece] = pieces.filter(({ low, high }) => inBand(reading, { low, high }));
    return piece === undefined
      ? review(context, 'rule.no-band', { value: `${shown(reading, 4)}%` })
      : scorePiece(piece.rule, reading, context);
  });
  return agreed(context, outcomes, 'rule.fact-ambiguous');
}
