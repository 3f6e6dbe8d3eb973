/** What there is in all, and what the year added or took away. */
import { Decimal } from '../../decimal';
import type { Figure } from '../figures/figure';
import { FLOW, NET } from '../figures/figure-kinds';
import type { NumberPromise } from '../promises/promises';
import type { Quantity } from '../scanning/quantity';

/** 现有186家 does not say how many of them are new. */
export const isStock = ({ stock, before }: Figure, wording: string): boolean =>
  stock && FLOW.test(wording) && !FLOW.test(before);

/** 新增35家,注销18家 for 净增20家 */
export const isGross = ({ before }: Figure, wording: string): boolean =>
  NET.test(wording) && !NET.test(before) && /[新增认入]/.test(before);

const THREE = Decimal.of(3);
/** 参保人数达到3.6万人 for 新增2000人: the whole, and not what came to it. */
const isReached = ({ bound, start, numberStart }: Quantity): boolean => bound === '>=' && start < numberStart;
export const isLevel = ({ before, quantity, span }: Figure, promise: NumberPromise, wording: string): boolean =>
  ((/新|增/.test(wording) && !/新|增/.test(before) && (isReached(quantity) || /(?:有|为|数)$/.test(before))) ||
    (/(?:累计|总[数量]|总面积|总规模)(?:已)?$/.test(before) && isReached(quantity) && !/累计|总/.test(wording)) ||
    (FLOW.test(wording) &&
      (span === 'ever' || (!FLOW.test(before) && /(?:人数|总数|总量|保有量|余额|户数|家数)$/.test(before))))) &&
  quantity.value.compare(promise.quantity.value.times(THREE)) > 0;

/** 新增260亩 for 种植面积2600亩: what came to it, and not the whole. */
export const isIncrement = ({ before, quantity }: Figure, promise: NumberPromise, wording: string): boolean =>
  /^(?:本年|当年|全年)?(?:新增|净增)/.test(before) &&
  !/[新增]/.test(wording) &&
  WHOLE.test(wording) &&
  quantity.value.compare(promise.quantity.value) < 0;
const WHOLE = /藏量|馆藏|库存|储量|面积|总量|总数|保有量|存栏|规模|里程|人数|用户|余额/;

/** 新增3件 for 投诉≤5件: how many there are besides is not said. */
export const isOnlyNew = ({ before }: Figure, wording: string): boolean =>
  !/[新增]/.test(wording) &&
  /^(?:本年|当年|全年|年内)*(?:新增|新发|净增)(?![\u4e00-\u9fff]*(?:投诉|事故|案|信访|舆情|差错|火灾|违|病例|感染))/.test(
    before
  );
