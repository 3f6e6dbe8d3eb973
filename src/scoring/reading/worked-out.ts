/** A rate that the answer gives by its two counts: 抽查42家,合格40家 for 合格率. */
import type { Answer } from './answers';
import type { NumberPromise } from './promises';
import { unitFit } from './units';

const RATE = /([\u4e00-\u9fff]{2})(?:率|比例|比率|(?<=满意)度)(?:\(.*\))?$/;
/** 应整改85个, 需办理…: the base may bear the word itself. */
const OUGHT = /应|需|共/;

/** 应发346本,已发346本 for 发证率 */
const DUE = /应([\u4e00-\u9fff])$/;
/** 应到185人,实到172人 for 参训率, 出勤率, 参会率. */
const PRESENT = /[参到出][\u4e00-\u9fff]|[训会课勤席]$/;
/** 整改完成率: what is completed tells more than that it is. */
const COMPLETED = /([\u4e00-\u9fff]{2})(?:完成|落实|到位|实现|达成)(?:率|比例|比率)(?:\(.*\))?$/;

/** What is done or found, as the rate's name says it: 合格 in 合格率. */
export const rateWord = (promise: NumberPromise, name: string): string | undefined =>
  RATE.exec(promise.phrase)?.[1] ?? RATE.exec(name)?.[1];

export function workedOut(promise: NumberPromise, answers: readonly Answer[], name: string): Answer | null {
  const word = rateWord(promise, name);
  const [base, part] = answers;
  if (promise.quantity.unit !== '%' || word === undefined || base === undefined || part === undefined) return null;
  if (answers.length !== 2) return null;
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
  const due = DUE.exec(whole.before)?.[1];
  // 应查312家,实查312家 for 检查覆盖率
  const tail = (promise.phrase === '' ? name : promise.phrase).slice(-7);
  const bears = due !== undefined && (tail.includes(due) || (due === '到' && PRESENT.test(word)));
  const same = bears && counted.before.endsWith(due);
  const work = COMPLETED.exec(promise.phrase)?.[1] ?? COMPLETED.exec(name)?.[1];
  const done = counted.before.includes(word) || (work !== undefined && counted.before.endsWith(work));
  if (!(same || done) || /[未不]/.test(counted.before) || counted.planned) return null;
  if (whole.before.includes(word) && !OUGHT.test(whole.before)) return null;
  const quantity = { ...counted.quantity, outOf: whole.quantity.value };
  return { ...part, base: whole.quantity, item: { ...part.item, figure: { ...counted, quantity } } };
}
