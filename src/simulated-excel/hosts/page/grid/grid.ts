/**
 * The grid: draws one sheet, holds its selection, and turns keys and mouse into what the engine is asked for.
 * It knows no workbook: whoever shows a sheet in it gets told what the person wants.
 */
import type { Area } from '../../../package/content';
import type { TextMeasure } from '../engine/text-measure';
import { areaName, cellArea, cellName, MAX_COLUMNS, MAX_ROWS, type Cell } from './addresses';
import { CellEditor, type EditorMode } from './cell-editor';
import { listenToClipboard } from './clipboard';
import { commandOf, type GridCommand } from './keyboard';
import { Mirror } from './mirror';
import { Painter } from './painter';
import { listenToPointer, type Spot } from './pointer';
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
import type { SheetStore } from './sheet-store';
import { Viewport } from './viewport';

export interface GridTasks {
  type(area: Area, inputs: readonly (readonly string[])[]): Promise<boolean>;
  clear(area: Area): Promise<void>;
  edge(cell: Cell, step: Step): Promise<Cell>;
  texts(area: Area): Promise<readonly (readonly string[])[]>;
  input(cell: Cell): Promise<string>;
  /** `isTold`: the engine knows of it already. */
  selected(area: Area, active: Cell, isTold: boolean): void;
  entered(text: string): void;
  modeChanged(mode: EditorMode): void;
  resize(axis: 'rows' | 'columns', first: number, last: number, pixels: number): Promise<void>;
  command(kind: 'previous-sheet' | 'next-sheet' | 'go-to' | 'download' | 'undo' | 'too-large'): void;
}

