/**
 * Units and measure words: which there are, how far they reach behind a number, and which of them may
 * answer one another. A unit is kept as it was written; money is brought to 元 with its 万.
 */
import { Decimal } from '../../decimal';
import { areAlike } from './alike-units';
import { COUNTED, MEASURED, OWN } from './unit-lexicon';

export type Family =
  | 'share'
  | 'money'
  | 'person'
  | 'person-times'
  | 'event'
  | 'thing'
  | 'household'
  | 'duration'
  | 'workdays'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'power'
  | 'energy'
  | 'data'
  | 'points'
  | 'composite'
  | 'other';

const COUNTS: ReadonlySet<Family> = new Set(['person', 'person-times', 'event', 'thing', 'household']);
export const isCounted = (family: Family): boolean => COUNTS.has(family);
const AMOUNTS: ReadonlySet<Family> = new Set(['volume', 'mass', 'power', 'energy', 'data']);
export const isAmount = (family: Family): boolean => AMOUNTS.has(family);
export const isTime = (family: Family): boolean => family === 'duration' || family === 'workdays';

export interface UnitKind {
  readonly family: Family;
  /** How many of the family's base unit it is; null where the family has none. */
  readonly factor: Decimal | null;
}

interface Entry extends UnitKind {
  readonly word: string;
}

const byFirst = new Map<string, Entry[]>();
const known = new Map<string, Entry>();

function enter(word: string, family: Family, factor: Decimal | null): void {
  const entry = { word, family, factor };
  known.set(word, entry);
  const first = word.charAt(0);
  const list = byFirst.get(first);
  if (list === undefined) byFirst.set(first, [entry]);
  else list.push(entry);
}

for (const [family, words] of COUNTED) for (const word of words.split(' ')) enter(word, family, null);
// 卷次, 车次, 篇次: whatever is counted can be counted each time.
for (const [family, words] of COUNTED)
  for (const word of family === 'thing' || family === 'household' ? words.split(' ') : [])
    if (word.length === 1 && !known.has(`${word}次`)) enter(`${word}次`, 'event', null);
for (const [family, table] of MEASURED)
  for (const [word, factor] of Object.entries(table)) enter(word, family, Decimal.from(factor));
const firstOf = new Map<string, string>();
for (const { word, family, factor } of known.values()) {
  const key = `${family} ${factor?.toString() ?? ''}`;
  if (factor !== null && !firstOf.has(key)) firstOf.set(key, word);
}
for (const word of OWN) enter(word, 'other', null);
// The longest first, so that the first that fits is the unit.
for (const list of byFirst.values()) list.sort((left, right) => right.word.length - left.word.length);

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** The simple unit that begins at `index`, or null. */
export function simpleUnitAt(text: string, index: number): string | null {
  const list = byFirst.get(text.charAt(index));
  if (list === undefined) return null;
  for (const { word } of list) {
    if (!text.startsWith(word, index)) continue;
    // A letter unit ends where the letters end: 5m is a length, 5min is none in m.
    if (isAsciiWord(word.charCodeAt(word.length - 1)) && isAsciiWord(text.charCodeAt(index + word.length))) continue;
    return word;
  }
  return null;
}

/** Words that begin like a unit and are none: 部门 is no 部, 人民 no 人. */
const NOT_UNITS =
  /^(?:部门|部委|部队|项目|条例|条件|节目|节点|家庭|家长|家属|台账|台风|户籍|户外|门户|门诊|点击|分类|分析|分支|分批|分期|分段|分包|分别|分值|分数|年级|年龄|年均|年度|期间|期刊|期限|场所|场地|场馆|次数|种植|种子|套路(?!径|灯|面)|本级|本市|本地|本年|本区|本县|本单位|本部门|例行|队伍|队员|组织|组长|面向|面对|面积|道路|度假|只有|把握|口岸|口径|块茎|顶层|对象|对口|对应|层级|层次|路段|路面|线上|线下|线路|站点|段落|支持|支出|支付|支部|支队(?!伍)|支撑|支援|所有|所在|所需|位于|位置|件事|名单|名师|份额|版本|页面|字数|篇章|幅度|副本|头部|根据|根本|株高|车辆|车间|车站|斤两|方案|方面|方式|方法|方便|方向|里程|角度|成本|成果|成功|成立|成员|成效|成交|成熟|成为|成绩|级以上|人才|人口|人员|人民|人均|人大|人工|人社|天然|天气|天数|日常|日均|日报|月度|月均|月报|周报|周边|周期|年报|时间|时限|时效|米粉|米面|瓦房|伏季|升级|升学|吨位|克服|包括|包含|包联|包保|包装|袋装|瓶装|盒装|箱变|班子|班长|班主任|课题|课程|科室|科普|科技|师资|师生|轮训|轮换|轮候|批准|批复|届时|届满|回访|回复|回收|回应|遍布|席位|床位数|座谈|座位|栋梁|幢楼|间接|间隔|处理|处置|处罚|处级|处方|处室|户均|村民|村委|村级|村庄|乡村|乡镇级|镇村|县级|县域|县区|社区居|社区矫|街道办|起到|起草|起诉|起步|起点|起用|宗旨|宗地|款项|款式|类别|类型|类似|张贴|片区|枚举|卷宗|册子|束缚|趟次|列入|列为|列车|组件|组团|团体|团队|团员|桌面|标准|标段内|标志|集中|集体|集团|集约|版块|首批|首次|首个|首席|首创|曲艺|幕后|关于|关键|关注|台式|笔记本|笔试)/;

