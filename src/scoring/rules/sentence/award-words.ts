/** The end of a part that gives or takes points: 得5分, 计满分, 不得分, 得分值的50%, 得4-5分, 扣1分. */
import { Decimal } from '../../decimal';
import type { Award } from '../rule';
import { fractionOf } from './shares';

const GIVE = '(?:可?(?:得|计|记|给|给予|赋|评|获|评为|打|加|为|是|则得|则计|均得|均计))';
const ONE_OF_POINTS =
  '(?:(?:[该本此]?项?(?:三级|考核)?(?:指标)?(?:的|所赋|对应)?)?(?:分值|权重|权重分|标准分|满分|总分|权数|基本分|权重分值))';

const share = (value: Decimal): Award => ({ kind: 'share', share: value });
const FULL = share(Decimal.ONE);
const NOTHING = share(Decimal.ZERO);

type Make = (match: RegExpExecArray) => Award | null;

const ENDINGS: readonly (readonly [RegExp, Make])[] = [
  [
    /[,:]?(?:则|均|都|即|,|[本该此]?(?:项|指标)?)*(?:不得分|不给分|不计分|不予得分|不予计分|不予给分|得0分|计0分|记0分|得零分|计零分|记零分|为0分|为零分|(?<![\d.])0分|零分|没有分|无分|全部扣除|扣除全部分值|扣除?全部得?分|扣全部分|扣全分|全扣|扣完)$/,
    () => NOTHING,
  ],
  // 占1/3权重分, 得分值的1/2
  [
    new RegExp(
      `[,:]?(?:则|均|都|即|各)*(?:${GIVE}|占)(?:${ONE_OF_POINTS}的?(\\d+)/(\\d+)|(\\d+)/(\\d+)的?(?:${ONE_OF_POINTS}|分))$`
    ),
    (m) => {
      const part = fractionOf(m[1] ?? m[3], m[2] ?? m[4]);
      return part === null ? null : share(part);
    },
  ],
  [
    new RegExp(
      `[,:]?(?:则|均|都|即)?(?:${GIVE}|(?<!%|%的))(?:[该本此]?项?(?:指标)?)?(?:满分|全分|全部分值|全部分数|全额分值|权重分|标准分|该指标所赋全部分值|全部得分)$`
    ),
    () => FULL,
  ],
  [/[,:]?(?:则|均|都|即)?按满分(?:计算?|计分|得分|给分)$/, () => FULL],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?${GIVE}${ONE_OF_POINTS}(?:的|\\*|×)?(\\d+(?:\\.\\d+)?)%(?:的?分值|的?分)?$`),
    (m) => percentShare(m[1]),
  ],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?${GIVE}(\\d+(?:\\.\\d+)?)%(?:的)?(?:${ONE_OF_POINTS}|分数?)$`),
    (m) => percentShare(m[1]),
  ],
  // 5%<变更率≤10%得60%: of the points.
  [/(?<=[\d%)]的?),?(?:得|计)(\d+(?:\.\d+)?)%$/, (m) => percentShare(m[1])],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?按(?:照)?${ONE_OF_POINTS}的?(\\d+(?:\\.\\d+)?)%(?:计算?|计分|得分|给分|赋分)$`),
    (m) => percentShare(m[1]),
  ],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?${GIVE}(?:${ONE_OF_POINTS}的?)?(?:一半分?|1半|一半的?分值?|二分之一)$`),
    () => share(Decimal.from('0.5')),
  ],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?${GIVE}?\\(?(\\d+(?:\\.\\d+)?)分?-(\\d+(?:\\.\\d+)?)分\\)?$`),
    (m) => {
      const first = Decimal.parse(m[1] ?? '');
      const second = Decimal.parse(m[2] ?? '');
      if (first === null || second === null) return null;
      return { kind: 'points-range', low: Decimal.min(first, second), high: Decimal.max(first, second) };
    },
  ],
  [
    new RegExp(
      `[,:]?(?:则|均|都|即)?(?:${GIVE}|按)?${ONE_OF_POINTS}?的?(\\d+(?:\\.\\d+)?)%?(?:\\(含\\))?-(\\d+(?:\\.\\d+)?)%(?:\\(含(?:\\d+%)?\\))?(?:的)?(?:${ONE_OF_POINTS}|合理确定分值)?$`
    ),
    (m) => {
      const first = percentShare(m[1]);
      const second = percentShare(m[2]);
      if (first?.kind !== 'share' || second?.kind !== 'share') return null;
      // Tiers run from 满分 down to nothing: 80%(含)-90% alone is a condition, not an award.
      if (!/分值|权重|得/.test(m[0])) return null;
      return {
        kind: 'range',
        low: Decimal.min(first.share, second.share),
        high: Decimal.max(first.share, second.share),
      };
    },
  ],
  [
    new RegExp(`[,:]?(?:则|均|都|即)?${GIVE}?\\(?(?<![\\d.-])(\\d+(?:\\.\\d+)?)分\\)?$`),
    (m) => {
      const points = Decimal.parse(m[1] ?? '');
      return points === null ? null : { kind: 'points', points };
    },
  ],
];

function percentShare(text: string | undefined): Award | null {
  const value = Decimal.parse(text ?? '');
  return value === null || value.compare(Decimal.HUNDRED) > 0 ? null : share(value.times(Decimal.of(1, 2)));
}

export interface Ending<T> {
  /** What stands in front. */
  readonly rest: string;
  readonly value: T;
}

export function readAward(text: string): Ending<Award> | null {
  for (const [pattern, make] of ENDINGS) {
    const match = pattern.exec(text);
    const award = match === null ? null : make(match);
    if (match !== null && award !== null) return { rest: text.slice(0, match.index), value: award };
  }
  return null;
}

const LOSE = '(?:扣除|扣减|扣|减|减去|递减|倒扣|扣罚)';

export interface Loss {
  readonly points: Decimal | null;
  readonly share: Decimal | null;
}

/** `…扣1分`, `…扣分值的10%`, `…扣0.5分/次` (as 每次…扣0.5分). */
export function readLoss(text: string): Ending<Loss> | null {
  const each = new RegExp(`^(.*?)[,:]?${LOSE}(\\d+(?:\\.\\d+)?)分/(次|项|个|处|起|例|份|条|人|笔|天)$`).exec(text);
  if (each !== null) {
    const value = Decimal.parse(each[2] ?? '');
    return value === null
      ? null
      : { rest: `${each[1] ?? ''}每1${each[3] ?? ''}`, value: { points: value, share: null } };
  }
  const points = new RegExp(
    `[,:]?(?:则|均|各|应|将|要|都|予以)*${LOSE}(?:本?该?项?(?:指标)?(?:得分)?)?(\\d+(?:\\.\\d+)?)分$`
  ).exec(text);
  if (points !== null) {
    const value = Decimal.parse(points[1] ?? '');
    return value === null ? null : { rest: text.slice(0, points.index), value: { points: value, share: null } };
  }
  const part = new RegExp(
    `[,:]?(?:则|均|各)*${LOSE}(?:${ONE_OF_POINTS}(?:的|×)?(\\d+(?:\\.\\d+)?)%|(\\d+(?:\\.\\d+)?)%的?${ONE_OF_POINTS})(?:的?分值|的?分)?$`
  ).exec(text);
  const value = part === null ? null : Decimal.parse(part[1] ?? part[2] ?? '');
  if (part !== null && value !== null) {
    return { rest: text.slice(0, part.index), value: { points: null, share: value.times(Decimal.of(1, 2)) } };
  }
  // 扣1/4权重分, 扣分值的1/4
  const fraction = new RegExp(
    `[,:]?(?:则|均|各)*${LOSE}(?:${ONE_OF_POINTS}的?(\\d+)/(\\d+)|(\\d+)/(\\d+)的?(?:${ONE_OF_POINTS}|分))$`
  ).exec(text);
  const lost = fraction === null ? null : fractionOf(fraction[1] ?? fraction[3], fraction[2] ?? fraction[4]);
  return fraction === null || lost === null
    ? null
    : { rest: text.slice(0, fraction.index), value: { points: null, share: lost } };
}
