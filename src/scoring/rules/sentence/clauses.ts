/** Part of a sentence → what it says. Each reader takes the whole part or nothing. */
import { Decimal } from '../../decimal';
import { readAward, readLoss } from './award-words';
import type { Clause, Condition } from './clause';
import { readRange } from './condition';
import { readDefinition, readFormulaClause } from './formula-words';

const OTHERWISE =
  /^(?:否则|其他|其它|其余|其他情况|其他情形|其余情况|反之|除此之外|除上述.*|未达到(?:要求|标准|上述.*)?|达不到(?:要求|标准|上述.*)?|不符合(?:要求|标准|上述.*)?|以上均不符合|否)(?:的|者|均|则|,)*$/;

const LEADING = /^(?:[,、:]|则|且|若|如果|如|当|对|其中:?|凡|如有|若有)+/;

export function readCondition(text: string): Condition | null {
  const words = text
    .replace(/(?:的)?,?(?:实行)?一票否决(?:制)?,?$/, '')
    .replace(/[,、:]+$/, '')
    .replace(/^[,、:]+/, '');
  if (OTHERWISE.test(words)) return { kind: 'otherwise' };
  const range = readRange(words.replace(LEADING, ''));
  if (range !== null) return { kind: 'range', range };
  // Numbers with a comparator or a per cent that no pattern takes are not understood: never words.
  const compares = /大于|小于|低于|高于|以上|以下|以内/.test(words) && /\d/.test(words);
  if (words === '' || compares || /[≥≤<>=±%×/]|\d+-\d|不足\d/.test(words)) return null;
  return { kind: 'words', words: words.replace(/(?:则|的话|的|者|时),?$/, '') };
}

const MOST_LOST =
  /^(?:直至|直到)?(?:扣完(?:该项|本项|该指标|本指标)?(?:分值)?为止|扣至?(?:0|零)分为止|扣完即止|减完为止|不计负分|不倒扣|不出现负分|至0分为止|直至扣完|扣完|扣至0分|最低(?:得|计|为)?(?:0|零)分|以扣完(?:分值|本项分值)?为限|扣完该项分值为限|本项不倒扣|直至该项分值扣完(?:为止)?)$/;
const MOST_LOST_OF =
  /^(?:最多|最高|合计最多|累计最多|累计|总计最多|上限|最大)(?:可)?扣(?:分)?(?:不超过)?(\d+(?:\.\d+)?)分(?:为止|为限)?$|^扣(?:完|满|至)(\d+(?:\.\d+)?)分为止$|^以(\d+(?:\.\d+)?)分为限$|^扣分(?:最多)?不超过(\d+(?:\.\d+)?)分$/;
const MOST_GIVEN =
  /^(?:最高|最多|得分最高|最高得分|总分|满分|得分)?(?:不得?超过|不突破|以)(?:该|本)?(?:项|指标)?(?:的)?(?:分值|权重|满分|权重总额|分值上限|标准分|指标分值)?(?:上限|为限|的分值)?$|^(?:加|得|计)?满(?:分)?为止$|^得分(?:一档)?最高不能?超过该指标分值上限$|^最高不?得?超过分值上限$/;
const MOST_GIVEN_OF =
  /^(?:最高|最多|合计最高|累计最高|满分)(?:可)?(?:得|计|加)?(?:不超过)?(\d+(?:\.\d+)?)分(?:为止|为限)?$/;

