/**
 * Answers and targets in words: done, partly done, not done, nothing happened; and whether one text says
 * that another was reached. Words never become a number here.
 */
/** `passed` says that something is in order (合格, 正常, 按时), not that a number was reached. */
export type Said = 'done' | 'passed' | 'partly' | 'not-done' | 'none' | 'placeholder' | 'other';

const TRIM = /[。.;;,、!!\s]+$/;
/** 无, 未发生 … at the beginning. */
export const saysNothing = (text: string): boolean => NOTHING.test(inner(text));

const LEAD = /^(?:项目|任务|工作|指标|目标|均|全部|都|已经|已|全年|年度|本年度?|基本情况|该项目?|实际)+/;

const PLACEHOLDER = /^[/\\.。·…*_~|-]*$|^(?:×+|x+|X+|同上|见附件|待定|暂无|略|N\/A|n\/a|NA|空)$/;

const GOAL =
  '(?:全部|全年|年度|年初|本年度?|当年|既定|预期|预定|预计|设定|计划|目标|绩效|指标|任务|工作|要求|效果|值|规定|标准|内容|建设|验收|审核|评审|考核|各项|的|了|全面|指标任务)*';
const HOW =
  '(?:全部|全面|全|均|都|已经|已|按时|按期|按质|按量|按质按量|保质保量|按计划|按要求|如期|及时|圆满|顺利|超额|较好地?|高质量|圆满地|100%|百分之百|地)*';
const DONE = new RegExp(
  `^${HOW}(?:完成|达成|达到|达标|实现|落实到?位?|到位|办结|完毕|符合|满足)${GOAL}(?:完成|达成|完毕)?(?:100%)?$`
);
const ALL_DONE = /^(?:完成率100%|完成100%|100%完成|已建立|已制定)$/;
const PASSED = new RegExp(
  `^${HOW}(?:是|有|√|✓|☑|合格|通过|达标|符合要求|正常|按时|按期|及时|(?:一次性?)?验收合格|(?:一次性?)?验收通过|通过验收|通过审核|通过评审)$`
);
const PARTLY =
  /部分|基本|大部|大体|初步|尚在|正在|推进中|进行中|接近|逐步|持续推进|有序推进|陆续|阶段性|未全部|未完全|未能全部|未足额|未全面|不完全|延期|推迟|滞后/;
const NOT_DONE =
  /^(?:尚?未|没有?|暂未|仍未|并未|还未)(?:能)?(?:按时|按期|如期)?(?:完成|开展|实施|启动|达到|达成|达标|落实|执行|进行|建成|验收|举办|组织|支付|发放|使用|到位|实现)/;
const NOTHING =
  /^(?:全年|本年度?|当年|年内|年度|20\d\d年度?|均|全区|全市|全县)*(?:无(?![法需关须从论])|零|没有|未发生|无发生|未出现|零发生|零事故|零投诉|零差错|零容忍|不发生|未发现|没有发生|没有出现|从未发生|暂未发生)/;

