/**
 * F11: each occurrence costs so much, down to nothing or to a stated most.
 * Seen: 每发现一项问题扣0.5分,扣完为止 · 每少一项扣1分 · 每有1个单位未按时公开扣1分.
 */
import { Decimal } from '../decimal';
import { countsWhatIsAmiss } from './bearing';
import { full, noteAt, review, scored, withWarning } from './outcome';
import { saysAllFine, sayingOf } from './phrase';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Occurrences = Extract<Rule, { form: 'occurrences' }>;

function scoreCount(rule: Occurrences, count: Decimal, context: RuleContext): RuleOutcome {
  if (count.sign() < 0 || !count.equals(count.rounded(0))) {
    return review(context, 'rule.fact-not-count', { text: count.toString() });
  }
  const all = count.times(rule.perItem);
  const deduction = rule.most === null ? all : Decimal.min(all, rule.most);
  const params = { count: count.toString(), noun: rule.noun, perItem: rule.perItem.toString() };
  return scored(context, context.points.minus(deduction), { reason: { code: 'occurrences', params } });
}

/** A row of 表3: what is short of its target, or beyond it. */
function fromMeasure(rule: Occurrences, context: RuleContext): RuleOutcome {
  const { measure } = context;
  const { target, actual } = measure ?? { target: null, actual: null };
  if (!(target instanceof Decimal) || !(actual instanceof Decimal)) return review(context, 'rule.actual-unclear');
  if ((rule.counts ?? 'problems') === 'problems') {
    // Only a target of none counts problems: 0起.
    return target.isZero()
      ? scoreCount(rule, actual, context)
      : review(context, 'rule.fact-not-count', { text: actual.toString() });
  }
  const distance = rule.counts === 'short' ? target.minus(actual) : actual.minus(target);
  return scoreCount(rule, Decimal.max(Decimal.ZERO, distance), context);
}

/** Only what was amiss is counted: neither 抽查10份 nor 2项已整改. */
function scoreTold(rule: Occurrences, count: Decimal, words: string | undefined, context: RuleContext): RuleOutcome {
  if (words === undefined || count.isZero() || countsWhatIsAmiss(words, rule.noun)) {
    return scoreCount(rule, count, context);
  }
  return review(context, 'rule.fact-not-count', { text: words });
}

/** `已开展3次` is no count of what is missing. */
const saysMissing = (text: string): boolean => /少|缺|欠|差|未|没/.test(text);

export function scoreOccurrences(rule: Occurrences, fact: Fact, context: RuleContext): RuleOutcome {
  const text = fact.kind === 'words' ? fact.text : fact.kind === 'count' ? (fact.words ?? '') : '';
  const gate = rule.gates?.find((state) => text !== '' && sayingOf(text, state) === 'same');
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  switch (fact.kind) {
    case 'count':
      if (rule.counts === 'short' && !fact.count.isZero() && text !== '' && !saysMissing(text)) {
        return review(context, 'rule.fact-not-count', { text });
      }
      return scoreTold(rule, fact.count, fact.words, context);
    case 'number':
      return fact.unit !== '' && rule.noun.includes(fact.unit)
        ? scoreTold(rule, fact.value, fact.words, context)
        : review(context, 'rule.fact-not-count', { text: `${fact.value.toString()}${fact.unit}` });
    case 'words':
      return saysAllFine(fact.text)
        ? withWarning(full(context), noteAt(context, 'rule.words-as-none', { text: fact.text }))
        : review(context, 'rule.fact-not-count', { text: fact.text });
    case 'rate':
    case 'fraction':
      return review(context, 'rule.fact-not-count');
    case 'blank':
      return context.measure === undefined ? review(context, 'rule.fact-blank') : fromMeasure(rule, context);
    case 'not-applicable':
      return review(context, 'rule.fact-blank');
  }
}
