/**
 * Formulas: 得分=支出率×分值, 达标数/全部数×分值, 目标值/实际值×分值, (1−10×调剂额/年初预算)×10; and definitions
 * of a rate (支出率=支出数/预算数×100%), which say what is read and give no points.
 */
import { Decimal } from '../../decimal';
import type { ReadFormula } from './clause';

const WEIGHT =
  '(?:(?:该|本|单)?项?(?:指标)?的?(?:分值|权重分值|权重分|权重|权数|标准分|满分|满分值|总分|单项分值|总分值)|(\\d+(?:\\.\\d+)?)分?)';
const NUMBER = String.raw`\d+(?:\.\d+)?`;

const strip = (text: string): string => {
  let inner = text;
  while (/^[([](.*)[)\]]$/.test(inner) && balanced(inner.slice(1, -1))) inner = inner.slice(1, -1);
  return inner.replace(/×100%$/, '');
};

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const outsideBrackets = (text: string): string => {
  let rest = text;
  while (/[([][^()[\]]*[)\]]/.test(rest)) rest = rest.replace(/[([][^()[\]]*[)\]]/g, '');
  return rest;
};

const IS_NOUN = /^[\u4e00-\u9fffA-Za-z()%]{2,40}$/;
const COUNT_NOUN = /(?:个数|数量|项数|件数|份数|次数|户数|家数|数|人数|指标数|项目数|单位数)$/;
const MET = /达标|合格|符合|按时|及时|满足|达到|完成|公开|有效|规范|通过/;
const TARGET = /目标值|计划值|指标值|预期值|年度指标值|预算数|计划数|目标数|计划完成[\u4e00-\u9fff]{0,4}数/;
const ACTUAL = /实际|完成值|实现值|全年完成/;
const METRIC_AMOUNT = /支出数|执行数|决算数|预算数|金额|资金|经费|额$/;

/** The factor that stands beside 分值: what share of the points is given. */
function multiplier(text: string, points: Decimal | null): ReadFormula | null {
  const expression = strip(text);
  // (满意度-60%)/(90%-60%)
  const stretch = new RegExp(
    `^[([]?([\\u4e00-\\u9fff]{2,20})-(${NUMBER})%[)\\]]?/[([]?(${NUMBER})%-(${NUMBER})%[)\\]]?$`
  ).exec(expression);
  if (stretch !== null) {
    const [from, to, again] = [stretch[2], stretch[3], stretch[4]].map((end) => Decimal.parse(end ?? ''));
    if (!from || !to || !again || !from.equals(again) || from.compare(to) >= 0) return null;
    return { kind: 'stretch', subject: stretch[1] ?? '', from, to, points };
  }
  const linear = new RegExp(`^(${NUMBER}|100%)-(?:(${NUMBER})×)?(.+?)(?:×(${NUMBER}))?$`).exec(expression);
  if (linear !== null) {
    const base = linear[1] === '100%' ? Decimal.ONE : Decimal.parse(linear[1] ?? '');
    const factor = Decimal.parse(linear[2] ?? linear[4] ?? '1');
    const subject = strip(linear[3] ?? '');
    if (base === null || factor === null || !isQuantity(subject)) return null;
    return { kind: 'linear', base, factor, subject, points };
  }
  const against = new RegExp(`^(.+)/(${NUMBER})%$`).exec(expression);
  if (against !== null) {
    const inner = multiplier(against[1] ?? '', points);
    const target = Decimal.parse(against[2] ?? '');
    if (inner?.kind !== 'rate' || inner.target !== undefined || target === null || target.sign() <= 0) return null;
    return { ...inner, target };
  }
  // 考核得分/100: a score on a scale of 100.
  if (/^(?:[\u4e00-\u9fff]{0,8}(?:考核|评价|评审|测评))(?:得分|分数|分值|总分)\/100$/.test(expression)) {
    return { kind: 'weighted', points };
  }
  const ratio = /^([^/]+)\/([^/]+)$/.exec(expression);
  if (ratio !== null) {
    const part = strip(ratio[1] ?? '');
    const whole = strip(ratio[2] ?? '');
    if (part === '单项得分' || part === '得分') return null;
    if (!IS_NOUN.test(part) || !IS_NOUN.test(whole.replace(/(?<=[\u4e00-\u9fff])\+(?=[\u4e00-\u9fff])/g, '和')))
      return null;
    if (ACTUAL.test(whole) && TARGET.test(part)) return { kind: 'target-by-actual', points };
    const counts = COUNT_NOUN.test(part) && COUNT_NOUN.test(whole) && MET.test(part) && !/计划|目标/.test(whole);
    if (counts && !METRIC_AMOUNT.test(part)) return { kind: 'share', subject: `${part}/${whole}`, points };
    return {
      kind: 'rate',
      subject: (ACTUAL.test(part) || MET.test(part)) && TARGET.test(whole) ? '完成率' : `${part}/${whole}`,
      points,
    };
  }
  if (/^(?:单项得分|实得分|百分制得分|[\u4e00-\u9fff]{0,8}(?:考核|评价|评议|评估|测评|评审)得分)$/.test(expression))
    return { kind: 'weighted', points };
  return isQuantity(expression) && isRateName(expression) ? { kind: 'rate', subject: expression, points } : null;
}