const inner = (text: string): string => text.replace(TRIM, '').replace(/[“”"'‘’]/g, '');

/** Longer answers are sentences; only a short one says all that it says in a few fixed words. */
const LONGEST_WORDS = 40;

export const isPlaceholder = (text: string): boolean => text.length <= LONGEST_WORDS && PLACEHOLDER.test(inner(text));

const NOT_APPLICABLE =
  /^(?:本(?:部门|单位|项目|年度))?(?:均)?(?:不涉及|不适用|未涉及|无此项|无此类情况)(?:此项|该项|本项|该指标|本指标)?$/;

/** 不适用: what it does to the points is for the standard and the person to say, never met and never 0. */
export const isNotApplicable = (text: string): boolean =>
  text.length <= LONGEST_WORDS && NOT_APPLICABLE.test(inner(text));

/** What an answer without a figure says as a whole. */
export function saidBy(text: string): Said {
  const plain = inner(text);
  if (plain.length > LONGEST_WORDS) return PARTLY.test(plain) ? 'partly' : 'other';
  if (PLACEHOLDER.test(plain)) return 'placeholder';
  if (NOT_DONE.test(plain.replace(LEAD, ''))) return 'not-done';
  if (PARTLY.test(plain)) return 'partly';
  if (NOTHING.test(plain)) return 'none';
  if (/未|不|没|无法|差|低于|欠/.test(plain)) return 'other';
  if (PASSED.test(plain)) return 'passed';
  if (ALL_DONE.test(plain) || DONE.test(plain) || DONE.test(plain.replace(LEAD, ''))) return 'done';
  return 'other';
}

/** 未发生安全事故 says 0 of the thing named; 未发生重大事故 says it only of the grave ones. */
export function nothingOf(text: string, name: string): boolean {
  const plain = inner(text);
  const match = NOTHING.exec(plain);
  if (match === null) return false;
  const rest = plain.slice(match[0].length);
  if (/[,;、。但]/.test(rest)) return false;
  for (const grave of [
    '重大',
    '较大',
    '特大',
    '特别',
    '严重',
    '重特大',
    '一般',
    '责任',
    '群体',
    '有责',
    '恶性',
    '新的',
    '大规模',
    '明显',
    '人为',
    '有效',
    '越级',
    '进京',
  ])
    if (rest.includes(grave) && !name.includes(grave)) return false;
  // 没有统计 says nothing of the thing asked.
  return rest === '' || HAPPENS.test(rest) || Array.from(rest).some((character) => name.includes(character));
}

const HAPPENS = /发生|出现|投诉|事故|问题|案件|差错|违|险|情况|现象|事件/;

const FAILED =
  /未(?!超|突破|发生|出现|发现|来|成年)|不(?!断|仅|但|少于|低于|低|良|动产|同|锈|忘)|没有|无法|尚|缺|存在.{0,12}(?:问题|不足|以下|以上|差距|现象)|滞后|下滑|较差|欠/;

/** Words of degree, from weak to strong. */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [/有所|有一定|一定程度|一定|初步|逐步|基本|较(?![上去往年同前之计])|略|稍|一般|尚/, 1],
  [/明显|显著|大幅|极大|全面|大大|充分|大力|切实|突出|非常|很|十分|高度/, 3],
];
const degreeOf = (text: string): number => DEGREES.find(([pattern]) => pattern.test(text))?.[1] ?? 2;

const IMPROVE =
  /提升|提高|增强|改善|优化|加强|促进|推动|带动|增加|扩大|巩固|保障|完善|健全|推进|改进|强化|缓解|减轻|降低|减少|规范|发挥/;
const WELL =
  /良好|优良|优秀|优|好|显著|明显|较好|满意|较高|高|到位|健全|完善|规范|及时|有效|正常|稳定|安全|合理|充分|合规|通过|合格/;

/** 乱埋乱葬零新增 */
const ZERO_OF = /零[\u4e00-\u9fff]{2}$/;

export type TextVerdict = true | false | null;

/** Does the answer say that the target text was reached? null: it has to be asked. */
export function textReached(target: string, answer: string, name = ''): TextVerdict {
  const wanted = inner(target);
  const given = inner(answer);
  if (wanted === given || stated(wanted) === stated(given)) return true;
  if (gradeReached(wanted, given)) return true;
  // 零就业家庭动态清零 for 动态清零: the name and the promise.
  if (name !== '' && given.endsWith(wanted) && name.includes(given.slice(0, given.length - wanted.length))) return true;
  const said = saidBy(given);
  if (doneAll(wanted, given)) return true;
  if (TIMELY.test(wanted) && TIMELY_DONE.test(given)) return true;
  if (ON_TIME.test(wanted) && ON_TIME.test(given) && withoutTimely(wanted) === withoutTimely(given)) return true;
  const limit = LIMIT.exec(wanted)?.[1];
  if (limit !== undefined && WITHIN.exec(given)?.[1] === limit) return true;
  if (ZERO_OF.test(wanted) && said === 'none' && nothingOf(given, wanted)) return true;
  if (NOTHING.test(wanted) && /^0(?:\.0+)?[起件次人例宗个%]?$/.test(given)) return true;
  if (said === 'passed') return wanted.includes(given) || PASSED.test(wanted) ? true : null;
  if (said === 'done') return true;
  if (givenHolds(wanted, given)) return true;
  const trend = trendReached(wanted, given);
  if (trend !== null) return trend;
  if (digitsOf(wanted) !== digitsOf(given)) return said === 'not-done' ? false : null;
  if (said === 'not-done') return false;
  if (said === 'none') return NOTHING.test(wanted) && nothingOf(given, wanted + name) ? true : null;
  if (said === 'placeholder') return null;
  if (FAILED.test(given) && !FAILED.test(wanted)) return deniesIt(wanted, given) ? false : null;
  if (said === 'partly' && !PARTLY.test(wanted) && !ONWARD.test(given)) return null;
  if (degreeOf(given) < degreeOf(wanted)) return null;
  const core = wanted.replace(/[的地得了]|有所|一定|基本|初步|有效|明显|显著|进一步|不断|持续|逐步|全面|大幅/g, '');
  if (core.length >= 2 && given.includes(core)) return true;
  const verb = IMPROVE.exec(wanted)?.[0];
  if (verb !== undefined && given.includes(verb) && (core === verb || sharedShare(core, given) >= 0.6)) return true;
  if (
    wanted.length <= 4 &&
    given.length <= 4 &&
    WELL.test(wanted) &&
    WELL.test(given) &&
    gradeOf(given) >= gradeOf(wanted)
  )
    return true;
  if (sharedShare(core, given) >= 0.8) return true;
  return null;
}

/** 存量清零 answered by 已全部清零 */
const ALL_OF = /^(?:现|目前)?(?:已经?|均|都|全部|全面|实现)*(?:全|均|都)部?面?(?:已|实现|完成)*/;
function doneAll(wanted: string, given: string): boolean {
  const verb = given.replace(ALL_OF, '').replace(/(?:完毕|到位|了)$/, '');
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
const LIMIT_OF = '((?:批复|年初|项目|全年)*(?:预算|概算|计划|限额|定额|标准|控制数))';
const LIMIT = new RegExp(
  `^(?:不超过?|不超出|不突破|未超过?|控制在)${LIMIT_OF}(?:以?内|范围之?内|之内|总额|金额|数|额度)*$`
);
const WITHIN = new RegExp(
  `^(?:均|全部|都)*(?:未超过?|未超出|没有超过?|不超过?|不超出|未突破|控制在)${LIMIT_OF}(?:以?内|范围之?内|之内|总额|金额|数|额度)*$`
);

/** 达到一级A标准 and 一级A标准 say the same. */
const stated = (text: string): string =>
  text.replace(/^(?:已经?|均|全部)*(?:(?:达到|达|符合|满足|实现|做到|获评|获得)了?)?/, '');

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
/** 应发尽发,核发率100%: the promise itself, and nothing behind it that takes it back. */
function givenHolds(wanted: string, given: string): boolean {
  if (wanted.length < 3) return false;
  const clauses = given.split(/[,;。:()]/);
  const at = clauses.findIndex(
    (clause) =>
      clause === wanted || stated(clause) === stated(wanted) || (TO_THE_LAST.test(clause) && wanted.endsWith(clause))
  );
  if (at < 0) return false;
  clauses.splice(at, 1);
  const rest = clauses.join(',');
  return !FAILED.test(rest) && !PARTLY.test(rest) && !/但|除|仅|只|差|低|超|发生(?!率)|事故|投诉/.test(rest);
}

/** 不低于上年, 不高于上年水平 */
const HELD_TO_LAST_YEAR =
  /^(?:(不(?:低于|少于|小于|差于))|不(?:高于|超过|多于|大于))(?:上年|去年|上一年|上年度|上年同期|去年同期|往年)(?:度|水平|同期|数|的|实际|平均)*$/;

const TREND_DOWN = /(?:下降|减少|降低|压减|回落|下跌)$/;
const TREND_UP = /(?:增长|增加|提高|提升|上升|增多)$/;
const SAID_DOWN = /下降|减少|降低|压减|回落|下跌/;
const SAID_UP = /增长|增加|提高|提升|上升|增多|上涨/;

/** 同比下降 answered by 同比下降18.6%: a figure of the very change that was promised. */
function trendReached(wanted: string, given: string): true | null {
  const held = HELD_TO_LAST_YEAR.exec(wanted);
  if (held !== null) {
    const floor = held[1] !== undefined;
    const better = floor ? SAID_UP : SAID_DOWN;
    const worse = floor ? SAID_DOWN : SAID_UP;
    return (better.test(given) || given.includes('持平')) && !worse.test(given) && !/未|没/.test(given) ? true : null;
  }
  if (/\d/.test(wanted) || !/\d/.test(given) || degreeOf(wanted) > 2 || /未|没/.test(given)) return null;
  const down = TREND_DOWN.test(wanted);
  if (!down && !TREND_UP.test(wanted)) return null;
  if (SAID_UP.test(wanted) === SAID_DOWN.test(wanted)) return null;
  return (down ? SAID_DOWN : SAID_UP).test(given) && !(down ? SAID_UP : SAID_DOWN).test(given) ? true : null;
}

const ALL = /^(?:已|均|都|现|全部|全)+(?:已|全部)*(?=[\u4e00-\u9fff]{2})/;

/** 已全部通客车 for 通客车率: all of what the name speaks of. */
export function allOf(text: string, name: string): boolean {
  const plain = inner(text);
  if (plain.length > LONGEST_WORDS || /未|没|不|无|差|部分/.test(plain)) return false;
  // 按时足额发放 for 按时足额发放率: the rate's own words.
  if (plain.length >= 4 && /及时|按时|足额|到位|已|达标/.test(plain) && sharedShare(plain, name) === 1) return true;
  const lead = ALL.exec(plain)?.[0] ?? '';
  if (!lead.includes('全')) return false;
  return sharedShare(plain.slice(lead.length).replace(/(?:到位|完毕|完成|了)$/, ''), name) >= 0.8;
}

/** 发现17个,全部修复: all of them, and nothing is taken back. */
export function allAre(text: string, word: string): boolean {
  const plain = inner(text);
  if (FAILED.test(plain) || PARTLY.test(plain) || /但|除|仅|只/.test(plain)) return false;
  return plain.split(/[,;。:()]/).some((clause) => {
    const at = clause.lastIndexOf(word);
    return (
      at >= 0 &&
      /(?:全部|均已?|都已?)(?:按时|按期|及时|完成|得到|已)*$/.test(clause.slice(0, at)) &&
      /^(?:到位|完毕|完成|了)?$/.test(clause.slice(at + word.length))
    );
  });
}

const digitsOf = (text: string): string => text.replace(/[^0-9.]+/g, ' ').trim();

/** 逐步提高, 持续推进 are said of what goes on, and are judged by their degree. */
const ONWARD = /^(?:逐步|持续推进|有序推进)/;

const gradeOf = (text: string): number => (/较|中|一般|基本/.test(text) ? 1 : /优|显著|明显|很/.test(text) ? 3 : 2);

/** 不完整 against 完整, 尚未建立, 存在18岁以下…: the answer itself says that the target was missed. */
function deniesIt(wanted: string, given: string): boolean {
  if (PARTLY.test(given)) return false;
  if (/存在.{0,12}(?:问题|不足|以下|以上|差距|现象)/.test(given)) return true;
  for (const match of given.matchAll(/(?:尚?未能?|不|没有?)([\u4e00-\u9fff]{2})/g))
    if (match[1] !== undefined && wanted.includes(match[1])) return true;
  return false;
}

function sharedShare(core: string, given: string): number {
  if (core === '') return 0;
  let shared = 0;
  for (const character of core) if (given.includes(character)) shared += 1;
  return shared / core.length;
}
