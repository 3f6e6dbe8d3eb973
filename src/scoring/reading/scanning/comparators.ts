/** Words and signs that compare, before a number and behind it. The longest that fits counts. */

export type Bound = '>=' | '>' | '<=' | '<' | '=';

interface Word {
  readonly word: string;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly below?: boolean;
}

const words = (bound: Bound | null, list: string, approximate = false): readonly Word[] =>
  list.split(' ').map((word) => ({ word, bound, approximate }));

const BEFORE: readonly Word[] = [
  ...words(
    '>=',
    '≥ 不低于 不少于 不小于 不短于 不弱于 不下于 不得低于 不得少于 不得小于 不能低于 不能少于 不能小于 应不低于 应不少于 大于等于 大于或等于 大于(等于) 高于等于 高于或等于 多于或等于 多于等于 超过或等于 等于或大于 等于或高于 至少 最少 最低 起码 达到 达到或超过 达到了 达 下限 保底 不亚于 不差于'
  ),
  ...words('>', '> 超过 大于 高于 多于 长于 优于 超出 超 逾 突破 超过了 已超 已逾'),
  ...words(
    '<=',
    '≤ 不超过 不高于 不大于 不多于 不长于 不超出 不超 不得超过 不得高于 不得大于 不得多于 不能超过 不能高于 不能大于 不能多于 应不超过 应不高于 小于等于 小于或等于 小于(等于) 低于等于 低于或等于 少于或等于 少于等于 等于或小于 等于或低于 至多 最多 最高 上限 不突破 不逾 未超过 未超 未突破 没有超过 没超过 未高于 控制在 控制到 控制为 压减到 压缩到 压降到 压减至 压缩至 压降至'
  ),
  ...words('<', '< 低于 小于 少于 短于 不足 不到 不满 未满 未达到 未达 未到 不及'),
  ...words('=', '= 等于 恰为'),
  ...words(null, '约 大约 约为 大概 大致', true),
  ...words(null, '近 将近 接近', true).map((word) => ({ ...word, below: true })),
];

const AFTER: readonly Word[] = [
  ...words(
    '>=',
    '以上 及以上 含以上 或以上 (含)以上 (含以上) (及以上) 以上(含) (含)及以上 及其以上 之上 + 往上 起以上 (含本数)以上'
  ),
  ...words(
    '<=',
    '以下 及以下 含以下 或以下 (含)以下 (及以下) 以下(含) 以内 之内 及以内 (含)以内 (以内) 内 (含)内 之下 及其以下 为限 封顶'
  ),
  ...words(null, '左右 上下 前后 余 多 许 来 半', true),
];

type Table = ReadonlyMap<string, readonly Word[]>;

function index(list: readonly Word[], key: (word: string) => string): Table {
  const table = new Map<string, Word[]>();
  for (const entry of list) {
    const existing = table.get(key(entry.word));
    if (existing === undefined) table.set(key(entry.word), [entry]);
    else existing.push(entry);
  }
  for (const entries of table.values()) entries.sort((left, right) => right.word.length - left.word.length);
  return table;
}

const beforeByLast = index(BEFORE, (word) => word.charAt(word.length - 1));
const afterByFirst = index(AFTER, (word) => word.charAt(0));

