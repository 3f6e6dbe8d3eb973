/**
 * What each of our looks is. Fonts are those of Chinese offices (黑体 for titles and headings, 宋体 for
 * tables, 仿宋 for running text); a system without them falls back by itself. No colour is used: sheets are
 * printed in black. Texts keep the format General: what makes them texts is how they are typed in.
 */
import type { StyleName } from './write-plan';

export interface Look {
  readonly font: '黑体' | '宋体' | '仿宋';
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'Left' | 'Center' | 'Right';
  /** Steps of about one Chinese character. */
  readonly indent: number;
  readonly wrap: boolean;
  readonly border: boolean;
  readonly numberFormat: string;
}

const GENERAL = 'General';
/** One decimal of a per cent, as 得分率 is published. */
const RATE = '0.0%';
const AMOUNT = '#,##0.00';

const body = (look: Partial<Look>): Look => ({
  font: '宋体',
  size: 11,
  bold: false,
  horizontal: 'Center',
  indent: 0,
  wrap: true,
  border: true,
  numberFormat: GENERAL,
  ...look,
});

export const STYLES: Readonly<Record<StyleName, Look>> = {
  title: body({ font: '黑体', size: 16, border: false }),
  'unit-line': body({ size: 10.5, border: false, wrap: false, horizontal: 'Right' }),
  'subject-line': body({ size: 10.5, border: false, wrap: false, horizontal: 'Left' }),
  header: body({ font: '黑体' }),
  text: body({ horizontal: 'Left' }),
  'text-indented': body({ horizontal: 'Left', indent: 2 }),
  'text-marked': body({ horizontal: 'Left', bold: true }),
  'text-centered': body({}),
  band: body({ font: '黑体', horizontal: 'Left' }),
  group: body({}),
  points: body({}),
  score: body({}),
  rate: body({ numberFormat: RATE }),
  amount: body({ horizontal: 'Right', numberFormat: AMOUNT, wrap: false }),
  'total-label': body({ font: '黑体' }),
  'total-score': body({ bold: true }),
  'total-rate': body({ bold: true, numberFormat: RATE }),
  'total-amount': body({ bold: true, horizontal: 'Right', numberFormat: AMOUNT, wrap: false }),
  note: body({ horizontal: 'Left' }),
  paragraph: body({ font: '仿宋', size: 12, horizontal: 'Left', border: false }),
  draft: body({ font: '黑体', size: 12, border: false, wrap: false, horizontal: 'Left' }),
};

/** Points of a width in characters of the standard font. */
export const widthInPoints = (characters: number): number => characters * 5.25 + 3.75;

const PADDING = 6;
const LINE_SPACING = 1.5;
/** Excel's tallest row, in points. */
export const TALLEST = 409;

/** Wide characters take the size of the font, narrow ones a little over half. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.55;
  return width;
}

/** How many lines a text takes in a cell of this width, in points. */
export function linesOf(text: string, style: StyleName, width: number): number {
  const { size, wrap, indent } = STYLES[style];
  const room = Math.max(width - PADDING - indent * size, size);
  return text
    .split('\n')
    .reduce((count, line) => count + (wrap ? Math.max(1, Math.ceil((textWidth(line, size) * 1.04) / room)) : 1), 0);
}

/** The height that a text needs in a cell of this width, in points; a row is never higher than `TALLEST`. */
export const heightFor = (text: string, style: StyleName, width: number): number =>
  Math.ceil(linesOf(text, style, width) * STYLES[style].size * LINE_SPACING) + PADDING;