function readLimit(text: string): Clause | null {
  if (MOST_LOST.test(text)) return { kind: 'most-lost', most: null };
  const lost = MOST_LOST_OF.exec(text);
  if (lost !== null) return { kind: 'most-lost', most: Decimal.parse(lost[1] ?? lost[2] ?? lost[3] ?? lost[4] ?? '') };
  if (MOST_GIVEN.test(text)) return { kind: 'most-given', most: null };
  const given = MOST_GIVEN_OF.exec(text);
  if (given !== null) return { kind: 'most-given', most: Decimal.parse(given[1] ?? '') };
  if (
    /^不足(?:1|一)(?:个百分点|%|个点|天|日|个工作日|项|个)?的?,?按(?:1|一)(?:个百分点|%|个点|天|日|个工作日|项|个)?(?:计算?|扣分)$/.test(
      text
    )
  ) {
    return { kind: 'counting', counting: 'started' };
  }
  const capped = /^超过(\d+(?:\.\d+)?)分的?,?按(\d+(?:\.\d+)?)分计(?:算)?$/.exec(text);
  if (capped !== null && capped[1] === capped[2]) return { kind: 'most-given', most: Decimal.parse(capped[1] ?? '') };
  if (/^不足(?:1|一)(?:个百分点|%|个点|天|日|个工作日)?的?,?(?:不扣分|不计(?:算)?|忽略不计)$/.test(text)) {
    return { kind: 'counting', counting: 'whole' };
  }
  return null;
}

const JUDGEMENT =
  /酌情|酌定|视情况|视情节|视具体|视程度|视完成|综合评定|综合评价得|综合评分|专家(?:打分|评分)|按佐证材料评定|根据.{0,20}(?:情况|程度|实际)(?:,)?(?:打分|评分|给分|赋分|评定|确定得分|合理确定)|适当扣分|适当减分|合理确定分值|自行(?:打分|评分)/;

const FULL_POINTS =
  /^(?:本?该?(?:项|指标)?(?:满分|分值|共|总分|计|权重)(?:为|:|=)?)(\d+(?:\.\d+)?)分?$|^\(?(?:共|满分)?(\d+(?:\.\d+)?)分\)?$/;

const STANDARD_OF = /^以(\d+(?:\.\d+)?)(%)?为(?:标准|基准|目标)$/;

const FILLER =
  /^(?:评分标准|评价标准|计分标准|评分细则|计分方法|评分方法|得分标准|扣分标准|评价要点|评分要点|标准|考核标准|具体如下|具体标准如下|评分规则|计算公式|计算方法|计分规则|说明|其中|如下|指标解释|得分计算方法|按以下标准(?:计分|评分|得分)|按下列标准(?:计分|评分)|根据以下标准(?:计分|评分)|依据.{0,12}评分如下)[::]?$/;

