/** Each check with inputs that trip it, and with inputs that come near and do not. */
import { assess } from '../../../src/scoring/assess';
import { Decimal } from '../../../src/scoring/decimal';
import type { EntityInputs, Finding, Inputs } from '../../../src/scoring/model';
import { general } from '../../../src/scoring/standards/general';
import type { Standard } from '../../../src/scoring/standards';
import { guangzhou2022 } from '../../../src/scoring/standards/guangzhou-2022';
import { mof2020 } from '../../../src/scoring/standards/mof-2020';
import { codes } from '../../../src/texts';
import { budgetLine, cellAt } from '../inputs';
import {
  FUNCTIONS,
  INDICATORS,
  PROJECTS,
  SCORECARD,
  TEXTS,
  inputsWith,
  lines,
  shown,
  table,
  task,
  title,
  withLevelPoints,
  type Change,
} from './sound';

/** Over-fulfilment costs points in Guangzhou; here it is only told. */
const NO_COST = 'indicators.over-fulfilled-without-reason';
const found = (inputs: Inputs, code = ''): readonly Finding[] =>
  assess(inputs, STANDARD_OF[code] ?? guangzhou2022).findings;
const codesOf = (change: Change, code = ''): readonly string[] =>
  found(inputsWith(change), code).map(({ note }) => note.code);

const printed =
  (on: 'indicators' | 'scorecard', points: number) =>
  (entity: EntityInputs): EntityInputs => ({
    ...entity,
    printedPoints: [{ table: on, cell: cellAt(40, 4, points) }],
  });

const withFormats = (texts: readonly [string, string]): Change => ({
  lines: lines().map((line, index) => ({ ...line, outturn: shown(line.outturn, texts[index === 0 ? 0 : 1]) })),
});

/** With the sentence of the sound text at this place replaced. */
const saying = (index: number, text: string): Change => ({
  texts: TEXTS.map((own, at) => (at === index ? text : own)),
});
const indicatorsWith = (line: (typeof INDICATORS)[number]): Change => ({ indicators: [...INDICATORS, line] });
const scorecardWith = (change: Partial<(typeof SCORECARD)[number]>, at = 3): Change => ({
  scorecard: SCORECARD.map((row, index) => (index === at ? { ...row, ...change } : row)),
});
const AVERAGE = '一般公共预算支出年度平均执行率99.5%，未达到100%。';

/** Checks that only a standard with that rule makes. */
const STANDARD_OF: Readonly<Record<string, Standard>> = {
  [NO_COST]: general,
  'points.execution-left-out': mof2020,
  'points.not-applicable-left-out': { ...general, notApplicable: 'rescale' },
};

