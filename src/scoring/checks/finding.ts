/** How a finding is made: a stable code, the figures it is about, and the cells to look at. */
import type { CellRef, Finding } from '../model';

export const finding = (
  severity: Finding['severity'],
  code: string,
  params: Readonly<Record<string, string>>,
  cells: readonly (CellRef | undefined)[]
): Finding => ({ severity, note: { code, params, cells: cells.filter((ref) => ref !== undefined) } });
