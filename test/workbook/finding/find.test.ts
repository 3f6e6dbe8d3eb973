/** Tables are found by their headings wherever they stand, end where they end, and are told apart. */
import { addressOf } from '../../../src/workbook/cells/addresses';
import { discover, likelyTables, readWith, tableAt, type Discovery } from '../../../src/workbook/finding/find';
import type { ContractName } from '../../../src/workbook/contract';
import type { WorkbookSurvey } from '../../../src/workbook/finding/survey';
import { rectangle, snapshotOf, type GridName, type GridSheet } from '../reading/grid';

const surveyOf = (sheets: readonly GridSheet[], names: readonly GridName[] = []): WorkbookSurvey => ({
  ...snapshotOf(sheets, names),
  cut: [],
});
const proposed = (found: Discovery): Readonly<Record<string, string>> =>
  Object.fromEntries(likelyTables(found).map(({ name, range }) => [name, addressOf(range)]));
const candidatesFor = (found: Discovery, name: ContractName) =>
  found.proposals.find((one) => one.name === name)?.candidates ?? [];

const INDICATORS = [
  ['序号', '指标名称', '年度指标值', '实际完成值', '分值'],
  [1, '巡查次数', '≥12次', '14次', 5],
  [2, '群众满意度', '≥90%', '92.8%', 5],
];
const BUDGET = [
  ['项目', '年初预算数', '全年预算数', '决算数'],
  ['基本支出', 100, 110, 108],
  ['  人员经费', 80, 90, 89],
  ['项目支出', 50, 60, 55],
  ['合计', 150, 170, 163],
];

test('below titles and units, to the last filled row, before notes and signatures', () => {
  const rows = [
    ['附件3'],
    ['2022年度部门整体支出绩效指标完成情况表', null, null, null, null],
    ['单位：某局', null, null, null, '单位：万元'],
    ...INDICATORS,
    ['合计', null, null, null, 10],
    ['注：满意度来自问卷。'],
    [],
    ['填表人：', null, null, '审核人：'],
  ];
  const found = discover(surveyOf([{ name: '指标', at: 'B2', rows, merges: ['B3:F3'] }]));
  expect(proposed(found)).toEqual({ 指标_完成情况: '指标!B5:F8' });
  const [candidate] = candidatesFor(found, '指标_完成情况');
  expect(candidate?.headings).toEqual(['序号', '指标名称', '年度指标值', '实际完成值', '分值']);
});

test.each([
  ['a line of its own', [['2022年度绩效指标表'], ['单位：万元']], '2022年度绩效指标表'],
  ['the unit at its right', [['2022年度绩效指标表', null, null, '单位：万元']], '2022年度绩效指标表'],
  ['a label with its answer is no title', [['2022年度绩效指标表'], ['主管部门', '某局']], '2022年度绩效指标表'],
  ['the year below it', [['绩效指标表'], ['（2022年度）']], '绩效指标表（2022年度）'],
  ['a year that it has', [['2022年度绩效指标表'], ['（2022年度）']], '2022年度绩效指标表'],
  [
    'what is filled in is no title',
    [['2022年度绩效指标表'], ['填报单位（盖章）：某局', null, '单位：万元']],
    '2022年度绩效指标表',
  ],
  ['nothing but labels', [['评价年度', 2022]], ''],
])('the title above a table: %s', (_what, above, title) => {
  const found = discover(surveyOf([{ name: '指标', rows: [...above, ...INDICATORS] }]));
  expect(candidatesFor(found, '指标_完成情况')[0]?.title).toBe(title);
});

