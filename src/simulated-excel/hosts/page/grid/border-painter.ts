/** Draws the border lines of cells, each on the pixel where two cells meet. */
import type { BorderLine } from '../../../package/content';

const WIDTHS: Readonly<Record<string, number>> = {
  medium: 2,
  mediumDashed: 2,
  mediumDashDot: 2,
  mediumDashDotDot: 2,
  slantDashDot: 2,
  thick: 3,
  double: 3,
};
const DASHES: Readonly<Record<string, readonly number[]>> = {
  dashed: [4, 2],
  mediumDashed: [6, 3],
  dotted: [2, 2],
  hair: [1, 1],
  dashDot: [6, 2, 2, 2],
  mediumDashDot: [6, 2, 2, 2],
  dashDotDot: [6, 2, 2, 2, 2, 2],
  mediumDashDotDot: [6, 2, 2, 2, 2, 2],
  slantDashDot: [6, 2, 2, 2],
};

/** Whether a border is drawn over another that lies on the same edge. */
export const isStronger = (line: BorderLine, other: BorderLine | null): boolean =>
  other === null || (WIDTHS[line.style] ?? 1) >= (WIDTHS[other.style] ?? 1);

export class BorderPainter {
  constructor(private readonly context: CanvasRenderingContext2D) {}

  horizontal(line: BorderLine, x: number, y: number, length: number): void {
    this.#draw(line, (offset, width) => this.#stroke(line, x, y + offset, x + length, y + offset, width));
  }

  vertical(line: BorderLine, x: number, y: number, length: number): void {
    this.#draw(line, (offset, width) => this.#stroke(line, x + offset, y, x + offset, y + length, width));
  }

  #draw(line: BorderLine, stroke: (offset: number, width: number) => void): void {
    if (line.style === 'none') return;
    if (line.style === 'double') {
      stroke(-1, 1);
      stroke(1, 1);
      return;
    }
    stroke(0, WIDTHS[line.style] ?? 1);
  }

  #stroke(line: BorderLine, x1: number, y1: number, x2: number, y2: number, width: number): void {
    const { context } = this;
    const shift = width % 2 === 1 ? 0.5 : 0;
    context.beginPath();
    context.strokeStyle = line.color;
    context.lineWidth = width;
    context.setLineDash([...(DASHES[line.style] ?? [])]);
    context.moveTo(x1 + (y1 === y2 ? 0 : shift), y1 + (y1 === y2 ? shift : 0));
    context.lineTo(x2 + (y1 === y2 ? 0 : shift), y2 + (y1 === y2 ? shift : 0));
    context.stroke();
    context.setLineDash([]);
  }
}
