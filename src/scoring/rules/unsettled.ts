import { thingsDenied } from './denied-list';

/**
 * Words by which an answer speaks of something else than this year's whole result: of what is foreseen (预计95%), of
 * another time (上年未发现问题), of part of the year (截至11月), or of part of what is asked about (项目支出, 重复投诉).
 * A sentence that has the words itself asks for just that.
 */
const FORESEEN =
  /预计|预期|预估|即将|争取|力争|有望|原则上|拟(?=[于在近年明下按将报\d])|将(?=于|在\d|达到|完成)|应(?:达到?|完成)(?=\d)|疑似|涉嫌|正在(?:核查|核实|调查|审计|检查|查处)|(?:待|尚未)(?:核实|核查|查实|查证|认定)|目标(?:值|任务)?(?:为|是|[:：])?(?=\d)|[?？]/;
const OTHER_TIME =
  /(?<![较比与于同过])(?:上年|去年|上一年|往年|历年|以前年度)(?!末?结[转余]|同期|持平)|[上下]半年|前[一二两三1-3](?:个)?季度|第?[一二三1-3]季度|截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月|(?:20\d\d年)?1月?[-~至到—](?:[2-9]|1[01])月|时间进度|序时进度/;
/** 账实不符已整改: what was so is not so any more, and whether it still counts the sentence does not say. */
const PUT_RIGHT =
  /(?:已|后|均|全部|及时|限期)(?:经)?(?:全部|及时|按时|按期|予以|进行)*(?:整改|纠正|更正|改正|补正|修正|修复|化解|销号)|(?:整改|纠正|更正|改正)(?:到位|完成|完毕|合格)/;
const FUNDS =
  /基本支出|项目支出|人员经费|公用经费|财政拨款|一般公共预算|政府性基金|基本建设|政府采购|专项资金|因公出国|公务接待|公务用车|会议费|培训费|差旅费|水电费|办公费|调整后|调整预算|剔除|扣除|不含|不包括|不计|含(?=编外|临聘|聘用|在建)|在建|回收|发放|(?:形象|施工|工程)进度/;
/** 无重复投诉 leaves other ones open. */
const NARROWER =
  /重复|遗留|新增|未(?:整改|办结|处理|解决|化解|销号)|突出|明显|主要|典型|系统性|同类|其他|其它|历史|原则性|实质性|根本性|普遍性|群体性|集体|越级/;

const foldAsked = (text: string): string => text.normalize('NFKC').replace(/[\s"“”‘’']/g, '');

const foreign = (pattern: RegExp, text: string, asked: string): string | null => {
  const found = pattern.exec(text)?.[0] ?? '';
  return found === '' || asked.includes(found) ? null : found;
};

/** What of `text` speaks of something that `asked` (the sentence and the row's name) does not speak of; else null. */
export function unsettledIn(text: string, asked: string, kind: 'none' | 'rate' | 'other'): string | null {
  const own = foldAsked(asked);
  const item = kind === 'none' ? oneItem(text, asked) : null;
  if (item !== null) return item;
  // 三公经费较上年下降 asks of last year in its own way.
  const time = /上年|去年|往年|历年|以前年度/.test(own) ? null : foreign(OTHER_TIME, text, own);
  return (
    foreign(FORESEEN, text, own) ??
    planned(text) ??
    putRight(text, own) ??
    otherLevel(text, own) ??
    (/全[国省市县区]平均/.test(own) ? foreign(/全[国省市县区州]平均/, text, own) : null) ??
    time ??
    (kind === 'rate' ? (foreign(FUNDS, text, own) ?? otherRate(text, own) ?? opposite(text, own)) : null) ??
    (kind === 'none' ? (foreign(NARROWER, text, own) ?? otherThings(text, own) ?? someKinds(text, own)) : null)
  );
}

const LEVEL = /(?:国家|中央|部|省|市|县|区|乡镇?|州)级/;

/** 市级媒体10篇, where the sentence counts 省级 ones. */
const otherLevel = (text: string, asked: string): string | null =>
  LEVEL.test(asked) ? foreign(LEVEL, text, asked) : null;

/** 不存在截留、挪用, where that is one of several numbered items that are counted. */
function oneItem(text: string, asked: string): string | null {
  const [, ...items] = asked.split(/[①-⑳]|[(（]\d{1,2}[)）]|(?:^|[;；。\n])\d{1,2}[.、．]/);
  const denied = thingsDenied(text) ?? [];
  const named = items.filter((item) => denied.some((thing) => thing.length > 1 && item.includes(thing)));
  return items.length > 1 && named.length === 1 ? denied.join('、') : null;
}

/** 计划5次 says nothing of what was done, whatever the sentence compares it with. */
const planned = (text: string): string | null =>
  /实际|完成|已/.test(text)
    ? null
    : (/(?<![按较比与于和])(?:计划|拟定)(?!外|内)[^\d,，]{0,6}\d/.exec(text)?.[0] ?? null);

const putRight = (text: string, asked: string): string | null =>
  /整改|纠正|更正|改正|补正|修正|修复|化解|销号/.test(asked) ? null : foreign(PUT_RIGHT, text, asked);

/** Rates that say no more than that something was done. */
const ANY_RATE = /^(?:完成|执行|支出|实现|达标|达成|比|占|实际|总|平均|综合|覆盖|控制)$/;

/** 知晓率95% is no satisfaction; 基本满意率 is not all of it. */
function otherRate(text: string, asked: string): string | null {
  if (/(?<![及和、与])基本满意/.test(text) && !asked.includes('基本满意')) return '基本满意';
  for (const [name, what = ''] of text.matchAll(/([\u4e00-\u9fff]{1,2})率(?=[为是达:：(（]|\d|$)/g)) {
    if (!ANY_RATE.test(what) && !asked.includes(what)) return name;
  }
  return null;
}

/** A rate of what is left or went wrong, and words that tell how much was done instead. */
const LEFT = /结转|结余|沉淀|闲置|空置|差错|逾期/;
const DONE = /(?:支出|执行|完成|使用|拨付|支付)(?:率|进度)|已(?:经)?(?:支出|执行|完成|使用|拨付|支付)/;

const opposite = (text: string, asked: string): string | null =>
  LEFT.test(asked) && !LEFT.test(text) ? foreign(DONE, text, asked) : null;

/** 无截留、挤占 says nothing of 挪用, where the sentence lists all three. */
function someKinds(text: string, asked: string): string | null {
  for (const [list] of asked.matchAll(/[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2})+/g)) {
    const kinds = list.split('、');
    const named = kinds.filter((kind) => text.includes(kind));
    if (named.length > 0 && named.length < kinds.length) return named.join('、');
  }
  return null;
}

/** 无未完成事项, of a sentence that does not speak of completing. */
function otherThings(text: string, asked: string): string | null {
  const undone =
    /(?:无|没有|不存在|未发现|未发生|未出现)(?:存在|任何|发生)?(未(?!按规定|按要求|经)([\u4e00-\u9fff]{2,}))/.exec(
      text
    );
  const [, whole = '', what = ''] = undone ?? [];
  if (whole === '') return null;
  const pairs = Array.from(what, (_, at) => what.slice(at, at + 2)).filter((pair) => pair.length === 2);
  return pairs.some((pair) => asked.includes(pair)) ? null : whole;
}
