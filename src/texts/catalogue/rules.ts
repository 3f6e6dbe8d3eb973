/** Sentences of rules: deductions, warnings, problems, restatements, and remarks of standards. */
import type { Sentences } from './entry';
import { restatements } from './rule-restatements';

/** 扣分说明: as a report words it. */
const deductions = {
  shortfall: {
    zh: '{noun}实际完成{actual}{unit}，完成目标值{target}{unit}的{completion}，扣{amount}分',
    en: '{noun}: {actual}{unit} done, {completion} of the target of {target}{unit}; {amount} points deducted',
  },
  'over-fulfilment': {
    zh: '{noun}实际完成值{actual}{unit}，超目标值{target}{unit}的{ratio}以上，扣{amount}分',
    en: '{noun}: {actual}{unit} done, {ratio} or more of the target of {target}{unit}; {amount} points deducted',
  },
  excess: {
    zh: '{noun}实际值{actual}{unit}，超出目标值{target}{unit}，扣{amount}分',
    en: '{noun}: {actual}{unit} exceeds the target of {target}{unit}; {amount} points deducted',
  },
  'not-met': { zh: '{name}未达到目标，扣{amount}分', en: '{name}: target not met; {amount} points deducted' },
  'rate-shortfall': {
    zh: '{name}{rate}，未达到{target}，扣{amount}分',
    en: '{name}: {rate}, below {target}; {amount} points deducted',
  },
  band: {
    zh: '{name}为{value}，按评分档次得{score}分，扣{amount}分',
    en: '{name}: {value} falls into the band of {score} points; {amount} points deducted',
  },
  steps: {
    zh: '{name}为{value}，偏离{threshold}，按每档扣{perStep}分计，扣{amount}分',
    en: '{name}: {value} against {threshold}, {perStep} points a step; {amount} points deducted',
  },
  'beyond-cut-off': {
    zh: '{name}为{value}，按评分标准不得分，扣{amount}分',
    en: '{name}: {value} gives no points by the rule; {amount} points deducted',
  },
  state: {
    zh: '{name}：{text}，得{score}分，扣{amount}分',
    en: '{name}: {text}, {score} points; {amount} points deducted',
  },
  occurrences: {
    zh: '{name}：计{count}项（处、次），每项扣{perItem}分，扣{amount}分',
    en: '{name}: {count} occurrence(s) at {perItem} points each; {amount} points deducted',
  },
  gains: {
    zh: '{name}：完成{count}项，每项得{perItem}分，得{score}分，扣{amount}分',
    en: '{name}: {count} item(s) at {perItem} points each give {score} points; {amount} points deducted',
  },
  faults: { zh: '{name}：{text}，扣{amount}分', en: '{name}: {text}; {amount} points deducted' },
  gate: {
    zh: '{name}：{gate}，该项不得分，扣{amount}分',
    en: '{name}: {gate}, no points at all; {amount} points deducted',
  },
  checklist: {
    zh: '{name}：未达到“{missing}”，扣{amount}分',
    en: '{name}: not met: {missing}; {amount} points deducted',
  },
  share: {
    zh: '{name}：达标比例{rate}，扣{amount}分',
    en: '{name}: {rate} of the items meet the condition; {amount} points deducted',
  },
  formula: {
    zh: '{name}为{rate}，按公式得{score}分，扣{amount}分',
    en: '{name}: {rate} gives {score} points by the formula; {amount} points deducted',
  },
  weighted: {
    zh: '{name}：单项得分{value}（满分{scale}），折算后扣{amount}分',
    en: '{name}: {value} of {scale}; {amount} points deducted',
  },
} satisfies Sentences;

