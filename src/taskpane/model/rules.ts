/** The rule of every row that is scored by one, and what a typed value would score under it. */
import { assess } from '../../scoring/assess';
import { sentenceOf } from '../../scoring/assessment/sentence-rule';
import type { Cell, IndicatorScore, Inputs, Note, SelfAssessment } from '../../scoring/model';
import { standardById } from '../../scoring/standards';
import { keyText } from '../../workbook/cells/keys';
import { sourceOf } from './source';

export interface RuleLine {
  readonly id: string;
  readonly score: IndicatorScore;
  readonly sentence: Cell | null;
  readonly from: 'row' | 'own-table' | 'standard';
  /** null: the standard's way with targets. */
  readonly restated: Note | null;
  /** What stands there now, as an example. */
  readonly example: string;
}

const idOf = (score: IndicatorScore): string => `${score.table} ${keyText(score.key)}`;

export function ruleLines(inputs: Inputs, assessment: SelfAssessment): readonly RuleLine[] {
  return assessment.entities
    .flatMap(({ indicators }) => indicators)
    .map((score): RuleLine => {
      const source = sourceOf(inputs, score);
      const sentence = source === null ? null : sentenceOf(source.row, inputs.overrides);
      const fact = source === null ? null : source.table === 'indicators' ? source.row.actual : source.row.fact;
      return {
        id: idOf(score),
        score,
        sentence,
        from: sentence === null ? 'standard' : sentence === source?.row.rule ? 'row' : 'own-table',
        restated: score.rule,
        example: fact?.text.trim() ?? '',
      };
    });
}

/** The same row with another text where the fact stands; the workbook's own text is not touched. */
export function tryOut(inputs: Inputs, standardId: string, score: IndicatorScore, text: string): IndicatorScore | null {
  const standard = standardById(standardId);
  if (standard === null) return null;
  const key = keyText(score.key);
  const typed = (cell: Cell | null): Cell => ({
    ref: cell?.ref ?? score.nameCell,
    kind: text.trim() === '' ? 'blank' : 'text',
    text: text.trim(),
    number: null,
    percent: false,
  });
  const entities = inputs.entities.map((entity) => ({
    ...entity,
    indicators: entity.indicators.map((row) =>
      score.table === 'indicators' && keyText(row.key) === key
        ? { ...row, actual: typed(row.actual), manual: null }
        : row
    ),
    scorecard:
      entity.scorecard?.map((row) =>
        score.table === 'scorecard' && keyText(row.key) === key ? { ...row, fact: typed(row.fact), manual: null } : row
      ) ?? null,
  }));
  const tried = assess({ ...inputs, entities }, standard);
  return tried.entities.flatMap(({ indicators }) => indicators).find((one) => idOf(one) === idOf(score)) ?? null;
}
