/**
 * Writes a plan: all of it, or nothing. Each request reads what it is about to change, changes it and reads
 * it back; an error, a change underneath or a difference at any point puts everything back.
 */
import type { Note } from '../scoring/model';
import type { Progress, WriteReceipt } from '../workbook/port';
import { WorkbookProblem } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { PlannedMark, WritePlan } from '../workbook/write-plan';
import { CheckStep } from './check-step';
import { ColumnStep } from './column-step';
import { supports, type Host } from './host';
import { NameStep } from './name-step';
import { inPieces } from './read-blocks';
import { codeOf, problemOf } from './refusals';
import { SheetRowsStep } from './sheet-rows-step';
import { SheetStep } from './sheet-step';
import type { Step } from './step';
import { NO_WEIGHT, heavier, type Weight } from './weight';
import { restoreMark, writeMark } from './write-marks';

/** Excel on the web takes 5 MB in a request; this leaves room for what surrounds the contents. */
const MOST_BYTES = 3_000_000;
const CHECKED_CELLS = 60_000;

function batches(steps: readonly Step[]): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let filled: Weight = NO_WEIGHT;
  for (const step of steps) {
    const current = found.at(-1);
    const together = heavier(filled, step.weight);
    if (current === undefined || together.request > MOST_BYTES || together.response > MOST_BYTES) {
      found.push([step]);
      filled = step.weight;
    } else {
      current.push(step);
      filled = together;
    }
  }
  return found;
}

export class WorkbookWriter {
  readonly #begun: Step[] = [];
  #marksBegun = false;

  constructor(
    private readonly host: Host,
    private readonly snapshot: WorkbookSnapshot,
    private readonly plan: WritePlan
  ) {}

  async write(progress: Progress): Promise<WriteReceipt> {
    const [problem] = this.plan.problems ?? [];
    if (problem !== undefined) throw new WorkbookProblem(problem);
    const sheets = this.plan.sheets
      .filter(({ contentsOnly }) => contentsOnly !== true)
      .map((sheet) => new SheetStep(sheet, this.snapshot));
    const columns = this.plan.columns.flatMap((column) => ColumnStep.of(column, this.snapshot.blocks));
    const checks = (this.plan.inputs ?? [])
      .flatMap((area) => inPieces(area, CHECKED_CELLS))
      .map((area) => new CheckStep(area, this.snapshot.blocks));
    const contents = this.plan.sheets.flatMap((sheet) => [...SheetRowsStep.of(sheet, this.snapshot.blocks)]);
    const names = (this.plan.names ?? []).map((name) => new NameStep(name));
    const requests = batches([...checks, ...columns, ...sheets, ...contents, ...names]);
    try {
      await this.host.run('writing', async (context) => {
        const ids = new Map<string, Excel.Worksheet>();
        for (const [index, request] of requests.entries()) {
          if (progress.isCancelled()) throw new WorkbookProblem(cancelled);
          await this.#send(context, request, ids, index === requests.length - 1);
          progress.report(index + 1, requests.length + 1);
        }
        await this.#commit(context, ids);
      });
    } catch (failure) {
      await this.#restore(failure);
      throw failure;
    }
    return {
      cells: [...columns, ...sheets, ...contents].reduce((sum, step) => sum + step.cells, 0),
      sheets: this.plan.sheets.map(({ name }) => name),
    };
  }

  /** Everything is read before anything of the request is written: what fails early has changed nothing. */
  async #send(
    context: Excel.RequestContext,
    request: readonly Step[],
    ids: Map<string, Excel.Worksheet>,
    isLast: boolean
  ): Promise<void> {
    for (const step of request) step.ask(context);
    context.application.suspendApiCalculationUntilNextSync();
    if (supports('1.9')) context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of request) step.write(context);
    for (const step of request) step.readBack(context);
    if (isLast)
      for (const { sheet } of this.plan.marks ?? []) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.load('id');
        ids.set(sheet, worksheet);
      }
    this.#begun.push(...request);
    await this.host.send(context);
    const [problem] = request.flatMap((step) => step.check() ?? []);
    if (problem !== undefined) throw new WorkbookProblem(problem);
  }

  async #commit(context: Excel.RequestContext, ids: ReadonlyMap<string, Excel.Worksheet>): Promise<void> {
    const marks = this.plan.marks ?? [];
    if (marks.length === 0) return;
    this.#marksBegun = true;
    for (const step of this.#begun) step.finish(context);
    for (const mark of marks) writeMark(context, mark, ids.get(mark.sheet)?.id ?? mark.mark.id, this.snapshot);
    await this.host.send(context);
  }

  /** All together; if that fails, each by itself, so that one does not keep the others from being put back. */
  async #restore(cause: unknown): Promise<void> {
    const marks: readonly PlannedMark[] = this.#marksBegun ? (this.plan.marks ?? []) : [];
    const undo: readonly Undo[] = [
      ...marks.map((mark): Undo => (context) => {
        restoreMark(context, mark, this.snapshot);
      }),
      ...[...this.#begun].reverse().map((step): Undo => (context) => {
        step.restore(context);
      }),
    ];
    if (undo.length === 0 || (await this.#isDone(undo))) return;
    let left = 0;
    for (const one of undo) if (!(await this.#isDone([one]))) left += 1;
    if (left > 0) throw new WorkbookProblem(notRestored(cause));
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

type Undo = (context: Excel.RequestContext) => void;

const cancelled: Note = { code: 'excel.cancelled', params: {}, cells: [] };

function notRestored(cause: unknown): Note {
  const { note } = problemOf(cause, 'writing');
  return { code: 'excel.not-restored', params: { code: codeOf(cause) || note.code }, cells: [] };
}
