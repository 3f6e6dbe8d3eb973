/**
 * 实际情况 → Fact. Only what can be said in one way becomes a number; every other text stays words, and the
 * rule decides whether the words are enough. A blank is a blank, never 0.
 */
import { Decimal } from '../decimal';
import type { Cell } from '../model';
import { NUMBER, readNumber } from './numeral';
import type { Fact } from './rule';
import { foldWidth } from './width';

const BLANK = /^(?:[-—–_/\\.…·]*|待定|待补充|待填)$/;
const NOT_APPLICABLE =
  /^(?:本(?:部门|单位|项目|年度))?(?:均)?(?:不涉及|不适用|未涉及|无此项|无此类情况|n\/a|na)(?:此项|该项|本项|该指标|本指标)?$/i;

/** Things that are counted when a rule counts occurrences. */
const COUNTED =
  '(?:个单位|个部门|个项目|个问题|个百分点|项问题|人次|个|项|次|起|处|家|份|件|例|条|人|名|笔|宗|户|类|篇|场次|场|批|台|套|张|辆|本|期|部|支|所|间|栋|亩|例次)';

const TIME = '(?:个工作日|工作日|个月|个季度|季度|天|日|周|小时|分钟|年)';

/** What may follow 无 or 没有 for it to mean that nothing happened (无制度 does not). */
const NOTHING_OF = [
  '(?:发现|发生|出现|存在)?.{0,12}?(?:问题|违规|违纪|违法|投诉|差错|错误|事故|案件|偏差|超支|超标|逾期|延迟|通报|处罚|举报|舆情|缺失|遗漏|扣分)',
  '(?:发现|发生|出现|存在)?(?:此类|上述|该类|以上|不|未|违|超|逾期|截留|挪用|挤占|虚).{0,16}',
].join('|');

const NOTHING = [
  /^(?:本年度?|全年|年度内|当年)?(?:无|没有|零|未发现|未发生|未出现|不存在|未检出)$/,
  new RegExp(
    `^(?:经.{0,10}?[,，])?(?:(?!发现|存在|有|因).){0,14}?(?:无|没有|未发现|未发生|未出现|不存在|未收到)(?:${NOTHING_OF})(?:等)?(?:的?(?:情况|情形|问题|行为|现象|事项))?(?:发生)?$`
  ),
];
/** 未逾期, 未超支: what did not happen. */
const NOT_AMISS =
  /^(?:均|都|全部)?(?:未|没有|无)(?:逾期|超期|延期|延迟|迟报|漏报|超支|超标|超编|超预算|拖欠|欠缴|漏缴|违规|违反|截留|挤占|挪用|虚列)[\u4e00-\u9fff]{0,8}$/;

/** In front of 未发现问题: what was looked at. */
const LOOKED_AT = /^(?:经|对|抽查|检查|审计|核查|共检查|共抽查|共审计|开展|全年开展|现场|本年度|年度内)/;
const TELLS = /发现|存在|问题|但|除|违|未|不|逾|超/;

function saysNothing(text: string): boolean {
  const clauses = text.split(/[,，;；]/);
  const last = clauses[clauses.length - 1] ?? '';
  const whole = NOTHING.some((pattern) => pattern.test(text)) || NOT_AMISS.test(text);
  if (whole && !CONTRAST.test(text)) return true;
  const front = clauses.slice(0, -1);
  if (front.length === 0 || CONTRAST.test(last)) return false;
  const nothing = NOTHING.some((pattern) => pattern.test(last)) || NOT_AMISS.test(last);
  return nothing && front.every((clause) => LOOKED_AT.test(clause) && !TELLS.test(clause));
}

const CONTRAST =
  /但|不过|除|仅|只|尚|然而|部分|个别|少数|其中|[1-9]|基本|一[个项次起处家]|[两二三四五六七八九十][个项次起处家]/;

const fold = (text: string): string =>
  foldWidth(text)
    .replace(/\s+/g, '')
    .replace(/[。；;]+$/, '');

const firstMatch = (pattern: RegExp, text: string): RegExpExecArray | null => pattern.exec(text);

/** Years and dates are no figures of what happened. */
const withoutDates = (text: string): string =>
  text.replace(
    /(?:19|20)\d{2}(?:年度?|[-./]\d{1,2}(?:[-./]\d{1,2})?)|\d{1,2}月(?:\d{1,2}日)?|\d{4}号|第[一二三四五六七八九十\d]+/g,
    ''
  );

const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

const HEDGED =
  /(?<![节合签履违契条公特预集])约|左右|以上|以下|以内|大概|近\d|超过?\d|不足\d|不到\d|不少于|不低于|不超过|至少|[≥≤><~～]|\d[-—–至到]\d|[%‰][+多余]|[\d一二两三四五六七八九十][项个次起处家份件例条人天日][半多余]/;

function rateIn(text: string): Fact | null {
  const exact = firstMatch(/^([+-]?\d[\d,]*(?:\.\d+)?)(%|‰)$/, text);
  const bare = exact ?? firstMatch(/([+-]?\d[\d,]*(?:\.\d+)?)(%|‰)/, text);
  if (bare !== null) {
    if (exact === null && (HEDGED.test(text) || numbersIn(withoutDates(text)).length !== 1)) return null;
    const value = readNumber(bare[1] ?? '');
    if (value === null) return null;
    const rate = bare[2] === '‰' ? value.times(Decimal.of(1, 1)) : value;
    return exact === null ? { kind: 'rate', rate, words: text } : { kind: 'rate', rate };
  }
  const spoken = firstMatch(new RegExp(`^(.*?)百分之(${NUMBER})$`), text);
  const value = spoken === null ? null : readNumber(spoken[2] ?? '');
  if (value === null || /\d/.test(withoutDates(spoken?.[1] ?? ''))) return null;
  return { kind: 'rate', rate: value };
}

