/**
 * The journal as text in cells: JSON, cut into pieces that a cell can hold and never between the halves of a
 * character. What is not a journal of ours, or is not whole, is none.
 */
import type { CellEntry, ColumnEntry, Journal, JournalHead, JournalKind } from './journal';
import type { Content } from '../write-plan';
import { isRecord, parsed } from '../owned/stored-json';

const VERSION = 1;
/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 32_000;

/** A text stands for itself, a formula is an object, so that neither can be taken for the other. */
type Typed = string | number | boolean | null | { readonly f: string };

const typed = (content: Content): Typed => (content.kind === 'formula' ? { f: content.formula } : content.value);
const contentFrom = (value: Typed): Content =>
  typeof value === 'object' && value !== null ? { kind: 'formula', formula: value.f } : { kind: 'value', value };

type TypedCell = readonly [row: number, before: Typed, after: Typed];
const typedCell = ({ row, before, after }: CellEntry): TypedCell => [row, typed(before), typed(after)];
const cellFrom = ([row, before, after]: TypedCell): CellEntry => ({
  row,
  before: contentFrom(before),
  after: contentFrom(after),
});

interface Stored extends Omit<Journal, 'columns' | 'contents' | 'sheets'> {
  readonly v: number;
  readonly columns: readonly (Omit<ColumnEntry, 'cells'> & { readonly cells: readonly TypedCell[] })[];
  readonly contents: readonly (Omit<Journal['contents'][number], 'cells'> & {
    readonly cells: readonly (readonly [column: number, ...TypedCell])[];
  })[];
  readonly sheets: readonly (Omit<Journal['sheets'][number], 'before'> & {
    readonly before:
      | (Omit<NonNullable<Journal['sheets'][number]['before']>, 'contents'> & {
          readonly contents: readonly (readonly Typed[])[];
        })
      | null;
  })[];
}

export function encodeJournal(journal: Journal): readonly string[] {
  const stored: Stored = {
    ...journal,
    v: VERSION,
    columns: journal.columns.map((one) => ({ ...one, cells: one.cells.map(typedCell) })),
    contents: journal.contents.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => [cell.column, ...typedCell(cell)] as const),
    })),
    sheets: journal.sheets.map((one) => ({
      ...one,
      before: one.before && { ...one.before, contents: one.before.contents.map((line) => line.map(typed)) },
    })),
  };
  return inPieces(JSON.stringify(stored));
}

export function inPieces(text: string, most = MOST_CHARACTERS): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + most, text.length);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

const LISTS = ['columns', 'contents', 'sheets', 'marks', 'tables', 'names'] as const;

/** null: the pieces are no journal of this version, or not all of it. */
export function decodeJournal(pieces: readonly string[]): Journal | null {
  const value = parsed(pieces.join(''));
  if (!isRecord(value) || value.v !== VERSION || !LISTS.every((list) => Array.isArray(value[list]))) return null;
  // Written by us only, whole or not at all: JSON that was cut does not parse.
  const stored = value as unknown as Stored;
  return {
    marks: stored.marks,
    tables: stored.tables,
    names: stored.names,
    columns: stored.columns.map((one) => ({ ...one, cells: one.cells.map(cellFrom) })),
    contents: stored.contents.map((one) => ({
      ...one,
      cells: one.cells.map(([column, ...cell]) => ({ column, ...cellFrom(cell) })),
    })),
    sheets: stored.sheets.map((one) => ({
      ...one,
      before: one.before && { ...one.before, contents: one.before.contents.map((line) => line.map(contentFrom)) },
    })),
  };
}

export const encodeHead = (head: JournalHead): string => JSON.stringify({ v: VERSION, ...head });

const isKind = (value: unknown): value is JournalKind => value === 'run' || value === 'undo' || value === 'redo';
const isText = (value: unknown): value is string => typeof value === 'string';
const isWidth = (value: unknown): value is JournalHead['widths'][number] =>
  Array.isArray(value) && isText(value[0]) && typeof value[1] === 'number' && typeof value[2] === 'number';

export function decodeHead(text: string): JournalHead | null {
  const value = parsed(text);
  if (!isRecord(value) || value.v !== VERSION) return null;
  const { id, kind, time, milliseconds, pane, state, cells, sheets, options, widths } = value;
  if (!isText(id) || !isKind(kind) || !isText(time) || !isText(pane)) return null;
  if (state !== 'writing' && state !== 'done') return null;
  if (typeof milliseconds !== 'number' || typeof cells !== 'number') return null;
  if (!Array.isArray(sheets) || !isRecord(options)) return null;
  return {
    id,
    kind,
    time,
    milliseconds,
    pane,
    state,
    cells,
    sheets: sheets.filter(isText),
    options: { sheets: options.sheets === true, standard: isText(options.standard) ? options.standard : null },
    widths: Array.isArray(widths) ? widths.filter(isWidth) : [],
  };
}
