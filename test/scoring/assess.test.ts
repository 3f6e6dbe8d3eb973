import { assess } from '../../src/scoring/assess';
import type { ScorecardNode, SelfAssessment } from '../../src/scoring/model';
import { standardById } from '../../src/scoring/standards';
import type { Standard } from '../../src/scoring/standards/standard';
import { budgetLine, entityOf, inputsOf, noBudget, type IndicatorLine, type ScorecardLine } from './inputs';

const standard = (id: string): Standard => {
  const found = standardById(id);
  if (found === null) throw new Error(`no standard ${id}`);
  return found;
};
const guangzhou = standard('guangzhou-2022');
const general = standard('general');

const OUTPUTS = '部门整体绩效目标产出指标完成情况';
const BENEFITS = '部门整体绩效目标效益指标完成情况';

const run = (
  indicators: readonly IndicatorLine[],
  scorecard: readonly ScorecardLine[] | null,
  by: Standard = guangzhou,
  budget = noBudget
) => assess(inputsOf(entityOf(indicators, scorecard, budget)), by);

const flat = (nodes: readonly ScorecardNode[]): readonly ScorecardNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

const rows = (result: SelfAssessment) =>
  result.entities[0]?.indicators.map((one) => [
    one.name,
    one.points?.toString() ?? null,
    one.score?.toString() ?? null,
    one.status,
  ]);
const total = (result: SelfAssessment) => {
  const found = result.entities[0]?.total;
  return [found?.score.toString(), found?.openPoints.toString(), found?.grade];
};
const nodeNamed = (result: SelfAssessment, name: string) =>
  flat(result.entities[0]?.scorecard ?? []).find((node) => node.name === name);
const problemsOf = (result: SelfAssessment, name: string) =>
  result.entities[0]?.indicators.find((one) => one.name === name)?.problems.map((note) => note.code);

describe('points shared over targets', () => {
  const indicators: readonly IndicatorLine[] = [
    { name: '培训', kind: 'output', target: '培训班2期，培训人数不少于100人', actual: '培训班2期，培训人数120人' },
    { name: '队伍规模', kind: 'output', target: '500支', actual: '466支' },
    { name: '满意度', kind: 'satisfaction', target: '≥90%', actual: '95%' },
  ];
  const scorecard: readonly ScorecardLine[] = [
    { name: OUTPUTS, levels: ['履职效能'], points: 3 },
    { name: BENEFITS, levels: ['履职效能'], points: 20 },
  ];

  test('no row has points: the group is shared over its separate targets', () => {
    const result = run(indicators, scorecard);
    expect(rows(result)).toEqual([
      ['培训', '2', '2', 'scored'],
      ['队伍规模', '1', '0.93', 'scored'],
      ['满意度', '20', '20', 'scored'],
    ]);
    expect(nodeNamed(result, '履职效能')?.score?.toString()).toBe('22.93');
    expect(nodeNamed(result, OUTPUTS)?.rate?.toString()).toBe('0.976667');
  });

  test('every row has points: each is shared over its own targets', () => {
    const [first, second, third] = indicators;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three rows');
    const result = run(
      [
        { ...first, points: 1 },
        { ...second, points: 2 },
        { ...third, points: 20 },
      ],
      scorecard
    );
    expect(rows(result)).toEqual([
      ['培训', '1', '1', 'scored'],
      ['队伍规模', '2', '1.86', 'scored'],
      ['满意度', '20', '20', 'scored'],
    ]);
  });

  test('rows under one merged 分值 share it', () => {
    const merged = indicators.map((line) =>
      line.kind === 'output' ? { ...line, points: 3, pointsGroup: 'H2' } : { ...line, points: 20 }
    );
    expect(rows(run(merged, scorecard))?.map((row) => row[1])).toEqual(['2', '1', '20']);
  });

  test('some rows with points and some without: asked about', () => {
    const [first, ...others] = indicators;
    if (first === undefined) throw new Error('a row');
    const result = run([{ ...first, points: 2 }, ...others], scorecard);
    expect(problemsOf(result, '队伍规模')).toContain('assess.points-in-some-rows');
    expect(total(result)).toEqual(['22', '3', null]);
  });

  test('points that do not add up to their row are asked about', () => {
    const result = run(
      indicators.map((line) => ({ ...line, points: 5 })),
      scorecard
    );
    expect(problemsOf(result, OUTPUTS)).toEqual(['assess.indicator-points-differ']);
    expect(nodeNamed(result, OUTPUTS)?.status).toBe('review');
  });
});

describe('人工得分', () => {
  const scored = (manual: string | number, cause = '') =>
    run([], [{ name: '合同备案时效性', levels: ['管理效率'], points: 2, manual, cause }]);

  test.each([
    [2, '', 'manual', '2'],
    [0, '未备案', 'manual', '0'],
    ['1.5分', '部分逾期', 'manual', '1.5'],
  ])('%p with cause %p is %s', (manual, cause, status, score) => {
    expect(rows(scored(manual, cause))).toEqual([['合同备案时效性', '2', score, status]]);
  });

  test.each([
    [2.01, '', 'assess.manual-above-points'],
    [1, '', 'assess.manual-without-reason'],
    ['较好', '', 'assess.manual-no-number'],
    [-1, '错', 'assess.manual-no-number'],
  ])('%p with cause %p is asked about', (manual, cause, code) => {
    const result = scored(manual, cause);
    expect(problemsOf(result, '合同备案时效性')).toEqual([code]);
    expect(total(result)).toEqual(['0', '2', null]);
  });

  test('goes before a sentence that cannot be read', () => {
    const result = run([], [{ name: '某项', points: 2, rule: '视情况而定吧', manual: 2 }], general);
    expect(rows(result)).toEqual([['某项', '2', '2', 'manual']]);
  });
});

