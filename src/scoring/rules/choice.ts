/**
 * F16: one of two, whichever applies. Seen: 结转结余率 or 结转结余变动率 (二者择其一). The option is the one that
 * the fact names; otherwise every option must give the same score.
 */
import { agreed } from './outcome';
import type { Fact, ReadableRule, Rule, RuleContext, RuleOutcome } from './rule';

type Choice = Extract<Rule, { form: 'choice' }>;
type ScoreRule = (rule: ReadableRule, fact: Fact, context: RuleContext) => RuleOutcome;

export function scoreChoice(rule: Choice, fact: Fact, context: RuleContext, scoreRule: ScoreRule): RuleOutcome {
  const words =
    fact.kind === 'words' ? fact.text : fact.kind === 'count' || fact.kind === 'rate' ? (fact.words ?? '') : '';
  const named = rule.options.filter(
    ({ subject }) => subject !== undefined && subject !== '' && words.includes(subject)
  );
  const options = named.length === 1 ? named : rule.options;
  const outcomes = options.map((option) => scoreRule(option, fact, context));
  // −5% is no 结转结余率, so it is the other one.
  const possible = outcomes.filter(({ problems }) => !problems.some(({ code }) => code === 'rule.fact-negative'));
  return agreed(context, possible.length === 0 ? outcomes : possible, 'rule.choice-open');
}
