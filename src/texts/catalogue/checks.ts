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
  'budget.project-sum': {
    zh: '重点项目表的合计 {total} 不等于各项目之和 {sum}，相差 {difference}，请核对。',
    en: 'The total of the key projects {total} is not their sum {sum} (difference {difference}).',
  },
  'budget.project-sum-rounding': {
    zh: '各重点项目之和 {sum} 与合计 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'The key projects add up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.funds-sum': {
    zh: '年度资金总额 {total} 不等于下面各项资金之和 {sum}，相差 {difference}，请核对；有没列出的资金来源请补上。',
    en: 'The total funds {total} are not the sum {sum} of the sources below (difference {difference}); add a source that is not listed.',
  },
  'budget.funds-sum-rounding': {
    zh: '下面各项资金之和 {sum} 与年度资金总额 {total} 相差 {difference}，属四舍五入尾差。',
    en: 'The sources of funds add up to {sum} against {total}: a rounding tail of {difference}.',
  },
  'budget.outturn-above-budget': {
    zh: '“{label}”决算数 {outturn} 大于全年预算数 {adjusted}，请核对，确有超支请写明原因。',
    en: 'Outturn {outturn} of “{label}” is above its budget {adjusted}. Check, or give the reason.',
  },
  'budget.outturn-missing': {
    zh: '“{label}”有预算数，没有决算数，请填写；没有支出请填 0。',
    en: '“{label}” has a budget but no outturn. Fill it in; write 0 if nothing was spent.',
  },
  'budget.negative': {
    zh: '“{label}”的金额 {amount} 是负数，请核对正负号。',
    en: 'The amount {amount} of “{label}” is negative. Check its sign.',
  },
  'budget.zero-of-zero': {
    zh: '“{label}”的预算数和决算数都是 0，执行率无法计算（0÷0），请核对。',
    en: 'Budget and outturn of “{label}” are both 0, so there is no rate (0 ÷ 0). Please check.',
  },
  'budget.row-twice': {
    zh: '“{label}”有两行，金额完全相同，可能重复填列，请核对。',
    en: '“{label}” stands in two rows with the same amounts; one may be a copy.',
  },
  'units.mixed-in-row': {
    zh: '“{label}”一行中 {larger} 与 {smaller} 相差约一万倍，可能“元”和“万元”混用，请统一单位。',
    en: '“{label}” has {larger} beside {smaller}, about ten thousand times apart: 元 and 万元 may be mixed.',
  },
  'cells.mixed-formats': {
    zh: '“{table}”的金额写法不统一，有的带千分位（{grouped}），有的不带（{plain}），请统一格式。',
    en: 'Amounts in “{table}” are written in different ways ({grouped} and {plain}). Use one format.',
  },
  'rates.stated-differs': {
    zh: '“{name}”填写的比率 {typed} 与按“{line}”计算的 {computed} 不一致，已按填写的计分，请核对。',
    en: 'The rate {typed} typed for “{name}” differs from {computed}, computed from “{line}”. The typed one was used; please check.',
  },
  'rates.one-figure-several-notions': {
    zh: '{rate} 同时用作：{names}。“{average}”与年末执行率不是同一个指标，没有提供年度平均的数据，请核实或改写。',
    en: '{rate} is given for {names}. “{average}” is not the rate at the year’s end, and no average is in the workbook. Check or reword.',
  },
  'scorecard.level-points': {
    zh: '“{level}”标明 {points} 分，下属指标分值合计 {sum} 分，请核对。',
    en: '“{level}” says {points} points, its rows add up to {sum}.',
  },
  'scorecard.points-not-100': {
    zh: '评分表分值合计 {sum} 分，不是 100 分，请核对。',
    en: 'The points of the scorecard add up to {sum}, not 100.',
  },
  'indicators.level-points': {
    zh: '指标表中“{level}”标明 {points} 分，下属指标分值合计 {sum} 分，请核对。',
    en: 'In the indicators “{level}” says {points} points, its rows add up to {sum}.',
  },
  'points.printed-total': {
    zh: '合计行写的是 {printed} 分，各行分值相加是 {sum} 分，请核对。',
    en: 'The total row says {printed} points, but the rows add up to {sum}. Please check.',
  },
  'points.total-not-100': {
    zh: '各项分值合计 {sum} 分，不是 100 分，请核对。',
    en: 'The points add up to {sum}, not 100. Please check.',
  },
  'points.execution-left-out': {
    zh: '各项指标的分值合计已是 {sum} 分，没有再加预算执行率的 {points} 分（{standard}）。如需计入，请把各项分值调为合计 {rest} 分，或在指标表里加一行预算执行率。',
    en: 'The points of the rows already add up to {sum}, so the {points} points of budget execution ({standard}) were not added. To count it, let the rows add up to {rest} or give it a row of its own.',
  },
  'points.execution-left-out-of-form': {
    zh: '各项指标的分值合计已是 {sum} 分，表中资金部分写的预算执行率 {points} 分没有再加。如需计入，请把各项分值调为合计 {rest} 分，或在指标表里加一行预算执行率。',
    en: 'The points of the rows already add up to {sum}, so the {points} points that the form gives to budget execution were not added. To count it, let the rows add up to {rest} or give it a row of its own.',
  },
  'points.execution-score-differs': {
    zh: '表中资金部分的预算执行率得分是 {own} 分，本次评分是 {score} 分，请核对。本地另有规定的，请在“规则_评分标准”里为“预算执行率”写上评分标准。',
    en: 'The form gives budget execution {own}, this run {score}. Please check. If your rules differ, write a rule for 预算执行率 in 规则_评分标准.',
  },
  'points.not-positive': {
    zh: '“{name}”的分值是 {points}，请核对。',
    en: 'The points of “{name}” are {points}. Please check.',
  },
  'points.score-above-points': {
    zh: '“{name}”的人工得分 {score} 超过分值 {points}，请更正。',
    en: 'The score {score} given to “{name}” is above its points {points}. Please correct it.',
  },
  'scorecard.same-name': {
    zh: '评分表中有两行同名：{name}。如果不是同一事项，请改名区分。',
    en: 'Two rows of the scorecard share the name {name}. Rename one if they are different things.',
  },
  'scorecard.name-shared': {
    zh: '评分表中有一行没有自己的名称，与上一行共用“{name}”，建议补写名称。',
    en: 'A row of the scorecard has no name of its own and shares “{name}” with the one above. Give it a name.',
  },
  'scorecard.no-name': {
    zh: '评分表中有一行没有名称，请补写。',
    en: 'A row of the scorecard has no name. Please give it one.',
  },
  'scorecard.evidence-missing': {
    zh: '评分表中有 {count} 行没有写佐证材料，请补充。',
    en: '{count} rows of the scorecard name no evidence. Please add it.',
  },
  'indicators.same-name': {
    zh: '指标中有两行同名：{name}。如果不是同一指标，请改名区分。',
    en: 'Two indicators share the name {name}. Rename one if they are different.',
  },
  'indicators.name-shared': {
    zh: '指标表中有一行没有自己的名称，与上一行共用“{name}”，建议补写名称。',
    en: 'An indicator has no name of its own and shares “{name}” with the one above. Give it a name.',
  },
  'indicators.no-name': {
    zh: '指标表中有一行没有名称，请补写。',
    en: 'An indicator has no name. Please give it one.',
  },
  'indicators.deduction-without-cause': {
    zh: '“{name}”扣 {amount} 分，还没有填写原因。',
    en: '“{name}” loses {amount} points without a stated cause.',
  },
  'indicators.over-fulfilled-without-reason': {
    zh: '“{name}”的完成值达到目标值的 150% 以上，没有写原因，请在偏差原因中说明。',
    en: '“{name}” reaches 150 % of its target or more without a reason. Explain it in 偏差原因.',
  },
  'indicators.target-missing': {
    zh: '有 {count} 行指标没有预期实现值，请填写。',
    en: '{count} indicators have no target. Please fill them in.',
  },
  'indicators.actual-missing': {
    zh: '有 {count} 行指标没有实际完成值，请填写。',
    en: '{count} indicators have no actual value. Please fill them in.',
  },
  'indicators.actual-copies-target': {
    zh: '“{name}”的实际完成值与预期实现值一字不差，请填写实际完成的数。',
    en: 'The actual of “{name}” repeats its target word for word. Enter what was done.',
  },
  'indicators.several-actuals': {
    zh: '“{name}”只有一个目标，实际完成值写了几个数（{figures}），请只留与目标对应的一个，或分行填写。',
    en: '“{name}” has one target but several figures in its actual ({figures}). Keep the one that answers, or use several rows.',
  },
  'names.project-differs': {
    zh: '同一项目名称不一致：{place}写“{name}”，{otherPlace}写“{otherName}”，请统一。',
    en: 'One project under two names: “{name}” in {place}, “{otherName}” in {otherPlace}. Use one name.',
  },
  'names.level-differs': {
    zh: '报告文字写“{said}”，评分表写“{name}”，请统一。',
    en: 'The report’s text says “{said}”, the scorecard “{name}”. Use one name.',
  },
  'years.title-differs': {
    zh: '标题“{title}”写的是 {other} 年，评价年度是 {year} 年，请核对。',
    en: 'The title “{title}” says {other}, but the year assessed is {year}. Please check.',
  },
  'years.text-differs': {
    zh: '报告文字“{text}”写的是 {other} 年，评价年度是 {year} 年，请核对。',
    en: 'The text “{text}” says {other}, but the year assessed is {year}. Please check.',
  },
  'years.actual-differs': {
    zh: '“{name}”的实际完成值写的是 {other} 年，评价年度是 {year} 年，请核对。',
    en: 'The actual of “{name}” is of {other}, but the year assessed is {year}. Please check.',
  },
  'years.report-before-year': {
    zh: '填报日期 {date} 早于评价年度 {year} 年，请核对。',
    en: 'The report’s date {date} is before the year assessed, {year}. Please check.',
  },
  'tasks.result-missing': {
    zh: '重点工作任务“{name}”没有写实际完成情况，请填写。',
    en: 'The task “{name}” has no result. Please fill it in.',
  },
  'tasks.result-copies-goal': {
    zh: '重点工作任务“{name}”的完成情况与绩效目标一字不差，请填写实际完成情况。',
    en: 'The result of the task “{name}” repeats its goal. Enter what was done.',
  },
  'tasks.same-task': {
    zh: '重点工作任务“{name}”填了两次，请核对。',
    en: 'The task “{name}” stands twice. Please check.',
  },
  'text.amount-differs': {
    zh: '报告文字中“{label}”写 {said}，表中是 {amount}，请核对。',
    en: 'The report’s text gives {said} for “{label}”, the table {amount}. Please check.',
  },
  'text.share-differs': {
    zh: '报告文字中“{label}”占比写 {said}，按决算数计算是 {computed}，请核对。',
    en: 'The report’s text gives {said} as the share of “{label}”; computed it is {computed}. Please check.',
  },
  'text.rate-differs': {
    zh: '报告文字中{notion}写 {said}，按决算数和全年预算数计算是 {computed}，请核对。',
    en: 'The report’s text gives {notion} as {said}; computed it is {computed}. Please check.',
  },
  'text.list-above-whole': {
    zh: '报告文字中“其中”各项合计 {sum}，超过总额 {total}，请核对。',
    en: 'A list in the report’s text adds up to {sum}, more than the whole of {total}. Please check.',
  },
  'text.score-differs': {
    zh: '报告文字中{name}得分写 {said} 分，评分结果是 {score} 分，请核对。',
    en: 'The report’s text gives {name} a score of {said}; it came to {score}. Please check.',
  },
  'text.points-differ': {
    zh: '报告文字中{name}分值写 {said} 分，评分表是 {points} 分，请核对。',
    en: 'The report’s text gives {name} {said} points, the scorecard {points}. Please check.',
  },
  'text.score-rate-differs': {
    zh: '报告文字中{name}得分率写 {said}，计算结果是 {computed}，请核对。',
    en: 'The report’s text gives {name} a rate of {said}; computed it is {computed}. Please check.',
  },
  'text.count-differs': {
    zh: '报告文字写“{said}个”，后面列了 {listed} 个，请核对。',
    en: 'The report’s text says {said} and then lists {listed}. Please check.',
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
  'points.not-applicable-left-out': {
    zh: '不适用的指标{count}项（{names}）共{out}分已剔除，其余{counted}分的得分按比例折算为满分{points}分，总分{score}分。',
    en: 'Not applicable and left out: {names} ({count}, {out} points). The score of the other {counted} points was scaled to {points}: {score}.',
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
