/**
 * The condition in front of an award: a range of a rate or number (≥90%, 80%(含)-90%, 大于等于60且小于80,
 * [60%,80%), ±10%以内, 10%以下), or null when it is none. An end is included, excluded, or left open by the
 * sentence (`null`): the bands beside it decide.
 */
import { Decimal } from '../../decimal';

export interface SoftBound {
  readonly value: Decimal;
  /** null: the sentence does not say. */
  readonly included: boolean | null;
  /** Said by 以上 or 以内, which include the number unless the sentence says otherwise. */
  readonly statutory?: boolean;
}

export interface Range {
  readonly low: SoftBound | null;
  readonly high: SoftBound | null;
  readonly percent: boolean;
  /** Every number is 0, which is a rate as well as a number. */
  readonly neutral: boolean;
  readonly symmetric: boolean;
  readonly unit: string;
  /** What stands in front of the range: the rate's name. */
  readonly subject: string;
  /** 完成80%, without = or 达到: whether more is better is not said. */
  readonly bare?: true;
}

const N = String.raw`([+-]?\d+(?:\.\d+)?)`;
const UNIT =
  '(%|‰|位次|个百分点|个工作日|工作日|个月|个季度|倍|分钟|小时|学时|课时|[万亿](?:人次|次|个|份|件|人|户|篇|条|台|套|册|页|株|棵|头|亩|吨|公顷|公里|平方公里|平方米)|册|页|株|棵|公顷|平方公里|人次|场次|次|个|项|天|日|份|件|人|名|家|户|起|篇|条|场|批|台|套|处|例|笔|宗|期|本|类|门|所|支|座|间|辆|张|亩|吨|公里|平方米|万元|亿元|元|分|年|月)?';
const MARK = String.raw`(\((?:含|包含|包括|不含|不包含|不包括)(?:本数|[\d.]+(?:%|‰|[\u4e00-\u9fff]{0,4})?)?\)|(?:含|不含)(?![\d\u4e00-\u9fff]))?`;

const AT_LEAST =
  '≥|大于等于|大于或等于|高于等于|高于或等于|不小于|不低于|不少于|达到或超过|达到或高于|等于或大于|等于或高于|达到';
const ABOVE = '>|大于|高于|超过|超出|多于';
const AT_MOST =
  '≤|小于等于|小于或等于|低于等于|低于或等于|不大于|不高于|不超过|不多于|未超过|等于或小于|等于或低于|控制在';
const BELOW = '<|小于|低于|不足|少于|不到|未达到|达不到|未达';
const EQUAL = '=|等于|为|是';
const OPERATOR = `(${AT_LEAST}|${AT_MOST}|${ABOVE}|${BELOW}|${EQUAL})`;
const is = (words: string, operator: string): boolean => words.split('|').includes(operator);

const included = (mark: string | undefined): boolean | null =>
  mark === undefined || mark === '' ? null : !mark.includes('不');

/** A mark behind a range may name the end that it means: 80%-90%(含80%). */
const names = (number: string | undefined, mark: string | undefined): boolean =>
  number !== undefined && mark !== undefined && new RegExp(`[^\\d.]${number.replace('.', '\\.')}(?![\\d.])`).test(mark);

const statedFor = (number: string | undefined, own: string | undefined, last: string | undefined): boolean | null =>
  own === undefined && names(number, last) ? included(last) : included(own);

const lastMark = (low: string | undefined, mark: string | undefined): string | undefined =>
  names(low, mark) ? undefined : mark;

interface Side {
  readonly side: 'low' | 'high' | 'both';
  readonly included: boolean | null;
}

function sideOf(operator: string): Side | null {
  if (is(AT_LEAST, operator)) return { side: 'low', included: true };
  if (is(AT_MOST, operator)) return { side: 'high', included: true };
  if (is(ABOVE, operator)) return { side: 'low', included: false };
  if (is(BELOW, operator)) return { side: 'high', included: false };
  return is(EQUAL, operator) ? { side: 'both', included: true } : null;
}

const mirrored = (side: Side): Side =>
  side.side === 'both' ? side : { side: side.side === 'low' ? 'high' : 'low', included: side.included };

