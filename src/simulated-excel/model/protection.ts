/** What a protected sheet refuses: Excel's AccessDenied on locked cells. */
import type { Area } from '../package/content';
import { ExcelError } from './errors';
import type { Sheet } from './sheet';

export function demandUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.isProtected) return;
  const used = sheet.cells.usedArea(false);
  // Whole rows or columns: beyond the used cells one place of each column tells enough.
  const lastRow = Math.min(area.row + area.rows, Math.max(area.row + 1, (used ? used.row + used.rows : 0) + 1));
  const lastColumn = Math.min(
    area.column + area.columns,
    Math.max(area.column + 1, (used ? used.column + used.columns : 0) + 1)
  );
  for (let row = area.row; row < lastRow; row++)
    for (let column = area.column; column < lastColumn; column++)
      if (sheet.lookAt(row, column).locked) throw new ExcelError('AccessDenied', 'a locked cell of a protected sheet');
}

/** Formats, sizes, sheets' own properties: refused on a protected sheet whatever is locked. */
export function demandUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ExcelError('AccessDenied', 'a protected sheet');
}
