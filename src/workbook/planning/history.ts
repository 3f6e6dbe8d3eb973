/**
 * 运行记录: one line for each run that changed a cell, the newest last. No texts of cells and no names of people:
 * when, by which standard, what came out, how much was written, and a fingerprint of what was read.
 */
import type { SelfAssessment } from '../../scoring/model';
import { wholeOf } from '../../scoring/whole';
import { say } from '../../texts';
import { asText } from '../cells/cell-text';
import { ownRole } from '../owned/ownership';
import { planOwnSheet } from './plan-sheets';
import { SheetGrid } from '../cells/sheet-grid';
import { SheetBuilder } from '../sheets/sheet-builder';
import type { WorkbookSnapshot } from '../snapshot';
import type { SheetPlan, WritePlan } from '../write-plan';
import { isOpenTotal } from '../../scoring/open';

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

const WIDTHS = [18, 26, 20, 12, 20];
const HEADINGS = ['time', 'standard', 'total', 'cells', 'fingerprint'] as const;
/** A title and the headings stand above the lines. */
const FIRST_LINE = 2;
/** The sheet does not grow for ever. */
const MOST_LINES = 1000;

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

/** What came out: 暂计 while points are open. */
export function totalText({ entities }: SelfAssessment): string {
  const total = wholeOf(entities)?.total;
  if (total === undefined) return entities.length === 0 ? '' : say('sheets.history-several');
  const params = { score: total.score.toString(), points: total.points.toString() };
  return say(isOpenTotal(total) ? 'sheets.history-provisional' : 'sheets.history-final', params);
}

function historySheet(name: string, lines: readonly HistoryLine[]): SheetPlan {
  const sheet = new SheetBuilder(HISTORY_ROLE, name, WIDTHS);
  sheet.span(0, WIDTHS.length, asText(say('sheets.history-title')), 'title');
  sheet.next();
  HEADINGS.forEach((heading, column) => sheet.put(column, asText(say(`sheets.history-${heading}`)), 'header'));
  sheet.next();
  for (const { time, standard, total, cells, fingerprint } of lines) {
    sheet.put(0, asText(time), 'text-centered');
    sheet.put(1, asText(standard), 'text');
    sheet.put(2, asText(total), 'text-centered');
    sheet.put(3, { kind: 'value', value: cells }, 'text-centered');
    sheet.put(4, asText(fingerprint), 'text-centered');
    sheet.next();
  }
  return sheet.build({ orientation: 'portrait', columns: WIDTHS.length, header: FIRST_LINE - 1 });
}

/**
 * The plan with its line. It is no change of the person's workbook that would have to be shown beforehand, and it
 * never stops a run: where the sheet is protected or cannot be made, there is no line.
 */
export function withHistory(plan: WritePlan, snapshot: WorkbookSnapshot, line: HistoryLine, make: boolean): WritePlan {
  const lines = [...[...historyOf(snapshot)].reverse(), line].slice(-MOST_LINES);
  const planned = planOwnSheet(snapshot, HISTORY_ROLE, make, (name) => historySheet(name, lines));
  return {
    ...plan,
    sheets: [...plan.sheets, ...planned.sheets],
    marks: [...(plan.marks ?? []), ...planned.marks],
  };
}