/** Said beside a score. */
const warnings = {
  'rule.step-score': { zh: '得分{score}（分值{points}）', en: 'Score {score} of {points}' },
  'rule.over-fulfilled': {
    zh: '{noun}实际值{actual}{unit}达到目标值{target}{unit}的{ratio}以上，请核对目标值是否偏低',
    en: '{noun}: {actual}{unit} is {ratio} or more of the target of {target}{unit}; check whether the target was too low',
  },
  'rule.over-fulfilled-with-reason': {
    zh: '{noun}实际值达到目标值的{ratio}以上，已填写原因，请核对原因是否充分',
    en: '{noun}: {ratio} or more of the target, with a reason given; check that it is sufficient',
  },
  'rule.over-fulfilled-needs-reason': {
    zh: '{noun}实际值{actual}{unit}达到目标值{target}{unit}的{ratio}以上，须在偏差原因中说明',
    en: '{noun}: {actual}{unit} is {ratio} or more of the target of {target}{unit}; state the reason for the deviation',
  },
  'rule.over-fulfilment-inferred': {
    zh: '超额完成扣分按固定{amount}分计；如按该目标分值的一半计应扣{other}分。评分细则未公开，请核对',
    en: 'Over-fulfilment costs a fixed {amount} points here; by half of the target’s points it would be {other}. The rule’s text is not public: please check',
  },
  'rule.equals-strict-target': {
    zh: '{noun}实际值与目标值{target}{unit}相等，目标要求“大于”或“小于”，按达标计分，请核对',
    en: '{noun}: the actual equals the target of {target}{unit} although it asks for more or less; scored as met, please check',
  },
  'rule.rounded-to-full': {
    zh: '{noun}完成目标值的{completion}，四舍五入后不扣分',
    en: '{noun}: {completion} of the target; nothing is deducted after rounding',
  },
  'rule.less-is-better-scored-as-more': {
    zh: '{noun}从名称看应越低越好，本标准按“达到目标值得满分”计分，请核对',
    en: '{noun}: the name suggests that less is better, but this standard scores it as at least the target; please check',
  },
  'rule.words-for-figure': {
    zh: '目标是数字或日期，实际完成值只写了文字，按已完成计满分，请补填数字',
    en: 'The target is a figure or date but the actual is words only; scored as met, please give the figure',
  },
  'rule.words-as-none': {
    zh: '“{text}”按没有问题计分，请核对',
    en: '“{text}” was taken to mean that nothing was amiss; please check',
  },
  'rule.whole-steps': {
    zh: '{value}与{threshold}相差的部分，不足一档的不扣分；如评分标准要求按比例扣或不足一档按一档扣，请在评分标准中写明',
    en: 'Of the distance from {threshold} to {value} only whole steps are deducted; say so in the rule if part steps count',
  },
  'rule.not-applicable-full': { zh: '不涉及，按评分标准得满分', en: 'Not applicable: full points by the standard' },
} satisfies Sentences;

