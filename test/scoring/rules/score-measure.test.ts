/** One separate target under each standard: boundaries on both sides of each cut, and what is asked about. */
import { Decimal } from '../../../src/scoring/decimal';
import type { Comparator, Direction, Measure } from '../../../src/scoring/model';
import { scoreMeasure } from '../../../src/scoring/rules';
import { standardById, type Standard } from '../../../src/scoring/standards';
import { codes } from '../../../src/texts';
import { readCsv } from './csv';

const COMPARATORS: readonly Comparator[] = ['>=', '>', '<=', '<', '=', 'between', 'date<=', 'text'];
const DIRECTIONS: readonly Direction[] = ['more', 'less', 'unclear'];
const ref = { sheet: '表3', row: 5, column: 3 };
const known = new Set(codes());

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`no such word: ${String(text)}`);
  return found;
}
const named = (id: string | undefined): Standard => {
  const standard = standardById(id ?? '');
  if (standard === null) throw new Error(`no such standard: ${String(id)}`);
  return standard;
};
const value = (comparator: Comparator, text: string): Decimal | string | null =>
  text === '' ? null : comparator === 'date<=' ? text : Decimal.from(text);

const measureOf = (row: Readonly<Record<string, string>>): Measure => {
  const comparator = oneOf(COMPARATORS, row.comparator);
  return {
    comparator,
    target: value(comparator, row.target ?? ''),
    targetHigh: row.high === '' ? null : Decimal.from(row.high ?? ''),
    unit: row.unit ?? '',
    actual: value(comparator, row.actual ?? ''),
    met: row.met === 'true' ? true : row.met === 'false' ? false : null,
    direction: oneOf(DIRECTIONS, row.direction),
    bare: row.bare === 'yes',
    approximate: false,
    noun: '',
  };
};

const outcomeOf = (row: Readonly<Record<string, string>>, hasReason = false) =>
  scoreMeasure(measureOf(row), {
    points: Decimal.from(row.points ?? ''),
    standard: named(row.standard),
    name: '指标',
    cells: [ref],
    hasReason,
  });

const row = (text: string): Readonly<Record<string, string>> => {
  const columns = 'standard,comparator,target,high,unit,actual,direction,bare,met,points'.split(',');
  const fields = text.split(',');
  return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
};

describe('scoreMeasure', () => {
  it.each(
    readCsv('measures.csv').map(
      (one) => [`${one.standard ?? ''}: ${one.actual ?? ''} ${one.comparator ?? ''} ${one.target ?? ''}`, one] as const
    )
  )('%s', (_, one) => {
    const outcome = outcomeOf(one);
    const notes = [...outcome.deductions.map(({ note }) => note), ...outcome.problems];
    expect({ score: outcome.score?.toString() ?? outcome.status, code: notes[0]?.code ?? '' }).toEqual({
      score: one.score,
      code: one.code,
    });
    for (const note of [...notes, ...outcome.warnings]) expect(known).toContain(note.code);
  });

  it('words the deductions with the figures of the source report', () => {
    const short = outcomeOf(row('guangzhou-2022,=,500,,支,466,more,yes,,1'));
    expect(short.deductions[0]?.amount.toString()).toBe('0.07');
    expect(short.deductions[0]?.note.params).toMatchObject({ completion: '93.2%', actual: '466', target: '500' });
    const over = outcomeOf(row('guangzhou-2022,>=,5,,个,26,more,no,,1'));
    expect(over.deductions[0]?.amount.toString()).toBe('0.5');
    expect(over.deductions[0]?.note.params).toMatchObject({ ratio: '150%', actual: '26', target: '5' });
  });

  it('says where a fixed 0.5 and half of the points differ, and only there', () => {
    const codesOf = (points: string) =>
      outcomeOf(row(`guangzhou-2022,>=,5,,个,26,more,no,,${points}`)).warnings.map(({ code }) => code);
    expect(codesOf('1')).toEqual([]);
    expect(codesOf('2')).toEqual(['rule.over-fulfilment-inferred']);
    expect(codesOf('0.4')).toEqual(['rule.over-fulfilment-inferred']);
  });

  it('flags over-fulfilment from 1.2 times the target, or wants a reason, without taking points', () => {
    const codesOf = (standard: string, actual: string, reason = false) =>
      outcomeOf(row(`${standard},>=,100,,人,${actual},more,no,,10`), reason).warnings.map(({ code }) => code);
    expect(codesOf('integrated-system', '119.99')).toEqual([]);
    expect(codesOf('integrated-system', '120')).toEqual(['rule.over-fulfilled']);
    expect(codesOf('mof-2020', '119.99')).toEqual([]);
    expect(codesOf('mof-2020', '120')).toEqual(['rule.over-fulfilled-needs-reason']);
    expect(codesOf('mof-2020', '120', true)).toEqual(['rule.over-fulfilled-with-reason']);
  });

  it('warns where words stand for a figure, a bound is met exactly, or rounding hides a shortfall', () => {
    const codesOf = (text: string) => outcomeOf(row(text)).warnings.map(({ code }) => code);
    expect(codesOf('guangzhou-2022,>=,5,,个,,more,no,true,1')).toEqual(['rule.words-for-figure']);
    expect(codesOf('guangzhou-2022,>,85,,%,85,more,no,,1')).toEqual(['rule.equals-strict-target']);
    expect(codesOf('guangzhou-2022,>=,100,,人,99.999,more,no,,1')).toEqual(['rule.rounded-to-full']);
    expect(codesOf('integrated-system,=,100,,元,150,less,yes,,10')).toContain('rule.less-is-better-scored-as-more');
  });

  it('shows both usual scores where the standard does not say how an excess is scored', () => {
    const outcome = outcomeOf(row('mof-2020,<=,5300,,元,5830,less,no,,10'));
    expect(outcome.problems[0]?.params.scores).toBe('9.09 / 9');
  });
});
