/** How a finding is made: a stable code, the figures it is about, and the cells to look at. */
import type { CellRef, Finding } from '../model';

export const finding = (
  severity: Finding['severity'],
  code: string,
  params: Readonly<Record<string, string>>,
  cells: readonly (CellRef | undefined)[]
): Finding => ({ severity, note: { code, params, cells: cells.filter((ref) => ref !== undefined) } });

/** What a check finds in many rows: in most of them nothing, and for those no list is made. */
export function inEach<Row>(
  rows: readonly Row[],
  look: (row: Row, index: number) => Finding | null
): readonly Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    const found = row === undefined ? null : look(row, index);
    if (found !== null) findings.push(found);
  }
  return findings;
}
