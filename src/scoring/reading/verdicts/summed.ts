/** Several figures that may be meant together. */
import { Decimal } from '../../decimal';
import type { Asked } from '../promises/asked';
import type { Figure } from '../figures/figure';
import { isOpen } from '../figures/figure-words';
import { numberOptions } from './number-verdict';
import type { Option } from '../promises/option';
import { FLOW, isApplied, isFinding, isOnlyBegun, OF_WHICH } from '../figures/figure-kinds';
import { isActual } from '../pairing/likeliness';
import { nounOf } from '../figures/nouns';
import type { Pair } from '../pairing/pairing';
import type { Context } from '../pairing/row-context';

/**
 * 省级2家,市级5家 for 市级以上6家; 来信12件,来访46件 for ≤50件: where one figure and all of them together say
 * different things of the target, both may be meant.
 */
export function summed(one: Pair, options: readonly Option[], ask: Asked, context: Context): readonly Option[] {
  const { single, pairing, around } = context;
  const figure = one.answer?.item.figure;
  const met = options[0]?.measure.met;
  const flow = FLOW.test(one.promise.phrase + context.name);
  // 结题5项 answered by 立项5项,结题3项: the target's own word tells which.
  const own = one.promise.noun === '' && ask.direction === 'less' ? nounOf(context.name) : one.promise.noun;
  if (!(single || isAlone(one, pairing.pairs)) || figure === undefined || figure.total || one.answer?.sum === 'total')
    return [];
  if (one.answer?.base !== null) return [];
  const limited = ask.direction === 'less' || (ask.value.isZero() && ask.comparator === '=');
  if (met !== limited) return [];
  const wording = `${context.name}|${one.promise.phrase}`;
  const beside = pairing.unused.filter(
    ({ item }) =>
      isBeside(item.figure, figure, limited) &&
      !(isActual(figure, one.promise.phrase + context.name) && isRepeat(item.figure, one)) &&
      !isApplied(item.figure, one.promise.phrase + context.name) &&
      !OF_WHICH.test(item.figure.after) &&
      !(STAGE.test(item.figure.before) && !STAGE.test(wording)) &&
      !isOnlyBegun(item.figure, one.promise.figure.opening + context.name) &&
      !isOtherHarm(item.figure, figure, context.name) &&
      !isFinding(item.figure, one.promise.phrase + context.name) &&
      !(
        own !== '' &&
        !one.promise.phrase.endsWith('以上') &&
        figure.before.includes(own) &&
        !WITHOUT_NOUN.test(item.figure.before) &&
        !item.figure.before.includes(own)
      ) &&
      !(flow && item.figure.stock) &&
      !(met && HANDLED.test(item.figure.before)) &&
      !(HANDLED.test(figure.before) && FOUND.test(item.figure.before))
  );
  if (beside.length === 0) return [];
  const value = Decimal.sum([figure, ...beside.map(({ item }) => item.figure)].map(({ quantity }) => quantity.value));
  return numberOptions(ask, { ...figure.quantity, value }, '', around).filter(
    ({ measure: all }) => all.met === !met || (limited && all.met === null) || (!met && ask.direction === 'more')
  );
}

/** No other promise is made in its unit. */
const isAlone = ({ promise }: Pair, pairs: readonly Pair[]): boolean =>
  pairs.every((other) => other.promise === promise || other.promise.quantity.unit !== promise.quantity.unit);

/** 投资56万元,实际决算54.6万元: the promise itself is not added to what came of it. */
const isRepeat = ({ quantity }: Figure, { promise }: Pair): boolean =>
  quantity.value.equals(promise.quantity.value) && quantity.unit === promise.quantity.unit;

/** 死18人、伤13人 for 死亡人数 */
const isOtherHarm = (other: Figure, figure: Figure, name: string): boolean =>
  /死|亡/.test(name) && !name.includes('伤') && /[死亡]$/.test(figure.before) && other.before.endsWith('伤');

/** 申请35件,授权12件: what was asked for comes before what is counted. */
const STAGE = /申请|申报|受理|立项|立案|收案|报名|送审/;

/** 人工巡查发现2个: of the same. */
const WITHOUT_NOUN = /(?:发现|检出|查出|监测|收到|接到|发生)$|^(?:另外?|还|尚)有$/;

/** What became of the cases counted before is no further case. */
const FOUND = /发现|查出|检出|排查|收到|接到|接收|收集|征集|梳理|交办|转办/;
const HANDLED = /办结|处理|处置|整改|调解|化解|回复|答复|解决|结案|修复/;
/** 另有线下180人 comes on top, also where the sentence spoke of parts before. */
const ALSO = /^(?:另|此外)[有外]?/;

/** 合同价98万元,变更增加8万元 */
const ON_TOP = /(?:变更|签证|追加|调增|补充)[^,;。]{0,4}$/;

/** Counted in the same unit, and neither a part of the other nor something planned, compared or still open. */
const isBeside = (other: Figure, figure: Figure, limited: boolean): boolean =>
  other.quantity.unit === figure.quantity.unit &&
  other.quantity.unit !== '%' &&
  other.quantity.unit !== '' &&
  !other.quantity.unit.includes('/') &&
  !other.bracketed &&
  !other.planned &&
  !other.compared &&
  (other.change === null || /^[、]?提升$/.test(other.before) || ON_TOP.test(other.before)) &&
  other.per === figure.per &&
  (ALSO.test(other.before) ? limited || !isOpen(other.after) : !other.part && !other.pending);
