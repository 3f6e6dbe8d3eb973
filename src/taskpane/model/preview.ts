/** What a plan would do to the workbook, in numbers for the preview. */
import type { WritePlan } from '../../workbook/write-plan';

export interface PreviewCounts {
  /** Cells that the plan writes, headings included. */
  readonly written: number;
  /** Of these, cells whose content changes. */
  readonly changed: number;
  /** Of these, cells that hold something which we did not write. */
  readonly handEdited: number;
  readonly sheets: readonly string[];
}

export function previewOf(plan: WritePlan): PreviewCounts {
  const inColumns = plan.columns.reduce(
    (sum, column) => sum + column.cells.filter((cell) => cell !== null).length + (column.isNew ? 1 : 0),
    0
  );
  const inSheets = plan.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  return {
    written: inColumns + inSheets,
    changed: plan.changes.length,
    handEdited: plan.changes.filter(({ handEdited }) => handEdited).length,
    sheets: plan.sheets.map(({ name }) => name),
  };
}
