/** The charts that the add-in added, with the figures that they show now. */
import type { Sheet } from '../../../model/sheet';
import { shownText } from '../../../model/text';
import type { Workbook } from '../../../model/workbook';
import { placeOfAddress } from './find-place';
import type { ChartView } from './views';

function cellsOf(
  book: Workbook,
  sheet: Sheet,
  address: string
): readonly { text: string; value: unknown; format: string }[] {
  const place = placeOfAddress(book, address, sheet);
  const source = place === null ? undefined : book.sheets.find(({ id }) => id === place.sheet);
  if (place === null || source === undefined) return [];
  const { row, column, rows, columns } = place.area;
  return Array.from({ length: rows * columns }, (_cell, index) => {
    const r = row + Math.floor(index / columns);
    const c = column + (index % columns);
    const value = source.cells.value(r, c);
    const format = source.lookAt(r, c).numberFormat;
    return { value, format, text: shownText(value, format, book.date1904) };
  });
}

export function chartViews(book: Workbook, sheet: Sheet): readonly ChartView[] {
  return sheet.charts.map(({ content }) => {
    const names = cellsOf(book, sheet, content.categories);
    const values = cellsOf(book, sheet, content.values);
    return {
      type: content.type,
      title: content.title,
      from: content.from,
      reversed: content.axes.reversed,
      maximum: content.axes.maximum,
      isPercent: values.every(({ format }) => format.includes('%')),
      points: values.map(({ value }, index) => ({
        name: names[index]?.text ?? '',
        value: typeof value === 'number' ? value : 0,
      })),
    };
  });
}
