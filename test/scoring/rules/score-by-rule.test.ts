/** Every form of rule over tables: sentence, fact and the score (or that it is asked about, and why). */
import { Decimal } from '../../../src/scoring/decimal';
import type { Cell } from '../../../src/scoring/model';
import { readFact, readRuleSentence, scoreByRule } from '../../../src/scoring/rules';
import { general } from '../../../src/scoring/standards/general';
import { codes } from '../../../src/texts';
import { readCsv } from './csv';

const ref = { sheet: '表4', row: 1, column: 2 };

/** `#0.998%` is a number shown as per cent, `#2` a number, anything else a text. */
export function cellOf(text: string): Cell {
  if (text === '') return { ref, kind: 'blank', text: '', number: null, percent: false };
  if (!text.startsWith('#')) return { ref, kind: 'text', text, number: null, percent: false };
  const percent = text.endsWith('%');
  return { ref, kind: 'number', text, number: Decimal.from(text.slice(1).replace('%', '')), percent };
}

const known = new Set(codes());

describe.each([
  'proportional.csv',
  'reverse.csv',
  'steps.csv',
  'bands.csv',
  'states.csv',
  'checklist.csv',
  'occurrences.csv',
  'share.csv',
  'formula.csv',
])('%s', (file) => {
  it.each(readCsv(file).map((row) => [row.sentence, row.fact, row] as const))('%s ← %s', (sentence, fact, row) => {
    const points = Decimal.from(row.points ?? '');
    const name = row.name ?? '';
    const reading = readRuleSentence(sentence ?? '', { points, name, cell: ref });
    expect(reading.problems).toEqual([]);
    if (reading.rule === null) throw new Error('no rule');
    const outcome = scoreByRule(reading.rule, readFact(cellOf(fact ?? '')), {
      points,
      standard: general,
      name,
      cells: [ref],
      cause: '',
    });
    const notes = [...outcome.deductions.map(({ note }) => note), ...outcome.problems];
    expect({ score: outcome.score?.toString() ?? outcome.status, code: notes[0]?.code ?? '' }).toEqual({
      score: row.score,
      code: row.code,
    });
    const lost = Decimal.sum(outcome.deductions.map(({ amount }) => amount));
    if (outcome.score !== null) expect(outcome.score.plus(lost).toString()).toBe(points.toString());
    for (const note of [...notes, ...outcome.warnings]) expect(known).toContain(note.code);
  });
});
