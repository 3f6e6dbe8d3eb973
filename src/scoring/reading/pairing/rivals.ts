/** Could another figure of the answer be meant as well? */
import { Decimal } from '../../decimal';
import type { Answer } from '../figures/answers';
import { isFinding, isOnlyBegun, OF_WHICH } from '../figures/figure-kinds';
import { isActual, isOtherLevel, nounScore } from './likeliness';
import { negates } from '../figures/negation';
import { likeness, nounOf } from '../figures/nouns';
import type { NumberPromise } from '../promises/promises';
import { unitFit } from '../scanning/units';

const NEAR = 0.35;

/** A promise with the figure that was found for it. */
export interface Contest {
  readonly promise: NumberPromise;
  readonly answer: Answer;
  /** How well it fits. */
  readonly own: number;
  /** The row's name and the promise's phrase. */
  readonly wording: string;
  /** The name's telling characters. */
  readonly name: string;
  /** No other promise is made in the row. */
  readonly single: boolean;
  /** What the other promises are about. */
  readonly elsewhere: string;
}

/** `taken`: another promise is answered by it; null: then the order of the two lists decides. */
export function isRival(contest: Contest, candidate: Answer, taken: boolean, theirs: number): boolean | null {
  const { promise, answer, own, wording, name, single, elsewhere } = contest;
  // 1,186人(3人死亡、11人已就业): the bracket explains the figure and is no other one.
  const { bracketed, before } = candidate.item.figure;
  // 全县26场(我局承办18场)
  if (bracketed && /^(?:其中)?[我本][局单部厅委办院校级]/.test(before)) return true;
  if (bracketed && isInItsUnit(promise, candidate, answer)) return true;
  if (bracketed && before === '' && !answer.item.figure.bracketed) return false;
  // 计划招录45人,实际录用43人: the plan is the target once more.
  if (
    candidate.item.figure.planned &&
    !answer.item.figure.planned &&
    candidate.item.figure.quantity.value.equals(promise.quantity.value)
  )
    return false;
  // 12.6万人次(未成年人3.2万人次): one of them, not another figure.
  if (
    bracketed &&
    !answer.item.figure.bracketed &&
    theirs <= own &&
    !OUTCOME.test(before) &&
    candidate.item.figure.quantity.value.compare(answer.item.figure.quantity.value) < 0
  )
    return false;
  // 1,126起,其中火灾312起: the part is another's answer only where its noun is asked for.
  if (
    isOnlyPart(promise, answer, candidate) &&
    (nounScore(promise, candidate, name) < HALF_ALIKE || isNamed(promise, answer))
  )
    return false;
  if (promise.figure.per === null && candidate.item.figure.per !== null && answer.item.figure.total) return false;
  // 每人1万元,共计26万元: the total says nothing more of what each one gets.
  if (
    promise.figure.per !== null &&
    promise.figure.per === answer.item.figure.per &&
    candidate.item.figure.per === null &&
    candidate.item.figure.total
  )
    return false;
  if (negates(wording, candidate.item.phrase) && !negates(wording, answer.item.phrase)) return false;
  if (OF_WHICH.test(candidate.item.figure.after)) return false;
  if (isOnlyBegun(candidate.item.figure, wording + promise.figure.opening) && !answer.item.figure.begun) return false;
  if (
    single &&
    isActual(answer.item.figure, wording.replace('|', '')) &&
    candidate.item.figure.quantity.value.equals(promise.quantity.value)
  )
    return false;
  if (isFinding(candidate.item.figure, wording) && !isFinding(answer.item.figure, wording)) return false;
  if (acrossYears(answer, candidate)) return !isAddedIn(promise, answer);
  if (isOtherLevel(promise, candidate.item.figure.before) && !isOtherLevel(promise, answer.item.figure.before))
    return false;
  if (hasItsVerb(promise, answer, candidate, name)) return false;
  // 合计 that is not the sum of what stands there: it may be the figure that is meant.
  if (!taken && isGrandTotal(candidate) && !answer.item.figure.total) return true;
  if (single && saysLess(promise, answer, candidate)) return true;
  if (taken) return null;
  // 实施18个,完工17个 for 实施18个,完工率90%: the second speaks of the other promise.
  const { noun } = candidate;
  if (noun.length >= 2 && elsewhere.includes(noun) && !wording.includes(noun)) return false;
  if (isCoarser(promise, answer, candidate) && theirs <= own) return false;
  return !named(promise, answer, candidate, name) && (theirs >= own - NEAR || theirs >= 0.75);
}

/** 1250人次(1180人) for 1200人: the bracket gives the unit that is asked for. */
const isInItsUnit = ({ quantity }: NumberPromise, other: Answer, answer: Answer): boolean =>
  quantity.unit !== '' &&
  other.item.figure.quantity.unit === quantity.unit &&
  unitFit(quantity.unit, answer.item.figure.quantity.unit) === 'alike';

