/** Journals in the workbook: their heads while it is read, one of them whole when a run is taken back. */
import { JOURNAL_PROPERTY, JOURNAL_SHEET_PREFIX, type FoundJournal } from '../workbook/journal/journal';
import { decodeHead, decodeJournal } from '../workbook/journal/journal-text';
import type { ReadJournal } from '../workbook/port';
import { touchedAreas } from '../workbook/journal/undo-plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { brief, type Host } from './host';
import { settingKey, TEXT, textKey } from './journal-steps';
import { PLACE, placeOf } from './place';
import { readBlocks } from './read-blocks';

export const isJournalSheet = (name: string): boolean => name.startsWith(JOURNAL_SHEET_PREFIX);

/** The keys of journals in the settings ride along when the workbook is read: their texts may be long. */
export function askForSettingKeys(context: Excel.RequestContext): () => readonly string[] {
  const { settings } = context.workbook;
  settings.load('items/key');
  return () => settings.items.map(({ key }) => key).filter((key) => key.startsWith(`${JOURNAL_PROPERTY}.`));
}

export function askForSettings(context: Excel.RequestContext, keys: readonly string[]): () => readonly FoundJournal[] {
  const heads = keys
    .filter((key) => !key.endsWith(TEXT))
    .map((key) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      return { key, setting };
    });
  return () =>
    heads.flatMap(({ key, setting }) => {
      const head = setting.isNullObject ? null : decodeHead(String(setting.value));
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

/** Lines of a journal in one answer, each as long as a cell may be. */
const MOST_LINES = 20;

interface Lines {
  readonly first: readonly string[];
  readonly count: number;
}

function askForLines(context: Excel.RequestContext, sheet: string, from: number): () => readonly string[] {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(from, 0, MOST_LINES, 1);
  range.load('values');
  return () => range.values.map((line: readonly unknown[]) => String(line[0]));
}

function askForText(context: Excel.RequestContext, { head, place }: FoundJournal): () => Lines {
  if (place.kind === 'settings') {
    const setting = context.workbook.settings.getItemOrNullObject(textKey(head.id));
    setting.load('value');
    return () => ({ first: setting.isNullObject ? [] : [String(setting.value)], count: 1 });
  }
  const used = brief(context.workbook.worksheets.getItem(place.sheet).getRange('A:A').getUsedRangeOrNullObject(true));
  used.load('rowCount');
  const first = askForLines(context, place.sheet, 0);
  return () => ({ first: first(), count: used.isNullObject ? 0 : used.rowCount });
}

/** What is too long for one answer, in further ones. */
async function restOfText(
  host: Host,
  context: Excel.RequestContext,
  { place }: FoundJournal,
  { first, count }: Lines
): Promise<readonly string[]> {
  const lines = [...first];
  while (place.kind === 'sheet' && lines.length < count) {
    const more = askForLines(context, place.sheet, lines.length);
    await host.send(context);
    lines.push(...more());
  }
  return lines;
}

/** The text, and in a further request what the cells that it is about hold now. */
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
  const journal = decodeJournal(await restOfText(host, context, found, text()));
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
