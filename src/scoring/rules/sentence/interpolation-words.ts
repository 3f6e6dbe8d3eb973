/** 介于60%-95%之间按插值法计算: straight lines between what the other parts give. */
import type { Clause } from './clause';
import { readCondition } from './condition-words';

/** 介于两者之间的按插值法计算, 60%-95%之间按线性插值法计分 */
const INTERPOLATION =
  /^(.*?)(?:的|者|时|,)*(?:则|均)?(?:按照?|采用|用|以|使用|通过)?(?:线性|直线|内)*(?:插值|内插|插入)(?:法|公式|方法)?(?:进行)?(?:计算|计分|得分|计|确定|折算|评分|打分|赋分|取值)*(?:得分|分值|分数)?$/;
const BETWEEN_THEM =
  /^(?:介于|处于|在|其)?(?:以上|上述)?(?:两者|二者|2者|中间|其间|之间|此?区间|其余|其他|期间|各档|两档)*(?:之?间|区间内?|情况|数值|部分|值)?$/;

export function readInterpolation(text: string): Clause | null {
  const front = INTERPOLATION.exec(text)?.[1];
  if (front === undefined) return null;
  if (BETWEEN_THEM.test(front)) return { kind: 'interpolation', range: null };
  const condition = readCondition(front);
  return condition?.kind === 'range' ? { kind: 'interpolation', range: condition.range } : null;
}
