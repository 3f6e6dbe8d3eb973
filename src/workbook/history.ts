/**
 * 运行记录: one line for each run that changed a cell, the newest last. No texts of cells and no names of people:
 * when, by which standard, what came out, how much was written, and a fingerprint of what was read.
 */
import { ownRole } from './ownership';
import { SheetGrid } from './sheet-grid';
import type { WorkbookSnapshot } from './snapshot';

export const HISTORY_ROLE = '运行记录';

/** Sheets of ours that tell what happened: 清除痕迹 takes them away. */
export const TRACE_ROLES: readonly string[] = [HISTORY_ROLE, '确认记录'];

export interface HistoryLine {
  readonly time: string;
  readonly standard: string;
  /** `96.88 / 100`, or 暂计. */
  readonly total: string;
  readonly cells: number;
  readonly fingerprint: string;
}

/** Title and headings stand above the lines. */
export const FIRST_LINE = 3;

/** The newest first. */
export function historyOf(snapshot: WorkbookSnapshot): readonly HistoryLine[] {
  const sheet = snapshot.sheets.find((one) => ownRole(one, snapshot.sheets, [HISTORY_ROLE]) !== null);
  if (sheet === undefined) return [];
  const grid = new SheetGrid(snapshot, sheet.name);
  const lines: HistoryLine[] = [];
  for (let row = FIRST_LINE; !grid.isBlank(row, 0); row += 1)
    lines.unshift({
      time: grid.typed(row, 0),
      standard: grid.typed(row, 1),
      total: grid.typed(row, 2),
      cells: Number(grid.typed(row, 3)),
      fingerprint: grid.typed(row, 4),
    });
  return lines;
}
