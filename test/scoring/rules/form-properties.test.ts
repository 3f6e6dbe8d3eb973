/**
 * Of every form that reads no rate: 0 ≤ score ≤ points, score + deductions = points, and more of the good (or less of
 * what is amiss) never scores less. Sentences and facts are made up; the facts are texts as a person types them.
 */
import fc from 'fast-check';
import { Decimal } from '../../../src/scoring/decimal';
import { readFact, readRuleSentence, scoreByRule, type RuleOutcome } from '../../../src/scoring/rules';
import { general } from '../../../src/scoring/standards/general';
import { cellOf } from './cell';

const ref = { sheet: '表4', row: 0, column: 0 };

function outcomeOf(sentence: string, points: number, fact: string, name = '工作情况'): RuleOutcome {
  const of = Decimal.of(points);
  const { rule, problems } = readRuleSentence(sentence, { points: of, name, cell: ref });
  if (rule === null || problems.length > 0) throw new Error(sentence);
  return scoreByRule(rule, readFact(cellOf(fact)), { points: of, standard: general, name, cells: [ref], cause: '' });
}

/** The score, where there must be one. */
function scoreOf(sentence: string, points: number, fact: string, name?: string): Decimal {
  const { score, deductions } = outcomeOf(sentence, points, fact, name);
  if (score === null) throw new Error(`${sentence}: ${fact}`);
  expect(score.sign()).toBeGreaterThanOrEqual(0);
  expect(score.compare(Decimal.of(points))).toBeLessThanOrEqual(0);
  expect(score.plus(Decimal.sum(deductions.map(({ amount }) => amount))).equals(Decimal.of(points))).toBe(true);
  return score;
}

const CIRCLED = '①②③④⑤⑥⑦⑧';
const LABELS = ['制度健全', '执行有效', '资料完整', '账实相符', '公开及时', '程序合规', '监督到位', '归档规范'];
const parts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 8 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const subset = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });

describe('checklist', () => {
  const cases = parts.chain((points) =>
    fc.tuple(fc.constant(points), subset(points.length), fc.nat(points.length - 1))
  );

  it('gives what the items that are met are worth; one more never less', () => {
    fc.assert(
      fc.property(cases, ([points, met, more]) => {
        const sentence = points
          .map((value, at) => `${CIRCLED[at] ?? ''}${LABELS[at] ?? ''}${String(value)}分`)
          .join('；');
        const listed = (flags: readonly boolean[]): string =>
          points.map((_, at) => (flags[at] ? CIRCLED[at] : '')).join('');
        const also = met.map((flag, at) => flag || at === more);
        const better = scoreOf(sentence, sum(points), listed(also));
        expect(better.toString()).toBe(String(sum(points.filter((_, at) => also[at]))));
        if (met.some((flag) => flag)) {
          expect(scoreOf(sentence, sum(points), listed(met)).compare(better)).toBeLessThanOrEqual(0);
        }
      })
    );
  });
});

describe('faults, and kinds of what is counted', () => {
  const FAULTS = ['未按时报送', '内容不完整', '未按规定公开', '资料未归档', '账目不清晰', '程序不合规'];
  const cases = fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 })
    .chain((lost) =>
      fc.tuple(fc.constant(lost), subset(lost.length), fc.nat(lost.length - 1), fc.integer({ min: 1, max: 20 }))
    );

  it('each fault costs its own, down to nothing; one more never gives more', () => {
    fc.assert(
      fc.property(cases, ([lost, found, more, points]) => {
        const sentence = `${lost.map((value, at) => `${FAULTS[at] ?? ''}扣${String(value)}分`).join('；')}，扣完为止`;
        const told = (flags: readonly boolean[]): string => FAULTS.filter((_, at) => flags[at]).join('，') || '无';
        const worse = found.map((flag, at) => flag || at === more);
        const score = scoreOf(sentence, points, told(worse));
        expect(score.toString()).toBe(String(Math.max(0, points - sum(lost.filter((_, at) => worse[at])))));
        expect(score.compare(scoreOf(sentence, points, told(found)))).toBeLessThanOrEqual(0);
      })
    );
  });

  it('each of several kinds costs its own; more of one never gives more', () => {
    const count = fc.nat(12);
    const one = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(count, count, count, one, one, (first, second, more, perItem, perDay) => {
        const sentence = `每缺一项扣${Decimal.of(perItem, 1).toString()}分，每逾期一天扣${Decimal.of(perDay, 1).toString()}分，扣完为止`;
        const told = (items: number, days: number): string =>
          [items > 0 ? `缺${String(items)}项` : '', days > 0 ? `逾期${String(days)}天` : '']
            .filter((text) => text !== '')
            .join('，') || '无';
        const score = scoreOf(sentence, 5, told(first, second), '资料报送');
        const expected = Math.max(0, 50 - first * perItem - second * perDay);
        expect(score.times(Decimal.of(10)).toString()).toBe(String(expected));
        expect(scoreOf(sentence, 5, told(first, second + more), '资料报送').compare(score)).toBeLessThanOrEqual(0);
      })
    );
  });
});

