/**
 * Parts with points and steps of their own, which are added. Seen: 按时报送得2分,每逾期1天扣0.5分;数据准确得3分,每错1处扣1分 ·
 * 预算执行率达到95%得3分,每低1个百分点扣0.5分;结转结余率不高于5%得3分,…. Every clause of the fact must belong to one part
 * by words that only that part has, and every part must have one.
 */
import { Decimal } from '../decimal';
import type { SumRule } from './composed';
import { factOfText } from './fact';
import { noteAt, review } from './outcome';
import type { Fact, ReadableRule, RuleContext, RuleOutcome } from './rule';

type ScoreRule = (rule: ReadableRule, fact: Fact, context: RuleContext) => RuleOutcome;

/** Pairs of characters, and months: 6月底支付进度 beside 11月底支付进度. */
const pairsOf = (text: string): readonly string[] => [
  ...Array.from(text, (_, at) => text.slice(at, at + 2)).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair)),
  ...(text.match(MONTH) ?? []),
];
const MONTH = /(?<!\d)\d{1,2}月/g;

/** The part that a clause speaks of; null where it may be another or none. */
function partOf(clause: string, sources: readonly ReadonlySet<string>[]): number | null {
  const pairs = pairsOf(clause);
  const own = sources.map(
    (source, index) =>
      pairs.filter((pair) => source.has(pair) && !sources.some((other, at) => at !== index && other.has(pair))).length
  );
  const named = own.flatMap((count, index) => (count > 0 ? [index] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What is told of each part, in order; null where a clause or a part is left over. */
function toldOf({ parts }: SumRule, text: string): readonly string[] | null {
  const sources = parts.map(({ rule }) => new Set(pairsOf(rule.source)));
  const told = parts.map((): string[] => []);
  for (const clause of text.split(/[,，;；。]/).filter((one) => one !== '')) {
    const part = partOf(clause, sources);
    if (part === null) return null;
    told[part]?.push(clause);
  }
  return told.every((clauses) => clauses.length > 0) ? told.map((clauses) => clauses.join('，')) : null;
}

export function scoreSum(rule: SumRule, fact: Fact, context: RuleContext, scoreRule: ScoreRule): RuleOutcome {
  const text = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const told = toldOf(rule, text);
  const labels = rule.parts.map(({ label }) => label).join('、');
  if (told === null) return review(context, 'rule.parts-not-told', { parts: labels });
  const outcomes = rule.parts.map(({ label, points, rule: own }, index) =>
    scoreRule(own, factOfText(told[index] ?? ''), { ...context, points, name: label })
  );
  const open = outcomes.find(({ score }) => score === null);
  if (open !== undefined) return open;
  const score = Decimal.sum(outcomes.flatMap((outcome) => outcome.score ?? []));
  return {
    status: 'scored',
    score,
    deductions: outcomes.flatMap(({ deductions }) => deductions),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    problems: [],
    steps: [
      ...outcomes.flatMap(({ steps }) => steps),
      { note: noteAt(context, 'rule.step-score', { score: score.toString() }), result: score },
    ],
  };
}