const TRIPS: readonly (readonly [code: string, change: Change])[] = [
  ['points.total-not-100', { scorecard: null, indicators: INDICATORS.map((row) => ({ ...row, points: 40 })) }],
  ['points.execution-left-out', { scorecard: null, indicators: INDICATORS.map((row) => ({ ...row, points: 50 })) }],
  [
    'points.execution-score-differs',
    {
      scorecard: null,
      indicators: INDICATORS.map((row) => ({ ...row, points: 5 })),
      lines: lines().map((line) => ({
        ...line,
        points: { value: Decimal.of(10), cell: cellAt(1, 9, 10) },
        ownScore: cellAt(1, 10, 1),
      })),
    },
  ],
  [
    'points.execution-left-out-of-form',
    {
      scorecard: null,
      indicators: INDICATORS.map((row) => ({ ...row, points: 50 })),
      lines: lines().map((line) => ({ ...line, points: { value: Decimal.of(20), cell: cellAt(1, 9, 20) } })),
    },
  ],
  ['budget.nature-total', { lines: lines({ project: [400, 400, 390] }) }],
  ['budget.nature-total-rounding', { lines: lines({ project: [400, 400, 396.99] }) }],
  ['budget.basic-parts', { lines: lines({ personnel: [500, 480, 499] }) }],
  ['budget.basic-parts-rounding', { lines: lines({ personnel: [500.01, 500, 499] }) }],
  ['budget.function-total', { functions: table([FUNCTIONS[0] ?? ['', 0, 0, 0], ['住房保障', 250, null, 305]]) }],
  [
    'budget.function-total-rounding',
    {
      functions: table([
        ['一般公共服务', 700, null, 689.99],
        ['住房保障', 300, null, 305],
      ]),
    },
  ],
  ['budget.function-sum', { functions: table([...FUNCTIONS, ['合计', 1000, null, 999]]) }],
  ['budget.function-sum-rounding', { functions: table([...FUNCTIONS, ['合计', 1000, null, 995.01]]) }],
  [
    'budget.projects-above-total',
    {
      projects: table([
        ['平台', 300, 300, 300],
        ['宣传', 150, 150, 150],
      ]),
    },
  ],
  ['budget.project-sum', { projects: table([...PROJECTS, ['合计', 350, 350, 384]]) }],
  ['budget.project-sum-rounding', { projects: table([...PROJECTS, ['合计', 350, 350, 348.01]]) }],
  ['budget.funds-sum', { projects: table([...PROJECTS, ['年度资金总额', 350, 350, 384]]) }],
  ['budget.funds-sum-rounding', { projects: table([...PROJECTS, ['年度资金总额', 350, 350, 348.01]]) }],
  ['budget.outturn-above-budget', { projects: table([['平台', 100, 120, 121]]) }],
  ['budget.outturn-missing', { projects: table([...PROJECTS, ['宣传', 20, 20, null]]) }],
  ['budget.negative', { projects: table([['平台', 100, 100, -5]]) }],
  ['budget.zero-of-zero', { projects: table([['平台', 100, 0, 0]]) }],
  ['budget.row-twice', { projects: table([...PROJECTS, ['信息化建设项目', 200, 200, 198]]) }],
  ['units.mixed-in-row', { projects: table([['平台', 100, 100, 980000]]) }],
  ['cells.mixed-formats', withFormats(['1,995.00', '1598.5'])],
  ['inputs.error-value', { projects: table([['平台', 100, 100, '#REF!']]) }],
  ['rates.stated-differs', scorecardWith({ fact: 0.98, percent: true }, 2)],
  ['rates.one-figure-several-notions', scorecardWith({ cause: AVERAGE }, 2)],
  ['scorecard.level-points', { entity: withLevelPoints('履职效能', 60) }],
  ['scorecard.points-not-100', scorecardWith({ points: 40 })],
  ['points.not-applicable-left-out', scorecardWith({ fact: '不涉及', rule: '每发现1项扣1分' })],
  ['points.printed-total', { entity: printed('scorecard', 110) }],
  [
    'points.printed-total',
    { indicators: INDICATORS.map((row) => ({ ...row, points: 5 })), entity: printed('indicators', 20) },
  ],
  [
    'points.not-positive',
    { scorecard: [...SCORECARD, { levels: ['管理效率'], name: '其他', points: 0, fact: '0项' }] },
  ],
  ['points.score-above-points', scorecardWith({ manual: 51 })],
  ['scorecard.same-name', { scorecard: [...SCORECARD, { ...SCORECARD[3], name: '财务管理合规性', points: 1 }] }],
  ['scorecard.no-name', { scorecard: [...SCORECARD, { levels: ['管理效率'], name: '', points: 1, fact: '0项' }] }],
  [
    'scorecard.name-shared',
    {
      entity: (entity) => ({
        ...entity,
        scorecard: (entity.scorecard ?? []).map((row) => ({ ...row, sharesName: row.name === '财务管理合规性' })),
      }),
    },
  ],
  [
    'scorecard.evidence-missing',
    {
      entity: (entity) => ({
        ...entity,
        scorecard: (entity.scorecard ?? []).map((row, index) => ({
          ...row,
          evidence: index === 0 ? cellAt(1, 9, '通报') : null,
        })),
      }),
    },
  ],
  ['indicators.same-name', indicatorsWith({ name: '知晓率', kind: 'benefit', target: '≥80%', actual: '85%' })],
  ['indicators.no-name', indicatorsWith({ name: '', kind: 'benefit', target: '≥80%', actual: '85%' })],
  [
    'indicators.name-shared',
    {
      entity: (entity) => ({
        ...entity,
        indicators: entity.indicators.map((row, index) => ({ ...row, sharesName: index === 1 })),
      }),
    },
  ],
  [
    'indicators.level-points',
    {
      indicators: INDICATORS.map((row) => ({ ...row, points: 5, levels: ['产出'] })),
      entity: (entity) => ({
        ...entity,
        indicators: entity.indicators.map((row) => ({
          ...row,
          levels: row.levels.map((level) => ({
            ...level,
            points: Decimal.of(50),
            ref: { sheet: '表', row: 0, column: 0 },
          })),
        })),
      }),
    },
  ],
  [
    'indicators.deduction-without-cause',
    indicatorsWith({ name: '到课率', kind: 'benefit', target: '≥90%', actual: '81%' }),
  ],
  [
    'indicators.over-fulfilled-without-reason',
    indicatorsWith({ name: '并发数', kind: 'benefit', target: '100个', actual: '190个' }),
  ],
  ['indicators.target-missing', indicatorsWith({ name: '到课率', kind: 'benefit', target: '', actual: '95%' })],
  ['indicators.actual-missing', indicatorsWith({ name: '到课率', kind: 'benefit', target: '≥90%', actual: '' })],
  [
    'indicators.actual-copies-target',
    indicatorsWith({ name: '到课率', kind: 'benefit', target: '≥90%', actual: '≥90%' }),
  ],
  [
    'indicators.several-actuals',
    indicatorsWith({
      name: '满意度',
      kind: 'benefit',
      target: '92.8%以上',
      actual: '群众安全感98.8%，政法工作满意度96.7%。',
    }),
  ],
  [
    'names.project-differs',
    { projects: table([['信息化建设开发项目', 200, 200, 198]]), tasks: [task('信息化建设专项', '建成', '已建成')] },
  ],
  ['names.project-differs', saying(5, '主要支出项目2个，分别是：信息化建设项目、法治教育宣传经费。')],
  ['names.level-differs', saying(4, '2.管理效能指标分值50分，得分50分，得分率为100%。')],
  ['years.title-differs', { titles: [title('表2 2021年部门整体支出决算表')] }],
  ['years.title-differs', { titles: [title('表5 2021年度关键性指标完成情况', null, ['2022年度组织大赛1次'])] }],
  ['years.text-differs', saying(6, '2021年度，本部门全面完成任务。')],
  [
    'years.actual-differs',
    indicatorsWith({ name: '大赛', kind: 'benefit', target: '举办大赛1次', actual: '2021年度举办大赛1次' }),
  ],
  [
    'years.report-before-year',
    { inputs: (inputs) => ({ ...inputs, particulars: { ...inputs.particulars, reportDate: '2021年5月31日' } }) },
  ],
  ['tasks.result-missing', { tasks: [task('信息化建设', '建成平台', '')] }],
  ['tasks.result-copies-goal', { tasks: [task('信息化建设', '建成平台。', '建成平台')] }],
  [
    'tasks.same-task',
    { tasks: [task('信息化建设', '建成平台', '已建成'), task('信息化建设', '建成平台', '已上线', 51)] },
  ],
  ['text.amount-differs', saying(1, '本部门2022年度全年预算数1,000万元，决算支出959万元。')],
  ['text.amount-differs', saying(0, '本部门年初预算收入1000万元，其中：住房保障预算收入330万元。')],
  ['text.share-differs', saying(2, '基本支出决算数598万元，占比61.0%。')],
  ['text.rate-differs', saying(1, '全年支出进度99.5%，支出执行率98.9%。')],
  ['text.list-above-whole', saying(0, '本部门收到捐赠100万元，其中：甲企业捐赠80万元，乙企业捐赠30万元。')],
  ['text.score-differs', saying(3, '我部门综合自评得分96.5分。')],
  ['text.score-differs', saying(3, '其中：履职效能指标48分，管理效率指标50分。')],
  ['text.points-differ', saying(4, '1.履职效能指标分值60分，得分49.95分。')],
  ['text.score-rate-differs', saying(4, '1.履职效能指标分值50分，得分49.95分，得分率为98%。')],
  ['text.count-differs', saying(5, '主要支出项目3个，分别是：信息化建设项目、法治宣传经费。')],
];

