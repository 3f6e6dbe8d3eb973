/** A rate that the answer gives by its two counts: 抽查42家,合格40家 for 合格率. */
import type { Answer } from '../figures/answers';
import type { NumberPromise } from '../promises/promises';
import { unitFit } from '../scanning/units';

const RATE = /([\u4e00-\u9fff]{2})(?:率|比例|比率|(?<=满意)度)(?:\(.*\))?$/;
/** 应整改85个, 需办理…: the base may bear the word itself. */
const OUGHT = /应|需|共/;

/** 应发346本,已发346本 for 发证率 */
const DUE = /应([\u4e00-\u9fff])$/;
/** 应到185人,实到172人 for 参训率, 出勤率, 参会率. */
const PRESENT = /[参到出][\u4e00-\u9fff]|[训会课勤席]$/;
/** 整改完成率: what is completed tells more than that it is. */
const COMPLETED = /([\u4e00-\u9fff]{2})(?:完成|落实|到位|实现|达成)(?:率|比例|比率)(?:\(.*\))?$/;

/** The rate as it is named: by the promise's own phrase, else by the row. */
export const rateNamed = (promise: NumberPromise, name: string): string | undefined =>
  [promise.phrase, name].find((text) => RATE.test(text));

/** The two characters before 率, 比例 or 度. */
export const rateWord = (rate: string): string | undefined => RATE.exec(rate)?.[1];

/** 满意率 says nothing of 办结率: each names its own rate, and the two share no character. */
export function isOtherRate(promise: NumberPromise, { item }: Answer, name: string): boolean {
  if (promise.quantity.unit !== '%' || item.figure.quantity.unit !== '%') return false;
  const wanted = rateNamed(promise, name) ?? '';
  const ours = RATE.exec(wanted)?.[1];
  const theirs = RATE.exec(item.figure.before)?.[1];
  if (ours === undefined || theirs === undefined || SAME_DONE.test(ours) || SAME_DONE.test(theirs)) return false;
  const apart = (word: string, text: string): boolean => !Array.from(word).some((one) => text.includes(one));
  return apart(theirs, wanted) && apart(ours, item.figure.before);
}
/** Words for being done stand for each other. */
const SAME_DONE = /覆盖|完成|达成|实现|达标|执行|到位|落实|合格|通过|完工|竣工|占比/;

/** What a rate is of, and the count that it was worked out from. `free`: what answers no other promise. */
function countsFor(
  answers: readonly Answer[],
  free: readonly Answer[],
  word: string,
  single: boolean
): readonly [Answer, Answer] | null {
  const [first, second] = single ? answers : free;
  const count = single ? answers.length : free.length;
  // Figures that answer other promises may stand between the two: 报名260人,培训210人,合格205人.
  const adjacent = first !== undefined && second === answers[answers.indexOf(first) + 1];
  if (count === 2 && adjacent && second !== undefined) return [first, second];
  const counted = free.filter(({ item }) => item.figure.before.includes(word));
  const [part] = counted;
  if (part === undefined || counted.length !== 1) return null;
  const { unit, value } = part.item.figure.quantity;
  const before = answers
    .slice(0, answers.indexOf(part))
    .reverse()
    .find(({ item: { figure } }) => figure.quantity.unit === unit && figure.quantity.value.compare(value) >= 0);
  // 下达任务186户,开工186户,竣工181户: the task is the base of every rate.
  const [task] = answers;
  if (task !== undefined && task !== part && TASK.test(task.item.figure.before)) return [task, part];
  // 检查212家,发现隐患356处,整改350处; 抽检42家,合格40家
  if (before === undefined || !(single || free.length === 1 || free.includes(before))) return null;
  return !single || FOUND.test(before.item.figure.before) ? [before, part] : null;
}
const TASK = /任务|应(?!急|用|对)|共有|总数/;
const FOUND = /发现|查出|检出|排查|受理|收到|接到|接收|立案|交办|转办|抽检|抽查|检测|(?:违法|违规|问题|隐患)$/;

/** 受理126起,补偿126起,金额63.2万元: one figure alone in its unit is no part of the two counts. */
const withoutLone = (answers: readonly Answer[]): readonly Answer[] =>
  answers.length < 3
    ? answers
    : answers.filter((answer) =>
        answers.some(
          (other) => other !== answer && other.item.figure.quantity.unit === answer.item.figure.quantity.unit
        )
      );

/** `all`: the figures of the answer; `unused`: those that answer no other promise. */
export function workedOut(
  promise: NumberPromise,
  all: readonly Answer[],
  unused: readonly Answer[],
  name: string,
  single: boolean
): Answer | null {
  const rate = rateNamed(promise, name);
  const word = rate === undefined ? undefined : RATE.exec(rate)?.[1];
  if (promise.quantity.unit !== '%' || word === undefined) return null;
  const answers = withoutLone(all);
  const free = unused.filter((answer) => answers.includes(answer));
  const [base, part] = countsFor(answers, free, word, single) ?? [];
  if (base === undefined || part === undefined) return null;
  const whole = base.item.figure;
  const counted = part.item.figure;
  if (unitFit(whole.quantity.unit, counted.quantity.unit) !== 'same' || whole.quantity.value.sign() <= 0) return null;
  if (counted.quantity.value.compare(whole.quantity.value) > 0) return null;
  if (
    [whole, counted].some(
      ({ compared, pending, change, per }) => compared || pending || change !== null || per !== null
    )
  )
    return null;
  const ought = /应([\u4e00-\u9fff]{2})$/.exec(whole.before)?.[1];
  const owed =
    ought !== undefined &&
    /^(?:已|实际|均已)/.test(counted.before) &&
    counted.before.endsWith(ought) &&
    rate?.includes(ought) === true;
  const due = DUE.exec(whole.before)?.[1];
  // 应查312家,实查312家 for 检查覆盖率
  const tail = (promise.phrase === '' ? name : promise.phrase).slice(-7);
  const bears = due !== undefined && (tail.includes(due) || (due === '到' && PRESENT.test(word)));
  const same = bears && counted.before.endsWith(due);
  const work = COMPLETED.exec(promise.phrase)?.[1] ?? COMPLETED.exec(name)?.[1];
  const done = counted.before.includes(word) || (work !== undefined && counted.before.endsWith(work));
  if (!(same || done || owed) || /[未不]/.test(counted.before) || counted.planned) return null;
  if (whole.before.includes(word) && !OUGHT.test(whole.before)) return null;
  const quantity = { ...counted.quantity, outOf: whole.quantity.value };
  return { ...part, base: whole.quantity, item: { ...part.item, figure: { ...counted, quantity } } };
}
