/** A stretch of one of our columns: its header with the first stretch, its contents, its look when it is new. */
import type { Note } from '../scoring/model';
import { a1 } from '../workbook/addresses';
import { canonicalFormula } from '../workbook/records';
import type { Block, RawValue, Rectangle } from '../workbook/snapshot';
import { STYLES } from '../workbook/styles';
import type { ColumnPlan, Content, PlannedCell, StyleName } from '../workbook/write-plan';
import { applyColumnLook, setNumberFormat } from './looks';
import { rangeAt } from './read-blocks';
import { Asked, answered, differences, imageFrom, inputsFrom, put, type Step } from './step';
import { typedContent } from './typed-input';
import { bytesOf, gridBytes, type Weight } from './weight';

/** A look set and read, and the number format of a cell read. */
const LOOK_BYTES = 6_000;
const FORMAT_BYTES = 12;
/** Rows in one stretch. */
const MOST_ROWS = 10_000;
/** Width of a new column in points, by the style of its cells. */
const WIDTHS: Partial<Record<StyleName, number>> = { note: 230 };
const LOOK = 'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/font/bold,format/columnWidth';
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;

interface OldLook {
  readonly range: Excel.Range;
  readonly borders: ReadonlyMap<(typeof SIDES)[number], Excel.RangeBorder>;
}

/** Whether a cell that was read back holds what was written. */
export function holds(content: Content, value: RawValue, formula: RawValue): boolean {
  switch (content.kind) {
    case 'formula':
      return typeof formula === 'string' && canonicalFormula(formula) === canonicalFormula(content.formula);
    case 'value':
      return (value ?? '') === (content.value ?? '');
  }
}

export class ColumnStep implements Step {
  readonly weight: Weight;
  readonly cells: number;
  readonly #area: Rectangle;
  readonly #planned: readonly (PlannedCell | null)[];
  readonly #before: Asked;
  readonly #after: Asked;
  #formats: Excel.Range | null = null;
  #looks: OldLook[] = [];

  private constructor(
    private readonly plan: ColumnPlan,
    private readonly blocks: readonly Block[],
    first: number,
    planned: readonly (PlannedCell | null)[]
  ) {
    const { sheet, column } = plan;
    this.#planned = planned;
    this.#area = { sheet, row: first, column, rows: planned.length, columns: 1 };
    this.#before = new Asked(this.#area);
    this.#after = new Asked(this.#area);
    this.cells = planned.filter((cell) => cell !== null).length;
    const contents = planned.reduce((sum, cell) => sum + bytesOf(cell === null ? null : typedContent(cell.content)), 0);
    const before = gridBytes(imageFrom(blocks, this.#area).formulas) * 2 + planned.length * FORMAT_BYTES;
    this.weight = { request: contents + LOOK_BYTES, response: contents + before + LOOK_BYTES };
  }

  static of(plan: ColumnPlan, blocks: readonly Block[]): readonly ColumnStep[] {
    const header: PlannedCell = {
      row: plan.headerRow,
      column: plan.column,
      content: { kind: 'value', value: plan.header },
      style: 'header',
    };
    const rows = [plan.isNew ? header : null, ...plan.cells];
    const steps: ColumnStep[] = [];
    for (let at = 0; at < rows.length; at += MOST_ROWS)
      steps.push(new ColumnStep(plan, blocks, plan.headerRow + at, rows.slice(at, at + MOST_ROWS)));
    return steps;
  }

  ask(context: Excel.RequestContext): void {
    this.#formats = this.#before.ask(context, 'values', 'numberFormat');
    if (!this.plan.isNew) return;
    this.#looks = this.#styled().map(([, area]) => {
      const range = rangeAt(context, area);
      range.load(LOOK);
      const sides = area.rows > 1 ? SIDES : SIDES.slice(0, 4);
      const borders = sides.map((side) => {
        const line = range.format.borders.getItem(side);
        line.load('style,color,weight');
        return [side, line] as const;
      });
      return { range, borders: new Map(borders) };
    });
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
    if (this.plan.isNew)
      for (const [style, area] of this.#styled()) {
        const range = rangeAt(context, area);
        setNumberFormat(range, STYLES[style].numberFormat);
        applyColumnLook(range, style, area);
      }
    else this.#rateFormats(context);
    put(
      context,
      this.#area,
      this.#planned.map((cell) => [cell === null ? null : typedContent(cell.content)])
    );
  }