/** Why a row is 待确认 or 未评. */
const problems = {
  'rule.fact-blank': {
    zh: '“{name}”的实际情况未填写，请填写后再评分',
    en: 'The facts of “{name}” are blank; fill them in, then score',
  },
  'rule.fact-not-rate': {
    zh: '“{name}”的评分标准按比率计分，实际情况里没有能确定的比率，请填写如 99.5% 或 45/50',
    en: '“{name}” is scored by a rate, and the facts hold none that is certain; fill in e.g. 99.5% or 45/50',
  },
  'rule.fact-not-number': {
    zh: '“{name}”的评分标准按数值计分，实际情况里没有能确定的数，请只填一个数',
    en: '“{name}” is scored by a number, and the facts hold none that is certain; fill in one number',
  },
  'rule.fact-not-count': {
    zh: '“{name}”的评分标准按次数（项数）扣分，实际情况里没有能确定的个数，请填写如 2项（按缺少扣分的写 缺2项）；没有就填 0',
    en: '“{name}” is scored by counting, and the facts hold no certain count; fill in e.g. 2 (缺2项 where what is missing is counted), or 0 for none',
  },
  'rule.fact-not-date': {
    zh: '“{name}”的评分标准按完成日期计分，实际情况里没有能确定的日期，请填写如 2月15日',
    en: '“{name}” is scored by the day on which it was done, and the facts hold no certain date; fill in e.g. 2月15日',
  },
  'rule.gate-unclear': {
    zh: '“{name}”填了个数，但没有写明是否属于“{gate}”（属于的不得分），请写明',
    en: '“{name}” has a count, but it does not say whether it is “{gate}”, which leaves no points; please say so',
  },
  'rule.excepted': {
    zh: '“{name}”的评分标准写明“{excepted}”，请核对实际情况里是否已经扣除',
    en: 'The rule of “{name}” leaves out “{excepted}”; check that the facts do so too',
  },
  'rule.fact-negative': {
    zh: '“{name}”的比率不会是负数，请核对实际情况',
    en: 'The rate of “{name}” cannot be below 0; check the facts',
  },
  'rule.fact-unsettled': {
    zh: '“{name}”的实际情况里有“{part}”，说的可能是预计数、其他时段、整改后的情形或只是其中一部分，请按评分标准填写本年度全部的实际结果',
    en: 'The facts of “{name}” say “{part}”: a forecast, another time, what was put right since, or only a part; fill in the whole year’s actual result',
  },
  'rule.fact-not-share': {
    zh: '“{name}”按达标个数占全部个数的比例计分，请填写如 18/20 或 90%',
    en: '“{name}” is scored by the share of items that meet the condition; fill in e.g. 18/20 or 90%',
  },
  'rule.fact-not-state': {
    zh: '“{name}”的评分标准按情况分档，请在实际情况里写明属于哪一种情况',
    en: '“{name}” is scored by states; say in the facts which state applies',
  },
  'rule.fact-ambiguous': {
    zh: '“{name}”的数字有两种理解（如 0.995 是 99.5% 还是 0.995%），得分不同（{scores}），请写上百分号',
    en: 'The number of “{name}” can be read in two ways (0.995 as 99.5% or 0.995%), with scores {scores}; add the per-cent sign',
  },
  'rule.state-unclear': {
    zh: '“{name}”的实际情况“{text}”不能确定属于评分标准的哪一种情况，请照评分标准的说法填写',
    en: '“{text}” does not clearly match a state of the rule for “{name}”; use the rule’s own words',
  },
  'rule.checklist-unclear': {
    zh: '“{name}”不能确定是否达到：{items}。请逐项写明，如“①②达到，③未达到”',
    en: '“{name}”: not certain whether these are met: {items}. State it item by item',
  },
  'rule.parts-not-told': {
    zh: '“{name}”的评分标准由几部分组成，请在实际情况里逐项写明：{parts}',
    en: 'The rule of “{name}” has several parts; say in the facts how each of them stands: {parts}',
  },
  'rule.choice-open': {
    zh: '“{name}”可从两种算法中选一种，得分不同（{scores}），请写明采用哪一种',
    en: '“{name}” may be scored in one of two ways with different scores ({scores}); say which applies',
  },
  'rule.no-band': {
    zh: '“{name}”为{value}，评分标准没有规定这一档的得分',
    en: '“{name}” is {value}, for which the rule has no band',
  },
  'rule.bands-overlap': {
    zh: '“{name}”的评分标准在分档交界处有两种得分（{scores}），请在标准里写明“含”或“不含”',
    en: 'The bands of “{name}” give two scores at their border ({scores}); say in the rule which end is included',
  },
  'rule.bands-gap': {
    zh: '评分标准的档次之间有空档：{first} 与 {second} 之间没有规定',
    en: 'The bands leave a gap between {first} and {second}',
  },
  'rule.bands-valley': {
    zh: '“{name}”的评分标准各档得分先降后升（较差的一档反而得分更多），请核对后改写，或填人工得分',
    en: 'The bands of “{name}” fall and rise again (a worse band gives more points); check and reword the rule, or give a manual score',
  },
  'rule.zero-whole': {
    zh: '“{name}”的分母为 0，不能计算比率，请核对',
    en: 'The denominator of “{name}” is 0; no rate can be computed',
  },
  'rule.share-above-whole': {
    zh: '“{name}”达标个数多于全部个数，请核对',
    en: '“{name}”: more items meet the condition than there are',
  },
  'rule.above-scale': {
    zh: '“{name}”的单项得分{value}不在 0 到{scale}之间，请核对',
    en: '“{name}”: {value} is not between 0 and {scale}',
  },
  'rule.no-proportion': {
    zh: '“{name}”的目标值为 0 或负数，不能按比例计分，请填人工得分',
    en: '“{name}”: the target is 0 or negative, so no proportion can be taken; give a manual score',
  },
  'rule.no-completion': {
    zh: '“{name}”的目标值不能计算完成率，请填人工得分',
    en: 'No completion can be computed for “{name}”; give a manual score',
  },
  'rule.target-not-given': {
    zh: '“{name}”的评分标准按与目标值的差距扣分，但没有能与它相比的目标值和实际值，请填人工得分',
    en: 'The rule of “{name}” deducts by the distance from a target, but no target and actual can be compared by it; give a manual score',
  },
  'rule.reverse-unstated': {
    zh: '“{name}”越低越好，实际值{actual}{unit}超出目标值{target}{unit}。本标准没有规定怎样扣分，两种常用算法得分为{scores}，请填人工得分或在评分标准里写明',
    en: '“{name}” should be low, but {actual}{unit} exceeds {target}{unit}. The standard does not say how to score this; two common rules give {scores}. Give a manual score or state the rule',
  },
  'rule.direction-unclear': {
    zh: '“{name}”的目标值{target}{unit}与实际值{actual}{unit}不同，看不出是越高越好还是越低越好，请在目标值前写上“≥”或“≤”',
    en: '“{name}”: {actual}{unit} differs from the target of {target}{unit}, and it is not clear whether more or less is better; write ≥ or ≤ before the target',
  },
  'rule.range-missed': {
    zh: '“{name}”实际值{actual}{unit}不在目标范围{target}至{high}{unit}内，没有规定怎样扣分，请填人工得分',
    en: '“{name}”: {actual}{unit} lies outside {target} to {high}{unit}, and no rule says what that costs; give a manual score',
  },
  'rule.date-late': {
    zh: '“{name}”目标日期{target}，实际日期{actual}，逾期怎样扣分没有规定，请填人工得分',
    en: '“{name}”: due {target}, done {actual}; no rule says what being late costs; give a manual score',
  },
  'rule.not-met-without-figure': {
    zh: '“{noun}”未完成，但没有写完成了多少，请补填数字或人工得分',
    en: '“{noun}” was not met, and no figure says how far; give the figure or a manual score',
  },
  'rule.actual-unclear': {
    zh: '“{name}”的实际完成情况不能确定是否达到目标，请核对',
    en: '“{name}”: the actual does not show whether the target was met',
  },
  'rule.tier-needs-score': {
    zh: '“{name}”按定性指标分档，得分应在{low}至{high}分之间，请填人工得分',
    en: '“{name}” is a qualitative target: the score lies between {low} and {high}; give a manual score',
  },
  'rule.by-judgement': {
    zh: '“{name}”按佐证材料评定，请填人工得分；扣分的请写明原因',
    en: '“{name}” is scored by a person on the evidence; give a manual score, and a reason for what is deducted',
  },
  'rule.not-applicable': {
    zh: '“{name}”填了不涉及，评分标准没有规定这时怎样计分，请填人工得分',
    en: '“{name}” is not applicable, and the standard does not say how to score that; give a manual score',
  },
  'rule.contradicts-points': {
    zh: '“{name}”的评分标准最高{best}分，与分值{points}分不一致，请核对',
    en: 'The rule of “{name}” gives {best} points at best, the row has {points}; please check',
  },
  'rule.blank': { zh: '“{name}”没有评分标准', en: '“{name}” has no rule' },
  'rule.unread': {
    zh: '“{name}”的评分标准没有读懂：{unread}',
    en: 'The rule of “{name}” was not understood: {unread}',
  },
  'rule.partly-read': {
    zh: '“{name}”的评分标准只读懂一部分，没有读懂的是：{unread}。没有据此评分，请改写或填人工得分',
    en: 'Of the rule of “{name}” this was not understood: {unread}. It is not used; reword it or give a manual score',
  },
  'rule.no-form': {
    zh: '“{name}”的评分标准各句合在一起不能确定怎样计分，请改写或填人工得分',
    en: 'The parts of the rule of “{name}” do not make one rule; reword it or give a manual score',
  },
  'rule.metric-without-formula': {
    zh: '所用评分标准没有给出该比率的计算口径，请在实际情况里填写比率',
    en: 'The standard gives no formula for this rate; fill it in under the facts',
  },
  'rule.metric-line-missing': {
    zh: '预算表里没有计算该比率所需的行，请补上或在实际情况里填写比率',
    en: 'The budget range lacks the line that this rate needs',
  },
  'rule.metric-line-twice': {
    zh: '预算表里计算该比率所需的行不止一行，不能确定用哪一行',
    en: 'The budget range has more than one line for this rate',
  },
  'rule.metric-figure-missing': {
    zh: '“{line}”缺少计算该比率所需的数字，请补填',
    en: '“{line}” lacks a figure that this rate needs',
  },
  'rule.metric-total-contradicted': {
    zh: '“{line}”填的是 0，但下面的资金来源不是 0，两处矛盾，不能计算执行率。请改正总额，或填人工得分',
    en: '“{line}” is 0 although the funds below it are not: they contradict each other, so no rate is computed. Correct the total or give a manual score',
  },
  'rule.metric-zero-denominator': {
    zh: '“{line}”的分母为 0，不能计算比率，请核对',
    en: 'The denominator of “{line}” is 0; no rate can be computed',
  },
  'rule.metric-differs': {
    zh: '填写的比率{typed}与按“{line}”计算的{computed}不一致，按填写的计分，请核对',
    en: 'The typed rate {typed} differs from {computed}, computed from “{line}”; the typed one is used, please check',
  },
} satisfies Sentences;