/** How far beyond what is used the grid lets one scroll. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

export class Grid {
  readonly element = document.createElement('div');
  readonly editor: CellEditor;
  readonly #canvas = document.createElement('canvas');
  readonly #surface = document.createElement('div');
  readonly #spacer = document.createElement('div');
  readonly #status = document.createElement('div');
  readonly #painter: Painter;
  readonly #mirror: Mirror;
  #store: SheetStore | null = null;
  #selection: Selection = selectCell({ row: 0, column: 0 });
  #copied: Area | null = null;
  #extent = { rows: 0, columns: 0 };
  #frame = 0;
  /** Where Tab began, so that Enter returns below it. */
  #tabColumn: number | null = null;
  #editedCell: Cell = { row: 0, column: 0 };

  constructor(
    private readonly tasks: GridTasks,
    private readonly measure: TextMeasure,
    label: string
  ) {
    this.#mirror = new Mirror(label);
    this.#canvas.append(this.#mirror.table);
    this.#painter = new Painter(this.#canvas, measure);
    this.editor = new CellEditor((mode) => {
      if (mode !== 'ready') this.#editedCell = this.#selection.active;
      this.tasks.modeChanged(mode);
      this.#placeEditor();
    });
    this.editor.field.setAttribute('aria-label', label);
    this.element.className = 'grid';
    this.#surface.className = 'grid-surface';
    this.#surface.tabIndex = -1;
    this.#surface.append(this.#spacer);
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    this.element.append(this.#canvas, this.#surface, this.editor.field, this.#status);
    this.#listen();
  }

  get selection(): Area {
    return selectedArea(this.#selection, this.#merges);
  }
  get active(): Cell {
    return this.#selection.active;
  }
  get #merges(): readonly Area[] {
    return this.#store?.layout.merges ?? [];
  }
  get #ground(): Ground {
    const store = this.#store;
    return {
      merges: this.#merges,
      nextRow: (from, step) => store?.rows.nextVisible(from, step) ?? null,
      nextColumn: (from, step) => store?.columns.nextVisible(from, step) ?? null,
    };
  }

  /** Another sheet, or the same one with new contents. */
  show(store: SheetStore, place: { readonly selection: Area; readonly scroll: { x: number; y: number } } | null): void {
    this.#store = store;
    if (place !== null) {
      this.#selection = selectArea(place.selection);
      this.#copied = null;
    }
    this.#stretch();
    if (place !== null) this.#surface.scrollTo(place.scroll.x, place.scroll.y);
    this.repaint();
    if (place === null) return;
    this.#announce();
    this.tasks.selected(this.selection, this.#selection.active, true);
  }

  get scroll(): { x: number; y: number } {
    return { x: this.#surface.scrollLeft, y: this.#surface.scrollTop };
  }

  /** `isTold`: whoever shows the sheet knows already. */
  select(area: Area, isTold = false): void {
    this.#setSelection(selectArea(area), { row: area.row, column: area.column }, isTold);
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  repaint(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  /** Begins or goes on with entering, from the formula bar. */
  enterFromBar(text: string): void {
    if (this.editor.mode === 'ready') this.editor.begin(text, 'editing');
    else this.editor.text = text;
  }

  /** Ends what is being entered and writes it; true when nothing is left open. */
  async commit(step: Step = { rows: 0, columns: 0 }, fills = false): Promise<boolean> {
    if (this.editor.mode === 'ready') return true;
    const cell = this.#editedCell;
    const area = fills ? this.selection : cellArea(cell);
    const text = this.editor.end();
    this.focus();
    const isWritten = await this.tasks.type(area, [[text]]);
    if (!isWritten) {
      // Refused: the text stays to be put right.
      this.editor.begin(text, 'editing');
      return false;
    }
    if (step.rows !== 0 || step.columns !== 0) this.#advance(step);
    return true;
  }

  cancel(): void {
    this.editor.end();
    this.#copied = null;
    this.repaint();
    this.#announce();
  }

  #view(): Viewport | null {
    if (this.#store === null) return null;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.#surface;
    return new Viewport(this.#store, clientWidth, clientHeight, scrollLeft, scrollTop);
  }

  #paint(): void {
    const view = this.#view();
    if (view === null || view.width === 0 || view.height === 0) return;
    for (const { firstRow, lastRow } of view.panes()) view.store.want(Math.max(0, firstRow - 40), lastRow + 40);
    this.#painter.paint(view, {
      area: this.selection,
      active: mergeOf(this.#selection.active, this.#merges),
      copied: this.#copied,
      isFocused: document.activeElement === this.editor.field,
    });
    this.#mirror.show(view);
    this.#placeEditor();
  }

  #placeEditor(): void {
    const view = this.#view();
    if (view === null) return;
    const cell = this.editor.mode === 'ready' ? this.#selection.active : this.#editedCell;
    const box = view.box(mergeOf(cell, this.#merges));
    const look = view.store.lookAt(cell.row, cell.column);
    this.editor.place({ x: box.x - 1, y: box.y - 1, width: box.width + 1, height: box.height + 1 }, look, view);
  }

  /** Gives the scroll bars their length. */
  #stretch(): void {
    const store = this.#store;
    if (store === null) return;
    const { layout, rows, columns } = store;
    const { active, head } = this.#selection;
    const rowCount = Math.max(layout.usedRows, active.row, Math.min(head.row, MAX_ROWS - 1)) + SPARE_ROWS;
    const columnCount = Math.max(layout.usedColumns, active.column, head.column) + SPARE_COLUMNS;
    const extent = {
      rows: Math.min(MAX_ROWS, this.#selection.kind === 'columns' ? layout.usedRows + SPARE_ROWS : rowCount),
      columns: Math.min(
        MAX_COLUMNS,
        this.#selection.kind === 'rows' ? layout.usedColumns + SPARE_COLUMNS : columnCount
      ),
    };
    this.#extent = extent;
    this.#spacer.style.width = `${columns.start(extent.columns) + 60}px`;
    this.#spacer.style.height = `${rows.start(extent.rows) + 40}px`;
  }

  #setSelection(selection: Selection, follow: Cell = selection.head, isTold = false): void {
    this.#selection = selection;
    const { rows, columns } = this.#extent;
    if (follow.row >= rows - 5 || follow.column >= columns - 2) this.#stretch();
    const target = {
      row: selection.kind === 'columns' ? (this.#view()?.cellAt(9_999, 0).row ?? 0) : follow.row,
      column: selection.kind === 'rows' ? 0 : follow.column,
    };
    this.#reveal(target, selection.kind);
    this.repaint();
    this.#announce();
    this.tasks.selected(this.selection, selection.active, isTold);
  }

  #reveal(cell: Cell, kind: Selection['kind']): void {
    const view = this.#view();
    if (view === null) return;
    const wanted = view.scrollTo(cell);
    this.#surface.scrollTo(kind === 'rows' ? view.scrollX : wanted.x, kind === 'columns' ? view.scrollY : wanted.y);
  }

  #announce(): void {
    const { active } = this.#selection;
    const name = this.isSingle ? cellName(active) : areaName(this.selection);
    this.#status.textContent = `${name} ${this.#store?.cell(active.row, active.column)?.text ?? ''}`;
  }

  #advance(step: Step): void {
    if (step.columns !== 0) this.#tabColumn ??= this.#selection.active.column;
    const isReturning = step.rows === 1 && this.#tabColumn !== null;
    const from = isReturning
      ? selectCell({ row: this.#selection.active.row, column: this.#tabColumn ?? 0 })
      : this.#selection;
    const next = advanced(isReturning && this.isSingle ? from : this.#selection, step, this.#ground);
    if (step.rows !== 0) this.#tabColumn = null;
    this.#setSelection(next, next.active);
  }

  /** One cell is selected, merged or not. */
  get isSingle(): boolean {
    const area = this.selection;
    const merge = mergeOf(this.#selection.active, this.#merges);
    return area.rows === merge.rows && area.columns === merge.columns;
  }

  #listen(): void {
    this.#surface.addEventListener('scroll', () => this.repaint(), { passive: true });
    new ResizeObserver(() => this.repaint()).observe(this.#surface);
    const { field } = this.editor;
    field.addEventListener('keydown', (event) => {
      const command = commandOf(event, this.editor.mode);
      if (command === null) return;
      event.preventDefault();
      void this.#run(command);
    });
    field.addEventListener('input', () => this.tasks.entered(field.value));
    field.addEventListener('focus', () => this.repaint());
    field.addEventListener('blur', () => this.repaint());
    listenToClipboard(field, {
      isOpen: () => this.editor.mode !== 'ready',
      copy: () => this.#copy(),
      texts: (area) => this.tasks.texts(area),
      cut: (area) => this.tasks.clear(area),
      paste: (rows) => this.#paste(rows),
    });
    listenToPointer(this.#surface, {
      view: () => this.#view(),
      press: (spot, extendsSelection) => void this.#press(spot, extendsSelection),
      drag: (spot, from) => this.#drag(spot, from),
      scrollBy: (x, y) => this.#surface.scrollBy(x, y),
      open: () => void this.#edit(),
      resize: (spot, pixels, isFinal) => this.#resize(spot, pixels, isFinal),
      fit: (spot) => this.#fitColumn(spot),
    });
  }

  async #press(spot: Spot, extendsSelection: boolean): Promise<void> {
    if (!(await this.commit())) return;
    this.focus();
    this.#tabColumn = null;
    const { anchor } = this.#selection;
    switch (spot.part) {
      case 'cell':
        if (extendsSelection) this.#setSelection({ ...this.#selection, head: spot.cell, kind: 'cells' });
        else {
          const { row, column } = mergeOf(spot.cell, this.#merges);
          this.#setSelection(selectCell({ row, column }));
        }
        break;
      case 'row':
      case 'column':
        this.#selectStretch(spot.part, extendsSelection ? anchor : null, spot.index);
        break;
      case 'corner':
        this.#selectAll();
        break;
      case 'row-edge':
      case 'column-edge':
        break;
    }
  }

  #selectStretch(part: 'row' | 'column', anchor: Cell | null, index: number): void {
    const first = this.#view()?.cellAt(this.#view()?.left ?? 0, this.#view()?.top ?? 0) ?? { row: 0, column: 0 };
    const at = part === 'row' ? { row: index, column: 0 } : { row: 0, column: index };
    const start =
      anchor === null ? at : part === 'row' ? { row: anchor.row, column: 0 } : { row: 0, column: anchor.column };
    const active = anchor === null ? at : this.#selection.active;
    this.#setSelection(
      { active, anchor: start, head: at, kind: part === 'row' ? 'rows' : 'columns' },
      part === 'row' ? { row: index, column: first.column } : { row: first.row, column: index }
    );
  }

  #drag(spot: Spot, from: Spot): void {
    if (spot.part === 'cell' && from.part === 'cell') {
      const { head } = this.#selection;
      if (head.row !== spot.cell.row || head.column !== spot.cell.column) {
        this.#setSelection({ ...this.#selection, head: spot.cell, kind: 'cells' });
      }
    } else if ((spot.part === 'row' || spot.part === 'column') && spot.part === from.part) {
      const anchor = spot.part === 'row' ? { row: from.index, column: 0 } : { row: 0, column: from.index };
      this.#selectStretch(spot.part, anchor, spot.index);
    }
  }

  #resize(spot: Spot, pixels: number, isFinal: boolean): void {
    if (!isFinal || (spot.part !== 'row-edge' && spot.part !== 'column-edge')) return;
    const axis = spot.part === 'row-edge' ? 'rows' : 'columns';
    const area = this.selection;
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    const isWithin = this.#selection.kind === axis && spot.index >= first && spot.index < first + count;
    const [from, to] = isWithin ? [first, first + count - 1] : [spot.index, spot.index];
    const current = this.#store?.[axis].size(spot.index);
    if (current !== Math.round(pixels)) void this.tasks.resize(axis, from, to, Math.round(pixels));
  }

  /** A double click on the line makes a column as wide as its longest text. */
  #fitColumn(spot: Spot): void {
    const store = this.#store;
    if (store === null || spot.part !== 'column-edge') return;
    let width = 0;
    for (let row = 0; row < store.layout.usedRows; row += 1) {
      const cell = store.cell(row, spot.index);
      if (cell === undefined || cell.text === '') continue;
      const merge = mergeOf({ row, column: spot.index }, store.layout.merges);
      if (merge.columns > 1) continue;
      for (const line of cell.text.split('\n')) {
        width = Math.max(width, this.measure.width(line, store.lookAt(row, spot.index).font));
      }
    }
    if (width > 0) void this.tasks.resize('columns', spot.index, spot.index, Math.ceil(width) + 9);
  }

  #selectAll(): void {
    const first = { row: 0, column: 0 };
    this.#selection = {
      active: this.#selection.active,
      anchor: first,
      head: { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 },
      kind: 'cells',
    };
    this.repaint();
    this.tasks.selected(this.selection, this.#selection.active, false);
  }

  async #edit(): Promise<void> {
    if (this.editor.mode === 'entering') {
      this.editor.begin(this.editor.text, 'editing');
      return;
    }
    if (this.editor.mode !== 'ready') return;
    const cell = this.#selection.active;
    const input = await this.tasks.input(cell);
    this.#reveal(cell, 'cells');
    this.editor.begin(input, 'editing');
    this.focus();
    this.tasks.entered(input);
  }

  #copy(): { readonly area: Area; readonly rows: readonly (readonly string[])[] | null } {
    const whole = this.selection;
    const { usedRows, usedColumns } = this.#store?.layout ?? { usedRows: 0, usedColumns: 0 };
    const area = {
      ...whole,
      rows: Math.max(1, Math.min(whole.rows, usedRows - whole.row)),
      columns: Math.max(1, Math.min(whole.columns, usedColumns - whole.column)),
    };
    this.#copied = area;
    this.repaint();
    const store = this.#store;
    if (!store?.holds(area.row, area.row + area.rows - 1)) return { area, rows: null };
    const rows = Array.from({ length: area.rows }, (_row, row) =>
      Array.from(
        { length: area.columns },
        (_column, column) => store.cell(area.row + row, area.column + column)?.text ?? ''
      )
    );
    return { area, rows };
  }

  async #paste(rows: readonly (readonly string[])[]): Promise<void> {
    const target = this.selection;
    const height = rows.length;
    const width = rows[0]?.length ?? 0;
    if (height === 0 || width === 0) return;
    // A block fills a selection that it fits into a whole number of times.
    const repeats = target.rows % height === 0 && target.columns % width === 0 && this.#selection.kind === 'cells';
    const area = repeats ? target : { ...target, rows: height, columns: width };
    if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
      this.tasks.command('too-large');
      return;
    }
    const inputs = Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) => rows[row % height]?.[column % width] ?? '')
    );
    if (await this.tasks.type(area, inputs)) {
      this.#copied = null;
      this.#setSelection(selectArea(area), area);
    }
  }

  async #run(command: GridCommand): Promise<void> {
    if (command.kind !== 'advance' && command.kind !== 'commit') this.#tabColumn = null;
    const selection = this.#selection;
    switch (command.kind) {
      case 'move':
        this.#setSelection(moved(selection, command.step, this.#ground));
        break;
      case 'extend':
        this.#setSelection(extended(selection, this.#stepHead(selection.head, command.step)));
        break;
      case 'edge': {
        const to = await this.tasks.edge(selection.active, command.step);
        const { row, column } = mergeOf(to, this.#merges);
        this.#setSelection(selectCell({ row, column }));
        break;
      }
      case 'extend-edge':
        this.#setSelection(extended(selection, await this.tasks.edge(selection.head, command.step)));
        break;
      case 'advance':
        this.#advance(command.step);
        break;
      case 'home':
      case 'corner':
        this.#jump(this.#homeCell(command.kind), command.isExtending);
        break;
      case 'end':
        this.#jump(this.#lastCell(), command.isExtending);
        break;
      case 'page':
        this.#page(command.step, command.isExtending);
        break;
      case 'sheet':
        this.tasks.command(command.by > 0 ? 'next-sheet' : 'previous-sheet');
        break;
      case 'commit':
        await this.commit(command.step, command.fills);
        break;
      case 'edit':
        await this.#edit();
        break;
      case 'clear':
        await this.tasks.clear(this.selection);
        break;
      case 'begin-empty':
        this.editor.begin('', 'entering');
        this.tasks.entered('');
        break;
      case 'cancel':
        this.cancel();
        break;
      case 'new-line':
        this.editor.field.setRangeText('\n', this.editor.field.selectionStart, this.editor.field.selectionEnd, 'end');
        this.editor.text = this.editor.field.value;
        break;
      case 'all':
        this.#selectAll();
        break;
      case 'row':
      case 'column':
        this.#selectStretch(
          command.kind,
          null,
          command.kind === 'row' ? selection.active.row : selection.active.column
        );
        break;
      case 'go-to':
      case 'download':
      case 'undo':
        this.tasks.command(command.kind);
        break;
    }
  }

  #stepHead(head: Cell, step: Step): Cell {
    return stepFrom(head, step, { ...this.#ground, merges: [] });
  }

  #jump(to: Cell, isExtending: boolean): void {
    this.#setSelection(isExtending ? extended(this.#selection, to) : selectCell(to));
  }

  #homeCell(kind: 'home' | 'corner'): Cell {
    const { frozenRows, frozenColumns } = this.#store?.layout ?? { frozenRows: 0, frozenColumns: 0 };
    const { active } = this.#selection;
    // Home goes to the first column that scrolls, unless it is there already.
    const column = active.column === frozenColumns ? 0 : frozenColumns;
    return kind === 'corner' ? { row: frozenRows, column: frozenColumns } : { row: active.row, column };
  }

  #lastCell(): Cell {
    const { usedRows, usedColumns } = this.#store?.layout ?? { usedRows: 1, usedColumns: 1 };
    return { row: Math.max(0, usedRows - 1), column: Math.max(0, usedColumns - 1) };
  }

  #page(step: Step, isExtending: boolean): void {
    const view = this.#view();
    if (view === null) return;
    const { rows, columns, layout } = view.store;
    const from = isExtending ? this.#selection.head : this.#selection.active;
    const byRows = step.rows * (view.height - view.top - layout.rowSize);
    const byColumns = step.columns * (view.width - view.left - layout.columnSize);
    this.#surface.scrollBy(byColumns, byRows);
    this.#jump(
      {
        row: byRows === 0 ? from.row : rows.at(Math.max(0, rows.start(from.row) + byRows)),
        column: byColumns === 0 ? from.column : columns.at(Math.max(0, columns.start(from.column) + byColumns)),
      },
      isExtending
    );
  }
}