describe('metrics from the budget', () => {
  const budget = {
    ...noBudget,
    lines: [
      budgetLine('total', '本年支出合计', [9510.3, 9418.58, 9369.27], 1),
      budgetLine('operating', '公用经费', [527.19, 510.11, 507.37], 2),
    ],
  };
  const row: ScorecardLine = { name: '部门预算资金支出率', levels: ['履职效能'], points: 10 };

  test('a blank 实际情况 is computed', () => {
    expect(rows(run([], [row], guangzhou, budget))).toEqual([['部门预算资金支出率', '10', '9.95', 'scored']]);
  });

  test('a typed rate is used, and compared', () => {
    const result = run([], [{ ...row, fact: 0.985, percent: true }], guangzhou, budget);
    expect(rows(result)).toEqual([['部门预算资金支出率', '10', '9.85', 'scored']]);
    expect(result.entities[0]?.indicators[0]?.warnings.map((note) => note.code)).toContain('rule.metric-differs');
  });

  test('0 ÷ 0 is never a score', () => {
    const nothing = { ...noBudget, lines: [budgetLine('total', '合计', [0, 0, 0], 1)] };
    expect(rows(run([], [row], guangzhou, nothing))?.[0]?.[2]).toBeNull();
  });

  test('an error value is never a blank', () => {
    const result = run([], [{ ...row, fact: '#REF!' }], guangzhou, budget);
    expect(problemsOf(result, row.name)).toEqual(['assess.error-value']);
  });
});

describe('a workbook without a scorecard', () => {
  test('is rolled up by its levels', () => {
    const result = run(
      [
        { name: '培训人数', levels: ['产出指标', '数量指标'], points: 50, target: '100人', actual: '90人' },
        { name: '合格率', levels: ['产出指标', '质量指标'], points: 20, target: '≥95%', actual: '96%' },
        { name: '满意度', levels: ['满意度指标'], points: 30, target: '≥90%', actual: '92%' },
      ],
      null,
      general
    );
    expect(nodeNamed(result, '产出指标')?.score?.toString()).toBe('65');
    expect(nodeNamed(result, '满意度指标')?.score?.toString()).toBe('30');
    expect(total(result)).toEqual(['95', '0', '优']);
  });

  test('without any points is not scored', () => {
    const result = run([{ name: '培训人数', target: '100人', actual: '90人' }], null, general);
    expect(rows(result)?.[0]?.[3]).toBe('unscored');
  });

  test('is not scored where the actual is blank, and a question where the target is', () => {
    const blanks = [
      { name: '培训人数', points: 10, target: '100人', actual: '' },
      { name: '检查次数', points: 10, target: '5次', actual: ' ' },
      { name: '巡查次数', points: 10, target: '', actual: '5次' },
      { name: '宣传次数', points: 10, target: '5次', actual: '—' },
    ];
    const result = run(blanks, null, general);
    expect(rows(result)?.map((row) => [row[2], row[3]])).toEqual([
      [null, 'unscored'],
      [null, 'unscored'],
      [null, 'review'],
      [null, 'review'],
    ]);
    expect(total(result)).toEqual(['0', '40', null]);
  });
});

describe('rows that feed no scorecard row', () => {
  test('are said to be loose', () => {
    const result = run(
      [
        { name: '甲', target: '1个', actual: '1个' },
        { name: '乙', kind: 'output', target: '1个', actual: '1个' },
      ],
      [
        { name: OUTPUTS, points: 20 },
        { name: BENEFITS, points: 20 },
      ]
    );
    expect(problemsOf(result, '甲')).toEqual(['assess.no-scorecard-row']);
  });

  test('leave the total without a grade, though the scorecard is full', () => {
    const result = run(
      [{ name: '甲', levels: ['其他'], points: 50, target: '10个', actual: '8个' }],
      [{ name: '管理', points: 100, rule: '每发现一项问题扣1分，扣完为止', fact: '无' }],
      general
    );
    expect(total(result)).toEqual(['100', '0', null]);
    expect(result.entities[0]?.total.withoutPoints).toBe(1);
  });
});

test('a row of the scorecard whose points are contradicted by its indicators adds nothing to the total', () => {
  const result = run(
    [
      { name: '甲', kind: 'output', points: 20, target: '10个', actual: '10个' },
      { name: '乙', kind: 'benefit', points: 50, target: '10个', actual: '10个' },
    ],
    [
      { name: OUTPUTS, points: 20 },
      { name: BENEFITS, points: 20 },
    ]
  );
  expect(total(result)).toEqual(['20', '20', null]);
});
