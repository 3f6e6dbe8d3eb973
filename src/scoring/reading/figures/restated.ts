/** The whole once more, ahead of what became of it: 55项任务,11项未完成; 共20公里,已完成17公里. */
import type { Figure } from './figure';

const ONLY_STATED = /^(?:全年|本年度?|今年|年内|一?共|总共|合计|涉及|安排|列入|有|计划|的)*$/;
const DONE_BEHIND = /完|竣|成|通过|验收|交付|到位|达标/;

/** The first is how many there are, and no verb says that they are done; the other comes behind and is no more. */
export const isRestatedBefore = ({ before, after, quantity }: Figure, other: Figure): boolean =>
  !DONE_BEHIND.test(after) &&
  ONLY_STATED.test(before) &&
  other.quantity.start > quantity.end &&
  other.quantity.unit === quantity.unit &&
  other.quantity.value.compare(quantity.value) <= 0;

const DONE = /(?:已|现已|目前已|实际)经?(?:完成|建成|完工|竣工)了?$/;

/** 每周5次,全年260次 */
const isWholeYear = (often: Figure, { per, quantity, whole }: Figure): boolean =>
  often.per !== null &&
  per === null &&
  quantity.unit === often.quantity.unit &&
  quantity.start > often.quantity.end &&
  /^(?:全年|年内|年度|累计|合计|共)+$/.test(whole);

/** Of answers that could be meant, those that another one does not replace. */
export const withoutRestated = <T extends { readonly item: { readonly figure: Figure } }>(
  answers: readonly T[],
  per: string | null
): readonly T[] =>
  answers.filter(
    ({ item: { figure } }) =>
      !answers.some(
        ({ item: { figure: other } }) =>
          (per === null && isWholeYear(figure, other)) ||
          (other !== figure && DONE.test(other.before) && isRestatedBefore(figure, other))
      )
  );
