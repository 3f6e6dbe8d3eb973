/**
 * A row of 指标_完成情况 with its texts understood: by an earlier decision of the person while the texts
 * are the same, else by reading them.
 */
import { fingerprint } from '../fingerprint';
import type { Candidate, Decision, IndicatorRow, Note, RowKey } from '../model';
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

const sameKey = (left: RowKey, right: RowKey): boolean =>
  left.project === right.project &&
  left.name === right.name &&
  left.occurrence === right.occurrence &&
  left.path.length === right.path.length &&
  left.path.every((name, index) => name === right.path[index]);

/** 调整后目标值 stands in for 预期实现值 where it is given. */
export const targetText = (row: IndicatorRow): string =>
  row.adjustedTarget !== null && row.adjustedTarget.text.trim() !== '' ? row.adjustedTarget.text : row.target.text;

/** The mark of the texts that a decision was made on. */
export const rowFingerprint = (row: IndicatorRow): string => fingerprint([row.name, targetText(row), row.actual.text]);

export function understand(
  row: IndicatorRow,
  year: number | null,
  standard: Standard,
  decisions: readonly Decision[]
): UnderstoodRow {
  const decision = decisions.find((made) => sameKey(made.key, row.key) && made.fingerprint === rowFingerprint(row));
  if (decision !== undefined) {
    return { row, candidates: [{ measures: decision.measures, warnings: [] }], problems: [], confirmed: true };
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
      levels: row.levels.map((level) => level.name),
    },
    { bareNumber: standard.bareNumber }
  );
  return { row, candidates: reading.candidates, problems: reading.problems, confirmed: false };
}

/** How many separate targets the row promises; null where readings differ or there is none. */
export function targetCount(understood: UnderstoodRow): number | null {
  const counts = new Set(understood.candidates.map((candidate) => candidate.measures.length));
  const [only] = counts;
  return counts.size === 1 && only !== undefined && only > 0 ? only : null;
}
