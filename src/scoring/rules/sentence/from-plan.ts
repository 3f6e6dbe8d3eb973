/** 实际完成情况与计划每相差3%扣1分: steps on both sides of what was planned, which is 100 %. */
import { Decimal } from '../../decimal';
import { reachesTarget } from '../target-words';
import { type Assembled, type Of, type Sorted, isFull, wordsIn } from './sorted';

export function fromPlan(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const { awards, requirements, standard, counting, mostLost, points } = sorted;
  if (step.from === '完成') return ofCompletion(sorted, step);
  if (step.from !== '计划' || step.beyond !== 'either' || step.condition !== null) return null;
  if (awards.length + requirements.length > 0 || standard !== null) return null;
  const lost = step.lost ?? (step.lostShare !== null && points !== null ? step.lostShare.times(points) : null);
  if (lost === null) return null;
  return {
    rule: {
      form: 'steps',
      threshold: Decimal.HUNDRED,
      beyond: 'either',
      step: step.step,
      perStep: lost,
      counting: counting ?? 'whole',
      most: mostLost,
    },
    subject: '完成率',
    best: null,
  };
}

/** 达到计划数得8分,每少完成5%扣1分: what was done of it, in per cent. */
function ofCompletion(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const { awards, requirements, standard, counting, mostLost, points } = sorted;
  const [only, ...others] = awards;
  const words = only === undefined ? null : wordsIn(only.condition);
  const lost = step.lost ?? (step.lostShare !== null && points !== null ? step.lostShare.times(points) : null);
  const isPlain = step.condition === null && requirements.length === 0 && standard === null && others.length === 0;
  const met = only === undefined || (isFull(only.award, null) && words !== null && reachesTarget(words));
  if (lost === null || !isPlain || !met) return null;
  return {
    rule: {
      form: 'steps',
      threshold: Decimal.HUNDRED,
      beyond: 'below',
      step: step.step,
      perStep: lost,
      counting: counting ?? 'whole',
      most: mostLost,
      ...(words === null ? {} : { fullWords: [words] }),
    },
    subject: '完成率',
    best: only?.award.kind === 'points' ? only.award.points : null,
  };
}
