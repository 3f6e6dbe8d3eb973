import type { Sentences } from './entry';

/** What scoring says of a row: why it is open, which rule was used, what a person wrote. */
export const assess = {
  'assess.not-read': {
    zh: '“{name}”的目标值或完成值没有读懂，请确认或直接填写人工得分。',
    en: 'The target or actual of “{name}” could not be read. Confirm a reading or enter 人工得分.',
  },
  'assess.readings-differ': {
    zh: '“{name}”有几种读法，得分不同（{scores}），请选择。',
    en: '“{name}” can be read in several ways with different scores ({scores}). Please choose.',
  },
  'assess.error-value': {
    zh: '“{name}”引用的单元格是错误值 {value}，请先更正。',
    en: 'A cell of “{name}” holds the error {value}. Correct it first.',
  },
  'assess.rule-unreadable': {
    zh: '“{name}”的评分标准没有全部读懂，未按它评分：{text}',
    en: 'The rule of “{name}” was not understood in full and was not used: {text}',
  },
  'assess.overrides-differ': {
    zh: '规则_评分标准里“{name}”有几条不同的评分标准，不知道用哪一条。请只留一条。',
    en: 'In 规则_评分标准 there are different rules for “{name}”. Keep the one that counts.',
  },
  'assess.rule-for-many-targets': {
    zh: '“{name}”一行有多个目标，评分标准只能用于一个目标，请拆分或填写人工得分。',
    en: '“{name}” has several targets, but its rule is for one. Split the row or enter 人工得分.',
  },
  'assess.no-rule': {
    zh: '“{name}”没有评分标准，请在“评分标准”列填写，或填写人工得分。',
    en: '“{name}” has no rule. Fill in 评分标准 or 人工得分.',
  },
  'assess.row-without-points': {
    zh: '“{name}”没有分值，请填写。',
    en: '“{name}” has no points (分值). Please fill them in.',
  },
  'assess.no-points': {
    zh: '{rows}：没有分值，评分表里也没有可以分摊的分值。请填写“分值”列。',
    en: '{rows}: no points, and none in the scorecard to share. Fill in 分值.',
  },
  'assess.points-in-some-rows': {
    zh: '“{group}”中有的行填了分值、有的没有（{rows}），请补齐或全部留空。',
    en: 'In “{group}” some rows have points and some have none ({rows}). Fill in all or none.',
  },
  'assess.points-in-some-rows-here': {
    zh: '指标表中有的行填了分值、有的没有（{rows}），请补齐或全部留空。',
    en: 'Some rows of the indicator table have points and some have none ({rows}). Fill in all or none.',
  },
  'assess.group-count-unsure': {
    zh: '“{group}”的分值按目标个数平均分摊，但这些行的目标个数不能确定：{rows}。请先确认，或在目标值里逐个写明（如“手册1万册、折页1万册”）。',
    en: 'The points of “{group}” are shared over its targets, but their number is unsure in: {rows}. Confirm these first, or write each target out (“手册1万册、折页1万册”).',
  },
  'assess.indicator-points-differ': {
    zh: '“{name}”分值 {points} 分，但对应指标的分值合计 {sum} 分，请核对。',
    en: '“{name}” has {points} points but its indicators add up to {sum}. Please check.',
  },
  'assess.no-scorecard-row': {
    zh: '评分表中没有“{name}”对应的行，它没有计入总分。请填写“指标类型”（产出、效益或满意度），或在评分表里补上这一行。',
    en: 'No row of the scorecard takes up “{name}”, so the total leaves it out. Fill in 指标类型 (产出, 效益 or 满意度), or add a row to the scorecard.',
  },
  'assess.feed-rule-unknown': {
    zh: '“{name}”的得分来自指标完成情况，但评分标准里有没读懂的内容，请确认或填写人工得分：{text}',
    en: '“{name}” is the sum of its indicators, but its rule says something that was not understood. Confirm or enter 人工得分: {text}',
  },
  'assess.manual-no-number': {
    zh: '“{name}”的人工得分“{text}”不是有效的分数，请更正。',
    en: '人工得分 of “{name}” (“{text}”) is no valid score.',
  },
  'assess.manual-without-points': {
    zh: '“{name}”填了人工得分 {text}，但分值不能确定，请先填写分值。',
    en: '“{name}” has 人工得分 {text}, but its points are not known. Fill in 分值 first.',
  },
  'assess.manual-above-points': {
    zh: '“{name}”的人工得分 {text} 超过分值 {points}，请更正。',
    en: '人工得分 {text} of “{name}” is above its points {points}.',
  },
  'assess.manual-without-reason': {
    zh: '“{name}”的人工得分 {text} 低于分值 {points}，但没有写原因，请填写扣分原因或偏差原因。',
    en: '人工得分 {text} of “{name}” is below its points {points} without a reason. Fill in 扣分原因.',
  },
  'assess.step-manual': { zh: '采用人工得分 {score} 分', en: '人工得分 {score} was used' },
  'assess.step-decided': {
    zh: '采用确认的得分 {score} 分：{cause}',
    en: 'The score {score} that was decided on is used: {cause}',
  },
  'assess.decision-stale': {
    zh: '“{name}”确认之后，目标值、完成值或评分标准的文字改过了，原来的确认不再采用。请重新确认，或取消原来的确认。',
    en: 'The texts of “{name}” changed after it was confirmed, so the earlier choice is no longer used. Confirm it again or undo the choice.',
  },
  'assess.decided-above-points': {
    zh: '“{name}”确认的得分 {score} 分高于分值 {points} 分，请重新确认。',
    en: 'The score {score} decided on for “{name}” is above its points ({points}). Decide again.',
  },
  'assess.decided-without-points': {
    zh: '“{name}”已确认得分 {score} 分，但这一行没有确定的分值，请先填写分值。',
    en: 'A score of {score} was decided on for “{name}”, but its points are not known. Fill in 分值 first.',
  },
  'deduction.manual': { zh: '人工评定：{cause}', en: 'Scored by a person: {cause}' },
} satisfies Sentences;
