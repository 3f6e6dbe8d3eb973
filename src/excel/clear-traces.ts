/** 清除痕迹: after it the file holds scores and sheets, and nothing that tells what stood there before. */
import { MARK_PROPERTY, decodeMark, encodeMark, isMarked, ownRole, withoutRecords } from '../workbook/owned/ownership';
import { TRACE_ROLES } from '../workbook/planning/history';
import { WorkbookProblem } from '../workbook/port';
import type { SheetInfo, WorkbookSnapshot } from '../workbook/snapshot';
import type { Host } from './host';
import { removeJournal } from './journal-steps';

export async function clearTraces(
  host: Host,
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot
): Promise<void> {
  const { worksheets } = context.workbook;
  const kept = (snapshot.journals ?? []).some(({ place }) => place.kind === 'sheet');
  const isTrace = (sheet: SheetInfo): boolean => ownRole(sheet, snapshot.sheets, TRACE_ROLES) !== null;
  if (snapshot.structureProtected && (kept || snapshot.sheets.some(isTrace)))
    throw new WorkbookProblem({ code: 'excel.structure-protected', params: {}, cells: [] });
  for (const sheet of snapshot.sheets) {
    const mark = decodeMark(sheet.mark);
    if (mark === null || !isMarked(sheet, snapshot.sheets)) continue;
    if (isTrace(sheet)) worksheets.getItem(sheet.name).delete();
    else worksheets.getItem(sheet.name).customProperties.add(MARK_PROPERTY, encodeMark(withoutRecords(mark)));
  }
  for (const { place, head } of snapshot.journals ?? []) removeJournal(context, place, head.id);
  await host.send(context);
}
