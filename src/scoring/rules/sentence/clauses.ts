/** Part of a sentence → what it says. Each reader takes the whole part or nothing. */
import { Decimal } from '../../decimal';
import type { Award } from '../rule';
import { readAward, readLoss, type Ending } from './award-words';
import type { Clause, Condition } from './clause';
import { readCondition } from './condition-words';
import { readEachListed } from './each-listed';
import { readGain, readGraded, readOccurrence, readSoMany } from './count-words';
import { readDefinition, readFormulaClause } from './formula-words';
import { readInterpolation } from './interpolation-words';
import { readClimb, readSteps } from './step-words';

const MOST_LOST =
  /^(?:本项|该项|此项|本指标)?(?:直至|直到)?(?:扣完(?:该项|本项|该指标|本指标)?(?:分值)?为止|扣至?(?:0|零)分为止|扣完即止|减完为止|不计负分|不倒扣|不出现负分|至0分为止|直至扣完|(?:最多)?(?:可)?(?:累计)?扣完|扣至0分|减至0分(?:为止)?|最低(?:得|计|为)?(?:0|零)分|以扣完(?:分值|本项分值)?为限|扣完该项分值为限|本项不倒扣|直至该项分值扣完(?:为止)?)$|^直[至到](?:0|零)分$/;
const MOST_LOST_OF =
  /^(?:最多|最高|合计最多|累计最多|累计|总计最多|上限|最大)(?:可)?扣(?:分)?(?:不超过)?(\d+(?:\.\d+)?)分(?:为止|为限)?$|^扣(?:完|满|至)(\d+(?:\.\d+)?)分为止$|^以(\d+(?:\.\d+)?)分为限$|^扣分(?:最多)?不超过(\d+(?:\.\d+)?)分$/;
const MOST_GIVEN =
  /^(?:最高|最多|得分最高|最高得分|总分|满分|得分)?(?:不得?超过|不突破|以)(?:该|本)?(?:项|指标)?(?:的)?(?:分值|权重|满分|权重总额|分值上限|标准分|指标分值)?(?:上限|为限|的分值)?$|^(?:加|得|计)?满(?:分)?为止$|^得分(?:一档)?最高不能?超过该指标分值上限$|^最高不?得?超过分值上限$|^超过(?:该项|指标|本项)?(?:满分|分值|总分)的?,?(?:则)?按(?:照)?(?:满分|分值|总分)(?:计算?|计分|得分)$|^[^\d,]{0,12}?(?:超过|大于|高于|>)100%的?,?(?:均)?按(?:照)?100%(?:计算?|计分)$/;
const MOST_GIVEN_OF =
  /^(?:最高|最多|合计最高|累计最高|满分|得分最高)(?:可)?(?:得|计|加)?(?:不超过)?(\d+(?:\.\d+)?)分(?:为止|为限)?$/;

const STEP_UNIT = '(?:个百分点|%|个点|个工作日|天|日|项|个|次|人|分)?';
const STARTED = new RegExp(
  `^不足(\\d+(?:\\.\\d+)?)${STEP_UNIT}(?:的|部分)?,?(?:也)?按(?:照)?(\\d+(?:\\.\\d+)?)${STEP_UNIT}(?:计算?|扣分|扣)$`
);
const WHOLE_ONLY = new RegExp(
  `^不足(\\d+(?:\\.\\d+)?)${STEP_UNIT}(?:的|部分)?,?(?:不扣分?|不计(?:算)?|忽略不计|不予扣分)$`
);

function readLimit(text: string): Clause | null {
  if (MOST_LOST.test(text)) return { kind: 'most-lost', most: null };
  const lost = MOST_LOST_OF.exec(text);
  if (lost !== null) return { kind: 'most-lost', most: Decimal.parse(lost[1] ?? lost[2] ?? lost[3] ?? lost[4] ?? '') };
  if (MOST_GIVEN.test(text)) return { kind: 'most-given', most: null };
  const given = MOST_GIVEN_OF.exec(text);
  if (given !== null) return { kind: 'most-given', most: Decimal.parse(given[1] ?? '') };
  const started = STARTED.exec(text);
  if (started !== null && started[1] === started[2]) {
    return { kind: 'counting', counting: 'started', of: Decimal.parse(started[1] ?? '') };
  }
  const capped = /^超过(\d+(?:\.\d+)?)分的?,?按(\d+(?:\.\d+)?)分计(?:算)?$/.exec(text);
  if (capped !== null && capped[1] === capped[2]) return { kind: 'most-given', most: Decimal.parse(capped[1] ?? '') };
  const whole = WHOLE_ONLY.exec(text);
  if (whole !== null) return { kind: 'counting', counting: 'whole', of: Decimal.parse(whole[1] ?? '') };
  return null;
}

