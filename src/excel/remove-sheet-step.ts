/** A sheet of ours is taken away again, with everything that it needs to come back if the run fails. */
import type { SheetEntry } from '../workbook/journal';
import { MARK_PROPERTY } from '../workbook/ownership';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { backPlan } from '../workbook/undo-plan';
import type { RemovedSheet } from '../workbook/write-plan';
import { put, type Step } from './step';
import { SheetStep } from './sheet-step';
import { typedContent } from './typed-input';
import type { Weight } from './weight';

const BYTES = 1_000;

export class RemoveSheetStep implements Step {
  readonly weight: Weight = { request: BYTES, response: BYTES };
  readonly cells = 0;

  constructor(
    private readonly plan: RemovedSheet,
    private readonly entry: SheetEntry,
    private readonly run: string,
    private readonly snapshot: WorkbookSnapshot
  ) {}

  ask(): void {
    // What stands there was read for the journal.
  }

  write(context: Excel.RequestContext): void {
    context.workbook.worksheets.getItem(this.plan.name).delete();
  }

  readBack(): void {
    // A sheet that is gone cannot be read.
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): null {
    return null;
  }

  restore(context: Excel.RequestContext, _made: ReadonlySet<string>, there: ReadonlySet<string>): void {
    const { name } = this.plan;
    const plan = there.has(name) ? null : backPlan(this.entry, null);
    if (plan === null) return;
    new SheetStep(plan, { ...this.entry, before: null }, this.run, this.snapshot).write(context);
    const mark = this.snapshot.sheets.find((sheet) => sheet.name === name)?.mark ?? null;
    if (mark !== null) context.workbook.worksheets.getItem(name).customProperties.add(MARK_PROPERTY, mark);
    const { rows = 0, columns = 0, contents = [] } = this.entry.before ?? {};
    if (rows * columns === 0) return;
    put(
      context,
      { sheet: name, row: 0, column: 0, rows, columns },
      contents.map((line) => line.map(typedContent))
    );
  }
}
