/**
 * F12: the share of items that meet a condition × W. Seen: 得分=达标数量指标个数/全部数量指标个数×分值.
 * A lone count says nothing without the number of all items.
 */
import { Decimal } from '../decimal';
import { bearingOfRate } from './bearing';
import { full, review, scored } from './outcome';
import { saysAllFine } from './phrase';
import { compareQuotient, exactly, quotient, scaled, shown, type Quotient } from './quotient';
import type { Fact, RuleContext, RuleOutcome } from './rule';

function scoreQuotient(value: Quotient, context: RuleContext): RuleOutcome {
  if (value.part.sign() < 0 || compareQuotient(value, Decimal.HUNDRED) > 0)
    return review(context, 'rule.share-above-whole');
  const score = scaled(value, context.points, Decimal.HUNDRED, context.standard.scorePlaces);
  return scored(context, score, { reason: { code: 'share', params: { rate: `${shown(value, 2)}%` } } });
}

export function scoreShare(fact: Fact, context: RuleContext): RuleOutcome {
  switch (fact.kind) {
    case 'fraction': {
      const value = quotient(fact.part.times(Decimal.HUNDRED), fact.whole);
      return value === null ? review(context, 'rule.zero-whole') : scoreQuotient(value, context);
    }
    case 'rate':
      // 不合格率10% is not the share of what is fit.
      if (fact.words !== undefined && bearingOfRate(fact.words, [context.name]) !== 'plain') {
        return review(context, 'rule.fact-not-share', { text: fact.words });
      }
      return scoreQuotient(exactly(fact.rate), context);
    case 'words':
      return saysAllFine(fact.text) && /全部|均|都|所有/.test(fact.text)
        ? full(context, [])
        : review(context, 'rule.fact-not-share', { text: fact.text });
    case 'count':
    case 'number':
      return review(context, 'rule.fact-not-share');
    case 'blank':
    case 'not-applicable':
      return review(context, 'rule.fact-blank');
  }
}
