/**
 * One row of 指标_完成情况 → its score. Precedence: 人工得分, the row's own 评分标准, 规则_评分标准, the
 * standard. A row is scored only when every plausible reading gives the same score.
 */
import { Decimal } from '../decimal';
import type { Candidate, IndicatorScore, Measure, RuleOverride, ScoredMeasure } from '../model';
import { readFact, restateTargets, scoreByRule, scoreMeasure, scoreNotApplicable } from '../rules';
import type { Fact, RuleOutcome } from '../rules/rule';
import type { Standard } from '../standards/standard';
import { errorProblems } from './error-values';
import { manualScore } from './manual-score';
import { sharesOf, totalOf, type RowPoints } from './row-points';
import { dress, manualOutcome, outcome, type RowOutcome } from './row-outcome';
import { sentenceRule, type SentenceRule } from './sentence-rule';
import type { UnderstoodRow } from './understood';

interface Attempt {
  readonly candidate: Candidate;
  readonly shares: readonly Decimal[];
  readonly measures: readonly ScoredMeasure[];
  readonly outcomes: readonly RuleOutcome[];
  /** null where some measure could not be scored. */
  readonly score: Decimal | null;
}

const cellsOf = ({ row }: UnderstoodRow) => [(row.adjustedTarget ?? row.target).ref, row.actual.ref];

/** Every measure of one reading scored with its share of the points. */
function attempt(
  understood: UnderstoodRow,
  candidate: Candidate,
  shares: readonly Decimal[],
  standard: Standard
): Attempt {
  const { row } = understood;
  const { name } = row;
  const cells = cellsOf(understood);
  const hasReason = (row.cause?.text.trim() ?? '') !== '';
  const outcomes = candidate.measures.map((measure, index) =>
    scoreMeasure(measure, { points: shares[index] ?? Decimal.ZERO, standard, name, cells, hasReason })
  );
  const measures = candidate.measures.map((measure, index) =>
    withScore(measure, shares[index] ?? null, outcomes[index]?.score ?? null)
  );
  return { candidate, shares, measures, outcomes, score: sumOf(outcomes) };
}

/** null where some measure could not be scored. */
function sumOf(outcomes: readonly RuleOutcome[]): Decimal | null {
  let sum: Decimal | null = null;
  for (const { score } of outcomes) {
    if (score === null) return null;
    sum = sum === null ? score : sum.plus(score);
  }
  return sum ?? Decimal.ZERO;
}

/** Field by field: the copy is made for every measure of every row. */
const withScore = (measure: Measure, points: Decimal | null, score: Decimal | null): ScoredMeasure => ({
  comparator: measure.comparator,
  target: measure.target,
  targetHigh: measure.targetHigh,
  unit: measure.unit,
  actual: measure.actual,
  met: measure.met,
  direction: measure.direction,
  bare: measure.bare,
  approximate: measure.approximate,
  noun: measure.noun,
  points,
  score,
});

/** What all measures of a reading came to. One is the usual case, and then nothing is copied. */
function joined<Part>(
  outcomes: readonly RuleOutcome[],
  part: (outcome: RuleOutcome) => readonly Part[]
): readonly Part[] {
  const [first] = outcomes;
  return outcomes.length === 1 && first !== undefined ? part(first) : outcomes.flatMap(part);
}

const both = <Part>(left: readonly Part[], right: readonly Part[]): readonly Part[] =>
  left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];

const deductionsOf = (result: RuleOutcome) => result.deductions;
const warningsOf = (result: RuleOutcome) => result.warnings;
const problemsOf = (result: RuleOutcome) => result.problems;
const stepsOf = (result: RuleOutcome) => result.steps;

/** The steps are worked out again for who asks: kept, they would be most of what a large workbook takes of memory. */
const join = (
  understood: UnderstoodRow,
  { candidate, shares, measures, outcomes, score }: Attempt,
  standard: Standard
) => ({
  score,
  measures,
  rule: restateTargets(measures, standard),
  deductions: joined(outcomes, deductionsOf),
  warnings: both(candidate.warnings, joined(outcomes, warningsOf)),
  problems: joined(outcomes, problemsOf),
  steps: () => attempt(understood, candidate, shares, standard).outcomes.flatMap(stepsOf),
});

