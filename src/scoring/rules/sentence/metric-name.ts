/** Which rate of the budget or of 数据_基础 a name means. Only names that mean the whole department's rate and nothing narrower. */
import type { MetricName } from '../rule';

const NAMES: readonly (readonly [MetricName, RegExp])[] = [
  [
    'execution-rate',
    /^(?:本)?(?:年度|全年)?(?:部门|单位)?(?:整体)?(?:预算)?(?:资金)?(?:支出)?(?:预算)?(?:执行率|支出率)$|^(?:年度)?(?:部门)?(?:整体)?支出预算执行率$/,
  ],
  ['carry-over-rate', /^(?:年末|年度|部门|资金|预算)?结转(?:和)?结余(?:资金)?率$/],
  ['budget-adjustment-rate', /^(?:部门|年度)?预算调整率$/],
  ['operating-control-rate', /^(?:日常)?公用经费(?:支出)?控制率$/],
  ['three-public-control-rate', /^三公经费(?:支出)?控制率$|^三公经费控制情况$/],
  ['three-public-change-rate', /^三公经费变动率$/],
  ['staff-control-rate', /^在职人员控制率$/],
  ['carry-over-change-rate', /^(?:年末|部门)?结转(?:和)?结余(?:资金)?变动率$/],
  ['procurement-rate', /^政府采购(?:预算)?执行率$/],
  ['asset-use-rate', /^固定资产(?:在用|使用|利用)率$/],
];

export function metricNamed(name: string): MetricName | null {
  const folded = name
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」]/g, '')
    .replace(/\(.*\)$/, '');
  return NAMES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
