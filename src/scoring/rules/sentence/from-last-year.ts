/** 较上年下降或持平得3分,每增长1%扣0.3分: steps of what was gained on the year before. */
import { Decimal } from '../../decimal';
import { OVER_LAST_YEAR } from '../bearing';
import { type Assembled, type Of, type Sorted, isFull, isNothing, wordsIn } from './sorted';

const NOT_MORE =
  /^.{0,16}?(?:(?:较|比|同比|与)?(?:上年度?|去年|上一年度?)?(?:同期)?(?:相比)?(?:有所)?(?:下降|减少|降低|压减|压缩|持平|不增长|未增长|零增长|只减不增)(?:或者?|、|和)?)+$/;

export function fromLastYear(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const [only] = sorted.awards;
  const words = only === undefined ? null : wordsIn(only.condition);
  if (only === undefined || words === null || sorted.awards.length !== 1 || !NOT_MORE.test(words)) return null;
  if (!isFull(only.award, null) || isNothing(only.award) || step.beyond !== 'above' || step.from !== '') return null;
  const again = step.condition !== null && !(step.condition.kind === 'words' && /增|超/.test(step.condition.words));
  if (again || step.lost === null || sorted.requirements.length > 0 || sorted.standard !== null) return null;
  return {
    rule: {
      form: 'steps',
      threshold: Decimal.ZERO,
      beyond: 'above',
      step: step.step,
      perStep: step.lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
      fullWords: words.split(/或者?|、|和/),
    },
    subject: OVER_LAST_YEAR,
    best: only.award.kind === 'points' ? only.award.points : null,
  };
}
