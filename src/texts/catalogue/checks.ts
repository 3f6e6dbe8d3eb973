import type { Sentences } from './entry';

/** 勾稽检查 */
export const checks = {
  'budget.nature-total': {
    zh: '本年支出合计 {total} 不等于基本支出与项目支出之和 {sum}，相差 {difference}，请核对。',
    en: 'The total {total} is not the sum of basic and project spending {sum} (difference {difference}).',
  },
  'budget.nature-total-rounding': {
    zh: '基本支出与项目支出之和 {sum} 与合计 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'Basic and project spending add up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.basic-parts': {
    zh: '基本支出 {total} 不等于人员经费与公用经费之和 {sum}，相差 {difference}，请核对。',
    en: 'Basic spending {total} is not the sum of personnel and operating {sum} (difference {difference}).',
  },
  'budget.basic-parts-rounding': {
    zh: '人员经费与公用经费之和 {sum} 与基本支出 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'Personnel and operating add up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.function-total': {
    zh: '按功能分类合计 {sum} 不等于本年支出合计 {total}，相差 {difference}，请核对。',
    en: 'Spending by function adds up to {sum} against a total of {total} (difference {difference}).',
  },
  'budget.function-total-rounding': {
    zh: '按功能分类合计 {sum} 与本年支出合计 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'Spending by function adds up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.function-sum': {
    zh: '功能分类表的合计 {total} 不等于各项之和 {sum}，相差 {difference}，请核对。',
    en: 'The total of the functions {total} is not their sum {sum} (difference {difference}).',
  },
  'budget.function-sum-rounding': {
    zh: '功能分类各项之和 {sum} 与合计 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'The functions add up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.projects-above-total': {
    zh: '重点项目合计 {sum} 超过项目支出 {total}，请核对。',
    en: 'The key projects add up to {sum}, more than project spending {total}.',
  },
  'budget.outturn-above-budget': {
    zh: '“{label}”决算数 {outturn} 大于全年预算数 {adjusted}，请核对。',
    en: 'Outturn {outturn} of “{label}” is above its budget {adjusted}.',
  },
  'scorecard.level-points': {
    zh: '“{level}”标明 {points} 分，下属指标分值合计 {sum} 分，请核对。',
    en: '“{level}” says {points} points, its rows add up to {sum}.',
  },
  'scorecard.points-not-100': {
    zh: '评分表分值合计 {sum} 分，不是 100 分，请核对。',
    en: 'The points of the scorecard add up to {sum}, not 100.',
  },
  'scorecard.same-name': { zh: '评分表中有两行同名：{name}。', en: 'Two rows of the scorecard share the name {name}.' },
  'scorecard.no-name': { zh: '评分表中有一行没有名称。', en: 'A row of the scorecard has no name.' },
  'indicators.same-name': { zh: '指标中有两行同名：{name}。', en: 'Two indicators share the name {name}.' },
  'indicators.deduction-without-cause': {
    zh: '“{name}”扣 {amount} 分，还没有填写原因。',
    en: '“{name}” loses {amount} points without a stated cause.',
  },
  'inputs.error-value': {
    zh: '单元格是错误值 {value}，请更正。',
    en: 'The cell holds the error {value}. Please correct it.',
  },
  'decisions.text-changed': {
    zh: '“{name}”确认之后文字改过了，原来的确认没有采用，这一行待重新确认。',
    en: '“{name}” was changed after it was confirmed; the earlier choice was not used and the row is to be confirmed again.',
  },
  'decisions.no-row': {
    zh: '确认记录里的“{name}”在指标表和评分表中已经找不到，没有采用。如已不需要，可以删除这一行记录。',
    en: '“{name}” in 确认记录 stands in neither table any more and was not used. Delete its line if it is no longer needed.',
  },
  'rules.two-sentences': {
    zh: '“{name}”有两条不同的评分标准，采用的是“{used}”，另一条是“{other}”。请改成一致，或删去一条。',
    en: '“{name}” has two different rules: “{used}” is used, the other says “{other}”. Make them agree or delete one.',
  },
  'rules.no-such-row': {
    zh: '评分标准表里的“{name}”在评分表和指标表中都找不到，这一行没有用上。请核对名称。',
    en: '“{name}” in the table of rules stands in no row of the workbook, so its rule was not used. Check the name.',
  },
  'rules.metric-unknown': {
    zh: '“{name}”的评分标准要用的比率，“{standard}”没有给出公式，“实际情况”也没有填。请填写实际情况。',
    en: 'The rule of “{name}” needs a rate for which {standard} gives no formula, and 实际情况 is blank. Fill it in.',
  },
  'rules.missing-indicator': {
    zh: '评分表不满100分，而且缺少“{standard}”中的“{name}”（{points}分）。请核对是否漏列。',
    en: 'The scorecard has fewer than 100 points and lacks “{name}” ({points} points) of {standard}. Check whether it was left out.',
  },
} satisfies Sentences;
