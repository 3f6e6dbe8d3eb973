/** 达到目标值得满分,每低1个百分点扣0.5分: steps from the row's own target, which the sentence does not repeat. */
import { MISSED, reachesTarget } from '../target-words';
import { type Assembled, type Of, type Sorted, isFull, wordsIn } from './sorted';

/** 每超过年初预算1% is no distance from the target. */
/** 按计划进度完成, 达到序时进度: nothing is behind. */
const ON_SCHEDULE =
  /^(?:工程|项目|建设|工作|实际|支出|执行|预算|资金|投资|拨付)*(?:进度)?(?:按照?|达到|符合|不低于)(?:计划|序时|时间|合同|规定|施工)*(?:进度|节点|工期)(?:要求|计划)?(?:完成|推进|实施|开展)?$/;

const FROM_TARGET = /^(?:|达标[线值]|目标值?|指标值|计划|序时进度|时序进度)$/;

function saysTarget({ condition }: Of<'steps'>): boolean {
  if (condition === null) return true;
  return condition.kind === 'otherwise' || (condition.kind === 'words' && MISSED.test(condition.words));
}

const saysMet = (words: string): boolean => reachesTarget(words) || ON_SCHEDULE.test(words);

/** Full points where the target is met, and nothing else beside the steps. */
function bestOf({ awards }: Sorted): Assembled['best'] | undefined {
  const [only] = awards;
  if (only === undefined) return null;
  const met = awards.length === 1 && isFull(only.award, null) && saysMet(wordsIn(only.condition) ?? '');
  return met ? (only.award.kind === 'points' ? only.award.points : null) : undefined;
}

export function fromTarget(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const best = bestOf(sorted);
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (best === undefined || lost === null || (step.beyond !== 'above' && step.beyond !== 'below')) return null;
  if (sorted.requirements.length > 0 || sorted.standard !== null) return null;
  const [only] = sorted.awards;
  const words = only === undefined ? null : wordsIn(only.condition);
  if (!saysTarget(step) || !FROM_TARGET.test(step.from)) return null;
  const bySchedule = step.from.includes('进度');
  if (bySchedule && step.beyond !== 'below') return null;
  return {
    rule: {
      form: 'target-steps',
      beyond: step.beyond,
      step: step.step,
      perStep: lost,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
      reads: 'rate',
      unit: step.unit,
      ...(words === null ? {} : { fullWords: [words] }),
      ...(bySchedule ? { bySchedule: true as const } : {}),
    },
    subject: '',
    best,
  };
}
