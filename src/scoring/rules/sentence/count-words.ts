/** 每发现1项扣0.5分, 每完成1篇得1分: so much for each thing that is counted. */
import { Decimal } from '../../decimal';
import { readAward, readLoss } from './award-words';
import type { Clause } from './clause';
import type { Range } from './condition';

const UNIT =
  '(?:[万亿](?:人次|次|个|份|件|人|户|篇|条|台|套|册|页|株|棵|头|亩|吨|公顷|公里|平方公里|平方米)|册|页|棵|公顷|平方公里|场次|位次|个单位|个部门|个项目|个问题|人次|例次|项次|个工作日|工作日|个月|个季度|个|项|次|起|处|家|份|件|例|条|人|名|笔|宗|户|类|篇|场|批|台|套|张|天|日|期|本|月|季度?|周|小时|辆|座|吨|亩|公里|平方米|万元|亿元|千元|元|学时|课时|株|分钟|架|艘|幅|间|栋)';
/** 个问题 and 个 count the same. */
export const counterOf = (unit: string): string => unit.replace(/^个(?:单位|部门|项目|问题)$/, '个');

const VERB =
  '发现|出现|存在|发生|查出|有|缺少|缺失|遗漏|少|缺|漏|违反|逾期|延迟|延期|超期|滞后|推迟|迟报|迟|晚|超标|超编|超过|超出|超|多|增加|减少|未完成|不符合|落后|短缺';

/** 每…: with a number, after which the unit stands; or the unit right behind 每 or its verb. */
const WITH_NUMBER = new RegExp(`^(${VERB})?([^\\d,]{0,10}?)(\\d+(?:\\.\\d+)?)(${UNIT})(.*)$`);
const WITHOUT_NUMBER = new RegExp(`^(${VERB})?(?:了|的)?(${UNIT})(.*)$`);
/** Without 每 it must say one: 发现1起扣1分, 1项不符合扣1分, …的,1次扣1分. */
const ONE = new RegExp(`^(|.*?[^\\d]*?)(${VERB}|未[^\\d未不]{2,4}?)(?:了)?1(${UNIT})(.*)$`);
const BARE_ONE = new RegExp(`^(|.*,)1(${UNIT})(.*)$`);
/** 迟报、错报1次扣0.5分 */
const ONE_AT_END = new RegExp(`^([^\\d]+)1(${UNIT})()$`);

const SHORT = /^(?:少|缺|缺少|缺失|遗漏|漏|减少|短缺)$/;
const OVER = /^(?:超标|超编|超过|超出|超|多|增加)$/;
const SAYS_LITTLE = /^(?:发现|有|出现|存在|发生|)$/;

interface Counted {
  readonly before: string;
  readonly verb: string;
  readonly between: string;
  readonly number: string;
  readonly unit: string;
  readonly after: string;
}

function counted(front: string): Counted | null {
  const at = front.lastIndexOf('每');
  if (at >= 0) {
    const before = front.slice(0, at).replace(/按$/, '');
    const body = front.slice(at + 1);
    const numbered = WITH_NUMBER.exec(body);
    if (numbered !== null) {
      const [, verb = '', between = '', number = '1', unit = '', after = ''] = numbered;
      return { before, verb, between, number, unit, after };
    }
    const plain = WITHOUT_NUMBER.exec(body);
    if (plain === null) return null;
    const [, verb = '', unit = '', after = ''] = plain;
    return { before, verb, between: '', number: '1', unit, after };
  }
  const one = ONE.exec(front);
  if (one !== null) {
    const [, before = '', verb = '', unit = '', after = ''] = one;
    return { before, verb, between: '', number: '1', unit, after };
  }
  const bare = BARE_ONE.exec(front) ?? ONE_AT_END.exec(front);
  if (bare === null) return null;
  const [, before = '', unit = '', after = ''] = bare;
  return { before, verb: '', between: '', number: '1', unit, after };
}

/** What would change the count: 首次除外, 3次以内不扣, 超过部分. */
const QUALIFIED =
  /加倍|翻倍|翻番|减半|第[一二三四五六七八九十\d]+[次项个起件]|除外|不计|不扣|免|首次|提醒|部分|以内|以上|酌|视情|得分|加分|扣|分值|比例/;

const LIMIT = /\d+(?:个)?(?:工作日|日|天|月|年|季度|小时)/g;

/** A part that only says what is counted: no points, no exception, no number but a time limit. */
export const isDescription = (text: string): boolean =>
  !QUALIFIED.test(text.replace(LIMIT, '').replace(/^内|之?以?内/g, '')) &&
  !/满分|前\d|[≥≤<>=%×/±每]/.test(text) &&
  !/\d/.test(text.replace(LIMIT, ''));

