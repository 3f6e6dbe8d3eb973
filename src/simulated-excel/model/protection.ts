/** What a protected sheet refuses: Excel's AccessDenied on locked cells. */
import type { Area } from '../package/content';
import { ExcelError } from './errors';
import { tellingPart } from './looks';
import type { Sheet } from './sheet';

export function demandUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.isProtected) return;
  const part = tellingPart(sheet, area);
  for (let row = part.row; row < part.row + part.rows; row++)
    for (let column = part.column; column < part.column + part.columns; column++)
      if (sheet.lookAt(row, column).locked) throw new ExcelError('AccessDenied', 'a locked cell of a protected sheet');
}

/** Formats, sizes, sheets' own properties: refused on a protected sheet whatever is locked. */
export function demandUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ExcelError('AccessDenied', 'a protected sheet');
}
