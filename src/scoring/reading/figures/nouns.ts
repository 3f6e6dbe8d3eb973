/** What a promise or an answer is about, and how much two such nouns have in common. */

/** Words that every report uses and that tell nothing apart; each character of the second list alone too. */
const COMMON =
  '已经 完成了 完成 开展了 开展 组织 举办 召开 实施 进行 全年 年度 本年 当年 年内 预算 实际 累计 共计 合计 总计 共有 达到了 达到 实现 不断 其中 分别 以及 并且 同时 力争 确保 保持 控制在 控制 全市 全省 全县 全区 全国 我市 我县 我区 我局 指标值 指标 目标值 目标 预期 数量 情况 工作 方面 左右 以上 以下 常年 长期 始终 稳定在 各类 各项 约为';
const SILENT =
  '了的等为是有在对于与和及或并各均都共已达约将把被由向按从自到至其该本全新0123456789“”"\'()《》[]·.,:、。;\n★☆*#%≥≤<>=-';
/** 完成率, 控制率: there the word tells. */
const TELLING_BEFORE_RATE: ReadonlySet<string> = new Set(['完成', '实现', '控制']);

const silent = new Uint8Array(0x10000);
for (const character of SILENT) silent[character.charCodeAt(0)] = 1;
const commonBy = new Map<number, readonly string[]>();
for (const word of COMMON.split(' ')) {
  const first = word.charCodeAt(0);
  commonBy.set(
    first,
    [...(commonBy.get(first) ?? []), word].sort((left, right) => right.length - left.length)
  );
}
const CAUSE = /^[因受][\u4e00-\u9fff]{0,6}影响/;

/** How many characters at `index` tell nothing. */
function silentAt(phrase: string, index: number): number {
  const code = phrase.charCodeAt(index);
  const words = commonBy.get(code);
  if (words !== undefined)
    for (const word of words)
      if (phrase.startsWith(word, index)) {
        if (TELLING_BEFORE_RATE.has(word) && phrase[index + word.length] === '率') return 0;
        return word.length;
      }
  if (silent[code] === 1) return 1;
  if (code === 0x56e0 || code === 0x53d7) return CAUSE.exec(phrase.slice(index, index + 9))?.[0].length ?? 0;
  return 0;
}

/** 优良(一、二类)水质比例: what only explains a word of the noun. */
const WITHIN = /(?<=[\u4e00-\u9fff])\([^()]*\)(?=[\u4e00-\u9fff])/g;

/** The telling characters of a phrase. */
export function nounOf(written: string): string {
  const phrase = written.includes('(') ? written.replace(WITHIN, '') : written;
  let noun = '';
  let run = 0;
  for (let index = 0; index < phrase.length;) {
    const length = silentAt(phrase, index);
    if (length === 0) {
      index += 1;
      continue;
    }
    if (index > run) noun += phrase.slice(run, index);
    index += length;
    run = index;
  }
  return run === 0 ? phrase : noun + phrase.slice(run);
}

/** 0 (nothing in common) to 1 (one holds the other), by characters and by pairs of neighbours. */
export function likeness(left: string, right: string): number {
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  // A general word inside a special one (培训 in 业务培训) says a little less than the special one itself.
  if (long.includes(short)) return short.length === 1 ? 0.5 : 0.75 + (0.25 * short.length) / long.length;
  let shared = 0;
  let pairs = 0;
  for (let index = 0; index < short.length; index += 1) {
    if (long.includes(short.charAt(index))) shared += 1;
    if (index + 1 < short.length && long.includes(short.slice(index, index + 2))) pairs += 1;
  }
  return 0.5 * (shared / short.length) + 0.5 * (pairs / Math.max(1, short.length - 1));
}

/** The phrase as a note shows it: without numbers, verbs of doing and punctuation at its ends. */
export function displayNoun(phrase: string): string {
  return phrase
    .replace(/^(?:已|共|并|全年|年内|完成|开展|组织|举办|召开|实施|实现|其中|对|的|、|,|:|\s)+/, '')
    .replace(/(?:达到|达|为|共|各|均|分别|完成|,|、|:|\s)+$/, '');
}
