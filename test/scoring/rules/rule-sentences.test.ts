/**
 * A table of sentences, written from published standards before the reader, with the rule each means, `ask`
 * where it must not be used, or `contradicts` where it does not fit 分值.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from '../../../src/scoring/decimal';
import { readRuleSentence } from '../../../src/scoring/rules';
import { codes, say } from '../../../src/texts';
import { readingNotation } from './rule-notation';

const lines = readFileSync(join(__dirname, 'rule-sentences.tsv'), 'utf8').trim().split('\n').slice(1);
const cases = lines.map((line) => {
  const [points = '', name = '', sentence = '', expected = ''] = line.split('\t');
  return { points, name, sentence, expected };
});
const read = ({ points, name, sentence }: (typeof cases)[number]) =>
  readRuleSentence(sentence, { points: Decimal.from(points), name, cell: null });

describe('rule sentences', () => {
  it.each(cases.map((one) => [one.sentence, one] as const))('%s', (_, one) => {
    expect(readingNotation(read(one))).toBe(one.expected);
  });

  it('has a plain restatement for every rule, with nothing left open in it', () => {
    const known = new Set(codes());
    for (const one of cases) {
      const { restatement, rule } = read(one);
      if (rule === null) continue;
      if (restatement === null) throw new Error(one.sentence);
      expect(known).toContain(restatement.code);
      expect(say(restatement.code, restatement.params)).not.toMatch(/[{}[\]]/);
    }
  });

  it('counts: at least 120 sentences, none read wrongly', () => {
    const wrong = cases.filter((one) => {
      const got = readingNotation(read(one));
      return got !== one.expected && got !== 'ask';
    });
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(wrong).toEqual([]);
  });
});
