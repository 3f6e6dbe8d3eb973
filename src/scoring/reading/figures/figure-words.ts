/** What the words of its sentence make of a figure: a growth, a part, a total, a plan, a comparison. */
import { kindOf } from '../scanning/units';

/** What is said right before the number is short. */
const TAIL = 9;
const UP =
  /(?:超支|增长|增加|提高|提升|上升|增幅|增速|多|增收|上涨|增多|(?<![新净])增)(?:了|率|幅|幅度|速度|比例)?(?:为|达|达到)?$/;
const DOWN =
  /(?:核减|调减|扣减|扣除|下降|降低|减少|降幅|降价|压减|压缩|节约|缩短|降|少|下跌|回落|压降|缩减|节省|递减)(?:了|率|幅|幅度|比例|资金率?|经费|成本|费用|支出|财政资金)?(?:为|达|达到)?$/;
/** 改造提升32家 is no growth. */
const WORKED_ON = /(?:改造|整治|打造|优化|巩固|完善|建设|质量)提升$/;
const COMPARED = /(?:较|同比|环比|相比|比上|比去|比20\d\d|比年初|比全|比同期)/;
const EARLIER = /(?:上年|去年|上期|同期|前一年|上一年度|上年度)(?!.*(?:较|比))/;
/** 恢复到2019年的112% */
const RECOVERED = /恢复[到至][^,;。]{0,6}的?$/;
/** 高于全省平均0.5个百分点 */
const AGAINST =
  /(?:高于|低于|超过|超出|优于|好于)[^,;。]{0,6}(?:全国|全省|全市|全县|全区|平均|均值|同期|上年|去年)[^,;。]{0,6}$/;
/** 高于GDP增速2个百分点 */
export const isAgainst = (before: string): boolean =>
  /(?:高于|低于|高出|快于|慢于|超过|超出|优于)[^,;。]{1,12}$/.test(before);
/** What there is, not what was added. */
const STOCK = /现有|已有|存量|现存|在册|累计|总数/;
const COMPLETION =
  /(?:完成率|完工率|达成率|完成比例|完成度|任务完成率|目标完成率|完成比率|兑现率)(?:为|达|达到|是|:|已达)?$|(?:完成|达到|占|为)[^,;。]{0,14}(?:任务|目标|计划|指标|总数|总量|总目标|任务数|目标数|任务量|计划数|目标值)(?:数|值|量|任务)?的$/;
const PLANNED =
  /(?:计划|目标值?|预计|预期|原定|拟|任务数?|年初|应(?!急|用|对|收尽|保尽|届|诉|答|聘|训尽|变|力|届))[^,;。]{0,8}$/;
const DONE = /(?:实际|实有|实到|已完成|完成了|实现|最终)/;
const PENDING =
  /(?:在建|在办|在研|在审|在谈|正在[\u4e00-\u9fff]{0,6}|待建|(?<![接招款期优对看])待[\u4e00-\u9fff]{1,4}|未(?!成年|来|婚|利用|经|参保|就业|脱贫|公开|央|名|满|超)[\u4e00-\u9fff]{1,4}|没有?(?:完|达|通过|实现|落实)[\u4e00-\u9fff]{0,3}|(?:还|尚|仍|仅|只|均)?(?<![时温落偏误级顺逆补紧短])(?:差|缺|欠)(?![错额旅异别价距评])|剩余|其余|另有|还有|尚有|仍有|延期|推迟|取消)[^,;。、]{0,4}$/;
/** 开工15公里 is begun, not built. */
const BEGUN = /(?:开工|动工|开建|启动)(?:了|的[\u4e00-\u9fff]{1,4})?$/;
const PENDING_BEHIND =
  /^(?:因[\u4e00-\u9fff]{1,8})?(?:均|都|全部|仍|目前|现|已)*(?:正在|在施工|在建|主体|封顶|基础|施工|尚未|延期|推迟|暂缓|未(?=[\u4e00-\u9fff]{2})|未完成|未开工|施工中|推进中|办理中|待|(?:列入|转入|推迟到|调整到|结转到?至?)(?:20\d\d|次年|明年|下年|下一年))/;
/** 主体工程全部完工: ready after all. */
const READY =
  /^(?!(?:均|都|全部|已)*主体(?:结构)?已?(?:完工|竣工|建成|封顶))(?![^,;。]*(?:未|预计|待|计划|拟|延期|推迟|暂缓|次年))[^,;。]*(?:完工|竣工|验收|建成|投入使用|交付)/;
