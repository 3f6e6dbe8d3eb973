/** Forms in which an answer says what its target says, in other words. */
import { saysNone } from './denied';
import { isKept } from './rules-kept';
import { degreeOf, FAILED } from './wording';
import { LONGEST_WORDS, NOTHING, nothingOf, PARTLY, type Said } from './words';

/** 动态清零 for 欠薪案件动态清零: what is left out only names the thing. */
const isItsEnd = (wanted: string, given: string): boolean =>
  (given.length >= 4 || given === '全覆盖') &&
  wanted.endsWith(given) &&
  !LETTERS_CUT.test(`${wanted.slice(0, -given.length).slice(-1)}${given.charAt(0)}`) &&
  !/[不无未零非防避禁]|杜绝|减少|降低/.test(wanted.slice(0, -given.length));

/** AAA级 is not the end of AAAA级. */
const LETTERS_CUT = /^[A-Za-z]{2}$/;

/** `said`: what the answer says as a whole. */
export function isReworded(wanted: string, given: string, said: Said): boolean {
  if (stated(wanted) === stated(given) || gradeReached(wanted, given) || doneAll(wanted, given)) return true;
  if (
    isItsEnd(wanted, given) ||
    isItsEnd(wanted, given.replace(/已(?=[\u4e00-\u9fff]{2}$)/, '')) ||
    isTopOf(wanted, given) ||
    isItsVerb(wanted, given)
  )
    return true;
  if (isKept(wanted, given)) return true;
  const denied = saysNone(wanted, given, said);
  if (denied !== null) return denied;
  const [, by = '', passed] = PASSED_IT.exec(given) ?? [];
  const level = BY_LEVEL.exec(wanted)?.[0];
  const same = level === undefined || !BY_LEVEL.test(by) || by.includes(level);
  if (passed !== undefined && same && wanted.endsWith(passed) && !/前|内$|之前/.test(wanted)) return true;
  if (TIMELY.test(wanted) && TIMELY_DONE.test(given)) return true;
  if (ON_TIME.test(wanted) && ON_TIME.test(given) && withoutTimely(wanted) === withoutTimely(given)) return true;
  const limits = LIMIT.exec(wanted);
  const limit = limits?.[1] ?? limits?.[2];
  if (
    limit !== undefined &&
    given.split(/[,;。(]/).some((clause) => WITHIN.exec(clause)?.[1] === limit) &&
    !/超支|突破了|已超|[^未不]超出/.test(given)
  )
    return true;
  return ZERO_OF.test(wanted) && said === 'none' && nothingOf(given, wanted);
}

/** 优良中低差, 高中低: the scale itself stands as the target, and its best grade was reached. */
const SCALE =
  /^(?:定性)?(优秀?[、/]?良好?[、/]?中?等?[、/]?低?[、/]?差|好[、/]?中?[、/]?[差坏]|高[、/]?中[、/]?低|优[、/]?良[、/]?中)$/;
const isTopOf = (wanted: string, given: string): boolean => {
  const best = SCALE.exec(wanted)?.[1]?.charAt(0);
  return best !== undefined && (given === best || (best === '优' && given === '优秀'));
};

/** 改善条件 answered by 明显改善: the only verb of the promise, with a word of degree. */
const CHANGES = '提升|提高|增强|改善|优化|加强|促进|推动|带动|扩大|巩固|完善|健全|改进|强化|缓解|减轻';
const VERB_SAID = new RegExp(
  `^(?:得到|得以|实现|有|已)?(?:有效|明显|显著|大幅|进一步|不断|持续|稳步|切实|较大)+(?:得到|的)?(${CHANGES})$`
);
const isItsVerb = (wanted: string, given: string): boolean => {
  const verb = VERB_SAID.exec(given)?.[1];
  if (verb === undefined || /[,;。、]/.test(wanted) || degreeOf(given) < degreeOf(wanted)) return false;
  const verbs = wanted.match(new RegExp(CHANGES, 'g')) ?? [];
  return verbs.length === 1 && verbs[0] === verb && !/[不未无]/.test(wanted);
};

/** 市级验收 is no 省级验收. */
const BY_LEVEL = /[国省市县区州乡镇]家?级/;
/** 已通过省级终审 for 完成…终审 */
const PASSED_IT =
  /^(?:已|均已|全部)?(?:通过|完成)([\u4e00-\u9fff]{0,6})(终审|初审|复审|验收|评审|审核|审查|鉴定|备案|测评|认证)$/;

/** 乱埋乱葬零新增 */
const ZERO_OF = /零[\u4e00-\u9fff]{2}$/;

/** 存量清零 answered by 已全部清零 */
const ALL_OF = /^(?:现|目前)?(?:已经?|均|都|全部|全面|实现)*(?:全|均|都)部?面?(?:已|实现|完成)*/;
function doneAll(wanted: string, given: string): boolean {
  const verb = given.replace(ALL_OF, '').replace(/(?:完毕|到位|了)$/, '');
  // 已建立健全 for 建立健全管理制度
  if (given.length === 5 && given.startsWith('已') && wanted.startsWith(given.slice(1))) return true;
  return verb.length >= 2 && verb.length < given.length && wanted.endsWith(verb) && !/[时期前内]|不|未/.test(wanted);
}

/** 及时 answered by 按时报送 */
const TIMELY = /^(?:及时|按时|按期|如期|准时)$/;
const TIMELY_DONE =
  /^(?:已|均|全部|都)*(?:及时|按时|按期|如期|准时)(?:(?:足额|完整|准确)*(?:报送|完成|发放|支付|拨付|上报|提交|公开|办结|到位|开展|交付|印发|发布|编制|下达|兑现))?$/;

/** 公开及时 answered by 按时公开 */
const ON_TIME = /及时|按时|按期|如期|准时/;
const withoutTimely = (text: string): string => text.replace(/及时|按时|按期|如期|准时|完成|已|均|全部|都/g, '');

/** 不超过预算 answered by 未超预算 */
const LIMIT_OF =
  '((?:批复|年初|项目|全年)*(?:预算|概算|计划|限额|定额|标准|控制数|警戒线|预警线|控制线|红线|控制目标))';
const LIMIT = new RegExp(
  `^(?:(?:≤|不超过?|不超出|不突破|未超过?|不高于|低于|控制在)${LIMIT_OF}(?:以?内|范围之?内|之内|总额|金额|数|额度)*|${LIMIT_OF}(?:总额|金额|数|额度)?(?:以内|范围之?内|之内))$`
);
const WITHIN = new RegExp(
  `^(?:均|全部|都)*(?:未超过?|未超出|没有超过?|不超过?|不超出|未突破|低于|控制在)${LIMIT_OF}(?:以?内|范围之?内|之内|总额|金额|数|额度)*(?:\\d[\\d.,]*[万亿]?元)?$`
);

/** 达到一级A标准 and 一级A标准 say the same. */
const stated = (text: string): string =>
  text.replace(
    /^(?:已经?|均|全部)*(?:(?:达到|达|符合|满足|实现|做到|获评|获得|创成|创建成为|成功创建为?|创建为|入选|评为|被评为|认定为|被认定为)了?)?/,
    ''
  );

const GRADES: readonly RegExp[] = [/^(?:不合格|较差|差)/, /^(?:合格|及格|中等?|一般)/, /^(?:良好?)/, /^(?:优秀?)/];
const gradeIn = (text: string): number => GRADES.findIndex((grade) => grade.test(text));

/** 良好以上等次 answered by 优秀. */
function gradeReached(wanted: string, given: string): boolean {
  const least =
    /^(?:达到|评为|获得|考核|评定|为)*(优秀?|良好?|合格|及格|中等?)(?:等次|等级|档次)?及?以上(?:等次|等级|档次)?$/.exec(
      wanted
    )?.[1];
  if (least === undefined) return false;
  const reached = /^(?:达到|评为|获得|考核|评定|为)*(优秀?|良好?|合格|及格|中等?)(?:等次|等级|档次)?$/.exec(given)?.[1];
  return reached !== undefined && gradeIn(reached) >= gradeIn(least);
}

const TO_THE_LAST = /^应(.)尽\1$/;
/** 春秋两季按时完成 for 按时完成 */
const endsIn = (clause: string, wanted: string): boolean =>
  wanted.length >= 4 &&
  clause.endsWith(wanted) &&
  !FAILED.test(clause) &&
  !PARTLY.test(clause) &&
  !/\d|重点|主要|试点|示范|规上|城区|但|除|仅|只|其余|其他|其它|中$|拟|计划|将|力争/.test(
    clause.slice(0, -wanted.length)
  );

/** 应发尽发,核发率100%: the promise itself, and nothing behind it that takes it back. */
export function givenHolds(wanted: string, given: string): boolean {
  if (wanted.length < 3) return false;
  const clauses = given.split(/[,;。:()]/);
  const at = clauses.findIndex(
    (clause) =>
      clause === wanted ||
      isItsEnd(wanted, stated(clause)) ||
      endsIn(clause, wanted) ||
      stated(clause) === stated(wanted) ||
      (TO_THE_LAST.test(clause) && wanted.endsWith(clause))
  );
  if (at < 0) return false;
  clauses.splice(at, 1);
  // 未发生重大事故,未发生人员伤亡: nothing else happened either.
  const rest = clauses.filter((clause) => clause.length > LONGEST_WORDS || !NOTHING.test(clause)).join(',');
  return (
    !FAILED.test(rest) &&
    !PARTLY.test(rest) &&
    !/但|除|仅|只|差|低|超|发生(?!率)|事故|投诉|损坏|破损|停用|停运|(?<!不)存在|挪用|违规|违纪/.test(rest)
  );
}

/** 不低于上年, 不高于上年水平 */
const HELD_TO_LAST_YEAR =
  /^(?:(不(?:低于|少于|小于|差于))|不(?:高于|超过|多于|大于))(?:上年|去年|上一年|上年度|上年同期|去年同期|往年)(?:度|水平|同期|数|的|实际|平均)*$/;

const TREND_DOWN = /(?:下降|减少|降低|压减|回落|下跌)$/;
const TREND_UP = /(?<![负零不])(?:回升|增长|增加|提高|提升|上升|增多)$/;
/** 减少能源消耗 */
const TREND_LEAD = /^(?:有效|切实|逐步)?(?:(下降|减少|降低|压减)|增加|提高|提升)([\u4e00-\u9fff]{2,8})$/;
const BY_SO_MUCH = /(?:下降|减少|降低|压减|增加|提高|提升|增长|上升|回升)(?:了|约|近)?\d/;
const SAID_DOWN = /下降|减少|降低|压减|回落|下跌/;
const SAID_UP = /回升|增长|增加|提高|提升|上升|增多|上涨/;

/** 同比下降 answered by 同比下降18.6%: a figure of the very change that was promised. */
export function trendReached(wanted: string, given: string): true | null {
  const held = HELD_TO_LAST_YEAR.exec(wanted);
  if (held !== null) {
    const floor = held[1] !== undefined;
    const better = floor ? SAID_UP : SAID_DOWN;
    const worse = floor ? SAID_DOWN : SAID_UP;
    return (better.test(given) || given.includes('持平')) && !worse.test(given) && !/未|没/.test(given) ? true : null;
  }
  if (/\d/.test(wanted) || !/\d/.test(given) || degreeOf(wanted) > 2 || /未|没/.test(given)) return null;
  const [, lower, thing] = TREND_LEAD.exec(wanted) ?? [];
  const down = TREND_DOWN.test(wanted) || lower !== undefined;
  if (thing !== undefined ? !(given.includes(thing) && BY_SO_MUCH.test(given)) : !down && !TREND_UP.test(wanted))
    return null;
  if (SAID_UP.test(wanted) === SAID_DOWN.test(wanted)) return null;
  return (down ? SAID_DOWN : SAID_UP).test(given) && !(down ? SAID_UP : SAID_DOWN).test(given) ? true : null;
}
