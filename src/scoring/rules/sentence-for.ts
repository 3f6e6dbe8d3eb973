/**
 * The sentence that stands for a standard's own rule when the standard is written into a workbook. Reading it
 * gives the same rule again. A rule that was read from a sentence is its own source; a rule without a wording
 * of its own gives null.
 */
import type { MetricName, ReadableRule } from './rule';

const METRICS: Readonly<Record<MetricName, string>> = {
  'execution-rate': '支出率',
  'carry-over-rate': '结转结余率',
  'budget-adjustment-rate': '预算调整率',
  'operating-control-rate': '公用经费控制率',
  'three-public-control-rate': '三公经费控制率',
  'three-public-change-rate': '三公经费变动率',
  'staff-control-rate': '在职人员控制率',
  'carry-over-change-rate': '结转结余变动率',
  'procurement-rate': '政府采购执行率',
  'asset-use-rate': '固定资产利用率',
};

export function sentenceFor({ rule, metric, source, cell }: ReadableRule): string | null {
  if (cell !== null) return source;
  if (rule.form === 'judgement') return '按佐证材料评定';
  if (rule.form !== 'proportional' || rule.target !== null || rule.floor !== undefined || rule.fullFrom !== undefined) {
    return null;
  }
  return metric === 'fact' ? '按比例计分' : `得分=${METRICS[metric]}×分值`;
}
