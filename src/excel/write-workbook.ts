/**
 * Writes a plan: all of it, or nothing. The journal goes first; each request reads what it is about to change,
 * changes it and reads it back; an error, a change underneath or a difference at any point puts everything back.
 */
import type { Note } from '../scoring/model';
import type { Steps } from '../scoring/steps';
import {
  touchedSheets,
  type Journal,
  type JournalHead,
  type JournalPlace,
  type RunStamp,
} from '../workbook/journal/journal';
import { journalOf } from '../workbook/journal/journal-entries';
import type { Progress, WriteHow, WriteReceipt } from '../workbook/port';
import { WorkbookProblem } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RestoredMark, WritePlan } from '../workbook/write-plan';
import { batches } from './batches';
import { FULL, supports, type Host } from './host';
import { journalPlace, journalSteps, removeJournal, writeHead } from './journal-steps';
import { planSteps, type PlanSteps } from './plan-steps';
import { probe, type Probe } from './probe';
import { codeOf, problemOf } from './refusals';
import type { Step, Undo } from './step';
import { plannedNames, putMark, writeMark } from './write-marks';

interface Run {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: WritePlan;
  readonly stamp: RunStamp;
  readonly how: WriteHow;
}

/** All that is known before anything is sent. */
interface Prepared {
  readonly place: JournalPlace;
  readonly journal: Journal;
  readonly head: JournalHead;
  readonly steps: PlanSteps;
  readonly requests: readonly (readonly Step[])[];
}

function* preparing({ snapshot, plan, stamp }: Run): Steps<Prepared> {
  const place = journalPlace(stamp.id, snapshot.structureProtected);
  const journal = journalOf(plan, snapshot, place.kind === 'sheet' ? place.sheet : null);
  yield 0;
  const steps = yield* planSteps(plan, journal, snapshot, stamp.id);
  const cells = steps.counted.reduce((sum, step) => sum + step.cells, 0);
  const head: JournalHead = { ...stamp, state: 'writing', cells, sheets: touchedSheets(journal), widths: [] };
  yield 1;
  const first = journalSteps(journal, head, place);
  yield 1;
  return { place, journal, head, steps, requests: batches([...first, ...steps.all], FULL.bytes) };
}

/** Fills a request: nothing is sent meanwhile. */
function* asking(context: Excel.RequestContext, request: readonly Step[]): Steps<void> {
  for (const step of request) {
    step.ask(context);
    yield 0;
  }
  context.application.suspendApiCalculationUntilNextSync();
  if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
  for (const step of request) {
    step.write(context);
    yield 0.3;
  }
  for (const step of request) {
    step.readBack(context);
    yield 0.6;
  }
}

function* checking(request: readonly Step[]): Steps<readonly Note[]> {
  const problems: Note[] = [];
  for (const step of request) {
    const problem = step.check();
    if (problem !== null) problems.push(problem);
    yield 1;
  }
  return problems;
}

export class WorkbookWriter {
  readonly #begun: Step[] = [];
  readonly #ids = new Map<string, Excel.Worksheet>();
  #isCommitting = false;

  private constructor(
    private readonly host: Host,
    private readonly snapshot: WorkbookSnapshot,
    private readonly plan: WritePlan,
    private readonly how: WriteHow,
    private readonly prepared: Prepared
  ) {}

  /** A plan that must not be written is refused before anything is made of it. */
  static async of(run: Run, host: Host, progress: Progress): Promise<WorkbookWriter> {
    const { snapshot, plan, how } = run;
    const [problem] = plan.problems ?? [];
    if (problem !== undefined) throw new WorkbookProblem(problem);
    return new WorkbookWriter(host, snapshot, plan, how, await progress.slices(preparing(run)));
  }

  async write(progress: Progress): Promise<WriteReceipt> {
    const { requests } = this.prepared;
    try {
      await this.host.run('writing', async (context) => {
        for (const [index, request] of requests.entries()) {
          if (progress.isCancelled()) throw new WorkbookProblem(cancelled);
          await this.#send(context, request, index === requests.length - 1, progress);
          progress.report(index + 1, requests.length + 1);
        }
        await this.#commit(context);
      });
    } catch (failure) {
      if (!(await this.#isCompleteAfter(failure))) throw failure;
    }
    const sheets = this.plan.sheets.map(({ name }) => name);
    const head: JournalHead = { ...this.prepared.head, state: 'done' };
    return { cells: head.cells, sheets, ...(this.how.keepsJournal ? { head } : {}) };
  }

  /** Everything is read before anything of the request is written: what fails early has changed nothing. */
  async #send(
    context: Excel.RequestContext,
    request: readonly Step[],
    isLast: boolean,
    progress: Progress
  ): Promise<void> {
    await progress.slices(asking(context, request));
    if (isLast)
      for (const { sheet } of [...(this.plan.marks ?? []), ...(this.plan.restoredMarks ?? [])]) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.load('id');
        this.#ids.set(sheet, worksheet);
      }
    this.#begun.push(...request);
    await this.host.send(context);
    const [problem] = await progress.slices(checking(request));
    if (problem !== undefined) throw new WorkbookProblem(problem);
  }

