/** What holds for every rule: 0 ≤ score ≤ points, score + deductions = points, more of the good never scores less. */
import fc from 'fast-check';
import { Decimal } from '../../../src/scoring/decimal';
import type { Measure } from '../../../src/scoring/model';
import { readRuleSentence, scoreByRule, scoreMeasure, type Fact, type RuleOutcome } from '../../../src/scoring/rules';
import { STANDARDS } from '../../../src/scoring/standards';
import { general } from '../../../src/scoring/standards/general';

const hundredths = (value: number): Decimal => Decimal.of(value, 2);
const ref = { sheet: '表4', row: 0, column: 0 };
const points5 = Decimal.of(5);

function within(outcome: RuleOutcome, points: Decimal): void {
  if (outcome.score === null) {
    expect(outcome.problems.length).toBeGreaterThan(0);
    return;
  }
  expect(outcome.score.sign()).toBeGreaterThanOrEqual(0);
  expect(outcome.score.compare(points)).toBeLessThanOrEqual(0);
  const lost = Decimal.sum(outcome.deductions.map(({ amount }) => amount));
  expect(outcome.score.plus(lost).equals(points)).toBe(true);
}

const score = (sentence: string, fact: Fact): RuleOutcome => {
  const { rule } = readRuleSentence(sentence, { points: points5, name: '指标率', cell: null });
  if (rule === null) throw new Error(sentence);
  return scoreByRule(rule, fact, { points: points5, standard: general, name: '指标率', cells: [ref], cause: '' });
};

const MORE_IS_BETTER = [
  '得分=完成率×分值',
  '完成率100%得满分，否则按比例计分',
  '完成率≥95%得满分，低于95%的，得分=完成率×分值',
  '≥90%得5分；80%（含）-90%得4分；60%（含）-80%得3分；低于60%不得分',
  '达到98%得满分，每低1个百分点扣0.3分，扣完为止',
  '≥90%得5分；≥80%得4分；≥60%得3分；<60%不得分',
  '>95%得满分，否则不得分',
  '达到90%得3分，每提高1个百分点加0.2分，最高5分；低于90%不得分',
  '满意度得分=满意度/90%×分值',
  '每完成10%得0.5分，最高5分',
  '达到90%得5分，否则，每低2个百分点扣1分，如低于70%，不得分',
  '完成率100%得5分，未达100%的按比例得分，低于60%的不得分',
  '完成率≥90%的，得分=完成率×5；完成率＜90%，不得分',
];
const LESS_IS_BETTER = [
  '≤100%得5分，每超过1个百分点扣0.5分，扣完为止',
  '0得5分；0–10%（含）得4分；10–20%（含）得3分；20–30%（含）得2分；大于30%不得分',
  '（1−10×调剂额/年初预算）×5；比率大于10%的不得分',
  '≤10%得满分，否则不得分',
  '≤100%得5分，100%＜控制率≤105%扣1分，105%＜控制率≤110%扣3分，>110%不得分',
  '不超过2%得5分，超过2%的，每超过0.5个百分点扣1分，超过4%不得分',
];
/** Of a count: the good first. */
const MORE_OF_A_COUNT = [
  '每完成1篇得0.5分，最高5分',
  '全年不少于24次得5分，每少一次扣0.5分，扣完为止',
  '10次及以上得5分，5次（含）-10次得3分，5次以下得1分',
  '达到12次得5分，不足12次的按比例得分',
];
const LESS_OF_A_COUNT = [
  '每发现1项扣0.7分，扣完为止',
  '发现1个问题扣1分，发现4个及以上问题不得分',
  '有1件未完成扣1分，有2件未完成扣3分，3件及以上未完成不得分',
  '不超过3次得5分，每增加1次扣1分',
  '排名前5名得5分，第6-10名得3分，10名以后不得分',
  '排名前三得5分，每降一名扣1分',
  '发生安全事故不得分',
];

