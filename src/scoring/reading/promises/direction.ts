/**
 * Which side is better where a number stands alone: from the words of the indicator's name, and without a
 * telling word from its unit and from the level that it stands under. What neither says is asked about.
 */
import type { Decimal } from '../../decimal';
import type { Direction } from '../../model';
import type { Facet, Place } from './facet';
import { isBetterShare, isDoneRate, isRate, rateDirection } from './rate-direction';
import { isGiven, isWaited, timeDirection } from './time-direction';
import { isAmount, isCounted, isTime, kindOf, type Family } from '../scanning/units';
import { directionOfWords } from './word-direction';

/** Brackets, stars and 指标N: at the ends of names say nothing about direction. */
const NOISE = /[★☆*]|^指标\d*[:：]?|^(?:数量|质量|时效|成本|效益)指标\d*[:：]?|[(（][^()（）]{0,20}[)）]/g;

/** 规划编制, 编制应急预案: papers are drawn up; elsewhere 编制 is the establishment of posts. */
const DRAWN_UP =
  /编制(?=[\u4e00-\u9fff]{0,8}(?:规划|方案|预案|报告|计划|标准|目录|清单|手册|图集|教材|文本|导则|指南|预算|决算))|(?<=规划|方案|预案|报告|计划|标准|目录|清单|手册|图集|教材|文本|导则|指南)编制/g;

/** 医疗收入达到5亿元: the name tells its own number once more. */
const REACHED = /(?:达到?|突破)[约近]?\d[\d,.]*[十百千万亿]*[\u4e00-\u9fff%]{0,4}$/;

export interface Wanted {
  readonly name: string;
  readonly unit: string;
  readonly target: Decimal | null;
  /** What follows the number in its text. */
  readonly behind: string;
  /** The name is the text's own phrase: 发放助学金36万元. */
  readonly spoken?: boolean;
}

export function directionOf({ name, unit, target, behind, spoken = false }: Wanted, { kind, facet }: Place): Direction {
  const plain = name
    .replace(NOISE, '')
    .replace(DRAWN_UP, '')
    .replace(/标准化?(?=厂房)/, '')
    .replace(REACHED, '')
    .replace(/(?:情况|指标|数值)+$/, '');
  // 元/人·天 is money for each.
  const family = unit.startsWith('元') ? 'money' : kindOf(unit).family;
  const found = isWaited(plain) ? 'less' : directionOfWords(plain, family);
  // 药品费用达到2亿元: what is wanted low is not reached for.
  if (found === 'less' && REACHED.test(name)) return 'unclear';
  if (family === 'area' && TAKEN.test(plain)) return 'unclear';
  if (kind === 'satisfaction' && found !== 'less') return 'more';
  if (kind === 'cost') {
    const spent = costDirection(plain, family, found);
    if (spent !== null) return spent;
  }
  if (found === 'more' || found === 'less') return found;
  // 逾期未办件 0件: none is to be left open.
  if (LEFT_OPEN.test(plain) && target?.isZero() === true && isCounted(family)) return 'less';
  const timed = isTime(family) || LONG.has(unit) ? timeDirection(plain, unit, behind, facet) : null;
  if (timed !== null) return timed;
  if (isGiven(plain)) return 'more';
  if (spoken && facet === 'quantity' && unit === '元' && !NO_OUTPUT.test(plain)) return 'more';
  if (found === 'unclear')
    return isBetterShare(plain, unit, target) || isDoneRate(plain) ? 'more' : isPrice(plain, unit) ? 'less' : 'unclear';
  if (isRate(plain, unit)) return rateDirection(plain, unit, target, facet);
  if (/未(?!成年|来)|不(?![断动同少])|缺|漏|超/.test(plain)) return 'unclear';
  if (isCounted(family) || unit === '亩' || family === 'area' || family === 'length') return 'more';
  return wantedMuch(plain, family, unit, facet) ? 'more' : 'unclear';
}

/** Ground and rooms that are taken up or rented. */
const TAKEN = /占地|租用|租赁(?!住房|型|补贴)/;
const LEFT_OPEN = /(?:逾期|超期|超时|到期)?未(?:办|完成|整改|解决|化解|支付|答复|回复|处理|处置|销号|归还|结)/;

const LONG: ReadonlySet<string> = new Set(['月', '个月', '年', '季度', '个季度']);

/** Under 成本指标 less is better, but for what is due to somebody in full. */
function costDirection(name: string, family: Family, found: Direction | null): Direction | null {
  const spent = SPENT.test(name) && !DUE.test(name);
  if (found === 'more' && family === 'money' && !/节约|节省|收入|效益|收益/.test(name))
    return spent ? 'less' : 'unclear';
  if (found === null) return DUE.test(name) ? 'unclear' : 'less';
  return found === 'unclear' && spent ? 'less' : null;
}
const SPENT = /(?:费|费用|金额|资金|经费|支出|预算|投入|投资|价格|租金|用量)$/;
export const DUE =
  /报酬|薪酬|待遇|补偿|养老金|生活费|发放|兑付|兑现|补贴|补助|奖|工资|津贴|救助|抚恤|慰问|资助|扶助|助学|优待|低保|标准/;

/** Money that a text under 数量指标 speaks of is what is paid out, invested or raised; what a thing costs stands elsewhere, and is asked about. */
const NO_OUTPUT = /(?<!消)费|成本|支出|预算|价|标准|[人户亩村校]均|平均|每|工资|薪|接待|差旅|控制|结余|结转|债|欠/;

/** 印刷费 3元/册: what a thing costs; what a person gets (伙食费 20元/人) is a standard to be kept. */
const isPrice = (name: string, unit: string): boolean =>
  unit.startsWith('元/') && !/[人生户名员]/.test(unit) && name.endsWith('费') && !DUE.test(name);

/** Under 数量指标 and 经济效益指标, and where something is made or held, more is better unless a word warns. */
function wantedMuch(name: string, family: Family, unit: string, facet: Facet | null): boolean {
  if (WARNING.test(name)) return false;
  const amount = unit === '' || isAmount(family);
  if (amount && (facet === 'quantity' || MADE.test(name))) return true;
  return family === 'money' && facet === 'benefit' && !/费|支出|投入|补|债|贷(?!款(?:额|总额|金额|规模)?$)/.test(name);
}
const MADE =
  /^(?:完成|开展|组织|举办|建成|新增|新建|建立|制定|编制|出台|印发|创建|培育|推广|打造|开设|设立|成立|年增|增产)/;
const WARNING =
  /[退损废逃欠死伤病错失险害灾违罚罪控限压降减耗费]|采伐|产生|用量|使用量|标准|价|金额|资金|经费|预算|时间|期限|周期|频率|指数|系数|温度|浓度/;
