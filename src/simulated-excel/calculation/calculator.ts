/**
 * Recalculates what a change made stale: the formulas that were written and those that read, directly or not,
 * what changed; nothing else. A formula that cannot be calculated keeps its value and is listed.
 */
import type { Area, SheetContent } from '../package/content';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { evaluateFormula } from './evaluate';
import { Graph, cellKey, type FormulaCell } from './graph';
import { Uncalculable, type Scalar } from './values';

/** A second calculator for what is not calculated here. */
export interface OtherEngine {
  /** null: it cannot either. */
  calculate(book: Workbook, cell: FormulaCell): { readonly value: Scalar } | null;
}
export interface Uncalculated {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reason: string;
}

export class Calculator {
  private graph: Graph | null = null;
  private readonly touched: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private readonly staleNames = new Set<string>();
  private dirty = new Set<FormulaCell>();
  private written = new Set<FormulaCell>();
  private other: OtherEngine | null = null;
  private readonly failures = new Map<string, Uncalculated>();

  constructor(
    private readonly book: Workbook,
    private readonly loadOther: (() => Promise<OtherEngine>) | null
  ) {}

  /** Formulas that ought to have been calculated anew and were not. */
  get uncalculated(): readonly Uncalculated[] {
    return [...this.failures.values()].filter(({ sheet, row, column, formula }) =>
      this.book.sheets.some((one) => one.name === sheet && one.cells.formula(row, column) === formula)
    );
  }
  /** Whether everything shown is up to date. */
  get isDone(): boolean {
    return this.touched.length === 0 && this.dirty.size === 0 && this.staleNames.size === 0;
  }

  noteChange(sheet: Sheet, area: Area): void {
    this.touched.push({ sheet, area });
  }
  noteNames(names: Iterable<string>): void {
    for (const name of names) this.staleNames.add(name.toLowerCase());
    this.graph = null;
  }
  /** Rows or sheets moved: the graph's places are no longer right. */
  noteStructure(): void {
    this.graph = null;
  }

  /** Marks every formula, of one sheet or of the workbook. */
  noteAll(sheet: Sheet | null): void {
    const graph = this.prepared();
    for (const cell of graph.all()) if (sheet === null || cell.sheet === sheet) this.dirty.add(cell);
  }

  /** Marks the formulas that the file holds without a value. */
  noteValueless(): void {
    if (!this.book.content.sheets.some(hasValueless)) return;
    for (const cell of this.prepared().all())
      if (cell.sheet.cells.value(cell.row, cell.column) === null) this.dirty.add(cell);
    this.prepared();
  }

  /**
   * Brings everything up to date, or only the formulas that were just written (manual calculation). A promise
   * comes back only while the other engine is being started.
   */
  recalculate(writtenOnly = false): Promise<void> | undefined {
    if (writtenOnly && this.touched.length === 0 && this.staleNames.size === 0) return undefined;
    this.prepared();
    const written = this.written;
    this.written = new Set();
    return this.run(writtenOnly ? written : null);
  }

  private run(only: ReadonlySet<FormulaCell> | null): Promise<void> | undefined {
    const order = this.ordered().filter((cell) => only === null || only.has(cell));
    const changed = new Set<Sheet>();
    for (const cell of order) {
      const outcome = this.calculate(cell);
      if (outcome === 'needs-other' && this.loadOther) {
        return this.loadOther().then((engine) => {
          this.other = engine;
          return this.run(only);
        });
      }
      this.dirty.delete(cell);
      changed.add(cell.sheet);
    }
    for (const sheet of changed) this.book.onEvent({ kind: 'calculated', sheet });
    return undefined;
  }

  private prepared(): Graph {
    if (this.graph) {
      this.refresh(this.graph);
    } else {
      const stale = [...this.dirty];
      this.graph = new Graph(this.book);
      // Formulas stand where they stood or are found again through what was touched.
      this.dirty = new Set(stale.flatMap((cell) => this.graph?.formulaAt(cell.sheet, cell.row, cell.column) ?? []));
      this.refresh(this.graph);
    }
    if (this.staleNames.size > 0) {
      for (const cell of this.graph.all())
        for (const name of cell.names) if (this.staleNames.has(name)) this.dirty.add(cell);
      this.staleNames.clear();
    }
    this.spread(this.graph, this.touched);
    this.touched.length = 0;
    return this.graph;
  }

  private refresh(graph: Graph): void {
    for (const { sheet, area } of this.touched)
      for (const cell of graph.refresh(sheet, area)) {
        this.dirty.add(cell);
        this.written.add(cell);
      }
  }

