/** Number formats that are set cell by cell in a column whose look is the person's. */
import type { WorkbookSnapshot } from './snapshot';
import { STYLES } from './styles';
import type { ColumnPlan, RowFormat } from './write-plan';

const GENERAL = 'General';

/** Formats that stand in the sheet; cells outside everything that was read have none of their own. */
export function standingFormat({ blocks }: WorkbookSnapshot, sheet: string, row: number, column: number): string {
  for (const block of blocks) {
    const format = block.sheet === sheet ? block.numberFormat[row - block.row]?.[column - block.column] : undefined;
    if (format !== undefined) return format;
  }
  return GENERAL;
}

/** A rate is shown as one only where its cell has no format of its own. */
export function formatsOf(plan: ColumnPlan, snapshot: WorkbookSnapshot): readonly RowFormat[] {
  if (plan.formats !== undefined) return plan.formats;
  if (plan.isNew) return [];
  return plan.cells.flatMap((cell) =>
    cell?.style === 'rate' && standingFormat(snapshot, plan.sheet, cell.row, plan.column) === GENERAL
      ? [[cell.row, STYLES.rate.numberFormat] as const]
      : []
  );
}
