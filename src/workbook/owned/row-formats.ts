/** Number formats that are set cell by cell in a column whose look is the person's. */
import type { WorkbookSnapshot } from '../snapshot';
import { STYLES } from '../styles';
import type { ColumnPlan, RowFormat } from '../write-plan';

export const GENERAL = 'General';

/** The format that a cell has; null where that was not read. */
export function standingFormat(snapshot: WorkbookSnapshot, sheet: string, row: number, column: number): string | null {
  for (const block of [...snapshot.blocks, ...(snapshot.beside ?? [])]) {
    const format = block.sheet === sheet ? block.numberFormat[row - block.row]?.[column - block.column] : undefined;
    if (format !== undefined) return format;
  }
  return null;
}

/** Where no look is set: a rate is shown as one only where its cell has no format of its own. */
export function formatsOf(plan: ColumnPlan, snapshot: WorkbookSnapshot): readonly RowFormat[] {
  if (plan.formats !== undefined) return plan.formats;
  return plan.cells.flatMap((cell) =>
    cell?.style === 'rate' && standingFormat(snapshot, plan.sheet, cell.row, plan.column) === GENERAL
      ? [[cell.row, STYLES.rate.numberFormat] as const]
      : []
  );
}
