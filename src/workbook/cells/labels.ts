/** Names and labels as they stand in cells → as they are compared and shown; and which rows are none of the data. */
import { Decimal } from '../../scoring/decimal';

const WIDE = '[\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t\\u00a0\\u3000]+(?=${WIDE})`, 'gu');

/** One line, without the spaces that set Chinese characters apart: `合 计`, `履职⏎效能`. */
export const cleanName = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[ \t\u00a0\u3000]*[\r\n]+[ \t\u00a0\u3000]*/g, '')
    .trim()
    .replace(BETWEEN_WIDE, '');

export interface Label {
  readonly name: string;
  readonly points: Decimal | null;
}

/** More than this in a label's brackets is no 分值 but a year or a number of something. */
const MOST_POINTS = Decimal.from('200');
const POINTS_IN_LABEL =
  /^(.*[^\d.])(?:[（(［[]\s*(?:分值|权重)?[:：]?\s*(\d+(?:\.\d+)?)\s*(?:分|%|％)?\s*[)）\]］]|(?<=\p{sc=Han}\s*)(\d+(?:\.\d+)?)分)$/u;

/** `产出指标（50分）` → 产出指标 with 50 points. */
export function readLabel(text: string): Label {
  const name = cleanName(text);
  const match = POINTS_IN_LABEL.exec(name);
  const points = match === null ? null : Decimal.parse(match[2] ?? match[3] ?? '');
  if (match?.[1] === undefined || points === null || points.compare(MOST_POINTS) > 0) return { name, points: null };
  return { name: match[1].trim(), points };
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[★☆*]+/, '');

const TOTAL =
  /^(?:本?(?:年|页|表|部门|单位|项目)?(?:度)?)?(?:合计|总计|小计|共计|汇总)(?:得分|分值|分数)?$|^(?:总分|总分值|总得分|综合得分|综合评分|综合自评得分|自评总分|自评得分|自评得分合计|得分合计|评价总分|评价得分|最终得分|总评分)$/;

/** 合计, 小计, 总分 and their like, alone in the cell. */
export const isTotalLabel = (text: string): boolean =>
  TOTAL.test(
    fold(text)
      .replace(/\([^()]*\)/g, '')
      .replace(/[:：]$/, '')
  );

/** `产出指标小计`: a sum only where nothing is promised in the row. */
export const endsLikeTotal = (text: string): boolean =>
  /(?:小计|合计|总计)$/.test(fold(text).replace(/\([^()]*\)/g, ''));

const NOTE =
  /^(?:附?注|备注|说明|填表说明|填报说明|填写说明|注释)\d*(?:[:.、,]|$)|^\(?(?:填表|填报|制表|审核|复核|经办|编制|联系)(?:人|日期|时间|单位|部门)(?:签[字名章]|\(.*\))?(?:[:(_]|$)|^(?:单位|部门|项目|财务|处室)?(?:负责人|领导)(?:签[字名章]|意见|\(.*\))?(?:[:(_]|$)|^联系(?:电话|方式)(?:[:(_]|$)|^(?:电话|签[字名章]|公章|盖章|日期)(?:[:(_]|$)|^\((?:盖章|公章)\)|^(?:其他|其它)(?:需要?|应)?说明的?(?:问题|情况|事项)|^(?:自评|评价)(?:结论|等级|等次|结果)(?:[:(]|$)/;

/** 注：…, 填表人：…, 单位负责人（签字）… */
export const isNoteLabel = (text: string): boolean => NOTE.test(fold(text));
