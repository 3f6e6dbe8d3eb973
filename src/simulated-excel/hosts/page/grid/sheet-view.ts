/** The surface of the grid: the canvas, its scroll bars, and what of the sheet is seen through them. */
import type { TextMeasure } from '../engine/text-measure';
import { MAX_COLUMNS, MAX_ROWS, type Cell } from './addresses';
import { Mirror } from './mirror';
import { Painter } from './painter';
import type { Selection } from './selection';
import type { SelectionLook } from './selection-painter';
import type { SheetStore } from './sheet-store';
import { Viewport } from './viewport';

/** How far beyond what is used the grid lets one scroll. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
/** Rows that are fetched ahead of the scrolling. */
const AHEAD = 40;

export class SheetView {
  readonly surface = document.createElement('div');
  readonly canvas = document.createElement('canvas');
  store: SheetStore | null = null;
  readonly #spacer = document.createElement('div');
  readonly #painter: Painter;
  readonly #mirror: Mirror;
  #extent = { rows: 0, columns: 0 };
  #frame = 0;

  constructor(
    measure: TextMeasure,
    label: string,
    private readonly look: () => SelectionLook,
    private readonly onPaint: (view: Viewport) => void
  ) {
    this.#mirror = new Mirror(label);
    this.canvas.append(this.#mirror.table);
    this.#painter = new Painter(this.canvas, measure);
    this.surface.className = 'grid-surface';
    this.surface.tabIndex = -1;
    this.surface.append(this.#spacer);
    this.surface.addEventListener('scroll', () => this.repaint(), { passive: true });
    new ResizeObserver(() => this.repaint()).observe(this.surface);
  }

  viewport(): Viewport | null {
    if (this.store === null) return null;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.surface;
    return new Viewport(this.store, clientWidth, clientHeight, scrollLeft, scrollTop);
  }

  repaint(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const view = this.viewport();
    if (view === null || view.width === 0 || view.height === 0) return;
    for (const { firstRow, lastRow } of view.panes()) view.store.want(Math.max(0, firstRow - AHEAD), lastRow + AHEAD);
    this.#painter.paint(view, this.look());
    this.#mirror.show(view);
    this.onPaint(view);
  }

  /** Gives the scroll bars their length: what is used, and what is selected. */
  stretch({ active, head, kind }: Selection): void {
    if (this.store === null) return;
    const { layout, rows, columns } = this.store;
    const lastRow = kind === 'columns' ? layout.usedRows : Math.max(layout.usedRows, active.row, head.row);
    const lastColumn = kind === 'rows' ? layout.usedColumns : Math.max(layout.usedColumns, active.column, head.column);
    this.#extent = {
      rows: Math.min(MAX_ROWS, lastRow + SPARE_ROWS),
      columns: Math.min(MAX_COLUMNS, lastColumn + SPARE_COLUMNS),
    };
    this.#spacer.style.width = `${columns.start(this.#extent.columns) + 60}px`;
    this.#spacer.style.height = `${rows.start(this.#extent.rows) + 40}px`;
  }

  /** Whether a cell lies so near the end that the scroll bars have to grow. */
  isAtEnd({ row, column }: Cell): boolean {
    return row >= this.#extent.rows - 5 || column >= this.#extent.columns - 2;
  }

  /** Scrolls no more than needed; whole rows are not scrolled sideways, nor whole columns down. */
  reveal(cell: Cell, kind: Selection['kind']): void {
    const view = this.viewport();
    if (view === null) return;
    const wanted = view.scrollTo(cell);
    this.surface.scrollTo(kind === 'rows' ? view.scrollX : wanted.x, kind === 'columns' ? view.scrollY : wanted.y);
  }
}
