/**
 * A row of 指标_完成情况 with its texts understood: by an earlier decision of the person while the texts
 * are the same, else by reading them.
 */
import { targetText } from '../decisions';
import type { Candidate, CellRef, IndicatorRow, Note } from '../model';
import { readRow } from '../reading';
import type { Standard } from '../standards/standard';

export interface UnderstoodRow {
  readonly row: IndicatorRow;
  /** Every plausible reading, the likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Note[];
  /** The person chose this reading. */
  readonly confirmed: boolean;
}

export function understand(row: IndicatorRow, year: number | null, standard: Standard): UnderstoodRow {
  const { decided } = row;
  if (decided?.isStale === false && decided.decision.verdict.kind === 'measures') {
    const { measures } = decided.decision.verdict;
    return { row, candidates: [{ measures, warnings: [] }], problems: [], confirmed: true };
  }
  const reading = readRow(
    {
      name: row.name,
      target: targetText(row),
      targetHeading: row.targetHeading,
      actual: row.actual.text,
      actualHeading: row.actualHeading,
      year,
      kind: row.kind,
      levels: row.key.path,
    },
    { bareNumber: standard.bareNumber }
  );
  return { row, candidates: reading.candidates, problems: reading.problems, confirmed: false };
}

/** The texts that a row is scored by. */
export const cellsOf = ({ row }: UnderstoodRow): readonly CellRef[] => [
  (row.adjustedTarget ?? row.target).ref,
  row.actual.ref,
];

export const saysNotApplicable = ({ problems, candidates }: UnderstoodRow): boolean =>
  candidates.length === 0 && problems.some(({ code }) => code === 'reading.not-applicable');

/** 各2次 with nothing before it: of how many things is not said here. */
const EACH_OF_UNSAID = /^各(?:不?[少低高多]于|不超过|超过|达到?|至少|约|[≥≤><=])?[\d一二两三四五六七八九十百千万]/;

/** How many separate targets the row promises; null where readings differ, or it is not said, or there is none. */
export function targetCount(understood: UnderstoodRow): number | null {
  const target = targetText(understood.row).normalize('NFKC').replace(/\s/g, '');
  if (!understood.confirmed && EACH_OF_UNSAID.test(target)) return null;
  const counts = new Set(understood.candidates.map((candidate) => candidate.measures.length));
  const [only] = counts;
  return counts.size === 1 && only !== undefined && only > 0 ? only : null;
}
