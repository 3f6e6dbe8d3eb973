/**
 * Rows as a department fills them in: points, name, the sentence, and what each 实际情况 gives (fact=>score, `ask`
 * for 待确认; `~` behind a score: it may be asked about, but never scored otherwise). Written from published
 * scorecards before the reader saw them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../../src/scoring/assess';
import { general } from '../../../src/scoring/standards/general';
import { entityOf, inputsOf } from '../inputs';

const folder = join(__dirname, 'told');

interface Row {
  readonly points: string;
  readonly name: string;
  readonly sentence: string;
  readonly cases: string;
}

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [points = '', name = '', sentence = '', cases = ''] = line.split('\t');
      return { points, name, sentence, cases };
    });

function scoreOf({ points, name, sentence }: Row, fact: string): string {
  const value = /^-?\d+(\.\d+)?$/.test(fact) ? Number(fact) : fact;
  const row = { name, points: Number(points), rule: sentence, fact: value };
  const [entity] = assess(inputsOf(entityOf([], [row])), general).entities;
  return entity?.indicators[0]?.score?.toString() ?? 'ask';
}

describe.each(readdirSync(folder).filter((file) => file.endsWith('.tsv')))('%s', (file) => {
  it.each(rowsOf(file).map((row) => [row.name, row.sentence, row] as const))('%s: %s', (_, __, row) => {
    const told = row.cases.split('|').filter((one) => one !== '');
    expect(told.length).toBeGreaterThan(0);
    const got = told.map((one) => {
      const [fact = '', expected = ''] = one.split('=>');
      const score = scoreOf(row, fact);
      // What may be asked about is given as expected when it is.
      return `${fact}=>${expected.endsWith('~') && (score === 'ask' || score === expected.slice(0, -1)) ? expected : score}`;
    });
    expect(got).toEqual(told);
  });
});
