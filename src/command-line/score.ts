/**
 * `npm run score`: reads, scores and writes a workbook file with the add-in's own code through the unmodified
 * Office.js on the simulated Excel. Exit 0: scored. Exit 2: nothing was, and nothing is written.
 */
import { existsSync, statSync } from 'node:fs';
import { createSession } from '../application/create-session';
import { resultJson, writtenResult } from '../application/result-json';
import type { Note } from '../scoring/model';
import { say } from '../texts';
import { isSameFile, problem, put, refuse, take } from './files';
import { fromCaller } from './from-caller';
import { openFile } from './open-file';
import { reportLines } from './report-lines';
import { isNote, scoreArguments } from './score-arguments';

async function score(words: readonly string[]): Promise<number> {
  const given = scoreArguments(words);
  if (isNote(given)) return refuse(given, problem('command.usage'));
  const input = fromCaller(given.input);
  if (!existsSync(input) || !statSync(input).isFile())
    return refuse(problem('command.no-such-file', { path: given.input }));
  const out = given.out === null ? null : fromCaller(given.out);
  const json = given.json === null ? null : fromCaller(given.json);
  if (out !== null && isSameFile(input, out)) return refuse(problem('command.out-is-in'));
  if (json !== null && isSameFile(input, json)) return refuse(problem('command.out-is-in'));
  const bytes = take(input, given.input);
  if ('code' in bytes) return refuse(bytes);
  const file = openFile(bytes, given.input);
  if ('code' in file) return refuse(file);
  const session = createSession(file.workbook, { preview: false });
  await session.score({ sheets: given.sheets, ...(given.standard === null ? {} : { standard: given.standard }) });
  const { state } = session;
  if (state.phase !== 'idle') throw new Error(`the run ended in phase ${state.phase}`);
  const { outcome } = state;
  const problems: readonly Note[] = state.problem === null ? [] : [state.problem, ...(state.others ?? [])];
  // Scored but not writable (a protected sheet) is no failure where nothing is to be saved.
  if (outcome === null || (out !== null && problems.length > 0)) return refuse(...problems);
  const written = writtenResult(outcome.receipt, file.requests());
  process.stdout.write(`${reportLines(outcome.assessment).join('\n')}\n`);
  const failed: Note[] = [];
  if (out !== null) {
    const note = put(out, file.save());
    if (note === null) process.stdout.write(`${say('command.saved', { path: given.out ?? '' })}\n`);
    else failed.push(note);
  }
  if (json !== null && failed.length === 0) {
    const note = put(json, `${JSON.stringify(resultJson(outcome.assessment, outcome.plan, written), null, 2)}\n`);
    if (note !== null) failed.push(note);
  }
  file.close();
  if (failed.length > 0) return refuse(...failed);
  refuse(...problems);
  return 0;
}

process.exitCode = await score(process.argv.slice(2));
