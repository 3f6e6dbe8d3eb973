/** 评定12家,年底淘汰3家 for ≥10家: what was lost of the answer's figure leaves less than was promised. */
import type { Note } from '../../model';
import type { Asked } from '../promises/asked';
import type { Figure } from '../figures/figure';
import { NET } from '../figures/figure-kinds';
import { note } from '../promises/option';
import type { Pair } from '../pairing/pairing';
import type { Context } from '../pairing/row-context';

const LOST =
  /(?<!挽回|减少|避免|防止|止)损失|损毁|冲毁|灭失|坍塌|退保|淘汰|注销|吊销|追回|撤[销回]|退出|退回|退货|流失|报废|死亡|枯死|迁出|剔除|核减|清退|除名|取消资格|删除|下架|破损|损坏|失效|过期|变质|待更新|待维修|违约|反弹|返贫|作废|离职|解聘/;

/** 登记2100人,未接受服务320人 */
const NOT_HAD = /未(?:接受|享受|领取|参加|参与|使用|到岗|兑付|发放)[\u4e00-\u9fff]{0,4}$/;
/** 12件(其中上年结转5件) */
const CARRIED = /上年|去年|往年|以前|此前|结转|历年/;

/** What is left may still reach the target; then both readings say the same. */
export function lostOf({ promise }: Pair, { quantity }: Figure, ask: Asked, context: Context): Note | null {
  const wanted = promise.quantity;
  if (ask.direction === 'less' || wanted.unit === '%' || quantity.value.compare(wanted.value) < 0) return null;
  const wording = `${context.name}|${promise.phrase}`;
  // Those that are new are new whatever else was struck off.
  if (LOST.test(wording) || NET.test(wording) || /新[增登设建]/.test(promise.phrase + context.name)) return null;
  const lost = context.pairing.unused.find(
    ({ item: { figure: other } }) =>
      other.quantity.unit === quantity.unit &&
      other.quantity.start > quantity.start &&
      other.quantity.value.sign() > 0 &&
      ((LOST.test(`${other.before}|${other.after}`) && !/[未无]/.test(other.before)) ||
        NOT_HAD.test(other.before) ||
        ((other.part || other.bracketed) && CARRIED.test(`${other.whole}|${other.after}`) && !CARRIED.test(wording))) &&
      quantity.value.minus(other.quantity.value).compare(wanted.value) < 0
  )?.item.figure;
  return lost === undefined
    ? null
    : note('taken-back', { text: lost.whole + lost.quantity.value.toString() + lost.quantity.unit });
}

/** 按1000元/人发放,其中200人按800元发放 */
export function otherPrice({ quantity }: Figure, { pairing }: Context): Note | null {
  const other = quantity.unit.startsWith('元/')
    ? pairing.unused.find(
        ({ item }) =>
          item.figure.before.endsWith('按') &&
          item.figure.quantity.unit.startsWith('元') &&
          !item.figure.quantity.value.equals(quantity.value)
      )?.item.figure
    : undefined;
  return other === undefined
    ? null
    : note('taken-back', { text: `按${other.quantity.value.toString()}${other.quantity.unit}` });
}
