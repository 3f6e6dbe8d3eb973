/** The workbook as the application needs it. src/excel implements it for Excel; another host could too. */
import type { Note } from '../scoring/model';
import type { Steps } from '../scoring/steps';
import type { FoundJournal, Journal, JournalHead, JournalKind } from './journal/journal';
import type { Block, Rectangle, WorkbookSnapshot } from './snapshot';
import type { SurveyPort } from './finding/survey';
import type { WritePlan } from './write-plan';
import type { CellRef } from '../scoring/model';

/** Tells how far long work is, and may ask it to stop between requests. */
export interface Progress {
  report(done: number, of: number): void;
  isCancelled(): boolean;
  /** Runs long work between requests so that others have their turn. */
  slices<T>(steps: Steps<T>): Promise<T>;
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
  /** What the journal says of it; absent where none was kept. */
  readonly head?: JournalHead;
}

/** How a plan is written, and what is kept of it. */
export interface WriteHow {
  readonly kind: JournalKind;
  /** How the run was asked for. */
  readonly options: JournalHead['options'];
  /** Whether the journal stays in the workbook until the next run; otherwise it goes when all is well. */
  readonly keepsJournal: boolean;
  /** Journals that are over when this is written, by their ids; absent: all that there are. */
  readonly drops?: readonly string[];
}

/** A journal with what the cells that it is about hold now. */
export interface ReadJournal {
  readonly journal: Journal;
  readonly head: JournalHead;
  readonly now: WorkbookSnapshot;
}

/** Something happened in the workbook; a sheet that was not read yet has no name. */
export type WorkbookChange =
  | {
      readonly kind: 'changed';
      readonly sheet: string | null;
      /** null: whole rows or columns, or several areas: `address` tells. */
      readonly area: Rectangle | null;
      readonly address: string;
    }
  | { readonly kind: 'calculated'; readonly sheet: string | null };

/** What the host's clock shows: pure code has none. */
export interface Moment {
  readonly milliseconds: number;
  /** `2023-03-01 09:30`, in the person's time. */
  readonly shown: string;
}

export interface WorkbookPort extends SurveyPort {
  /** One look at everything that a run needs. */
  read(): Promise<WorkbookSnapshot>;
  /** Writes the plan, reads back what it wrote; throws WorkbookProblem and leaves the workbook as it was. */
  write(plan: WritePlan, progress: Progress, how?: WriteHow): Promise<WriteReceipt>;
  /** null: the journal is not whole, and nothing of the run was written. */
  readJournal(found: FoundJournal): Promise<ReadJournal | null>;
  /** Which pane this is: a journal tells who wrote it. */
  readonly pane: string;
  moment(): Moment;
  /** What these cells hold now. */
  look(areas: readonly Rectangle[]): Promise<readonly Block[]>;
  /** Tells of every change until the answer is called; our own writes are among them. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** 清除痕迹: whatever of ours holds old values, decisions or fingerprints; scores and sheets stay. */
  clearTraces(): Promise<void>;
  /** Brings a cell or a range before the person. */
  select(place: CellRef | Rectangle): Promise<void>;
  /** Requests sent to the host so far. */
  readonly roundTrips: number;
}
