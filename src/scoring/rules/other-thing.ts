/**
 * 检查20份, of a sentence that neither checks nor speaks of what was checked: a figure beside a word that shares nothing
 * with the sentence or the row's name counts something else.
 */
const FIGURE =
  /\d[\d,.]*(?:%|‰|个百分点|个工作日|工作日|个月|个季度|[万亿]?元|[万亿])?|[一二两三四五六七八九十]+(?=[个项次起处家份件例条人名笔宗户类篇场批天日期月])/g;
const COUNTER =
  /人次|例次|项次|学时|平方米|公里|分钟|小时|个月|[个项次起处家份件例条人名笔宗户类篇场批台套张辆本期部支所间栋亩天日周月年吨册页分元度]/g;
const SAYS_LITTLE =
  /全年度?|本年度?|年度内?|当年|年内|截[至止]|目前|累计|共计|合计|总计|总共|共有|实际|完成|达到|达成|达|实现|经|为|是|已|均|共|有|了|的|等|在|内|发现|存在|出现|发生|查出|检出|其中|情况|情形|问题|现象|事项|项目|单位|部门|数量|总量|数|率|比例|占比|比|得分|评分|平均|综合|仅|只|用时|耗时|历时|时间|正好|刚好|超额|年底|年末|月底|上述|以上|以下|左右|同比|较上年|上年|去年|增长|上升|增加|提高|提升|下降|降低|减少|压减|节约|控制/g;
/** What says that something was amiss, whatever it is called in the sentence. */
const AMISS =
  /发现|反馈|指出|查出|存在|出现|发生|问题|未|没|无|不|逾|超|延|迟|晚|缺|漏|少|错|差|误|违|低|高|欠|滞后|落后|扣|投诉|举报|信访|事故|故障|案/;

const FAULT = /问题|反馈|指出|查出|投诉|举报|信访|事故|故障|案件|错|误|违/;

const pairs = (text: string): readonly string[] =>
  Array.from(text, (_, at) => text.slice(at, at + 2)).filter((pair) => pair.length === 2);

/** What the figure is said to be of, where the sentence and the name know nothing of it; else null. */
export function otherThing(text: string, asked: string, ofFaults: boolean): string | null {
  const own = asked.normalize('NFKC').replace(/[\s"“”‘’']/g, '');
  const clauses = text
    .replace(/(?:19|20)\d{2}年(?:度)?|\d{1,2}月(?:\d{1,2}日)?/g, '')
    .split(/[,，;；。、:：()（）《》]/);
  const clause = clauses.find((one) => one.match(FIGURE) !== null) ?? '';
  const named = clause.replace(FIGURE, ' ').replace(COUNTER, ' ').replace(SAYS_LITTLE, ' ').split(/\s+/);
  const things = named.filter((one) => /^[\u4e00-\u9fff]{2,}$/.test(one));
  const fault = FAULT.exec(clause)?.[0] ?? '';
  // 反馈问题8个 is no number of 人才引进.
  const isBeside = !ofFaults && fault !== '' && !own.includes(fault);
  if (things.length === 0 || (AMISS.test(clause) && !isBeside)) return null;
  return things.some((thing) => pairs(thing).some((pair) => own.includes(pair))) ? null : things.join('、');
}
