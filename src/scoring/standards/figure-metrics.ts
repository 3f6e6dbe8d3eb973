/** Rates of the 2013 framework that are made of 数据_基础; the framework defines each of them in these words. */
import type { FigureFormula, FigureOf, MetricName } from '../rules/rule';
import type { MetricFormula } from './standard';

const CLAUSE = '财预〔2013〕53号《预算绩效评价共性指标体系框架》附件2';

const figures = (part: FigureOf, whole: FigureOf, change = false): FigureFormula => ({
  line: 'figures',
  part,
  whole,
  change,
});

const metric = (name: MetricName, definition: string, formula: FigureFormula): MetricFormula => ({
  ...formula,
  metric: name,
  source: `${CLAUSE}：${definition}`,
});

export const FIGURE_METRICS: readonly MetricFormula[] = [
  metric(
    'staff-control-rate',
    '在职人员控制率＝在职人员数÷编制数',
    figures({ item: 'staff', column: 'this-year' }, { item: 'posts', column: 'this-year' })
  ),
  metric(
    'three-public-change-rate',
    '“三公经费”变动率＝（本年度“三公经费”总额－上年度“三公经费”总额）÷上年度“三公经费”总额',
    figures({ item: 'three-public', column: 'this-year' }, { item: 'three-public', column: 'previous' }, true)
  ),
  metric(
    'carry-over-change-rate',
    '结转结余变动率＝（本年度累计结转结余资金总额－上年度累计结转结余资金总额）÷上年度累计结转结余资金总额',
    figures({ item: 'carry-over', column: 'actual' }, { item: 'carry-over', column: 'previous' }, true)
  ),
  metric(
    'procurement-rate',
    '政府采购执行率＝实际政府采购金额÷政府采购预算数',
    figures({ item: 'procurement', column: 'actual' }, { item: 'procurement', column: 'budget' })
  ),
  metric(
    'asset-use-rate',
    '固定资产利用率＝实际在用固定资产总额÷所有固定资产总额',
    figures({ item: 'assets-in-use', column: 'this-year' }, { item: 'assets', column: 'this-year' })
  ),
];
