/**
 * One spelling for what is typed in many: full width becomes half width, spaces go, comparison signs and
 * dashes become one sign each. `normalise` never looks at meaning. With `map`, every character of the
 * result knows the character of the original that it came from.
 */
export interface Normalised {
  readonly text: string;
  /** Index in the original of each character of `text`, and its length at the end; null: the same. */
  readonly map: readonly number[] | null;
}

const FOLDED: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '﹦': '=',
  '﹥': '>',
  '﹤': '<',
  '﹪': '%',
  '٪': '%',
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '━': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
  '〜': '~',
  '∼': '~',
  '•': '·',
  '・': '·',
  '∙': '·',
  '‧': '·',
  '․': '.',
  '﹒': '.',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '〖': '[',
  '〗': ']',
  '﹝': '[',
  '﹞': ']',
  '〈': '《',
  '〉': '》',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹐': ',',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '﹔': ';',
  '﹕': ':',
  '㎡': '平方米',
  '㎥': '立方米',
  '㎞': '公里',
  '㎏': '公斤',
  '㎎': '毫克',
  '㎝': '厘米',
  '㎜': '毫米',
  '℅': '%',
  〇: '零',
  '○': '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  兩: '两',
  '²': '2',
  '³': '3',
  '\n': '\n',
  '\r': '\n',
  '\u000b': '\n',
  '\u2028': '\n',
};

const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 12 ||
  code === 0xa0 ||
  code === 0xad ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200f);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** ① to ⑳ stand; their relatives become ①, `1.`, `(1)` or `(一)`. */
function enumerator(code: number): string | null {
  if (code >= 0x2474 && code <= 0x2487) return `(${code - 0x2473})`;
  if (code >= 0x2488 && code <= 0x249b) return `${code - 0x2487}.`;
  if (code >= 0x2776 && code <= 0x277f) return String.fromCharCode(0x2460 + code - 0x2776);
  if (code >= 0x2780 && code <= 0x2789) return String.fromCharCode(0x2460 + code - 0x2780);
  if (code >= 0x3220 && code <= 0x3229) return `(${'一二三四五六七八九十'.charAt(code - 0x3220)})`;
  return null;
}

function foldOne(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return FOLDED[character] ?? enumerator(code) ?? character;
}

/** 队伍, 登陆, 收拾: words in which a numeral of cheques is none. */
const NO_NUMERALS: ReadonlySet<string> = new Set(
  '队伍 入伍 退伍 落伍 行伍 伍军 大陆 水陆 登陆 着陆 海陆 内陆 陆地 陆路 陆续 陆军 陆域 陆上 陆生 陆空 陆运 陆港 陆海 收拾 捡拾 拾遗 拾荒 拾取 拾得'.split(
    ' '
  )
);
const CHEQUE = '伍陆拾';
/** `last` and `next` are what stands beside it, whatever spaces lie between. */
const isInWord = (character: string, last: number, next: string): boolean =>
  NO_NUMERALS.has(String.fromCharCode(last) + character) || NO_NUMERALS.has(character + next);

const SIGNS = '<>=≥≤';
const UNMET = 0;
const PLAIN = 1;
const FOLD = 2;
const SPACE = 3;
/** What is to be done with each character, once it was met; most stand as they are. */
const TASKS = new Uint8Array(0x10000);

function taskOf(code: number): number {
  const character = String.fromCharCode(code);
  const task = isSpace(code)
    ? SPACE
    : foldOne(character, code) !== character || SIGNS.includes(character)
      ? FOLD
      : PLAIN;
  TASKS[code] = task;
  return task;
}

/** Two comparison signs that mean one. */
const JOINED: Readonly<Record<string, string>> = {
  '>=': '≥',
  '=>': '≥',
  '≥=': '≥',
  '<=': '≤',
  '=<': '≤',
  '≤=': '≤',
  '==': '=',
  '<>': '≠',
};

/** A space says something only where it keeps two numbers or two foreign words apart. */
const keepsSpace = (before: number, after: number): boolean =>
  (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after));

/** The next character that is no space. */
function beyondSpaces(text: string, index: number): number {
  let at = index;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** The text in one spelling; `map`, when given, receives the origin of every character. */
function fold(original: string, map: number[] | null): string {
  const { length } = original;
  let result = '';
  let run = 0;
  // The result is never read while it grows: that would copy it each time.
  let last = 0;
  for (let index = 0; index < length; index += 1) {
    const code = original.charCodeAt(index);
    const known = TASKS[code] ?? UNMET;
    const task = known === UNMET ? taskOf(code) : known;
    if (task === PLAIN) continue;
    if (index > run) {
      result += original.slice(run, index);
      last = original.charCodeAt(index - 1);
      if (map !== null) for (let at = run; at < index; at += 1) map.push(at);
    }
    if (task === SPACE) {
      run = beyondSpaces(original, index + 1);
      const next = original.charCodeAt(run);
      const following = next >= 0xff01 && next <= 0xff5e ? next - 0xfee0 : next;
      if (keepsSpace(last, following)) {
        result += ' ';
        map?.push(index);
      }
      index = run - 1;
      continue;
    }
    const character = original.charAt(index);
    const inWord =
      CHEQUE.includes(character) && isInWord(character, last, original.charAt(beyondSpaces(original, index + 1)));
    let folded = inWord ? character : foldOne(character, code);
    const origin = index;
    run = index + 1;
    while (SIGNS.includes(folded)) {
      const at = beyondSpaces(original, run);
      const joined = JOINED[folded + foldOne(original.charAt(at), original.charCodeAt(at))];
      if (joined === undefined) break;
      folded = joined;
      run = at + 1;
      index = at;
    }
    result += folded;
    last = folded.charCodeAt(folded.length - 1);
    map?.push(...Array.from(folded, () => origin));
  }
  if (run === 0) return original;
  if (map !== null) for (let at = run; at < length; at += 1) map.push(at);
  return result + original.slice(run);
}

export const foldText = (original: string): string => fold(original, null);

export function normalise(original: string): Normalised {
  const map: number[] = [];
  const text = fold(original, map);
  if (text === original) return { text, map: null };
  map.push(original.length);
  return { text, map };
}