function readSimple(text: string): Clause | null {
  if (FILLER.test(text)) return { kind: 'filler' };
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
  /^(.*?)(?:则?,?(?:可)?(?:按|按照|以|依))?(?:照)?(?:其)?(?:实际)?(?:超出|差额|未完成|偏离)?(?:完成|执行|支出|达成|实现|实际完成|得分|相应|超支|降低|完成值与(?:年度)?(?:指标|目标)值的?|(?:[\u4e00-\u9fff]{0,6}率))?的?(?:同)?(?:比例|比率|百分比|程度|率)?(?:计算|折算|相应)?(?:得分|计分|记分|给分|评分|赋分|扣分|递减|扣减|计得分|递减得分|扣减得分|计算得分|计算|折算得分|确定得分|扣除|折算)(?:分)?$/;

const OF_WHOLE = /^(?:按|以)[\u4e00-\u9fff]+占[\u4e00-\u9fff]+的?(?:比例|比重)(?:计算)?(?:得分|计分|记分|给分)$/;

function readProportion(text: string): Clause | null {
  if (OF_WHOLE.test(text)) return { kind: 'in-proportion', condition: null, deducts: false };
  if (!/比例|同比|率|百分比/.test(text)) return null;
  const match =
    BY_PROPORTION.exec(text) ??
    /^(.*?)(?:则?按照?)(?:实际)?[\u4e00-\u9fff]{1,6}率(?:计分|得分|记分|评分|折算得分|计算得分)$/.exec(text);
  if (match === null) return null;
  if (!/按|依|以|同比例|比例(?:计|得|扣|折|递)/.test(text)) return null;
  const front = (match[1] ?? '').replace(/[,则]+$/, '').replace(/(?:的)$/, '');
  const deducts = /扣|减/.test(text.slice(front.length));
  if (front === '') return { kind: 'in-proportion', condition: null, deducts };
  const condition = readCondition(front);
  return condition === null ? null : { kind: 'in-proportion', condition, deducts };
}

const VERBS_ABOVE = '超过|超出|超|高于|高出|增加|上升|提高|增长|多|大于';
const VERBS_BELOW = '降低|减少|下降|低于|低|少于|少|落后|差|短|不足|降|小于|未达到';
const VERBS_EITHER = '偏离|偏差|增减|相差|变动|浮动';
const STEP = new RegExp(
  `^(.*?)(?:每|按每)(?:再)?(${VERBS_ABOVE}|${VERBS_BELOW}|${VERBS_EITHER})?(?:过)?(?:规定|目标值|标准|目标|年初预算|预算|标准值|计划)?(?:的)?(\\d+(?:\\.\\d+)?)?(个百分点|个点|%|个百分比|百分点)(?:的)?(?:,)?(?:就|则)?$`
);

function readSteps(text: string): Clause | null {
  const loss = readLoss(text);
  if (loss === null) return null;
  const match = STEP.exec(loss.rest.replace(/,$/, ''));
  if (match === null) return null;
  const front = (match[1] ?? '').replace(/,$/, '');
  const step = Decimal.parse(match[3] ?? '1');
  if (step === null || step.sign() <= 0) return null;
  const condition = front === '' ? null : stepFront(front);
  if (condition === undefined) return null;
  const verb = match[2] ?? '';
  const beyond =
    verb === ''
      ? null
      : VERBS_ABOVE.split('|').includes(verb)
        ? 'above'
        : VERBS_BELOW.split('|').includes(verb)
          ? 'below'
          : 'either';
  return {
    kind: 'steps',
    condition,
    beyond,
    step,
    unit: '%',
    lost: loss.value.points,
    lostShare: loss.value.share,
    counting: null,
  };
}

/** `低于95%的,` in front of the step; a bare subject (`支出率`) says nothing more. */
function stepFront(front: string): Condition | null | undefined {
  const condition = readCondition(front);
  if (condition === null) return undefined;
  return condition.kind === 'words' && /^[\u4e00-\u9fff]{2,16}(?:率|比例|度)$/.test(condition.words) ? null : condition;
}

const UNIT =
  '(?:个单位|个部门|个项目|个问题|人次|例次|项次|个工作日|工作日|个|项|次|起|处|家|份|件|例|条|人|名|笔|宗|户|类|篇|场|批|台|套|张|天|日|期|本|月|季度?)';
const OCCURRENCE = new RegExp(
  `^(?:如|若|凡|经.{0,10}?,)?(.{0,30}?)(每|按每)?(发现|出现|存在|发生|查出|有|缺少|缺失|遗漏|少|缺|漏|违反|逾期|延迟|延期|超期|滞后|推迟|迟报|迟|晚|超过|超出|超|多|增加|减少|未完成|不符合)?(?:了|的|报|覆盖|完成|开展|建立|公开|达到)?(\\d+)?(${UNIT})(.*)$`
);

const SHORT = /^(?:少|缺|缺少|缺失|遗漏|漏|减少)$/;
const OVER = /^(?:超过|超出|超|多|增加)$/;
const SAYS_LITTLE = /^(?:发现|有|出现|存在|发生|)$/;

function readOccurrence(text: string): Clause | null {
  const loss = readLoss(text);
  if (loss === null) return null;
  const front = loss.rest.replace(/[,各]+$/, '');
  const match = OCCURRENCE.exec(front);
  if (match === null) return null;
  const [, before = '', each, verb = '', number, unit = '', after = ''] = match;
  // Without 每 it must say one: 发现1起扣1分, 1项不符合扣1分.
  if (each === undefined && number !== '1') return null;
  if (each === undefined && verb === '' && before !== '') return null;
  if (/[≥≤<>=%\d]/.test(`${before}${after}`) || `${before}${after}`.includes('每') || /^(?:百分点|点)/.test(after))
    return null;
  const step = Decimal.parse(number ?? '1');
  if (step === null || step.sign() <= 0) return null;
  const noun = `${SAYS_LITTLE.test(verb) ? '' : verb}${unit}${after}`;
  const counts = SHORT.test(verb) ? 'short' : OVER.test(verb) ? 'over' : 'problems';
  return {
    kind: 'occurrence',
    perItem: loss.value.points,
    perItemShare: loss.value.share,
    step,
    unit,
    noun: before === '' ? noun : `${noun}(${before})`,
    counts,
  };
}

const GAIN = new RegExp(`^(.{0,20}?)每(.{0,16}?)(1)?(${UNIT})(.{0,20})$`);

function readGain(text: string): Clause | null {
  const award = readAward(text);
  if (award?.value.kind !== 'points') return null;
  const match = GAIN.exec(award.rest.replace(/,$/, ''));
  if (match === null || /[≥≤<>=%\d]|扣|百分点/.test(award.rest.replace(/1/, ''))) return null;
  return { kind: 'gain', perItem: award.value.points, noun: `${match[2] ?? ''}${match[4] ?? ''}${match[5] ?? ''}` };
}

function readFault(text: string): Clause | null {
  const loss = readLoss(text);
  const lost = loss?.value.points ?? null;
  if (loss === null || lost === null || text.includes('每')) return null;
  const condition = readCondition(loss.rest);
  return condition === null ? null : { kind: 'fault', condition, lost };
}

const ENUMERATOR =
  /^(?:[①-⑳]|\(?\d{1,2}\)|\(?[一二三四五六七八九十]\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]是|[一二三四五六七八九十]、|[a-zA-Z][.、)])[,.、:]?/;

