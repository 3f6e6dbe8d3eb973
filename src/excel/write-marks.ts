/** The marks of what is ours, written last: a sheet that was made has an id only now. */
import { MARK_NAME, MARK_PROPERTY, columnMarkName, encodeMark, sheetMarkName } from '../workbook/ownership';
import { quotedSheet } from '../workbook/addresses';
import { columnLetters } from '../workbook/addresses';
import type { MarkName, WorkbookSnapshot } from '../workbook/snapshot';
import type { PlannedMark } from '../workbook/write-plan';

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

const formulaOf = (name: MarkName, sheet: string): string =>
  name.range === null
    ? `="${name.text ?? ''}"`
    : `=${quotedSheet(sheet)}!$${columnLetters(name.range.column)}$${name.range.row + 1}`;

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
    else if (formulaOf(known, planned.sheet) !== formula) sheet.names.getItem(name).formula = formula;
  }
}

/** Marks as they were before the run; a sheet that is gone takes its marks along. */
export function restoreMark(context: Excel.RequestContext, planned: PlannedMark, snapshot: WorkbookSnapshot): void {
  const info = snapshot.sheets.find(({ name }) => name === planned.sheet);
  if (info === undefined) return;
  const sheet = context.workbook.worksheets.getItem(planned.sheet);
  if (info.mark === null) sheet.customProperties.getItemOrNullObject(MARK_PROPERTY).delete();
  else sheet.customProperties.add(MARK_PROPERTY, info.mark);
  const standing = info.markNames ?? [];
  for (const { name } of wantedNames(planned, info.id)) {
    const known = standing.find((one) => one.name === name);
    const item = sheet.names.getItemOrNullObject(name);
    if (known === undefined) item.delete();
    else item.formula = formulaOf(known, planned.sheet);
  }
}
