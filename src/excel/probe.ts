/** How far a run came that ended without a clear answer: told by the workbook itself. */
import { JOURNAL_PROPERTY, type JournalPlace } from '../workbook/journal/journal';
import { decodeHead } from '../workbook/journal/journal-text';
import { MARK_PROPERTY, decodeMark } from '../workbook/owned/ownership';
import type { Host } from './host';
import { settingKey } from './journal-steps';

export interface Probe {
  /** `none`: nothing of the run was written yet, or (after its last request) all of it and the journal is gone. */
  readonly journal: 'none' | 'writing' | 'done';
  /** Whether the sheet of the journal is there, whole or not. */
  readonly hasSheet: boolean;
  readonly there: ReadonlySet<string>;
  /** Of the sheets that the run was to make, those that it made. */
  readonly made: ReadonlySet<string>;
}

export async function probe(
  host: Host,
  context: Excel.RequestContext,
  run: string,
  place: JournalPlace,
  making: readonly string[]
): Promise<Probe> {
  const { worksheets, settings } = context.workbook;
  worksheets.load('items/name');
  const sheet = place.kind === 'sheet' ? worksheets.getItemOrNullObject(place.sheet) : null;
  sheet?.load('name');
  const property = sheet?.customProperties.getItemOrNullObject(JOURNAL_PROPERTY) ?? null;
  property?.load('value');
  const setting = place.kind === 'settings' ? settings.getItemOrNullObject(settingKey(run)) : null;
  setting?.load('value');
  const marks = making.map((name) => {
    const mark = worksheets.getItemOrNullObject(name).customProperties.getItemOrNullObject(MARK_PROPERTY);
    mark.load('value');
    return { name, mark };
  });
  await host.send(context);
  const text = textOf(property ?? setting);
  return {
    journal: text === null ? 'none' : (decodeHead(text)?.state ?? 'writing'),
    hasSheet: sheet !== null && !sheet.isNullObject,
    there: new Set(worksheets.items.map(({ name }) => name)),
    made: new Set(marks.filter(({ mark }) => decodeMark(textOf(mark))?.id === run).map(({ name }) => name)),
  };
}

function textOf(item: Excel.WorksheetCustomProperty | Excel.Setting | null): string | null {
  return item === null || item.isNullObject ? null : String(item.value);
}
