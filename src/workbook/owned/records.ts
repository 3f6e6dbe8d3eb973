/**
 * What we wrote, remembered compactly inside the mark: a few characters a cell, enough to notice that a
 * value is no longer the one that we wrote, never what it was. Very long columns keep one digest for all.
 */
import { Fingerprint, fingerprint } from '../../scoring/fingerprint';
import type { Content } from '../write-plan';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_MARK = 3;
/** Beyond this many cells the record of a column is one digest: the mark is read with every run. */
const MOST_CELLS = 20_000;
const DIGEST = '=';
const BLANK = '.'.repeat(PER_MARK);

/** A cell's content as text: what is typed, without optional quotes round sheet names; empty when blank. */
export function contentText(content: Content): string {
  switch (content.kind) {
    case 'value':
      return content.value === null ? '' : String(content.value);
    case 'formula':
      return canonicalFormula(content.formula);
  }
}

/** Excel drops quotes round a sheet's name where it does not need them: they do not count. */
export const canonicalFormula = (formula: string): string => formula.replace(/'((?:[^']|'')+)'!/g, '$1!');

/** Texts as they stand in a record: a cell, or the cells of a row together. */
export function markOfTexts(texts: readonly string[]): string {
  if (texts.every((text) => text === '')) return BLANK;
  const all = new Fingerprint();
  for (const text of texts) all.add(text);
  let bits = all.number >>> 12;
  let mark = '';
  for (let index = 0; index < PER_MARK; index += 1) {
    mark += ALPHABET.charAt(bits & 63);
    bits >>= 6;
  }
  return mark;
}

export const cellMark = (text: string): string => markOfTexts([text]);

export const inMarks = (text: string): readonly string[] => text.match(new RegExp(`.{${PER_MARK}}`, 'g')) ?? [];

/** The marks of a record one by one; null: it keeps one digest for all. */
export const marksIn = (record: string): readonly string[] | null =>
  record.startsWith(DIGEST) ? null : inMarks(record);

export function recordOf(texts: readonly string[]): string {
  if (texts.length > MOST_CELLS) return DIGEST + fingerprint(texts);
  return texts.map(cellMark).join('');
}

/**
 * Says of each cell whether it still holds what we wrote: by its place while there are as many cells as were
 * recorded; where rows came or went, a value counts as ours if we wrote it anywhere.
 */
export function isAsWritten(
  record: string,
  count: number,
  textAt: (index: number) => string
): (index: number) => boolean {
  const marks = marksIn(record);
  if (marks === null) {
    const same = record === DIGEST + fingerprint(Array.from({ length: count }, (_, index) => textAt(index)));
    return () => same;
  }
  if (marks.length === count) return (index) => cellMark(textAt(index)) === marks[index];
  const written = new Set(marks);
  return (index) => textAt(index) === '' || written.has(cellMark(textAt(index)));
}
