/** A sheet of ours: made, or written anew in its place. */
import type { Note } from '../scoring/model';
import { a1 } from '../workbook/addresses';
import type { Block, Rectangle, WorkbookSnapshot } from '../workbook/snapshot';
import { STYLES } from '../workbook/styles';
import type { Content, SheetPlan } from '../workbook/write-plan';
import { holds } from './column-step';
import { applyLook, styleAreas } from './looks';
import { addPictures, chartName, setSizes, setUpPage } from './page';
import { rangeAt } from './read-blocks';
import { Asked, differences, imageFrom, inputsFrom, put, type Step } from './step';
import { typedContent } from './typed-input';

const BYTES_A_CELL = 160;

function extentOf(plan: SheetPlan): Rectangle {
  const own = plan.cells.reduce(
    ({ rows, columns }, { row, column }) => ({ rows: Math.max(rows, row + 1), columns: Math.max(columns, column + 1) }),
    { rows: plan.replaces?.rows ?? 0, columns: plan.replaces?.columns ?? 0 }
  );
  return { sheet: plan.name, row: 0, column: 0, ...own };
}

export class SheetStep implements Step {
  readonly weight: number;
  readonly cells: number;
  readonly #area: Rectangle;
  readonly #contents: ReadonlyMap<string, Content>;
  readonly #before: Asked;
  readonly #after: Asked;
  readonly #blocks: readonly Block[];
  #formats: Excel.Range | null = null;

  constructor(
    private readonly plan: SheetPlan,
    private readonly snapshot: WorkbookSnapshot
  ) {
    this.#area = extentOf(plan);
    this.#contents = new Map(plan.cells.map(({ row, column, content }) => [`${row},${column}`, content]));
    this.#before = new Asked(this.#area);
    this.#after = new Asked(this.#area);
    this.#blocks = snapshot.blocks;
    this.weight = plan.cells.reduce(
      (sum, { content }) => sum + BYTES_A_CELL + String(typedContent(content)).length * 6,
      0
    );
    const standing = imageFrom(this.#blocks, this.#area);
    this.cells = plan.cells.filter(
      ({ row, column, content }) =>
        !holds(content, standing.values[row]?.[column] ?? null, standing.formulas[row]?.[column] ?? null)
    ).length;
  }

  get name(): string {
    return this.plan.name;
  }

  get isNew(): boolean {
    return (this.plan.replaces ?? null) === null;
  }

  ask(context: Excel.RequestContext): void {
    if (!this.isNew) this.#formats = this.#before.ask(context, ',numberFormat');
  }

  write(context: Excel.RequestContext): void {
    const { plan } = this;
    const { worksheets } = context.workbook;
    const sheet = this.isNew ? worksheets.add(plan.name) : worksheets.getItem(plan.name);
    if (!this.isNew) this.#clear(context, sheet);
    const areas = styleAreas(plan.name, plan.cells);
    for (const [style, area] of areas) {
      const { numberFormat } = STYLES[style];
      if (numberFormat !== 'General')
        rangeAt(context, area).numberFormat = Array.from({ length: area.rows }, () =>
          Array.from({ length: area.columns }, () => numberFormat)
        );
    }
    put(context, this.#area, this.#inputs());
    for (const [style, area] of areas) applyLook(rangeAt(context, area), style, area);
    for (const merge of plan.merges) rangeAt(context, merge).merge(false);
    setSizes(context, plan);
    setUpPage(context, sheet, plan);
    addPictures(context, sheet, plan);
  }

  #clear(context: Excel.RequestContext, sheet: Excel.Worksheet): void {
    const range = rangeAt(context, this.#area);
    range.unmerge();
    range.conditionalFormats.clearAll();
    range.clear('All');
    sheet.freezePanes.unfreeze();
    this.plan.charts.forEach((_, index) => {
      sheet.charts.getItemOrNullObject(chartName(this.plan.role, index)).delete();
    });
  }

  #inputs() {
    return Array.from({ length: this.#area.rows }, (_, row) =>
      Array.from({ length: this.#area.columns }, (_unused, column) => {
        const content = this.#contents.get(`${row},${column}`);
        return content === undefined ? null : typedContent(content);
      })
    );
  }

  readBack(context: Excel.RequestContext): void {
    this.#after.ask(context);
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
    const after = this.#after.image();
    if (after === null) return null;
    const wrong = this.plan.cells.filter(
      ({ row, column, content }) =>
        !holds(content, after.values[row]?.[column] ?? null, after.formulas[row]?.[column] ?? null)
    );
    if (wrong.length === 0) return null;
    const cells = wrong.slice(0, 5).map(({ row, column }) => ({ sheet, row, column }));
    return { code: 'excel.read-back-differs', params: { sheet, cells: cells.map(a1).join('、') }, cells };
  }

  restore(context: Excel.RequestContext): void {
    if (this.isNew) {
      context.workbook.worksheets.getItemOrNullObject(this.plan.name).delete();
      return;
    }
    const sheet = context.workbook.worksheets.getItem(this.plan.name);
    this.#clear(context, sheet);
    const image = this.#before.image() ?? imageFrom(this.#blocks, this.#area);
    if (this.#formats !== null && this.#before.image() !== null)
      rangeAt(context, this.#area).numberFormat = this.#formats.numberFormat;
    put(context, this.#area, inputsFrom(image));
    const merges = this.snapshot.sheets.find(({ name }) => name === this.plan.name)?.merges ?? [];
    for (const merge of merges) rangeAt(context, merge).merge(false);
  }
}
