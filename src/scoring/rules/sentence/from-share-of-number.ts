/** 达到5000人次得5分,每减少10%扣1分: a step of so many per cent of the number that is asked. */
import { Decimal } from '../../decimal';
import { MISSED } from '../target-words';
import { type Assembled, type Of, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';
import { startOf } from './start';

export function fromShareOfNumber(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const [only, ...others] = sorted.awards;
  const range = only === undefined ? null : rangeIn(only.condition);
  if (only === undefined || range === null || others.length > 0 || step.unit !== '%' || step.from !== '') return null;
  if (!isFull(only.award, null) || isNothing(only.award) || range.percent || range.neutral || range.unit === '')
    return null;
  const start = startOf(range);
  const wanted = start?.better === 'less' ? 'above' : 'below';
  const missed = step.condition === null || MISSED.test(wordsIn(step.condition) ?? '');
  if (start === null || start.bound.value.sign() <= 0 || step.beyond !== wanted || !missed) return null;
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (lost === null || sorted.requirements.length > 0 || sorted.standard !== null) return null;
  const threshold = start.bound.value;
  return {
    rule: {
      form: 'steps',
      reads: 'number',
      unit: range.unit,
      threshold,
      beyond: wanted,
      step: threshold.times(step.step).times(Decimal.of(1, 2)),
      perStep: lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
    },
    subject: range.subject,
    best: only.award.kind === 'points' ? only.award.points : null,
  };
}
