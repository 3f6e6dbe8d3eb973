/** The workbook as the application needs it. src/excel implements it for Excel; another host could too. */
import type { Note } from '../scoring/model';
import type { Rectangle, WorkbookSnapshot } from './snapshot';
import type { SurveyPort } from './survey';
import type { WritePlan } from './write-plan';
import type { CellRef } from '../scoring/model';

/** Tells how far long work is, and may ask it to stop between requests. */
export interface Progress {
  report(done: number, of: number): void;
  isCancelled(): boolean;
}

/** Something that the host refused or that got in the way, in the words of the catalogue (`excel.*`). */
export class WorkbookProblem extends Error {
  constructor(readonly note: Note) {
    super(note.code);
    this.name = 'WorkbookProblem';
  }
}

export interface WriteReceipt {
  /** Cells whose content changed. */
  readonly cells: number;
  /** Our sheets that were written. */
  readonly sheets: readonly string[];
}

export interface WorkbookPort extends SurveyPort {
  /** One look at everything that a run needs. */
  read(): Promise<WorkbookSnapshot>;
  /** Writes the plan, reads back what it wrote; throws WorkbookProblem and leaves the workbook as it was. */
  write(plan: WritePlan, progress: Progress): Promise<WriteReceipt>;
  /** Brings a cell or a range before the person. */
  select(place: CellRef | Rectangle): Promise<void>;
  /** Requests sent to the host so far. */
  readonly roundTrips: number;
}