export function readOccurrence(text: string): Clause | null {
  // 被通报的每次加扣2分: beside what else is lost.
  const loss = readLoss(text.replace(/(?<=每[^,]{1,8})(?:加|再|另)扣/, '扣'));
  if (loss === null) return null;
  const found = counted(loss.rest.replace(/[,各]+$/, '').replace(/^(?:如|若|凡)/, ''));
  if (found === null) return null;
  const { verb, between, unit, after } = found;
  const before = found.before
    .replace(/^经.{0,10}?,/, '')
    .replace(/^(?:以上|上述)(?:各项|情况|内容|要求|事项)?/, '')
    .replace(/,+$/, '');
  const around = `${before}${between}${after}`;
  if (/[≥≤<>=%\d每]/.test(around) || QUALIFIED.test(around.replace(/级(?:及)?以上/g, '级')) || before.length > 60)
    return null;
  // 第3名 is two places down, and a bare 3 may be either.
  if (/名次|位次/.test(around)) return null;
  if (/^(?:百分点|点)/.test(after)) return null;
  const step = Decimal.parse(found.number);
  if (step === null || step.sign() <= 0) return null;
  const noun = `${unit}${SAYS_LITTLE.test(verb) ? '' : verb}${between}${after}`;
  return {
    kind: 'occurrence',
    perItem: loss.value.points,
    perItemShare: loss.value.share,
    step,
    unit,
    once: !loss.rest.includes('每'),
    noun: before === '' ? noun : `${noun}(${before})`,
    counts:
      SHORT.test(verb) || (verb === '' && /^(?:少|缺少?)[\u4e00-\u9fff]{1,6}$/.test(before))
        ? 'short'
        : OVER.test(verb)
          ? 'over'
          : 'problems',
  };
}

const SO_MANY = new RegExp(
  `^(?:如|若|凡)?([^\\d每≥≤<>=%]{0,14}?)(\\d+)(?:-(\\d+))?(${UNIT})(\\(含\\)|及|含)?(以上)?([^\\d每≥≤<>=%]{0,14}?)(?:的|,)*$`
);

export interface SoMany {
  readonly range: Range;
  readonly unit: string;
  readonly noun: string;
}

/** 有2件未完成, 1-2个, 发现2个及以上问题: a number of things that are amiss. */
export function readSoMany(front: string): SoMany | null {
  const match = SO_MANY.exec(front);
  if (match === null || QUALIFIED.test(front.replace(/以上/g, '')) || /名次|位次|百分点/.test(front)) return null;
  const [, before = '', first = '', second, unit = '', mark, above, after = ''] = match;
  if (mark !== undefined && above === undefined) return null;
  const low = { value: Decimal.from(first), included: true };
  const high =
    second === undefined ? (above === undefined ? low : null) : { value: Decimal.from(second), included: true };
  if (above !== undefined && second !== undefined) return null;
  const start = above !== undefined && mark === undefined ? { ...low, included: null, statutory: true } : low;
  const range: Range = { low: start, high, percent: false, neutral: false, symmetric: false, unit, subject: '' };
  const said = SAYS_LITTLE.test(before) ? '' : before;
  return { range, unit, noun: `${unit}${said}${after}` };
}

/** What they cost together. */
export function readGraded(text: string): Clause | null {
  const loss = readLoss(text);
  const lost = loss?.value.points ?? null;
  const many = loss === null || lost === null ? null : readSoMany(loss.rest);
  return many === null || lost === null ? null : { kind: 'graded', lost, ...many };
}

const GAIN = new RegExp(`^([^\\d每]{0,20}?)每([^\\d]{0,16}?)(1)?(${UNIT})([^\\d]{0,20})$`);

/** 获得表彰1次得1分, where 最高3分 says that more than one counts. */
const IMPLIED = /^([^\d]{2,30}?)1(次|项|篇|件|条|起|场|期|人次)$/;

export function readGain(text: string): Clause | null {
  const award = readAward(text);
  if (award?.value.kind !== 'points') return null;
  const front = award.rest.replace(/,$/, '');
  const match = GAIN.exec(front);
  const once = match === null ? IMPLIED.exec(front) : null;
  if (once !== null && !/[≥≤<>=%每]|扣|百分点/.test(front)) {
    return {
      kind: 'gain',
      implied: true,
      perItem: award.value.points,
      noun: `${once[2] ?? ''}${once[1] ?? ''}`,
      unit: once[2] ?? '',
    };
  }
  if (match === null || /[≥≤<>=%]|扣|百分点/.test(front)) return null;
  // 每月按时对账 says how often, not what each of them gives.
  if (/^(?:月|季度?|周|天|日|小时)$/.test(match[4] ?? '') && match[2] === '' && match[3] === undefined) return null;
  return {
    kind: 'gain',
    implied: false,
    perItem: award.value.points,
    noun: `${match[2] ?? ''}${match[4] ?? ''}${match[5] ?? ''}`,
    unit: match[4] ?? '',
    front: match[1] ?? '',
  };
}