/** 追回违规资金623万元,行政罚款86万元 for 追回医保基金: the one begins as the name does, the other shares nothing with it. */
function hasItsVerb({ noun }: NumberPromise, answer: Answer, other: Answer, name: string): boolean {
  const own = noun === '' ? name : noun;
  return (
    own.length >= 4 &&
    answer.noun.length >= 4 &&
    answer.noun.startsWith(own.slice(0, 2)) &&
    other.noun.length >= 2 &&
    likeness(own, other.noun) === 0
  );
}

/** 累计归集18.6亿条,本年新增6.4亿条: which of them the target means is not said. */
const acrossYears = ({ item: { figure } }: Answer, { item: { figure: other } }: Answer): boolean =>
  (figure.span === 'year' && other.span === 'ever') || (figure.span === 'ever' && other.span === 'year');

/** 新增3000人 asks for what the year added, and the answer says so. */
const isAddedIn = ({ phrase }: NumberPromise, { item: { figure } }: Answer): boolean =>
  figure.span === 'year' && ADDED.test(phrase) && ADDED.test(figure.before);
const ADDED = /^(?:本年|当年|今年|年内|年度)*新增/;

/** 3.82万辆次,查处超限车辆612辆: the answer stands in the promise's own unit, the other only in one like it. */
const isCoarser = ({ quantity }: NumberPromise, answer: Answer, other: Answer): boolean =>
  unitFit(quantity.unit, answer.item.figure.quantity.unit) === 'same' &&
  other.noun.length >= 1 &&
  unitFit(quantity.unit, other.item.figure.quantity.unit) === 'alike';

/** 参评193家 for 参评企业180家 */
const isNamed = ({ noun }: NumberPromise, answer: Answer): boolean =>
  answer.noun.length >= 2 && noun.includes(answer.noun);

const HALF_ALIKE = 0.5;
const isOnlyPart = ({ figure }: NumberPromise, answer: Answer, other: Answer): boolean =>
  other.item.figure.part && !answer.item.figure.part && !figure.part && answer.item.figure.span === null;

const HALF = Decimal.from('0.5');
/** 招聘教师100名,报到96名: the target is repeated, and a figure without a noun of its own says what became of it. */
function saysLess(promise: NumberPromise, answer: Answer, other: Answer): boolean {
  const wanted = promise.quantity.value;
  const { quantity, before, part, bracketed, compared, change, planned } = other.item.figure;
  if (!answer.item.figure.quantity.value.equals(wanted) || wanted.sign() <= 0) return false;
  if (part || bracketed || compared || planned || change !== null || /[≤<]/.test(promise.quantity.bound ?? ''))
    return false;
  if (quantity.unit !== answer.item.figure.quantity.unit || quantity.unit === '%') return false;
  if (CHECKED.test(answer.item.figure.before) && /合格|达标|通过/.test(before)) return false;
  const short = quantity.value.compare(wanted) < 0 && quantity.value.compare(wanted.times(HALF)) >= 0;
  return short && OUTCOME.test(before);
}
/** 抽检160家,合格152家: all of them were checked. */
const CHECKED = /(?:检查|抽检|检测|抽查|监测|检验|抽验)$/;
const OUTCOME =
  /^(?:并|已|实际|最终|现)*(?:报到|到岗|在岗|在职|在校|留任|到货|到位|到会|到场|交付|验收|竣工|完工|通过|合格|发放|上岗|入职|完成|建成|投用|投入使用|在用|参加|参训|出席|结业|办结|签约|落地|录取|录用)+(?:了)?$/;

const isGrandTotal = ({ item, sum }: Answer): boolean =>
  sum === null && /(?:合计|共计|总计|总共|小计)[^,;。、]{0,4}$/.test(item.figure.before);

/** 城市居民收入…,增长10.5%;农村居民收入…,增长12.5%: what the sentence begins with tells the two growths apart. */
function isNamedByOpening(answer: Answer, other: Answer, name: string): boolean {
  const own = nounOf(answer.item.figure.opening);
  return (
    answer.noun === other.noun &&
    own.length >= 4 &&
    name.includes(own) &&
    !name.includes(nounOf(other.item.figure.opening))
  );
}

/** The answer bears the promise's whole noun and the other figure bears another: 市领导批示, 省领导批示. */
function named(promise: NumberPromise, answer: Answer, other: Answer, name: string): boolean {
  const noun = promise.noun === '' ? name : promise.noun;
  if (
    promise.quantity.unit !== '%' &&
    answer.noun.length >= 3 &&
    other.noun.length >= 3 &&
    noun.includes(answer.noun) &&
    likeness(noun, other.noun) <= 0.6
  )
    return true;
  if (isNamedByOpening(answer, other, name)) return true;
  if (/级以上|级及以上/.test(promise.phrase + promise.figure.after)) return false;
  if (noun.length >= 2 && answer.noun === noun && other.noun !== noun && other.noun.length >= 2) return true;
  return noun.length >= 2 && answer.noun.includes(noun) && other.noun.length >= 2 && !other.noun.includes(noun);
}
