/** Rows to be read: the texts of the tests' tables, repeated to any number, as they are or with other numbers in each. */
import { readFileSync } from 'node:fs';

export interface TextRow {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly year: number;
}

/** npm starts in the project's folder. */
const CASES = 'test/scoring/reading/cases';

export function table(...names: readonly string[]): readonly TextRow[] {
  return names.flatMap((name) =>
    readFileSync(`${CASES}/${name}.tsv`, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [own = '', target = '', actual = '', year = ''] = line.split('\t');
        return {
          name: own,
          target: target.replaceAll('\\n', '\n'),
          actual: actual.replaceAll('\\n', '\n'),
          year: Number(year),
        };
      })
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** A string of its own, as every cell of a workbook gives one. */
const fresh = (text: string): string => decoder.decode(encoder.encode(text));

/** Another number of as many digits, so that no two rows are the same. */
const varied = (text: string, by: number): string =>
  text.replace(/\d{2,}/g, (digits) => {
    if (digits.startsWith('0') || digits.length > 9 || /^(?:19|20)\d\d$/.test(digits)) return digits;
    const least = 10 ** (digits.length - 1);
    return String(least + ((Number(digits) - least + by) % (9 * least)));
  });

export function repeated(rows: readonly TextRow[], count: number, kind: 'same' | 'varied'): readonly TextRow[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length] ?? { name: '', target: '', actual: '', year: 0 };
    const turn = kind === 'same' ? 0 : Math.floor(index / rows.length);
    return {
      name: fresh(row.name),
      target: fresh(turn === 0 ? row.target : varied(row.target, turn)),
      actual: fresh(turn === 0 ? row.actual : varied(row.actual, turn)),
      year: row.year,
    };
  });
}