interface Found {
  readonly low: SoftBound | null;
  readonly high: SoftBound | null;
  readonly units: readonly string[];
  readonly subject: string;
  readonly symmetric: boolean;
  readonly bare?: true;
}

type Read = (match: RegExpExecArray) => Found | null;

const bound = (number: string | undefined, end: boolean | null): SoftBound | null => {
  const value = number === undefined ? null : Decimal.parse(number);
  return value === null ? null : { value, included: end };
};

function combine(
  subject: string,
  units: readonly (string | undefined)[],
  sides: readonly (readonly [Side, string | undefined])[]
): Found | null {
  let low: SoftBound | null = null;
  let high: SoftBound | null = null;
  for (const [side, number] of sides) {
    const end = bound(number, side.included);
    if (end === null) return null;
    if (side.side !== 'high') {
      if (low !== null) return null;
      low = end;
    }
    if (side.side !== 'low') {
      if (high !== null) return null;
      high = end;
    }
  }
  return { low, high, units: units.map((unit) => unit ?? ''), subject, symmetric: false };
}

/** 以上 and 以内 have a say where the band beside has none. */
const byWord = (end: SoftBound | null): SoftBound | null => (end === null ? null : { ...end, statutory: true });

const asItIs = (end: SoftBound | null): SoftBound | null => end;

const SUBJECT = String.raw`([^\d≥≤<>=±\[\]]*?)`;
const TAIL = '(?:之间|以内|范围内?|区间|的|时|者|之内)*';