const isRateName = (text: string): boolean =>
  /(?:率|比例|比重|占比|程度|比率|完成度|进度|满意度|覆盖面|知晓度)$/.test(text.replace(/\(.*\)$/, ''));

function isQuantity(text: string): boolean {
  const [part = '', whole, ...more] = text.split('/');
  return more.length === 0 && IS_NOUN.test(strip(part)) && (whole === undefined || IS_NOUN.test(strip(whole)));
}

const weightOf = (text: string | undefined): Decimal | null => (text === undefined ? null : Decimal.parse(text));

/** The right-hand side of 得分=…; null when it is not understood whole. */
export function readFormula(text: string): ReadFormula | null {
  const behind = new RegExp(`^(.+)×${WEIGHT}%?$`).exec(text);
  // 5-未完成率×5: the product comes first.
  if (behind !== null && balanced(behind[1] ?? '') && !/[+-]/.test(outsideBrackets(behind[1] ?? ''))) {
    const found = multiplier(behind[1] ?? '', weightOf(behind[2]));
    if (found !== null) return found;
  }
  const before = new RegExp(`^${WEIGHT}×(.+)$`).exec(text);
  if (before !== null) return multiplier(before[2] ?? '', weightOf(before[1]));
  return null;
}

const SCORE =
  /^(?:[\u4e00-\u9fff]{1,12}(?:率|度|比例))?(?:本?该?(?:项|指标)?(?:实际)?(?:得分|评分|计分|分数|自评得分|指标得分|实际得分|得分计算(?:公式|方法)?))(?:=|:|为)/;

/** `得分=…`, or a bare `支出率×分值`. */
export function readFormulaClause(text: string): ReadFormula | null {
  if (BARE_RATE.test(text)) return null;
  const stated = SCORE.exec(text);
  if (stated !== null) return readFormula(text.slice(stated[0].length));
  const named = /^(.+?)(?:即为|即是|等于|即|为)(?:本项|该项)?(?:指标)?得分$/.exec(text)?.[1];
  if (named !== undefined) return readFormula(named);
  const by = /^(?:则?按照?|得分按|以)(.+?)(?:计算?|计算得|得|评|记|计算计|核算|确定)分?(?:得?分)?$/.exec(text);
  return readFormula(by?.[1] ?? text);
}

/** 及时到位资金/应到位资金×100%: the rate that the next part compares. */
const BARE_RATE = /^[\u4e00-\u9fff]{2,20}\/[\u4e00-\u9fff]{2,20}×100%$/;

export interface Definition {
  readonly subject: string;
  readonly text: string;
}

/** `结转结余率=结转结余总额/支出预算数×100%`: what the rate is, not what it gives. */
export function readDefinition(text: string): Definition | null {
  const match = /^(?:其中:?|注:?|说明:?)?([\u4e00-\u9fff()A-Za-z]{2,30}(?:率|比例|比重|度|数|额|变动率))=(.+)$/.exec(
    text
  );
  if (BARE_RATE.test(text)) return { subject: '', text };
  if (match === null) return null;
  const right = match[2] ?? '';
  if (!/[/×+-]|之和/.test(right) || /分值|权重/.test(right) || !balanced(right)) return null;
  if (!/^[\u4e00-\u9fff\d/×+\-()[\]%.,、A-Za-z]+$/.test(right)) return null;
  return { subject: match[1] ?? '', text: right };
}
