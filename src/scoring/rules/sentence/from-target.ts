/** 达到目标值得满分,每低1个百分点扣0.5分: steps from the row's own target, which the sentence does not repeat. */
import { MISSED, reachesTarget } from '../target-words';
import { type Assembled, type Of, type Sorted, isFull, wordsIn } from './sorted';

/** 每超过年初预算1% is no distance from the target. */
/** 按计划进度完成, 达到序时进度: nothing is behind. */
const ON_SCHEDULE =
  /^(?:工程|项目|建设|工作|实际|支出|执行|预算|资金|投资|拨付)*(?:进度)?(?:按照?|达到|符合|不低于)(?:计划|序时|时间|合同|规定|施工)*(?:进度|节点|工期)(?:要求|计划)?(?:完成|推进|实施|开展)?$/;

/** 满意度高于全市平均值, and 低于平均值的 in front of the step. */
const AVERAGE =
  /^[\u4e00-\u9fff]{0,10}?(?:高于|低于|达到|超过|不低于|不高于|不超过|等于)(?:或等于)?[\u4e00-\u9fff]{0,6}平均(?:值|水平|数)$/;

const FROM_TARGET = /^(?:|达标[线值]|目标值?|指标值|计划|序时进度|时序进度)$/;

function saysTarget({ condition }: Of<'steps'>): boolean {
  if (condition === null) return true;
  return condition.kind === 'otherwise' || (condition.kind === 'words' && MISSED.test(condition.words));
}

const saysMet = (words: string): boolean => reachesTarget(words) || ON_SCHEDULE.test(words);

/** Full points where the target is met, and nothing else beside the steps. */
function bestOf({ awards }: Sorted, byAverage: boolean): Assembled['best'] | undefined {
  const [only] = awards;
  if (only === undefined) return null;
  const met = awards.length === 1 && isFull(only.award, null) && (byAverage || saysMet(wordsIn(only.condition) ?? ''));
  return met ? (only.award.kind === 'points' ? only.award.points : null) : undefined;
}

/** The full points and the steps speak of the average, on either side of it. */
function averageIn({ awards }: Sorted, { condition, from }: Of<'steps'>): boolean {
  const said = [
    ...awards.flatMap((award) => wordsIn(award.condition) ?? []),
    ...(condition?.kind === 'words' ? [condition.words] : []),
  ];
  const named = from.includes('平均') || said.some((words) => AVERAGE.test(words));
  return named && awards.length === 1 && said.every((words) => AVERAGE.test(words));
}

/** 高于全市平均值 is 高于平均水平 as well. */
function averageWords(words: string): readonly string[] {
  const match =
    /((?:高于|低于|达到|超过|不低于|不高于|不超过|等于)(?:或等于)?)[\u4e00-\u9fff]{0,6}平均(?:值|水平|数)$/.exec(words);
  const verb = match?.[1] ?? '';
  return [words, match?.[0] ?? words, ...['值', '水平', '数'].map((end) => `${verb}平均${end}`)];
}

export function fromTarget(sorted: Sorted, step: Of<'steps'>): Assembled | null {
  const best = bestOf(sorted, averageIn(sorted, step));
  const lost =
    step.lost ?? (step.lostShare !== null && sorted.points !== null ? step.lostShare.times(sorted.points) : null);
  if (best === undefined || lost === null || (step.beyond !== 'above' && step.beyond !== 'below')) return null;
  if (sorted.requirements.length > 0 || sorted.standard !== null) return null;
  const [only] = sorted.awards;
  const words = only === undefined ? null : wordsIn(only.condition);
  const from = averageIn(sorted, step) ? 'average' : step.from.includes('进度') ? 'schedule' : undefined;
  if (from !== 'average' && (!saysTarget(step) || !FROM_TARGET.test(step.from))) return null;
  if (from === 'schedule' && step.beyond !== 'below') return null;
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
      ...(words === null ? {} : { fullWords: from === 'average' ? averageWords(words) : [words] }),
      ...(from === undefined ? {} : { from }),
    },
    subject: '',
    best,
  };
}