describe('share of items', () => {
  const SENTENCE = '得分=达标指标个数/全部指标个数×分值';

  it('more items that meet the condition never score less; more than all is asked about', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: 1, max: 20 }),
        (all, one, other, points) => {
          const [fewer, more] = [Math.min(one, other, all), Math.min(Math.max(one, other), all)];
          const low = scoreOf(SENTENCE, points, `${String(fewer)}/${String(all)}`);
          expect(low.compare(scoreOf(SENTENCE, points, `${String(more)}/${String(all)}`))).toBeLessThanOrEqual(0);
          expect(scoreOf(SENTENCE, points, `${String(all)}/${String(all)}`).toString()).toBe(String(points));
          expect(outcomeOf(SENTENCE, points, `${String(all + 1)}/${String(all)}`).score).toBeNull();
        }
      )
    );
  });
});

describe('tiers', () => {
  const SENTENCE =
    '达成年度指标得分值的80%（含）-100%；部分达成年度指标并具有一定效果得分值的60%（含）-80%；未达成年度指标且效果较差得分值的0-60%';

  it('a tier never gives a number of its own: it asks, with a range within the points', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'),
        fc.integer({ min: 1, max: 60 }),
        (fact, points) => {
          const { score, problems } = outcomeOf(SENTENCE, points, fact);
          expect(score).toBeNull();
          const [problem] = problems;
          expect(problem?.code).toBe('rule.tier-needs-score');
          const [low, high] = [Number(problem?.params.low), Number(problem?.params.high)];
          expect(0 <= low && low < high && high <= points).toBe(true);
        }
      )
    );
  });

  it('a better tier begins where the worse one ends', () => {
    const ranges = ['未达成年度指标且效果较差', '部分达成年度指标并具有一定效果', '达成年度指标'].map(
      (fact) => outcomeOf(SENTENCE, 10, fact).problems[0]?.params
    );
    expect(ranges.map((range) => [range?.low, range?.high])).toEqual([
      ['0', '6'],
      ['6', '8'],
      ['8', '10'],
    ]);
  });
});

describe('one of two, whichever applies', () => {
  const SENTENCE = '结转结余率≤10%得满分，否则不得分；或结转结余变动率≤0%得满分，否则不得分；二者择其一';

  it('scores by the rate that the fact names, else only where both agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 4000 }), (hundredths) => {
        const rate = Decimal.of(hundredths, 2);
        const [first, second] = [rate.compare(Decimal.of(10)) <= 0 ? '2' : '0', rate.sign() <= 0 ? '2' : '0'];
        if (rate.sign() >= 0) {
          expect(scoreOf(SENTENCE, 2, `结转结余率${rate.toString()}%`, '结转结余').toString()).toBe(first);
        }
        const bare = outcomeOf(SENTENCE, 2, `${rate.toString()}%`, '结转结余').score;
        expect(bare?.toString() ?? null).toBe(first === second ? first : null);
      })
    );
  });
});

describe('score × weight', () => {
  it('a better score never gives less; what is off the scale is asked about', () => {
    const hundredths = fc.nat(10000);
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 1, max: 20 }), (one, other, points) => {
        const at = (value: number): Decimal =>
          scoreOf('得分=单项得分×权重', points, `${Decimal.of(value, 2).toString()}分`);
        expect(at(Math.min(one, other)).compare(at(Math.max(one, other)))).toBeLessThanOrEqual(0);
        expect(at(10000).toString()).toBe(String(points));
        expect(outcomeOf('得分=单项得分×权重', points, '100.01分').score).toBeNull();
      })
    );
  });
});

describe('additions to 基础分, and the day on which something was done', () => {
  it('one more never gives less, and never more than the points', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (one, other) => {
        const at = (count: number): Decimal => scoreOf('基础分2分，每完成1项加0.5分，最高5分', 5, `${String(count)}项`);
        expect(at(Math.min(one, other)).compare(at(Math.max(one, other)))).toBeLessThanOrEqual(0);
        expect(at(0).toString()).toBe('2');
      })
    );
  });

  it('a later day never gives more', () => {
    const SENTENCE = '1月底前完成得满分，2月15日前完成得80%，3月底前完成得60%，3月底后完成不得分';
    const day = fc.record({ month: fc.integer({ min: 1, max: 9 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const at = (date: typeof one): Decimal =>
          scoreOf(SENTENCE, 5, `${String(date.month)}月${String(date.day)}日完成`);
        const [early, late] = [one, other].sort((left, right) => left.month - right.month || left.day - right.day);
        if (early === undefined || late === undefined) throw new Error('two days');
        expect(at(late).compare(at(early))).toBeLessThanOrEqual(0);
      })
    );
  });
});
