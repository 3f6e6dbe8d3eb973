/** How a rule was understood, in plain words that the person can check against the sentence. */
import type { Sentences } from './entry';
import { targetRestatements } from './rule-targets';

const STEP_ENDS = {
  '': { zh: '，扣完为止', en: ', down to nothing' },
  '-most': { zh: '，最多扣{most}分', en: ', at most {most} points' },
  '-cut-off': { zh: '，扣完为止；到{cutOff}以外不得分', en: ', down to nothing; none beyond {cutOff}' },
} as const;
const STEP_COUNTS = {
  whole: { zh: '（不足一档不扣）', en: ' (whole steps)' },
  started: { zh: '（不足一档按一档扣）', en: ' (started steps)' },
  linear: { zh: '（按比例扣）', en: ' (in proportion)' },
} as const;
const STEP_SIDES = {
  above: {
    zh: '不超过{threshold}得满分，每超过{step}扣{perStep}分',
    en: 'full up to {threshold}, minus {perStep} for each {step} above it',
  },
  below: {
    zh: '达到{threshold}得满分，每低{step}扣{perStep}分',
    en: 'full from {threshold}, minus {perStep} for each {step} below it',
  },
  'above-target': {
    zh: '不超过目标值得满分，每超过{step}扣{perStep}分',
    en: 'full up to the target, minus {perStep} for each {step} above it',
  },
  'below-schedule': {
    zh: '达到序时进度得满分，每低{step}扣{perStep}分',
    en: 'full at the schedule, minus {perStep} for each {step} behind it',
  },
  'below-average': {
    zh: '达到平均水平得满分，每低{step}扣{perStep}分',
    en: 'full at the average, minus {perStep} for each {step} below it',
  },
  'above-average': {
    zh: '不超过平均水平得满分，每高{step}扣{perStep}分',
    en: 'full up to the average, minus {perStep} for each {step} above it',
  },
  'below-target': {
    zh: '达到目标值得满分，每低{step}扣{perStep}分',
    en: 'full from the target, minus {perStep} for each {step} below it',
  },
  outside: {
    zh: '在{threshold}至{upper}之间得满分，每高出或低于此区间{step}扣{perStep}分',
    en: 'full from {threshold} to {upper}, minus {perStep} for each {step} outside it',
  },
  either: {
    zh: '等于{threshold}得满分，每高于或低于{step}扣{perStep}分',
    en: 'full at {threshold}, minus {perStep} for each {step} on either side of it',
  },
} as const;

/** 每超过… in all its variants. */
const steps: Sentences = Object.fromEntries(
  Object.entries(STEP_SIDES).flatMap(([side, start]) =>
    Object.entries(STEP_COUNTS).flatMap(([counting, how]) =>
      Object.entries(STEP_ENDS).map(([limit, end]) => [
        `rule.is.steps-${side}-${counting}${limit}`,
        { zh: `{subject}${start.zh}${how.zh}${end.zh}`, en: `{subject}: ${start.en}${how.en}${end.en}` },
      ])
    )
  )
);