/** Does a unit really end where `word` ends, or is it the beginning of another word? */
const isUnitHere = (text: string, index: number): boolean => {
  const next = text.charCodeAt(index + 1);
  if (!(next >= 0x4e00 && next <= 0x9fff) || !NOT_UNITS.test(text.slice(index, index + 4))) return true;
  return next === 0x5747 && ALL_OF.test(text.slice(index, index + 24));
};
/** 386户均落实帮扶措施: 均 is said of what was counted, and no figure for each follows. */
const ALL_OF = /^[户人]均[^\d,;。]{2,}(?:[,;。)]|$)/;

export interface UnitMatch {
  readonly unit: string;
  readonly end: number;
}

/** 次/10万公顷, 升/100km: a rate by a round number of something; 5个/10个 is a fraction. */
const ROUND = /^10{0,3}(?=[百千万亿]|公里|千米|km)/;

/** What a rate is counted by need not be a measure word: 元/生, 批次/千人. */
function denominatorAt(text: string, index: number): string | null {
  const from = index + (ROUND.exec(text.slice(index, index + 8))?.[0].length ?? 0);
  let at = from;
  while (at - from < 2 && '十百千万亿'.includes(text.charAt(at) || ' ')) at += 1;
  const unit = simpleUnitAt(text, at);
  if (unit !== null && isUnitHere(text, at)) return text.slice(index, at + unit.length);
  let end = at;
  while (end - at < 4 && text.charCodeAt(end) >= 0x4e00 && text.charCodeAt(end) <= 0x9fff) end += 1;
  const following = text.charAt(end);
  return end > at && end - at <= 3 && (following === '' || ';,。、)·*/.'.includes(following))
    ? text.slice(index, end)
    : null;
}

const isAge = (unit: string | null): boolean => unit === '岁' || unit === '周岁' || unit === '月龄';
const JOINS = '/每·*×、.';

/** The unit behind a number, composite ones (`元/人·月`, `微克/立方米`, `/月`) whole. */
export function unitAt(text: string, start: number): UnitMatch | null {
  let end = start;
  const first = simpleUnitAt(text, start);
  if (first !== null && isUnitHere(text, start)) end += first.length;
  else if (text[start] !== '/') return null;
  let slashed = false;
  for (let parts = 0; parts < 4; parts += 1) {
    const join = text.charAt(end);
    if (join === '' || !JOINS.includes(join)) break;
    // `元/人、天`, `元/人.年`: such a mark belongs to the unit only behind a slash; a further number ends it.
    const isMark = join === '、' || join === '.';
    if (isMark && (!slashed || parts === 0)) break;
    if (join === '每' && first === null) break;
    if ((join === '·' || join === '*' || join === '×') && first === null) break;
    const next = join === '/' ? denominatorAt(text, end + 1) : simpleUnitAt(text, end + 1);
    if (next === null || !isUnitHere(text, end + 1)) break;
    if (isMark && !'天月年日次'.includes(next)) break;
    // 100人每月500元, 80-89岁每月50元: a price begins there.
    if (join === '每' && (/\d/.test(text.charAt(end + 1 + next.length)) || isAge(first))) break;
    end += 1 + next.length;
    if (join === '/' || join === '每') slashed = true;
  }
  if (end === start) return null;
  const unit = text.slice(start, end);
  return { unit: unit === '百分比' || unit === '个百分比' ? '%' : unit, end };
}

const canonicalOf = new Map<string, string>([
  ['每', '/'],
  ['·', '*'],
  ['×', '*'],
  ['、', '*'],
  ['.', '*'],
  ['(', ''],
  [')', ''],
]);

