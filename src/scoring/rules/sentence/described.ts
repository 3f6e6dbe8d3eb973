/** Parts of a sentence without points: what is asked, listed or counted. */
import { Decimal } from '../../decimal';
import { hasEnumerator, labelOf } from './clauses';
import type { Clause } from './clause';
import { readRange } from './condition';
import { SCORES } from './condition-words';
import { isDescription } from './count-words';

/** 每年组织不少于2次 asks two; 每月巡查不少于4次 does not say how many in the year. */
const YEARLY = /^(?:全年|每年度?|年度|年内|当年)/;
export const OFTENER = /^(?:[\u4e00-\u9fff]{2,12}?)?每(?:半年|个?季度?|个?月|周|旬|日|天)/;

/** 每季度至少开展1次检查 */
const HOW_OFTEN =
  /^(?:至少|不少于)?[\u4e00-\u9fff]{0,8}?(?:至少|不少于|不低于)?\d+(?:次|篇|条|期|份|个|场|项)[\u4e00-\u9fff]{0,12}$/;
const APART =
  /^(?=.*[月季])[^得扣]{2,24}?分别(?:达到|不低于|完成|为|≥|应达到)\d+(?:\.\d+)?%(?:[、,和]\d+(?:\.\d+)?%)+(?:以上)?$/;

/** 制定财务管理、资产管理、采购管理3项制度: the number says how many were listed. */
export const SEVERAL = /^([^\d]*(?:、|等)[^\d]*)(\d+)(?:项|个|种|类|套|本)(?:以上)?[^\d]{0,12}$/;

/** A part without points: what is asked (不少于12次), or what is counted (合同在2个工作日内备案). */
export function described(text: string): Clause | null {
  if (hasEnumerator(text)) {
    const label = labelOf(text);
    return label === '' || /扣|酌|满分|[加得]\d/.test(label) ? null : { kind: 'listed', label };
  }
  if (SCORES.test(text)) return null;
  const range = readRange(text.replace(YEARLY, ''));
  if (range !== null) return { kind: 'requirement', range };
  // 6月、9月、12月底分别达到50%、75%、95%: what each point in time asks, of which a later part counts.
  if (APART.test(text)) return { kind: 'listed', label: text };
  const often = OFTENER.test(text) ? text.replace(OFTENER, '') : null;
  if (often !== null && (readRange(often) !== null || HOW_OFTEN.test(often))) return { kind: 'listed', label: text };
  const several = SEVERAL.exec(text);
  if (several !== null && isDescription(several[1] ?? ''))
    return { kind: 'listed', label: text, count: Decimal.from(several[2] ?? '0') };
  return isDescription(text) ? { kind: 'listed', label: text } : null;
}
