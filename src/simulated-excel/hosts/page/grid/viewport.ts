/** What of a sheet is on the screen: up to four panes around frozen rows and columns, and the way between pixels and cells. */
import type { Area } from '../../../package/content';
import type { Cell } from './addresses';
import type { SheetStore } from './sheet-store';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Pane {
  readonly clip: Box;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const HEADER_HEIGHT = 22;

export class Viewport {
  readonly headerWidth: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;

  constructor(
    readonly store: SheetStore,
    readonly width: number,
    readonly height: number,
    readonly scrollX: number,
    readonly scrollY: number
  ) {
    const { rows, columns, layout } = store;
    this.frozenHeight = rows.start(layout.frozenRows);
    this.frozenWidth = columns.start(layout.frozenColumns);
    const bottom = rows.at(this.frozenHeight + scrollY + height) + 1;
    this.headerWidth = Math.max(32, String(bottom).length * 8 + 14);
  }

  get left(): number {
    return this.headerWidth + this.frozenWidth;
  }
  get top(): number {
    return HEADER_HEIGHT + this.frozenHeight;
  }

  x(column: number): number {
    const start = this.headerWidth + this.store.columns.start(column);
    return column < this.store.layout.frozenColumns ? start : start - this.scrollX;
  }

  y(row: number): number {
    const start = HEADER_HEIGHT + this.store.rows.start(row);
    return row < this.store.layout.frozenRows ? start : start - this.scrollY;
  }

  box(area: Area): Box {
    const x = this.x(area.column);
    const y = this.y(area.row);
    return {
      x,
      y,
      width: this.x(area.column + area.columns - 1) + this.store.columns.size(area.column + area.columns - 1) - x,
      height: this.y(area.row + area.rows - 1) + this.store.rows.size(area.row + area.rows - 1) - y,
    };
  }

  columnAt(x: number): number {
    const within = x - this.headerWidth;
    return this.store.columns.at(within < this.frozenWidth ? within : within + this.scrollX);
  }

  rowAt(y: number): number {
    const within = y - HEADER_HEIGHT;
    return this.store.rows.at(within < this.frozenHeight ? within : within + this.scrollY);
  }

  cellAt(x: number, y: number): Cell {
    return { row: this.rowAt(y), column: this.columnAt(x) };
  }

  panes(): readonly Pane[] {
    const { layout } = this.store;
    const across = [
      { from: 0, to: layout.frozenColumns - 1, at: this.headerWidth, size: this.frozenWidth },
      {
        from: this.columnAt(this.left),
        to: this.columnAt(this.width - 1),
        at: this.left,
        size: this.width - this.left,
      },
    ].filter(({ size }) => size > 0);
    const down = [
      { from: 0, to: layout.frozenRows - 1, at: HEADER_HEIGHT, size: this.frozenHeight },
      { from: this.rowAt(this.top), to: this.rowAt(this.height - 1), at: this.top, size: this.height - this.top },
    ].filter(({ size }) => size > 0);
    return down.flatMap((rows) =>
      across.map((columns) => ({
        clip: { x: columns.at, y: rows.at, width: columns.size, height: rows.size },
        firstRow: rows.from,
        lastRow: rows.to,
        firstColumn: columns.from,
        lastColumn: columns.to,
      }))
    );
  }

  /** The scrolling that brings a cell into sight, moving no more than needed. */
  scrollTo({ row, column }: Cell): { readonly x: number; readonly y: number } {
    const { rows, columns, layout } = this.store;
    const axis = (start: number, size: number, scroll: number, frozen: number, room: number): number => {
      const from = start - frozen;
      if (from < scroll) return from;
      return from + size > scroll + room ? Math.min(from, from + size - room) : scroll;
    };
    return {
      x:
        column < layout.frozenColumns
          ? this.scrollX
          : axis(columns.start(column), columns.size(column), this.scrollX, this.frozenWidth, this.width - this.left),
      y:
        row < layout.frozenRows
          ? this.scrollY
          : axis(rows.start(row), rows.size(row), this.scrollY, this.frozenHeight, this.height - this.top),
    };
  }
}
