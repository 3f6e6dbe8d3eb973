/** 95%-105%得满分,每偏离1%扣0.5分: steps on both sides of a range, counted from its nearer end. */
import { readsOf, subjectOf } from './bands-from';
import { type Assembled, type Of, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';

/** 超出范围的, 不在此区间的 */
const BEYOND_IT =
  /^(?:如)?(?:超出|超过|偏离|不在|未在|高于或低于|低于或高于)(?:(?:以上|上述|此|该|规定)*(?:范围|区间))?(?:内|的)*$/;

export function fromRange(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const [only, ...others] = sorted.awards;
  const range = only === undefined ? null : rangeIn(only.condition);
  if (only === undefined || range === null || others.length > 0) return null;
  const { low, high, symmetric } = range;
  if (symmetric || low === null || high === null || low.value.compare(high.value) >= 0) return null;
  if (low.included === false || high.included === false || !isFull(only.award, null) || isNothing(only.award)) {
    return null;
  }
  const words = step.condition === null ? '' : (wordsIn(step.condition) ?? null);
  const beyond = step.beyond === 'both' || step.beyond === 'either';
  const says = words === '' ? beyond : words !== null && BEYOND_IT.test(words);
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (!says || lost === null || sorted.requirements.length > 0 || sorted.standard !== null) return null;
  const subject = subjectOf([range]);
  if (readsOf([range], sorted.name) !== 'rate' || subject === null || !/^(?:|范围|区间|标准|规定)$/.test(step.from)) {
    return null;
  }
  return {
    rule: {
      form: 'steps',
      threshold: low.value,
      upper: high.value,
      beyond: 'outside',
      step: step.step,
      perStep: lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
    },
    subject,
    best: only.award.kind === 'points' ? only.award.points : null,
  };
}
