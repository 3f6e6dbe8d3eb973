/** What a sentence says of the row's own target: 完成目标, 未完成, 部分完成. */
import type { Comparator } from '../model';

/** 完成目标, 达到年度指标值, 按计划完成. */
export const MET =
  /^(?:(?:实际)?(?:完成|实现|达成)(?:值|情况|数|率|数量)?|实际值)?(?:按(?:计划|时|要求)?|全部|已|如期)?(?:完成|达到|达成|实现|达标)(?:或超过|或高于|或优于|或好于)?(?:年度|预期|年初|计划|绩效|指标|既定|设定|建设|各项|的)*(?:目标值?|任务|指标值?|计划[值数]?|目标数|值|要求)?(?:的)?$/;

/** 实际完成数≥计划数 */
const MET_BY_SIGN =
  /^(?:实际)?(?:完成|产出|执行)?(?:数量|数|值|量)?(?:≥|大于等于|大于或等于|不低于|不少于)(?:计划|目标|指标|预期)(?:完成)?(?:数量|数|值|量)$/;

/** 产出数量达到目标值, 完成任务: all of what was asked, which is 100 % of it. */
export const reachesTarget = (words: string): boolean =>
  MET.test(words) ||
  MET_BY_SIGN.test(words) ||
  /^完成(?!部分|大部|多数|个别|主要|一半|少数)[\u4e00-\u9fff]{1,4}任务$/.test(words) ||
  /^[^,未不没]{0,10}(?:达到|完成)(?:年度|预期|计划|绩效|既定|设定)*(?:目标[值数]?|指标值|(?:目标)?任务|计划[值数]?)$/.test(
    words
  );

/** 未完成的, 低于目标值的: short of the target, by words. */
export const MISSED =
  /^(?:部分|(?:实际)?(?:完成|产出|执行)?(?:数量|数|值|量)?(?:<|小于|低于|少于)(?:年度|年初)?(?:计划|目标|指标|预期)(?:完成)?(?:数量|数|值|量)|(?:少缴|漏缴|欠缴)(?:、(?:少缴|漏缴|欠缴))*的?$|未(?:足额|完全|按计划|按要求完成|完成|达到|达成|达标|实现|全部完成|全部|能完成)|没有完成|不达标|不足|低于(?:目标|指标|计划|预期))/;

/** Neither wholly met nor wholly missed. */
export const PARTLY = /部分|基本|较好|大部/;

const TARGET = '(?:年度|年初|预期|计划|绩效|既定|设定)*(?:目标值?|指标值?|计划值?|控制数)';
/** 年度取水总量小于或等于年度目标值 */
const OF = '(?:(?![^于]*[未不没无])[\\u4e00-\\u9fff]{2,12}?)?';
const AT_MOST = new RegExp(`^${OF}(?:小于等于|小于或等于|低于或等于|不超过|未超过|不高于|未高于|不大于|≤)${TARGET}$`);
const MORE = new RegExp(`^(?:超过|超出|高于|大于|>)${TARGET}?$`);
const AT_LEAST = new RegExp(`^${OF}(?:大于等于|大于或等于|高于或等于|不低于|不小于|不少于|≥)${TARGET}$`);
const LESS = new RegExp(`^(?:低于|小于|少于|<)${TARGET}?$`);

/** What a state says of the target of a row with this comparator; null where it speaks of something else. */
export function saidOfTarget(phrase: string, comparator: Comparator): 'met' | 'missed' | null {
  // A number does not say when or how.
  if (/按时|如期|按要求/.test(phrase)) return null;
  if (MET.test(phrase)) return 'met';
  if (MISSED.test(phrase)) return 'missed';
  if (comparator === '<=') return AT_MOST.test(phrase) ? 'met' : MORE.test(phrase) ? 'missed' : null;
  if (comparator === '>=') return AT_LEAST.test(phrase) ? 'met' : LESS.test(phrase) ? 'missed' : null;
  return null;
}
