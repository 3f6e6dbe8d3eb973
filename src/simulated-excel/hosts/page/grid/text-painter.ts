/** Draws what a cell says: alignment, wrapping, running over into empty neighbours, ####, rotation, lines. */
import type { CellLook } from '../../../package/content';
import { cssFont, fontPixels, linePixels, type TextMeasure } from '../engine/text-measure';
import { wrapWidth } from '../engine/sheet-layout';
import type { CellView } from '../engine/views';
import type { Box } from './viewport';

const PADDING = 3;
const INDENT = 9;

export type Alignment = 'left' | 'center' | 'right';

export function alignmentOf(cell: CellView, look: CellLook): Alignment {
  switch (look.horizontal) {
    case 'left':
    case 'fill':
    case 'justify':
      return 'left';
    case 'right':
      return 'right';
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    default:
      return cell.kind === 'number' ? 'right' : cell.kind === 'text' ? 'left' : 'center';
  }
}

/** A general number with as many places as its column has room for, as Excel shows it. */
export function fittingNumber(value: number, room: number, width: (text: string) => number): string | null {
  const [whole = '', places = ''] = String(value).split('.');
  if (places.includes('e') || places === '') return null;
  for (let count = places.length - 1; count >= 0; count -= 1) {
    const shorter = value.toFixed(count);
    if (width(shorter) <= room) return count === 0 ? shorter : shorter.replace(/0+$/, '').replace(/\.$/, '');
  }
  return width(whole) <= room ? whole : null;
}

export class TextPainter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    readonly measure: TextMeasure
  ) {}

  /** `box` is the cell, `room` is how far its text may run. */
  paint(cell: CellView, look: CellLook, box: Box, room: Box): void {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(room.x, room.y, room.width, room.height);
    context.clip();
    context.fillStyle = cell.color ?? look.font.color;
    context.textBaseline = 'alphabetic';
    if (look.textRotation === 255) this.#stacked(cell, look, box);
    else if (look.textRotation !== 0) this.#rotated(cell, look, box);
    else this.#level(cell, look, box);
    context.restore();
  }

  #level(cell: CellView, look: CellLook, box: Box): void {
    const { font } = look;
    const align = alignmentOf(cell, look);
    const inner = box.width - 2 * PADDING;
    const isText = cell.kind === 'text';
    const wraps = isText && (look.wrapText || look.horizontal === 'justify' || look.horizontal === 'distributed');
    if (!wraps) {
      const text = isText ? cell.text.replace(/\r?\n/g, ' ') : this.#fittingText(cell, look, inner);
      const scale = look.shrinkToFit ? Math.min(1, inner / Math.max(1, this.measure.width(text, font))) : 1;
      this.#lines([text], look, box, align, scale);
      return;
    }
    this.#lines(this.measure.wrap(cell.text, font, wrapWidth(look, box.width)), look, box, align, 1);
  }

  #fittingText(cell: CellView, look: CellLook, inner: number): string {
    const width = (text: string): number => this.measure.width(text, look.font);
    if (cell.kind !== 'number' || look.shrinkToFit || width(cell.text) <= inner + PADDING) return cell.text;
    const fitting = cell.general === undefined ? null : fittingNumber(cell.general, inner + PADDING, width);
    return fitting ?? '#'.repeat(Math.max(1, Math.floor((inner + PADDING) / Math.max(1, width('#')))));
  }

  #lines(lines: readonly string[], look: CellLook, box: Box, align: Alignment, scale: number): void {
    const { context } = this;
    const line = linePixels(look.font) * scale;
    const height = line * lines.length;
    const top =
      look.vertical === 'top' || height > box.height
        ? box.y + 1
        : look.vertical === 'center' || look.vertical === 'distributed' || look.vertical === 'justify'
          ? box.y + (box.height - height) / 2
          : box.y + box.height - height - 1;
    const indent = look.indent * INDENT;
    const x =
      align === 'left'
        ? box.x + PADDING + indent
        : align === 'right'
          ? box.x + box.width - PADDING - indent
          : box.x + box.width / 2;
    context.font = cssFont(look.font, scale);
    context.textAlign = align;
    // The baseline sits where the letters' own box leaves its descent: about a fifth of the line.
    const ascent = line / 2 + fontPixels(look.font) * scale * 0.36;
    lines.forEach((text, index) => {
      const baseline = top + index * line + ascent;
      context.fillText(text, x, baseline);
      this.#decorate(text, look, x, baseline, align, scale);
    });
  }

  #decorate(text: string, look: CellLook, x: number, baseline: number, align: Alignment, scale: number): void {
    const { font } = look;
    if (!font.underline && !font.strikethrough) return;
    const width = this.measure.width(text, font) * scale;
    const from = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    if (font.underline) this.context.fillRect(from, Math.round(baseline + 2), width, 1);
    if (font.strikethrough)
      this.context.fillRect(from, Math.round(baseline - fontPixels(font) * scale * 0.3), width, 1);
  }

  /** Up to 90 counts anticlockwise, from 91 on clockwise. */
  #rotated(cell: CellView, look: CellLook, box: Box): void {
    const { context } = this;
    const degrees = look.textRotation > 90 ? look.textRotation - 90 : -look.textRotation;
    context.translate(box.x + box.width / 2, box.y + box.height / 2);
    context.rotate((degrees * Math.PI) / 180);
    context.font = cssFont(look.font);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(cell.text, 0, 0);
  }

  #stacked(cell: CellView, look: CellLook, box: Box): void {
    const line = linePixels(look.font);
    const characters = Array.from(cell.text);
    const top = box.y + Math.max(1, (box.height - line * characters.length) / 2);
    this.context.font = cssFont(look.font);
    this.context.textAlign = 'center';
    characters.forEach((character, index) => {
      this.context.fillText(character, box.x + box.width / 2, top + (index + 0.8) * line);
    });
  }
}