/** How a rule was understood, in plain words. */
const plain = {
  'rule.is.in-proportion': {
    zh: '达到目标得满分，否则按完成比例得分',
    en: 'full when the target is met, else in proportion',
  },
  'rule.is.proportional': {
    zh: '{subject}达到{target}得满分，不足的按{subject}÷{target}×分值得分',
    en: 'full at {target}, below it {subject} ÷ {target} × points',
  },
  'rule.is.proportional-number': {
    zh: '{subject}达到{target}得满分，不足的按实际值÷{target}×分值得分',
    en: '{subject}: full at {target}, below it actual ÷ {target} × points',
  },
  'rule.is.proportional-floor': {
    zh: '{subject}达到{target}得满分，{floor}（含）至{target}按比例得分，低于{floor}不得分',
    en: '{subject}: full at {target}, in proportion from {floor} (included), nothing below',
  },
  'rule.is.proportional-above-floor': {
    zh: '{subject}达到{target}得满分，高于{floor}的按比例得分，{floor}及以下不得分',
    en: '{subject}: full at {target}, in proportion above {floor}, nothing at {floor} or below',
  },
  'rule.is.proportional-full-from': {
    zh: '{subject}达到{full}得满分，否则按{subject}×分值得分',
    en: 'full from {full}, else {subject} × points',
  },
  'rule.is.proportional-full-from-floor': {
    zh: '{subject}达到{full}得满分，低于{full}的按{subject}×分值得分，低于{floor}不得分',
    en: 'full from {full}, else {subject} × points, nothing below {floor}',
  },
  'rule.is.reverse-proportional': {
    zh: '{subject}不超过{target}得满分，超过的按{target}÷{subject}×分值得分',
    en: 'full up to {target}, above it {target} ÷ {subject} × points',
  },
  'rule.is.target-by-actual': {
    zh: '不超过目标值得满分，超过的按目标值÷实际值×分值得分',
    en: 'full up to the target, above it target ÷ actual × points',
  },
  'rule.is.reverse-linear': {
    zh: '不超过目标值得满分，超过的按超出比例扣分，达到目标值两倍不得分',
    en: 'full up to the target, less in proportion to the excess, nothing from twice the target',
  },
  'rule.is.reverse': {
    zh: '{subject}不超过{target}得满分，超过的按比例得分（算法按所用标准）',
    en: '{subject}: full up to {target}, above it in proportion, by the standard’s own way',
  },
  'rule.is.bands': {
    zh: '{subject}分档得分（x 为实际值）：{cases}',
    en: '{subject} by bands (x is the actual): {cases}',
  },
  'rule.is.bands-otherwise': {
    zh: '{subject}分档得分（x 为实际值）：{cases}；其余得{otherwise}分',
    en: '{subject} by bands (x is the actual): {cases}; otherwise {otherwise}',
  },
  'rule.is.interpolated': {
    zh: '{subject}在下列各点得相应分数，两点之间按直线插值：{cases}',
    en: '{subject}: these points, with straight lines between them: {cases}',
  },
  'rule.is.states': { zh: '按情况得分：{cases}', en: 'by states: {cases}' },
  'rule.is.states-otherwise': {
    zh: '按情况得分：{cases}；其余得{otherwise}分',
    en: 'by states: {cases}; otherwise {otherwise}',
  },
  'rule.is.checklist': { zh: '逐项得分：{items}', en: 'item by item: {items}' },
  'rule.is.checklist-gate': {
    zh: '逐项得分：{items}；“{gate}”的不得分',
    en: 'item by item: {items}; nothing at all if {gate}',
  },
  'rule.is.occurrences': {
    zh: '每有 1 {noun}扣 {perItem} 分，最多扣 {most} 分',
    en: 'minus {perItem} for each ({noun}), at most {most}',
  },
  'rule.is.occurrences-graded': {
    zh: '按{noun}的数量（x）得分：没有的得满分；{cases}',
    en: 'by how many ({noun}: x): full points for none; {cases}',
  },
  'rule.is.occurrences-short': {
    zh: '每缺少 1 {noun}扣 {perItem} 分，最多扣 {most} 分',
    en: 'minus {perItem} for each one missing ({noun}), at most {most}',
  },
  'rule.is.occurrences-over': {
    zh: '每超出 1 {noun}扣 {perItem} 分，最多扣 {most} 分',
    en: 'minus {perItem} for each one too many ({noun}), at most {most}',
  },
  'rule.is.occurrences-gate': {
    zh: '每有 1 {noun}扣 {perItem} 分，最多扣 {most} 分；“{gate}”的不得分',
    en: 'minus {perItem} for each ({noun}), at most {most}; nothing at all if {gate}',
  },
  'rule.is.occurrences-short-gate': {
    zh: '每缺少 1 {noun}扣 {perItem} 分，最多扣 {most} 分；“{gate}”的不得分',
    en: 'minus {perItem} for each one missing ({noun}), at most {most}; nothing at all if {gate}',
  },
  'rule.is.occurrences-over-gate': {
    zh: '每超出 1 {noun}扣 {perItem} 分，最多扣 {most} 分；“{gate}”的不得分',
    en: 'minus {perItem} for each one too many ({noun}), at most {most}; nothing at all if {gate}',
  },
  'rule.is.gains': {
    zh: '每有 1 {noun}得 {perItem} 分，最多得 {most} 分',
    en: '{perItem} for each ({noun}), at most {most}',
  },
  'rule.is.gains-base': {
    zh: '基础分 {base} 分，每有 1 {noun}加 {perItem} 分，最多得 {most} 分',
    en: '{base} to begin with, plus {perItem} for each ({noun}), at most {most}',
  },
  'rule.is.gains-levels': {
    zh: '按级别每一个（项、次、篇）分别得分，相加，最多得 {most} 分：{cases}',
    en: 'points for each by its level, added up, at most {most}: {cases}',
  },
  'rule.is.faults': {
    zh: '没有下列情况得满分，有的分别扣分，扣完为止：{cases}',
    en: 'full unless one of these was found, each costing points: {cases}',
  },
  'rule.is.faults-gate': {
    zh: '没有下列情况得满分，有的分别扣分，扣完为止：{cases}；“{gate}”的不得分',
    en: 'full unless one of these was found, each costing points: {cases}; nothing at all if {gate}',
  },
  'rule.is.kinds': {
    zh: '没有下列情况得满分，有的按每一个（项、次、天）分别扣分，最多扣 {most} 分：{cases}',
    en: 'full unless one of these was found, each costing points by its number, at most {most}: {cases}',
  },
  'rule.is.kinds-gate': {
    zh: '没有下列情况得满分，有的按每一个（项、次、天）分别扣分，最多扣 {most} 分：{cases}；“{gate}”的不得分',
    en: 'full unless one of these was found, each costing points by its number, at most {most}: {cases}; nothing at all if {gate}',
  },
  'rule.is.deadlines': {
    zh: '按完成日期得分（月-日，含当日）：{cases}',
    en: 'by the day on which it was done (month-day, included): {cases}',
  },
  'rule.is.piecewise': {
    zh: '{subject}分段计分（不足一档不计）：{cases}，最低0分',
    en: '{subject}, by ranges (whole steps count): {cases}, not below 0',
  },
  'rule.is.sum': {
    zh: '各部分分别计分后相加：{parts}；实际情况须逐项写明',
    en: 'parts that are scored apart and added: {parts}; the facts must name each of them',
  },
  'rule.is.climb': {
    zh: '{subject}达到{threshold}得{base}分，每提高{step}加{perStep}分（不足一档不加），最多得{most}分',
    en: '{subject}: {base} from {threshold}, plus {perStep} for each whole {step} above it, at most {most}',
  },
  'rule.is.climb-nothing-below': {
    zh: '{subject}达到{threshold}得{base}分，每提高{step}加{perStep}分（不足一档不加），最多得{most}分，低于{threshold}不得分',
    en: '{subject}: {base} from {threshold}, plus {perStep} for each whole {step} above it, at most {most}, nothing below it',
  },
  'rule.is.share': { zh: '按达标个数÷全部个数×分值得分', en: 'items that meet the condition ÷ all items × points' },
  'rule.is.formula': {
    zh: '得分＝（{base}－{factor}×{subject}）×分值，最低 0 分',
    en: 'score = ({base} − {factor} × {subject}) × points, not below 0',
  },
  'rule.is.formula-cut-off': {
    zh: '得分＝（{base}－{factor}×{subject}）×分值，最低 0 分；超过{cutOff}不得分',
    en: 'score = ({base} − {factor} × {subject}) × points; nothing beyond {cutOff}',
  },
  'rule.is.tiers': {
    zh: '按档次在区间内由人工确定得分：{cases}',
    en: 'by tiers, a person gives the number within the range: {cases}',
  },
  'rule.is.own-target': {
    zh: '达到目标值得满分，未达到的按完成比例得分（越低越好的按目标值÷实际值×分值）',
    en: 'full at the target, below it in proportion (where less is better target ÷ actual × points)',
  },
  'rule.is.own-target-tiers': {
    zh: '定量的达到目标值得满分，未达到的按完成比例得分（越低越好的按目标值÷实际值×分值）；定性的按档次由人工确定得分：{cases}',
    en: 'figures: full at the target, below it in proportion (where less is better target ÷ actual × points); words by tiers: {cases}',
  },
  'rule.is.choice': { zh: '几种算法中适用哪种按哪种计分：{options}', en: 'whichever applies: {options}' },
  'rule.is.weighted': { zh: '单项得分（满分{scale}）×权重', en: 'score out of {scale} × weight' },
  'rule.is.judgement': { zh: '由人工按佐证材料评定', en: 'scored by a person on the evidence' },
} satisfies Sentences;

/** What the sentence says of rows that do not apply. */
const NOT_APPLICABLE = {
  '': { zh: '', en: '' },
  '-none-full': { zh: '；不涉及的得满分', en: '; full where it does not apply' },
  '-none-rescale': { zh: '；不涉及的不计分，按比例折算', en: '; left out and rescaled where it does not apply' },
} as const;

/** Those of sentences with what stands beside their figures, and with what they say of 不涉及. */
export const restatements: Sentences = {
  ...targetRestatements,
  ...Object.fromEntries(
    Object.entries({ ...steps, ...plain }).flatMap(([code, { zh, en }]) =>
      Object.entries(NOT_APPLICABLE).map(([apart, end]) => [
        `${code}${apart}`,
        { zh: `${zh}{also}${end.zh}`, en: `${en}{also}${end.en}` },
      ])
    )
  ),
};
