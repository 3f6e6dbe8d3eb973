/**
 * The grid: shows one sheet and turns keys, mouse and clipboard into what the engine is asked for.
 * It knows no workbook: whoever shows a sheet in it gets told what the person wants.
 */
import type { Area } from '../../../package/content';
import type { TextMeasure } from '../engine/text-measure';
import { cellArea, MAX_COLUMNS, MAX_ROWS, type Cell } from './addresses';
import { CellEditor, type EditorMode } from './cell-editor';
import { listenToClipboard, type CopiedCells } from './clipboard';
import { commandOf, type GridCommand } from './keyboard';
import { listenToPointer, type Spot } from './pointer';
import { mergeOf, type Step } from './selection';
import { Selector } from './selector';
import type { SheetStore } from './sheet-store';
import { SheetView } from './sheet-view';
import type { Viewport } from './viewport';

type Inputs = readonly (readonly string[])[];

export interface GridTasks {
  /** False: it was refused, and the person knows why. */
  type(area: Area, inputs: Inputs): Promise<boolean>;
  clear(area: Area): Promise<void>;
  edge(cell: Cell, step: Step): Promise<Cell>;
  texts(area: Area): Promise<Inputs>;
  input(cell: Cell): Promise<string>;
  /** `isTold`: the engine knows of it already. */
  selected(area: Area, active: Cell, isTold: boolean): void;
  entered(text: string): void;
  modeChanged(mode: EditorMode): void;
  resize(axis: 'rows' | 'columns', first: number, last: number, pixels: number): Promise<void>;
  command(kind: 'previous-sheet' | 'next-sheet' | 'go-to' | 'download' | 'undo' | 'redo' | 'too-large'): void;
}

const NOWHERE: Step = { rows: 0, columns: 0 };

export class Grid {
  readonly element = document.createElement('div');
  readonly editor: CellEditor;
  readonly selector: Selector;
  readonly #view: SheetView;
  readonly #status = document.createElement('div');
  readonly #guide = document.createElement('div');
  #copied: Area | null = null;
  #editedCell: Cell = { row: 0, column: 0 };

