/** Header cells of tables: always texts, always different, as Excel demands. */
import type { Area } from '../package/content';
import { shownText } from './text';
import type { Sheet } from './sheet';
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
