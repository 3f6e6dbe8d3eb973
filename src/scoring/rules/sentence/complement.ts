/** 不超过200万元得满分,超过的不得分: the other side of the one cut. */
import { type Sorted, rangeIn, wordsIn } from './sorted';

const BEYOND = /^(?:超过|超出|高于|大于)$/;
const SHORT = /^(?:低于|不足|不到|少于|小于|达不到|未达到?)$/;

/** 超过的 and 不足的 beside one range become the range that it leaves. */
export function withComplement(awards: Sorted['awards']): Sorted['awards'] {
  const [range, ...more] = awards.flatMap(({ condition }) => rangeIn(condition) ?? []);
  if (range === undefined || more.length > 0 || range.symmetric || awards.length !== 2) return awards;
  return awards.map((one): Sorted['awards'][number] => {
    const words = wordsIn(one.condition) ?? '';
    const { low, high } = range;
    const cut = BEYOND.test(words) && low === null ? high : SHORT.test(words) && high === null ? low : null;
    if (cut === null) return one;
    const end = { value: cut.value, included: cut.included === null ? null : !cut.included };
    const rest = low === null ? { low: end, high: null } : { low: null, high: end };
    return { ...one, condition: { kind: 'range', range: { ...range, ...rest } } };
  });
}
