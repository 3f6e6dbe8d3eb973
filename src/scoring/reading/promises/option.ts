/** One way to read one promise: its measure with what is to be said about it. */
import type { Measure, Note } from '../../model';

export interface Option {
  readonly measure: Measure;
  readonly warnings: readonly Note[];
  readonly problems: readonly Note[];
}

export const note = (code: string, params: Readonly<Record<string, string>> = {}): Note => ({
  code: `reading.${code}`,
  params,
  cells: [],
});

export const option = (measure: Measure, warnings: readonly Note[] = [], problems: readonly Note[] = []): Option => ({
  measure,
  warnings,
  problems,
});
