/** A rule applied to a fact: each form has its own file, this one only chooses. */
import { Decimal } from '../decimal';
import { scoreBands } from './bands';
import { scoreChecklist } from './checklist';
import { scoreClimb } from './climb';
import { scoreChoice } from './choice';
import { scoreDeadlines } from './deadlines';
import { scoreFaults } from './faults';
import { scoreFormula } from './formula';
import { deniesOnlyGrave } from './gate';
import { scoreGains } from './gains';
import { scoreInterpolated } from './interpolated';
import { scoreJudgement } from './judgement';
import { scoreKinds } from './kinds';
import { lacksTime } from './manner';
import { scoreNotApplicable } from './not-applicable';
import { scoreOccurrences } from './occurrences';
import { noteAt, review, unscored, withWarning } from './outcome';
import { scorePiecewise } from './piecewise';
import { otherThing } from './other-thing';
import { unrelatedDenial, unrelatedPraise } from './related';
import { scoreOwnTarget } from './own-target';
import { scoreProportional } from './proportional';
import { scoreReverse } from './reverse';
import { scoreShare } from './share';
import { scoreStates } from './states';
import { scoreSteps } from './steps';
import { scoreSum } from './sum';
import { scoreTargetSteps } from './target-steps';
import { scoreTiers } from './tiers';
import { unsettledIn } from './unsettled';
import { scoreWeighted } from './weighted';
import type { Fact, ReadableRule, Rule, RuleContext, RuleOutcome } from './rule';

const READS_A_FIGURE: ReadonlySet<Rule['form']> = new Set([
  'proportional',
  'steps',
  'climb',
  'bands',
  'interpolated',
  'piecewise',
  'formula',
  'share',
]);

/** 无 and 未发现 are 0 only where nothing is what is wanted: of a rate that should be high they say nothing. */
function nothingIsFull(fact: Fact, context: RuleContext, outcome: RuleOutcome): RuleOutcome {
  const inWords = fact.kind === 'count' && fact.count.isZero() && fact.words !== undefined && !/\d/.test(fact.words);
  if (!inWords || outcome.score === null || outcome.score.equals(context.points)) return outcome;
  return review(context, 'rule.fact-not-number');
}

/** 因政策性调整除外: whether the figure that costs points leaves it out, only a person knows. */
const EXCEPTED = /(?:因|由于|政策性)[^;；。()（）]{2,40}(?:除外|不计[入算]?|不包括在内)/;

const COUNTS_FAULTS: ReadonlySet<Rule['form']> = new Set([
  'occurrences',
  'kinds',
  'faults',
  'states',
  'checklist',
  'sum',
]);

const QUALITY = /健全|有效|规范|合理|明确|完整|及时|到位|准确|符合|充分|细化|量化|按/;

/** What an answer in words says of another time, of part of it, or of what is not so yet. */
function unsettled(fact: Fact, { source, rule: { form } }: ReadableRule, { name }: RuleContext): string | null {
  const text = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  if (text === '') return null;
  const isNone = fact.kind === 'count' && fact.count.isZero();
  const isFigure = fact.kind === 'count' || fact.kind === 'number' || fact.kind === 'rate';
  const other = isFigure && !isNone ? otherThing(text, `${source}${name}`, COUNTS_FAULTS.has(form)) : null;
  if (other !== null) return other;
  const denied = isNone ? unrelatedDenial(text, `${source}${name}`) : null;
  if (denied !== null) return denied;
  return unsettledIn(text, `${source}${name}`, isNone ? 'none' : fact.kind === 'rate' ? 'rate' : 'other');
}

