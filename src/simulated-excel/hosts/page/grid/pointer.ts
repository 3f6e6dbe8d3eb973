/** The mouse on the grid: selecting cells, rows and columns, dragging beyond the edge, and resizing by the headings. */
import type { Cell } from './addresses';
import { HEADER_HEIGHT, type Viewport } from './viewport';

export type Spot =
  | { readonly part: 'cell'; readonly cell: Cell }
  | { readonly part: 'row' | 'column'; readonly index: number }
  /** The line that ends a row or column in the headings. */
  | { readonly part: 'row-edge' | 'column-edge'; readonly index: number }
  | { readonly part: 'corner' };

const GRIP = 4;

export function spotAt(view: Viewport, x: number, y: number): Spot {
  const inHeader = y < HEADER_HEIGHT;
  const inNumbers = x < view.headerWidth;
  if (inHeader && inNumbers) return { part: 'corner' };
  const { rows, columns } = view.store;
  if (inHeader) {
    const index = view.columnAt(x);
    const start = view.x(index);
    const before = x - start < GRIP ? columns.nextVisible(index - 1, -1) : null;
    if (before !== null) return { part: 'column-edge', index: before };
    return start + columns.size(index) - x < GRIP ? { part: 'column-edge', index } : { part: 'column', index };
  }
  if (inNumbers) {
    const index = view.rowAt(y);
    const start = view.y(index);
    const before = y - start < GRIP ? rows.nextVisible(index - 1, -1) : null;
    if (before !== null) return { part: 'row-edge', index: before };
    return start + rows.size(index) - y < GRIP ? { part: 'row-edge', index } : { part: 'row', index };
  }
  return { part: 'cell', cell: view.cellAt(x, y) };
}

export const cursorOf = ({ part }: Spot): string => {
  switch (part) {
    case 'column-edge':
      return 'col-resize';
    case 'row-edge':
      return 'row-resize';
    case 'cell':
      return 'cell';
    case 'row':
      return 'e-resize';
    case 'column':
      return 's-resize';
    case 'corner':
      return 'default';
  }
};

export interface PointerTarget {
  view(): Viewport | null;
  /** A press; with `extends` the selection is stretched to it. */
  press(spot: Spot, extendsSelection: boolean): void;
  drag(spot: Spot): void;
  scrollBy(x: number, y: number): void;
  open(cell: Cell): void;
  /** Where the line of a row or column would be if it were let go; null: it is no longer held. */
  guide(spot: Spot, position: number | null): void;
  /** The line was let go. */
  resize(spot: Spot, pixels: number): void;
  fit(spot: Spot): void;
}

/** Wires the mouse; `surface` lies over the grid and scrolls. */
export function listenToPointer(surface: HTMLElement, target: PointerTarget): void {
  let from: Spot | null = null;
  let last = { x: 0, y: 0 };
  let timer = 0;

  const place = (event: MouseEvent): { readonly x: number; readonly y: number } => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isOnScrollbar = ({ x, y }: { x: number; y: number }): boolean =>
    x >= surface.clientWidth || y >= surface.clientHeight;

  const dragTo = (view: Viewport, start: Spot): void => {
    const x = Math.min(Math.max(last.x, view.headerWidth), surface.clientWidth - 1);
    const y = Math.min(Math.max(last.y, HEADER_HEIGHT), surface.clientHeight - 1);
    switch (start.part) {
      case 'cell':
        target.drag({ part: 'cell', cell: view.cellAt(x, y) });
        break;
      case 'row':
        target.drag({ part: 'row', index: view.rowAt(y) });
        break;
      case 'column':
        target.drag({ part: 'column', index: view.columnAt(x) });
        break;
      case 'row-edge':
        target.guide(start, Math.max(last.y, view.y(start.index)));
        break;
      case 'column-edge':
        target.guide(start, Math.max(last.x, view.x(start.index)));
        break;
      case 'corner':
        break;
    }
  };

  /** Held beyond the edge, the grid goes on scrolling. */
  const pull = (): void => {
    const view = target.view();
    if (from === null || view === null || from.part === 'row-edge' || from.part === 'column-edge') return;
    const beyond = (at: number, low: number, high: number): number => (at < low ? at - low : at > high ? at - high : 0);
    const x = from.part === 'row' ? 0 : beyond(last.x, view.left, surface.clientWidth);
    const y = from.part === 'column' ? 0 : beyond(last.y, view.top, surface.clientHeight);
    if (x === 0 && y === 0) return;
    target.scrollBy(Math.sign(x) * Math.min(60, Math.abs(x)), Math.sign(y) * Math.min(60, Math.abs(y)));
    dragTo(view, from);
  };

  surface.addEventListener('pointerdown', (event) => {
    const view = target.view();
    last = place(event);
    if (view === null || event.button !== 0 || isOnScrollbar(last)) return;
    event.preventDefault();
    const spot = spotAt(view, last.x, last.y);
    from = spot;
    surface.setPointerCapture(event.pointerId);
    timer = window.setInterval(pull, 40);
    target.press(spot, event.shiftKey);
  });
  surface.addEventListener('pointermove', (event) => {
    const view = target.view();
    if (view === null) return;
    last = place(event);
    if (from !== null) dragTo(view, from);
    else if (!isOnScrollbar(last)) surface.style.cursor = cursorOf(spotAt(view, last.x, last.y));
    else surface.style.cursor = 'default';
  });
  const release = (event: PointerEvent): void => {
    const view = target.view();
    const spot = from;
    from = null;
    window.clearInterval(timer);
    if (spot === null || view === null) return;
    last = place(event);
    target.guide(spot, null);
    if (spot.part === 'row-edge') target.resize(spot, Math.max(0, last.y - view.y(spot.index)));
    if (spot.part === 'column-edge') target.resize(spot, Math.max(0, last.x - view.x(spot.index)));
  };
  surface.addEventListener('pointerup', release);
  surface.addEventListener('pointercancel', release);
  surface.addEventListener('dblclick', (event) => {
    const view = target.view();
    const { x, y } = place(event);
    if (view === null || isOnScrollbar({ x, y })) return;
    const spot = spotAt(view, x, y);
    if (spot.part === 'cell') target.open(spot.cell);
    else if (spot.part === 'column-edge' || spot.part === 'row-edge') target.fit(spot);
  });
}
