/** The record after what the person did: one decision or ignored check more, less, or in place of an earlier one. */
import { sameKey } from '../../scoring/decisions';
import type { Decision, RowKey } from '../../scoring/model';
import { withLines, type KeptLine, type KeptRecord } from './read-record';
import { decisionLine, ignoredLine, type IgnoredCheck } from './record-line';

type Table = Decision['table'];

/** Lines about this row, also those that were changed by hand and cannot be used. */
const isAbout = ({ texts, entry }: KeptLine, table: Table, key: RowKey): boolean => {
  switch (entry.kind) {
    case 'decision':
      return entry.decision.table === table && sameKey(entry.decision.key, key);
    case 'ignored':
      return false;
    case 'other':
      return (
        texts.machine !== '' &&
        texts.name === key.name &&
        texts.project === key.project &&
        texts.occurrence === String(key.occurrence + 1)
      );
  }
};

export const withoutDecision = (record: KeptRecord, table: Table, key: RowKey): KeptRecord =>
  withLines(
    record,
    record.lines.filter((line) => !isAbout(line, table, key))
  );

export function withDecision(
  record: KeptRecord,
  decision: Decision,
  shown: { readonly target: string; readonly actual: string }
): KeptRecord {
  const { lines } = withoutDecision(record, decision.table, decision.key);
  const line: KeptLine = { texts: decisionLine(decision, shown), entry: { kind: 'decision', decision } };
  return withLines(record, [...lines, line]);
}

const isSameCheck = (one: IgnoredCheck, other: Pick<IgnoredCheck, 'code' | 'subjects'>): boolean =>
  one.code === other.code && one.subjects === other.subjects;

export const withoutIgnored = (record: KeptRecord, check: Pick<IgnoredCheck, 'code' | 'subjects'>): KeptRecord =>
  withLines(
    record,
    record.lines.filter(({ entry }) => entry.kind !== 'ignored' || !isSameCheck(entry.ignored, check))
  );

export function withIgnored(
  record: KeptRecord,
  ignored: IgnoredCheck,
  shown: { readonly message: string; readonly cells: string; readonly verdict: string }
): KeptRecord {
  const { lines } = withoutIgnored(record, ignored);
  const line: KeptLine = { texts: ignoredLine(ignored, shown), entry: { kind: 'ignored', ignored } };
  return withLines(record, [...lines, line]);
}