/** What comes near and may well be meant so. */
const STAYS_SILENT: readonly (readonly [what: string, code: string, change: Change])[] = [
  [
    'the place that it was given',
    'points.execution-left-out',
    {
      scorecard: null,
      indicators: INDICATORS.map((row, index) => ({ ...row, points: index === 0 ? 90 - INDICATORS.length + 1 : 1 })),
    },
  ],
  [
    'rows that leave it room',
    'points.execution-left-out',
    { scorecard: null, indicators: INDICATORS.map((row) => ({ ...row, points: 15 })) },
  ],
  [
    'rows of 100',
    'points.total-not-100',
    { scorecard: null, indicators: INDICATORS.map((row, index) => ({ ...row, points: index === 0 ? 40 : 30 })) },
  ],
  [
    '经营支出 beside the two',
    'budget.nature-total',
    {
      lines: [...lines({ total: [1050, 1050, 1045] }), ...table([['经营支出', 50, 50, 50]])],
      texts: [],
      functions: [],
    },
  ],
  [
    '对个人和家庭的补助 beside the two',
    'budget.basic-parts',
    { lines: [...lines({ personnel: [480, 480, 479] }), ...table([['对个人和家庭的补助', 20, 20, 20]])] },
  ],
  [
    '款 below their 类',
    'budget.function-total',
    {
      functions: table([
        ['一般公共服务', 700, null, 690],
        ['政法事务', 400, null, 390],
        ['其他', 300, null, 300],
        ['住房保障', 300, null, 305],
      ]),
    },
  ],
  ['part of 项目支出 is not listed', 'budget.projects-above-total', { projects: table([['平台', 10, 10, 10]]) }],
  ['spending above the first budget', 'budget.outturn-above-budget', { projects: table([['平台', 100, 130, 125]]) }],
  [
    'sources without money',
    'budget.zero-of-zero',
    {
      projects: table([
        ['上年结转资金', 0, 0, 0],
        ['其他资金', 0, 0, 0],
      ]),
    },
  ],
  [
    'two sources without money',
    'budget.row-twice',
    {
      projects: table([
        ['其他', 0, 0, 0],
        ['其他', 0, 0, 0],
      ]),
    },
  ],
  ['a small project, hardly begun', 'units.mixed-in-row', { projects: table([['平台', 100, 100, 0.5]]) }],
  ['one way of writing', 'cells.mixed-formats', withFormats(['1,995.00', '598.50'])],
  [
    'an average of another value',
    'rates.one-figure-several-notions',
    scorecardWith({ cause: '年度平均执行率98.2%。' }, 2),
  ],
  ['the rate as computed, to two places', 'rates.stated-differs', scorecardWith({ fact: 0.995, percent: true }, 2)],
  ['the level as stated', 'scorecard.level-points', { entity: withLevelPoints('履职效能', 50) }],
  ['the printed total as summed', 'points.printed-total', { entity: printed('scorecard', 100) }],
  [
    '100 with the points of 预算执行率',
    'points.printed-total',
    { indicators: INDICATORS.map((row) => ({ ...row, points: 5 })), entity: printed('indicators', 25) },
  ],
  ['the whole of the points', 'points.score-above-points', scorecardWith({ manual: 50 })],
  [
    'a reason for far more',
    'indicators.over-fulfilled-without-reason',
    indicatorsWith({ name: '并发数', kind: 'benefit', target: '100个', actual: '190个', cause: '系统扩容。' }),
  ],
  [
    'a share far above',
    'indicators.over-fulfilled-without-reason',
    indicatorsWith({ name: '到课率', kind: 'benefit', target: '≥50%', actual: '95%' }),
  ],
  [
    'two against one',
    'indicators.over-fulfilled-without-reason',
    indicatorsWith({ name: '大赛', kind: 'benefit', target: '1次', actual: '2次' }),
  ],
  [
    'a short answer like its target',
    'indicators.actual-copies-target',
    indicatorsWith({ name: '到课率', kind: 'benefit', target: '100%', actual: '100%' }),
  ],
  [
    'the change beside the answer',
    'indicators.several-actuals',
    indicatorsWith({ name: '满意度', kind: 'benefit', target: '90%以上', actual: '满意度95%，较上年提高2%。' }),
  ],
  [
    'a task and a project of other names',
    'names.project-differs',
    { tasks: [task('综合治理', '降低案件', '案件下降')] },
  ],
  ['the project with 经费', 'names.project-differs', { tasks: [task('法治宣传', '宣传10场', '完成12场')] }],
  ['a level by its name', 'names.level-differs', saying(4, '2.管理效率指标分值50分，得分50分。')],
  ['the next year’s work', 'years.title-differs', { titles: [title('2023年部门整体支出绩效自评表')] }],
  ['both years', 'years.title-differs', { titles: [title('2023年绩效自评表（2022年度）')] }],
  ['the date of a notice', 'years.title-differs', { titles: [title('根据穗财绩〔2023〕5号通知填报')] }],
  [
    'a sheet of another year',
    'years.title-differs',
    { titles: [title('2021年度绩效指标', null, ['2021年度组织大赛1次'])] },
  ],
  ['looking back', 'years.text-differs', saying(6, '2021年以来，案件持续下降。')],
  [
    'what was promised for the year before',
    'years.actual-differs',
    indicatorsWith({
      name: '2021年项目验收',
      kind: 'benefit',
      target: '验收4个子项目',
      actual: '2021年度4个子项目已验收',
    }),
  ],
  ['a figure of last year', 'text.amount-differs', saying(1, '上年基本支出决算数500万元。')],
  [
    'rounded to whole 万元',
    'text.amount-differs',
    {
      lines: lines({ total: [1000, 1000, 995.3], project: [400, 400, 397.3] }),
      functions: [],
      texts: ['本部门2022年度决算支出995万元。'],
    },
  ],
  ['the rate of a project', 'text.rate-differs', saying(1, '信息化建设项目支出执行率99%。')],
  [
    'a list of part of it',
    'text.list-above-whole',
    saying(0, '本部门收到捐赠100万元，其中：甲企业捐赠30万元，乙企业捐赠20万元。'),
  ],
  [
    'a cause for the whole line',
    'indicators.deduction-without-cause',
    {
      indicators: [...INDICATORS, { name: '到课率', kind: 'output', target: '≥90%', actual: '81%' }],
      scorecard: SCORECARD.map((row, index) => (index === 0 ? { ...row, cause: '疫情影响。' } : row)),
    },
  ],
  [
    'a task of two goals',
    'tasks.same-task',
    { tasks: [task('信息化', '建成平台', '已建成'), task('信息化', '推广应用', '已推广', 51)] },
  ],
];

