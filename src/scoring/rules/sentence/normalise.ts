/**
 * A rule sentence in one spelling: half width, one sign for each comparator, Arabic numbers where a number is
 * meant (每发现一项, 百分之九十, 半分), spaces gone. Nouns keep their numerals (三公经费, 一般公共预算).
 */
import { readNumber } from '../numeral';
import { foldWidth } from '../width';
import { lettersExplained } from './letters';
import { ranksAsNumbers } from './ranks';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾]|>=|=>|≥=/g, '≥'],
  [/[≦⩽]|<=|=<|≤=/g, '≤'],
  [/[〈＜﹤]/g, '<'],
  [/[〉＞﹥]/g, '>'],
  [/[﹦]/g, '='],
  [/[~〜∼–—―‐‑−﹣]+|--+/g, '-'],
  [/[×✕*·xX](?=\s*(?:\d|\(|分|权|该|本|指|标|单|[\u4e00-\u9fff]))/g, '×'],
  [/乘以|乘上/g, '×'],
  [/÷/g, '/'],
  [/[【〔\u3014]/g, '['],
  [/[】〕\u3015]/g, ']'],
  [/(?<=[\u4e00-\u9fffA-Z])[”』」](?=[“『「])/g, '或'],
  [/[“”"'‘’「」『』]/g, ''],
  [/个百分比/g, '个百分点'],
  [/\+\/-|\+-|正负/g, '±'],
];

const NUMERAL = '[零一二两三四五六七八九十百半]+(?:点[零一二三四五六七八九]+)?';
/** What follows a numeral that is a number here. */
const COUNTED =
  '(?=个|项|次(?!验收|性|通过|合格|办结|交验|成功)|处|起|家|份|件|例|条|天|日|人|笔|宗|户|类|篇|场|批|台|套|张|座|辆|株|栋|幅|倍|工作日|%|‰|分(?![点比之制率别配析类散布项期管支明]))';

/** 完成率(完成数/计划数×100%)达100%: what stands in the brackets is a part of its own, before the rest. */
const DEFINED =
  /([\u4e00-\u9fff]{2,20}(?:率|比例|比重))\(=?([^()=]*(?:\([^()]*\)[^()=]*)?\/[^()=]*(?:\([^()]*\)[^()=]*)?)\)/g;
/** 每低5%(不足5%按5%计)扣1分, 每发现1处(例)…: a remark on the step. */
const REMARKED = /\(((?:不足|满分|最高|最多|扣完)[^()]{0,24})\)/g;

/**
 * (因政策性调整除外) behind an award: the typed figure leaves that out, and the budget does not tell it: the sentence
 * has a figure of its own.
 */
const EXCEPTED = /(分)?\(((?:因|由于|政策性)[^()]{2,40}(?:除外|不计[入算]?|不包括在内))\)/g;

function withoutRemarks(text: string): string {
  const before: string[] = [];
  const after: string[] = [];
  const rest = text
    .replace(DEFINED, (_, name: string, formula: string) => {
      before.push(`${name.replace(/^.*[;,]/, '')}=${formula}`);
      return name;
    })
    .replace(EXCEPTED, (_, name: string | undefined, remark: string) => {
      before.push(`计算口径数=调整数-${remark.replace(/[^\u4e00-\u9fff]/g, '')}`);
      return name ?? '';
    })
    .replace(REMARKED, (_, remark: string) => {
      after.push(remark);
      return '';
    });
  return [...before, rest, ...after].join(';');
}

const PART = /(?<=^|;)(\d{1,2})[.、]/g;

/** 1.结余率≤10%的得2分;2.10%<结余率≤20%的得1分: a part's number in front of a figure. They must run on from 1. */
function partsNumbered(text: string): string {
  const numbers = [...text.matchAll(PART)];
  const [first] = numbers;
  const runsOn = numbers.length > 1 && numbers.every((match, index) => Number(match[1]) === index + 1);
  const isPlain = first !== undefined && !/\d/.test(text.charAt(first.index + first[0].length));
  return runsOn && isPlain ? text.replace(PART, '($1)') : text;
}

const toArabic = (text: string): string => readNumber(text)?.toString() ?? text;

export function normaliseSentence(sentence: string): string {
  let text = foldWidth(sentence)
    .replace(/[①-⑳]/g, (circled) => `;(${String(CIRCLED.indexOf(circled) + 1)})`)
    .replace(/[\r\n]+/g, ';')
    .replace(/\s+/g, '');
  text = lettersExplained(text.replace(/[÷]/g, '/').replace(/[﹦]/g, '='));
  // Numbers in names: 12345热线, 2022年度预算执行率.
  text = text
    .replace(/\d{3,5}(?=政务|市民|服务|投诉|举报)?(?=[\u4e00-\u9fff]{0,4}(?:热线|专线|平台))/g, '')
    .replace(/(?:19|20)\d{2}年(?:度)?(?!\d|[一二三四五六七八九十末初底内]|[上下]半年)/g, '');
  for (const [pattern, replacement] of SIGNS) text = text.replace(pattern, replacement);
  text = text
    .replace(new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'g'), (_, number: string) => `${toArabic(number)}%`)
    .replace(new RegExp(`(?<![第统唯同专之])(${NUMERAL})${COUNTED}`, 'g'), (_, number: string) => toArabic(number))
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  text = text.replace(
    new RegExp(`([二三四五六七八九十])分之([一二两三四五六七八九])`, 'g'),
    (_, whole: string, part: string) => `${toArabic(part)}/${toArabic(whole)}`
  );
  text = text
    .replace(/赋分/g, '计分')
    // 按以下标准分档计分:1.…
    .replace(
      /(^|;)(?:按照?|根据|依据)(?:以下|下列|如下)(?:标准|情况|规则|档次)?(?:分档|分别|逐项)?(?:计分|评分|打分|得分)[::]/g,
      '$1'
    )
    // 低于(含)90%
    .replace(/(低于|高于|大于|小于)\((?:包)?含\)(?=\d)/g, '$1或等于')
    .replace(/(低于|高于|大于|小于)\(不(?:包)?含\)(?=\d)/g, '$1');
  text = text
    // 60日内下达率 is the name of a rate.
    .replace(/\d+(?:个工作日|日|天)(?:以|之)?内(?=[\u4e00-\u9fff]{2,6}率)/g, '时限内')
    .replace(
      /按(?:照)?(?:实际)?([\u4e00-\u9fff]{2,8}率)占(\d+(?:\.\d+)?%)的(?:比重|比例)(?:计分|得分|计算得分)/g,
      ',得分=$1/$2×分值'
    )
    .replace(/按(?:照)?比例(?:扣分|得分|计分)\((得分=[^()]*)\)/g, ',$1');
  // 延期3个月以内完工得3分: the act says no more than the delay.
  text = text.replace(
    /((?:延期|延迟|推迟|逾期|超期|滞后)\d+(?:-\d+)?(?:个月|天|日|个工作日|工作日|周)(?:\(含\))?(?:(?:及|以|之)?(?:以)?[内上下])?)(?:完工|完成|竣工|报送|上报|公开|交付|验收|办结)(?=的?,?(?:得|计|扣|不得))/g,
    '$1'
  );
  // 1万-2万人: the unit of both.
  text = text.replace(/(\d)万-(\d+(?:\.\d+)?)万(人次|[人次个份件户篇条台套册页株棵头亩吨])/g, '$1万$3-$2万$3');
  text = withoutRemarks(ranksAsNumbers(partsNumbered(text)));
  // Two awards without a mark between them: 得5分80%-90%得4分.
  return (
    text
      // 5分<偏差 begins with a figure of its own.
      .replace(/(?<=[^;,\d.])(\d+(?:\.\d+)?分|[得计记给]满分|不得分)(?=\(?\d|[≥≤<>±]|\[)/g, '$1;')
      .replace(/(\d分|满分|\(\d+(?:\.\d+)?分\))、/g, '$1;')
      // 在90%(含)和95%之间
      .replace(/(\d%(?:\((?:不)?含\))?)[和与](\d+(?:\.\d+)?%(?:\((?:不)?含\))?)(?=之间)/g, '$1-$2')
      // 2月底前完成得80%: of the points.
      .replace(/(?<=[月日底末]前[\u4e00-\u9fff]{0,8}[得计])(\d+(?:\.\d+)?%)(?=[;,]|$)/g, '分值的$1')
      .replace(/。/g, ';')
      .replace(/;+/g, ';')
  );
}
