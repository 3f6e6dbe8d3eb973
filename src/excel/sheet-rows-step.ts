/**
 * A stretch of rows of a sheet of ours: their contents, written and read back. Where the sheet is made or
 * dressed anew, another step does that and puts it back; where it stands, this step does both.
 */
import type { Note } from '../scoring/model';
import { a1 } from '../workbook/cells/addresses';
import type { ContentsEntry } from '../workbook/journal/journal';
import type { Block, Rectangle } from '../workbook/snapshot';
import type { Content, PlannedCell, SheetPlan } from '../workbook/write-plan';
import { setHeights } from './page';
import { Asked, differences, holds, imageFrom, inputsFrom, put, type Step } from './step';
import { typedContent } from './typed-input';
import { bytesOf, BYTES_A_PROPERTY, gridBytes, type Weight } from './weight';

const MOST_BYTES = 300_000;
const BLANK_BYTES = 5;

const weightOf = ({ content }: PlannedCell): number => bytesOf(typedContent(content));

/** Cells by row, so that a large sheet is cut without looking at every cell for every stretch. */
function byRow(cells: readonly PlannedCell[]): ReadonlyMap<number, readonly PlannedCell[]> {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

interface Stretch {
  readonly area: Rectangle;
  readonly cells: readonly PlannedCell[];
  readonly bytes: number;
}

function stretches(plan: SheetPlan): readonly Stretch[] {
  const rows = byRow(plan.cells);
  const height = plan.contentsOnly === true ? BYTES_A_PROPERTY : 0;
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const start = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? -1;
  const columns = plan.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const found: Stretch[] = [];
  let first = start;
  let bytes = 0;
  let cells: PlannedCell[] = [];
  for (let row = start; row <= last; row += 1) {
    const own = rows.get(row) ?? [];
    cells.push(...own);
    bytes += own.reduce((sum, cell) => sum + weightOf(cell), columns * BLANK_BYTES + (own.length > 0 ? height : 0));
    if (bytes < MOST_BYTES && row < last) continue;
    found.push({ area: { sheet: plan.name, row: first, column: 0, rows: row - first + 1, columns }, cells, bytes });
    first = row + 1;
    bytes = 0;
    cells = [];
  }
  return found;
}

export class SheetRowsStep implements Step {
  readonly weight: Weight;
  readonly cells: number;
  readonly #area: Rectangle;
  readonly #contents: ReadonlyMap<string, Content>;
  readonly #before: Asked;
  readonly #after: Asked;
  readonly #alone: boolean;

  private constructor(
    private readonly plan: SheetPlan,
    private readonly oldHeights: SheetPlan['rowHeights'],
    private readonly blocks: readonly Block[],
    { area, cells, bytes }: Stretch
  ) {
    this.#area = area;
    this.#alone = plan.contentsOnly === true;
    this.#contents = new Map(cells.map(({ row, column, content }) => [`${row - area.row},${column}`, content]));
    this.#before = new Asked(area);
    this.#after = new Asked(area);
    // What is dressed anew is counted by the step that does it.
    this.cells = this.#alone ? cells.length : 0;
    const before = this.#alone ? gridBytes(imageFrom(blocks, area).formulas) * 3 : 0;
    this.weight = { request: bytes, response: bytes + before };
  }

  /** `entry`: what the journal keeps of a sheet that stands. */
  static of(plan: SheetPlan, entry: ContentsEntry | undefined, blocks: readonly Block[]): readonly SheetRowsStep[] {
    return stretches(plan).map((stretch) => new SheetRowsStep(plan, entry?.heights ?? [], blocks, stretch));
  }

  #content(row: number, column: number): Content | undefined {
    return this.#contents.get(`${row},${column}`);
  }

  ask(context: Excel.RequestContext): void {
    if (this.#alone) this.#before.ask(context, 'values');
  }

  write(context: Excel.RequestContext): void {
    const inputs = Array.from({ length: this.#area.rows }, (_, row) =>
      Array.from({ length: this.#area.columns }, (_unused, column) => {
        const content = this.#content(row, column);
        return content === undefined ? null : typedContent(content);
      })
    );
    put(context, this.#area, inputs);
    if (this.#alone) this.#setHeights(context, this.plan.rowHeights);
  }

  #setHeights(context: Excel.RequestContext, heights: SheetPlan['rowHeights']): void {
    const { sheet, row, rows } = this.#area;
    setHeights(
      context.workbook.worksheets.getItem(sheet),
      heights.filter((height) => height.row >= row && height.row < row + rows)
    );
  }

  readBack(context: Excel.RequestContext): void {
    this.#after.ask(context);
  }

  finish(): void {
    // Nothing is left to do.
  }

  check(): Note | null {
    const { sheet } = this.#area;
    const before = this.#before.image();
    if (before !== null) {
      const isOurs = (row: number, column: number): boolean => this.#content(row, column) !== undefined;
      const moved = differences(this.#area, imageFrom(this.blocks, this.#area), before, 'formulas', isOurs);
      if (moved.length > 0)
        return { code: 'excel.changed-meanwhile', params: { sheet, cells: moved.map(a1).join('、') }, cells: moved };
    }
    const after = this.#after.image();
    if (after === null) return null;
    const wrong = [...this.#contents].flatMap(([place, content]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const right = holds(content, after.values[row]?.[column] ?? null, after.formulas[row]?.[column] ?? null);
      return right ? [] : [{ sheet, row: row + this.#area.row, column }];
    });
    if (wrong.length === 0) return null;
    const cells = wrong.slice(0, 5);
    return { code: 'excel.read-back-differs', params: { sheet, cells: cells.map(a1).join('、') }, cells };
  }

  restore(context: Excel.RequestContext): void {
    if (!this.#alone) return;
    const image = this.#before.image() ?? imageFrom(this.blocks, this.#area);
    const inputs = inputsFrom(image).map((line, row) =>
      line.map((input, column) => (this.#content(row, column) === undefined ? null : input))
    );
    put(context, this.#area, inputs);
    this.#setHeights(context, this.oldHeights);
  }
}