const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  // [60%,80%) and (80%,90%]
  [
    new RegExp(`^${SUBJECT}(?:在|为|处于|介于)?([\\[(])${N}${UNIT}[,、-]${N}${UNIT}([\\])])${TAIL}$`),
    (m) => ({
      low: bound(m[3], m[2] === '['),
      high: bound(m[5], m[7] === ']'),
      units: [m[4] ?? '', m[6] ?? ''],
      subject: m[1] ?? '',
      symmetric: false,
    }),
  ],
  // 80%≤x<90%, 90%>x≥80%
  [
    new RegExp(`^${N}${UNIT}([≥≤<>])([^\\d≥≤<>=±]+?)([≥≤<>])${N}${UNIT}${TAIL}$`),
    (m) => {
      const left = sideOf(m[3] ?? '');
      const right = sideOf(m[5] ?? '');
      if (left === null || right === null) return null;
      return combine(
        m[4] ?? '',
        [m[2], m[7]],
        [
          [mirrored(left), m[1]],
          [right, m[6]],
        ]
      );
    },
  ],
  // 超过±20%, 大于±20%
  [
    new RegExp(`^${SUBJECT}(超过|超出|大于|高于|>)±${N}${UNIT}(?:以上)?(?:的|时|者)*$`),
    (m) => ({ low: bound(m[3], false), high: null, units: [m[4] ?? ''], subject: m[1] ?? '', symmetric: true }),
  ],
  // ±10%以内, ±10%-±15%, 在±15%-20%
  [
    new RegExp(
      `^${SUBJECT}(?:控制)?(?:在|为|=|≤)?±${N}${UNIT}${MARK}(?:-±?${N}${UNIT}${MARK})?(以内|之内|之间|以外|以上|及以内|及以上)?${MARK}(?:的|时|者)*$`
    ),
    (m) => {
      const unit = m[3] === undefined || m[3] === '' ? (m[6] ?? '') : m[3];
      const at = included(m[4]);
      const rest = { units: [unit], subject: m[1] ?? '', symmetric: true };
      if (m[5] !== undefined) {
        const upper = bound(m[5], included(m[7] ?? m[9]));
        const within = m[8] === '以内' || m[8] === '之内';
        return { low: bound(m[2], at), high: within ? byWord(upper) : upper, ...rest };
      }
      const outside = m[8] === '以外' || m[8] === '以上' || m[8] === '及以上';
      if (outside)
        return {
          low: bound(m[2], m[8] === '及以上' ? true : m[8] === '以外' ? (at ?? false) : (at ?? included(m[9]))),
          high: null,
          ...rest,
        };
      const high = bound(m[2], m[8] === '及以内' ? true : (at ?? included(m[9])));
      return { low: null, high: m[8] === undefined ? high : byWord(high), ...rest };
    },
  ],
  // ≥80%且<90%, 大于等于80%小于90%, 80%以上(含)90%以下
  [
    new RegExp(
      `^${SUBJECT}(?:在|为)?${OPERATOR}${N}${UNIT}${MARK}(?:以上|以内)?(?:且|,|并|、|但|至)*(?:${SUBJECT})${OPERATOR}${N}${UNIT}${MARK}${TAIL}$`
    ),
    (m) => {
      const first = sideOf(m[2] ?? '');
      const second = sideOf(m[7] ?? '');
      if (first === null || second === null) return null;
      return combine(
        m[1] ?? '',
        [m[4], m[9]],
        [
          [withMark(first, m[5]), m[3]],
          [withMark(second, m[10]), m[8]],
        ]
      );
    },
  ],
  [
    new RegExp(
      `^${SUBJECT}(?:在|为)?${N}${UNIT}${MARK}(及|含|不含)?以上${MARK}(?:且|,|至|-|、|但)*${N}${UNIT}${MARK}(及|含|不含)?以下${MARK}${TAIL}$`
    ),
    (m) => ({
      low: byWord(bound(m[2], suffixed(m[5], m[4] ?? m[6]))),
      high: bound(m[7], suffixed(m[10], m[9] ?? m[11])),
      units: [m[3] ?? '', m[8] ?? ''],
      subject: m[1] ?? '',
      symmetric: false,
    }),
  ],
  // 90%以上不足100%
  [
    new RegExp(
      `^${SUBJECT}(?:在|为)?${N}${UNIT}${MARK}(及|含|不含)?以上${MARK}(?:且|,|但|、)*${OPERATOR}${N}${UNIT}${MARK}${TAIL}$`
    ),
    (m) => {
      const end = sideOf(m[7] ?? '');
      if (end?.side !== 'high') return null;
      return {
        low: byWord(bound(m[2], suffixed(m[5], m[4] ?? m[6]))),
        high: bound(m[8], withMark(end, m[10]).included),
        units: [m[3] ?? '', m[9] ?? ''],
        subject: m[1] ?? '',
        symmetric: false,
      };
    },
  ],
  // 80%(含)-90%, 80%至90%(不含)之间, 0-10%(含)
  [
    new RegExp(
      `^${SUBJECT}(?:在|为|处于|介于|达到?)?${N}${UNIT}${MARK}(?:-|至|到|、|~)${N}${UNIT}${MARK}(以内|之内)?(${TAIL})${MARK}$`
    ),
    (m) => {
      const last = m[7] ?? m[10];
      // 90%-110%之间(含) speaks of both ends, 0-10%(含) of the last.
      const both = m[10] !== undefined && /之间|范围|区间/.test(m[9] ?? '') && !names(m[2], last) && !names(m[5], last);
      const first = bound(m[2], both ? included(m[4] ?? last) : statedFor(m[2], m[4], last));
      const second = (m[8] === undefined ? asItIs : byWord)(bound(m[5], included(lastMark(m[2], last))));
      // 99%-95%: the higher end first.
      const falls = first !== null && second !== null && first.value.compare(second.value) > 0;
      return {
        low: falls ? second : first,
        high: falls ? first : second,
        units: [m[3] ?? '', m[6] ?? ''],
        subject: m[1] ?? '',
        symmetric: false,
      };
    },
  ],
  // 95%及以上, 60%以下(不含), 10%以内
  [
    new RegExp(
      `^${SUBJECT}(?:在|为|达到?|控制在)?${N}${UNIT}${MARK}(及|含|不含)?(以上|以下|以内|之内|以外)${MARK}(?:的|时|者)*$`
    ),
    (m) => {
      const at = suffixed(m[5], m[4] ?? m[7]);
      const isLow = m[6] === '以上' || m[6] === '以外';
      const value = bound(m[2], m[6] === '以外' ? (at ?? false) : at);
      const end = m[6] === '以下' ? value : byWord(value);
      return {
        low: isLow ? end : null,
        high: isLow ? null : end,
        units: [m[3] ?? ''],
        subject: m[1] ?? '',
        symmetric: false,
      };
    },
  ],
  // ≥90%, 小于60%, =0, 达到100%
  [
    new RegExp(`^${SUBJECT}(?:在|为)?${OPERATOR}${N}${UNIT}${MARK}(?:的|时|者|以内|之内|以上|以下|\\)|及)*$`),
    (m) => {
      const side = sideOf(m[2] ?? '');
      return side === null ? null : combine(m[1] ?? '', [m[4]], [[withMark(side, m[5]), m[3]]]);
    },
  ],
  // 100%, 完成率100%
  [
    new RegExp(`^${SUBJECT}(?:在|达到?)?${N}${UNIT}(?:的|时|者)*$`),
    (m) => {
      const found = combine(m[1] ?? '', [m[3]], [[{ side: 'both', included: true }, m[2]]]);
      return found === null ? null : { ...found, bare: true };
    },
  ],
];

