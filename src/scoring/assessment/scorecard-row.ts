/**
 * One row of 指标_评分表 that is scored by a rule of its own. Precedence: 人工得分, the row's 评分标准,
 * 规则_评分标准, the standard. What the rule reads is 实际情况; where that is blank, the budget metric.
 */
import type { Decimal } from '../decimal';
import type { Budget, IndicatorScore, Note, RuleOverride, ScorecardRow, Step } from '../model';
import { compareTyped, computeMetric, metricNamed, readFact, restate, scoreByRule } from '../rules';
import type { Fact, MetricName, MetricFormulaOf, ReadableRule } from '../rules/rule';
import type { Standard } from '../standards/standard';
import { errorProblems } from './error-values';
import { standardIndicatorFor } from './feeds';
import { manualScore } from './manual-score';
import { dress, manualOutcome, outcome, type RowOutcome } from './row-outcome';
import { sentenceRule } from './sentence-rule';

interface RuleInUse {
  readonly rule: ReadableRule;
  readonly note: Note | null;
}

type FoundFact =
  | {
      readonly kind: 'fact';
      readonly fact: Fact;
      readonly cells: Note['cells'];
      readonly warnings: readonly Note[];
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'problem'; readonly problem: Note };

/** 实际情况 as typed, checked against the budget; blank: the metric from the budget. */
function findFact(row: ScorecardRow, { metric, formula }: Computed, budget: Budget, standard: Standard): FoundFact {
  const typed = readFact(row.fact);
  const cells = row.fact === null ? [] : [row.fact.ref];
  const asTyped = { kind: 'fact', fact: typed, cells, warnings: [], steps: [] } as const;
  if (metric === null && formula === null) return asTyped;
  const computed = computeMetric(metric ?? 'fact', budget, standard, formula);
  if (typed.kind !== 'blank') {
    const warning = 'problem' in computed ? null : compareTyped(typed, computed);
    return { ...asTyped, warnings: warning === null ? [] : [{ ...warning, cells: [...cells, ...warning.cells] }] };
  }
  if ('problem' in computed) return { kind: 'problem', problem: computed.problem };
  const steps = [{ note: computed.note, result: computed.rate }];
  return { kind: 'fact', fact: computed.fact, cells: computed.cells, warnings: [], steps };
}

/** The rule of the standard in plain words, with the clause that it is from. */
function restated(rule: ReadableRule, name: string, points: Decimal): Note {
  const note = restate({ subject: name, ...rule }, { points, name, cell: null });
  return { ...note, params: { ...note.params, source: rule.source } };
}

function ruleInUse(
  row: ScorecardRow,
  points: Decimal,
  standard: Standard,
  overrides: readonly RuleOverride[]
): RuleInUse | { readonly problems: readonly Note[] } | null {
  const sentence = sentenceRule(row, points, overrides);
  switch (sentence.kind) {
    case 'rule':
      return { rule: sentence.rule, note: sentence.restatement };
    case 'unreadable':
      return { problems: sentence.problems };
    case 'none': {
      const known = standardIndicatorFor(row, standard);
      return known === null || typeof known.scoredBy === 'string'
        ? null
        : { rule: known.scoredBy, note: restated(known.scoredBy, row.name, points) };
    }
  }
}

interface Computed {
  readonly metric: MetricName | null;
  readonly formula: MetricFormulaOf | null;
}

/** A sentence with a definition of its own is computed by it or not at all. */
function computedBy(row: ScorecardRow, rule: ReadableRule, standard: Standard): Computed {
  if (rule.formula !== undefined) return { metric: null, formula: rule.formula };
  return { metric: metricFor(row, rule, standard), formula: null };
}

function metricFor(row: ScorecardRow, rule: ReadableRule, standard: Standard): MetricName | null {
  if (rule.metric !== 'fact') return rule.metric;
  const known = standardIndicatorFor(row, standard)?.scoredBy;
  if (known !== undefined && typeof known !== 'string' && known.metric !== 'fact') return known.metric;
  return metricNamed(row.name);
}

function score(
  row: ScorecardRow,
  points: Decimal | null,
  budget: Budget,
  standard: Standard,
  overrides: readonly RuleOverride[]
): RowOutcome {
  const problemAt = (code: string): Note => ({ code, params: { name: row.name }, cells: [row.nameCell] });
  const manual = manualScore(row, points);
  if (manual !== null) {
    return manual.kind === 'score' && points !== null
      ? manualOutcome(row, points, manual.score)
      : outcome('review', { problems: manual.kind === 'problem' ? [manual.problem] : [] });
  }
  if (points === null) return outcome('unscored', { problems: [problemAt('assess.row-without-points')] });
  const errors = errorProblems(row, [row.fact, row.rule]);
  if (errors.length > 0) return outcome('review', { problems: errors });
  const found = ruleInUse(row, points, standard, overrides);
  if (found === null) return outcome('unscored', { problems: [problemAt('assess.no-rule')] });
  if ('problems' in found) return outcome('review', { problems: found.problems });
  const fact = findFact(row, computedBy(row, found.rule, standard), budget, standard);
  if (fact.kind === 'problem') {
    const { status, problems } = scoreByRule(
      found.rule,
      { kind: 'blank' },
      {
        points,
        standard,
        name: row.name,
        cells: [row.fact?.ref ?? row.nameCell],
        cause: row.cause?.text.trim() ?? '',
      }
    );
    // Figures that contradict each other are for a person; that the facts are blank is then beside the point.
    const contradicted = fact.problem.code === 'rule.metric-total-contradicted';
    // That no formula is known does not matter where a person scores anyway.
    const scoredByHand = found.rule.rule.form === 'judgement' && fact.problem.code === 'rule.metric-without-formula';
    return outcome(status === 'review' || contradicted ? 'review' : 'unscored', {
      problems: contradicted ? [fact.problem] : [...problems, ...(scoredByHand ? [] : [fact.problem])],
      rule: found.note,
    });
  }
  const result = scoreByRule(found.rule, fact.fact, {
    points,
    standard,
    name: row.name,
    cells: fact.cells.length > 0 ? fact.cells : [row.nameCell],
    cause: row.cause?.text.trim() ?? '',
  });
  return outcome(result.status, {
    score: result.score,
    deductions: result.deductions,
    warnings: [...fact.warnings, ...result.warnings],
    problems: result.problems,
    steps: () => [...fact.steps, ...result.steps],
    rule: found.note,
  });
}

export const scoreScorecardRow = (
  row: ScorecardRow,
  points: Decimal | null,
  budget: Budget,
  standard: Standard,
  overrides: readonly RuleOverride[]
): IndicatorScore => dress(row, 'scorecard', null, points, score(row, points, budget, standard, overrides));
