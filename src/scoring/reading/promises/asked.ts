/** A numeric promise as it is to be scored: with what name and heading add, and the direction that it wants. */
import { Decimal } from '../../decimal';
import type { Comparator, Direction } from '../../model';
import { directionOf, DUE } from './direction';
import type { Place } from './facet';
import type { Figure } from '../figures/figure';
import type { Hints } from './hints';
import type { Quantity } from '../scanning/quantity';
import { isAmount, isCounted, kindOf } from '../scanning/units';

/** The promise as it is to be scored, before its answer. */
export interface Asked {
  readonly quantity: Quantity;
  readonly value: Decimal;
  readonly high: Decimal | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly bare: boolean;
  readonly direction: Direction;
  readonly noun: string;
  /** As written. */
  readonly phrase: string;
  /** 增长, 下降 stood before it. */
  readonly change: 'up' | 'down' | null;
  /** The promise is a rate by its name, though without %. */
  readonly rate: boolean;
  readonly multiplier: Decimal;
}

export const RATE_NAME = /(?:率|比例|占比|比重|度|比率|百分比)(?:\(.*\))?$/;

export interface Surroundings extends Place {
  readonly name: string;
  readonly hints: Hints;
  /** The actual's own heading. */
  readonly actualHints: Hints;
  readonly atLeast: boolean;
}

/** What the figure's own sentence says of it. */
type Standing = Pick<Figure, 'change' | 'opening' | 'after'>;

export function asked(quantity: Quantity, noun: string, phrase: string, figure: Standing, around: Surroundings): Asked {
  const hinted = quantity.unit === '' && quantity.multiplier.equals(Decimal.ONE) && around.hints.unit !== '';
  const scale = hinted ? around.hints.multiplier : Decimal.ONE;
  const unit = quantity.unit === '' ? around.hints.unit : quantity.unit;
  const bound = quantity.bound ?? (quantity.high === null ? around.hints.bound : null);
  const comparator: Comparator = quantity.high !== null ? 'between' : (bound ?? '=');
  // An explicit equals sign is what forms print before a bare number.
  const bare = comparator === '=';
  return {
    quantity,
    value: quantity.value.times(scale),
    high: quantity.high?.times(scale) ?? null,
    unit,
    comparator,
    bare,
    direction: directionFor(comparator, figure, phrase, around, unit, quantity.value.times(scale)),
    noun,
    phrase,
    change: figure.change,
    rate: unit === '%' || (unit === '' && (RATE_NAME.test(around.name) || RATE_NAME.test(phrase))),
    multiplier: hinted ? scale : quantity.multiplier,
  };
}

/** Money that is brought in or put to work: more of it is the promise. */
const GAINED =
  /追发|追讨|讨回|追回|挽回|争取|收缴|征收|完成.{0,8}投资|募集|筹集|盘活|查补|入库|清收|引进|引资|撬动|拉动/;

/** 储备编织袋10万条、块石2000方: amounts of what is bought, made or done, as the sentence begins. */
const PRODUCED =
  /^(?:全年|共|计划)*(?:储备|采购|购置|新建|改建|扩建|建设|建成|完成|发放|种植|生产|加工|清运|处理|处置|回收|收集|推广|供应|投放|销售|铺设|安装|更换|维修|改造|治理|整治|清理|清淤)/;

/** 核减事业编制26名 */
const REDUCING = /^(?:核减|削减|裁减|精简)/;

const GIVING = /(?:发放|资助|补助|救助|慰问|奖励|补贴|兑付|兑现|募集|减免)/;

/** 特别扶助: 伤残210人、死亡168人 are those who receive it. */
const SUPPORT = /扶助|特扶|奖扶|抚恤|优抚|补助|救助|资助|帮扶|慰问|补偿|优待|安葬|发放|援助|关爱|照护|就业/;
const STRICKEN = /(?:死亡|伤残|失业|受灾|遇难|患病|返贫|致贫)(?:人员|家庭|者|人数|户|对象|群众|人口)?[人户名]?$/;

/** Hands that a budget pays: neither more nor fewer is better by itself. */
const STAFF =
  /^(?:保障|财政供养|供养|实有|现有|年末)*(?:在职|在编|在岗|退休|离休)(?:人员|职工|干部|教师|教职工|民警)*(?:人数|数量|数)?$/;

const FEARED = /支出|费|债|[耗价]|用[电水能油]|人口|编制|人员|排放|负|损|亏|库存|成本/;

/** 百万人次15件: what a figure is for each of says nothing of which side is better. */
const BASE = /^(?:每?[十百千万亿]+(?:人次|人口|人|户|台|辆|公里|车公里|件)?|[人户村校亩年月日]均|平均)$/;

const isStandard = (name: string): boolean => DUE.test(name) && !/费用|成本/.test(name);

const isNothingWanted = (unit: string, name: string): boolean =>
  unit === '' ? !/[率比度速]|[增变]/.test(name) : isCounted(kindOf(unit).family);

function directionFor(
  comparator: Comparator,
  { change, opening, after }: Standing,
  phrase: string,
  around: Surroundings,
  unit: string,
  value: Decimal
): Direction {
  const noun = BASE.test(phrase) ? '' : phrase;
  if (comparator === '>=' || comparator === '>') return 'more';
  if (comparator === '<=' || comparator === '<') return 'less';
  if (comparator === 'between') return 'unclear';
  if (around.atLeast) return 'more';
  // 火点0个: nothing is to be there.
  if (value.isZero() && change === null && isNothingWanted(unit, around.name)) return 'less';
  // 人员增长率0: whether more or less of it is feared is not said.
  if (value.isZero() && /增长|增幅|增速/.test(around.name + phrase)) return 'unclear';
  if (change === 'down' || (REDUCING.test(phrase) && isCounted(kindOf(unit).family))) return 'more';
  if ((unit === '人' || unit === '名') && STAFF.test(noun === '' ? around.name : noun)) return 'unclear';
  if (GAINED.test(noun)) return 'more';
  // 资助女童60名、6万元: so much is given to them.
  if (noun === '' && unit === '元' && around.facet === 'quantity' && GIVING.test(opening)) return 'more';
  const towards = (name: string): Direction => directionOf({ name, unit, target: value, behind: after }, around);
  const own =
    noun === '' ? 'unclear' : directionOf({ name: noun, unit, target: value, behind: after, spoken: true }, around);
  const whole = towards(around.name);
  if (change === 'up' && (own === 'less' || (own === 'unclear' && whole === 'less'))) return 'unclear';
  // 工业、农业分别增长6%、3% under 经济效益: nobody promises a growth to keep it low, unless of what is feared.
  if (change === 'up' && own === whole && own === 'unclear' && around.facet === 'benefit' && unit === '%')
    return FEARED.test(noun + around.name) ? 'unclear' : 'more';
  if (noun === '') return whole;
  if (own === 'less' && SUPPORT.test(around.name) && isCounted(kindOf(unit).family) && STRICKEN.test(noun))
    return 'more';
  if (own === 'unclear' && whole === 'unclear' && isAmount(kindOf(unit).family) && PRODUCED.test(opening))
    return 'more';
  // 集中1900元/月 under 孤儿养育标准: what is due to somebody, also under 成本指标.
  if (own === 'less' && whole === 'unclear' && around.kind === 'cost' && isStandard(around.name)) return 'unclear';
  if (own === whole) return own;
  if (own === 'unclear') return /标准|金额|比例|占比/.test(noun) ? own : whole;
  if (whole === 'unclear') return own;
  // 办结时限 within 信访办理质效: the promise's own noun is nearer to the number.
  return own;
}
