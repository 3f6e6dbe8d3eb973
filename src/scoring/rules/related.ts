/**
 * 及时 says nothing of 账实不符, 无违规 nothing of 漏报: an answer that all is well is taken only where it speaks of what the
 * sentence or the row's name speaks of.
 */
import { thingsDenied } from './denied-list';

/** What an answer says, and what the sentence must speak of for it to be an answer. */
const KINDS: readonly (readonly [said: RegExp, asked: RegExp])[] = [
  [/及时|按时|按期|如期|准时/, /时|期|逾|迟|延|拖|滞后|晚|进度|[日月底]前|日内/],
  [/完整|齐全|齐备/, /完整|完备|齐|缺|漏|少|全/],
  [/规范|合规|合法/, /规|法|违|程序|手续|标准|制度|要求|不符|审批|截留|挪用|挤占|虚列|擅自|未经/],
  [/健全|完善/, /健全|完善|建立|制定|制度|缺|机制/],
  [/准确|真实|一致|无误/, /准|真实|错|误|差|一致|不符|相符|质量|数据/],
  [/有效|到位|落实|执行/, /有效|到位|落实|执行|遵守/],
  [/完成/, /完成|完工|办结|竣工|任务/],
  [/整改/, /整改/],
  [/良好/, /好|质量|正常|运行|优/],
  [/开展|实施|组织|召开|举办/, /开展|实施|组织|召开|举办/],
];

/** The same of what there was none of. */
const NONE: readonly (readonly [said: RegExp, asked: RegExp])[] = [
  [/违规|违纪|违法/, /规|法|违|纪|截留|挪用|挤占|虚列|擅自|未经|程序|审批|处分|处罚|超标准|超范围/],
  [/截留|挪用|挤占|虚列|套取/, /资金|财务|支出|经费|违|合规/],
  [/逾期|延迟|超期|延期|拖欠|滞后/, /时|期|逾|迟|延|拖|滞后|晚|进度|日内/],
  [/错误|差错|错漏|失误/, /准|真实|错|误|差|一致|不符|质量|数据|规范/],
  [/缺失|遗漏|缺漏|漏报/, /完整|齐|缺|漏|少|全/],
];

const GENERIC =
  /^任何|问题|情况|情形|异常|不符|不合|不良|扣分|上述|以上|此类|该类|此项|其他|瑕疵|不规范|未按|未经|不到位|不及时|不足|现象/;

const sharesPair = (thing: string, asked: string): boolean =>
  Array.from(thing, (_, at) => thing.slice(at, at + 2)).some((pair) => pair.length === 2 && asked.includes(pair));

/** What is said and not asked for, where nothing that is said was asked for. */
function missing(kinds: typeof KINDS, text: string, asked: string): string | null {
  const said = kinds.filter(([word]) => word.test(text));
  const [first] = said;
  return first === undefined || said.some(([, wanted]) => wanted.test(asked))
    ? null
    : (first[0].exec(text)?.[0] ?? null);
}

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s"“”‘’']/g, '');

/** 公开 of 均已公开 and 均按要求公开. */
const ACT = /(?:均|都|已|全部)(?:按[\u4e00-\u9fff]{1,6}?|及时|如期|足额|严格|全面){0,2}([\u4e00-\u9fff]{2})$/;
const ANY_ACT = /符合|达标|满足|合格|达到|合规|落实|执行|到位/;
/** 公开时间、内容、方式均符合规定: when is one of several things. */
const TIME_IN_LIST = /(?:时间|时限|期限)(?:、|和|及(?!时)|与)|、(?:[^、;；。,，]{0,8})(?:时间|时限|期限)/;
const OF_TIME = /^(?:均|都|已|全部)*(?:及时|按时|按期|如期)|^(?:无|没有|未发现|未发生|不存在)(?:逾期|延迟|超期|延期)/;

/** What of an answer that gives full points the sentence does not speak of; else null. */
export function unrelatedPraise(text: string, asked: string): string | null {
  const own = folded(asked);
  if (OF_TIME.test(text) && !/合规|规范|完整|准确|符合/.test(text) && TIME_IN_LIST.test(own)) return text;
  const open = missing(KINDS, text, own);
  const act = ACT.exec(text)?.[1] ?? '';
  // 报送 of 上报 and 迟报 as well.
  const isAsked =
    act === '' ||
    ANY_ACT.test(act) ||
    KINDS.some(([said]) => said.test(act)) ||
    own.includes(act) ||
    Array.from(act).some((one) => '报送缴拨付签备归发示批'.includes(one) && own.includes(one));
  return open ?? (isAsked ? null : act);
}

/** Whether what is praised or denied is all that the rule takes points for: 及时 is not, of 迟报 and 错报. */
export function coversAll(text: string, things: readonly string[]): boolean {
  const denied = thingsDenied(text);
  const kinds = denied === null ? KINDS : NONE;
  const said = denied ?? [text];
  if (denied === null ? /符合|合规|规范|无误/.test(text) : denied.some((one) => GENERIC.test(one))) return true;
  const act = denied === null ? (ACT.exec(text)?.[1] ?? '') : '';
  if (!kinds.some(([word]) => said.some((one) => word.test(one)))) {
    return act === '' || ANY_ACT.test(act) || things.every((thing) => thing.includes(act) || /缺|漏|少/.test(thing));
  }
  // 均按时报送: none is lacking.
  const isAll = denied === null && /均|都|全部/.test(text);
  return things.every(
    (thing) =>
      (isAll && /缺|漏|少/.test(thing)) ||
      said.some((one) => sharesPair(one, thing) || kinds.some(([word, asked]) => word.test(one) && asked.test(thing)))
  );
}

/** What there was none of, where the sentence does not speak of it; else null. */
export function unrelatedDenial(text: string, asked: string): string | null {
  const own = folded(asked);
  if (OF_TIME.test(text) && TIME_IN_LIST.test(own)) return text;
  for (const thing of thingsDenied(text) ?? []) {
    if (thing.length < 2 || GENERIC.test(thing) || sharesPair(thing, own)) continue;
    const known = NONE.some(([said]) => said.test(thing));
    const open = known ? missing(NONE, thing, own) : thing;
    if (open !== null) return open;
  }
  return null;
}
