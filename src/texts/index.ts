/** The one catalogue: code + parameters → a Chinese or English sentence. */
import { application } from './catalogue/application';
import { assess } from './catalogue/assess';
import { batch } from './catalogue/batch';
import { checks } from './catalogue/checks';
import type { Sentence, Sentences } from './catalogue/entry';
import { deployment } from './catalogue/deployment';
import { excel } from './catalogue/excel';
import { kept } from './catalogue/kept';
import { pane } from './catalogue/pane';
import { reading } from './catalogue/reading';
import { rules } from './catalogue/rules';
import { sheets } from './catalogue/sheets';
import { workbook } from './catalogue/workbook';

export type Language = 'zh' | 'en';

const families: readonly Sentences[] = [
  reading,
  rules,
  assess,
  checks,
  workbook,
  excel,
  sheets,
  application,
  batch,
  kept,
  pane,
  deployment,
];

const catalogue: ReadonlyMap<string, Sentence> = new Map(families.flatMap((family) => Object.entries(family)));

export const codes = (): readonly string[] => [...catalogue.keys()];

/**
 * The sentence for a code. A parameter is put in as it is, never read as a template again.
 * An unknown code is a programmer's mistake and is shown as the code itself, so that it is seen.
 */
export function say(code: string, params: Readonly<Record<string, string>> = {}, language: Language = 'zh'): string {
  const sentence = catalogue.get(code);
  return sentence === undefined ? `[${code}]` : filled(sentence[language], params);
}

/** A template with its parameters put in. */
export function filled(template: string, params: Readonly<Record<string, string>>): string {
  let parts = compiled.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    compiled.set(template, parts);
  }
  let text = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    text += index % 2 === 0 ? part : (params[part] ?? `{${part}}`);
  }
  return text;
}

/** Sentences taken apart: words at the even places, names of parameters at the odd ones. As many as the catalogue has. */
const compiled = new Map<string, readonly string[]>();
