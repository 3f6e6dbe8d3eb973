/** The rows to be decided, in the order of the sheet, and what each reading of one would score. */
import type { Decimal } from '../../scoring/decimal';
import { assess } from '../../scoring/assess';
import { rowFingerprint } from '../../scoring/decisions';
import type {
  Candidate,
  Decision,
  EntityAssessment,
  IndicatorScore,
  Inputs,
  SelfAssessment,
} from '../../scoring/model';
import { standardById } from '../../scoring/standards';
import { keyText } from '../../workbook/cells/keys';
import { sourceOf } from './source';

export const idOf = (score: IndicatorScore): string => `${score.table} ${keyText(score.key)}`;

const isOpen = ({ status }: IndicatorScore): boolean => status === 'review' || status === 'unscored';

export const openRows = (entities: readonly EntityAssessment[]): readonly IndicatorScore[] =>
  entities.flatMap(({ indicators }) => indicators.filter(isOpen));

export const rowById = (assessment: SelfAssessment, id: string): IndicatorScore | null =>
  assessment.entities.flatMap(({ indicators }) => indicators).find((score) => idOf(score) === id) ?? null;

export interface Choice {
  /** Among the row's candidates. */
  readonly index: number;
  readonly candidate: Candidate;
  /** What the row would score; null: not worked out. */
  readonly score: Decimal | null;
}

/** In larger workbooks every reading would take too long to be scored before it is chosen. */
const MOST_ROWS = 400;

/** A reading that says of each target what was done, or whether it is met. */
const isWhole = ({ measures }: Candidate): boolean =>
  measures.every(({ actual, met }) => actual !== null || met !== null);

/** Each reading as if the person had chosen it, scored by the same rules. One that leaves the row open is no choice. */
export function choicesOf(inputs: Inputs, standardId: string, row: IndicatorScore): readonly Choice[] {
  const standard = standardById(standardId);
  const source = sourceOf(inputs, row);
  const rows = inputs.entities.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const others = inputs.decisions.filter((made) => keyText(made.key) !== keyText(row.key) || made.table !== row.table);
  return row.candidates.flatMap((candidate, index): readonly Choice[] => {
    if (standard === null || source?.table !== 'indicators' || rows > MOST_ROWS)
      return isWhole(candidate) ? [{ index, candidate, score: null }] : [];
    const decision: Decision = {
      table: 'indicators',
      key: row.key,
      fingerprint: rowFingerprint(source),
      verdict: { kind: 'measures', measures: candidate.measures },
      reason: '',
      cell: null,
    };
    const tried = assess({ ...inputs, decisions: [...others, decision] }, standard);
    const score = rowById(tried, idOf(row))?.score ?? null;
    return score === null ? [] : [{ index, candidate, score }];
  });
}
