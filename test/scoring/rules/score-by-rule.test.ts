/** Every form of rule over tables: sentence, fact and the score (or that it is asked about, and why). */
import { Decimal } from '../../../src/scoring/decimal';
import { readFact, readRuleSentence, scoreByRule } from '../../../src/scoring/rules';
import { general } from '../../../src/scoring/standards/general';
import { codes } from '../../../src/texts';
import { cellOf } from './cell';
import { readCsv } from './csv';

const ref = { sheet: '表4', row: 1, column: 2 };

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
  'further-forms.csv',
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
