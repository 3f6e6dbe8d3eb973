/** The pane's language, and the way every component gets its sentences. */
import { createContext, useContext } from 'react';
import type { Note } from '../scoring/model';
import { say, type Language } from '../texts';

export const LanguageContext = createContext<Language>('zh');

export interface Speaker {
  readonly language: Language;
  readonly say: (code: string, params?: Readonly<Record<string, string>>) => string;
  readonly tell: (note: Note) => string;
}

export function useSpeaker(): Speaker {
  const language = useContext(LanguageContext);
  return {
    language,
    say: (code, params = {}) => say(code, params, language),
    tell: ({ code, params }) => say(code, params, language),
  };
}

/** What a person who has not chosen gets: the language that Office shows itself in. */
export const languageOfOffice = (displayLanguage: string | undefined): Language =>
  displayLanguage === undefined || displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
