/** How the finance team's sheets look: fonts, borders, alignment, page setup. */
import type { Alignment, Borders, Cell, Worksheet } from 'exceljs';

const EDGE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDERS: Partial<Borders> = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

export type CellLook = 'title' | 'line' | 'line-right' | 'header' | 'text' | 'center' | 'amount' | 'note' | 'cover';

const fonts = {
  title: { name: '方正小标宋简体', size: 18 },
  line: { name: '仿宋', size: 11 },
  'line-right': { name: '仿宋', size: 11 },
  header: { name: '黑体', size: 11 },
  text: { name: '仿宋', size: 11 },
  center: { name: '仿宋', size: 11 },
  amount: { name: '仿宋', size: 11 },
  note: { name: '仿宋', size: 10 },
  cover: { name: '宋体', size: 16 },
} as const satisfies Record<CellLook, { name: string; size: number }>;

const horizontals = {
  title: 'center',
  line: 'left',
  'line-right': 'right',
  header: 'center',
  text: 'left',
  center: 'center',
  amount: 'right',
  note: 'left',
  cover: 'center',
} as const satisfies Record<CellLook, Alignment['horizontal']>;

const BORDERED: ReadonlySet<CellLook> = new Set(['header', 'text', 'center', 'amount']);

export function dress(cell: Cell, look: CellLook): void {
  cell.font = fonts[look];
  cell.alignment = { horizontal: horizontals[look], vertical: 'middle', wrapText: true };
  if (BORDERED.has(look)) cell.border = BORDERS;
}

const A4 = 9;

export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated at the top of each page, counted from 1. */
  readonly titleRows?: string;
}

export function setPage(sheet: Worksheet, page: Page): void {
  // Assigned, since exceljs declares the paper sizes as an enumeration that it does not export at run time.
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    ...(page.titleRows === undefined ? {} : { printTitlesRow: page.titleRows }),
  });
  sheet.headerFooter.oddFooter = '&C&"宋体"&10第 &P 页，共 &N 页';
}

/** Characters of 仿宋 that fit one line of a column, for row heights: a Chinese character takes two widths. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);

/** Lines that a wrapped text takes in a column of this width. */
export const linesOf = (text: string, columnWidth: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.12) / columnWidth)), 0);