describe('checks', () => {
  test('have nothing to say of inputs in which everything agrees', () => {
    expect(found(inputsWith())).toEqual([]);
  });

  test.each(TRIPS)('%s is found', (code, change) => {
    expect(codesOf(change, code)).toContain(code);
  });

  test.each(STAYS_SILENT)('%s is no %s', (_what, code, change) => {
    expect(codesOf(change, code)).not.toContain(code);
  });

  test('name their cells, and each code is in the catalogue and tested here', () => {
    const known = new Set(codes());
    const family = /^(?:budget|units|cells|inputs|rates|scorecard|points|indicators|names|years|tasks|text)\./;
    const tripped = new Set(TRIPS.map(([code]) => code));
    expect(codes().filter((code) => family.test(code) && !tripped.has(code))).toEqual([]);
    expect(tripped.size).toBeGreaterThanOrEqual(50);
    for (const [code, change] of TRIPS) {
      expect(known.has(code)).toBe(true);
      const own = found(inputsWith(change), code).filter(({ note }) => note.code === code);
      expect([code, own.every(({ note }) => note.cells.length > 0 || code === 'years.report-before-year')]).toEqual([
        code,
        true,
      ]);
    }
  });

  test('stand in order of severity', () => {
    const change: Change = {
      projects: table([
        ['平台', 100, 100, '#REF!'],
        ['宣传', 10, 10, 12],
        ['甲', 1000, 1000, 1],
      ]),
      indicators: [...INDICATORS, { name: '', kind: 'benefit', target: '≥80%', actual: '85%' }],
    };
    const rank = { error: 0, warning: 1, info: 2 };
    const ranks = found(inputsWith(change)).map(({ severity }) => rank[severity]);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(3);
  });

  test('compare amounts in 元 with texts in 万元', () => {
    const inYuan = (text: string): Change => ({
      lines: [budgetLine('total', '合计', [10_000_000, 10_000_000, 9_950_000], 0)],
      functions: [],
      projects: [],
      texts: [text],
      inputs: (inputs) => ({ ...inputs, particulars: { ...inputs.particulars, moneyUnit: '元' } }),
    });
    expect(codesOf(inYuan('本部门决算支出995万元。'))).not.toContain('text.amount-differs');
    expect(codesOf(inYuan('本部门决算支出9,950,000元。'))).not.toContain('text.amount-differs');
    expect(codesOf(inYuan('本部门决算支出995元。'))).toContain('text.amount-differs');
  });
});
