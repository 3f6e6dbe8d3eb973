/** 确认记录 as a sheet: a line each, what the person reads on the left and printed, what the machine reads beside it. */
import { say } from '../../texts';
import { asText } from '../cells/cell-text';
import { SheetBuilder } from '../sheets/sheet-builder';
import type { SheetPlan } from '../write-plan';
import { headingOf, type KeptRecord } from './read-record';
import { RECORD_COLUMNS, type RecordColumn } from './record-line';

const WIDTHS: Readonly<Record<RecordColumn, number>> = {
  kind: 8,
  project: 14,
  name: 30,
  occurrence: 6,
  target: 28,
  actual: 28,
  verdict: 26,
  reason: 28,
  path: 18,
  mark: 18,
  machine: 18,
};
/** The last three are for the machine: on view, so that nothing is hidden, but not printed. */
const PRINTED = 8;

export function recordSheetPlan(record: KeptRecord, role: string, name: string): SheetPlan {
  const sheet = new SheetBuilder(
    role,
    name,
    RECORD_COLUMNS.map((column) => WIDTHS[column])
  );
  sheet.span(0, PRINTED, asText(say('kept.record-title')), 'title');
  sheet.next();
  sheet.span(0, PRINTED, asText(say('kept.record-remark')), 'note');
  sheet.next();
  const header = sheet.row;
  RECORD_COLUMNS.forEach((column, index) => {
    sheet.put(index, asText(headingOf(column)), 'header');
  });
  sheet.next();
  for (const { texts } of record.lines) {
    RECORD_COLUMNS.forEach((column, index) => {
      const style = column === 'kind' || column === 'occurrence' ? 'text-centered' : 'text';
      // The machine's texts do not make the row taller.
      sheet.put(index, asText(texts[column]), index < PRINTED ? style : 'subject-line', texts[column]);
    });
    sheet.next();
  }
  return sheet.build({ orientation: 'landscape', columns: PRINTED, header });
}
