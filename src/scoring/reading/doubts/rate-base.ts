/** Of what is the answer's rate? 已到货设备验收合格率 is no 设备验收合格率, nor 初中生参与率 a 小学生参与率. */
import type { Answer } from '../figures/answers';
import type { NumberPromise } from '../promises/promises';
import { withoutWords } from '../wordings/replaced';
import { isCounted, kindOf } from '../scanning/units';

const RATE = /([\u4e00-\u9fff]{2}(?:率|比例|比率)|满意度|增幅|增速|降幅)$/;
/** Levels that are of something as rates are: 住院次均费用 for 门诊次均费用. */
const LEVEL = /((?:能耗|[水电煤]耗|浓度|时长|时间|费用|税收|产值|增加值|单价|成本|收入|标准|价格))$/;
const SAID = /(?:(?:均|已|全部)*(?:达到了?|达|为|是)|:)+$/;
const BRACKET = /\([^()]*\)$/;
const NUMBERED = /^(?:(?:\d+|[一二三四五六七八九十]+)[.、])?(?:全年|本年度?|年度)?/;

/** Some of them: those that are done with, come first, lie in one part or are of one grade. */
const SOME =
  /^(?:其中|本年|全年|年度)*(已(?!全|经|均|达)[\u4e00-\u9fff]{1,4}|第?[一二首][批期轮次]|首[批期轮]|第[三四五六七八九][批期轮次]|[一二三四]级(?!以上|及)|上半年|下半年|部分|重点|骨干|重大|重度|大额|主要|[东南西北中]部|[东南西北中]片区?|平原|山区|沿海|城区|主城区?|城市|城镇|农村(?!公路)|公办|民办|国有|民营|[大中小]型|玉米|水稻|小麦|油菜|大豆|棉花|生猪|奶牛|试点|示范(?!区|县|市)|规模以上|规上|限额以上|限上)/;
/** Said of whatever the row is about, or of how it was found. */
const GENERAL =
  /考核|抽检|抽查|检测|测评|评估|验收|核查|检验|项目|工程|任务|工作|问卷|调查显示|经调查|满意度调查|显示|各项|各类|所有|全部|全[市县区省镇乡年]|满意|初次|有(?:劳动|需求|意愿)|目标|计划|截至|本年|年度|申请|立项|实际|累计/;
/** 应急广播覆盖率 and 行政村覆盖率: what covers, and what is covered. */
const TWO_SIDED = /覆盖|普及|占比|配备|到位|执行|支出|支付|使用/;

/** 50万元以上项目自评覆盖率 */
const SIZED = /^(?=[\d.]+[万亿]?[元人户吨亩])[\d.]+[万亿]?[\u4e00-\u9fff]{1,3}以[上下]$/;

/** 采购品种占比 for 采购金额占比 */
const COUNTED_IN = /(金额|数量|品种|人数|人次|面积|户数|件数|产值|投资|容量|个数)(?:占比|比例|比重|占)/;
const isCountedElse = (own: string, theirs: string): boolean => {
  const ours = COUNTED_IN.exec(own)?.[1];
  const given = COUNTED_IN.exec(theirs)?.[1];
  return ours !== undefined && given !== undefined && ours !== given;
};

export function isOfFewer({ phrase, figure: { opening } }: NumberPromise, { item }: Answer, name: string): boolean {
  // 发布地方标准3项: counted, and no level.
  if (isCounted(kindOf(item.figure.quantity.unit).family)) return false;
  const theirs = item.figure.before.replace(NUMBERED, '').replace(SAID, '');
  if (
    !item.figure.before.startsWith('的') &&
    SIZED.test(item.figure.opening) &&
    !`${name}|${phrase}|${opening}`.includes(Number.parseFloat(item.figure.opening).toString())
  )
    return true;
  if (isCountedElse(`${name}|${phrase}`, theirs)) return true;
  const ending = /^[%‰]$/.test(item.figure.quantity.unit) ? RATE : LEVEL;
  const rate = ending.exec(theirs)?.[1];
  if (rate === undefined) return false;
  const own = [phrase.replace(SAID, ''), name]
    .map((text) => text.replace(BRACKET, ''))
    .find((text) => ending.exec(text)?.[1] === rate);
  if (own === undefined) {
    const some = SOME.exec(theirs)?.[1];
    return some !== undefined && !`${name}|${phrase}`.includes(some);
  }
  let same = 0;
  while (same < own.length && same < theirs.length && own.at(-1 - same) === theirs.at(-1 - same)) same += 1;
  let alike = 0;
  const most = Math.min(own.length, theirs.length) - same;
  while (alike < most && own[alike] === theirs[alike]) alike += 1;
  const ours = own.slice(alike, own.length - same);
  const given = theirs.slice(alike, theirs.length - same);
  const some = SOME.exec(theirs.slice(0, theirs.length - same))?.[1];
  if (some !== undefined && !`${name}|${phrase}`.includes(some)) return true;
  const left = withoutWords(given.replace(/平均|综合|总体|整体/g, ''));
  const beside = own === name.replace(BRACKET, '') ? ours : ours + name;
  return (
    left.length >= 2 &&
    withoutWords(ours).length >= 2 &&
    !GENERAL.test(given) &&
    !GENERAL.test(ours) &&
    !TWO_SIDED.test(rate) &&
    rate !== '满意度' &&
    !Array.from(left).some((character) => beside.includes(character))
  );
}
