/** Where a range stands, from what was loaded of it. */
import type { Rectangle } from '../workbook/snapshot';
import { readAddress } from './address-text';

/** What is loaded for it. */
export const PLACE = 'address,rowIndex,columnIndex,rowCount,columnCount';

/** null: there is no such range. */
export function placeOf(range: Excel.Range): Rectangle | null {
  if (range.isNullObject) return null;
  const named = readAddress(range.address, '');
  const sheet = named?.sheet ?? sheetIn(range.address);
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Whole columns and rows (`评分表!A:H`) are no plain address; their sheet is named all the same. */
function sheetIn(address: string): string {
  const end = address.lastIndexOf('!');
  const name = address.slice(0, Math.max(end, 0));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
