/** A count of which only part is done, or all of it nearly: 5个组织基本整顿到位, 86所学校部分开展, 基本完成改造12个小区. */
import type { Figure } from '../figures/figure';
import type { NumberPromise } from '../promises/promises';

/** Said of whatever follows; 基本农田, 基本公共服务 are things. */
const NOT_ALL =
  '部分|少数|个别|大部|大?多数(?!民族)|未全部|未完全|未全面|(?:均|都|全部)未(?!发生|发现|出现|超|突破|成年)|基本(?!生活|医疗|医保|养老|公共|药物|农田|建设|设施|情况|需求|权益|住房|保障|保险|民生|功能|规范|制度|服务|支出|经费|工资|公卫|单元|养护)';
const NOT_YET = '尚未|暂未|未能?|正在|仍在|尚在|(?<![按照超])计划|(?<![模虚比])拟';
const DOING =
  '完成|完工|竣工|建成|整改|整顿|改造|实施|开展|投入|投用|启用|验收|达标|到位|落实|覆盖|通过|办结|交付|安装|发放|支付|兑付|兑现|启动|运行|上线|配备|参加|挂牌|修复|治理|推进|施工|建设|在岗|到岗|在位|开通|编制|搬迁|维护';
const BEHIND = new RegExp(
  `^[\\u4e00-\\u9fff“”]{0,14}?(?:(${NOT_ALL})[\\u4e00-\\u9fff]{2}|(${NOT_YET})(?:已|按时|按期|如期|全部|全面)*(?:${DOING}))`
);
const BEFORE = /^(?:已|共|均|全部)*(基本)(?:完成|建成|实现|落实)/;
const STILL = /^(?:目前|现)?(正在|尚在|仍在)(?:有序|积极|抓紧|加快)?(?:实施|推进|建设|改造|施工|开展|进行)/;

/** The row's own wording may speak of a part: 部分改造. */
export function isHalfDone(promise: NumberPromise, { after, before, quantity }: Figure, wording: string): boolean {
  if (quantity.unit === '%') return false;
  const behind = BEHIND.exec(after);
  const word = behind?.[1] ?? behind?.[2] ?? STILL.exec(before)?.[1];
  if (word !== undefined && !wording.includes(word)) return true;
  const nearly = BEFORE.exec(before)?.[1];
  // 基本完成改造1,023座 for 1000座: what is missing is beyond what was promised.
  return nearly !== undefined && !wording.includes(nearly) && quantity.value.compare(promise.quantity.value) <= 0;
}
