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

/** The most characters of a text, from its beginning, that a cell of this width and height holds. */
function charactersIn(text: string, style: StyleName, width: number, height: number): number {
  const characters = Array.from(text);
  let [fit, over] = [1, characters.length + 1];
  while (over - fit > 1) {
    const middle = Math.floor((fit + over) / 2);
    if (heightFor(characters.slice(0, middle).join(''), style, width) <= height) fit = middle;
    else over = middle;
  }
  return fit;
}

/** The text in parts that fit a row each, ended where a clause or a sentence ends when there is one. */
export function piecesOf(text: string, style: StyleName, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (heightFor(rest, style, width) > PART) {
    const most = Array.from(rest)
      .slice(0, charactersIn(rest, style, width, PART))
      .join('');
    const ends = ENDS.map((marks) => Math.max(...marks.map((mark) => most.lastIndexOf(mark))) + 1);
    const piece = most.slice(
      0,
      ends.find((end) => end > most.length / 2)
    );
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
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
  const room = charactersIn(text, style, width, TALLEST) - Array.from(end).length;
  return Array.from(text).slice(0, Math.max(1, room)).join('') + end;
}
