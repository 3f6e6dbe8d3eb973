/**
 * A step of a write: what it reads before, what it writes, what it reads back, and how it is put back.
 * Everything that a step needs to put back is plain data, taken in the same request that writes.
 */
import type { CellRef, Note } from '../scoring/model';
import { canonicalFormula } from '../workbook/owned/records';
import type { Block, RawValue, Rectangle } from '../workbook/snapshot';
import type { Content } from '../workbook/write-plan';
import { rangeAt } from './read-blocks';
import { typedBefore, type Input } from './typed-input';
import { gridBytes, type Weight } from './weight';

export interface Step {
  /** What it adds to a request and its answer. */
  readonly weight: Weight;
  /** Cells whose content changes. */
  readonly cells: number;
  ask(context: Excel.RequestContext): void;
  write(context: Excel.RequestContext): void;
  readBack(context: Excel.RequestContext): void;
  /** With the last request, when what stood before is known for certain: what could not be put back without. */
  finish(context: Excel.RequestContext): void;
  /** After the answer: what is not as it should be; null when all is well. */
  check(): Note | null;
  /**
   * Puts back what it may have changed, by what it read before, else by what the run began with. `made`: the
   * sheets that the run made, as far as it came; `there`: all sheets.
   */
  restore(context: Excel.RequestContext, made: ReadonlySet<string>, there: ReadonlySet<string>): void;
  /** What is put back after that, each part small enough for a request of its own. */
  further?(there: ReadonlySet<string>): readonly Undo[];
}

export type Undo = (context: Excel.RequestContext) => void;

/** What cells hold, as it was read. */
export interface Image {
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
}

/** null: the batch ended before this was answered, or it was not asked for. */
export function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** A range asked for its contents; null until the answer is there. */
export class Asked {
  #range: Excel.Range | null = null;

  constructor(private readonly area: Rectangle) {}

  ask(context: Excel.RequestContext, ...more: readonly ('values' | 'numberFormat')[]): Excel.Range {
    const range = rangeAt(context, this.area);
    range.load(['formulas', ...more].join());
    this.#range = range;
    return range;
  }

  /** Values are the same as formulas where they were not asked for. */
  image(): Image | null {
    const range = this.#range;
    if (range === null) return null;
    const formulas = answered(() => range.formulas as Image['formulas']);
    if (formulas === null) return null;
    return { values: answered(() => range.values as Image['values']) ?? formulas, formulas };
  }
}

/** The cells of an area as the run found them; blank where nothing stood. */
export function imageFrom(blocks: readonly Block[], area: Rectangle): Image {
  const own = blocks.filter(
    ({ sheet, row, values }) => sheet === area.sheet && row < area.row + area.rows && area.row < row + values.length
  );
  const grid = (of: (block: Block) => readonly (readonly RawValue[])[]): RawValue[][] =>
    Array.from({ length: area.rows }, (_, down) => {
      const found = new Array<RawValue>(area.columns).fill('');
      for (const block of own) {
        const line = of(block)[area.row + down - block.row];
        if (line === undefined) continue;
        const first = Math.max(block.column - area.column, 0);
        const end = Math.min(block.column + line.length - area.column, area.columns);
        for (let across = first; across < end; across += 1)
          found[across] = line[across + area.column - block.column] ?? null;
      }
      return found;
    });
  return { values: grid((block) => block.values), formulas: grid((block) => block.formulas) };
}

export const inputsFrom = ({ values, formulas }: Image): Input[][] =>
  formulas.map((line, row) => line.map((formula, column) => typedBefore(formula, values[row]?.[column] ?? null)));

/** Writes a grid; null leaves a cell as it is. */
export function put(
  context: Excel.RequestContext,
  area: Rectangle,
  inputs: readonly (readonly (Input | null)[])[]
): void {
  rangeAt(context, area).formulas = inputs.map((line) => [...line]);
}

/** Bytes of one part of a grid that is put back. */
const PART = 1_000_000;

/** A grid of any size, in parts of whole rows that a request takes. */
export function putInParts(area: Rectangle, inputs: readonly (readonly (Input | null)[])[]): readonly Undo[] {
  const parts: Undo[] = [];
  let [first, bytes] = [0, 0];
  for (const [row, line] of inputs.entries()) {
    bytes += gridBytes([line]);
    if (bytes < PART && row < inputs.length - 1) continue;
    const rows = inputs.slice(first, row + 1);
    const part = { ...area, row: area.row + first, rows: rows.length };
    parts.push((context) => {
      put(context, part, rows);
    });
    [first, bytes] = [row + 1, 0];
  }
  return area.columns === 0 ? [] : parts;
}

const same = (one: RawValue, other: RawValue): boolean => (one ?? '') === (other ?? '');

/** The first cells in which two images differ. `only` picks the cells that count. */
export function differences(
  area: Rectangle,
  one: Image,
  other: Image,
  grid: 'values' | 'formulas',
  only: (row: number, column: number) => boolean = () => true
): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns && cells.length < 5; column += 1)
      if (only(row, column) && !same(one[grid][row]?.[column] ?? null, other[grid][row]?.[column] ?? null))
        cells.push({ sheet: area.sheet, row: area.row + row, column: area.column + column });
  return cells;
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
