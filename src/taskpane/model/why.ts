/**
 * Everything behind one score, in the order in which it came about: the texts with what was read in them, the
 * measures, the rule, the steps of the sum, what was written. Nothing is computed here.
 */
import { explainRow } from '../../scoring/reading';
import { targetText } from '../../scoring/decisions';
import type {
  Cell,
  CellRef,
  IndicatorScore,
  Inputs,
  Note,
  RuleOverride,
  ScoredMeasure,
  Step,
} from '../../scoring/model';
import { sentenceOf } from '../../scoring/assessment/sentence-rule';
import { rowNote } from '../../workbook/planning/deduction-text';
import { rowId } from '../../workbook/cells/keys';
import type { WritePlan } from '../../workbook/write-plan';
import { piecesOf, type Piece } from './marked-text';
import { sourceOf, type SourceRow } from './source';

export type TextKind = 'target' | 'actual' | 'fact' | 'cause' | 'manual' | 'points' | 'evidence';

export interface WhyText {
  readonly kind: TextKind;
  readonly cell: CellRef;
  readonly pieces: readonly Piece[];
}

export interface Why {
  readonly texts: readonly WhyText[];
  readonly measures: readonly ScoredMeasure[];
  readonly rule: {
    /** Where the rule comes from. */
    readonly from: 'manual' | 'row' | 'own-table' | 'standard';
    readonly sentence: Cell | null;
    /** In plain words; null where the standard's way with targets is used. */
    readonly restated: Note | null;
  };
  readonly steps: readonly Step[];
  /** 扣分说明 as it stands in the workbook; empty for none. */
  readonly written: string;
  readonly scoreCell: CellRef | null;
}

function textsOf(source: SourceRow, year: number | null): readonly WhyText[] {
  const text = (kind: TextKind, cell: Cell | null, pieces?: readonly Piece[]): readonly WhyText[] =>
    cell === null || cell.text.trim() === ''
      ? []
      : [{ kind, cell: cell.ref, pieces: pieces ?? [{ text: cell.text, role: null, measure: 0 }] }];
  const { row } = source;
  const own = [
    ...text('points', row.pointsCell),
    ...text('manual', row.manual),
    ...text('cause', row.cause),
    ...text('evidence', row.evidence),
  ];
  if (source.table === 'scorecard') return [...text('fact', source.row.fact), ...own];
  const { target, adjustedTarget, actual, name, targetHeading, actualHeading, kind, levels } = source.row;
  const wanted = targetText(source.row);
  const spans = explainRow({
    name,
    target: wanted,
    targetHeading,
    actual: actual.text,
    actualHeading,
    year,
    kind,
    levels: levels.map((level) => level.name),
  });
  const used = adjustedTarget !== null && adjustedTarget.text.trim() !== '' ? adjustedTarget : target;
  const within = (which: 'target' | 'actual') => spans.filter((span) => span.text === which);
  return [
    ...text('target', used, piecesOf(wanted, within('target'))),
    ...text('actual', actual, piecesOf(actual.text, within('actual'))),
    ...own,
  ];
}

function ruleOf(source: SourceRow | null, score: IndicatorScore, overrides: readonly RuleOverride[]): Why['rule'] {
  const sentence = source === null ? null : sentenceOf(source.row, overrides);
  if (score.status === 'manual') return { from: 'manual', sentence, restated: null };
  const isOwn = source?.row.rule !== null && source?.row.rule === sentence;
  return {
    from: sentence === null ? 'standard' : isOwn ? 'row' : 'own-table',
    sentence,
    restated: score.rule,
  };
}

export function whyOf(inputs: Inputs, plan: WritePlan, score: IndicatorScore): Why {
  const source = sourceOf(inputs, score);
  const table = score.table === 'indicators' ? '指标_完成情况' : '指标_评分表';
  return {
    texts: source === null ? [] : textsOf(source, inputs.particulars.year),
    measures: score.measures,
    rule: ruleOf(source, score, inputs.overrides),
    steps: score.steps,
    written: rowNote([score]),
    scoreCell: plan.scoreCells.get(rowId(score.key, table)) ?? null,
  };
}
