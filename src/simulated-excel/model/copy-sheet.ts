/** A copy of a sheet with everything that the package can write for a new sheet. */
import { ExcelError } from './errors';
import { NO_STYLE } from './cell-store';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export function addSheetCopy(book: Workbook, source: Sheet, where: string, beside: Sheet | null): Sheet {
  if (source.fileCharts.standing.length > 0 || source.fileConditionalFormats.count > 0 || source.tables.length > 0)
    throw new ExcelError('NotImplemented', 'a copy of a sheet with charts, conditional formats or tables of the file');
  let number = 2;
  const base = source.name.slice(0, 26);
  while (book.sheetNamed(`${base} (${number})`)) number++;
  const copy = book.addSheet(`${base} (${number})`);
  for (const r of source.cells.rowNumbers()) {
    const from = source.cells.row(r);
    if (!from) continue;
    const to = copy.cells.writable(r);
    for (let c = 0; c < from.width; c++) {
      if (!from.stands(c)) continue;
      to.setFormula(c, from.formula(c));
      to.setValue(c, from.value(c));
      if (from.style(c) !== NO_STYLE) to.setStyle(c, from.style(c));
    }
  }
  copy.merges = [...source.merges];
  copy.columns = source.columns.map((band) => ({ ...band }));
  for (const [row, band] of source.rows) copy.rows.set(row, { ...band });
  Object.assign(copy, {
    showGridlines: source.showGridlines,
    tabColor: source.tabColor,
    frozenRows: source.frozenRows,
    frozenColumns: source.frozenColumns,
    pageSetup: source.pageSetup,
  } satisfies Partial<Sheet>);
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  const last = book.sheets.length - 1;
  const at = (sheet: Sheet): number => book.sheets.filter((one) => one !== copy).indexOf(sheet);
  const position =
    where === 'Beginning'
      ? 0
      : where === 'Before' && beside
        ? at(beside)
        : where === 'After' && beside
          ? at(beside) + 1
          : last;
  book.moveSheet(copy, position);
  return copy;
}
