/** What holds for every text: spelling never changes a reading, a printed measure reads back, nothing throws. */
import fc from 'fast-check';
import { Decimal } from '../../../src/scoring/decimal';
import { explainRow, readQuantities, readRow } from '../../../src/scoring/reading';
import { readRowInFull } from '../../../src/scoring/reading/read-row';
import { casesOf, BY_NAME, outcomeOf, rowText } from './notation';

const ALL = [
  'published-rows',
  'published-many-promises',
  'asked',
  'single-figures',
  'one-promise-by-field',
  'many-promises',
  'many-promises-by-field',
  'traps',
  'words',
  'second-look',
  'third-look',
  'crossed-nouns',
  'departments-1',
  'departments-2',
  'departments-3',
  'departments-4',
  'departments-5',
  'departments-6',
  'departments-7',
  'departments-8',
].flatMap(casesOf);

const widened = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
/** Spaces around every Han character; none between digits or letters, where they would mean something. */
const spaced = (text: string): string => text.replace(/[\u4e00-\u9fff]/g, ' $& ');

describe('the spelling of a text never changes its reading', () => {
  test.each([
    ['full width', widened],
    ['spaces', spaced],
    ['a space at both ends', (text: string) => ` ${text}\u3000`],
  ])('%s', (_label, respell) => {
    for (const { row } of ALL) {
      const again = { ...row, target: respell(row.target), actual: respell(row.actual) };
      expect([row.target, row.actual, outcomeOf(readRow(again, BY_NAME))]).toEqual([
        row.target,
        row.actual,
        outcomeOf(readRow(row, BY_NAME)),
      ]);
    }
  });
});

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map((value) => Decimal.of(value)),
  fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 3 }))
    .map(([value, scale]) => Decimal.of(value, scale))
);
const units = fc.constantFrom(
  '',
  '%',
  '‰',
  '个',
  '人次',
  '元',
  '万元',
  '亩',
  '平方米',
  '元/人·月',
  '个工作日',
  '册次',
  'GB',
  '台套'
);
const comparators = fc.constantFrom('', '≥', '≤', '>', '<', '不低于', '不超过');
const thousands = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

describe('numbers', () => {
  test('万 says the same as four zeros', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        units,
        (target, actual, unit) => {
          fc.pre(!unit.startsWith('万') && unit !== '%' && unit !== '‰');
          const short = readRow(rowText('培训数量', `≥${target}万${unit}`, `${actual}万${unit}`), BY_NAME);
          const long = readRow(rowText('培训数量', `≥${target}0000${unit}`, `${actual}0000${unit}`), BY_NAME);
          expect(outcomeOf(short)).toBe(outcomeOf(long));
        }
      )
    );
  });

  test('a comma between thousands says nothing', () => {
    fc.assert(
      fc.property(numbers, numbers, units, comparators, (target, actual, unit, comparator) => {
        const plain = readRow(
          rowText('培训数量', `${comparator}${target.toString()}${unit}`, `${actual.toString()}${unit}`),
          BY_NAME
        );
        const grouped = readRow(
          rowText(
            '培训数量',
            `${comparator}${thousands(target.toString())}${unit}`,
            `${thousands(actual.toString())}${unit}`
          ),
          BY_NAME
        );
        expect(outcomeOf(grouped)).toBe(outcomeOf(plain));
      })
    );
  });

  test('a printed measure reads back as itself', () => {
    fc.assert(
      fc.property(numbers, units, fc.constantFrom('>=', '>', '<=', '<'), (value, unit, comparator) => {
        fc.pre(!unit.startsWith('万'));
        const printed = `${comparator}${value.toString()}${unit}`;
        const measure = readRow(rowText('培训数量', printed, printed), BY_NAME).candidates[0]?.measures[0];
        expect(`${measure?.comparator ?? ''}${measure?.target?.toString() ?? ''}${measure?.unit ?? ''}`).toBe(printed);
        expect(measure?.actual?.toString()).toBe(value.toString());
        expect(measure?.met).toBe(true);
      })
    );
  });

  test('a better figure never turns met into missed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        (target, actual, more) => {
          const met = (value: number): boolean | null | undefined =>
            readRow(rowText('宣传场次', `不少于${target}场`, `举办宣传${value}场`), BY_NAME).candidates[0]?.measures[0]
              ?.met;
          if (met(actual) === true) expect(met(actual + more)).toBe(true);
        }
      )
    );
  });
});

