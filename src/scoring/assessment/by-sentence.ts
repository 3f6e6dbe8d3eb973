/** A row with a sentence, its own or an override: applied to its 实际完成值 under every reading of it. */
import type { Decimal } from '../decimal';
import { readFact, scoreByRule } from '../rules';
import type { Fact } from '../rules/rule';
import type { Standard } from '../standards/standard';
import { outcome, readingsDiffer, type RowOutcome } from './row-outcome';
import type { SentenceRule } from './sentence-rule';
import { cellsOf, saysNotApplicable, type UnderstoodRow } from './understood';

export function bySentence(
  understood: UnderstoodRow,
  points: Decimal,
  sentence: Extract<SentenceRule, { kind: 'rule' }>,
  standard: Standard
): RowOutcome {
  const { row, candidates } = understood;
  const context = {
    points,
    standard,
    name: row.name,
    cells: [...cellsOf(understood), ...(row.rule === null ? [] : [row.rule.ref])],
    cause: row.cause?.text.trim() ?? '',
  };
  const fact: Fact = saysNotApplicable(understood) ? { kind: 'not-applicable' } : readFact(row.actual);
  const several = candidates.filter((candidate) => candidate.measures.length !== 1);
  if (several.length > 0 && several.length === candidates.length) {
    return outcome('review', {
      problems: [{ code: 'assess.rule-for-many-targets', params: { name: row.name }, cells: context.cells }],
      candidates,
    });
  }
  const measures = candidates.flatMap((candidate) => candidate.measures.slice(0, 1));
  const results =
    measures.length === 0
      ? [scoreByRule(sentence.rule, fact, context)]
      : measures.map((measure) => scoreByRule(sentence.rule, fact, { ...context, measure }));
  const [first, ...others] = results;
  if (first === undefined) return outcome('review', { problems: understood.problems, candidates });
  const differ =
    several.length > 0 ||
    others.some((other) => other.score === null || first.score === null || !other.score.equals(first.score));
  if (first.status === 'scored' && differ) {
    return outcome('review', {
      problems: [readingsDiffer(row.name, results, context.cells)],
      candidates,
    });
  }
  return outcome(first.status === 'scored' && understood.confirmed ? 'confirmed' : first.status, {
    score: first.score,
    measures: measures.slice(0, 1).map((measure) => ({ ...measure, points, score: first.score })),
    deductions: first.deductions,
    warnings: first.warnings,
    problems: first.problems,
    candidates: first.score === null ? candidates : [],
    steps: () => first.steps,
    rule: sentence.restatement,
  });
}
