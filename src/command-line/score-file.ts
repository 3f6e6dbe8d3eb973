/** One workbook file scored: read, assessed, written, saved, and what is to be said of it. */
import { existsSync, statSync } from 'node:fs';
import { createSession } from '../application/create-session';
import { resultJson, writtenResult } from '../application/result-json';
import type { Note, SelfAssessment } from '../scoring/model';
import { isSameFile, problem, put, take } from './files';
import { openFile, type OpenFile } from './open-file';

export interface ScoreRequest {
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly input: string;
  readonly out: string | null;
  readonly json: string | null;
  /** A standard's id; null: as the workbook says. */
  readonly standard: string | null;
  /** Whether summary sheets are made. */
  readonly sheets: boolean;
}

export interface ScoredFile {
  /** Null: nothing was scored, or what was asked for could not be written. */
  readonly assessment: SelfAssessment | null;
  readonly problems: readonly Note[];
}

const failed = (...problems: readonly Note[]): ScoredFile => ({ assessment: null, problems });

export async function scoreFile(request: ScoreRequest): Promise<ScoredFile> {
  const { name, input, out, json } = request;
  if (!existsSync(input) || !statSync(input).isFile()) return failed(problem('command.no-such-file', { path: name }));
  if ([out, json].some((path) => path !== null && isSameFile(input, path))) return failed(problem('command.out-is-in'));
  const bytes = take(input, name);
  if ('code' in bytes) return failed(bytes);
  const file = openFile(bytes, name);
  if ('code' in file) return failed(file);
  try {
    return await scoreOpen(file, request);
  } finally {
    file.close();
  }
}

async function scoreOpen(file: OpenFile, { out, json, standard, sheets }: ScoreRequest): Promise<ScoredFile> {
  const session = createSession(file.workbook, { preview: false });
  // Nobody can be asked: what finds no room beside its range goes to a sheet where sheets may be made.
  await session.score({ sheets, apart: sheets, ...(standard === null ? {} : { standard }) });
  const { state } = session;
  if (state.phase !== 'idle') throw new Error(`the run ended in phase ${state.phase}`);
  const { outcome } = state;
  const problems: readonly Note[] = state.problem === null ? [] : [state.problem, ...(state.others ?? [])];
  // Scored but not writable (a protected sheet) is no failure where nothing is to be saved.
  if (outcome === null || (out !== null && problems.length > 0)) return failed(...problems);
  const { assessment, plan, receipt } = outcome;
  const saved = out === null ? null : put(out, file.save());
  if (saved !== null) return failed(saved);
  const result = (): string =>
    `${JSON.stringify(resultJson(assessment, plan, writtenResult(receipt, file.requests())), null, 2)}\n`;
  const told = json === null ? null : put(json, result());
  return told === null ? { assessment, problems } : failed(told);
}