/** `>10%(含)` says that 10 % belongs. */
function withMark(side: Side, mark: string | undefined): Side {
  const stated = included(mark);
  return stated === null ? side : { side: side.side, included: stated };
}

/** 及以上 and 以上(含) include; a bare 以上 leaves it to the band beside it. */
function suffixed(word: string | undefined, mark: string | undefined): boolean | null {
  if (word === '及' || word === '含') return true;
  if (word === '不含') return false;
  return included(mark);
}

const ZERO = Decimal.ZERO;

/** A subject names what is compared; a comparison in it is one that no pattern took, and 且 a second condition. */
const NO_SUBJECT =
  /(?<!^已?(?:开展|组织|实施|进行)[^且]{0,12})且|同时|(?:完整|健全|完善|到位|规范|合规|及时|完成|有效|达标|通过|开展|公开|合理|准确)(?:或者?|和|并|,)|每(?![百千万]|床|门诊|人均)|率[、和与及].*率|大于|小于|低于|高于|超过|超出|少于|多于|不足|不到|达不到|未达|(?<!级|级及)以上|以下|以内|扣|得(?!分)|(?<![追增参附添])加(?!权|强|快|班|工|固|大)|[前后末]$/;

/** |偏差率|≤10%, 偏差率绝对值≤10% */
const ABSOLUTE = /\|([^|]+)\||的?绝对值/;

/** 5%<绝对值≤10% */
const ABSOLUTE_ALONE = /(?<=[<≤>≥])绝对值(?=[<≤>≥])|^绝对值(?=[<≤>≥])/;

export function readRange(condition: string): Range | null {
  if (ABSOLUTE_ALONE.test(condition)) {
    const range = readPlainRange(condition.replace(ABSOLUTE_ALONE, 'x'));
    return range === null ? null : { ...range, subject: '', symmetric: true };
  }
  const range = readPlainRange(condition.replace(ABSOLUTE, '$1'));
  if (range === null || !ABSOLUTE.test(condition)) return range;
  return { ...range, symmetric: true };
}

function readPlainRange(condition: string): Range | null {
  const text = condition.replace(/^[,、:;]+|[,、:;]+$/g, '').replace(/(?:则|的话|的|,)+$/, '');
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = read(match);
    if (found === null) continue;
    const { low, high } = found;
    if ((low === null && high === null) || NO_SUBJECT.test(found.subject)) continue;
    if (low !== null && high !== null && low.value.compare(high.value) > 0) return null;
    const values = [low, high].flatMap((end) => (end === null ? [] : [end.value]));
    const units = new Set(found.units.filter((unit) => unit !== ''));
    if (units.size > 1) return null;
    const [unit = ''] = units;
    const permille = unit === '‰';
    const inPercent = (end: SoftBound | null): SoftBound | null =>
      end === null || !permille ? end : { ...end, value: end.value.times(Decimal.of(1, 1)) };
    return {
      low: inPercent(low),
      high: inPercent(high),
      percent: unit === '%' || unit === '个百分点' || permille,
      neutral: unit === '' && values.every((value) => value.equals(ZERO)),
      symmetric: found.symmetric,
      ...(found.bare === true ? { bare: true as const } : {}),
      unit,
      subject: found.subject
        .replace(/^(?:当|如果|若|其中)/, '')
        .replace(/(?:在|为|达到?|控制|的|:|,)+$/, '')
        .replace(/(?<=.)(?:需要|要|应当|应|须)$/, ''),
    };
  }
  return null;
}
