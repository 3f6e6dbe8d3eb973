/** All of it, in words: 已全部通客车, 发现17个,全部修复, 预警发布及时. */
import { FAILED, sharedShare } from './wording';
import { inner, LONGEST_WORDS, PARTLY } from './words';

const ALL = /^(?:已|均|都|现|全部|全)+(?:已|全部)*(?=[\u4e00-\u9fff]{2})/;

/** 按学期及时足额发放 for 助学金发放及时率 */
const DULY =
  /^[\u4e00-\u9fff]{0,8}?(及时|按时|足额|按期|准时)(?:及时|按时|足额|准确|全额|地)*(发放|拨付|支付|报送|上报|办理|公开|兑现|缴纳|下达|到位|完成)(?:到位|完毕|到人|到户)?$/;
const DULY_RATE = /(?:及时|按时|足额|按期|准时)[\u4e00-\u9fff]{0,4}率/;

const RATE_END = /(?:覆盖)?(?:率|比例|比率|占比|(?<=满意)度)(?:\(.*\))?$/;

/** 已全部通客车 for 通客车率: all of what the name speaks of. */
export function allOf(text: string, name: string): boolean {
  const plain = inner(text);
  if (plain.length > LONGEST_WORDS || /未|没|不|无|差|部分/.test(plain)) return false;
  // 按时足额发放 for 按时足额发放率: the rate's own words.
  if (plain.length >= 4 && /及时|按时|足额|到位|已|达标/.test(plain) && sharedShare(plain, name) === 1) return true;
  const duly = DULY.exec(plain);
  if (
    duly !== null &&
    DULY_RATE.test(name) &&
    (duly[1] !== '足额' || name.includes('足额')) &&
    name.includes(duly[2] ?? '')
  )
    return true;
  const lead = ALL.exec(plain)?.[0] ?? '';
  if (!lead.includes('全')) return false;
  const said = plain.slice(lead.length).replace(/(?:到位|完毕|完成|了)$/, '');
  // 全部验收 says nothing of 验收合格率.
  return sharedShare(said, name) >= 0.8 && name.replace(RATE_END, '').endsWith(said.slice(-2));
}

const WITHIN =
  '(?:考核|考试|测试|检测|抽检|鉴定|参加|接受|纳入|妥善|顺利|有效|如期|在?(?:法定|规定|承诺)(?:的)?(?:时限|期限|时间)之?内|按时|按期|及时|完成|得到|已|按规定|按要求|实现|在?\\d+(?:个)?(?:小时|分钟|工作日|日|天)内)';
const TO_ALL = new RegExp(`(?:全部|均已?被?|都已?|全面|(?<!安|健|齐|完|周)全)${WITHIN}*$`);
const AND_DONE =
  /^(?:到位|闭环|销号|到户|到人|完毕|完成|了|通过|上岗|合格|结业|一遍以上|一遍|(?:竣工|验收|测评|评审|审核|考核|检测|检验|鉴定|评估|测试))*(?:率?达?100%)?$/;
/** 一期验收合格 says nothing of the rest. */
const PARTS = /[期批段]|部分|主体|多数|其中|大多/;
/** 无拖欠 only says it again. */
const HARMLESS =
  /(?:均|且)?(?:无|未发生|未出现|没有)(?:任何)?(?:拖欠|遗漏|差错|错误|投诉|逾期|漏报|截留|挪用)(?:现象|情况|问题)?/g;
/** What is said flatly of the thing is said of all of it. */
const FLAT = /(?:及时|按[期时][\u4e00-\u9fff]{2,6}|足额[\u4e00-\u9fff]{2}|合格|通过|达标|准确|完整|到位|完好|正常)$/;
const FAULTLESS = /^(?:全程|全年|均)*(?:无|零|未出现|未发生)(?:差错|错误|失误|误差)$/;

const TIMELY_DONE =
  /^(?!.*[一二三四首第\d][期批段])[\u4e00-\u9fff]{0,10}?(?:及时|按时|按期|准时)(?:准确|足额|规范)*([\u4e00-\u9fff]{2})(?:到位|完毕|使用|验收)?$/;
const TO_THEM = /(?:全部|均已?|都已?)([\u4e00-\u9fff]{2})了?([\u4e00-\u9fff]{2,})$/;
const SOME = /重点|主要|首|试点|示范|规上/;
const DUE = /^(?:[\u4e00-\u9fff]{0,8}(?:实现|做到|达到))?应([\u4e00-\u9fff])尽\1$/;
/** 按期完成全部重点项目 */
const DONE_ALL = /^(?:已|均)*(?:按期|按时|如期|全面|顺利|圆满)*完成了?(?:全部|所有)([\u4e00-\u9fff]{2,10})$/;
const ANY_TASK = /^(?:年度|各项|既定|计划|目标)*(?:任务|工作|目标)$/;
const PASSED = /^(?:均|全部|已)*一次性通过[\u4e00-\u9fff]{0,4}验收$/;
const DULY_STEM = /(?:及时|按时|按期|足额)(?:发放|拨付|支付|兑现|兑付|缴纳)$/;
const TIMELY_STEM = /(?:及时|按时|按期|准时)$/;

