/** The tables of texts: every row as a careful accountant reads it, or asked about; never silently wrong. */
import { readRow } from '../../../src/scoring/reading';
import { agrees, BY_NAME, casesOf, outcomeOf } from './notation';

const TABLES = [
  ['published-rows', 120],
  ['published-rows-4', 83],
  ['published-many-promises', 38],
  ['asked', 30],
  ['single-figures', 170],
  ['one-promise-by-field', 160],
  ['many-promises', 45],
  ['many-promises-by-field', 65],
  ['traps', 100],
  ['words', 95],
  ['second-look', 100],
  ['third-look', 95],
  ['crossed-nouns', 37],
  ['departments-1', 100],
  ['departments-2', 100],
  ['departments-3', 99],
  ['departments-4', 98],
  ['departments-5', 99],
  ['departments-6', 97],
  ['departments-7', 97],
  ['departments-8', 52],
  ['departments-9', 112],
  ['departments-10', 100],
  ['departments-11', 134],
  ['departments-12', 106],
  ['departments-13', 115],
  ['departments-14', 118],
  ['departments-15', 105],
  ['departments-16', 111],
  ['departments-17', 115],
  ['departments-18', 111],
  ['departments-20', 106],
  ['departments-21', 99],
  ['traps-2', 109],
  ['fourth-look', 101],
  ['published-rows-2', 68],
  ['departments-19', 99],
  ['fifth-look', 32],
  ['departments-22', 111],
  ['departments-23', 111],
  ['departments-24', 109],
  ['departments-25', 109],
  ['traps-3', 115],
  ['departments-26', 107],
  ['departments-27', 109],
  ['departments-28', 105],
  ['traps-4', 112],
  ['published-rows-3', 102],
  ['published-rows-5', 86],
  ['published-rows-6', 283],
  ['published-rows-7', 175],
  ['published-rows-8', 53],
  ['another-thing', 89],
  ['crossed-order', 11],
  ['turned-round', 27],
  ['traps-5', 60],
  ['departments-29', 100],
  ['departments-30', 100],
  ['departments-31', 98],
  ['departments-32', 100],
  ['departments-33', 93],
  ['departments-34', 89],
  ['taken-back', 76],
  ['hostile-1', 97],
  ['hostile-2', 100],
  ['hostile-3', 92],
  ['hostile-4', 94],
  ['hostile-5', 95],
  ['hostile-6', 96],
  ['hostile-7', 95],
  ['hostile-8', 87],
  ['hostile-9', 86],
  ['hostile-10', 40],
  ['changed-answers', 74],
  ['kept-low', 107],
  ['how-far', 95],
  ['falls-short', 101],
  ['effects-beside', 76],
  ['published-rows-9', 113],
  ['published-rows-14', 103],
  ['published-rows-13', 91],
  ['published-rows-10', 98],
  ['published-rows-11', 112],
  ['published-rows-12', 111],
  ['known-gaps', 74],
  ['hostile-11', 81],
  ['hostile-12', 84],
] as const;

describe.each(TABLES)('%s', (table, least) => {
  const cases = casesOf(table);

  test('is as long as it was', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  test.each(cases.map((one, index) => [index + 2, one.row.name, one.row.target, one.row.actual, one] as const))(
    'line %i: %s | %s | %s',
    (_line, _name, _target, _actual, { row, expected }) => {
      const outcome = outcomeOf(readRow(row, BY_NAME));
      expect(agrees(expected, outcome) ? expected : outcome).toBe(expected);
    }
  );
});
