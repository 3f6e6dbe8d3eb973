/** What a person answers about a row 待确认, checked before it is kept: a reading, typed values, or a score by hand. */
import { Decimal } from '../../scoring/decimal';
import { typedMeasure } from '../../scoring/decisions';
import type { Comparator, IndicatorScore, Measure, Note, Verdict } from '../../scoring/model';

export type TypedComparator = Extract<Comparator, '>=' | '<=' | '='>;

export interface Draft {
  /** The reading that is chosen, `values` or `score`; null: nothing yet. */
  readonly choice: number | 'values' | 'score' | null;
  readonly comparator: TypedComparator;
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
  readonly score: string;
  readonly reason: string;
}

export const EMPTY_DRAFT: Draft = {
  choice: null,
  comparator: '>=',
  target: '',
  actual: '',
  unit: '',
  score: '',
  reason: '',
};

/** A bare number is met by more of it, unless less is better. */
function comparatorOf({ comparator, direction, bare }: Measure): TypedComparator {
  if (comparator === '<=' || comparator === '<' || direction === 'less') return '<=';
  return comparator === '=' && !bare ? '=' : '>=';
}

/** Typing begins with what was read for sure, so that only the rest is to be filled in. */
export function draftFor({ candidates, measures }: IndicatorScore): Draft {
  const [measure, second] = candidates[0]?.measures ?? measures;
  if (measure === undefined || second !== undefined) return EMPTY_DRAFT;
  const { target, targetHigh, actual, unit } = measure;
  if (!(target instanceof Decimal) || targetHigh !== null) return EMPTY_DRAFT;
  return {
    ...EMPTY_DRAFT,
    comparator: comparatorOf(measure),
    target: target.toString(),
    actual: actual instanceof Decimal ? actual.toString() : '',
    unit,
  };
}

export type Answer =
  { readonly kind: 'verdict'; readonly verdict: Verdict } | { readonly kind: 'problem'; readonly note: Note };

const problem = (code: string, params: Note['params'] = {}): Answer => ({
  kind: 'problem',
  note: { code, params, cells: [] },
});

/** A field that was left blank is asked for by its name. */
const notNumber = (text: string, field: 'score' | 'target' | 'actual'): Answer =>
  text.trim() === '' ? problem(`pane.decide-missing-${field}`) : problem('pane.decide-not-number', { text });

const numberIn = (text: string): Decimal | null =>
  Decimal.parse(text.normalize('NFKC').replace(/[,\s]/g, '').replace(/%$/, ''));

export function answerOf(draft: Draft, row: IndicatorScore): Answer {
  const { choice } = draft;
  if (choice === null) return problem('pane.decide-choose');
  if (choice === 'score') {
    const score = numberIn(draft.score);
    if (score === null) return notNumber(draft.score, 'score');
    if (score.sign() < 0 || (row.points !== null && score.compare(row.points) > 0))
      return problem('pane.decide-out-of-range', { points: row.points?.toString() ?? '' });
    if (draft.reason.trim() === '') return problem('pane.decide-reason-needed');
    return { kind: 'verdict', verdict: { kind: 'score', score } };
  }
  if (choice === 'values') {
    const target = numberIn(draft.target);
    if (target === null) return notNumber(draft.target, 'target');
    const actual = numberIn(draft.actual);
    if (actual === null) return notNumber(draft.actual, 'actual');
    const { comparator } = draft;
    const measure = typedMeasure({ comparator, target, actual, unit: draft.unit.trim() });
    return { kind: 'verdict', verdict: { kind: 'measures', measures: [measure] } };
  }
  const candidate = row.candidates[choice];
  return candidate === undefined
    ? problem('pane.decide-choose')
    : { kind: 'verdict', verdict: { kind: 'measures', measures: candidate.measures } };
}
