/** 实际完成情况与计划每相差3%扣1分: steps on both sides of what was planned, which is 100 %. */
import { Decimal } from '../../decimal';
import type { Assembled, Of, Sorted } from './sorted';

export function fromPlan(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const { awards, requirements, standard, counting, mostLost, points } = sorted;
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