  private spread(graph: Graph, areas: readonly { readonly sheet: Sheet; readonly area: Area }[]): void {
    const queue: FormulaCell[] = [...this.dirty];
    const take = (cell: FormulaCell): void => {
      if (this.dirty.has(cell)) return;
      this.dirty.add(cell);
      queue.push(cell);
    };
    for (const { sheet, area } of areas) graph.readersOf(sheet, area, take);
    for (let cell = queue.pop(); cell; cell = queue.pop())
      graph.readersOf(cell.sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 }, take);
  }

  /** Precedents first, without recursion: chains may be long. Cells in a circle come out where they are met. */
  private ordered(): FormulaCell[] {
    const bySheet = new Map<Sheet, Map<number, FormulaCell>>();
    for (const cell of this.dirty) {
      let cells = bySheet.get(cell.sheet);
      if (!cells) bySheet.set(cell.sheet, (cells = new Map<number, FormulaCell>()));
      cells.set(cellKey(cell.row, cell.column), cell);
    }
    const order: FormulaCell[] = [];
    const state = new Map<FormulaCell, 'open' | 'done'>();
    this.circular.clear();
    for (const start of this.dirty) {
      const stack: FormulaCell[] = [start];
      while (stack.length > 0) {
        const cell = stack[stack.length - 1];
        if (!cell) break;
        const seen = state.get(cell);
        if (seen === undefined) {
          state.set(cell, 'open');
          for (const read of dirtyReads(cell, bySheet)) {
            const other = state.get(read);
            if (other === undefined) stack.push(read);
            else if (other === 'open') this.circular.add(cell);
          }
          continue;
        }
        stack.pop();
        if (seen === 'open') {
          state.set(cell, 'done');
          order.push(cell);
        }
      }
    }
    return order;
  }
  private readonly circular = new Set<FormulaCell>();

  private calculate(cell: FormulaCell): 'done' | 'needs-other' {
    const { sheet, row, column } = cell;
    const key = `${sheet.id} ${cellKey(row, column)}`;
    const fail = (reason: string): 'done' => {
      this.failures.set(key, { sheet: sheet.name, row, column, formula: cell.formula, reason });
      return 'done';
    };
    if (this.circular.has(cell) && readsItself(cell, this.dirty)) {
      this.store(cell, 0);
      return fail('circular reference');
    }
    if (!cell.node) return fail('not a formula');
    const array = sheet.cells.row(row)?.arrays?.get(column);
    if (array?.includes(':')) return fail('an array formula over several cells');
    let value: Scalar;
    try {
      value = evaluateFormula(cell.node, { book: this.book, sheet, row, column });
    } catch (error) {
      if (!(error instanceof Uncalculable)) throw error;
      if (!this.other && this.loadOther) return 'needs-other';
      const answer = this.other?.calculate(this.book, cell) ?? null;
      if (!answer) return fail(error.message);
      value = answer.value;
    }
    this.failures.delete(key);
    this.store(cell, value);
    return 'done';
  }

  private store(cell: FormulaCell, value: Scalar): void {
    const known = cell.sheet.cells.value(cell.row, cell.column);
    const same =
      known === value ||
      (typeof known === 'object' && typeof value === 'object' && known?.error === value?.error && known !== null);
    if (!same) cell.sheet.cells.writable(cell.row).setValue(cell.column, value);
  }
}

function hasValueless({ cells }: SheetContent): boolean {
  for (const row of cells.values())
    for (const { value, formula } of row.values()) if (formula !== null && value === null) return true;
  return false;
}

function* dirtyReads(
  cell: FormulaCell,
  bySheet: ReadonlyMap<Sheet, ReadonlyMap<number, FormulaCell>>
): Iterable<FormulaCell> {
  for (const { sheet, area } of cell.reads) {
    const dirty = bySheet.get(sheet);
    if (!dirty) continue;
    if (area.rows * area.columns <= dirty.size) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const found = dirty.get(cellKey(row, column));
          if (found) yield found;
        }
    } else
      for (const found of dirty.values())
        if (
          found.row >= area.row &&
          found.row < area.row + area.rows &&
          found.column >= area.column &&
          found.column < area.column + area.columns
        )
          yield found;
  }
}

/** Whether following the reads from a cell comes back to it. */
function readsItself(cell: FormulaCell, dirty: ReadonlySet<FormulaCell>): boolean {
  const bySheet = new Map<Sheet, Map<number, FormulaCell>>();
  for (const one of dirty) {
    let cells = bySheet.get(one.sheet);
    if (!cells) bySheet.set(one.sheet, (cells = new Map<number, FormulaCell>()));
    cells.set(cellKey(one.row, one.column), one);
  }
  const seen = new Set<FormulaCell>();
  const queue = [cell];
  for (let at = queue.pop(); at; at = queue.pop())
    for (const read of dirtyReads(at, bySheet)) {
      if (read === cell) return true;
      if (!seen.has(read)) {
        seen.add(read);
        queue.push(read);
      }
    }
  return false;
}
