/** Our sheets by their roles, in the order in which they stand in the workbook. */
import type { SheetPlan } from '../write-plan';
import type { SheetContext } from './context';
import { deductionSheet } from './deduction-sheet';
import { scoreTable } from './score-table';

export type SheetMaker = (context: SheetContext, role: string, name: string) => SheetPlan | null;

export const SHEET_MAKERS: ReadonlyMap<string, SheetMaker> = new Map<string, SheetMaker>([
  ['自评得分表', scoreTable],
  ['扣分说明', deductionSheet],
]);

export const SHEET_ROLES: readonly string[] = [...SHEET_MAKERS.keys()];