describe('rules of a rate', () => {
  const rate = fc.integer({ min: 0, max: 20000 });
  it.each([
    ...MORE_IS_BETTER.map((sentence) => [sentence, 1] as const),
    ...LESS_IS_BETTER.map((sentence) => [sentence, -1] as const),
  ])('%s', (sentence, side) => {
    fc.assert(
      fc.property(rate, rate, (first, second) => {
        const [worse, better] = [first, second].sort((left, right) => (left - right) * side);
        const low = score(sentence, { kind: 'rate', rate: hundredths(worse ?? 0) });
        const high = score(sentence, { kind: 'rate', rate: hundredths(better ?? 0) });
        within(low, points5);
        within(high, points5);
        if (low.score === null || high.score === null) throw new Error('every rate has its score here');
        expect(low.score.compare(high.score)).toBeLessThanOrEqual(0);
      })
    );
  });

  it.each([
    ...MORE_OF_A_COUNT.map((sentence) => [sentence, 1] as const),
    ...LESS_OF_A_COUNT.map((sentence) => [sentence, -1] as const),
  ])('of a count: %s', (sentence, side) => {
    const least = sentence.includes('排名') ? 1 : 0;
    const read = (count: number) => {
      const { rule } = readRuleSentence(sentence, { points: points5, name: '年度排名', cell: null });
      if (rule === null) throw new Error(sentence);
      const context = { points: points5, standard: general, name: '年度排名', cells: [ref], cause: '' };
      return scoreByRule(rule, { kind: 'count', count: Decimal.of(count) }, context);
    };
    let scored = 0;
    for (let count = least; count < 40; count += 1) {
      const [worse, better] = [count, count + 1].sort((left, right) => (left - right) * side);
      const [low, high] = [read(worse ?? 0), read(better ?? 0)];
      within(low, points5);
      within(high, points5);
      if (low.score === null || high.score === null) continue;
      scored += 1;
      expect(low.score.compare(high.score)).toBeLessThanOrEqual(0);
    }
    expect(scored).toBeGreaterThan(0);
  });
});

describe('one separate target', () => {
  const measure = fc.record({
    comparator: fc.constantFrom<Measure['comparator']>('>=', '>', '<=', '<', '=', 'between'),
    target: fc.integer({ min: -500, max: 100000 }).map(hundredths),
    targetHigh: fc.integer({ min: 100000, max: 200000 }).map(hundredths),
    unit: fc.constantFrom('个', '%', ''),
    actual: fc.integer({ min: -500, max: 300000 }).map(hundredths),
    met: fc.constant(null),
    direction: fc.constantFrom<Measure['direction']>('more', 'less', 'unclear'),
    bare: fc.boolean(),
    approximate: fc.boolean(),
    noun: fc.constant(''),
  });
  const points = fc.integer({ min: 0, max: 2000 }).map(hundredths);

  it.each(STANDARDS.map((standard) => [standard.id, standard] as const))('%s: 0 ≤ score ≤ points', (_, standard) => {
    fc.assert(
      fc.property(measure, points, (one, of) => {
        within(scoreMeasure(one, { points: of, standard, name: '指标', cells: [ref], hasReason: false }), of);
      }),
      { numRuns: 400 }
    );
  });

  it('more of the good never scores less, short of over-fulfilment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100000 }),
        fc.integer({ min: 0, max: 149 }),
        fc.integer({ min: 0, max: 149 }),
        fc.constantFrom(...STANDARDS),
        (target, first, second, standard) => {
          const at = (percent: number) =>
            scoreMeasure(
              {
                comparator: '>=',
                target: Decimal.of(target),
                targetHigh: null,
                unit: '个',
                actual: Decimal.of(target * percent, 2),
                met: null,
                direction: 'more',
                bare: false,
                approximate: false,
                noun: '',
              },
              { points: points5, standard, name: '指标', cells: [ref], hasReason: false }
            ).score;
          const low = at(Math.min(first, second));
          const high = at(Math.max(first, second));
          if (low === null || high === null) throw new Error('a positive target has its proportion');
          expect(low.compare(high)).toBeLessThanOrEqual(0);
        }
      )
    );
  });
});

describe('reading sentences', () => {
  it('never throws, and gives a rule or says why not', () => {
    const piece = fc.constantFrom(
      '支出率',
      '≥90%',
      '80%（含）-90%',
      '得5分',
      '不得分',
      '否则',
      '每超过1个百分点',
      '扣0.5分',
      '扣完为止',
      '，',
      '；',
      '。',
      '未',
      '公开',
      '①',
      '按比例',
      '计分',
      '±',
      '%',
      '分',
      '得分=',
      '×分值',
      '（',
      '）',
      '每发现一项',
      '最多',
      '酌情'
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const reading = readRuleSentence(pieces.join(''), { points: points5, name: '指标', cell: null });
        if (reading.rule === null) expect(reading.problems.length).toBeGreaterThan(0);
        else expect(reading.restatement).not.toBeNull();
        if (reading.unread.length > 0) expect(reading.rule).toBeNull();
      }),
      { numRuns: 1000 }
    );
  });

  it('reads the same sentence to the same rule, and half width as full width', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    for (const sentence of [...MORE_IS_BETTER, ...LESS_IS_BETTER]) {
      const read = (text: string) =>
        JSON.stringify(readRuleSentence(text, { points: points5, name: '指标率', cell: null }).rule?.rule);
      expect(read(wide(sentence))).toBe(read(sentence));
    }
  });
});