  /** A rate in the person's own column is shown as one only where its cells have no format of their own. */
  #rateFormats(context: Excel.RequestContext): void {
    const own = this.blocks.filter(({ sheet }) => sheet === this.#area.sheet);
    const formats = this.#planned.map((cell) => {
      if (cell?.style !== 'rate') return null;
      const standing = own
        .map((block) => block.numberFormat[cell.row - block.row]?.[cell.column - block.column])
        .find((format) => format !== undefined);
      return standing === undefined || standing === 'General' ? STYLES.rate.numberFormat : null;
    });
    if (formats.some((format) => format !== null))
      rangeAt(context, this.#area).numberFormat = formats.map((format) => [format]);
  }

  readBack(context: Excel.RequestContext): void {
    this.#after.ask(context);
  }

  finish(context: Excel.RequestContext): void {
    if (!this.plan.isNew) return;
    for (const [style, area] of this.#styled()) {
      const width = WIDTHS[style];
      if (width !== undefined) rangeAt(context, area).format.columnWidth = width;
    }
  }

  check(): Note | null {
    const before = this.#before.image();
    const { sheet } = this.plan;
    const isOurs = (row: number): boolean => (this.#planned[row] ?? null) !== null;
    if (before !== null) {
      const moved = differences(this.#area, imageFrom(this.blocks, this.#area), before, 'formulas', isOurs);
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

  #widened(): boolean {
    return this.#styled().some(([style]) => WIDTHS[style] !== undefined);
  }

  restore(context: Excel.RequestContext): void {
    const before = this.#before.image();
    const image = before ?? imageFrom(this.blocks, this.#area);
    const inputs = inputsFrom(image).map((line, row) => ((this.#planned[row] ?? null) === null ? [null] : line));
    put(context, this.#area, inputs);
    // Without an answer nothing is known of the look that was; the cells of a new column were blank.
    if (before === null && this.plan.isNew) rangeAt(context, this.#area).clear('Formats');
    if (before === null || this.#formats === null) return;
    rangeAt(context, this.#area).numberFormat = this.#formats.numberFormat;
    this.#styled().forEach(([, area], index) => {
      const old = this.#looks[index];
      if (old !== undefined) restoreLook(rangeAt(context, area), old, this.#widened());
    });
  }
}

/** null: the cells differed, or it was not answered; then there is nothing to put back by. */
function restoreLook(range: Excel.Range, { range: old, borders }: OldLook, widened: boolean): void {
  const horizontal = answered(() => old.format.horizontalAlignment as string | null);
  if (horizontal !== null) range.format.horizontalAlignment = old.format.horizontalAlignment;
  const vertical = answered(() => old.format.verticalAlignment as string | null);
  if (vertical !== null) range.format.verticalAlignment = old.format.verticalAlignment;
  const wrap = answered(() => old.format.wrapText as boolean | null);
  if (wrap !== null) range.format.wrapText = wrap;
  const bold = answered(() => old.format.font.bold as boolean | null);
  if (bold !== null) range.format.font.bold = bold;
  const width = widened ? answered(() => old.format.columnWidth as number | null) : null;
  if (width !== null) range.format.columnWidth = width;
  for (const [side, line] of borders) {
    const style = answered(() => line.style as string | null);
    if (style === null) continue;
    const border = range.format.borders.getItem(side);
    border.style = line.style;
    if (style !== 'None') {
      border.weight = line.weight;
      border.color = line.color;
    }
  }
}
