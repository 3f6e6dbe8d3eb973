/** Names of the contract for tables that have none yet. A name or table that the workbook has is never changed. */
import type { Note } from '../../scoring/model';
import { addressOf } from '../cells/addresses';
import type { ContractName } from '../contract';
import type { Rectangle, WorkbookSnapshot } from '../snapshot';
import type { PlannedName, WritePlan } from '../write-plan';

export interface WantedName {
  readonly name: ContractName;
  readonly range: Rectangle;
  /** The sheet that the name is to belong to, where each of several projects has its own; null: the workbook. */
  readonly scope: string | null;
}

export const EMPTY_PLAN: WritePlan = { columns: [], sheets: [], changes: [], scoreCells: new Map() };

/** Only the names that the workbook lacks; one that already leads to the very range needs nothing. */
export function planNames(snapshot: WorkbookSnapshot, wanted: readonly WantedName[]): WritePlan {
  const problems: Note[] = [];
  const names: PlannedName[] = [];
  for (const { name, range, scope } of wanted) {
    const standing = snapshot.names.find((one) => one.name === name && one.scope === scope);
    if (standing === undefined) {
      if (names.some((one) => one.name === name && (one.scope ?? null) === scope))
        problems.push({ code: 'workbook.name-twice', params: { name }, cells: [] });
      else names.push({ name, range, replaces: null, ...(scope === null ? {} : { scope }) });
      continue;
    }
    if (standing.range !== null && addressOf(standing.range) === addressOf(range)) continue;
    problems.push({
      code: 'workbook.name-taken',
      params: { name, refersTo: standing.refersTo },
      cells: standing.range === null ? [] : [standing.range].map(({ sheet, row, column }) => ({ sheet, row, column })),
    });
  }
  return { ...EMPTY_PLAN, names: problems.length > 0 ? [] : names, problems };
}
