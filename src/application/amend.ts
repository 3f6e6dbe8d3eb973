/** What was read, with 确认记录 and 评分标准 as they are after the person's action. Throws Stopped where the action cannot be taken. */
import { Decimal } from '../scoring/decimal';
import { rowFingerprint, rowsOf, sameKey, textsOf, type DecidedRow } from '../scoring/decisions';
import type { Decision, Inputs, Note, RowKey } from '../scoring/model';
import { say } from '../texts';
import { withDecision, withIgnored, withoutDecision, withoutIgnored } from '../workbook/kept/amend-record';
import { FindingKeys } from '../workbook/kept/finding-key';
import { restoredRules } from '../workbook/kept/read-rules';
import type { KeptRecord } from '../workbook/kept/read-record';
import { fits } from '../workbook/kept/record-line';
import { a1, type ReadResult } from '../workbook/inputs/inputs';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Decide, Ignore, RecordAction, ScoredAction } from './keep';
import type { Outcome } from './session';
import { Stopped } from './stopped';

const stop = (code: string, params: Note['params'], cells: Note['cells'] = []): Stopped =>
  new Stopped({ code, params, cells });

const rowIn = (inputs: Inputs, table: Decision['table'], key: RowKey): DecidedRow | null =>
  inputs.entities.flatMap(rowsOf).find((row) => row.table === table && sameKey(row.row.key, key)) ?? null;

/** 分值 of the row as the last run shared it out; null where it is not known. */
function pointsOf(last: Outcome | null, { table, key }: Decide): Decimal | null {
  const scores = last?.assessment.entities.flatMap(({ indicators }) => indicators) ?? [];
  return scores.find((one) => one.table === table && sameKey(one.key, key))?.points ?? null;
}

function checkVerdict(action: Decide, points: Decimal | null, cells: Note['cells']): void {
  const { name } = action.key;
  const { verdict } = action;
  switch (verdict.kind) {
    case 'measures':
      if (verdict.measures.length === 0 || action.table === 'scorecard')
        throw stop('kept.no-measures', { name }, cells);
      return;
    case 'score': {
      if (action.reason.trim() === '') throw stop('kept.reason-needed', { name }, cells);
      const { score } = verdict;
      if (score.sign() < 0 || (points !== null && score.compare(points) > 0))
        throw stop(
          'kept.score-out-of-range',
          { name, score: score.toString(), points: points?.toString() ?? '' },
          cells
        );
    }
  }
}

function decided(record: KeptRecord, read: ReadResult, last: Outcome | null, action: Decide): KeptRecord {
  const { table, key, verdict, reason } = action;
  const row = rowIn(read.inputs, table, key);
  if (row === null) throw stop('kept.row-gone', { name: key.name });
  const mark = rowFingerprint(row);
  // The person looked at the texts of the last run: they must be those that stand.
  const seen = last === null ? null : rowIn(last.inputs, table, key);
  if (seen !== null && rowFingerprint(seen) !== mark)
    throw stop('kept.row-changed', { name: key.name }, [row.row.nameCell]);
  checkVerdict(action, pointsOf(last, action), [row.row.nameCell]);
  const decision: Decision = { table, key, verdict, reason: reason.trim(), fingerprint: mark, cell: null };
  const after = withDecision(record, decision, textsOf(row));
  if (!after.lines.every(({ texts }) => fits(texts)))
    throw stop('kept.too-long', { name: key.name }, [row.row.nameCell]);
  return after;
}

function ignoring(record: KeptRecord, keys: FindingKeys, { finding, reason }: Ignore): KeptRecord {
  const { code, params, cells } = finding.note;
  const message = say(code, params);
  if (reason.trim() === '') throw stop('kept.reason-needed', { name: message }, cells);
  const shown = { message, cells: cells.map(a1).join('、'), verdict: say('kept.check-ignored') };
  const after = withIgnored(record, { ...keys.of(finding), reason: reason.trim() }, shown);
  if (!after.lines.every(({ texts }) => fits(texts))) throw stop('kept.too-long', { name: message }, cells);
  return after;
}

function amended(read: ReadResult, snapshot: WorkbookSnapshot, last: Outcome | null, action: RecordAction): KeptRecord {
  const { record } = read;
  switch (action.kind) {
    case 'decide':
      return decided(record, read, last, action);
    case 'undecide':
      return withoutDecision(record, action.table, action.key);
    case 'ignore':
      return ignoring(record, new FindingKeys(snapshot, read), action);
    case 'unignore':
      return withoutIgnored(record, new FindingKeys(snapshot, read).of(action.finding));
  }
}

function restored(read: ReadResult): ReadResult {
  const rules = restoredRules(read.rules);
  const others = read.inputs.overrides.filter((line) => !read.rules.overrides.includes(line));
  return { ...read, rules, inputs: { ...read.inputs, overrides: [...rules.overrides, ...others] } };
}

export function amend(
  read: ReadResult,
  snapshot: WorkbookSnapshot,
  last: Outcome | null,
  action: ScoredAction
): ReadResult {
  if (action.kind === 'export-rules') return { ...read, rules: { ...read.rules, wish: 'export' } };
  if (action.kind === 'restore-rules') return restored(read);
  const [damage] = read.record.isDamaged ? read.record.warnings : [];
  if (damage !== undefined) throw new Stopped(damage);
  const record = amended(read, snapshot, last, action);
  return { ...read, record, inputs: { ...read.inputs, decisions: record.decisions } };
}
