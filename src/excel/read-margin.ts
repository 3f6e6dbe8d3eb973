/** What stands around the used cells of a sheet, where our columns will go: merged blank cells, number formats. */
import type { NumberFormats, Rectangle } from '../workbook/snapshot';
import { askForMerges, inPieces, inRequests, rangeAt } from './read-blocks';

/** The last row and column of a sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const ROWS = 40;
const COLUMNS = 40;
/** Formats are many: enough for our columns with one of the person's between. */
const FORMATTED_COLUMNS = 12;

export const askForMergesAround = (context: Excel.RequestContext, area: Rectangle): (() => readonly Rectangle[]) =>
  askForMerges(context, {
    ...area,
    rows: Math.min(area.rows + ROWS, MOST_ROWS - area.row),
    columns: Math.min(area.columns + COLUMNS, MOST_COLUMNS - area.column),
  });

/** Formats of so many cells come in one answer. */
const MOST_FORMATS = 100_000;

/** Where the formats beside these areas stand, in as many requests as they need. */
export function formatsBeside(areas: readonly Rectangle[]): readonly (readonly Rectangle[])[] {
  const beside = areas.flatMap((area): readonly Rectangle[] => {
    const column = area.column + area.columns;
    const columns = Math.min(FORMATTED_COLUMNS, MOST_COLUMNS - column);
    return columns <= 0 ? [] : inPieces({ ...area, column, columns }, MOST_FORMATS);
  });
  return inRequests(beside, MOST_FORMATS);
}

export function askForFormats(context: Excel.RequestContext, area: Rectangle): () => NumberFormats {
  const range = rangeAt(context, area);
  range.load('numberFormat');
  return () => ({ sheet: area.sheet, row: area.row, column: area.column, numberFormat: range.numberFormat });
}
