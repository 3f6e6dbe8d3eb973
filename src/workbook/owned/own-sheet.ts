/** Our sheets in a workbook by their roles, and the names that they bear. */
import { ownRole } from './ownership';
import type { SheetInfo, WorkbookSnapshot } from '../snapshot';

const MOST_NAME = 31;

/** A sheet of ours keeps the name that it bears; a new one takes its role's name unless that is taken. */
export function nameFor(role: string, snapshot: WorkbookSnapshot): string {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  if (!taken.has(role.toLowerCase())) return role;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '（自动）' : `（自动${count}）`;
    const name = role.slice(0, MOST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

export const own = (snapshot: WorkbookSnapshot, role: string): SheetInfo | null =>
  snapshot.sheets.find((sheet) => ownRole(sheet, snapshot.sheets, [role]) === role) ?? null;
