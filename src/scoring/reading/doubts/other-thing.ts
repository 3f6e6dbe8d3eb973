/** Does the answer's figure count something else than what was promised: a level, one of them, a graver kind? */
import type { Answer } from '../figures/answers';
import type { Asked } from '../promises/asked';
import { isDistance } from './distance';
import type { Figure } from '../figures/figure';
import { isApplied } from '../figures/figure-kinds';
import { isOtherAverage, isPerOne } from './for-each';
import { isOtherWork, isTogether, isWider } from './other-work';
import type { Pair } from '../pairing/pairing';
import { areOthers, areWider } from './people';
import type { NumberPromise } from '../promises/promises';
import { withoutWords } from '../wordings/replaced';
import { isOfFewer } from './rate-base';
import type { Context } from '../pairing/row-context';
import { isGross, isIncrement, isLevel, isOnlyNew, isStock } from './stock-and-flow';
import { isTime, kindOf } from '../scanning/units';
import { isOtherRate } from '../pairing/worked-out';

export function isOtherThing(
  one: Pair,
  answer: Answer,
  ask: Asked,
  { name, given }: Context,
  wording: string
): boolean {
  const { promise } = one;
  const { figure } = answer.item;
  return (
    one.strange ||
    isOfTask(figure, promise, wording) ||
    isBaseOf(promise, figure) ||
    isPerOne(figure, promise, wording) ||
    isOtherRate(promise, answer, name) ||
    isOfFewer(promise, answer, name) ||
    isOfOthers(figure, name) ||
    isOverYears(figure, wording, given.text) ||
    isOtherObject(figure, name) ||
    isDoneToOthers(figure, promise) ||
    (promise.figure.before === '' && isOtherWork(figure, name)) ||
    isWider(figure, wording) ||
    isOtherAverage(figure, promise, name) ||
    isTogether(figure, wording) ||
    isOverMonth(figure, wording) ||
    isOtherPeople(figure, promise, name) ||
    isFirstBatch(figure, wording) ||
    (/平均|均值/.test(wording) && /最[长高大低短小]/.test(figure.before)) ||
    isProcedure(figure, wording) ||
    isChangeForLevel(figure, promise, wording) ||
    isGraver(figure, ask, wording) ||
    isStock(figure, wording) ||
    isGross(figure, wording) ||
    (isApplied(figure, wording) && !isTime(kindOf(ask.unit).family)) ||
    (promise.figure.change === null && isDistance(figure, wording, ask.direction === 'less', isAlone(one, figure))) ||
    isLevel(figure, promise, wording) ||
    isIncrement(figure, promise, wording) ||
    (ask.direction === 'less' && isOnlyNew(figure, wording))
  );
}

const isAlone = ({ answer, rivals }: Pair, { quantity }: Figure): boolean =>
  [answer, ...rivals].every((other) => {
    const figure = other?.item.figure;
    return figure === undefined || figure.quantity === quantity || figure.quantity.unit !== quantity.unit;
  });

/** 企业满意度 for 群众满意度, 满意度调查回收率 for 满意度 */
const isOfOthers = ({ before }: Figure, name: string): boolean =>
  name.includes('满意') &&
  ((before.includes('满意') && areOthers(name, before)) || /(?:回收|参与|有效|覆盖|应答)率[^,;。]{0,3}$/.test(before));

/** 2022-2023年累计26场, 三年累计72场 */
const isOverYears = ({ quantity: { start } }: Figure, wording: string, text: string): boolean =>
  OVER_YEARS.test(text.slice(Math.max(0, start - 16), start)) && !SEVERAL.test(wording);
