/** How a sheet of ours is printed and seen: A4, one page wide, headings repeated, page numbers. */
import type { SheetPlan } from '../workbook/write-plan';
import { MARGIN } from '../workbook/print-page';
import { widthInPoints } from '../workbook/styles';
import { supports } from './host';
import { rangeOn } from './read-blocks';

/** Chinese and English offices alike read this. */
const FOOTER = '第 &P 页，共 &N 页';

export function setUpPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { titleRows, printArea, orientation } = plan;
  const layout = sheet.pageLayout;
  layout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.leftMargin = MARGIN;
  layout.rightMargin = MARGIN;
  layout.topMargin = MARGIN;
  layout.bottomMargin = MARGIN;
  layout.setPrintArea(rangeOn(sheet, printArea));
  if (titleRows !== null)
    layout.setPrintTitleRows(
      rangeOn(sheet, { ...printArea, row: titleRows.first, rows: titleRows.last - titleRows.first + 1, column: 0 })
    );
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of plan.pageBreaks ?? [])
    sheet.horizontalPageBreaks.add(rangeOn(sheet, { row, column: 0, rows: 1, columns: 1 }));
  layout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
}

export function setWidths(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((width, column) => {
    rangeOn(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = widthInPoints(width);
  });
}

export function setHeights(sheet: Excel.Worksheet, heights: SheetPlan['rowHeights']): void {
  for (const { row, rows, points } of heightRuns(heights))
    rangeOn(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
}

/** Neighbouring rows of one height are set together. */
export function heightRuns(heights: SheetPlan['rowHeights']): readonly { row: number; rows: number; points: number }[] {
  const found: { row: number; rows: number; points: number }[] = [];
  for (const { row, points } of heights) {
    const last = found.at(-1);
    if (last?.points === points && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1, points });
  }
  return found;
}

export const chartName = (role: string, index: number): string => `${role}${index + 1}`;

/** Bars and charts stand beside the printed page; an Excel that has none of them goes without. */
export function addPictures(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (supports('1.6'))
    for (const area of plan.dataBars) {
      const bar = rangeOn(sheet, area).conditionalFormats.add('DataBar').dataBar;
      bar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.upperBoundRule = { type: 'Number', formula: '1' };
    }
  plan.charts.forEach(({ title, categories, values, at }, index) => {
    const source = rangeOn(sheet, {
      ...categories,
      columns: values.column + values.columns - categories.column,
      rows: Math.max(categories.rows, values.rows),
    });
    const chart = sheet.charts.add('BarClustered', source, 'Columns');
    chart.name = chartName(plan.role, index);
    chart.title.text = title;
    chart.legend.visible = false;
    // The first category at the top, the values below, up to 100 per cent.
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.reversePlotOrder = true;
    if (supports('1.8')) categoryAxis.position = 'Maximum';
    valueAxis.minimum = 0;
    valueAxis.maximum = 1;
    chart.setPosition(
      rangeOn(sheet, { ...at, rows: 1, columns: 1 }),
      rangeOn(sheet, { ...at, row: at.row + at.rows - 1, column: at.column + at.columns - 1, rows: 1, columns: 1 })
    );
  });
}
