/**
 * An answer that reaches its target and takes part of that back in another clause: 100%,其中2项未完成; 5台,退回1台;
 * 除绿化工程外均已完工. Whether the target is reached is for a person to say.
 */
import { Decimal } from '../decimal';
import type { Note } from '../model';
import { note, type Option } from './option';

/** 未发生事故 and 未出现延期 are good news: only what should have been done counts here. */
const UNDONE =
  /(?:未|没有|没)(?:能|予|得到|按[时期]|及时|全部|完全)*(?:完成|完工|完(?=$)|开工|竣工|办结|整改|验收|达标|到岗|到位|支付|发放|落实|实现|通过|举办|开展|参加|执行|建成)/;
const TAKEN_BACK =
  /延期|推迟|推后|取消|退回|退货|返工|放弃|漏检|漏报|漏办|待验收|次年|转入下年|流失|离职|辞职|缺席|错发|重复(?:发放|计算|统计|领取)|大?多数(?!民族)|大部分/;
/** 抽检3000辆次 may well find some that do not pass. */
const FAILED = /不合格|不达标/;
const PASSING = /合格|达标|率/;
/** 除绿化工程外均已完工; not 拆除户外广告, 除节假日外, 除3期培训外还开展. */
const EXCEPT =
  /(?<![拆清消删解扫排铲免去破])除(?!了?(?:[^,;。]{0,4}(?:节|假|周末|双休|特殊|不可抗力)|[^,;。]{0,10}外,?(?:还|另|又|也)))[^,;。]{1,12}外(?=[,均都全其])/;
/** 无退回, 0项未完成, 不合格率为0, 未出现延期 */
const DENIED =
  /无|没有|未(?:出现|发生|发现|产生)|不存在|杜绝|避免|零|(?<![\d.])0(?![\d.])|(?:及时|全部|均已?)(?:取消|退回|处理|整改)/;

const isCaveat = (clause: string, wording: string): boolean => {
  const undone = UNDONE.exec(clause)?.[0];
  const failed = PASSING.test(wording) ? FAILED.exec(clause)?.[0] : undefined;
  const word = undone ?? TAKEN_BACK.exec(clause)?.[0] ?? failed;
  if (word === undefined || wording.includes(word)) return false;
  return !DENIED.test(undone === undefined ? clause : clause.replace(undone, ''));
};

const isShare = ({ measure: { unit, target } }: Option): boolean =>
  unit === '%' && target instanceof Decimal && target.compare(Decimal.HUNDRED) < 0;

/** Only where everything is met: a shortfall takes its points anyway. */
export function caveats(options: readonly (readonly Option[])[], wording: string, actual: string): readonly Note[] {
  // Of ≥95% some may be undone; 净增 has what was lost taken off already.
  if (wording.includes('净') || !options.every(([first]) => first?.measure.met === true && !isShare(first))) return [];
  const clause = EXCEPT.exec(actual)?.[0] ?? actual.split(/[,;。()\n]/).find((one) => isCaveat(one, wording));
  return clause === undefined ? [] : [note('taken-back', { text: clause })];
}