function readAwardClause(text: string, listed: boolean): Clause | null {
  const award = readAward(text);
  if (award === null) return null;
  const condition = readCondition(award.rest);
  return condition === null ? null : { kind: 'award', condition, award: award.value, listed };
}

/** `得分=…`, also after a condition: 低于95%的,得分=完成率×分值 · 否则按支出率×5分计算得分. */
function readConditionalFormula(text: string): Clause | null {
  const plain = readFormulaClause(text);
  if (plain !== null) return { kind: 'formula', formula: plain, condition: null };
  const split = /^(.+?)(?:的|者|时|则|,)*((?:按照?|得分=|得分按).+)$/.exec(text) ?? /^(否则)(.+)$/.exec(text);
  if (split === null) return null;
  const condition = readCondition((split[1] ?? '').replace(/[,则的]+$/, ''));
  const formula = condition === null ? null : readFormulaClause((split[2] ?? '').replace(/的?实际/, '实际'));
  return condition === null || formula === null ? null : { kind: 'formula', formula, condition };
}

const EACH_LISTED =
  /^(?:以上|上述)?(?:内容|要点|情况)?(?:各|每)(?:1)?(?:项|点|条|个)?(?:要点|内容)?(?:各)?(?:占|得|计|为|符合得)?(\d+(?:\.\d+)?)分$/;

/** A listed part without its number. */
export const labelOf = (raw: string): string => raw.replace(ENUMERATOR, '').replace(/[,;的]+$/, '');

export const hasEnumerator = (text: string): boolean => ENUMERATOR.test(text);

export function readClause(raw: string): Clause | null {
  const listed = hasEnumerator(raw);
  const text = raw.replace(ENUMERATOR, '').replace(/^[,、:]+|[,、:]+$/g, '');
  if (text === '') return { kind: 'filler' };
  if (JUDGEMENT.test(text)) return { kind: 'judgement' };
  const simple = listed ? null : (readLimit(text) ?? readSimple(text));
  if (simple !== null) return simple;
  const limit = readLimit(text);
  if (limit !== null) return limit;
  const formula = readConditionalFormula(text);
  if (formula !== null) return formula;
  const definition = readDefinition(text);
  if (definition !== null) return { kind: 'definition', ...definition };
  const each = EACH_LISTED.exec(text);
  const eachPoints = each === null ? null : Decimal.parse(each[1] ?? '');
  if (eachPoints !== null) return { kind: 'each-listed', points: eachPoints };
  return (
    readProportion(text) ??
    readSteps(text) ??
    readOccurrence(text) ??
    readFault(text) ??
    readGain(text) ??
    readAwardClause(text, listed)
  );
}