const saysNotApplicable = ({ problems, candidates }: UnderstoodRow): boolean =>
  candidates.length === 0 && problems.some(({ code }) => code === 'reading.not-applicable');

/** All readings scored by the standard; one answer, or the question. */
function byStandard(understood: UnderstoodRow, points: RowPoints, standard: Standard): RowOutcome {
  const { candidates, problems, row } = understood;
  const attempts: Attempt[] = [];
  for (const candidate of candidates) {
    const shares = sharesOf(points, candidate.measures.length, standard.scorePlaces);
    if (shares !== null) attempts.push(attempt(understood, candidate, shares, standard));
  }
  if (saysNotApplicable(understood)) {
    const whole = totalOf(points) ?? Decimal.ZERO;
    const context = { points: whole, standard, name: row.name, cells: cellsOf(understood), cause: '' };
    const { status, score: given, warnings, steps } = scoreNotApplicable(undefined, context);
    if (status !== 'review') return outcome(status, { score: given, warnings, steps: () => steps });
  }
  const [first, ...others] = attempts;
  if (first === undefined || attempts.length < candidates.length || problems.length > 0) {
    // Nothing is done yet, or not written down yet: there is nothing to decide about.
    return outcome(row.actual.text.trim() === '' ? 'unscored' : 'review', {
      problems:
        problems.length > 0
          ? problems
          : [{ code: 'assess.not-read', params: { name: row.name }, cells: cellsOf(understood) }],
      candidates,
      measures: first?.measures ?? [],
    });
  }
  const { score } = first;
  if (score === null) {
    const { measures, warnings, rule, problems: open } = join(understood, first, standard);
    return outcome('review', { measures, warnings, rule, problems: open, candidates });
  }
  if (others.some((other) => other.score?.equals(score) !== true)) {
    return outcome('review', {
      measures: first.measures,
      rule: restateTargets(first.measures, standard),
      problems: [
        {
          code: 'assess.readings-differ',
          params: { name: row.name, scores: attempts.map((one) => one.score?.toString() ?? '?').join('、') },
          cells: cellsOf(understood),
        },
      ],
      candidates,
    });
  }
  return outcome(understood.confirmed ? 'confirmed' : 'scored', join(understood, first, standard));
}

/** The row's own sentence, applied to its 实际完成值 under every reading of it. */
function bySentence(
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
      problems: [
        {
          code: 'assess.readings-differ',
          params: { name: row.name, scores: results.map((one) => one.score?.toString() ?? '?').join('、') },
          cells: context.cells,
        },
      ],
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

function score(
  understood: UnderstoodRow,
  points: RowPoints,
  standard: Standard,
  overrides: readonly RuleOverride[]
): RowOutcome {
  const { row, candidates } = understood;
  const total = totalOf(points);
  const manual = manualScore(row, total);
  if (manual !== null) {
    return manual.kind === 'score' && total !== null
      ? manualOutcome(row, total, manual.score)
      : outcome('review', { problems: manual.kind === 'problem' ? [manual.problem] : [], candidates });
  }
  if (points.kind === 'open' || total === null) {
    return outcome(points.kind === 'open' && points.problem.code === 'assess.no-points' ? 'unscored' : 'review', {
      problems: [...(points.kind === 'open' ? [points.problem] : []), ...understood.problems],
      candidates,
      measures: (candidates[0]?.measures ?? []).map((measure) => ({ ...measure, points: null, score: null })),
    });
  }
  const errors = errorProblems(row, [row.target, row.adjustedTarget, row.actual, row.rule]);
  if (errors.length > 0) return outcome('review', { problems: errors });
  const sentence = sentenceRule(row, total, overrides);
  switch (sentence.kind) {
    case 'unreadable':
      return outcome('review', { problems: sentence.problems, candidates });
    case 'rule':
      return bySentence(understood, total, sentence, standard);
    case 'none':
      return byStandard(understood, points, standard);
  }
}

export const scoreIndicatorRow = (
  understood: UnderstoodRow,
  points: RowPoints,
  standard: Standard,
  overrides: readonly RuleOverride[]
): IndicatorScore =>
  dress(
    understood.row,
    'indicators',
    understood.row.kind,
    totalOf(points),
    score(understood, points, standard, overrides)
  );