const JUDGEMENT =
  /酌情|酌定|视情况|视情节|视具体|视程度|视完成|综合评定|综合评价得|综合评分(?!\d|[≥≤<>]|[在达大小高低])|专家(?:打分|评分)|按佐证材料评定|合理确定|确定得分|适当扣分|适当减分|合理确定分值|自行(?:打分|评分)/;

const FULL_POINTS =
  /^(?:本?该?(?:项|指标)?(?:满分|分值|共|总分|计|权重)(?:为|:|=)?)(\d+(?:\.\d+)?)分?$|^\(?(?:共|满分)?(\d+(?:\.\d+)?)分\)?$/;

const STANDARD_OF = /^以(\d+(?:\.\d+)?)(%)?为(?:标准|基准|目标)$/;

const FILLER =
  /^(?:评分标准|评价标准|计分标准|评分细则|计分方法|评分方法|得分标准|扣分标准|评价要点|评分要点|标准|考核标准|具体如下|具体标准如下|评分规则|计算公式|计算方法|计分规则|说明|其中|如下|指标解释|得分计算方法|按以下标准(?:计分|评分|得分)|按下列标准(?:计分|评分)|根据以下标准(?:计分|评分)|依据.{0,12}评分如下|(?:缺|少|缺少)1项(?:的)?(?:则)?不得该项分|[^\d扣]{0,12}不(?:再|予|另)?加分|(?:否则|不符合的?|未达到的?),?(?:则)?(?:相应|对应)(?:扣分|扣减|扣减分值|扣除(?:相应|对应)?分[值数]))[::]?$/;

const BASE = /^(?:基础分|基本分|起评分|基准分)(?:值)?(?:为|是|得|计|记|:|=)?(\d+(?:\.\d+)?)分$/;

function readSimple(text: string): Clause | null {
  if (FILLER.test(text)) return { kind: 'filler' };
  const base = Decimal.parse(BASE.exec(text)?.[1] ?? '');
  if (base !== null) return { kind: 'base', points: base };
  const points = FULL_POINTS.exec(text);
  if (points !== null) {
    const value = Decimal.parse(points[1] ?? points[2] ?? '');
    if (value !== null) return { kind: 'full-points', points: value };
  }
  const standard = STANDARD_OF.exec(text);
  if (standard !== null) {
    const value = Decimal.parse(standard[1] ?? '');
    if (value !== null) return { kind: 'standard', value, percent: standard[2] === '%' };
  }
  const items = /^共(?:计|有)?(\d+)(?:项|个|条|点)$/.exec(text);
  if (items !== null) return { kind: 'items', count: Decimal.from(items[1] ?? '0') };
  if (
    /^(?:二者|两者|以上两项|两项|2者|2项)?(?:择其一|取其一|任选其一|二选一|选其一|择一)(?:进行)?(?:考核|评价|计分)?$/.test(
      text
    )
  ) {
    return { kind: 'either-of-two' };
  }
  return null;
}

const BY_PROPORTION =
  /^(.*?)(?:则?,?(?:可)?(?:按|按照|以|依))?(?:照)?(?:其)?(?:实际)?(?:超出|差额|未完成|偏离)?(?:完成|执行|支出|达成|实现|实际完成|得分|相应|超支|降低|完成值与(?:年度)?(?:指标|目标)值的?|(?:(?:(?!按)[\u4e00-\u9fff]){0,8}率))?的?(?:同)?(?:比例|比率|百分比|程度|率)?(?:计算|折算|相应)?(?:得分|计分|记分|给分|评分|赋分|扣分|递减|扣减|计得分|递减得分|扣减得分|计算得分|计算|折算得分|确定得分|扣除|折算)(?:分)?$/;

const BY_RATE =
  /^(.*?)(?:则?按照?)(?:实际)?[\u4e00-\u9fff]{0,6}(?:率|进度)(?:量化)?(?:计分|得分|记分|评分|折算得分|计算得分)$/;

const OF_WHOLE = /^(?:按|以)[\u4e00-\u9fff]+占[\u4e00-\u9fff]+的?(?:比例|比重)(?:计算)?(?:得分|计分|记分|给分)$/;

