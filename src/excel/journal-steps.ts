/**
 * The journal in the workbook: a very hidden sheet with its text and with the looks of the cells that the run is
 * about to change, or a setting of the workbook where its structure is protected. Its head is written last:
 * without a head nothing of the run was written yet.
 */
import {
  JOURNAL_PROPERTY,
  JOURNAL_SHEET_PREFIX,
  type Journal,
  type JournalHead,
  type JournalPlace,
} from '../workbook/journal/journal';
import { encodeHead, encodeJournal } from '../workbook/journal/journal-text';
import type { Rectangle } from '../workbook/snapshot';
import { rangeAt } from './read-blocks';
import { put, type Step } from './step';
import { typedText } from './typed-input';
import { bytesOf, NO_WEIGHT, type Weight } from './weight';

/** A request takes so much of the text. */
const MOST_BYTES = 300_000;
/** Making the sheet, and a look copied. */
const SHEET_BYTES = 3_000;
const LOOK_BYTES = 1_200;

export const journalPlace = (id: string, structureProtected: boolean): JournalPlace =>
  structureProtected ? { kind: 'settings' } : { kind: 'sheet', sheet: `${JOURNAL_SHEET_PREFIX}${id}` };

/** A setting of its own for each run: the last one's stays until this one is done. */
export const settingKey = (id: string): string => `${JOURNAL_PROPERTY}.${id}`;
export const TEXT = '.text';
export const textKey = (id: string): string => `${settingKey(id)}${TEXT}`;

/** Where each look stands now, and where it is kept. */
function kept(journal: Journal): readonly (readonly [from: Rectangle, to: Rectangle])[] {
  return [
    ...journal.columns.flatMap(({ sheet, column, headerRow, rows, looks }) =>
      looks === null ? [] : [[{ sheet, row: headerRow, column, rows, columns: 1 }, looks] as const]
    ),
    ...journal.sheets.flatMap(({ sheet, before }) =>
      before?.looks ? [[{ ...before.looks, sheet, row: 0, column: 0 }, before.looks] as const] : []
    ),
  ];
}

export const copyLooks = (context: Excel.RequestContext, from: Rectangle, to: Rectangle): void => {
  rangeAt(context, to).copyFrom(rangeAt(context, from), 'Formats');
};

/** A journal needs nothing of a step but to be written; the writer takes it away. */
abstract class JournalStep implements Step {
  readonly cells = 0;
  abstract readonly weight: Weight;
  abstract write(context: Excel.RequestContext): void;
  ask(): void {
    // What is written was known before.
  }
  readBack(): void {
    // The head tells that the text before it was written.
  }
  finish(): void {
    // The writer ends the journal itself.
  }
  check(): null {
    return null;
  }
  restore(): void {
    // It goes when everything else has been put back.
  }
}

class TextStep extends JournalStep {
  constructor(
    readonly weight: Weight,
    private readonly sheet: string,
    private readonly row: number,
    private readonly pieces: readonly string[]
  ) {
    super();
  }

  write(context: Excel.RequestContext): void {
    if (this.row === 0) context.workbook.worksheets.add(this.sheet).visibility = 'VeryHidden';
    const area = { sheet: this.sheet, row: this.row, column: 0, rows: this.pieces.length, columns: 1 };
    put(
      context,
      area,
      this.pieces.map((piece) => [typedText(piece)])
    );
  }
}

class HeadStep extends JournalStep {
  readonly weight: Weight;
  readonly #looks: ReturnType<typeof kept>;

  constructor(
    private readonly sheet: string,
    journal: Journal,
    private readonly head: JournalHead
  ) {
    super();
    this.#looks = kept(journal);
    this.weight = { request: LOOK_BYTES * (this.#looks.length + 1), response: 0 };
  }

  write(context: Excel.RequestContext): void {
    for (const [from, to] of this.#looks) copyLooks(context, from, to);
    writeHead(context, { kind: 'sheet', sheet: this.sheet }, this.head);
  }
}

class SettingStep extends JournalStep {
  readonly weight: Weight;
  readonly #text: string;

  constructor(
    pieces: readonly string[],
    private readonly head: JournalHead
  ) {
    super();
    this.#text = pieces.join('');
    this.weight = { request: bytesOf(this.#text), response: 0 };
  }

  write(context: Excel.RequestContext): void {
    const { settings } = context.workbook;
    settings.add(textKey(this.head.id), this.#text);
    settings.add(settingKey(this.head.id), encodeHead(this.head));
  }
}

/** Ahead of all other steps, in this order. */
export function journalSteps(journal: Journal, head: JournalHead, place: JournalPlace): readonly Step[] {
  const pieces = encodeJournal(journal);
  if (place.kind === 'settings') return [new SettingStep(pieces, head)];
  const steps: TextStep[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from;
    let bytes = steps.length === 0 ? SHEET_BYTES : NO_WEIGHT.request;
    do bytes += bytesOf(pieces[to] ?? '');
    while ((to += 1) < pieces.length && bytes < MOST_BYTES);
    steps.push(new TextStep({ request: bytes, response: 0 }, place.sheet, from, pieces.slice(from, to)));
    from = to;
  }
  return [...steps, new HeadStep(place.sheet, journal, head)];
}

export function writeHead(context: Excel.RequestContext, place: JournalPlace, head: JournalHead): void {
  if (place.kind === 'settings') context.workbook.settings.add(settingKey(head.id), encodeHead(head));
  else context.workbook.worksheets.getItem(place.sheet).customProperties.add(JOURNAL_PROPERTY, encodeHead(head));
}

/** Gone also where it stands only in part. */
export function removeJournal(context: Excel.RequestContext, place: JournalPlace, id: string): void {
  if (place.kind === 'settings') {
    const { settings } = context.workbook;
    settings.getItemOrNullObject(settingKey(id)).delete();
    settings.getItemOrNullObject(textKey(id)).delete();
    return;
  }
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  // Excel does not delete what is very hidden.
  sheet.visibility = 'Hidden';
  sheet.delete();
}