/** Two measure words for one thing; the slash says no rate. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['件/套', '件套'],
  ['台/套', '台套'],
  ['台/件', '台件'],
  ['个/件', '个件'],
  ['人/次', '人次'],
]);

/** 次/10万人 and 次/十万人 are one unit. */
const ROUND_BELOW = /\/1(0{0,3})(?!\d)/;
const TENS = ['', '十', '百', '千'];

/** `元/人、天`, `元每人·天` and `元/人*天` are one unit, and so are `台(套)` and `台套`. */
export function canonicalUnit(unit: string): string {
  const twin = TWINS.get(unit);
  if (twin !== undefined) return twin;
  let result = '';
  let slashed = false;
  for (const character of unit.replace(ROUND_BELOW, (_, zeros: string) => `/${TENS[zeros.length] ?? ''}`)) {
    const one = canonicalOf.get(character) ?? character;
    if (one === '/' && !slashed) {
      slashed = true;
      result += one;
      // Behind the slash every mark only joins: 元/人·天, 元/人/天, 元/人天.
    } else if (!(slashed && (one === '*' || one === '/'))) result += slashed && one === '天' ? '日' : one;
  }
  // 元/月/人 is 元/人/月.
  return slashed
    ? result
        .split('/')
        .map(synonym)
        .join('/')
        .replace(/\/([日月年])([^日月年]+)$/, '/$2$1')
    : result;
}

/** 微克/立方米 and μg/m3: the first word of the lexicon for the same measure. */
function synonym(part: string): string {
  const entry = known.get(part);
  if (entry === undefined || entry.factor === null) return part;
  const key = `${entry.family} ${entry.factor.toString()}`;
  return firstOf.get(key) ?? part;
}

/** Is it in the lexicon, alone or composed? */
export const isUnit = (unit: string): boolean => unitAt(unit, 0)?.end === unit.length;

const PER_HEAD = /^[/每]/;

export function kindOf(unit: string): UnitKind {
  if (unit === '') return { family: 'other', factor: null };
  const entry = known.get(unit);
  if (entry !== undefined) return entry;
  return { family: 'composite', factor: null };
}

export type Fit = 'same' | 'convertible' | 'alike' | 'unstated' | 'different';

/** 个 counts anything. */
const counts = (family: Family): boolean =>
  family === 'thing' || family === 'event' || family === 'person' || family === 'household';

const isOneOf = (two: string, one: string): boolean => two.length === 2 && one.length === 1 && two.includes(one);

/** 24次/年 and 26次 say the same of the year under review. */
const YEARLY = /(?:[/*]|(?<=\/[^/]{1,3}))年$/;

/** May a figure in `answer` answer a promise in `asked`? */
export function unitFit(asked: string, answer: string): Fit {
  if (asked === answer) return 'same';
  const left = canonicalUnit(asked).replace(YEARLY, '');
  const right = canonicalUnit(answer).replace(YEARLY, '');
  if (left === right) return 'same';
  if (asked === '' || answer === '') return 'unstated';
  if (PER_HEAD.test(left) !== PER_HEAD.test(right)) return 'different';
  const first = kindOf(left);
  const second = kindOf(right);
  if (first.family === second.family && first.factor !== null && second.factor !== null)
    return first.factor.equals(second.factor) ? 'same' : 'convertible';
  if (left === '个' && counts(second.family)) return 'alike';
  if (right === '个' && counts(first.family)) return 'alike';
  if (left === '项' && counts(second.family)) return 'alike';
  if (right === '项' && counts(first.family)) return 'alike';
  // 63所次 for 60所
  if (left === `${right}次` || right === `${left}次`) return 'alike';
  // 点次, 站次, 批次 are 次 of something; 人次 is of another family.
  if (first.family === 'event' && second.family === 'event' && (left === '次' || right === '次')) return 'alike';
  // 件(套) and 件, 床位 and 床
  if (first.family === 'thing' && second.family === 'thing' && (isOneOf(left, right) || isOneOf(right, left)))
    return 'alike';
  return areAlike(left, right) ? 'alike' : 'different';
}

/** `value` given in `from`, in `to`; only for units that `unitFit` calls the same or convertible. */
export function convert(value: Decimal, from: string, to: string): Decimal {
  const source = kindOf(from).factor;
  const goal = kindOf(to).factor;
  if (source === null || goal === null || source.equals(goal)) return value;
  const whole = value.times(source);
  return whole.dividedBy(goal, 12);
}
