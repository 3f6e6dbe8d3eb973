/** The cells of a snapshot by place. A cell outside every block is not known, which is not the same as blank. */
import type { CellRef } from '../../scoring/model';
import type { Block, RawValue, Rectangle, SheetInfo, WorkbookSnapshot } from '../snapshot';
import { canonicalFormula } from '../owned/records';
import type { Content } from '../write-plan';

const holds = (block: Block, row: number, column: number): boolean =>
  row >= block.row &&
  row < block.row + block.values.length &&
  column >= block.column &&
  column < block.column + (block.values[0]?.length ?? 0);

export class SheetGrid {
  readonly #blocks: readonly Block[];
  readonly #merges: readonly Rectangle[];

  constructor(
    snapshot: WorkbookSnapshot,
    readonly sheet: string
  ) {
    this.#blocks = snapshot.blocks.filter((block) => block.sheet === sheet);
    this.#merges = snapshot.sheets.find((info) => info.name === sheet)?.merges ?? [];
  }

  #at(row: number, column: number): { readonly block: Block; readonly row: number; readonly column: number } | null {
    const block = this.#blocks.find((candidate) => holds(candidate, row, column));
    return block === undefined ? null : { block, row: row - block.row, column: column - block.column };
  }

  value(row: number, column: number): RawValue {
    const at = this.#at(row, column);
    return at?.block.values[at.row]?.[at.column] ?? null;
  }

  /** What is typed: a formula as such, without optional quotes round sheet names; empty when blank. */
  typed(row: number, column: number): string {
    const at = this.#at(row, column);
    if (at === null) return '';
    const formula = at.block.formulas[at.row]?.[at.column] ?? null;
    const value = at.block.values[at.row]?.[at.column] ?? null;
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return canonicalFormula(formula);
    const raw = value ?? formula;
    return raw === null ? '' : String(raw);
  }

  isFormula(row: number, column: number): boolean {
    const at = this.#at(row, column);
    const formula = at?.block.formulas[at.row]?.[at.column];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== this.value(row, column);
  }

  /** As it can be put back: a formula with its quotes, a value with its type. */
  content(row: number, column: number): Content {
    const at = this.#at(row, column);
    const formula = at?.block.formulas[at.row]?.[at.column];
    if (typeof formula === 'string' && this.isFormula(row, column)) return { kind: 'formula', formula };
    const value = this.value(row, column);
    return { kind: 'value', value: value === '' ? null : value };
  }

  /** As shown, for messages. */
  shown(row: number, column: number): string {
    const at = this.#at(row, column);
    return at?.block.text[at.row]?.[at.column] ?? this.typed(row, column);
  }

  isBlank(row: number, column: number): boolean {
    return this.typed(row, column) === '';
  }

  /** The merged area that a cell lies in. */
  mergeAt(row: number, column: number): Rectangle | null {
    return this.#merges.find((merge) => within(merge, row, column)) ?? null;
  }

  /** Merged areas that touch the rows `first` to `last` of a column. */
  mergesIn(column: number, first: number, last: number): readonly Rectangle[] {
    return this.#merges.filter(
      (merge) =>
        column >= merge.column &&
        column < merge.column + merge.columns &&
        merge.row <= last &&
        merge.row + merge.rows > first
    );
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet, row, column };
  }
}

export const within = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const sheetNamed = (snapshot: WorkbookSnapshot, name: string): SheetInfo | null =>
  snapshot.sheets.find((sheet) => sheet.name === name) ?? null;
