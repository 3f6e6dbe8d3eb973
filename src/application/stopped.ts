/** Why a run ended early, and any failure as a note of the catalogue. */
import type { Note } from '../scoring/model';
import { WorkbookProblem } from '../workbook/port';

/** Stops a run between two steps; the note says why, `others` what else is in the way. */
export class Stopped extends Error {
  constructor(
    readonly note: Note,
    readonly others: readonly Note[] = []
  ) {
    super(note.code);
    this.name = 'Stopped';
  }
}

export function noteOf(failure: unknown): Note {
  if (failure instanceof WorkbookProblem || failure instanceof Stopped) return failure.note;
  const message = failure instanceof Error ? failure.message : String(failure);
  return { code: 'application.unexpected', params: { message }, cells: [] };
}