/** 18家卫生院均建成中医馆 for 中医馆覆盖率 */
const BUILT = /(?:均|全部|都)已?(?:建成|建有|配备|设立|设有|安装|开展|实现|接入|开通|建立)了?([\u4e00-\u9fff]{2,})$/;

/** Words by which what a rate speaks of is also called. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  整治: ['整治', '整改'],
  整改: ['整改', '整治'],
  办结: ['办结', '办复', '结案'],
  办复: ['办复', '办结', '答复'],
  破案: ['告破', '破', '侦破', '破获'],
  合格: ['合格', '通过'],
};

/** 消除, 清除 take nothing out of what was done. */
const TAKES_OUT = /但|(?<![消清解拆免扣扫排删根])除|仅|只/;

/** 发现17个,全部修复: all of what the rate speaks of, and nothing is taken back. `rate`: its name, 修复率. */
export function allAre(text: string, rate: string): boolean {
  const stem = rate.replace(RATE_END, '');
  const word = stem.slice(-2);
  const plain = inner(text);
  if (stem.length < 2) return false;
  const rest = plain.replace(stem.slice(0, -2), '').replace(HARMLESS, '').replace(/欠薪/g, '');
  if (FAILED.test(rest) || PARTLY.test(rest) || TAKES_OUT.test(rest)) return false;
  const words = [...(/覆盖(?:率|比例)/.test(rate) ? ['覆盖'] : []), ...(ALSO[word] ?? [word])];
  return plain.split(/[,;。:()]/).some((clause) => {
    if (
      clause.length >= 4 &&
      !/\d/.test(clause) &&
      FLAT.test(clause) &&
      FLAT.test(stem) &&
      clause.endsWith(stem.slice(-4))
    )
      return !PARTS.test(clause.slice(0, -4));
    // 86所学校均配备心理教师 for 心理教师配备率
    const object = TO_THEM.exec(clause);
    if (object?.[1] === word && stem.length === 2) return true;
    if (object?.[1] === word && stem.slice(0, -2).endsWith(object[2] ?? '')) return true;
    // 按月足额发放到位 for 发放率
    const duly = DULY.exec(clause);
    if (duly?.[2] !== undefined && duly[2] === word && !/\d|第/.test(clause) && !PARTS.test(clause)) return true;
    // 按月足额发放基本生活费 for 足额发放率
    if (DULY_STEM.test(stem) && clause.includes(stem.slice(-4)) && !/\d/.test(clause) && !PARTS.test(clause))
      return true;
    // 应救尽救 for 救助率
    const due = DUE.exec(clause)?.[1];
    if (due !== undefined && stem.slice(-4).includes(due)) return true;
    const tasks = word === '完成' ? DONE_ALL.exec(clause)?.[1] : undefined;
    if (tasks !== undefined && (ANY_TASK.test(tasks) || stem.includes(tasks))) return true;
    if (rate.includes('验收') && /合格|通过/.test(word) && PASSED.test(clause)) return true;
    // 走访全覆盖 for 走访率
    if (clause.endsWith(`${word}全覆盖`) && !TAKES_BACK.test(clause) && (!SOME.test(clause) || SOME.test(stem)))
      return true;
    const timely = TIMELY_DONE.exec(clause)?.[1];
    // 预警信息及时发布 for 预警信息发布及时率
    if (timely !== undefined && TIMELY_STEM.test(stem) && stem.replace(TIMELY_STEM, '').endsWith(timely)) return true;
    // 各类报表均及时上报 for 报表及时率
    const timed = TIMELY_STEM.test(stem) ? stem.replace(TIMELY_STEM, '') : '';
    if (timely !== undefined && timed.length >= 2 && clause.includes(timed)) return true;
    if (word === '准确' && FAULTLESS.test(clause)) return true;
    // 全部落实帮扶措施 for 落实帮扶措施比例
    const lead = /^(.{0,12}?)(?:全部|(?<![平人户年月日亩])均已?|都已)(?=[\u4e00-\u9fff]{3})/.exec(clause);
    const said =
      lead === null ? '' : clause.slice(lead[0].length).replace(/^(?:完成|实现|落实)(?=[\u4e00-\u9fff]{3})/, '');
    if (said.length >= 3 && stem.endsWith(said)) return true;
    if (rate.includes('覆盖率')) {
      // 22个乡镇全部参加 for 乡镇覆盖率
      if (stem.length >= 2 && clause.includes(stem) && /(?:全部|均已?|都已?)(?:参加|参与|纳入|覆盖)$/.test(clause))
        return true;
      const built = BUILT.exec(clause)?.[1];
      if (built !== undefined && (stem.endsWith(built) || (built.length >= 4 && stem.startsWith(built)))) return true;
    }
    return words.some((one) => {
      const at = clause.lastIndexOf(one);
      return at >= 0 && TO_ALL.test(clause.slice(0, at)) && AND_DONE.test(clause.slice(at + one.length));
    });
  });
}

const TAKES_BACK = /[未没不]|部分|基本|但|除|仅|只/;

/** 实现全覆盖 for a bare 覆盖率 beside other promises, which say whose it is. */
export const isCovered = (text: string, rate: string): boolean =>
  rate.startsWith('覆盖率') &&
  text.split(/[,;。:]/).some((clause) => clause.endsWith('全覆盖')) &&
  !TAKES_BACK.test(text);