export interface Comparison {
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** 余, 多: the number or a little more. */
  readonly more: boolean;
  /** 近, 接近: the number is not quite reached. */
  readonly below: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words between a comparator and its number that add nothing: `控制在人民币500元`, `达到了约70`. */
const FILLERS = ['人民币', '¥', '￥', '为', '是', '在', ':', '了', '到', '至', '的', '"', '“', '('];

const FILLER_ENDS = FILLERS.map((word) => word.charAt(word.length - 1)).join('');

/** The comparison that ends where a number begins. `floor` is where the text before may begin. */
export function comparisonBefore(text: string, numberStart: number, floor: number): Comparison | null {
  let end = numberStart;
  let bound: Bound | null = null;
  let approximate = false;
  let below = false;
  let start = numberStart;
  for (let step = 0; step < 5 && end > floor; step += 1) {
    const found = matchBefore(text, end, floor);
    if (found !== null) {
      const entry = found;
      if (entry.bound !== null) {
        if (bound !== null) break;
        bound = entry.bound;
      }
      approximate ||= entry.approximate;
      below ||= entry.below === true;
      end -= entry.word.length;
      start = end;
      continue;
    }
    if (!FILLER_ENDS.includes(text.charAt(end - 1))) break;
    const filler = FILLERS.find((word) => text.endsWith(word, end) && end - word.length >= floor);
    if (filler === undefined) break;
    end -= filler.length;
  }
  if (bound === null && (text[start - 1] === '的' || LEVEL_SET.test(text.slice(Math.max(floor, start - 5), start))))
    bound = farBound(text, numberStart, floor);
  bound ??= leadingBound(text, start, floor);
  return start === numberStart && bound === null
    ? null
    : { bound, approximate, more: false, below, start, end: numberStart };
}

/** 优于0.2米 of a resolution wants less: which side is better is the name's to say, but for shares and marks. */
export const isBetterThan = (text: string, start: number, unit: string): boolean =>
  unit !== '%' &&
  unit !== '分' &&
  '优不好'.includes(text.charAt(start) || ' ') &&
  BETTER.test(text.slice(start, start + 4));
const BETTER = /^(?:优于|好于|不(?:差|劣|弱)于)/;

const PHRASE_STOPS = ',;。、!?\n()';
const FAR = 24;
/** 低于上级下达的控制指标85起: what was set, and its number. */
const LEVEL_SET = /(?:指标|控制数|控制目标|目标任务|任务数?|计划数|限额|定额|限值|阈值|红线|警戒线)(?:值|数|量)?$/;

/** 不低于当地低保标准的1.3倍: the comparator begins the phrase that ends in 的 or in what was set. */
function farBound(text: string, numberStart: number, floor: number): Bound | null {
  const least = Math.max(floor, numberStart - FAR);
  for (let end = numberStart - 1; end > least; end -= 1) {
    if (PHRASE_STOPS.includes(text.charAt(end - 1))) return null;
    const found = matchBefore(text, end, floor);
    if (found !== null && found.bound !== null && found.word.length >= 2) return found.bound;
  }
  return null;
}

/** Comparators that no other word is made of; others (超过计划完成…) may compare something else. */
const LEADING = /^(?:不(?:得|能|可)?(?:低于|少于|小于|超过|高于|大于|多于|超)|至少|[≥≤])/;
const NEAR = 12;

/** 不低于每人每月790元, 至少举办培训3期: nothing but Han characters lies between. */
function leadingBound(text: string, numberStart: number, floor: number): Bound | null {
  const least = Math.max(floor, numberStart - NEAR);
  for (let at = numberStart - 1; at >= least; at -= 1) {
    const code = text.charCodeAt(at);
    const character = text.charAt(at);
    if (!(code >= 0x4e00 && code <= 0x9fff) && character !== '≥' && character !== '≤') return null;
    if (!'不至≥≤'.includes(character)) continue;
    const word = LEADING.exec(text.slice(at, at + 5))?.[0];
    if (word !== undefined) return matchBefore(text, at + word.length, floor)?.bound ?? null;
  }
  return null;
}

function matchBefore(text: string, end: number, floor: number): Word | null {
  const entries = beforeByLast.get(text.charAt(end - 1));
  if (entries === undefined) return null;
  for (const entry of entries) {
    const from = end - entry.word.length;
    if (from < floor || !text.startsWith(entry.word, from)) continue;
    if (entry.word === '近' && '附邻最临亲靠就远'.includes(text.charAt(from - 1) || ' ')) continue;
    if (entry.word === '达' && '发到直传表抵下转送雷通布马'.includes(text.charAt(from - 1) || ' ')) continue;
    // 节约, 预约, 签约: no 约 of approximation.
    if (entry.word === '约' && '节预签制集条契合违公履邀解续毁商隐简婉'.includes(text.charAt(from - 1) || ' '))
      continue;
    // 彩超2台, B超, 农超对接: no 超 of excess.
    if (entry.word === '超' && '高彩Bb农商心英中村'.includes(text.charAt(from - 1) || ' ')) continue;
    return entry;
  }
  return null;
}

/** The comparison that begins where a number's unit ends. 内 alone counts only behind a time. */
const ITSELF = /^\(含[\d.]+%?\)(?=及?以[上下])/;

export function comparisonAfter(text: string, unitEnd: number, isTime: boolean): Comparison | null {
  // 95%(含95%)以上
  const from = unitEnd + (ITSELF.exec(text.slice(unitEnd, unitEnd + 14))?.[0].length ?? 0);
  let at = from;
  let bound: Bound | null = null;
  let approximate = false;
  let more = false;
  for (let step = 0; step < 2; step += 1) {
    const entries = afterByFirst.get(text.charAt(at));
    const entry = entries?.find(({ word }) => text.startsWith(word, at));
    if (entry === undefined) break;
    if ((entry.word === '内' || entry.word === '(含)内') && !isTime) break;
    if (entry.word === '多' && '样元种项媒功'.includes(text.charAt(at + 1) || ' ')) break;
    if (entry.word === '来' && '自源访电信料'.includes(text.charAt(at + 1) || ' ')) break;
    if (entry.word === '许' && '可'.includes(text.charAt(at + 1) || ' ')) break;
    if (entry.word === '余' && '额'.includes(text.charAt(at + 1) || ' ')) break;
    // 5天半, not 3个半年.
    if (entry.word === '半' && !',;。、)('.includes(text.charAt(at + 1))) break;
    if (entry.word === '以下' && '简称问'.includes(text.charAt(at + 2) || ' ')) break;
    if (entry.bound !== null && bound !== null) break;
    bound ??= entry.bound;
    if ('余多来许半'.includes(entry.word)) more = true;
    else approximate ||= entry.approximate;
    at += entry.word.length;
  }
  return at === from ? null : { bound, approximate, more, below: false, start: unitEnd, end: at };
}
