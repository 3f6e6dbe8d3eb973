/** What the report is written in: its own words, which only it loads, and those of the one catalogue. */
import { report } from './catalogue/report';
import type { Sentence } from './catalogue/entry';
import { filled, say as sayCommon } from './index';

const words: ReadonlyMap<string, Sentence> = new Map(Object.entries(report));

export const reportCodes = (): readonly string[] => [...words.keys()];

/** In Chinese, as the report is. */
export function say(code: string, params: Readonly<Record<string, string>> = {}): string {
  const sentence = words.get(code);
  return sentence === undefined ? sayCommon(code, params) : filled(sentence.zh, params);
}
