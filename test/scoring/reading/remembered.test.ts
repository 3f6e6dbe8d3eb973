/** What is remembered of earlier rows never changes a reading, and is asked for by all that a reading sees. */
import { readRow } from '../../../src/scoring/reading';
import { readRowAfresh } from '../../../src/scoring/reading/read-row';
import { BY_NAME, casesOf, outcomeOf, rowText } from './notation';

test('the second reading of a row is the first, and the reading afresh', () => {
  for (const { row } of casesOf('departments-1')) {
    const first = readRow(row, BY_NAME);
    expect(readRow({ ...row }, BY_NAME)).toBe(first);
    expect(outcomeOf(first)).toBe(outcomeOf(readRowAfresh(row, BY_NAME)));
  }
});

test('more rows than are remembered are read as well', () => {
  const targetOf = (index: number): string => `${index + 10}场`;
  for (let index = 0; index < 20_000; index += 1) readRow(rowText('培训', targetOf(index), '5场'), BY_NAME);
  expect(outcomeOf(readRow(rowText('培训', targetOf(0), '12场'), BY_NAME))).toBe('=10 场 12 y');
  expect(outcomeOf(readRow(rowText('培训', targetOf(19_999), '5场'), BY_NAME))).toBe('=20009 场 5 n');
});

test.each([
  ['heading', { targetHeading: '目标值(≤)' }],
  ['year', { year: 2021 }],
  ['kind', { kind: 'cost' as const }],
  ['level', { levels: ['成本指标'] }],
])('another %s is another row', (_what, more) => {
  const row = rowText('印刷', '12月底前', '5万元');
  const money = rowText('材料', '5万元', '4万元');
  expect(readRow({ ...row, ...more }, BY_NAME)).toEqual(readRowAfresh({ ...row, ...more }, BY_NAME));
  expect(readRow(money, BY_NAME)).toEqual(readRowAfresh(money, BY_NAME));
  expect(readRow({ ...money, ...more }, BY_NAME)).toEqual(readRowAfresh({ ...money, ...more }, BY_NAME));
  expect(readRow(money, { bareNumber: 'at-least' })).toEqual(readRowAfresh(money, { bareNumber: 'at-least' }));
});
