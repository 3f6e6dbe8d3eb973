/** Journals in the workbook: their heads while it is read, one of them whole when a run is taken back. */
import { JOURNAL_PROPERTY, JOURNAL_SHEET_PREFIX, type FoundJournal } from '../workbook/journal';
import { decodeHead, decodeJournal } from '../workbook/journal-text';
import type { ReadJournal } from '../workbook/port';
import { touchedAreas } from '../workbook/undo-plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { brief, type Host } from './host';
import { settingKey } from './journal-steps';
import { PLACE, placeOf } from './place';
import { readBlocks } from './read-blocks';

export const isJournalSheet = (name: string): boolean => name.startsWith(JOURNAL_SHEET_PREFIX);

/** Rides along when the workbook is read; nothing where the workbook has no setting of ours. */
export function askForSettings(context: Excel.RequestContext): () => readonly FoundJournal[] {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  return () =>
    settings.items.flatMap(({ key, value }) => {
      const head = key.startsWith(`${JOURNAL_PROPERTY}.`) ? decodeHead(String(value)) : null;
      return head === null || settingKey(head.id) !== key ? [] : [{ head, place: { kind: 'settings' } }];
    });
}

export function askForHead(sheet: Excel.Worksheet, name: string): () => FoundJournal | null {
  const property = sheet.customProperties.getItemOrNullObject(JOURNAL_PROPERTY);
  property.load('value');
  return () => {
    const head = property.isNullObject ? null : decodeHead(property.value);
    return head === null ? null : { head, place: { kind: 'sheet', sheet: name } };
  };
}

function askForText(context: Excel.RequestContext, { head, place }: FoundJournal): () => readonly string[] {
  if (place.kind === 'settings') {
    const setting = context.workbook.settings.getItemOrNullObject(`${settingKey(head.id)}.text`);
    setting.load('value');
    return () => (setting.isNullObject ? [] : [String(setting.value)]);
  }
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const text = brief(sheet.getRange('A:A').getUsedRangeOrNullObject(true));
  text.load('values');
  return () => (text.isNullObject ? [] : text.values.map((line: readonly unknown[]) => String(line[0])));
}

/** The text, and in a second request what the cells that it is about hold now. */
export async function readJournal(
  host: Host,
  context: Excel.RequestContext,
  found: FoundJournal,
  snapshot: WorkbookSnapshot
): Promise<ReadJournal | null> {
  const text = askForText(context, found);
  const used = found.head.sheets
    .filter((name) => snapshot.sheets.some((sheet) => sheet.name === name))
    .map((name) => {
      const range = brief(context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true));
      range.load(PLACE);
      return [name, range] as const;
    });
  await host.send(context);
  const journal = decodeJournal(text());
  if (journal === null) return null;
  const { areas, sheets } = touchedAreas(journal);
  const whole = used.flatMap(([name, range]) => (sheets.includes(name) ? (placeOf(range) ?? []) : []));
  const standing = areas.filter(({ sheet }) => snapshot.sheets.some(({ name }) => name === sheet));
  // Number formats are needed where they may have been set.
  const wanted = [
    ...standing.map((area) => ({ ...area, full: true })),
    ...whole.map((area) => ({ ...area, full: false })),
  ];
  const { blocks } = await readBlocks(host, context, wanted, () => () => null);
  return { journal, head: found.head, now: { ...snapshot, blocks } };
}

/** The newest first: a run that broke off is younger than the one before it. */
export const newestFirst = (journals: readonly FoundJournal[]): readonly FoundJournal[] =>
  [...journals].sort((one, other) => other.head.milliseconds - one.head.milliseconds);