test('the short way and the long way agree', () => {
  fc.assert(
    fc.property(
      comparators,
      numbers,
      units,
      comparators,
      numbers,
      units,
      fc.constantFrom('培训数量', '投诉率', '补贴标准', '完成率(%)', '金额（万元）'),
      (first, target, one, second, actual, other, name) => {
        const row = rowText(name, `${first}${target.toString()}${one}`, `${second}${actual.toString()}${other}`);
        expect(outcomeOf(readRow(row, BY_NAME))).toBe(outcomeOf(readRowInFull(row, BY_NAME)));
      }
    ),
    { numRuns: 2000 }
  );
});

describe('spans', () => {
  test('every span lies in its text, and a number span reads as its number', () => {
    for (const { row } of ALL) {
      for (const span of explainRow(row)) {
        const text = row[span.text];
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        if (span.role === 'number')
          expect(text.slice(span.start, span.end)).toMatch(/[0-9０-９一二两三四五六七八九十百半零]/);
      }
    }
  });

  const marked = (name: string, target: string, actual: string): readonly string[] => {
    const texts = { target, actual };
    return explainRow(rowText(name, target, actual))
      .filter(({ text }) => text === 'actual')
      .map(({ role, start, end }) => `${role} ${texts.actual.slice(start, end)}`);
  };

  test('a date that answers a deadline is marked', () => {
    expect(marked('资金下达', '6月底前完成', '于 2022年5月18日 下达')).toEqual(['date 2022年5月18日']);
    expect(marked('进度', '6月底前完成初审，9月底前完成终审', '6月12日完成初审，9月3日完成终审')).toEqual([
      'date 6月12日',
      'date 9月3日',
    ]);
  });

  test('both counts that a rate was worked out from are marked', () => {
    expect(marked('抽检合格率', '≥95%', '抽查42家，合格40家')).toEqual([
      'number 42',
      'unit 家',
      'number 40',
      'unit 家',
    ]);
  });

  test('the spans of a wide text are those of the text as typed', () => {
    const spans = explainRow(rowText('粉丝数', '不少于 １３０ 万人', '已达 145.58 万人'));
    const texts = { target: '不少于 １３０ 万人', actual: '已达 145.58 万人' };
    expect(spans.map(({ text, role, start, end }) => [role, texts[text].slice(start, end)])).toEqual([
      ['number', '１３０ 万'],
      ['unit', '人'],
      ['comparator', '不少于'],
      ['number', '145.58 万'],
      ['unit', '人'],
      ['comparator', '达'],
    ]);
  });
});

test('the figures of a text by themselves', () => {
  const figures = readQuantities('2022年共发现问题3个，整改率达到 99.5%，抽查45/50，按粤财〔2022〕5号文件办理').map(
    ({ value, unit, outOf, comparator }) => [value.toString(), unit, outOf?.toString() ?? null, comparator]
  );
  expect(figures).toEqual([
    ['3', '个', null, null],
    ['99.5', '%', null, '>='],
    ['45', '', '50', null],
  ]);
});

describe('headings, kinds and policies', () => {
  const first = (row: Parameters<typeof readRow>[0], policy = BY_NAME): string => outcomeOf(readRow(row, policy));

  test('a unit in the heading is the unit of a bare number', () => {
    expect(
      first(rowText('项目资金', '500', '500', { targetHeading: '目标值（万元）', actualHeading: '完成值（万元）' }))
    ).toBe('=5000000 元 5000000 y');
    expect(first(rowText('合格率', '95', '96', { targetHeading: '目标值(%)', actualHeading: '完成值(%)' }))).toBe(
      '=95 % 96 y'
    );
  });

  test('a comparator in the heading counts where the text has none', () => {
    expect(first(rowText('培训人数', '95人', '96人', { targetHeading: '指标值(≥)' }))).toBe('>=95 人 96 y');
  });

  test('a cost indicator wants less, unless what it sets is owed to people', () => {
    expect(first(rowText('项目总支出', '50万元', '48万元', { kind: 'cost' }))).toBe('=500000 元 480000 y');
    expect(first(rowText('补贴标准', '3000元/人', '2600元/人', { kind: 'cost' }))).toBe('ask');
  });

  test('under at-least a bare number is wanted high, with a warning where the name says otherwise', () => {
    const reading = readRow(rowText('投诉率', '5%', '3%'), { bareNumber: 'at-least' });
    expect(reading.candidates[0]?.measures[0]).toMatchObject({ met: false, direction: 'more', bare: true });
    expect(reading.candidates[0]?.warnings.map(({ code }) => code)).toContain('reading.less-is-better');
  });

  test('without a year in the row, dates without a year are still compared', () => {
    expect(first(rowText('完成时间', '12月底前', '11月20日', { year: null }))).toBe('date<=--12-31 - --11-20 y');
  });
});
