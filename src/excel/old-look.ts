/** How cells looked before a new column was dressed: put back as one look, where they all had the same. */
import type { Rectangle } from '../workbook/snapshot';
import type { StyleName } from '../workbook/write-plan';
import { rangeAt } from './read-blocks';

/** What an ask for the font of cells loads. */
export const FONT = 'format/font/name,format/font/size';
const LOOK = `format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/font/bold,format/columnWidth,${FONT}`;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;

export interface OldLook {
  readonly range: Excel.Range;
  readonly borders: ReadonlyMap<(typeof SIDES)[number], Excel.RangeBorder>;
}

export function askForLook(context: Excel.RequestContext, area: Rectangle): OldLook {
  const range = rangeAt(context, area);
  range.load(LOOK);
  const sides = area.rows > 1 ? SIDES : SIDES.slice(0, 4);
  const borders = sides.map((side) => {
    const line = range.format.borders.getItem(side);
    line.load('style,color,weight');
    return [side, line] as const;
  });
  return { range, borders: new Map(borders) };
}

export interface UniformLook {
  readonly horizontal: Excel.RangeFormat['horizontalAlignment'];
  readonly vertical: Excel.RangeFormat['verticalAlignment'];
  readonly wrap: boolean;
  readonly bold: boolean;
  readonly font: string;
  readonly size: number;
  readonly borders: OldLook['borders'];
}

/** null: the cells did not look alike. */
export function uniformLook({ range, borders }: OldLook): UniformLook | null {
  const { format } = range;
  const parts: readonly unknown[] = [
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
    format.font.bold,
    format.font.name,
    format.font.size,
    ...[...borders.values()].map(({ style }) => style),
  ];
  // Excel answers null where cells differ.
  if (parts.some((part) => part === null)) return null;
  return {
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    bold: format.font.bold,
    font: format.font.name,
    size: format.font.size,
    borders,
  };
}

/** What a run sets last of all. */
export function putLast(range: Excel.Range, { font, size, wrap }: UniformLook): void {
  range.format.font.name = font;
  range.format.font.size = size;
  range.format.wrapText = wrap;
}

/** All but the font and, of notes, the wrapping. */
export function putLook(
  range: Excel.Range,
  { horizontal, vertical, wrap, bold, borders }: UniformLook,
  style: StyleName
): void {
  range.format.horizontalAlignment = horizontal;
  range.format.verticalAlignment = vertical;
  if (style !== 'note') range.format.wrapText = wrap;
  range.format.font.bold = bold;
  for (const [side, line] of borders) {
    const border = range.format.borders.getItem(side);
    border.style = line.style;
    if (line.style !== 'None') {
      border.weight = line.weight;
      border.color = line.color;
    }
  }
}
