/** What the answer's figure is for each of: 户均 for 人均, 日供水 for the whole year's, 人均 for the whole. */
import type { Figure } from '../figures/figure';
import type { NumberPromise } from '../promises/promises';

/** 户均增收 for 人均增收 */
const AVERAGE = /([人户亩村校生床车店])均/;
export const isOtherAverage = ({ before }: Figure, { phrase }: NumberPromise, name: string): boolean => {
  const theirs = AVERAGE.exec(before)?.[1];
  const ours = (AVERAGE.exec(phrase) ?? AVERAGE.exec(name))?.[1];
  return theirs !== undefined && ours !== undefined && theirs !== ours;
};

/** 日供水1.5万吨 for 供水量500万吨 */
const DAILY = /^(?:平均|现|目前)*(?:日均|每日|每天|日(?=[供发处产用排取输]))/;
/** 按半天1200元 for 元/课时 */
const PER_OTHER = /按(半天|全天|天|场|次|期|年|月|人)计?$/;
/** 人均0.5万元 says nothing of the whole, nor 每套4册 of all sets. */
export const isPerOne = ({ before, per, quantity }: Figure, promise: NumberPromise, wording: string): boolean =>
  (DAILY.test(before) &&
    promise.figure.per === null &&
    !quantity.unit.includes('/') &&
    !/日|每|天/.test(wording + promise.quantity.unit)) ||
  (promise.quantity.unit.includes('/') && !promise.quantity.unit.includes(PER_OTHER.exec(before)?.[1] ?? '/')) ||
  (promise.figure.per === null &&
    !quantity.unit.includes('/') &&
    (/[人户亩村校]均[^,;。]{0,4}$/.test(before) || (per !== null && !/[日周月季旬年]|半年/.test(per))) &&
    !/均|每|标准|单价|单位/.test(wording));
