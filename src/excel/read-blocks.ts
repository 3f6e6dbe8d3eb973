/**
 * Cells of sheets as blocks, with their merged areas. An answer that is too large for one response is asked
 * for again in halves, so that a workbook of any size can be read.
 */
import type { Block, Rectangle } from '../workbook/snapshot';
import { readAddresses } from './address-text';
import { brief, type Host } from './host';
import { codeOf } from './refusals';

const GRIDS = 'values,formulas,text,numberFormat';
/** Cells in one request to begin with; Excel on the web answers at most 5 MB. */
const MOST_CELLS = 400_000;

export const cellsIn = ({ rows, columns }: Rectangle): number => rows * columns;

export const rangeAt = (context: Excel.RequestContext, area: Rectangle): Excel.Range =>
  brief(
    context.workbook.worksheets.getItem(area.sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns)
  );

/** An area in pieces of whole rows. */
export function inPieces(area: Rectangle, mostCells: number): readonly Rectangle[] {
  const rows = Math.max(1, Math.floor(mostCells / area.columns));
  const pieces: Rectangle[] = [];
  for (let row = 0; row < area.rows; row += rows)
    pieces.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return pieces;
}

/** Pieces that fit into one request together. */
export function inRequests(pieces: readonly Rectangle[], mostCells: number): readonly (readonly Rectangle[])[] {
  const requests: Rectangle[][] = [];
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

export const blockFrom = (area: Rectangle, range: Excel.Range): Block => ({
  sheet: area.sheet,
  row: area.row,
  column: area.column,
  values: range.values as Block['values'],
  formulas: range.formulas as Block['formulas'],
  text: range.text,
  numberFormat: range.numberFormat as Block['numberFormat'],
});

const isTooLarge = (failure: unknown): boolean => codeOf(failure) === 'ResponsePayloadSizeLimitExceeded';

/** Adds to the pending request; the result is there after it was sent. */
export function askForBlock(context: Excel.RequestContext, area: Rectangle): () => Block {
  const range = rangeAt(context, area);
  range.load(GRIDS);
  return () => blockFrom(area, range);
}

/** The merged areas of a part of a sheet. */
export function askForMerges(context: Excel.RequestContext, area: Rectangle): () => readonly Rectangle[] {
  const merged = brief(rangeAt(context, area).getMergedAreasOrNullObject());
  merged.load('address');
  return () => (merged.isNullObject ? [] : readAddresses(merged.address, area.sheet));
}

/** Reads areas that may be too much for one answer. `also` rides in the first request. */
export async function readBlocks(
  host: Host,
  context: Excel.RequestContext,
  areas: readonly Rectangle[],
  also: () => void = () => undefined
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let mostCells = MOST_CELLS;
  let pending = inRequests(
    areas.flatMap((area) => inPieces(area, mostCells)),
    mostCells
  );
  let isFirst = true;
  while (pending.length > 0 || isFirst) {
    const [request = [], ...later] = pending;
    if (isFirst) also();
    const asked = request.map((area) => askForBlock(context, area));
    try {
      await host.send(context);
    } catch (failure) {
      const largest = Math.max(0, ...request.map(cellsIn));
      if (!isTooLarge(failure) || (request.length === 1 && request[0]?.rows === 1) || largest === 0) throw failure;
      mostCells = Math.ceil(request.reduce((sum, area) => sum + cellsIn(area), 0) / 2);
      pending = inRequests(
        pending.flat().flatMap((area) => inPieces(area, mostCells)),
        mostCells
      );
      continue;
    }
    isFirst = false;
    blocks.push(...asked.map((block) => block()));
    pending = later;
  }
  return blocks;
}
