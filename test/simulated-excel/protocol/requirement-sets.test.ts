/**
 * The table of requirement sets says what Microsoft's type declarations say, for every member that is simulated.
 * When it does not: `npx tsx test/simulated-excel/support/write-requirement-sets.ts`.
 */
import table from '../../../src/simulated-excel/protocol/requirement-sets.json';
import { declaredSets } from '../support/declared-sets';

const declared = declaredSets();

test('the table is what the declarations say', () => {
  expect(table).toEqual(declared.table);
});
test('every simulated member is one that Office.js has', () => {
  expect(declared.unknown).toEqual([]);
});
test.each([
  ['Range', 'values', '1.1'],
  ['Range', 'getMergedAreasOrNullObject', '1.13'],
  ['Worksheet', 'customProperties', '1.12'],
  ['PageLayout', 'setPrintArea', '1.9'],
  ['NamedItem', 'getRangeOrNullObject', '1.4'],
])('%s.%s is of %s', (className, member, version) => {
  expect(new Map(Object.entries(declared.table[className] ?? {})).get(member)).toBe(version);
});
