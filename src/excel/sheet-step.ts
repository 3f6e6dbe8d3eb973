/** A sheet of ours: made, or cleared and framed anew in its place. Its contents, looks and heights are steps of their own. */
import type { Note } from '../scoring/model';
import { a1 } from '../workbook/cells/addresses';
import type { SheetEntry } from '../workbook/journal/journal';
import { MARK_PROPERTY, markOfMaking } from '../workbook/owned/ownership';
import { styledCells } from '../workbook/owned/sheet-frame';
import type { Block, Rectangle, WorkbookSnapshot } from '../workbook/snapshot';
import type { SheetPlan } from '../workbook/write-plan';
import { addDropdowns, clearDropdowns, restoreDropdowns } from './dropdowns';
import { applyLooks } from './looks';
import { copyLooks } from './journal-steps';
import { addPictures, chartName, setUpPage, setWidths } from './page';
import { rangeOn } from './read-blocks';
import { Asked, differences, holds, imageFrom, inputsFrom, putInParts, type Step, type Undo } from './step';
import { gridBytes, type Weight } from './weight';

/** Widths and page of a sheet, bars and charts. */
const SHEET_BYTES = 40_000;
const ANSWER_BYTES = 20_000;
/** A merged range, a page break. */
const BYTES_A_ROW = 500;
/** A larger sheet is put back by what the run read. */
const MOST_ASKED = 1_000_000;

function extentOf(plan: SheetPlan): Rectangle {
  const own = plan.cells.reduce(
    ({ rows, columns }, { row, column }) => ({ rows: Math.max(rows, row + 1), columns: Math.max(columns, column + 1) }),
    { rows: plan.replaces?.rows ?? 0, columns: plan.replaces?.columns ?? 0 }
  );
  return { sheet: plan.name, row: 0, column: 0, ...own };
}

export class SheetStep implements Step {
  readonly weight: Weight;
  readonly cells: number;
  readonly #area: Rectangle;
  readonly #before: Asked;
  readonly #blocks: readonly Block[];
  readonly #merges: readonly Rectangle[];
  readonly #asks: boolean;

  /** `entry`: what the journal keeps of this sheet; `run`: its id, borne by a sheet that is being made. */
  constructor(
    private readonly plan: SheetPlan,
    private readonly entry: SheetEntry,
    private readonly run: string,
    snapshot: WorkbookSnapshot
  ) {
    this.#area = extentOf(plan);
    this.#before = new Asked(this.#area);
    this.#blocks = snapshot.blocks;
    this.#merges = snapshot.sheets.find(({ name }) => name === plan.name)?.merges ?? [];
    const before = this.isNew ? 0 : gridBytes(imageFrom(this.#blocks, this.#area).formulas) * 2;
    this.#asks = !this.isNew && before < MOST_ASKED;
    this.weight = {
      request: (plan.merges.length + (plan.pageBreaks?.length ?? 0)) * BYTES_A_ROW + SHEET_BYTES,
      response: ANSWER_BYTES + (this.#asks ? before : 0),
    };
    const standing = imageFrom(this.#blocks, this.#area);
    this.cells = plan.cells.filter(
      ({ row, column, content }) =>
        !holds(content, standing.values[row]?.[column] ?? null, standing.formulas[row]?.[column] ?? null)
    ).length;
  }

  get role(): string {
    return this.plan.role;
  }

  get isNew(): boolean {
    return (this.plan.replaces ?? null) === null;
  }

  ask(context: Excel.RequestContext): void {
    if (this.#asks) this.#before.ask(context, 'values');
  }

  write(context: Excel.RequestContext): void {
    const { plan } = this;
    const { worksheets } = context.workbook;
    const sheet = this.isNew ? worksheets.add(plan.name) : worksheets.getItem(plan.name);
    if (this.isNew) sheet.customProperties.add(MARK_PROPERTY, markOfMaking(this.run));
    else this.#clear(context, sheet, plan.looks === null);
    if (plan.looks) copyLooks(context, plan.looks, { ...plan.looks, sheet: plan.name, row: 0, column: 0 });
    frame(context, sheet, plan);
    if (plan.position !== undefined && this.isNew) sheet.position = plan.position;
  }

  /** `keepsLook`: there is none to put in its place. */
  #clear(context: Excel.RequestContext, sheet: Excel.Worksheet, keepsLook: boolean): void {
    const range = rangeOn(sheet, this.#area);
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.clear(keepsLook ? 'Contents' : 'All');
    clearDropdowns(context, this.#area);
    sheet.freezePanes.unfreeze();
    const charts = Math.max(this.plan.charts.length, this.entry.before?.frame?.charts.length ?? 0);
    for (let index = 0; index < charts; index += 1)
      sheet.charts.getItemOrNullObject(chartName(this.plan.role, index)).delete();
  }

  readBack(): void {
    // Contents are read back by their own steps.
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): Note | null {
    const { name: sheet } = this.plan;
    const before = this.#before.image();
    if (before !== null) {
      const moved = differences(this.#area, imageFrom(this.#blocks, this.#area), before, 'formulas');
      if (moved.length > 0)
        return { code: 'excel.changed-meanwhile', params: { sheet, cells: moved.map(a1).join('、') }, cells: moved };
    }
    return null;
  }

  restore(context: Excel.RequestContext, made: ReadonlySet<string>): void {
    const { name } = this.plan;
    if (this.isNew) {
      // It may be gone by now: what could not be put back all together is tried again part by part.
      if (made.has(name)) context.workbook.worksheets.getItemOrNullObject(name).delete();
      return;
    }
    const sheet = context.workbook.worksheets.getItem(name);
    const before = this.entry.before;
    const looks = before?.looks ?? null;
    const styled = before?.frame ? styledCells(before.frame) : null;
    this.#clear(context, sheet, looks === null && styled === null);
    if (looks !== null) copyLooks(context, looks, { ...looks, sheet: name, row: 0, column: 0 });
    else if (styled !== null) applyLooks(sheet, styled);
    if (before?.frame) frame(context, sheet, { ...this.plan, ...before.frame });
    else {
      for (const merge of this.#merges) rangeOn(sheet, merge).merge(false);
      restoreDropdowns(context, this.plan);
    }
  }

  further(): readonly Undo[] {
    if (this.isNew) return [];
    return putInParts(this.#area, inputsFrom(this.#before.image() ?? imageFrom(this.#blocks, this.#area)));
  }
}

/** Everything besides contents, looks and heights; of a sheet that an older version wrote it may not be known. */
function frame(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const merge of plan.merges) rangeOn(sheet, merge).merge(false);
  if (plan.columnWidths.length === 0) return;
  setWidths(sheet, plan);
  setUpPage(sheet, plan);
  addPictures(sheet, plan);
  addDropdowns(context, plan);
}