/** How a rate was computed. */
const metrics = {
  'rule.metric-two-budgets': {
    zh: '“{line}”的年初预算数和全年预算数不同，该比率的“预算安排数”没有说明用哪一个，请在实际情况里填写比率',
    en: '“{line}” has two different budgets, at the start and for the year, and the rate does not say which is meant; fill the rate in under the facts',
  },
  'rule.metric-two-figures': {
    zh: '“{line}”的本年预算数和本年实际数不同，该比率没有说明用哪一个，请在实际情况里填写比率',
    en: '“{line}” has a budget and an actual figure that differ, and the rate does not say which is meant; fill the rate in under the facts',
  },
  'rule.metric.figures': {
    zh: '{line}{above}÷{whole}{below}＝{rate}',
    en: '{line} {above} ÷ {whole} {below} = {rate}',
  },
  'rule.metric.figures-change': {
    zh: '（{line}本年{above}－上年{below}）÷上年{below}＝{rate}',
    en: '{line}: (this year {above} − last year {below}) ÷ last year {below} = {rate}',
  },
  'rule.metric.outturn.adjusted': {
    zh: '{line}：决算数{outturn}÷全年预算数{adjusted}＝{rate}',
    en: '{line}: outturn {outturn} ÷ adjusted budget {adjusted} = {rate}',
  },
  'rule.metric.outturn.initial': {
    zh: '{line}：决算数{outturn}÷年初预算数{initial}＝{rate}',
    en: '{line}: outturn {outturn} ÷ initial budget {initial} = {rate}',
  },
  'rule.metric.adjusted-minus-outturn.adjusted': {
    zh: '{line}：（全年预算数{adjusted}－决算数{outturn}）÷全年预算数{adjusted}＝{rate}',
    en: '{line}: (adjusted budget {adjusted} − outturn {outturn}) ÷ adjusted budget {adjusted} = {rate}',
  },
  'rule.metric.adjusted-minus-outturn.initial': {
    zh: '{line}：（全年预算数{adjusted}－决算数{outturn}）÷年初预算数{initial}＝{rate}',
    en: '{line}: (adjusted budget {adjusted} − outturn {outturn}) ÷ initial budget {initial} = {rate}',
  },
  'rule.metric.adjusted-minus-initial.initial': {
    zh: '{line}：（全年预算数{adjusted}－年初预算数{initial}）÷年初预算数{initial}＝{rate}',
    en: '{line}: (adjusted budget {adjusted} − initial budget {initial}) ÷ initial budget {initial} = {rate}',
  },
  'rule.metric.adjusted-minus-initial.adjusted': {
    zh: '{line}：（全年预算数{adjusted}－年初预算数{initial}）÷全年预算数{adjusted}＝{rate}',
    en: '{line}: (adjusted budget {adjusted} − initial budget {initial}) ÷ adjusted budget {adjusted} = {rate}',
  },
} satisfies Sentences;

