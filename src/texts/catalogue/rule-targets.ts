/** How a standard scores targets without a sentence of their own, in plain words. */
import type { Sentences } from './entry';

const MORE = {
  more: {
    zh: '达到目标值得满分，未达到的按完成比例得分',
    en: 'full when the target is met, else in proportion',
  },
  several: {
    zh: '分值由各目标平均分配，逐个评分：达到目标得满分，未达到的按完成比例得分',
    en: 'the points are shared equally by the targets, each full when it is met, else in proportion',
  },
} as const;
const FAR_MORE = {
  none: { zh: '', en: '' },
  flag: {
    zh: '；达到目标值{ratio}以上的得满分，提请核对目标值',
    en: '; from {ratio} of it on full, with the target to be checked',
  },
  'reason-needed': {
    zh: '；达到目标值{ratio}以上的得满分，须说明原因',
    en: '; from {ratio} of it on full, with a reason to be given',
  },
  deduct: { zh: '；达到目标值{ratio}以上的扣{cost}分', en: '; minus {cost} from {ratio} of it on' },
  share: { zh: '；达到目标值{ratio}以上的扣分值的{cost}', en: '; minus {cost} of the points from {ratio} of it on' },
  'no-points': { zh: '；达到目标值{ratio}以上的不得分', en: '; nothing from {ratio} of it on' },
} as const;

/** A standard's way with targets that are to be reached, in all its variants. */
const toBeReached: Sentences = Object.fromEntries(
  Object.entries(MORE).flatMap(([way, start]) =>
    Object.entries(FAR_MORE).map(([action, end]) => [
      `rule.is.target-${way}-${action}`,
      { zh: start.zh + end.zh, en: start.en + end.en },
    ])
  )
);

/** Its way with all others. */
const others = {
  'rule.is.target-less-ask': {
    zh: '不超过目标值得满分，超过的由人工评定',
    en: 'full up to the target, above it scored by a person',
  },
  'rule.is.target-less-reverse-proportional': {
    zh: '不超过目标值得满分，超过的按目标值÷实际值×分值得分',
    en: 'full up to the target, above it target ÷ actual × points',
  },
  'rule.is.target-less-reverse-linear': {
    zh: '不超过目标值得满分，超过的按超出比例扣分，达到目标值两倍不得分',
    en: 'full up to the target, less in proportion to the excess, nothing from twice the target',
  },
  'rule.is.target-exact': {
    zh: '符合目标值得满分，不符合的由人工评定',
    en: 'full at the target, else scored by a person',
  },
  'rule.is.target-words': {
    zh: '按要求完成得满分，未完成的由人工评定',
    en: 'full when it is done as asked, else scored by a person',
  },
  'rule.is.target-tiers': {
    zh: '定性指标按完成档次评定，达成的得分值的{low}至{high}，由人工确定',
    en: 'by tiers: {low} to {high} of the points when it is achieved, the number given by a person',
  },
} satisfies Sentences;

export const targetRestatements: Sentences = { ...toBeReached, ...others };
