/** A note in one line: its cells, as far as they can be taken in, and the sentence. */
import type { Note } from '../scoring/model';
import { say } from '../texts';
import { a1 } from '../workbook/inputs/inputs';

const MOST_CELLS = 4;

export function noteLine({ code, params, cells }: Note): string {
  const at = cells.slice(0, MOST_CELLS).map((cell) => a1(cell));
  return `${at.length === 0 ? '' : `［${at.join('，')}］`}${say(code, params)}`;
}
