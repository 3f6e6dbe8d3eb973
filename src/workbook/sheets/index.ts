/** Our sheets by their roles, in the order in which they stand in the workbook. */
import type { SheetPlan } from '../write-plan';
import type { SheetContext } from './context';
import { deductionSheet } from './deduction-sheet';
import { detailSheet } from './detail-sheet';
import { findingsSheet } from './findings-sheet';
import { indicatorSheet } from './indicator-sheet';
import { outturnSheet } from './outturn-sheet';
import { projectSheet } from './project-sheet';
import { scoreTable } from './score-table';

/** null: the workbook has nothing for this sheet. */
export type SheetMaker = (context: SheetContext, role: string, name: string) => SheetPlan | null;

export const SHEET_MAKERS: ReadonlyMap<string, SheetMaker> = new Map<string, SheetMaker>([
  ['自评得分表', scoreTable],
  ['评分明细表', detailSheet],
  ['扣分说明', deductionSheet],
  ['支出决算表', outturnSheet],
  ['指标完成情况表', indicatorSheet],
  ['重点项目支出表', projectSheet],
  ['勾稽检查', findingsSheet],
]);

export const SHEET_ROLES: readonly string[] = [...SHEET_MAKERS.keys()];
