/** A sheet of ours is taken away again, with everything that it needs to come back if the run fails. */
import type { SheetEntry } from '../workbook/journal/journal';
import { MARK_PROPERTY } from '../workbook/owned/ownership';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { backPlan } from '../workbook/journal/undo-plan';
import type { RemovedSheet, SheetPlan } from '../workbook/write-plan';
import { DressStep } from './dress-step';
import { putInParts, type Step, type Undo } from './step';
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

  #back(there: ReadonlySet<string>): SheetPlan | null {
    return there.has(this.plan.name) ? null : backPlan(this.entry, null);
  }

  restore(context: Excel.RequestContext, _made: ReadonlySet<string>, there: ReadonlySet<string>): void {
    const { name } = this.plan;
    const plan = this.#back(there);
    if (plan === null) return;
    const { worksheets } = context.workbook;
    // What could not be put back all together is tried again: this is what then stands of it.
    worksheets.getItemOrNullObject(name).delete();
    new SheetStep(plan, { ...this.entry, before: null }, this.run, this.snapshot).write(context);
    const mark = this.snapshot.sheets.find((sheet) => sheet.name === name)?.mark ?? null;
    if (mark !== null) worksheets.getItem(name).customProperties.add(MARK_PROPERTY, mark);
  }

  further(there: ReadonlySet<string>): readonly Undo[] {
    const plan = this.#back(there);
    if (plan === null) return [];
    const { rows = 0, columns = 0, contents = [] } = this.entry.before ?? {};
    const area = { sheet: this.plan.name, row: 0, column: 0, rows, columns };
    const dresses = DressStep.of(plan, { ...this.entry, before: null });
    return [
      ...putInParts(
        area,
        contents.map((line) => line.map(typedContent))
      ),
      ...dresses.map((dress): Undo => (context) => {
        dress.write(context);
      }),
    ];
  }
}
