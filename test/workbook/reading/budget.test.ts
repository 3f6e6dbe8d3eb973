/** Budget lines: roles by label, amounts in every writing, one unit. */
import { budgetLabel, budgetRole } from '../../../src/workbook/inputs/inputs-budget';
import { readAmount } from '../../../src/workbook/inputs/inputs-money';
import { departmentIn, yearIn } from '../../../src/workbook/inputs/inputs-particulars';
import { readInputs } from '../../../src/workbook/inputs/inputs';
import { snapshotOf } from './grid';

test.each([
  ['本年支出合计', 'total'],
  ['合  计', 'total'],
  ['支出合计：', 'total'],
  ['一、基本支出', 'basic'],
  ['（一）人员经费', 'personnel'],
  ['1.日常公用经费', 'operating'],
  ['其中：公用经费', 'operating'],
  ['二、项目支出', 'project'],
  ['其中：一般公共预算', 'other'],
  ['本年收入合计', 'other'],
  ['年度资金总额', 'total'],
  ['公用经费以外', 'other'],
  ['2.5 万级项目', 'other'],
])('%s is %s', (label, role) => expect(budgetRole(budgetLabel(label))).toBe(role));

test.each([
  ['９,418.58', '9418.58', null],
  ['9418.58万元', '9418.58', '万元'],
  ['¥1,000元', '1000', '元'],
  ['-12.5', '-12.5', null],
  ['(12.5)', '-12.5', null],
  ['1.2亿', '1.2', '亿元'],
  ['12,34', null, null],
  ['约100', null, null],
  ['100/200', null, null],
  ['', null, null],
])('%j is %s %s', (text, value, unit) => {
  const amount = readAmount(text);
  expect([amount?.value.toString() ?? null, amount?.unit ?? null]).toEqual([value, unit]);
});

test.each([
  ['2022年度', 2022],
  ['2022', 2022],
  ['二〇二二年度部门决算', 2022],
  ['2022-12-31', 2022],
  ['文号〔2022〕5号', null],
  ['12022年', null],
])('year of %j', (text, year) => expect(yearIn(text)).toBe(year));

test.each([
  ['2022年度广州市某局部门整体支出绩效自评表', '广州市某局'],
  ['填报单位（盖章）：某某委员会', '某某委员会'],
  ['单位：万元', ''],
  ['表2 2022年部门整体支出决算表', ''],
  ['部门整体支出绩效自评', ''],
  ['项目支出绩效自评表', ''],
])('department of %j is %j', (line, name) => expect(departmentIn(line)).toBe(name));

const work = {
  name: '指标',
  rows: [
    ['指标名称', '目标值', '完成值'],
    ['甲', '1', '1'],
  ],
};
const names = (budget: string) => [
  { name: '指标_完成情况', refersTo: '指标!A1:C2' },
  { name: '预算_整体支出', refersTo: `预算!${budget}` },
];
const budgetOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  readInputs(snapshotOf([work, { name: '预算', rows }], names(`A1:D${rows.length}`)));

test('an amount is brought to the common unit; what is no amount is said', () => {
  const read = budgetOf([
    ['项目', '年初预算数（元）', '调整预算数（万元）', '执行数'],
    ['合计', 95103000, '9418.58', '93,692,700元'],
    ['基本支出', '—', '待定', null],
    ['注：以上为决算数', null, null, 1],
  ]);
  const lines = read.inputs.entities[0]?.budget.lines ?? [];
  expect(
    lines.map(({ initial, adjusted, outturn }) => [initial, adjusted, outturn].map((cell) => cell?.number?.toString()))
  ).toEqual([
    ['9510.3', '9418.58', '9369.27'],
    [undefined, undefined, undefined],
  ]);
  expect(read.inputs.particulars.moneyUnit).toBe('万元');
  expect(new Set(read.warnings.map(({ code }) => code))).toEqual(
    new Set(['workbook.unit-converted', 'workbook.text-numbers', 'workbook.amount-not-read'])
  );
});

test('no unit anywhere: none is claimed', () => {
  const read = budgetOf([
    ['科目', '年初预算数', '全年预算数', '决算数'],
    ['合计', 1, 2, 3],
  ]);
  expect(read.inputs.particulars.moneyUnit).toBeNull();
});

test.each([
  ['是', true],
  ['否', undefined],
  ['', undefined],
])('得分表小计 %j in 基本_信息', (text, wanted) => {
  const facts = {
    name: '信息',
    rows: [
      ['部门名称', '某局'],
      ['得分表小计', text],
    ],
  };
  const read = readInputs(
    snapshotOf(
      [work, facts],
      [
        { name: '指标_完成情况', refersTo: '指标!A1:C2' },
        { name: '基本_信息', refersTo: '信息!A1:B2' },
      ]
    )
  );
  expect(read.inputs.particulars).toMatchObject({ department: '某局' });
  expect(read.inputs.particulars.subtotals).toBe(wanted);
});