const SEVERAL = /[两二三四五六七八九十2-9]年|20\d\d年?[-~至到]20\d\d/;
const OVER_YEARS =
  /20\d\d年?[-~至到]20\d\d年?|(?<!\d)[两二三四五六七八九十2-9]年(?:来|间)?(?:共|累计|合计|总计)|十[一二三四五]五[”"]?(?:期间|时期|以来)|(?:成立|开园|建[市县区馆校站院])以来|历年|历史/;

/** 采购对讲机60台 for 采购执法记录仪: the same verb, and objects that share nothing. */
const BUYING =
  /^(?:已|共|全年|本年|累计)*(采购|购置|购买|新建|建设|建成|配备|安装|新增|改造|维修|更换|更新|制定|编制|修订|举办|开展|发放|扶持|清理|治理|种植|养护)了?([\u4e00-\u9fff]{2,10})$/;
const ANY_OBJECT = /设备|设施|物资|用品|材料|器材|装备|工具|服务|家具|项目|工程|资产|车辆|数量|基地|场所|平台|系统/;
function isOtherObject({ before }: Figure, name: string): boolean {
  const [, verb, theirs] = BUYING.exec(before) ?? [];
  const [, asked, ours] = BUYING.exec(name) ?? [];
  if (theirs === undefined || ours === undefined || verb !== asked || ANY_OBJECT.test(ours)) return false;
  return (
    ours.length >= 3 &&
    withoutWords(theirs).length >= 2 &&
    !Array.from(theirs).some((character) => ours.includes(character))
  );
}

/** 惠及学校231家 for 惠及企业200家: the same doing, and those it is done to share nothing. */
const DONE_TO =
  /^(?:已|共|计划|全年|年度)*(采购|购置|购买|新建|建设|配备|安装|培训|资助|救助|慰问|奖励|表彰|惠及|发展|招聘|引进|维修|扶持)([\u4e00-\u9fff]{2,8})$/;
const ANYONE = /人员|学员|对象|单位|群众|人才|骨干|各类|主体|家庭|困难|特困/;
function isDoneToOthers({ before, quantity }: Figure, { figure, quantity: wanted }: NumberPromise): boolean {
  if (quantity.unit === '%' || quantity.unit !== wanted.unit) return false;
  const [, verb, theirs = ''] = DONE_TO.exec(before) ?? [];
  const [, asked, ours = ''] = DONE_TO.exec(figure.before) ?? [];
  if (verb === undefined || verb !== asked || [ANY_OBJECT, ANYONE].some((any) => any.test(ours) || any.test(theirs)))
    return false;
  return !Array.from(theirs).some((character) => ours.includes(character));
}

/** 培训学生100人 for 培训教师100人 */
function isOtherPeople({ before, after, quantity }: Figure, { figure }: NumberPromise, name: string): boolean {
  const theirs = figure.before + figure.after;
  const wanted = figure.before === '' ? name + theirs : theirs;
  return quantity.unit !== '%' && (areOthers(wanted, before + after) || areWider(wanted, before + after));
}

/** 第一批300户 */
const isFirstBatch = ({ before, quantity }: Figure, wording: string): boolean =>
  quantity.unit !== '%' && /^(?:第一[批期轮次]|首批|一期)/.test(before) && !/批|期|首|轮|次/.test(wording);

/** 整改方案制定率 for 整改率: that a step was taken. */
const PROCEDURE = /(制定|启动|部署|受理|登记|下达|立项)率/;
const isProcedure = ({ before }: Figure, wording: string): boolean => {
  const step = PROCEDURE.exec(before)?.[1];
  return step !== undefined && !wording.includes(step);
};

/** 药占比下降2个百分点 for 药占比≤30%: how far it went, and not where it is. */
const isChangeForLevel = ({ change, quantity }: Figure, promise: NumberPromise, wording: string): boolean =>
  change !== null &&
  promise.figure.change === null &&
  quantity.unit.endsWith('百分点') &&
  !promise.quantity.unit.endsWith('百分点') &&
  !/[增升降减提压]|改善/.test(wording);

/** 环比增长 for 增速: the month before is another base. */
const isOverMonth = ({ before }: Figure, wording: string): boolean =>
  before.includes('环比') && !/环比|月/.test(wording);

/** 每个街道不少于3个 is not answered by the 12个街道 of 12个街道共41个. */
function isBaseOf(promise: NumberPromise, { after }: Figure): boolean {
  const each = /每[个家所座户条处]?([\u4e00-\u9fff]{2,4}?)(?:至少|不少于|不低于|配备|建设|建有|设立|新增|达到)*$/.exec(
    promise.figure.before
  )?.[1];
  return each !== undefined && after.startsWith(each);
}

/** 严重故障0次 says nothing of the lighter ones. */
const GRAVE = /严重|[重特较]大|恶性|群体性?|越级|进京|有责|属实/;
const isGraver = ({ before }: Figure, ask: Asked, wording: string): boolean => {
  const grave = ask.direction === 'less' && ask.unit !== '%' ? GRAVE.exec(before)?.[0] : undefined;
  return grave !== undefined && !GRAVE.test(wording);
};

/** 占全年任务的124.2% for 占GDP比重: how much of the task is done is another share. */
const isOfTask = (figure: Figure, promise: NumberPromise, wording: string): boolean =>
  figure.completion &&
  !promise.figure.completion &&
  promise.quantity.unit === '%' &&
  /^占|,占|占[^,;。]{0,8}(?:任务|计划)/.test(figure.before) &&
  /比重|占比|占[A-Z\u4e00-\u9fff]{2,6}(?:的|比)/.test(wording);
