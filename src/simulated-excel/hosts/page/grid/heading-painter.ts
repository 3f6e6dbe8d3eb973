/** Draws the headings of columns and rows; those of the selection stand out, hidden ones leave a mark. */
import type { Area } from '../../../package/content';
import { columnName, MAX_COLUMNS, MAX_ROWS } from './addresses';
import { HEADER_HEIGHT, type Viewport } from './viewport';

const BACK = '#f3f3f3';
const SELECTED = '#d5e8dc';
const WHOLE = '#a8d3b9';
const LINE = '#cfcfcf';
const MARK = '#107c41';
const TEXT = '#444444';
const SELECTED_TEXT = '#0b5c30';
const FONT = '12px "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export function paintHeadings(context: CanvasRenderingContext2D, view: Viewport, area: Area): void {
  const { headerWidth } = view;
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = BACK;
  context.fillRect(0, 0, view.width, HEADER_HEIGHT);
  context.fillRect(0, 0, headerWidth, view.height);
  for (const pane of view.panes()) {
    if (pane.firstRow === 0 || pane.clip.y === view.top) paintRows(context, view, pane, area);
    if (pane.firstColumn === 0 || pane.clip.x === view.left) paintColumns(context, view, pane, area);
  }
  context.fillStyle = BACK;
  context.fillRect(0, 0, headerWidth, HEADER_HEIGHT);
  context.fillStyle = LINE;
  context.fillRect(0, HEADER_HEIGHT - 1, view.width, 1);
  context.fillRect(headerWidth - 1, 0, 1, view.height);
  context.fillStyle = '#b9b9b9';
  context.beginPath();
  context.moveTo(headerWidth - 4, HEADER_HEIGHT - 14);
  context.lineTo(headerWidth - 4, HEADER_HEIGHT - 4);
  context.lineTo(headerWidth - 14, HEADER_HEIGHT - 4);
  context.fill();
}

type Stretch = ReturnType<Viewport['panes']>[number];

function paintColumns(context: CanvasRenderingContext2D, view: Viewport, pane: Stretch, area: Area): void {
  const { columns } = view.store;
  context.save();
  context.beginPath();
  context.rect(pane.clip.x, 0, pane.clip.width, HEADER_HEIGHT);
  context.clip();
  for (let column = pane.firstColumn; column <= pane.lastColumn; column += 1) {
    const x = view.x(column);
    const width = columns.size(column);
    if (width === 0) {
      context.fillStyle = MARK;
      context.fillRect(x - 2, 3, 1, HEADER_HEIGHT - 6);
      continue;
    }
    const isIn = column >= area.column && column < area.column + area.columns;
    paintHeading(context, [x, 0, width, HEADER_HEIGHT], columnName(column), isIn, area.rows >= MAX_ROWS);
    context.fillStyle = LINE;
    context.fillRect(x + width - 1, 0, 1, HEADER_HEIGHT);
    if (isIn) context.fillStyle = MARK;
    context.fillRect(x - 1, HEADER_HEIGHT - 2, isIn ? width + 1 : 0, 2);
  }
  context.restore();
}

function paintRows(context: CanvasRenderingContext2D, view: Viewport, pane: Stretch, area: Area): void {
  const { rows } = view.store;
  context.save();
  context.beginPath();
  context.rect(0, pane.clip.y, view.headerWidth, pane.clip.height);
  context.clip();
  for (let row = pane.firstRow; row <= pane.lastRow; row += 1) {
    const y = view.y(row);
    const height = rows.size(row);
    if (height === 0) {
      context.fillStyle = MARK;
      context.fillRect(3, y - 2, view.headerWidth - 6, 1);
      continue;
    }
    const isIn = row >= area.row && row < area.row + area.rows;
    paintHeading(context, [0, y, view.headerWidth, height], String(row + 1), isIn, area.columns >= MAX_COLUMNS);
    context.fillStyle = LINE;
    context.fillRect(0, y + height - 1, view.headerWidth, 1);
    if (isIn) context.fillStyle = MARK;
    context.fillRect(view.headerWidth - 2, y - 1, 2, isIn ? height + 1 : 0);
  }
  context.restore();
}

function paintHeading(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: readonly [number, number, number, number],
  name: string,
  isSelected: boolean,
  isWhole: boolean
): void {
  if (isSelected) {
    context.fillStyle = isWhole ? WHOLE : SELECTED;
    context.fillRect(x, y, width, height);
  }
  context.fillStyle = isSelected ? SELECTED_TEXT : TEXT;
  context.fillText(name, x + width / 2, y + height / 2 + 1);
}
