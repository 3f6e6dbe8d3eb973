/** What the reader of target and actual texts has to say: problems (a person must decide) and warnings. */
import type { Sentences } from './entry';

export const reading = {
  // ------------------------------------------------------------ problems
  'reading.target-blank': {
    zh: '预期实现值是空的。请填写目标值，或在“人工得分”里评分。',
    en: 'The target is blank. Fill in the target, or score the row by hand.',
  },
  'reading.target-placeholder': {
    zh: '预期实现值“{text}”只是占位符，不是目标值。请填写目标值；这一行不用时请删去。',
    en: 'The target “{text}” is only a placeholder. Fill in the target, or remove the row.',
  },
  'reading.actual-blank': {
    zh: '实际完成值是空的，空白不当作0。请填写实际完成值。',
    en: 'The actual value is blank, and blank is not taken for 0. Fill in the actual value.',
  },
  'reading.actual-placeholder': {
    zh: '实际完成值“{text}”只是占位符。请填写实际完成值；确实为0时请写0。',
    en: 'The actual value “{text}” is only a placeholder. Fill in the actual value; write 0 where it is 0.',
  },
  'reading.not-applicable': {
    zh: '填的是“{text}”，评分标准没有规定这时怎样计分。请在“人工得分”里评分；这一行不用时请删去。',
    en: 'It says “{text}”, and the standard does not say how that is scored. Score the row by hand, or remove it.',
  },
  'reading.number-unread': {
    zh: '数字“{text}”看不懂。请检查位数和小数点，或在候选读法里选择。',
    en: 'The number “{text}” is not understood. Check its digits and decimal point.',
  },
  'reading.target-alternatives': {
    zh: '预期实现值里并列了几个数（如{value}），不知道以哪一个为准。请只留一个目标值。',
    en: 'The target gives alternative numbers (such as {value}). Keep the one that counts.',
  },
  'reading.not-understood': {
    zh: '实际完成值“{actual}”没有说明目标“{target}”完成了多少。请填写与目标同单位的数。',
    en: 'The actual value “{actual}” does not say how much of the target “{target}” was reached. Enter a number in the same unit.',
  },
  'reading.unanswered': {
    zh: '目标“{noun}”（{target}）在实际完成值里没有找到对应的完成情况。请补写，或选择读法。',
    en: 'The promise “{noun}” ({target}) is not answered in the actual value. Add what was done.',
  },
  'reading.partly-done': {
    zh: '“{actual}”没有写完成了多少，不能评分。请填写“{noun}”的完成数，或在“人工得分”里评分。',
    en: '“{actual}” does not say how much was done. Enter the figure for “{noun}”, or score by hand.',
  },
  'reading.taken-back': {
    zh: '实际完成值里的“{text}”与达到目标不一致，不能评分。请写清完成了多少，或在“人工得分”里评分。',
    en: '“{text}” in the actual value goes against the target being reached. Write how much was done, or score by hand.',
  },
  'reading.not-done': {
    zh: '“{actual}”没有写完成数。一项也没有完成请写0，完成了一部分请写完成数。',
    en: '“{actual}” gives no figure. Write 0 if nothing was done, or the number that was.',
  },
  'reading.figure-for-text': {
    zh: '目标是文字“{target}”，实际完成值写的是数“{actual}”，无法比较。请把目标写成数，或在“人工得分”里评分。',
    en: 'The target is the text “{target}” but the actual is the figure “{actual}”. Give the target as a number, or score by hand.',
  },
  'reading.text-unclear': {
    zh: '看不出“{actual}”是否达到目标“{target}”。请选择达到或未达到，或在“人工得分”里评分。',
    en: 'It cannot be seen whether “{actual}” reaches the target “{target}”. Choose, or score by hand.',
  },
  'reading.effect-beside': {
    zh: '目标里的“{text}”可以算单独的一项，也可以只是说明数量目标的用途，两种算法得分不同。请在“人工得分”里评分，或把它另列一行。',
    en: '“{text}” in the target may be a promise of its own or only say what the number is for, and the scores differ. Score by hand, or give it a row of its own.',
  },
  'reading.unit-mismatch': {
    zh: '目标的单位是“{target}”，实际完成值的单位是“{actual}”，不能比较。请改成同一个单位。',
    en: 'The target is in “{target}” and the actual in “{actual}”; they cannot be compared. Use one unit.',
  },
  'reading.ratio-unclear': {
    zh: '“{actual}”像是“完成数/应完成数”，但与目标对不上。请改写成一个数或百分比。',
    en: '“{actual}” looks like done/due but does not fit the target. Write one number or a per cent.',
  },
  'reading.direction-unclear': {
    zh: '“{noun}”目标{target}、实际{actual}，看不出是越高越好还是越低越好。请在目标前加上≥或≤。',
    en: '“{noun}”: target {target}, actual {actual}; it is not clear which side is better. Put ≥ or ≤ before the target.',
  },
  'reading.outside-range': {
    zh: '“{noun}”实际{actual}不在目标区间{target}—{high}之内，没有规则说明怎样扣分。请选择或填人工得分。',
    en: '“{noun}”: actual {actual} is outside the range {target}–{high}, and no rule says what that costs.',
  },
  'reading.range-answer': {
    zh: '实际完成值“{actual}”是一个区间，不知道取哪个数。请填写一个数。',
    en: 'The actual value “{actual}” is a range. Enter one number.',
  },
  'reading.answer-bounded': {
    zh: '实际完成值只写了界限（{actual}），看不出是否达到目标。请填写实际的数。',
    en: 'The actual value only gives a bound ({actual}). Enter the actual number.',
  },
  'reading.approximate': {
    zh: '“{noun}”目标{target}、实际{actual}，其中有“约”“左右”“余”这类约数，两者又很接近，不能断定。请确认。',
    en: '“{noun}”: target {target}, actual {actual}; one of them is approximate and they are close. Please confirm.',
  },
  'reading.rank': {
    zh: '“{noun}”是名次或排位（{target}），没有规则说明名次怎样计分。请在“人工得分”里评分。',
    en: '“{noun}” is a rank ({target}), and no rule says how a rank is scored. Score it by hand.',
  },
  'reading.change-unclear': {
    zh: '目标是增长或下降的幅度，实际完成值{actual}没有写明是幅度还是结果，或方向相反。请写清楚。',
    en: 'The target is a growth or fall; the actual {actual} does not say that it is one, or goes the other way. Say which.',
  },
  'reading.frequency-unclear': {
    zh: '目标按“每{per}”计（{target}），实际完成值{actual}的计法不同，不能直接比较。请换成同一种计法。',
    en: 'The target is per {per} ({target}); the actual {actual} is counted differently. Use one way of counting.',
  },
  'reading.late': {
    zh: '期限是{target}，实际是{actual}，已经逾期，没有规则说明逾期怎样扣分。请选择或填人工得分。',
    en: 'Due {target}, done {actual}: late, and no rule says what that costs.',
  },
  'reading.date-unclear': {
    zh: '期限是{target}，从“{actual}”看不出是否按期。请填写完成的日期。',
    en: 'Due {target}; “{actual}” does not show whether it was in time. Enter the date.',
  },
  'reading.year-unknown': {
    zh: '期限{target}与实际“{actual}”只有一个写了年份，无法比较。请写明年份，或在基本信息里填评价年度。',
    en: 'Only one of {target} and “{actual}” has a year. Give the year.',
  },
  'reading.completion-contradicts': {
    zh: '实际完成{actual}与所写的比率{rate}对不上，有一个写错了。请核对。',
    en: 'The actual {actual} does not agree with the stated rate {rate}. One of them is wrong.',
  },
  'reading.partial-period': {
    zh: '“{actual}”只算到“{date}”，不是全年的数。请填写全年完成数。',
    en: '“{actual}” only runs to {date}. Enter the figure for the whole year.',
  },
  'reading.noun-differs': {
    zh: '目标说的是“{noun}”，实际完成值里单位相同的数说的是“{actual}”，不一定是同一件事。请确认。',
    en: 'The target is about “{noun}”, the figure in that unit about “{actual}”. Please confirm that they are the same.',
  },
  'reading.other-year': {
    zh: '实际完成值写的是{year}年的数，不是评价年度的。请填写评价年度的数，或在基本信息里改评价年度。',
    en: 'The actual value is that of {year}, not of the year under review. Enter this year’s figure.',
  },
  'reading.negated': {
    zh: '目标说的是“{noun}”，实际完成值说的是相反的“{actual}”。请改写成同一个指标。',
    en: 'The target is about “{noun}”, the actual about its opposite, “{actual}”. Use the same measure.',
  },
  'reading.too-long': {
    zh: '文字太长，里面的数太多，没有逐项对应。请拆成几行填写。',
    en: 'The text holds too many numbers to be matched. Split it over several rows.',
  },

  // ------------------------------------------------------------ warnings
  'reading.unit-differs': {
    zh: '单位不同：目标用“{target}”，实际用“{actual}”，按同一事项计数处理。',
    en: 'Different measure words: target “{target}”, actual “{actual}”; counted as the same.',
  },
  'reading.plain-for-share': {
    zh: '目标是百分比，实际完成值{actual}没有百分号。',
    en: 'The target is a per cent; the actual {actual} has no per-cent sign.',
  },
  'reading.share-for-plain': {
    zh: '实际完成值{actual}是百分比，目标{target}没有百分号，按百分比处理。',
    en: 'The actual {actual} is a per cent; the target {target} has no sign and is taken as one.',
  },
  'reading.scale-unclear': {
    zh: '目标{target}与实际{actual}的写法可能不同（一个按百分比、一个按小数）。',
    en: 'Target {target} and actual {actual} may be on different scales.',
  },
  'reading.multiplier-missing': {
    zh: '实际完成值{actual}没有写“万”或“亿”，按目标的单位理解。',
    en: 'The actual {actual} has no 万 or 亿 and is taken in the unit of the target.',
  },
  'reading.words-for-number': {
    zh: '“{noun}”的实际完成值只写了“{actual}”，没有数；按达到目标{target}处理，请备好佐证。',
    en: '“{noun}” is answered by “{actual}” without a figure; taken as reaching {target}. Keep evidence.',
  },
  'reading.words-for-date': {
    zh: '期限{target}只用“{actual}”回答，没有日期；按按期完成处理。',
    en: 'The deadline {target} is answered by “{actual}” without a date; taken as in time.',
  },
  'reading.text-judged': {
    zh: '目标“{target}”是文字，按“{actual}”判断是否达到。',
    en: 'The target “{target}” is a text; judged by “{actual}”.',
  },
  'reading.copied': {
    zh: '实际完成值照抄了预期实现值。按达到处理，请填写实际的数。',
    en: 'The actual value copies the target. Taken as reached; enter the real figure.',
  },
  'reading.less-is-better': {
    zh: '从名称看“{noun}”越低越好，但现行标准把单独的数按“不低于”计（目标{target}，实际{actual}）。',
    en: '“{noun}” reads as less-is-better, but the standard takes a bare number as ≥ (target {target}, actual {actual}).',
  },
  'reading.other-figure': {
    zh: '实际完成值里还有一个数（{other}）也可能是答案，这里取了{actual}。',
    en: 'Another figure ({other}) could also be the answer; {actual} was taken.',
  },
} satisfies Sentences;