const standards = {
  'standard.rules-not-public': {
    zh: '管理效率各项的评分细则未公开：没有填写评分标准的，按佐证材料由人工评定',
    en: 'The rules of the management rows are not public: without a sentence in the row a person scores them',
  },
  'standard.over-fulfilment-inferred': {
    zh: '超额完成扣 0.5 分是从公开报告推断的，固定扣 0.5 分与扣该目标分值的一半都说得通',
    en: 'The 0.5 points for over-fulfilment are inferred from a published report: a fixed 0.5 and half of the points both fit',
  },
  'standard.reverse-not-stated': {
    zh: '反向指标超出目标值时的计分方法，办法里没有规定',
    en: 'How a target that should be low is scored when it is exceeded is not stated',
  },
  'standard.no-points': {
    zh: '共性指标体系没有分值和评分标准，由各部门自行确定',
    en: 'The framework has neither points nor scoring rules',
  },
  'standard.carry-over-not-computed': {
    zh: '结转结余率的分母口径没有写明，不自动计算；支付进度率、重点支出安排率等要用的数字不在预算表里，请填实际情况',
    en: 'The denominator of the carry-over rate is not stated, so it is not computed; other rates need figures that the budget does not hold: fill in 实际情况',
  },
} satisfies Sentences;

export const rules: Sentences = {
  ...deductions,
  ...warnings,
  ...problems,
  ...metrics,
  ...restatements,
  ...standards,
};