function fractionIn(text: string): Fact | null {
  const unit = '[个项次起处家份件例条人名笔户]?';
  const match = firstMatch(
    new RegExp(`^(\\d[\\d,]*(?:\\.\\d+)?)${unit}[/／÷](\\d[\\d,]*(?:\\.\\d+)?)${unit}(?:=([\\d.]+)%)?$`),
    text
  );
  if (match === null) return null;
  const part = readNumber(match[1] ?? '');
  const whole = readNumber(match[2] ?? '');
  if (part === null || whole === null) return null;
  if (match[3] !== undefined) {
    const stated = Decimal.parse(match[3]);
    const places = match[3].split('.')[1]?.length ?? 0;
    if (stated === null || whole.isZero()) return null;
    if (!part.times(Decimal.HUNDRED).dividedBy(whole, places).equals(stated)) return null;
  }
  return { kind: 'fraction', part, whole };
}

function countIn(text: string): Fact | null {
  const only = firstMatch(new RegExp(`^(${NUMBER})${COUNTED}$`), text);
  if (only !== null) {
    const count = readNumber(only[1] ?? '');
    return count === null ? null : { kind: 'count', count, words: text };
  }
  // A sentence that counts once: `发现1项问题：…`, `1个单位未按时公开`. What follows a colon explains it.
  const [first = ''] = text.split(/[:：]/);
  const anyCount = new RegExp(`(?:${NUMBER})(?:${COUNTED}|${TIME})`);
  const head = anyCount.test(withoutDates(first)) ? first : text;
  const plain = withoutDates(head);
  if (HEDGED.test(plain) || /各|分别|每|均为/.test(plain)) return null;
  const counts = [...plain.matchAll(new RegExp(`(${NUMBER})(${TIME}|${COUNTED})`, 'g'))];
  const [counted] = counts;
  if (counts.length !== 1 || counted === undefined) return null;
  if (numbersIn(plain).length > (/^\d/.test(counted[1] ?? '') ? 1 : 0)) return null;
  if (text !== head && anyCount.test(withoutDates(text.slice(head.length)))) return null;
  const count = readNumber(counted[1] ?? '');
  if (count === null) return null;
  const unit = counted[2] ?? '';
  return new RegExp(`^${TIME}$`).test(unit)
    ? { kind: 'number', value: count, unit, words: text }
    : { kind: 'count', count, words: text };
}

function numberIn(text: string): Fact | null {
  const match = firstMatch(/^([+-]?\d[\d,]*(?:\.\d+)?)([^\d\s,.%‰/]{0,8})$/, text);
  const value = match === null ? null : readNumber(match[1] ?? '');
  if (match === null || value === null) return null;
  const unit = match[2] ?? '';
  if (unit === '' && isCount(value)) return { kind: 'count', count: value };
  if (HEDGED.test(unit) || /[多余上下左右]/.test(unit)) return null;
  return { kind: 'number', value, unit };
}

/** 平均得分92分, 考核得分为85.5分: a score that is named as one. */
function pointsIn(text: string): Fact | null {
  const match = firstMatch(
    /^[\u4e00-\u9fff]{0,14}(?:得分|评分|分数|总分|均分|平均分?|成绩|自评分)(?:为|是|达到?|[:：])?(\d{1,3}(?:\.\d+)?)分?$/,
    text
  );
  const value = match === null ? null : readNumber(match[1] ?? '');
  return value === null || HEDGED.test(text) ? null : { kind: 'number', value, unit: '分', words: text };
}

const isCount = (value: Decimal): boolean => value.sign() >= 0 && value.equals(value.rounded(0));

export function readFact(cell: Cell | null): Fact {
  if (cell === null || cell.kind === 'blank' || cell.kind === 'error') return { kind: 'blank' };
  if (cell.kind === 'number' && cell.number !== null) {
    if (cell.percent) return { kind: 'rate', rate: cell.number.times(Decimal.HUNDRED) };
    return isCount(cell.number)
      ? { kind: 'count', count: cell.number }
      : { kind: 'number', value: cell.number, unit: '' };
  }
  if (cell.kind === 'text') return factOfText(cell.text);
  const text = fold(cell.text);
  return text === '' ? { kind: 'blank' } : { kind: 'words', text };
}

export function factOfText(raw: string): Fact {
  const text = fold(raw);
  if (NOT_APPLICABLE.test(text)) return { kind: 'not-applicable' };
  if (BLANK.test(text)) return { kind: 'blank' };
  if (saysNothing(text)) {
    return text === '零' ? { kind: 'count', count: Decimal.ZERO } : { kind: 'count', count: Decimal.ZERO, words: text };
  }
  return (
    rateIn(text) ??
    fractionIn(text) ??
    countIn(text) ??
    numberIn(text) ??
    pointsIn(text) ??
    ({ kind: 'words', text } satisfies Fact)
  );
}
