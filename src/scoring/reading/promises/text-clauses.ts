/** The clauses of a target that hold no figure and promise something of their own: 培训5期,无安全事故. */
import type { Scan } from '../scanning/quantity';

const ACHIEVEMENT =
  /完成|提升|提高|加强|保障|确保|建立|健全|推进|实现|改善|优化|做好|落实|良好|显著|明显|到位|满意|制定|印发|出台|形成|开展|促进|增强|有效|规范|稳定|安全|正常|及时|无|零|防止|杜绝|建成|达到|巩固|完善|完工|封顶|竣工|开工|投产|上线|运行|清零|覆盖|达标|通过|合格|减少|降低|增加|扩大|更新|验收|维护/;
/** A clause between commas promises something of its own when it ends in what is to be achieved. */
const ACHIEVED =
  /(?:完工|封顶|竣工|开工|投产|上线|清零|全覆盖|达标|到位|合格|显著|明显|良好|满意|提升|提高|增强|改善|优化|完善|巩固|好转|缓解|丰富|繁荣|浓厚|和谐|整洁|美观|便捷|高效|优良|充分|完好|安全(?:播出|度汛)|平稳有序|(?:控制在|不超过|低于)[\u4e00-\u9fff]{2,8}(?:以下|以内|之内|范围内)|(?:验收|复核|考核|评审|审核|评估)通过|通过(?:[省市县国家区]级)?(?:验收|评审|认定|评估|复核|复审)|落实|建成|健全|规范|稳定|有序|畅通|及时|准确|完整|合规|日产日清|正常|安全运行|下降|减少|降低|回落|增长|增加|上升|零[\u4e00-\u9fff]{2}|(?:达到?|符合)[\u4e00-\u9fff]{1,6}[A-Z]?(?:标准|水平|要求|规定))[”"]?$/;
/** Or when it promises that nothing of the kind happens: 无重大故障, 未发生安全事故, 杜绝超标. */
export const NEVER =
  /^(?:全年|年内|年度|期间|全程|实现|确保|做到|保持|力争|且|并|均)*(?:无(?![法需关须从论偿线害障纸]|公害|人[机驾艇船车值])|零(?!星|售|散|距离|部件)|不发生|未发生|不出现|未出现|杜绝|没有)[\u4e00-\u9fff]{2,}$|^[\u4e00-\u9fff]{2,8}(?:无|零|未发生|不发生)[\u4e00-\u9fff]{0,6}(?:事故|伤亡|投诉|差错|故障|案件|舆情|火灾|泄密|违规|违纪|事件|上访|拖欠)$/;
/** 校本研修全覆盖 */
const WHOLE = /^[\u4e00-\u9fff]{2,12}(?:全覆盖|动态清零)$/;
/** 按时拨付, 足额发放 */
const DULY = /^(?:按时|按期|及时|如期|足额)[\u4e00-\u9fff]{2,6}(?<!完成)$/;
/** 增速不低于各项贷款平均增速 */
const COMPARES = /(?:不低于|不高于|高于|低于|优于|快于)[\u4e00-\u9fff]{3,}$/;
/** 推广良种3万亩,带动农民增收: what it is to bring about. */
const EFFECT =
  /^(?:有效|切实|进一步|不断|着力|大力|全面)*(?:促进|提高|提升|带动|丰富|保障|改善|增强|维护|推动|优化|缓解|减轻|助力|打造|营造|守护|发挥|形成|激发|筑牢|夯实|树立|弘扬|传承|培育|拓展|拓宽|畅通|填补|擦亮|塑造|彰显|凝聚|构建|建立|健全|完善|覆盖|惠及|满足|解决|消除|实现|确保|争创|创建|助推|推进|加快|加强|强化|规范|防范|遏制|引领|服务|支撑)[\u4e00-\u9fff]{3,}$/;
export const isEffect = (text: string): boolean => EFFECT.test(text);
const LEAD_IN = /^(?:按|根据|围绕|为|通过|在|以|结合|针对|对|经|随着|依据|依托)/;

export interface TextClause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The numbered clause it stands in. */
  readonly section: number;
}

const clauseOf = (text: string, start: number, end: number, section: number): TextClause => ({
  text: text.replace(/[;,。\s]+$/, ''),
  start,
  end,
  section,
});

/** `behind`: a figure stands before it. */
const promises = (clause: string, comma: boolean, listed: boolean, behind: boolean): boolean =>
  NEVER.test(clause) ||
  (clause.length >= 4 &&
    ((behind && EFFECT.test(clause)) ||
      (comma
        ? DULY.test(clause) || ((ACHIEVED.test(clause) || COMPARES.test(clause)) && !LEAD_IN.test(clause))
        : ACHIEVEMENT.test(clause) || listed)));

/** 巡查12次、零事故; 巡查12次(无责任事故); 省培150人次、校本研修全覆盖: in the clause of a figure. */
function besides(text: string, from: number, to: number, section: number): readonly TextClause[] {
  if (!/[无零未不杜没全清、]/.test(text.slice(from, to))) return [];
  const found: TextClause[] = [];
  let start = from;
  for (let index = from; index <= to; index += 1) {
    if (index < to && !'、()'.includes(text.charAt(index))) continue;
    const piece = text.slice(start, index);
    if (start > from && (NEVER.test(piece) || WHOLE.test(piece) || EFFECT.test(piece)))
      found.push(clauseOf(piece, start, index, section));
    start = index + 1;
  }
  return found;
}

/** `others`: what is promised in numbers and dates. Without any, the whole text is one promise. */
export function textClauses(
  scan: Scan,
  others: readonly { readonly start: number; readonly end: number }[]
): readonly TextClause[] {
  const { text, marks } = scan;
  if (others.length === 0 && marks.length === 0) return [clauseOf(text, 0, text.length, -1)];
  const taken = [...others, ...scan.quantities, ...scan.dates.filter((date) => date.grain !== 'year')];
  const result: TextClause[] = [];
  let section = marks.length > 0 ? 0 : -1;
  let from = marks[0]?.end ?? 0;
  const close = (to: number, comma: boolean): void => {
    if (taken.some((one) => one.start >= from && one.end <= to)) {
      result.push(...besides(text, from, to, section));
      return;
    }
    const clause = text.slice(from, to).trim();
    if (
      promises(
        clause,
        comma,
        marks.length > 1,
        taken.some(({ end }) => end <= from)
      )
    )
      result.push(clauseOf(clause, from, to, section));
  };
  /** Is there a comma at either end of the clause? */
  const between = (to: number): boolean => text[to] === ',' || text[from - 1] === ',';
  for (let index = from; index <= text.length; index += 1) {
    const next = marks[section + 1];
    if (index === next?.start) {
      close(index, false);
      section += 1;
      from = next.end;
      index = from - 1;
    } else if (index === text.length || ';。!,\n'.includes(text.charAt(index))) {
      if (index > from) close(index, between(index));
      from = index + 1;
    }
  }
  return result;
}
