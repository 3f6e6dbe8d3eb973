/** Draws the sheet: panes, cells, selection, headings. Order matters: lines, fills, texts, borders, selection. */
import type { Area, CellLook } from '../../../package/content';
import type { TextMeasure } from '../engine/text-measure';
import type { CellView } from '../engine/views';
import { holdsCell, meets } from './addresses';
import { BorderPainter, isStronger } from './border-painter';
import { paintCharts } from './chart-painter';
import { paintHeadings } from './heading-painter';
import { paintSelection, type SelectionLook } from './selection-painter';
import { alignmentOf, TextPainter } from './text-painter';
import type { Box, Pane, Viewport } from './viewport';

const GRIDLINE = '#e1e1e1';
const PAPER = '#ffffff';
const FREEZE_LINE = '#9b9b9b';
/** How many columns a long text may run over. */
const RUN = 40;

export class Painter {
  readonly #context: CanvasRenderingContext2D;
  readonly #texts: TextPainter;
  readonly #borders: BorderPainter;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    measure: TextMeasure
  ) {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('This browser has no canvas.');
    this.#context = context;
    this.#texts = new TextPainter(context, measure);
    this.#borders = new BorderPainter(context);
  }

  paint(view: Viewport, selection: SelectionLook): void {
    const { canvas } = this;
    const context = this.#context;
    const ratio = window.devicePixelRatio;
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${view.width}px`;
      canvas.style.height = `${view.height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = PAPER;
    context.fillRect(0, 0, view.width, view.height);
    for (const pane of view.panes()) {
      context.save();
      context.beginPath();
      context.rect(pane.clip.x, pane.clip.y, pane.clip.width, pane.clip.height);
      context.clip();
      this.#paintPane(view, pane);
      paintCharts(context, view);
      paintSelection(context, view, selection);
      context.restore();
    }
    this.#paintFreezeLines(view);
    paintHeadings(context, view, selection.area);
  }

  #paintPane(view: Viewport, pane: Pane): void {
    const { store } = view;
    const merges = store.layout.merges.filter((merge) =>
      meets(merge, {
        row: pane.firstRow,
        column: pane.firstColumn,
        rows: pane.lastRow - pane.firstRow + 1,
        columns: pane.lastColumn - pane.firstColumn + 1,
      })
    );
    if (store.layout.gridlines) this.#paintGridlines(view, pane);
    const rows: number[] = [];
    for (let row = pane.firstRow; row <= pane.lastRow; row += 1) if (!store.rows.isHidden(row)) rows.push(row);
    const columns: number[] = [];
    for (let column = pane.firstColumn; column <= pane.lastColumn; column += 1) {
      if (!store.columns.isHidden(column)) columns.push(column);
    }
    const covered = (row: number, column: number): boolean => merges.some((merge) => holdsCell(merge, { row, column }));

    for (const row of rows) {
      for (const column of columns) {
        if (!store.hasOwnLook(row, column) || covered(row, column)) continue;
        const area = { row, column, rows: 1, columns: 1 };
        this.#fill(view.box(area), store.lookAt(row, column).fill);
        this.#bar(view.box(area), store.cell(row, column));
      }
    }
    for (const merge of merges) this.#fill(view.box(merge), store.lookAt(merge.row, merge.column).fill ?? PAPER);

    for (const row of rows) this.#paintRowTexts(view, pane, row, merges);
    for (const merge of merges) {
      const cell = store.cell(merge.row, merge.column);
      if (cell === undefined || cell.text === '') continue;
      const box = view.box(merge);
      this.#bar(box, cell);
      this.#texts.paint(cell, store.lookAt(merge.row, merge.column), box, box);
    }
    for (const row of rows) {
      for (const column of columns) {
        if (store.hasOwnLook(row, column)) this.#paintBorders(view, row, column, merges);
      }
    }
  }

  #paintGridlines(view: Viewport, { clip, firstRow, lastRow, firstColumn, lastColumn }: Pane): void {
    const context = this.#context;
    const { rows, columns } = view.store;
    context.fillStyle = GRIDLINE;
    for (let row = firstRow; row <= lastRow; row += 1) {
      context.fillRect(clip.x, view.y(row) + rows.size(row) - 1, clip.width, 1);
    }
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      context.fillRect(view.x(column) + columns.size(column) - 1, clip.y, 1, clip.height);
    }
  }

  /** A fill also covers the gridlines around it, as it does in Excel. */
  #fill(box: Box, color: string | null): void {
    if (color === null) return;
    const inset = color === PAPER ? 0 : 1;
    this.#context.fillStyle = color;
    this.#context.fillRect(
      box.x - inset,
      box.y - inset,
      box.width + inset - (1 - inset),
      box.height + inset - (1 - inset)
    );
  }

  #bar(box: Box, cell: CellView | undefined): void {
    if (cell?.bar === undefined || cell.bar.fraction <= 0) return;
    this.#context.fillStyle = cell.bar.color;
    this.#context.globalAlpha = 0.55;
    this.#context.fillRect(box.x + 1, box.y + 1, (box.width - 3) * cell.bar.fraction, box.height - 3);
    this.#context.globalAlpha = 1;
  }

  #paintRowTexts(view: Viewport, pane: Pane, row: number, merges: readonly Area[]): void {
    const { store } = view;
    const { frozenColumns } = store.layout;
    const isFrozen = pane.firstColumn < frozenColumns;
    for (const cell of store.cellsOf(row)) {
      if (cell.text === '' || store.columns.isHidden(cell.column)) continue;
      // Over the freeze line a text runs only while nothing is scrolled away there.
      if (cell.column < frozenColumns !== isFrozen && (isFrozen || view.scrollX > 0)) continue;
      // A text that begins outside may run into what is seen.
      if (cell.column < pane.firstColumn - RUN || cell.column > pane.lastColumn + RUN) continue;
      if (merges.some((merge) => holdsCell(merge, { row, column: cell.column }))) continue;
      const look = store.lookAt(row, cell.column);
      const box = view.box({ row, column: cell.column, rows: 1, columns: 1 });
      const room = this.#room(view, row, cell, look, box, merges);
      if (room.x > pane.clip.x + pane.clip.width || room.x + room.width < pane.clip.x) continue;
      this.#texts.paint(cell, look, box, room);
    }
  }

  #room(view: Viewport, row: number, cell: CellView, look: CellLook, box: Box, merges: readonly Area[]): Box {
    if (cell.kind !== 'text' || look.wrapText || look.shrinkToFit || look.textRotation !== 0) return box;
    if (look.horizontal === 'fill' || look.horizontal === 'justify') return box;
    const over = this.#texts.measure.width(cell.text, look.font) + 6 + look.indent * 9 - box.width;
    if (over <= 0) return box;
    const align = alignmentOf(cell, look);
    const side = align === 'center' ? over / 2 : over;
    const right = align === 'right' ? 0 : this.#runOver(view, row, cell.column, 1, side, merges);
    const left = align === 'left' ? 0 : this.#runOver(view, row, cell.column, -1, side, merges);
    return { x: box.x - left, y: box.y, width: box.width + left + right, height: box.height };
  }

  /** How many pixels of empty neighbours a text may take on one side. */
  #runOver(view: Viewport, row: number, from: number, step: 1 | -1, need: number, merges: readonly Area[]): number {
    const { store } = view;
    let room = 0;
    for (let column = from + step; column >= 0 && room < need && Math.abs(column - from) <= RUN; column += step) {
      if (!store.isEmpty(row, column) || merges.some((merge) => holdsCell(merge, { row, column }))) break;
      room += store.columns.size(column);
    }
    return room;
  }

  #paintBorders(view: Viewport, row: number, column: number, merges: readonly Area[]): void {
    const { store } = view;
    const { borders } = store.lookAt(row, column);
    const { left, right, top, bottom } = borders;
    if (left === null && right === null && top === null && bottom === null) return;
    const merge = merges.find((each) => holdsCell(each, { row, column }));
    const box = view.box({ row, column, rows: 1, columns: 1 });
    // Inside merged cells no border shows.
    const isFirst = merge === undefined || merge.column === column;
    const isLast = merge === undefined || merge.column + merge.columns - 1 === column;
    const isTop = merge === undefined || merge.row === row;
    const isBottom = merge === undefined || merge.row + merge.rows - 1 === row;
    const above = row > 0 ? store.lookAt(row - 1, column).borders.bottom : null;
    const before = column > 0 ? store.lookAt(row, column - 1).borders.right : null;
    if (left !== null && isFirst && isStronger(left, before))
      this.#borders.vertical(left, box.x - 1, box.y - 1, box.height + 1);
    if (top !== null && isTop && isStronger(top, above))
      this.#borders.horizontal(top, box.x - 1, box.y - 1, box.width + 1);
    if (right !== null && isLast) this.#borders.vertical(right, box.x + box.width - 1, box.y - 1, box.height + 1);
    if (bottom !== null && isBottom) this.#borders.horizontal(bottom, box.x - 1, box.y + box.height - 1, box.width + 1);
  }

  #paintFreezeLines(view: Viewport): void {
    const context = this.#context;
    context.fillStyle = FREEZE_LINE;
    if (view.frozenHeight > 0) context.fillRect(0, view.top - 1, view.width, 1);
    if (view.frozenWidth > 0) context.fillRect(view.left - 1, 0, 1, view.height);
  }
}
