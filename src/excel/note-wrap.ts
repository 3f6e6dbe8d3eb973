/**
 * Notes beside the person's rows, whose heights are never changed. A note wraps where its row has room for all its
 * lines, or where nobody set the row's height (it is the sheet's standard one: Excel then lets it grow by itself).
 * Elsewhere it stands on one line, which runs on over the blank cells to its right: nothing of it is hidden.
 */
import type { Rectangle } from '../workbook/snapshot';
import { STYLES, linesOf } from '../workbook/styles';
import type { PlannedCell } from '../workbook/write-plan';
import { rangeAt } from './read-blocks';
import { answered } from './step';

/** A line of text, in sizes of its font: what Excel gives it, at least. */
const LINE = 1.2;
/** Rows that are asked one by one; where there are more, only a height that they all share is made use of. */
const MOST_ASKED = 300;
const BYTES_A_ROW = 600;

interface LongNote {
  readonly row: number;
  readonly lines: number;
  range: Excel.Range | null;
}

export class NoteWrap {
  readonly bytes: number;
  readonly #long: readonly LongNote[];
  #whole: Excel.Range | null = null;
  #sheet: Excel.Worksheet | null = null;

  /** `area`: the cells below the header; `width`: what the column will have, in points. */
  constructor(
    private readonly area: Rectangle,
    cells: readonly (PlannedCell | null)[],
    width: number
  ) {
    this.#long = cells.flatMap((cell) => {
      if (cell?.style !== 'note' || cell.content.kind !== 'value' || cell.row < area.row) return [];
      const lines = linesOf(String(cell.content.value ?? ''), 'note', width);
      return lines > 1 ? [{ row: cell.row, lines, range: null }] : [];
    });
    this.bytes = this.#areAsked ? this.#long.length * BYTES_A_ROW : 0;
  }

  get #areAsked(): boolean {
    return this.#long.length <= MOST_ASKED;
  }

  ask(context: Excel.RequestContext): void {
    if (this.#long.length === 0) return;
    this.#sheet = context.workbook.worksheets.getItem(this.area.sheet);
    this.#sheet.load('standardHeight');
    this.#whole = askFor(context, this.area);
    if (!this.#areAsked) return;
    for (const note of this.#long) note.range = askFor(context, { ...this.area, row: note.row, rows: 1 });
  }

  /** Known only with the answer; `size` of the font, in points. */
  apply(context: Excel.RequestContext, size: number = STYLES.note.size): void {
    const short = this.#long.filter((note) => !this.#hasRoom(note, size)).map(({ row }) => row);
    rangeAt(context, this.area).format.wrapText = true;
    for (const [row, rows] of runsOf(short)) rangeAt(context, { ...this.area, row, rows }).format.wrapText = false;
  }

  #hasRoom({ lines, range }: LongNote, size: number): boolean {
    const whole = heightOf(this.#whole);
    const height = whole ?? heightOf(range);
    const sheet = this.#sheet;
    const standard = sheet === null ? null : answered(() => sheet.standardHeight);
    return height === null || height === standard || height >= lines * size * LINE;
  }
}

function askFor(context: Excel.RequestContext, area: Rectangle): Excel.Range {
  const range = rangeAt(context, area);
  range.load('format/rowHeight');
  return range;
}

/** null: it was not answered, or the rows differ. */
const heightOf = (range: Excel.Range | null): number | null =>
  range === null ? null : answered(() => range.format.rowHeight as number | null);

/** Rows that follow each other, as the first and how many. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else runs.push([row, 1]);
  }
  return runs;
}
