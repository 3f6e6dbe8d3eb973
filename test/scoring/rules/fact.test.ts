/** 实际情况 → Fact: what can be said in one way is a number; all else stays words; a blank is never 0. */
import { Decimal } from '../../../src/scoring/decimal';
import { readFact, type Fact } from '../../../src/scoring/rules';
import { cellOf } from './cell';
import { readCsv } from './csv';

const shown = (fact: Fact): string => {
  switch (fact.kind) {
    case 'count':
      return `count ${fact.count.toString()}`;
    case 'rate':
      return `rate ${fact.rate.toString()}`;
    case 'fraction':
      return `fraction ${fact.part.toString()}/${fact.whole.toString()}`;
    case 'number':
      return `number ${fact.value.toString()}${fact.unit}`;
    case 'words':
    case 'blank':
    case 'not-applicable':
      return fact.kind;
  }
};

describe('readFact', () => {
  it.each(readCsv('facts.csv').map((row) => [row.text ?? '', row.fact] as const))('%s → %s', (text, expected) => {
    expect(shown(readFact(cellOf(text)))).toBe(expected);
  });

  it('takes no cell, an error and a date for what they are', () => {
    expect(readFact(null).kind).toBe('blank');
    expect(readFact({ ...cellOf('#REF!'), kind: 'error' }).kind).toBe('blank');
    expect(readFact({ ...cellOf(''), kind: 'date', text: '2022-12-31' })).toEqual({
      kind: 'words',
      text: '2022-12-31',
    });
  });

  it('keeps the exact value of a cell', () => {
    const fact = readFact(cellOf('#0.99476459%'));
    expect(fact.kind === 'rate' && fact.rate.equals(Decimal.from('99.476459'))).toBe(true);
  });
});
