/** What stands around the used cells of a sheet, where our columns will go: merged blank cells, number formats. */
import type { NumberFormats, Rectangle } from '../workbook/snapshot';
import { askForMerges, rangeAt } from './read-blocks';

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

export function askForFormatsBeside(context: Excel.RequestContext, area: Rectangle): () => readonly NumberFormats[] {
  const { sheet, row } = area;
  const column = area.column + area.columns;
  const columns = Math.min(FORMATTED_COLUMNS, MOST_COLUMNS - column);
  if (columns <= 0) return () => [];
  const range = rangeAt(context, { ...area, column, columns });
  range.load('numberFormat');
  return () => [{ sheet, row, column, numberFormat: range.numberFormat }];
}
