/** Texts that need more height than a row may have: a paragraph goes on in the next row, a column grows wider. */
import { say } from '../../texts';
import { TALLEST, heightFor } from '../styles';
import type { StyleName } from '../write-plan';

/** Points of height of one part of a paragraph: low enough that a page is filled with whole parts. */
const PART = 240;
/** Where a part ends best: a clause, else a pause. */
const ENDS = [
  ['。', '；'],
  ['，', '、'],
] as const;
/** A column may become so many times as wide; what still does not fit is shortened. */
const WIDEST = 2.5;
const STEP = 0.25;

/** No cell holds fewer; from here on twice as many are tried, so that a text of any length is cut in time with it. */
const FEW = 64;

/** How many characters, from one of them on, a cell of this width and height holds; at least one. */
function charactersIn(
  characters: readonly string[],
  from: number,
  { style, width }: Omit<TallText, 'text'>,
  height: number
): number {
  const fits = (count: number): boolean =>
    heightFor(characters.slice(from, from + count).join(''), style, width) <= height;
  const left = characters.length - from;
  let [fit, over] = [1, Math.min(FEW, left)];
  while (fits(over)) {
    if (over === left) return left;
    [fit, over] = [over, Math.min(2 * over, left)];
  }
  while (over - fit > 1) {
    const middle = Math.floor((fit + over) / 2);
    if (fits(middle)) fit = middle;
    else over = middle;
  }
  return fit;
}

/** The text in parts that fit a row each, ended where a clause or a sentence ends when there is one. */
export function piecesOf(text: string, style: StyleName, width: number): readonly string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let from = 0; from < characters.length;) {
    const most = charactersIn(characters, from, { style, width }, PART);
    const part = characters.slice(from, from + most);
    const ends = ENDS.map((marks) => Math.max(...marks.map((mark) => part.lastIndexOf(mark))) + 1);
    const end = from + most === characters.length ? most : (ends.find((one) => one > most / 2) ?? most);
    pieces.push(part.slice(0, end).join(''));
    from += end;
  }
  return pieces.length === 0 ? [text] : pieces;
}

export interface TallText {
  readonly text: string;
  readonly style: StyleName;
  /** Of its cell, in points. */
  readonly width: number;
}

/** How many times as wide a column must be so that none of its texts is higher than a row; at most `WIDEST`. */
export function widened(texts: readonly TallText[]): number {
  let factor = 1;
  const isTall = ({ text, style, width }: TallText): boolean => heightFor(text, style, width * factor) > TALLEST;
  while (factor < WIDEST && texts.some(isTall)) factor += STEP;
  return factor;
}

/** The text, or as much of it as one row holds, saying that more stands in the table it is from. */
export function shortened({ text, style, width }: TallText): string {
  if (heightFor(text, style, width) <= TALLEST) return text;
  const end = say('sheets.text-goes-on');
  const characters = Array.from(text);
  const room = charactersIn(characters, 0, { style, width }, TALLEST) - Array.from(end).length;
  return characters.slice(0, Math.max(1, room)).join('') + end;
}