describe('基本_信息 without headings', () => {
  const PAIRS = [
    ['部门名称', '某局'],
    ['评价年度', 2023],
    ['联系人', '张三'],
    ['金额单位', '万元'],
  ];
  test('is found, wherever it stands, and read', () => {
    const survey = surveyOf([
      { name: '说明', at: 'B3', rows: [['自评基本情况'], ...PAIRS] },
      { name: '指标', rows: INDICATORS },
    ]);
    const found = discover(survey);
    expect(proposed(found)).toEqual({ 基本_信息: '说明!B4:C7', 指标_完成情况: '指标!A1:E3' });
    const { particulars } = readWith(survey, likelyTables(found)).inputs;
    expect([particulars.department, particulars.year]).toEqual(['某局', 2023]);
  });
  test.each([
    ['one line is a caption', [['部门名称', '某局'], [], ...INDICATORS]],
    ['lines right above a table belong to it', [...PAIRS.slice(0, 2), ...INDICATORS]],
    ['lines with more beside them are a form', [...PAIRS.map((pair) => [...pair, '备注', '无']), [], ...INDICATORS]],
    [
      'lines of something else',
      [['部门名称', '某局'], ['联系人', '张三'], ['电话', '123'], ['年度', 2023], ['备注', '无'], [], ...INDICATORS],
    ],
  ])('%s', (_what, rows) => {
    expect(Object.keys(proposed(discover(surveyOf([{ name: '指标', rows }]))))).toEqual(['指标_完成情况']);
  });
});

test('two tables beside each other and a third below', () => {
  const beside = BUDGET.map((line, index) => [
    ...line,
    null,
    ...([
      ['功能分类', '年初预算数', '决算数'],
      ['公共安全支出', 90, 88],
      ['住房保障支出', 12, 12],
    ][index] ?? []),
  ]);
  const rows = [
    ['表2', null, null, null, null, '按功能分类'],
    ...beside,
    [],
    ['表6 重点项目支出情况'],
    ['项目名称', '年初预算数', '决算数'],
    ['平安建设', 30, 29],
    ['法治宣传', 20, 18],
  ];
  expect(proposed(discover(surveyOf([{ name: '收支', rows }])))).toEqual({
    预算_整体支出: '收支!A2:D6',
    预算_功能分类: '收支!F2:H4',
    预算_重点项目: '收支!A9:C11',
  });
});

test('a blank column inside a table does not cut it in two', () => {
  const rows = INDICATORS.map((line) => [...line.slice(0, 2), null, ...line.slice(2)]);
  expect(proposed(discover(surveyOf([{ name: '指标', rows }])))).toEqual({ 指标_完成情况: '指标!A1:F3' });
});

test('a blank row inside a table is borne; headings repeated for the next page too', () => {
  const [head = [], one = [], two = []] = INDICATORS;
  const rows = [head, one, [], two, head, [3, '宣传次数', '≥3次', '3次', 2]];
  expect(proposed(discover(surveyOf([{ name: '指标', rows }])))).toEqual({ 指标_完成情况: '指标!A1:E6' });
});

test('several candidates: the latest year first, the others offered', () => {
  const found = discover(
    surveyOf([
      { name: '2021指标', rows: [...INDICATORS, [3, '宣传次数', '≥3次', '3次', 2]] },
      { name: '2022指标', rows: INDICATORS },
    ])
  );
  expect(candidatesFor(found, '指标_完成情况').map(({ range }) => addressOf(range))).toEqual([
    "'2022指标'!A1:E3",
    "'2021指标'!A1:E4",
  ]);
});

test('a hidden sheet comes after a visible one, and is found when it is the only one', () => {
  const snapshot = surveyOf([
    { name: '底稿', rows: [...INDICATORS, [3, '宣传次数', '≥3次', '3次', 2]] },
    { name: '指标', rows: INDICATORS },
  ]);
  const hide = (name: string, survey: WorkbookSurvey): WorkbookSurvey => ({
    ...survey,
    sheets: survey.sheets.map((sheet) => (sheet.name === name ? { ...sheet, visible: false } : sheet)),
  });
  expect(candidatesFor(discover(hide('底稿', snapshot)), '指标_完成情况').map(({ range }) => range.sheet)).toEqual([
    '指标',
    '底稿',
  ]);
  const alone = discover(hide('底稿', surveyOf([{ name: '底稿', rows: INDICATORS }])));
  expect(candidatesFor(alone, '指标_完成情况')).toMatchObject([{ visible: false, likely: true }]);
});

