/** What is selected in the sheet on view, and every way in which it moves. */
import type { Area } from '../../../package/content';
import type { Axis } from './axis';
import { areaName, cellName, MAX_COLUMNS, MAX_ROWS, type Cell } from './addresses';
import {
  advanced,
  extended,
  mergeOf,
  moved,
  selectArea,
  selectCell,
  selectedArea,
  stepFrom,
  type Ground,
  type Selection,
  type Step,
} from './selection';
import type { SheetView } from './sheet-view';

export interface SelectorTasks {
  /** Where Ctrl with an arrow leads. */
  edge(cell: Cell, step: Step): Promise<Cell>;
  /** `isTold`: whoever shows the sheet knows of it already. */
  selected(area: Area, active: Cell, isTold: boolean): void;
}

export class Selector {
  #selection: Selection = selectCell({ row: 0, column: 0 });
  /** Where Tab began, so that Enter returns below it. */
  #tabColumn: number | null = null;

  constructor(
    private readonly view: SheetView,
    private readonly tasks: SelectorTasks
  ) {}

  get area(): Area {
    return selectedArea(this.#selection, this.#merges);
  }
  get active(): Cell {
    return this.#selection.active;
  }
  /** The active cell with its merged cells. */
  get activeArea(): Area {
    return mergeOf(this.#selection.active, this.#merges);
  }
  get kind(): Selection['kind'] {
    return this.#selection.kind;
  }
  /** One cell is selected, merged or not. */
  get isSingle(): boolean {
    const { area, activeArea } = this;
    return area.rows === activeArea.rows && area.columns === activeArea.columns;
  }
  get name(): string {
    return this.isSingle ? cellName(this.active) : areaName(this.area);
  }

  get #merges(): readonly Area[] {
    return this.view.store?.layout.merges ?? [];
  }
  get #ground(): Ground {
    const { store } = this.view;
    return {
      merges: this.#merges,
      nextRow: (from, step) => store?.rows.nextVisible(from, step) ?? null,
      nextColumn: (from, step) => store?.columns.nextVisible(from, step) ?? null,
    };
  }

  /** Another sheet is on view, or the same one with other sizes. */
  begin(area: Area | null): void {
    if (area !== null) this.#selection = selectArea(area);
    this.view.stretch(this.#selection);
  }

  /** Forgets where Tab began. */
  endTabbing(): void {
    this.#tabColumn = null;
  }

  #set(selection: Selection, follow: Cell = selection.head, isTold = false): void {
    this.#selection = selection;
    if (this.view.isAtEnd(follow)) this.view.stretch(selection);
    this.view.reveal(follow, selection.kind);
    this.view.repaint();
    this.tasks.selected(this.area, selection.active, isTold);
  }

  select(area: Area, isTold = false): void {
    this.#set(selectArea(area), { row: area.row, column: area.column }, isTold);
  }

  selectCell(cell: Cell): void {
    const { row, column } = mergeOf(cell, this.#merges);
    this.#set(selectCell({ row, column }));
  }

  extendTo(head: Cell): void {
    const { head: before, kind } = this.#selection;
    if (kind === 'cells' && before.row === head.row && before.column === head.column) return;
    this.#set({ ...this.#selection, head, kind: 'cells' });
  }

  /** A whole row or column; with `fromAnchor` all from where the selection began. */
  selectStretch(part: 'row' | 'column', index: number, fromAnchor: boolean): void {
    const { anchor, active } = this.#selection;
    const at = part === 'row' ? { row: index, column: 0 } : { row: 0, column: index };
    const start = part === 'row' ? { row: anchor.row, column: 0 } : { row: 0, column: anchor.column };
    this.#set({
      active: fromAnchor ? active : at,
      anchor: fromAnchor ? start : at,
      head: at,
      kind: part === 'row' ? 'rows' : 'columns',
    });
  }

  selectAll(): void {
    this.#selection = {
      active: this.#selection.active,
      anchor: { row: 0, column: 0 },
      head: { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 },
      kind: 'cells',
    };
    this.view.repaint();
    this.tasks.selected(this.area, this.#selection.active, false);
  }

  move(step: Step, isExtending: boolean): void {
    const { head } = this.#selection;
    if (!isExtending) this.#set(moved(this.#selection, step, this.#ground));
    else this.#set(extended(this.#selection, stepFrom(head, step, { ...this.#ground, merges: [] })));
  }

  async moveToEdge(step: Step, isExtending: boolean): Promise<void> {
    const { active, head } = this.#selection;
    const to = await this.tasks.edge(isExtending ? head : active, step);
    if (isExtending) this.#set(extended(this.#selection, to));
    else this.selectCell(to);
  }

  /** Tab and Enter. */
  advance(step: Step): void {
    if (step.columns !== 0) this.#tabColumn ??= this.#selection.active.column;
    const column = this.#tabColumn;
    const returns = step.rows === 1 && column !== null && this.isSingle;
    const from = returns ? selectCell({ row: this.#selection.active.row, column }) : this.#selection;
    const next = advanced(from, step, this.#ground);
    if (step.rows !== 0) this.#tabColumn = null;
    this.#set(next, next.active);
  }

  jump(to: 'home' | 'corner' | 'end', isExtending: boolean): void {
    this.#jumpTo(to === 'end' ? this.#lastCell() : this.#homeCell(to), isExtending);
  }

  #jumpTo(cell: Cell, isExtending: boolean): void {
    this.#set(isExtending ? extended(this.#selection, cell) : selectCell(cell));
  }

  #homeCell(to: 'home' | 'corner'): Cell {
    const { frozenRows, frozenColumns } = this.view.store?.layout ?? { frozenRows: 0, frozenColumns: 0 };
    const { active } = this.#selection;
    if (to === 'corner') return { row: frozenRows, column: frozenColumns };
    // Home goes to the first column that scrolls, unless it is there already.
    return { row: active.row, column: active.column === frozenColumns ? 0 : frozenColumns };
  }

  #lastCell(): Cell {
    const { filledRows, filledColumns } = this.view.store?.layout ?? { filledRows: 1, filledColumns: 1 };
    return { row: Math.max(0, filledRows - 1), column: Math.max(0, filledColumns - 1) };
  }

  page(step: Step, isExtending: boolean): void {
    const view = this.view.viewport();
    if (view === null) return;
    const { rows, columns, layout } = view.store;
    const from = isExtending ? this.#selection.head : this.#selection.active;
    const down = step.rows * (view.height - view.top - layout.rowSize);
    const across = step.columns * (view.width - view.left - layout.columnSize);
    this.view.surface.scrollBy(across, down);
    this.#jumpTo(
      {
        row: pageOn(rows, from.row, down),
        column: pageOn(columns, from.column, across),
      },
      isExtending
    );
  }
}

/** A page on from a row or column; back is measured from its end, so that a page down and up again is where it was. */
function pageOn(axis: Axis, from: number, by: number): number {
  if (by === 0) return from;
  const edge = by > 0 ? axis.start(from) : axis.start(from) + axis.size(from) - 1;
  return axis.at(Math.max(0, edge + by));
}
