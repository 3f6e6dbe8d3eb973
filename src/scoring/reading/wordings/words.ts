/** Answers in words: done, partly done, not done, nothing happened. Words never become a number here. */
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
const ALL_DONE = /^(?:完成率100%|完成100%|100%完成|已建立|已制定|(?:已|均)*(?:全部|全面)完成[\u4e00-\u9fff]{2,6}任务)$/;
export const PASSED = new RegExp(
  `^${HOW}(?:是|有|√|✓|☑|合格|通过|达标|符合要求|正常|按时|按期|及时|(?:一次性?|竣工|完工|终期|综合)?验收合格|(?:一次性?)?验收通过|通过验收|通过审核|通过评审)$`
);
export const PARTLY =
  /部分|局部|基本(?!生活|医疗|医保|养老|公共|药物|农田|建设|设施|情况|需求|权益|住房|保障|保险|民生|功能|规范|制度|服务|支出|经费|工资|公卫|满意[率度])|大部|大体|初步|尚在|正在|推进中|进行中|接近|逐步|持续推进|有序推进|陆续|阶段性|未全部|未完全|未能全部|未足额|未全面|不完全|延期|推迟|滞后/;
const NOT_DONE =
  /^(?:尚?未|没有?|暂未|仍未|并未|还未)(?:能)?(?:按时|按期|如期)?(?:完成|开展|实施|启动|达到|达成|达标|落实|执行|进行|建成|验收|举办|组织|支付|发放|使用|到位|实现)/;
export const NOTHING =
  /^(?:全年|本年度?|当年|年内|年度|20\d\d年度?|均|全区|全市|全县|实现|做到|保持)*(?:无(?![法需关须从论])|零|没有|未发生|无发生|未出现|零发生|零事故|零投诉|零差错|零容忍|不发生|未发现|未收到|未接到|没有发生|没有出现|从未发生|暂未发生)/;

/** 未达到启动条件: there was no occasion for it. */
const NO_OCCASION = /条件|(?:未|没有?)(?:触发|遇|出现需|涉及)/;

/** Without quotation marks and what ends it. */
export const inner = (text: string): string => text.replace(TRIM, '').replace(/[“”"'‘’]/g, '');

/** Longer answers are sentences; only a short one says all that it says in a few fixed words. */
export const LONGEST_WORDS = 40;

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
  if (NOT_DONE.test(plain.replace(LEAD, ''))) return NO_OCCASION.test(plain) ? 'other' : 'not-done';
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
  // 未发生事故,也未发生投诉: each clause says that nothing of its kind happened.
  const clauses = plain.split(/[,;。]/).map((clause) => clause.replace(/^(?:也|亦|且|并|更)/, ''));
  if (clauses.length > 1 && clauses.every((clause) => NOTHING.test(clause)))
    return clauses.some((clause) => nothingOf(clause, name));
  const rest = plain.slice(match[0].length);
  if (speaksOfOther(plain, name)) return false;
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
    '死亡',
    '伤亡',
    '亡人',
  ])
    if (rest.includes(grave) && !name.includes(grave)) return false;
  // 没有统计 says nothing of the thing asked.
  return rest === '' || HAPPENS.test(rest) || Array.from(rest).some((character) => name.includes(character));
}

const EVENTS =
  '投诉 事故 差错 案件 舆情 火灾 火情 违规 违纪 违法 泄密 上访 信访 逾期 拖欠 欠薪 伤亡 死亡 中毒 疫情 纠纷 故障 感染 污染'.split(
    ' '
  );

/** 零投诉 says nothing of 事故. */
const speaksOfOther = (text: string, name: string): boolean => {
  const spoken = EVENTS.filter((event) => text.includes(event));
  return (
    spoken.length > 0 && EVENTS.some((event) => name.includes(event)) && !spoken.some((event) => name.includes(event))
  );
};

const HAPPENS = /发生|出现|投诉|事故|问题|案件|差错|违|险|情况|现象|事件/;
