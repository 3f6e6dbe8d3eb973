/**
 * Rows of 表3 with a sentence of their own: points, name, target, sentence, and what each 实际完成值 gives (`ask` for
 * 待确认; `~` behind a score: it may be asked about, but never scored otherwise). Written before the reader saw them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../../src/scoring/assess';
import { general } from '../../../src/scoring/standards/general';
import { entityOf, inputsOf } from '../inputs';

const rows = readFileSync(join(__dirname, 'indicator-rows.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

function scoreOf([points = '', name = '', target = '', rule = '']: readonly string[], actual: string): string {
  const row = { name, points: Number(points), target, actual, rule, kind: 'output' as const };
  const [entity] = assess(inputsOf(entityOf([row], null)), general).entities;
  return entity?.indicators[0]?.score?.toString() ?? 'ask';
}

it.each(rows.map((row) => [row[1], row[2], row[3], row] as const))('%s %s: %s', (_, __, ___, row) => {
  const told = (row[4] ?? '').split('|');
  const got = told.map((one) => {
    const [actual = '', expected = ''] = one.split('=>');
    const score = scoreOf(row, actual);
    const allowed = expected.endsWith('~') && (score === 'ask' || score === expected.slice(0, -1));
    return `${actual}=>${allowed ? expected : score}`;
  });
  expect(got).toEqual(told);
});