  /** Marks, and the end of the journal: where that was done, the run is complete. */
  async #commit(context: Excel.RequestContext): Promise<void> {
    const { marks = [], restoredMarks = [] } = this.plan;
    this.#isCommitting = true;
    for (const step of this.#begun) step.finish(context);
    for (const mark of marks) writeMark(context, mark, this.#idOf(mark.sheet) ?? mark.mark.id, this.snapshot);
    for (const mark of restoredMarks) {
      const isMade = this.#making().includes(mark.sheet);
      const newId = isMade ? this.#idOf(mark.sheet) : null;
      putMark(context, mark, { newId, others: this.#standingNames(mark.sheet), gone: isMade });
    }
    const widths = this.prepared.steps.columns.flatMap((column) => {
      const old = column.oldWidth();
      return old === null ? [] : [old];
    });
    if (this.how.keepsJournal)
      writeHead(context, this.prepared.place, { ...this.prepared.head, state: 'done', widths });
    else removeJournal(context, this.prepared.place, this.prepared.head.id);
    // Only now is the run before it no longer the last one.
    for (const { place, head } of this.snapshot.journals ?? []) {
      const isOver = this.how.drops?.includes(head.id) ?? true;
      const canGo = place.kind === 'settings' || !this.snapshot.structureProtected;
      if (isOver && canGo) removeJournal(context, place, head.id);
    }
    await this.host.send(context);
  }

  #idOf(sheet: string): string | null {
    return this.#ids.get(sheet)?.id ?? null;
  }

  #standingNames(sheet: string): readonly string[] {
    const info = this.snapshot.sheets.find(({ name }) => name === sheet);
    return (info?.markNames ?? []).map(({ name }) => name);
  }

  #making(): readonly string[] {
    return this.prepared.journal.sheets.flatMap(({ sheet, before }) => (before === null ? [sheet] : []));
  }

  /** After a failure: true where the run had come to its end all the same; else everything is put back. */
  async #isCompleteAfter(cause: unknown): Promise<boolean> {
    if (this.#begun.length === 0) return false;
    let found: Probe;
    try {
      found = await this.host.run('writing', (context) =>
        probe(this.host, context, this.prepared.head.id, this.prepared.place, this.#making())
      );
    } catch {
      throw new WorkbookProblem(notRestored(cause));
    }
    if (found.journal === 'done' || (found.journal === 'none' && this.#isCommitting && !this.how.keepsJournal))
      return true;
    await this.#restore(cause, found);
    return false;
  }

  /** All together; if that fails, each by itself, so that one does not keep the others from being put back. */
  async #restore(cause: unknown, found: Probe): Promise<void> {
    const isWritten = found.journal === 'writing';
    const undo = isWritten ? this.#undo(found) : [];
    const end: Undo = (context) => {
      if (found.hasSheet || this.prepared.place.kind === 'settings')
        removeJournal(context, this.prepared.place, this.prepared.head.id);
    };
    const gone = isWritten ? this.#gone(found) : [];
    if (gone.length === 0 && (await this.#isDone([...undo, end]))) return;
    let left = 0;
    if (gone.length === 0 || !(await this.#isDone(undo)))
      for (const one of undo) if (!(await this.#isDone([one]))) left += 1;
    if (left === 0 && gone.length > 0 && !(await this.#isMarkedAgain(gone))) left += 1;
    // The journal stays where something could not be put back: it can be tried again.
    if (left > 0) throw new WorkbookProblem(notRestored(cause));
    await this.#isDone([end]);
  }

  /** Marks of sheets that the run took away: they went with them. */
  #gone({ there }: Probe): readonly RestoredMark[] {
    const removed = new Set((this.plan.removes ?? []).map(({ name }) => name));
    return this.prepared.journal.marks.filter(({ sheet }) => removed.has(sheet) && !there.has(sheet));
  }

  /** A sheet that came back has another id, by which its mark knows that it is ours. */
  async #isMarkedAgain(marks: readonly RestoredMark[]): Promise<boolean> {
    try {
      await this.host.run('writing', async (context) => {
        const sheets = marks.map(({ sheet }) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.load('id');
          return worksheet;
        });
        await this.host.send(context);
        for (const [index, mark] of marks.entries())
          putMark(context, mark, { newId: sheets[index]?.id ?? null, others: [], gone: true });
        await this.host.send(context);
      });
      return true;
    } catch {
      return false;
    }
  }

  #undo({ made, there }: Probe): readonly Undo[] {
    const making = this.#making();
    // A sheet that got its mark was answered for: it is this run's.
    const ours = this.#isCommitting ? new Set(making) : made;
    const removed = new Set((this.plan.removes ?? []).map(({ name }) => name));
    // Marks are written with the last request only.
    const isMarked = (sheet: string): boolean => this.#isCommitting && !making.includes(sheet) && there.has(sheet);
    const marks = this.prepared.journal.marks.filter(({ sheet }) => isMarked(sheet));
    return [
      ...[...this.#begun].reverse().flatMap((step): readonly Undo[] => [
        (context) => {
          step.restore(context, ours, there);
        },
        ...(step.further?.(there) ?? []),
      ]),
      ...marks.map((mark): Undo => (context) => {
        const planned = (this.plan.marks ?? []).filter(({ sheet }) => sheet === mark.sheet).flatMap(plannedNames);
        const others = [...new Set([...this.#standingNames(mark.sheet), ...planned])];
        const gone =
          removed.has(mark.sheet) || (this.plan.restoredMarks ?? []).some(({ sheet }) => sheet === mark.sheet);
        putMark(context, mark, { newId: null, others, gone });
      }),
    ];
  }

  async #isDone(undo: readonly Undo[]): Promise<boolean> {
    try {
      await this.host.run('writing', async (context) => {
        for (const one of undo) one(context);
        await this.host.send(context);
      });
      return true;
    } catch {
      return false;
    }
  }
}

const cancelled: Note = { code: 'excel.cancelled', params: {}, cells: [] };

function notRestored(cause: unknown): Note {
  const { note } = problemOf(cause, 'writing');
  return { code: 'excel.not-restored', params: { code: codeOf(cause) || note.code }, cells: [] };
}
