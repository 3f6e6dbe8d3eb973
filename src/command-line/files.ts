/** Files as a command takes and gives them: a failure is a note, never an exception; what is refused is told. */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import type { Note } from '../scoring/model';
import { noteLine } from './note-line';

/** The exit code when nothing could be done. */
const REFUSED = 2;

export const problem = (code: string, params: Readonly<Record<string, string>> = {}): Note => ({
  code,
  params,
  cells: [],
});

/** Says why on standard error. */
export function refuse(...notes: readonly Note[]): number {
  for (const note of notes) process.stderr.write(`${noteLine(note)}\n`);
  return REFUSED;
}

const reasonOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));

export const isSameFile = (left: string, right: string): boolean =>
  existsSync(right) && realpathSync(left) === realpathSync(right);

/** Reads a file; a note when it could not. */
export function take(file: string, shown: string): Uint8Array | Note {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (failure) {
    return problem('command.unreadable-file', { path: shown, reason: reasonOf(failure) });
  }
}

/** Writes a file; a note when it could not. */
export function put(file: string, content: Uint8Array | string): Note | null {
  try {
    writeFileSync(file, content);
    return null;
  } catch (failure) {
    return problem('command.cannot-write', { path: file, reason: reasonOf(failure) });
  }
}