  constructor(
    private readonly tasks: GridTasks,
    private readonly measure: TextMeasure,
    label: string
  ) {
    this.#view = new SheetView(
      measure,
      label,
      () => ({
        area: this.selector.area,
        active: this.selector.activeArea,
        copied: this.#copied,
        isFocused: document.activeElement === this.editor.field,
      }),
      (view) => this.#placeEditor(view)
    );
    this.selector = new Selector(this.#view, {
      edge: (cell, step) => tasks.edge(cell, step),
      selected: (area, active, isTold) => {
        this.#announce();
        tasks.selected(area, active, isTold);
      },
    });
    this.editor = new CellEditor((mode) => {
      if (mode !== 'ready') this.#editedCell = this.selector.active;
      tasks.modeChanged(mode);
      this.#view.repaint();
    });
    this.editor.field.setAttribute('aria-label', label);
    this.element.className = 'grid';
    this.#guide.hidden = true;
    this.#status.className = 'unseen';
    this.#status.setAttribute('role', 'status');
    this.element.append(this.#view.canvas, this.#view.surface, this.#guide, this.editor.field, this.#status);
    this.#listen();
  }

  /** Another sheet, or the same one with new contents (`place` null). */
  show(store: SheetStore, place: { readonly selection: Area; readonly scroll: { x: number; y: number } } | null): void {
    this.#view.store = store;
    this.selector.begin(place === null ? null : place.selection);
    this.#view.repaint();
    if (place === null) return;
    this.#copied = null;
    this.#view.surface.scrollTo(place.scroll.x, place.scroll.y);
    this.#announce();
    this.tasks.selected(this.selector.area, this.selector.active, true);
  }

  get scroll(): { x: number; y: number } {
    return { x: this.#view.surface.scrollLeft, y: this.#view.surface.scrollTop };
  }

  focus(): void {
    this.editor.field.focus({ preventScroll: true });
  }

  repaint(): void {
    this.#view.repaint();
  }

  /** Begins or goes on with entering, from the formula bar. */
  enterFromBar(text: string): void {
    if (this.editor.mode === 'ready') this.editor.begin(text, 'editing');
    else this.editor.text = text;
  }

  /** Ends what is being entered and writes it; true when nothing is left open. */
  async commit(step: Step = NOWHERE, fills = false): Promise<boolean> {
    if (this.editor.mode === 'ready') return true;
    const area = fills ? this.selector.area : cellArea(this.#editedCell);
    const text = this.editor.end();
    this.focus();
    if (!(await this.tasks.type(area, [[text]]))) {
      // Refused: the text stays to be put right.
      this.editor.begin(text, 'editing');
      return false;
    }
    if (step.rows !== 0 || step.columns !== 0) this.selector.advance(step);
    return true;
  }

  cancel(): void {
    this.editor.end();
    this.#copied = null;
    this.repaint();
  }

  #placeEditor(view: Viewport): void {
    const cell = this.editor.mode === 'ready' ? this.selector.active : this.#editedCell;
    const { x, y, width, height } = view.box(mergeOf(cell, view.store.layout.merges));
    const look = view.store.lookAt(cell.row, cell.column);
    this.editor.place({ x: x - 1, y: y - 1, width: width + 1, height: height + 1 }, look, view);
  }

  #announce(): void {
    const { row, column } = this.selector.active;
    this.#status.textContent = `${this.selector.name} ${this.#view.store?.cell(row, column)?.text ?? ''}`;
  }

  #listen(): void {
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
    listenToPointer(this.#view.surface, {
      view: () => this.#view.viewport(),
      press: (spot, isExtending) => void this.#press(spot, isExtending),
      drag: (spot) => this.#drag(spot),
      scrollBy: (x, y) => this.#view.surface.scrollBy(x, y),
      open: () => void this.#edit(),
      guide: (spot, position) => this.#showGuide(spot, position),
      resize: (spot, pixels) => this.#resize(spot, pixels),
      fit: (spot) => this.#fitColumn(spot),
    });
  }

  async #press(spot: Spot, isExtending: boolean): Promise<void> {
    if (!(await this.commit())) return;
    this.focus();
    this.selector.endTabbing();
    if (spot.part === 'cell') {
      if (isExtending) this.selector.extendTo(spot.cell);
      else this.selector.selectCell(spot.cell);
    } else if (spot.part === 'row' || spot.part === 'column') {
      this.selector.selectStretch(spot.part, spot.index, isExtending);
    } else if (spot.part === 'corner') this.selector.selectAll();
  }

  #drag(spot: Spot): void {
    if (spot.part === 'cell') this.selector.extendTo(spot.cell);
    else if (spot.part === 'row' || spot.part === 'column') this.selector.selectStretch(spot.part, spot.index, true);
  }

  #showGuide({ part }: Spot, position: number | null): void {
    this.#guide.hidden = position === null;
    this.#guide.className = part === 'row-edge' ? 'guide is-level' : 'guide';
    const side = part === 'row-edge' ? 'top' : 'left';
    this.#guide.style.cssText = `${side}: ${position ?? 0}px`;
  }

  #resize(spot: Spot, pixels: number): void {
    if (spot.part !== 'row-edge' && spot.part !== 'column-edge') return;
    const axis = spot.part === 'row-edge' ? 'rows' : 'columns';
    const { area, kind } = this.selector;
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    // One of several selected rows or columns resizes them all.
    const isWithin = kind === axis && spot.index >= first && spot.index < first + count;
    const [from, to] = isWithin ? [first, first + count - 1] : [spot.index, spot.index];
    const wanted = Math.round(pixels);
    if (this.#view.store?.[axis].size(spot.index) !== wanted) void this.tasks.resize(axis, from, to, wanted);
  }

  /** A double click on the line makes a column as wide as its longest text. */
  #fitColumn(spot: Spot): void {
    const { store } = this.#view;
    if (store === null || spot.part !== 'column-edge') return;
    let width = 0;
    for (let row = 0; row < store.layout.usedRows; row += 1) {
      const text = store.cell(row, spot.index)?.text ?? '';
      if (text === '' || mergeOf({ row, column: spot.index }, store.layout.merges).columns > 1) continue;
      const { font } = store.lookAt(row, spot.index);
      width = Math.max(width, ...text.split('\n').map((line) => this.measure.width(line, font)));
    }
    if (width > 0) void this.tasks.resize('columns', spot.index, spot.index, Math.ceil(width) + 9);
  }

  async #edit(): Promise<void> {
    if (this.editor.mode === 'entering') this.editor.begin(this.editor.text, 'editing');
    if (this.editor.mode !== 'ready') return;
    const input = await this.tasks.input(this.selector.active);
    this.#view.reveal(this.selector.active, 'cells');
    this.editor.begin(input, 'editing');
    this.focus();
    this.tasks.entered(input);
  }

  /** What is selected, as far as anything stands in it; at once when it has been fetched. */
  #copy(): CopiedCells {
    const { store } = this.#view;
    const whole = this.selector.area;
    const { usedRows, usedColumns } = store?.layout ?? { usedRows: 0, usedColumns: 0 };
    const area = {
      ...whole,
      rows: Math.max(1, Math.min(whole.rows, usedRows - whole.row)),
      columns: Math.max(1, Math.min(whole.columns, usedColumns - whole.column)),
    };
    this.#copied = area;
    this.repaint();
    if (!store?.holds(area.row, area.row + area.rows - 1)) return { area, rows: null };
    const rows = Array.from({ length: area.rows }, (_row, row) =>
      Array.from(
        { length: area.columns },
        (_column, column) => store.cell(area.row + row, area.column + column)?.text ?? ''
      )
    );
    return { area, rows };
  }

  async #paste(rows: Inputs): Promise<void> {
    const target = this.selector.area;
    const height = rows.length;
    const width = rows[0]?.length ?? 0;
    if (height === 0 || width === 0) return;
    // A block fills a selection that it fits into a whole number of times.
    const repeats = target.rows % height === 0 && target.columns % width === 0 && this.selector.kind === 'cells';
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
      this.selector.select(area);
    }
  }

  async #run(command: GridCommand): Promise<void> {
    const { selector } = this;
    if (command.kind !== 'advance' && command.kind !== 'commit') selector.endTabbing();
    switch (command.kind) {
      case 'move':
      case 'extend':
        selector.move(command.step, command.kind === 'extend');
        break;
      case 'edge':
      case 'extend-edge':
        await selector.moveToEdge(command.step, command.kind === 'extend-edge');
        break;
      case 'advance':
        selector.advance(command.step);
        break;
      case 'home':
      case 'corner':
      case 'end':
        selector.jump(command.kind, command.isExtending);
        break;
      case 'page':
        selector.page(command.step, command.isExtending);
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
        await this.tasks.clear(selector.area);
        break;
      case 'begin-empty':
        this.editor.begin('', 'entering');
        this.tasks.entered('');
        break;
      case 'cancel':
        this.cancel();
        break;
      case 'new-line':
        this.editor.insert('\n');
        this.tasks.entered(this.editor.text);
        break;
      case 'all':
        selector.selectAll();
        break;
      case 'row':
      case 'column':
        selector.selectStretch(
          command.kind,
          command.kind === 'row' ? selector.active.row : selector.active.column,
          false
        );
        break;
      case 'go-to':
      case 'download':
      case 'undo':
      case 'redo':
        this.tasks.command(command.kind);
        break;
    }
  }
}
