/**
 * One row of 指标_完成情况 → its score. Precedence: 人工得分, the row's own 评分标准, 规则_评分标准, the
 * standard. A row is scored only when every plausible reading gives the same score.
 */
import type { IndicatorScore, RuleOverride } from '../model';
import type { Standard } from '../standards/standard';
import { bySentence } from './by-sentence';
import { byStandard } from './by-standard';
import { errorProblems } from './error-values';
import { manualScore } from './manual-score';
import { totalOf, type RowPoints } from './row-points';
import { dress, manualOutcome, outcome, type RowOutcome } from './row-outcome';
import { sentenceRule } from './sentence-rule';
import type { UnderstoodRow } from './understood';

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
