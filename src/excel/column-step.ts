/** A stretch of one of our columns: its header with the first stretch, its contents, its look when it is new. */
import type { Note } from '../scoring/model';
import type { Steps } from '../scoring/steps';
import { a1 } from '../workbook/cells/addresses';
import type { ColumnEntry, JournalHead } from '../workbook/journal/journal';
import { isDressed } from '../workbook/journal/journal-entries';
import { formatsOf } from '../workbook/owned/row-formats';
import type { Rectangle, WorkbookSnapshot } from '../workbook/snapshot';
import { STYLES } from '../workbook/styles';
import type { ColumnPlan, KeptLooks, PlannedCell, RowFormat, StyleName } from '../workbook/write-plan';
import { copyLooks } from './journal-steps';
import { applyColumnLook, setNumberFormat } from './looks';
import { NoteWrap } from './note-wrap';
import { askForLook, FONT, putLast, putLook, uniformLook, type OldLook, type UniformLook } from './old-look';
import { rangeAt } from './read-blocks';
import { Asked, answered, differences, holds, imageFrom, inputsFrom, put, type Step } from './step';
import { typedContent } from './typed-input';
import { bytesOf, gridBytes, type Weight } from './weight';

/** A look set and read, and the number format of a cell read. */
const LOOK_BYTES = 6_000;
const FORMAT_BYTES = 12;
/** Rows in one stretch. */
const MOST_ROWS = 2_000;
/** Width of a new column in points, by the style of its cells. */
const WIDTHS: Partial<Record<StyleName, number>> = { note: 230 };

export class ColumnStep implements Step {
  readonly weight: Weight;
  readonly cells: number;
  readonly #area: Rectangle;
  readonly #planned: readonly (PlannedCell | null)[];
  readonly #before: Asked;
  readonly #after: Asked;
  #formats: Excel.Range | null = null;
  #looks: OldLook[] = [];
  /** Cells of the range, for the font of those beside them. */
  #neighbours: Excel.Range[] = [];
  readonly #wrap: NoteWrap | null;
  #isFinished = false;

