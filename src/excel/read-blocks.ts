/**
 * Cells of sheets as blocks, with their merged areas. An answer that is too large for one response is asked
 * for again in halves, so that a workbook of any size can be read.
 */
import type { Block, Rectangle } from '../workbook/snapshot';
import { readAddresses } from './address-text';
import { brief, FULL, type Host } from './host';
import { codeOf } from './refusals';

export const cellsIn = ({ rows, columns }: Rectangle): number => rows * columns;

/** An area of a sheet that is at hand: a call less than by the sheet's name. */
export const rangeOn = (sheet: Excel.Worksheet, area: Omit<Rectangle, 'sheet'>): Excel.Range =>
  brief(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));

export const rangeAt = (context: Excel.RequestContext, area: Rectangle): Excel.Range =>
  rangeOn(context.workbook.worksheets.getItem(area.sheet), area);

/** An area in pieces of whole rows. */
export function inPieces<T extends Rectangle>(area: T, mostCells: number): readonly T[] {
  const rows = Math.max(1, Math.floor(mostCells / area.columns));
  const pieces: T[] = [];
  for (let row = 0; row < area.rows; row += rows)
    pieces.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return pieces;
}

/** Pieces that fit into one request together. */
export function inRequests<T extends Rectangle>(pieces: readonly T[], mostCells: number): readonly (readonly T[])[] {
  const requests: T[][] = [];
  let filled = 0;
  for (const piece of pieces) {
    const current = requests.at(-1);
    if (current === undefined || filled + cellsIn(piece) > mostCells) {
      requests.push([piece]);
      filled = cellsIn(piece);
    } else {
      current.push(piece);
      filled += cellsIn(piece);
    }
  }
  return requests;
}

/** `full`: also as shown and with number formats; our own sheets need only what is typed and what it comes to. */
export interface Wanted extends Rectangle {
  readonly full: boolean;
}

const isTooLarge = (failure: unknown): boolean => codeOf(failure) === 'ResponsePayloadSizeLimitExceeded';

/** Adds to the pending request; the result is there after it was sent. */
export function askForBlock(context: Excel.RequestContext, area: Wanted): () => Block {
  const range = rangeAt(context, area);
  range.load(area.full ? 'values,formulas,text,numberFormat' : 'values,formulas');
  return () => {
    const values: Block['values'] = range.values;
    return {
      sheet: area.sheet,
      row: area.row,
      column: area.column,
      values,
      formulas: range.formulas,
      text: area.full ? range.text : values.map((line) => line.map((value) => String(value ?? ''))),
      numberFormat: area.full ? range.numberFormat : [],
    };
  };
}

/** The merged areas of a part of a sheet. */
export function askForMerges(context: Excel.RequestContext, area: Rectangle): () => readonly Rectangle[] {
  const merged = brief(rangeAt(context, area).getMergedAreasOrNullObject());
  merged.load('address');
  return () => (merged.isNullObject ? [] : readAddresses(merged.address, area.sheet));
}

/** Reads areas that may be too much for one answer. `also` rides in the first request; its result comes with it. */
export async function readBlocks<T>(
  host: Host,
  context: Excel.RequestContext,
  areas: readonly Wanted[],
  also: () => () => T
): Promise<{ readonly blocks: readonly Block[]; readonly rest: T }> {
  const blocks: Block[] = [];
  let mostCells: number = FULL.cells;
  let pending = inRequests(
    areas.flatMap((area) => inPieces(area, mostCells)),
    mostCells
  );
  let rest: { readonly value: T } | null = null;
  while (rest === null || pending.length > 0) {
    const [request = [], ...later] = pending;
    const more: (() => T) | null = rest === null ? also() : null;
    const asked = request.map((area) => askForBlock(context, area));
    try {
      await host.send(context);
    } catch (failure) {
      const cells = request.reduce((sum, area) => sum + cellsIn(area), 0);
      if (!isTooLarge(failure) || request.every(({ rows }) => rows === 1)) throw failure;
      mostCells = Math.ceil(cells / 2);
      pending = inRequests(
        pending.flat().flatMap((area) => inPieces(area, mostCells)),
        mostCells
      );
      continue;
    }
    if (more !== null) rest = { value: more() };
    blocks.push(...asked.map((block) => block()));
    pending = later;
  }
  return { blocks, rest: rest.value };
}