export function scoreByRule(readable: ReadableRule, fact: Fact, context: RuleContext): RuleOutcome {
  if (fact.kind === 'count' && fact.count.isZero() && deniesOnlyGrave(fact.words ?? '', readable.source)) {
    return review(context, 'rule.fact-not-count', { text: fact.words ?? '' });
  }
  const outcome = byForm(readable, fact, context);
  const part = outcome.score === null ? null : unsettled(factFor(readable.rule, fact, context), readable, context);
  if (part !== null) return review(context, 'rule.fact-unsettled', { part });
  // Full points for 均已公开, where 按规定时限公开 is asked.
  const words = fact.kind === 'words' ? fact.text : '';
  const isFull = outcome.score?.equals(context.points) === true;
  if (isFull && lacksTime(words, readable.source)) return review(context, 'rule.fact-unsettled', { part: words });
  // 全部完成 of a list of things to do is all of them.
  const ofList =
    readable.rule.form === 'checklist' &&
    /^(?:已?全部|均已?|都)完成$/.test(words) &&
    !readable.rule.items.some(({ label }) => QUALITY.test(label));
  const praise = isFull && !ofList ? unrelatedPraise(words, `${readable.source}${context.name}`) : null;
  if (praise !== null) return review(context, 'rule.fact-unsettled', { part: praise });
  const excepted = EXCEPTED.exec(readable.source)?.[0];
  if (excepted !== undefined && outcome.score !== null && outcome.deductions.length > 0) {
    return withWarning(outcome, noteAt(context, 'rule.excepted', { excepted }));
  }
  return READS_A_FIGURE.has(readable.rule.form) ? nothingIsFull(fact, context, outcome) : outcome;
}

/** Of a row of 表3 these read the figure that was understood with its target, and not the text again. */
const READS_THE_MEASURE: ReadonlySet<Rule['form']> = new Set([
  'proportional',
  'reverse',
  'reverse-proportional',
  'reverse-linear',
  'steps',
  'climb',
  'bands',
  'interpolated',
  'piecewise',
  'occurrences',
  'gains',
  'formula',
]);

const factFor = (rule: Rule, typed: Fact, { measure }: RuleContext): Fact =>
  measure?.actual instanceof Decimal && READS_THE_MEASURE.has(rule.form) ? { kind: 'blank' } : typed;

function byForm(readable: ReadableRule, typed: Fact, context: RuleContext): RuleOutcome {
  const { rule, subject } = readable;
  const fact = factFor(rule, typed, context);
  if (fact.kind === 'not-applicable') return scoreNotApplicable(readable.notApplicable, context);
  if (rule.form === 'judgement') return scoreJudgement(context);
  if (fact.kind === 'blank' && context.measure === undefined) return unscored(context, 'rule.fact-blank');
  switch (rule.form) {
    case 'proportional':
      return scoreProportional(rule, fact, context, subject);
    case 'reverse':
    case 'reverse-proportional':
    case 'reverse-linear':
      return scoreReverse(rule, fact, context, subject);
    case 'steps':
      return scoreSteps(rule, fact, context, subject);
    case 'target-steps':
      return scoreTargetSteps(rule, fact, context);
    case 'climb':
      return scoreClimb(rule, fact, context, subject);
    case 'bands':
      return scoreBands(rule, fact, context, subject);
    case 'interpolated':
      return scoreInterpolated(rule, fact, context, subject);
    case 'piecewise':
      return scorePiecewise(rule, fact, context, subject);
    case 'sum':
      return scoreSum(rule, fact, context, scoreByRule);
    case 'states':
      return scoreStates(rule, fact, context);
    case 'checklist':
      return scoreChecklist(rule, fact, context);
    case 'occurrences':
      return scoreOccurrences(rule, fact, context);
    case 'gains':
      return scoreGains(rule, fact, context);
    case 'faults':
      return scoreFaults(rule, fact, context);
    case 'kinds':
      return scoreKinds(rule, fact, context);
    case 'deadlines':
      return scoreDeadlines(rule, fact, context);
    case 'share':
      return scoreShare(fact, context);
    case 'formula':
      return scoreFormula(rule, fact, context, subject);
    case 'own-target':
      return scoreOwnTarget(rule, fact, context);
    case 'tiers':
      return scoreTiers(rule, fact, context);
    case 'choice':
      return scoreChoice(rule, fact, context, scoreByRule);
    case 'weighted':
      return scoreWeighted(rule, fact, context);
  }
}