/** 500户补贴资金未拨付 */
const UNDONE_BEHIND =
  /^[\u4e00-\u9fff]{2,8}?(?:均|都|全部|仍|目前|现|已)*(?:尚未|未)(?:能)?(?:拨付|发放|支付|完成|开工|完工|竣工|到位|建成|验收|办结|整改|实施|启动|落实|安装|投入|开展)/;
export const isOpen = (after: string): boolean =>
  (PENDING_BEHIND.test(after) && !READY.test(after)) || UNDONE_BEHIND.test(after);
/** 各, 均 with at most a verb behind it (各宣传3次); never 各类, 平均. */
const EACH =
  /各(?![类级项种地县区镇乡界方个行校村社市省街所支科处企大族位式年月]|单位|部门)[\u4e00-\u9fff]{0,4}$|(?<![平人户年日月亩生])均(?![衡等值摊])[\u4e00-\u9fff]{0,3}$|(?:都|皆|每个|全部)(?:为|达|达到|是|有)?$/;
const PART = /(?:^|[(,])(?:含|包括|包含)/;
const EVER = /累计|历年|迄今|自20\d\d年以来|总数达/;
const THIS_YEAR = /本年|当年|今年|年内|本年度|20\d\d年(?:度)?新/;
const TOTAL = /(?:合计|共计|总计|总共|小计|合共|总数为?|总量为?|累计|(?<!公)共(?![建享同有治创]))[^,;。、]{0,10}$/;

/** The last characters of what stands before a number. */
export const tailOf = (before: string): string => before.slice(-TAIL);
/** A little more of it, for words with something between them and the number. */
const nearOf = (before: string): string => before.slice(-NEAR);
const NEAR = 16;

export const changeOf = (tail: string): 'up' | 'down' | null =>
  WORKED_ON.test(tail)
    ? null
    : tail.includes('负增长')
      ? 'down'
      : UP.test(tail)
        ? 'up'
        : DOWN.test(tail)
          ? 'down'
          : null;

export const isPart = (sentence: string): boolean => sentence.includes('其中') || PART.test(sentence);
export const spanOf = (before: string): 'ever' | 'year' | null =>
  EVER.test(before) ? 'ever' : THIS_YEAR.test(before) ? 'year' : null;
export const isTotal = (before: string): boolean => TOTAL.test(nearOf(before));
export const isDone = (before: string): boolean => DONE.test(before);
export const isPlanned = (before: string): boolean =>
  PLANNED.test(nearOf(before)) && !DONE.test(before) && !/^(?:占|完成|达到|为)/.test(nearOf(before));
/** 12场目标仅完成9场: the target once more. */
export const isPlannedBehind = (before: string, after: string, followed: boolean): boolean =>
  /^的?(?:年度|全年|既定)?(?:目标|任务|计划(?!生育))/.test(after) &&
  (followed || !/完成|达到|实现|达成/.test(after)) &&
  !/(?:完成|实现|达到|达成|超)/.test(before);
/** 61个村庄已全部开工建设 */
const BEGUN_BEHIND =
  /^(?![并且])[\u4e00-\u9fff]{0,6}?(?:已|均|都|全部|全面)+(?:开工|动工|开建|启动)(?:建设|实施|改造)?$/;
export const isBegun = (tail: string, after: string): boolean => BEGUN.test(tail) || BEGUN_BEHIND.test(after);
export const isPending = (before: string, behind: string): boolean => PENDING.test(nearOf(before)) || isOpen(behind);
export const isCompared = (sentence: string, before: string): boolean =>
  COMPARED.test(sentence) || EARLIER.test(before) || AGAINST.test(before) || RECOVERED.test(before);
export const isStock = (before: string): boolean => STOCK.test(before);
export const isCompletion = (before: string, unit: string): boolean =>
  kindOf(unit).family === 'share' && COMPLETION.test(before.slice(-24));
export const sharedOf = (tail: string, before: string): 'each' | 'respectively' | null =>
  EACH.test(tail) ? 'each' : before.includes('分别') ? 'respectively' : null;

/** Does a noun end in a growth (增速) or in a fall (降幅)? */
export function changeNamed(noun: string): 'up' | 'down' | null {
  const tail = noun.replace(/\(.*\)$/, '').slice(-TAIL);
  // 变动率 is a growth, and a fall is one below nothing.
  return UP.test(tail) || /变[动化](?:率|幅度?)$/.test(tail) ? 'up' : DOWN.test(tail) ? 'down' : null;
}
