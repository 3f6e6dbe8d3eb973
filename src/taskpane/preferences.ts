/**
 * The pane's own preferences on this machine, and the only place that knows @microsoft/office-js-helpers.
 * Never workbook data. Loaded after the pane stands; where the browser keeps nothing, preferences last for the visit.
 */
import type { Language } from '../texts';

const CONTAINER = 'self-evaluation-pane';
const LANGUAGE = 'language';

async function storage(): Promise<OfficeHelpers.Storage<string>> {
  const { Storage, StorageType } = await import('@microsoft/office-js-helpers');
  return new Storage<string>(CONTAINER, StorageType.LocalStorage);
}

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** null: the person has not chosen. */
export async function preferredLanguage(): Promise<Language | null> {
  try {
    const kept: unknown = (await storage()).get(LANGUAGE);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

export async function keepLanguage(language: Language): Promise<void> {
  try {
    (await storage()).set(LANGUAGE, language);
  } catch {
    // Storage is switched off on this machine: the choice holds until the pane is closed.
  }
}
