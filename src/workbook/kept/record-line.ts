/**
 * One line of 确认记录 as the texts of its cells. A digest over what the person reads and what the machine reads ties
 * both together: a line in which either was changed by hand is no longer one of ours, except for 理由.
 */
import { fingerprint } from '../../scoring/fingerprint';
import type { Decision, RowKey } from '../../scoring/model';
import { MOST_CHARACTERS } from '../cells/cell-text';
import { parsed } from '../owned/stored-json';
import { verdictFrom, verdictText } from './measure-text';
import { verdictWords } from './verdict-words';

/** Columns, in their order. */
export const RECORD_COLUMNS = [
  'kind',
  'project',
  'name',
  'occurrence',
  'target',
  'actual',
  'verdict',
  'reason',
  'path',
  'mark',
  'machine',
] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];

export type LineTexts = Readonly<Record<RecordColumn, string>>;

/** What the first column says. */
export const LINE_KINDS = { decision: '确认', ignored: '忽略' } as const;

/** A check that the person does not want to be told of again, with the figures as they were then. */
export interface IgnoredCheck {
  readonly code: string;
  /** The cells that it is about, by what they are rather than where they stand. */
  readonly subjects: string;
  readonly fingerprint: string;
  readonly reason: string;
}

const TABLES: Readonly<Record<Decision['table'], string>> = { indicators: '指标_完成情况', scorecard: '指标_评分表' };

function digestOf(texts: LineTexts, of: string): string {
  const { kind, project, name, occurrence, target, actual, verdict, path, machine } = texts;
  return fingerprint([of, kind, project, name, occurrence, target, actual, verdict, path, machine]).slice(0, 8);
}

const sealed = (texts: Omit<LineTexts, 'mark'>, of: string): LineTexts => {
  const open: LineTexts = { ...texts, mark: '' };
  return { ...open, mark: `${of}.${digestOf(open, of)}` };
};

/** The fingerprint that the line bears, if nothing of the line was changed since. */
function unsealed(texts: LineTexts): string | null {
  const [of = '', digest] = texts.mark.split('.');
  return digest !== undefined && digest === digestOf(texts, of) ? of : null;
}

export function decisionLine(
  decision: Decision,
  shown: { readonly target: string; readonly actual: string }
): LineTexts {
  const { key, table, verdict, reason } = decision;
  return sealed(
    {
      kind: LINE_KINDS.decision,
      project: key.project,
      name: key.name,
      occurrence: String(key.occurrence + 1),
      target: shown.target,
      actual: shown.actual,
      verdict: verdictWords(verdict),
      reason,
      path: JSON.stringify([TABLES[table], ...key.path]),
      machine: verdictText(verdict),
    },
    decision.fingerprint
  );
}

export function ignoredLine(
  ignored: IgnoredCheck,
  shown: { readonly message: string; readonly cells: string; readonly verdict: string }
): LineTexts {
  return sealed(
    {
      kind: LINE_KINDS.ignored,
      project: '',
      name: shown.message,
      occurrence: '',
      target: shown.cells,
      actual: '',
      verdict: shown.verdict,
      reason: ignored.reason,
      path: ignored.subjects,
      machine: ignored.code,
    },
    ignored.fingerprint
  );
}

export const fits = (texts: LineTexts): boolean =>
  RECORD_COLUMNS.every((column) => texts[column].length <= MOST_CHARACTERS);

function keyOf(texts: LineTexts): { readonly table: Decision['table']; readonly key: RowKey } | null {
  const path = parsed(texts.path);
  if (!Array.isArray(path) || !/^[1-9]\d{0,6}$/.test(texts.occurrence)) return null;
  const [name, ...levels] = path as readonly unknown[];
  const table = name === TABLES.indicators ? 'indicators' : name === TABLES.scorecard ? 'scorecard' : null;
  const known = levels.filter((level) => typeof level === 'string');
  if (table === null || known.length < levels.length) return null;
  const { project, name: row } = texts;
  return { table, key: { project, path: known, name: row, occurrence: Number(texts.occurrence) - 1 } };
}

/** null: not a decision as we wrote it. */
export function decisionFrom(texts: LineTexts): Omit<Decision, 'cell'> | null {
  const of = unsealed(texts);
  const row = keyOf(texts);
  const verdict = verdictFrom(texts.machine);
  if (texts.kind !== LINE_KINDS.decision || of === null || row === null || verdict === null) return null;
  const reason = texts.reason.trim();
  // A score without a reason is worth nothing; a reading of the scorecard's own rows is not asked for.
  if (verdict.kind === 'score' ? reason === '' : row.table === 'scorecard') return null;
  return { ...row, fingerprint: of, verdict, reason };
}

export function ignoredFrom(texts: LineTexts): IgnoredCheck | null {
  const of = unsealed(texts);
  if (texts.kind !== LINE_KINDS.ignored || of === null || texts.machine === '') return null;
  return { code: texts.machine, subjects: texts.path, fingerprint: of, reason: texts.reason.trim() };
}