function readProportion(text: string): Clause | null {
  if (OF_WHOLE.test(text)) return { kind: 'in-proportion', condition: null, deducts: false };
  if (!/比例|同比|率|百分比|进度/.test(text)) return null;
  const match = BY_RATE.exec(text) ?? BY_PROPORTION.exec(text);
  if (match === null) return null;
  if (!/按|依|以|同比例|比例(?:计|得|扣|折|递)/.test(text)) return null;
  const front = (match[1] ?? '').replace(/[,则]+$/, '').replace(/(?:的)$/, '');
  const deducts = /扣|减/.test(text.slice(front.length));
  if (front === '') return { kind: 'in-proportion', condition: null, deducts };
  const condition = readCondition(front);
  return condition === null ? null : { kind: 'in-proportion', condition, deducts };
}

function readFault(text: string): Clause | null {
  const loss = readLoss(text);
  const lost = loss?.value.points ?? null;
  if (loss === null || lost === null || text.includes('每')) return null;
  const condition = readCondition(loss.rest);
  if (condition?.kind === 'range') {
    const { range } = condition;
    if (range.percent) return { kind: 'band-loss', range, lost };
    const counts = range.unit !== '' && !range.symmetric;
    return counts ? { kind: 'graded', range, lost, unit: range.unit, noun: `${range.unit}${range.subject}` } : null;
  }
  // A number in what is lost for is a count (少1次), which is no fault.
  if (condition === null || (condition.kind === 'words' && /\d/.test(condition.words))) return null;
  return { kind: 'fault', condition, lost };
}

const ENUMERATOR =
  /^(?:[①-⑳]|\(?\d{1,2}\)|\(?[一二三四五六七八九十]\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]是|[一二三四五六七八九十]、|[a-zA-Z][.、)])[,.、:]?/;

const NOT_APPLICABLE =
  /^(?:如|若)?(?:(?:本)?(?:部门|单位|年度|项目))*(?:不涉及|未涉及|不适用|无此项|无此类|没有此项|无该项)(?:此|该|本|以上|上述)?(?:项|类|项指标|指标|情况|情形|业务|工作|内容|项目|事项)*(?:的|者|时)?$/;

/** 合规率100%得分: the points, where a range stands in front. */
function readBareAward(text: string): Clause | null {
  const front = /^([^扣]*[\d%)])(?:的|者)?,?得分$/.exec(text)?.[1];
  const condition = front === undefined ? null : readCondition(front);
  if (condition?.kind !== 'range') return null;
  return { kind: 'award', condition, award: { kind: 'share', share: Decimal.ONE }, listed: false };
}

/** 不涉及的不纳入评分,分值按比例折算; that alone says 不得分 is something else. */
const LEFT_OUT =
  /^(.+?)(?:的|者|时)*,?(?:则)?(?:(?:该|本|此)项?(?:指标)?(?:分值)?)?(?:不(?:纳入|参与|列入|作)(?:评分|评价|考核|计分|自评|打分)(?:范围)?|予以剔除|剔除|(?:按比例)?(?:分摊|调整|分配|平均分配)(?:至|到|给)其[他它余](?:各项)?指标|(?:按|以)其[他它余](?:各项)?指标(?:的)?得分率(?:折算|换算|计分|计算)|(?:按比例)?折算(?:为|成)?(?:满分|百分制|总分))(?:,?(?:分值|得分|总分)(?:按(?:照)?比例)(?:折算|换算|调整))?$/;

function readLeftOut(text: string): Clause | null {
  const front = LEFT_OUT.exec(text)?.[1];
  return front !== undefined && NOT_APPLICABLE.test(front.replace(/(?:的|者|时|,)+$/, ''))
    ? { kind: 'not-applicable', way: 'rescale' }
    : null;
}

const isNothing = (award: Award): boolean => award.kind === 'share' && award.share.isZero();

/** 发现2个及以上问题不得分, 有1次投诉得3分: so many of them leave nothing, or so much. */
function soMany({ rest, value }: Ending<Award>): Condition | null {
  const front = rest.replace(/(?:的|,)+$/, '');
  const many = isNothing(value) || HAPPENED.test(front) ? readSoMany(front) : null;
  return many === null ? null : { kind: 'range', range: many.range };
}

const HAPPENED = /^(?:有|发生|出现|存在|发现)\d+(?:-\d+)?[^\d]{2,10}$/;

/** 验收合格不扣分, 偏差10%以内不扣分; 首次不扣分 and 3次以内不扣分 say what a count starts from, which is not read. */
function readNoLoss(text: string): Clause | null {
  const front = /^(.+?)(?:的|者)?,?不(?:予)?扣分$/.exec(text)?.[1];
  const condition = front === undefined ? null : readCondition(front);
  if (front === undefined || condition === null || condition.kind === 'otherwise') return null;
  const plain = /^(?:未|无|没有|符合|按|及时)|(?:合格|达标|到位)$/.test(front) && !/首|初|第|因|经|原因/.test(front);
  if (condition.kind === 'range' ? !condition.range.percent : !plain) return null;
  return { kind: 'award', condition, award: { kind: 'share', share: Decimal.ONE }, listed: false };
}

