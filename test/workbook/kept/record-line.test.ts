/** A line of 确认记录 reads back exactly; changed anywhere but in 理由 it is nothing; no text makes the reader throw. */
import fc from 'fast-check';
import { Decimal } from '../../../src/scoring/decimal';
import type { Decision, Measure, Verdict } from '../../../src/scoring/model';
import { verdictFrom, verdictText } from '../../../src/workbook/kept/measure-text';
import {
  RECORD_COLUMNS,
  decisionFrom,
  decisionLine,
  ignoredFrom,
  ignoredLine,
  type LineTexts,
} from '../../../src/workbook/kept/record-line';

const number = fc
  .tuple(fc.integer(), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => Decimal.of(units, places));
const value = fc.oneof(number, fc.string(), fc.constant('2022'), fc.constant('=1+1'), fc.constant(null));

const measure: fc.Arbitrary<Measure> = fc.record({
  comparator: fc.constantFrom('>=', '>', '<=', '<', '=', 'between', 'date<=', 'text'),
  target: value,
  targetHigh: fc.option(number),
  unit: fc.string(),
  actual: value,
  met: fc.option(fc.boolean()),
  direction: fc.constantFrom('more', 'less', 'unclear'),
  bare: fc.boolean(),
  approximate: fc.boolean(),
  noun: fc.string(),
});

const measures: fc.Arbitrary<Verdict> = fc
  .array(measure, { minLength: 1, maxLength: 4 })
  .map((all) => ({ kind: 'measures', measures: all }));

const decision: fc.Arbitrary<Decision> = fc.record({
  table: fc.constant('indicators' as const),
  key: fc.record({
    project: fc.string(),
    path: fc.array(fc.string(), { maxLength: 3 }),
    name: fc.string(),
    occurrence: fc.nat({ max: 999 }),
  }),
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  verdict: measures,
  reason: fc.string().map((text) => text.trim()),
  cell: fc.constant(null),
});

/** Decimals compare by what they show. */
const shown = (made: Omit<Decision, 'cell'> | null): string =>
  JSON.stringify(
    made === null
      ? null
      : {
          ...made,
          cell: null,
          verdict: verdictText(made.verdict),
        }
  );

const line = (made: Decision): LineTexts => decisionLine(made, { target: '≥500支', actual: '部分完成' });

test('what was decided is read back', () => {
  fc.assert(
    fc.property(decision, (made) => {
      expect(shown(decisionFrom(line(made)))).toBe(shown(made));
    })
  );
});

test('a line that was changed is not used, unless only the reason was', () => {
  fc.assert(
    fc.property(decision, fc.constantFrom(...RECORD_COLUMNS), fc.string(), (made, column, text) => {
      const before = line(made);
      fc.pre(before[column] !== text);
      const read = decisionFrom({ ...before, [column]: text });
      if (column === 'reason') expect(read?.reason).toBe(text.trim());
      else expect(read).toBeNull();
    })
  );
});

test('a score is never below nothing and never without a reason', () => {
  const scored = (score: string, reason: string): Decision => ({
    table: 'scorecard',
    key: { project: '', path: [], name: '资产盘点情况', occurrence: 0 },
    fingerprint: '0123456789abcdef',
    verdict: { kind: 'score', score: Decimal.from(score) },
    reason,
    cell: null,
  });
  expect(decisionFrom(line(scored('0.5', '按材料')))?.verdict).toEqual({ kind: 'score', score: Decimal.from('0.5') });
  expect(decisionFrom(line(scored('0.5', ' ')))).toBeNull();
  expect(decisionFrom(line(scored('-0.5', '按材料')))).toBeNull();
});

test('no text makes the readers throw', () => {
  const texts = fc.record(
    Object.fromEntries(RECORD_COLUMNS.map((column) => [column, fc.oneof(fc.string(), fc.json())]))
  );
  fc.assert(
    fc.property(texts, fc.oneof(fc.string(), fc.json()), (cells, machine) => {
      expect(decisionFrom(cells as LineTexts)).toBeNull();
      expect(ignoredFrom(cells as LineTexts)).toBeNull();
      expect(() => verdictFrom(machine)).not.toThrow();
    })
  );
});

test('an ignored check is read back', () => {
  const ignored = { code: 'budget.sum', subjects: '[["预算!B7"]]', fingerprint: '0123456789abcdef', reason: '尾差' };
  const texts = ignoredLine(ignored, { message: '合计不等', cells: '预算!B7', verdict: '不再提示' });
  expect(ignoredFrom(texts)).toEqual(ignored);
  expect(ignoredFrom({ ...texts, machine: 'budget.other' })).toBeNull();
});
