/**
 * F11 by states: each fault costs its own points, down to nothing. Seen: 未按时公开扣1分;内容不完整扣1分.
 * 无 and 均已按时公开 are no fault; a text that names none of the faults is asked about.
 */
import { Decimal } from '../decimal';
import { speaksOfSome } from './kinds';
import { full, noteAt, review, scored, withWarning } from './outcome';
import { putsRight, saysAllFine, sayingOf } from './phrase';
import { coversAll } from './related';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Faults = Extract<Rule, { form: 'faults' }>;

export function scoreFaults(rule: Faults, fact: Fact, context: RuleContext): RuleOutcome {
  if (fact.kind === 'count' && fact.count.isZero()) {
    const { words = '' } = fact;
    const labels = rule.faults.map(({ label }) => label);
    return speaksOfSome(words, labels) || !coversAll(words, labels)
      ? review(context, 'rule.state-unclear', { text: words })
      : full(context);
  }
  const text = fact.kind === 'words' ? fact.text : fact.kind === 'count' ? (fact.words ?? '') : '';
  if (text === '') return review(context, 'rule.fact-not-state');
  const asked = [...rule.faults.map(({ label }) => label), ...(rule.none ?? [])].join('');
  const labels = rule.faults.map(({ label }) => label);
  if (saysAllFine(text) && !putsRight(text, asked) && coversAll(text, labels))
    return withWarning(full(context), noteAt(context, 'rule.words-as-none', { text }));
  const gate = rule.gates?.find((state) => sayingOf(text, state) === 'same');
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  if (rule.none?.some((state) => sayingOf(text, state) === 'same') === true) {
    const others = rule.faults.filter((fault) => sayingOf(text, fault.label) === 'same');
    if (others.length === 0) return full(context);
  }
  const clauses = text.split(/[,，;；。、:：]/);
  const sayings = rule.faults.map((fault) => clauses.map((clause) => sayingOf(clause, fault.label)));
  const found = rule.faults.filter((_, index) => sayings[index]?.includes('same') === true);
  const denied = sayings.filter((of) => of.includes('opposite') && !of.includes('same')).length;
  if (found.length === 0) {
    return denied === rule.faults.length ? full(context) : review(context, 'rule.state-unclear', { text });
  }
  const unread = clauses.filter((clause, index) => clause !== '' && sayings.every((of) => of[index] === 'other'));
  if (unread.length > 0) return review(context, 'rule.state-unclear', { text: unread.join('、') });
  const lost = Decimal.sum(found.map((fault) => fault.points));
  const what = found.map((fault) => fault.label).join('、');
  return scored(context, context.points.minus(lost), { reason: { code: 'faults', params: { text: what } } });
}