  private constructor(
    private readonly entry: ColumnEntry,
    private readonly plan: ColumnPlan,
    private readonly snapshot: WorkbookSnapshot,
    first: number,
    planned: readonly (PlannedCell | null)[]
  ) {
    const { sheet, column } = plan;
    const { blocks } = snapshot;
    this.#planned = planned;
    this.#area = { sheet, row: first, column, rows: planned.length, columns: 1 };
    this.#before = new Asked(this.#area);
    this.#after = new Asked(this.#area);
    this.cells = planned.filter((cell) => cell !== null).length;
    const contents = planned.reduce((sum, cell) => sum + bytesOf(cell === null ? null : typedContent(cell.content)), 0);
    const before = gridBytes(imageFrom(blocks, this.#area).formulas) * 2 + planned.length * FORMAT_BYTES;
    const body = this.#styled().find(([style]) => style === 'note');
    const isOwnLook = plan.isNew && plan.looks === undefined && isDressed(plan, entry.looks);
    this.#wrap = body === undefined || !isOwnLook ? null : new NoteWrap(body[1], planned, this.#width() ?? 0);
    const looks = LOOK_BYTES + (this.#wrap?.bytes ?? 0);
    this.weight = { request: contents + looks, response: contents + before + looks };
  }

  /** `entry`: what the journal keeps of this column. */
  static *of(plan: ColumnPlan, entry: ColumnEntry, snapshot: WorkbookSnapshot): Steps<readonly ColumnStep[]> {
    const header: PlannedCell = {
      row: plan.headerRow,
      column: plan.column,
      content: { kind: 'value', value: plan.header === '' ? null : plan.header },
      style: 'header',
    };
    const rows = [plan.isNew ? header : null, ...plan.cells];
    const steps: ColumnStep[] = [];
    for (let at = 0; at < rows.length; at += MOST_ROWS) {
      steps.push(new ColumnStep(entry, plan, snapshot, plan.headerRow + at, rows.slice(at, at + MOST_ROWS)));
      yield at / rows.length;
    }
    return steps;
  }

  ask(context: Excel.RequestContext): void {
    this.#formats = this.#before.ask(context, 'values', 'numberFormat');
    if (!this.plan.isNew) return;
    const { like, looks } = this.plan;
    if (like !== undefined && looks === undefined)
      this.#neighbours = this.#styled().map(([, area]) => {
        const range = rangeAt(context, { ...area, column: like });
        range.load(FONT);
        return range;
      });
    this.#looks = this.#styled().map(([, area]) => askForLook(context, area));
    this.#wrap?.ask(context);
  }

  /** The header, and the body under it in one look. */
  #styled(): readonly (readonly [StyleName, Rectangle])[] {
    const { row } = this.#area;
    const isFirst = row === this.plan.headerRow;
    const style = this.plan.cells.find((cell) => cell !== null)?.style ?? 'text';
    const body: Rectangle = { ...this.#area, row: row + (isFirst ? 1 : 0), rows: this.#area.rows - (isFirst ? 1 : 0) };
    return [
      ...(isFirst ? [['header', { ...this.#area, rows: 1 }] as const] : []),
      ...(body.rows > 0 ? [[style, body] as const] : []),
    ];
  }

  write(context: Excel.RequestContext): void {
    if (!this.#isDressed) this.#setFormats(context, formatsOf(this.plan, this.snapshot));
    else if (this.plan.looks !== undefined) this.#copyLook(context, this.plan.looks);
    else
      for (const [style, area] of this.#styled()) {
        const range = rangeAt(context, area);
        setNumberFormat(range, STYLES[style].numberFormat);
        applyColumnLook(range, style, area);
      }
    put(
      context,
      this.#area,
      this.#planned.map((cell) => [cell === null ? null : typedContent(cell.content)])
    );
  }

  get #isDressed(): boolean {
    return isDressed(this.plan, this.entry.looks);
  }

  /** This stretch's part of a look that was kept. */
  #copyLook(context: Excel.RequestContext, looks: KeptLooks | null): void {
    const { row, rows } = this.#area;
    if (looks !== null) copyLooks(context, { ...looks, row: looks.row + row - this.plan.headerRow, rows }, this.#area);
  }

  #setFormats(context: Excel.RequestContext, formats: readonly RowFormat[]): void {
    const { row: first, rows } = this.#area;
    const own = formats.filter(([row]) => row >= first && row < first + rows);
    if (own.length === 0) return;
    const grid: (string | null)[][] = Array.from({ length: rows }, () => [null]);
    for (const [row, format] of own) grid[row - first] = [format];
    rangeAt(context, this.#area).numberFormat = grid;
  }

  readBack(context: Excel.RequestContext): void {
    this.#after.ask(context);
  }

  finish(context: Excel.RequestContext): void {
    this.#isFinished = true;
    const width = this.#width();
    if (width !== null) rangeAt(context, this.#area).format.columnWidth = width;
    if (this.#isDressed) this.#takeFonts(context);
    this.#wrap?.apply(context, this.#fontSize());
  }

  /** Of the cells beside the body; undefined: unknown, or they differ. */
  #fontSize(): number | undefined {
    const font = this.#neighbours.at(-1)?.format.font;
    return font === undefined ? undefined : (answered(() => font.size as number | null) ?? undefined);
  }

  /** Known only with the answer, and only where the neighbours agree. */
  #takeFonts(context: Excel.RequestContext): void {
    this.#styled().forEach(([, area], index) => {
      const font = this.#neighbours[index]?.format.font;
      if (font === undefined) return;
      const name = answered(() => font.name as string | null);
      const size = answered(() => font.size as number | null);
      const own = rangeAt(context, area).format.font;
      if (name !== null && name !== '') own.name = name;
      if (size !== null) own.size = size;
    });
  }

  /** The width that the column gets; null: it keeps its own. */
  #width(): number | null {
    if (!this.plan.isNew) return null;
    if (this.plan.looks !== undefined) return this.plan.width ?? null;
    return this.#styled().reduce<number | null>((width, [style]) => width ?? WIDTHS[style] ?? null, null);
  }

  /** The width that the column had, where it is given another: known after the answer. */
  oldWidth(): JournalHead['widths'][number] | null {
    const range = this.#looks[0]?.range;
    if (range === undefined || this.#width() === null) return null;
    const width = answered(() => range.format.columnWidth as number | null);
    return width === null ? null : [this.plan.sheet, this.plan.column, width];
  }

  check(): Note | null {
    const before = this.#before.image();
    const { sheet } = this.plan;
    const isOurs = (row: number): boolean => (this.#planned[row] ?? null) !== null;
    if (before !== null) {
      const moved = differences(this.#area, imageFrom(this.snapshot.blocks, this.#area), before, 'formulas', isOurs);
      if (moved.length > 0)
        return { code: 'excel.changed-meanwhile', params: { sheet, cells: moved.map(a1).join('、') }, cells: moved };
    }
    const after = this.#after.image();
    if (after === null) return null;
    const wrong = this.#planned.flatMap((cell, row) => {
      if (cell === null) return [];
      const right = holds(cell.content, after.values[row]?.[0] ?? null, after.formulas[row]?.[0] ?? null);
      return right ? [] : [{ sheet, row: cell.row, column: cell.column }];
    });
    if (wrong.length === 0) return null;
    const cells = wrong.slice(0, 5);
    return { code: 'excel.read-back-differs', params: { sheet, cells: cells.map(a1).join('、') }, cells };
  }

  restore(context: Excel.RequestContext): void {
    const before = this.#before.image();
    const image = before ?? imageFrom(this.snapshot.blocks, this.#area);
    const inputs = inputsFrom(image).map((line, row) => ((this.#planned[row] ?? null) === null ? [null] : line));
    put(context, this.#area, inputs);
    this.#restoreLook(context, before !== null);
    // Another pane may have set one since, if this run did not.
    const width = this.#isFinished ? this.oldWidth() : null;
    if (width !== null) rangeAt(context, this.#area).format.columnWidth = width[2];
  }

  #restoreLook(context: Excel.RequestContext, isAnswered: boolean): void {
    if (!this.#isDressed) {
      this.#setFormats(context, this.entry.formats);
      return;
    }
    const looks = this.#styled().map(([style, area], index) => ({ style, area, look: this.#oldLook(index) }));
    // A look that was copied came with fonts and colours, which only a copy puts back.
    const isCopied = this.plan.looks !== undefined && this.entry.looks !== null;
    if (isCopied || this.#formats === null || !isAnswered || looks.some(({ look }) => look === null))
      this.#copyLook(context, this.entry.looks);
    else {
      rangeAt(context, this.#area).numberFormat = this.#formats.numberFormat;
      for (const { style, area, look } of looks) {
        if (look === null) continue;
        const range = rangeAt(context, area);
        putLook(range, look, style);
        // As with the width: another pane may have set it since, if this run did not.
        if (this.#isFinished) putLast(range, look);
      }
    }
  }

  /** null: the cells did not look alike, or it was never answered. */
  #oldLook(index: number): UniformLook | null {
    const old = this.#looks[index];
    return old === undefined ? null : answered(() => uniformLook(old));
  }
}
