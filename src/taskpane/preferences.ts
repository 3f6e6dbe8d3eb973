/**
 * The pane's own preferences on this machine, and the only place that knows @microsoft/office-js-helpers.
 * Never workbook data. Loaded after the pane stands; where the browser keeps nothing, preferences last for the visit.
 */
import type { Language } from '../texts';

const CONTAINER = 'self-evaluation-pane';
const LANGUAGE = 'language';
const TAB = 'tab';

async function storage(): Promise<OfficeHelpers.Storage<string>> {
  const { Storage, StorageType } = await import('@microsoft/office-js-helpers');
  return new Storage<string>(CONTAINER, StorageType.LocalStorage);
}

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

async function kept(key: string): Promise<unknown> {
  try {
    return (await storage()).get(key);
  } catch {
    return null;
  }
}

async function keep(key: string, value: string): Promise<void> {
  try {
    (await storage()).set(key, value);
  } catch {
    // Storage is switched off on this machine: the choice holds until the pane is closed.
  }
}

/** null: the person has not chosen. */
export async function preferredLanguage(): Promise<Language | null> {
  const value = await kept(LANGUAGE);
  return isLanguage(value) ? value : null;
}

export const keepLanguage = (language: Language): Promise<void> => keep(LANGUAGE, language);

/** The tab that was open last, if it is one of those that there are. */
export async function preferredTab<Tab extends string>(tabs: readonly Tab[]): Promise<Tab | null> {
  const value = await kept(TAB);
  return tabs.find((tab) => tab === value) ?? null;
}

export const keepTab = (tab: string): Promise<void> => keep(TAB, tab);
