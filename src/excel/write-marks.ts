/** The marks of what is ours, written last: a sheet that was made has an id only now. */
import {
  MARK_NAME,
  MARK_PROPERTY,
  columnMarkName,
  decodeMark,
  encodeMark,
  markFormula,
  sheetMarkName,
} from '../workbook/owned/ownership';
import { quotedSheet } from '../workbook/cells/addresses';
import { columnLetters } from '../workbook/cells/addresses';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { PlannedMark, RestoredMark } from '../workbook/write-plan';

interface Wanted {
  readonly name: string;
  readonly formula: string;
}

function wantedNames({ sheet, mark }: PlannedMark, id: string): readonly Wanted[] {
  const constant = `="${id}"`;
  return [
    { name: MARK_NAME, formula: constant },
    ...(mark.role === null ? [] : [{ name: sheetMarkName(mark.role), formula: constant }]),
    ...mark.columns.map(({ range, kind, column, row }) => ({
      name: columnMarkName(range, kind),
      formula: `=${quotedSheet(sheet)}!$${columnLetters(column)}$${row}`,
    })),
  ];
}

export function writeMark(
  context: Excel.RequestContext,
  planned: PlannedMark,
  id: string,
  snapshot: WorkbookSnapshot
): void {
  const sheet = context.workbook.worksheets.getItem(planned.sheet);
  sheet.customProperties.add(MARK_PROPERTY, encodeMark({ ...planned.mark, id }));
  const standing = snapshot.sheets.find(({ name }) => name === planned.sheet)?.markNames ?? [];
  for (const { name, formula } of wantedNames(planned, id)) {
    const known = standing.find((one) => one.name === name);
    if (known === undefined) sheet.names.add(name, formula).visible = false;
    else if (markFormula(known, planned.sheet) !== formula) sheet.names.getItem(name).formula = formula;
  }
}

/** A mark as it was; on a sheet that was made again with the sheet's new id. `gone`: names that may have been deleted. */
export function putMark(
  context: Excel.RequestContext,
  mark: RestoredMark,
  { newId, others, gone }: { readonly newId: string | null; readonly others: readonly string[]; readonly gone: boolean }
): void {
  const sheet = context.workbook.worksheets.getItem(mark.sheet);
  if (mark.property === null) sheet.customProperties.getItemOrNullObject(MARK_PROPERTY).delete();
  else sheet.customProperties.add(MARK_PROPERTY, withId(mark.property, newId));
  const wanted = new Set(mark.names.map(([name]) => name));
  for (const name of others) if (!wanted.has(name)) sheet.names.getItemOrNullObject(name).delete();
  const oldId = decodeMark(mark.property)?.id;
  for (const [name, formula] of mark.names) {
    const isId = newId !== null && formula === `="${oldId ?? ''}"`;
    const refersTo = isId ? `="${newId}"` : formula;
    if (!gone && others.includes(name)) sheet.names.getItem(name).formula = refersTo;
    else {
      sheet.names.getItemOrNullObject(name).delete();
      sheet.names.add(name, refersTo).visible = false;
    }
  }
}

function withId(property: string, id: string | null): string {
  const mark = id === null ? null : decodeMark(property);
  return id === null || mark === null ? property : encodeMark({ ...mark, id });
}

/** The names that a run gives a sheet, besides those that it has. */
export const plannedNames = (planned: PlannedMark): readonly string[] =>
  wantedNames(planned, '').map(({ name }) => name);
