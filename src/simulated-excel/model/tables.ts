/** Header cells of tables: always texts, always different, as Excel demands. */
import type { Area } from '../package/content';
import { intersect } from './address';
import { ExcelError } from './errors';
import { demandUnprotected } from './protection';
import type { Sheet, TableModel } from './sheet';
import { shownText } from './text';
import type { Workbook } from './workbook';

/** Reads the headings of a table to be, and makes the cells what a table's header cells are. */
export function headerTexts(book: Workbook, sheet: Sheet, area: Area): string[] {
  const headings: string[] = [];
  for (let c = 0; c < area.columns; c++) {
    const column = area.column + c;
    const value = sheet.cells.value(area.row, column);
    const shown = shownText(value, sheet.lookAt(area.row, column).numberFormat, book.date1904);
    const base = shown === '' ? `列${c + 1}` : shown;
    let heading = base;
    for (let n = 2; headings.some((one) => one.toLowerCase() === heading.toLowerCase()); n++) heading = `${base}${n}`;
    headings.push(heading);
    if (value !== heading) {
      const row = sheet.cells.writable(area.row);
      row.setFormula(column, null);
      row.setValue(column, heading);
      book.touch(sheet, { row: area.row, column, rows: 1, columns: 1 });
    }
  }
  return headings;
}

export function noteTable(book: Workbook, sheet: Sheet, table: TableModel): void {
  sheet.changed.add('tables');
  book.isDirty = true;
  book.onNames([table.name]);
}

/** After cells were written: what was typed into a header cell is the column's name now. */
export function keepHeaders(book: Workbook, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, rows: 1 };
    if (!table.hasHeaders || !intersect(header, area)) continue;
    const before = table.columns.join('\n');
    table.columns = headerTexts(book, sheet, header);
    if (table.columns.join('\n') !== before) noteTable(book, sheet, table);
  }
}

/** The header stays in its row, at least one row stays under it, and nothing else may lie in the new cells. */
export function resizeTable(book: Workbook, sheet: Sheet, table: TableModel, area: Area): void {
  demandUnprotected(sheet);
  const fewest = table.hasHeaders ? 2 : 1;
  if (area.row !== table.area.row || !intersect(area, table.area) || area.rows < fewest)
    throw new ExcelError('InvalidArgument', 'newRange');
  if (table.hasTotals && area.rows !== table.area.rows)
    throw new ExcelError('NotImplemented', 'more or fewer rows in a table with totals');
  if (sheet.tables.some((other) => other !== table && intersect(other.area, area)))
    throw new ExcelError('InvalidArgument', 'newRange lies over another table');
  if (sheet.merges.some((merge) => intersect(merge, area)))
    throw new ExcelError('InvalidOperation', 'newRange holds merged cells');
  table.area = area;
  table.columns = headersOf(book, sheet, table);
  noteTable(book, sheet, table);
}

/** A table without a header row has names for its columns all the same. */
function headersOf(book: Workbook, sheet: Sheet, { hasHeaders, area, columns }: TableModel): string[] {
  if (hasHeaders) return headerTexts(book, sheet, { ...area, rows: 1 });
  return Array.from({ length: area.columns }, (_, index) => columns[index] ?? `列${index + 1}`);
}
