/** Draws what is selected, the active cell, and the dashed frame around copied cells. */
import type { Area } from '../../../package/content';
import type { Box, Viewport } from './viewport';

export interface SelectionLook {
  readonly area: Area;
  /** The active cell, with its merged cells. */
  readonly active: Area;
  readonly copied: Area | null;
  readonly isFocused: boolean;
}

const GREEN = '#107c41';
const SHADE = 'rgba(16, 124, 65, 0.10)';
/** Far beyond the screen: a whole column is cut to something a canvas can draw. */
const FAR = 20_000;

const near = (box: Box): Box => {
  const x = Math.max(-FAR, box.x);
  const y = Math.max(-FAR, box.y);
  return {
    x,
    y,
    width: Math.min(FAR, box.x + box.width) - x,
    height: Math.min(FAR, box.y + box.height) - y,
  };
};

export function paintSelection(context: CanvasRenderingContext2D, view: Viewport, look: SelectionLook): void {
  const box = near(view.box(look.area));
  const active = near(view.box(look.active));
  const isSingle = box.width === active.width && box.height === active.height;
  if (!isSingle) {
    context.fillStyle = SHADE;
    context.beginPath();
    context.rect(box.x, box.y, box.width - 1, box.height - 1);
    context.rect(active.x, active.y, active.width - 1, active.height - 1);
    context.fill('evenodd');
  }
  context.strokeStyle = GREEN;
  context.globalAlpha = look.isFocused ? 1 : 0.6;
  context.lineWidth = 2;
  context.strokeRect(box.x - 0.5, box.y - 0.5, box.width, box.height);
  context.globalAlpha = 1;
  if (look.copied !== null) {
    const copied = near(view.box(look.copied));
    context.setLineDash([5, 3]);
    context.lineWidth = 2;
    context.strokeRect(copied.x, copied.y, copied.width - 1, copied.height - 1);
    context.setLineDash([]);
  }
}