describe('what a table is', () => {
  test.each<readonly [string, readonly string[], readonly (string | number)[], ContractName | null]>([
    [
      'target and actual',
      ['三级指标', '分值', '指标值', '完成值', '评分标准'],
      ['出勤', 2, '≥1', '1', ''],
      '指标_完成情况',
    ],
    [
      'points without a target',
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准'],
      ['管理', '预算', '支出率', 2, '按比例'],
      '指标_评分表',
    ],
    ['rules alone', ['指标名称', '评分标准'], ['支出率', '按比例得分'], '规则_评分标准'],
    ['tasks', ['年度重点工作任务', '任务绩效目标', '实际完成情况'], ['巡查', '做完', '做完'], '任务_重点工作'],
    ['paragraphs', ['章节', '内容'], ['一、概况', '……'], '报告_文字'],
    ['particulars', ['项目', '内容'], ['部门名称', '某局'], '基本_信息'],
    ['something else with the same headings', ['项目', '内容'], ['茶水', '一箱'], null],
    ['figures', ['项目', '上年数', '本年实际数'], ['在职人数', 40, 41], '数据_基础'],
    ['nothing of ours', ['姓名', '电话'], ['张三', '123'], null],
  ])('%s', (_case, head, line, name) => {
    const found = discover(surveyOf([{ name: 'Sheet1', rows: [head, line] }]));
    expect(likelyTables(found).map((one) => one.name)).toEqual(name === null ? [] : [name]);
  });

  test('figures of which nothing tells what they are: a proposal that says so, or none', () => {
    const rows = [
      ['项目', '年初预算数', '决算数'],
      ['甲', 1, 1],
      ['乙', 2, 2],
    ];
    const all = discover(surveyOf([{ name: 'Sheet1', rows }])).proposals.flatMap(({ candidates }) => candidates);
    expect(all.filter(({ likely, unsure }) => likely && !unsure)).toEqual([]);
  });
});

test('a name that is there is left alone, and its table is proposed for nothing else', () => {
  const survey = surveyOf([{ name: '指标', rows: INDICATORS }], [{ name: '指标_完成情况', refersTo: '指标!A1:E3' }]);
  const found = discover(survey);
  expect(likelyTables(found)).toEqual([]);
  expect(found.proposals.find(({ name }) => name === '指标_完成情况')?.existing?.range).toEqual(
    rectangle('指标', 'A1:E3')
  );
});

describe('a selection of the person', () => {
  const survey = surveyOf([{ name: '收支', rows: [['表2'], ...BUDGET, [], ['备注：略']] }]);
  const at = (address: string, name: ContractName = '预算_整体支出') =>
    tableAt(survey, rectangle('收支', address), name);

  test('the rectangle itself', () =>
    expect(at('A2:D5')).toMatchObject({ kind: 'table', candidate: { range: rectangle('收支', 'A2:D5') } }));
  test('one cell stands for the table around it', () =>
    expect(at('C4')).toMatchObject({ kind: 'table', candidate: { range: rectangle('收支', 'A2:D6') } }));
  test('without the headings it needs: said, in the words of a run', () =>
    expect(at('A2:D6', '指标_完成情况')).toMatchObject({
      kind: 'problem',
      notes: [{ code: 'workbook.selection-without-heading', params: { heading: '指标名称”“预期实现值”“实际完成值' } }],
    }));
  test('an empty place', () =>
    expect(tableAt(survey, rectangle('没有', 'A1'), '预算_整体支出')).toMatchObject({
      notes: [{ code: 'workbook.selection-empty' }],
    }));
});

test('what would be read is known before any name is made', () => {
  const survey = surveyOf([{ name: '指标', rows: INDICATORS }]);
  const read = readWith(survey, likelyTables(discover(survey)));
  expect(read.inputs.entities[0]?.indicators.map(({ name }) => name)).toEqual(['巡查次数', '群众满意度']);
});