function readAwardClause(text: string, listed: boolean): Clause | null {
  const award = readAward(text);
  // 提前完成加1分 comes on top of another award.
  if (award !== null && /加\d+(?:\.\d+)?分$/.test(text)) return null;
  if (award === null) return readNoLoss(text) ?? readBareAward(text);
  const full = award.value.kind === 'share' && award.value.share.equals(Decimal.ONE);
  if (NOT_APPLICABLE.test(award.rest.replace(/,$/, ''))) {
    return full ? { kind: 'not-applicable', way: 'full' } : null;
  }
  const condition =
    !isNothing(award.value) && HAPPENED.test(award.rest)
      ? (soMany(award) ?? readCondition(award.rest))
      : (readCondition(award.rest) ?? soMany(award));
  return condition === null ? null : { kind: 'award', condition, award: award.value, listed };
}

/** `得分=…`, also after a condition: 低于95%的,得分=完成率×分值 · 否则按支出率×5分计算得分. */
function readConditionalFormula(text: string): Clause | null {
  const plain = readFormulaClause(text);
  if (plain !== null) return { kind: 'formula', formula: plain, condition: null };
  const split =
    /^([^=]+?)(?:的|者|时|则|,)*((?:本|该)?(?:项|指标)?得分=.+)$/.exec(text) ??
    /^(.+?)(?:的|者|时|则|,)*((?:按照?|得分=|得分按).+)$/.exec(text) ??
    /^(否则)(.+)$/.exec(text);
  if (split === null) return null;
  const condition = readCondition((split[1] ?? '').replace(/[,则的]+$/, ''));
  const formula = condition === null ? null : readFormulaClause((split[2] ?? '').replace(/的?实际/, '实际'));
  return condition === null || formula === null ? null : { kind: 'formula', formula, condition };
}

/** A listed part without its number. */
export const labelOf = (raw: string): string => raw.replace(ENUMERATOR, '').replace(/[,;的]+$/, '');

export const hasEnumerator = (text: string): boolean => ENUMERATOR.test(text);

/** Words of introduction: they say how to score only where nothing else does. */
const INTRODUCTION = [
  /^(?:根据|依据|按照?|参照|对照|结合).{2,40}(?:情况|程度|实际|结果|质量|要求|标准)(?:,)?(?:进行)?(?:综合)?(?:打分|评分|给分|赋分|评定|计分|评价|考核|扣分)$/,
  /^(?:主要|重点)?(?:考核|评价|反映|考察|用以反映|用于考核|根据|依据|按照?).{2,60}(?:情况|程度|水平|能力|质量|效果|是否[^,]{2,30})$/,
];

/** 根据考核得分折算: the formula behind it says how. */
const BY_FAULTS = /^(?:按照?|根据).{2,20}(?:事项|问题|情况|数量|次数)(?:进行)?扣分$/;
const CONVERTED = /^(?:根据|依据|按照?).{2,30}(?:得分|分数)(?:\([^()]{2,8}\))?(?:进行)?(?:折算|换算)$/;

const isIntroduction = (text: string): boolean =>
  CONVERTED.test(text) ||
  BY_FAULTS.test(text) ||
  (!/[\d扣每酌≥≤<>=×/]|比例|满分|得分|[得计记]\d/.test(text) && INTRODUCTION.some((pattern) => pattern.test(text)));

export function readClause(raw: string): Clause | null {
  const listed = hasEnumerator(raw);
  const text = raw.replace(ENUMERATOR, '').replace(/^[,、:]+|[,、:]+$/g, '');
  if (text === '') return { kind: 'filler' };
  if (JUDGEMENT.test(text)) return { kind: 'judgement' };
  if (isIntroduction(text)) return { kind: 'introduction' };
  const simple = listed ? null : (readLimit(text) ?? readSimple(text));
  if (simple !== null) return simple;
  const limit = readLimit(text);
  if (limit !== null) return limit;
  const between = readInterpolation(text);
  if (between !== null) return between;
  const formula = readConditionalFormula(text);
  if (formula !== null) return formula;
  const definition = readDefinition(text);
  if (definition !== null) return { kind: 'definition', ...definition };
  const each = readEachListed(text);
  if (each !== null) return each;
  return (
    readLeftOut(text) ??
    readProportion(text) ??
    readSteps(text) ??
    readClimb(text) ??
    readOccurrence(text) ??
    readFault(text) ??
    readGain(text) ??
    readGraded(text) ??
    readAwardClause(text, listed)
  );
}
