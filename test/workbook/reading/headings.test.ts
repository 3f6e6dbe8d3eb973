import { foldHeading, headingRole, moneyUnitIn } from '../../../src/workbook/tables/headings';
import type { ContractName } from '../../../src/workbook/contract';

test.each<[ContractName, string, string | null]>([
  ['预算_整体支出', '年初预算数 (万元)', 'initial'],
  ['预算_整体支出', '年初\n预算数\n（万元）', 'initial'],
  ['预算_整体支出', '２０２２年决算数', 'outturn'],
  ['预算_整体支出', '决算数：万元', 'outturn'],
  ['预算_整体支出', '调整预算数', 'adjusted'],
  ['预算_整体支出', '预算调整数', null],
  ['预算_整体支出', '上年决算数', null],
  ['预算_整体支出', '按支出性质分类', 'label'],
  ['预算_功能分类', '预算收入', 'initial'],
  ['预算_重点项目', '决算支出数', 'outturn'],
  ['指标_完成情况', '目 标 值（%）', 'target'],
  ['指标_完成情况', '偏差原因分析及改进措施', 'cause'],
  ['指标_完成情况', '目标值完成率', null],
  ['指标_完成情况', '得分', null],
  ['指标_完成情况', '权重（%）', 'points'],
  ['指标_评分表', '★三级指标', 'level3'],
  ['指标_评分表', '评分标准：', 'rule'],
  ['指标_评分表', '扣分说明', null],
  ['指标_评分表', '（一级指标）', 'level1'],
])('%s: %j is %s', (table, heading, role) => expect(headingRole(table, heading)?.role ?? null).toBe(role));

test('得分 keeps its 分, a unit alone stays', () => {
  expect(foldHeading('得分')).toBe('得分');
  expect(foldHeading('万元')).toBe('万元');
});

test.each([
  ['单位：万元', '万元'],
  ['金额单位：人民币元', '元'],
  ['决算数（元）', '元'],
  ['年初预算数\n(万元)', '万元'],
  ['项目资金（万元）', '万元'],
  ['单位：千元', '千元'],
  ['单位：广州市委政法委', null],
  ['单元', null],
  ['次元', null],
])('%j states %s', (text, unit) => expect(moneyUnitIn(text)).toBe(unit));
