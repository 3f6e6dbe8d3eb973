/**
 * Widths of a table's columns, in twentieths of a point: by their weights, but a figure never breaks over two lines,
 * and room that short texts leave goes to the columns whose texts are long.
 */
import type { ReportTable, TableCell } from '../blocks';

/** A wide character of the tables' font, 12 points. */
const WIDE = 240;
const NARROW = 0.58 * WIDE;
/** A column of figures takes no more than this part of the table. */
const MOST = 0.3;
/** Texts keep this part, or what they need if that is less. */
const KEPT = 0.25;

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? WIDE : NARROW;
  return width;
}

const widthOf = ({ runs }: TableCell): number =>
  Math.max(
    ...runs
      .map(({ text }) => text)
      .join('')
      .split(/[\r\n\u2028\u2029]+/)
      .map(textWidth)
  );

/** What each column needs so that each of its texts stands on one line. Rows with merged cells do not tell. */
function needs({ columns, rows }: ReportTable, margins: number): readonly number[] {
  const whole = rows.filter((cells) => cells.length === columns.length && cells.every((cell) => cell.columns === 1));
  return columns.map((column, index) => {
    const texts = whole.flatMap((cells) => (cells[index] === undefined ? [] : [widthOf(cells[index])]));
    const heading = column.align === 'right' ? 0 : textWidth(column.heading);
    return Math.max(heading, ...texts) + margins;
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export function columnWidths(table: ReportTable, width: number, margins: number): readonly number[] {
  const { columns } = table;
  const weights = sumOf(columns.map(({ weight }) => weight));
  const shares = columns.map(({ weight }) => (weight / weights) * width);
  const needed = needs(table, margins);
  const isText = columns.map(({ align }) => align === 'left');
  const least = shares.map((share, index) =>
    isText[index] === true ? share : Math.max(share, Math.min(needed[index] ?? 0, width * MOST))
  );
  // Columns of texts give what the figures take, each in proportion.
  const texts = sumOf(least.filter((_, index) => isText[index] === true));
  const figures = sumOf(least) - texts;
  const own = sumOf(needed.filter((_, index) => isText[index] === true));
  const taken = texts === 0 ? width : Math.min(figures, width - Math.min(own, width * KEPT));
  const fitted = least.map((one, index) =>
    isText[index] === true ? (one / texts) * (width - taken) : (one / figures) * taken
  );
  const spare = fitted.map((one, index) => (isText[index] === true ? Math.max(0, one - (needed[index] ?? 0)) : 0));
  const lacking = fitted.map((one, index) => (isText[index] === true ? Math.max(0, (needed[index] ?? 0) - one) : 0));
  const moved = Math.min(sumOf(spare), sumOf(lacking));
  if (moved === 0) return fitted;
  return fitted.map(
    (one, index) =>
      one - ((spare[index] ?? 0) / sumOf(spare)) * moved + ((lacking[index] ?? 0) / sumOf(lacking)) * moved
  );
}
