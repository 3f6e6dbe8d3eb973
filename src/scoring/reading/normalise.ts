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

/** Characters that stand as they are in nearly every text: nothing to do when there are no others. */
const PLAIN = /^[0-9.,;:%≥≤<=/()a-zA-Z。、\u4e00-\u9fff-]*$/;
/** Two signs that mean one; then the text is not plain either. */
const PAIRED = /[<>=≥≤≠][<>=]/;

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
  code === 0xa0 ||
  code === 0x3000 ||
  code === 12 ||
  code === 0xfeff ||
  code === 0xad ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** ① to ⑳ stand; their relatives become ①, `1.`, `(1)` or `(一)`. */
function enumerator(code: number): string | null {
  if (code >= 0x2474 && code <= 0x2487) return `(${code - 0x2473})`;
  if (code >= 0x2488 && code <= 0x249b) return `${code - 0x2487}.`;
  if (code >= 0x2776 && code <= 0x277f) return String.fromCharCode(0x2460 + code - 0x2776);
  if (code >= 0x2780 && code <= 0x2789) return String.fromCharCode(0x2460 + code - 0x2780);
  if (code >= 0x3220 && code <= 0x3229) return `(${'一二三四五六七八九十'[code - 0x3220] ?? ''})`;
  return null;
}

function foldOne(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code < 0x80 && code !== 13 && code !== 11) return character;
  if (code >= 0x4e00 && code <= 0x9fff) return FOLDED[character] ?? character;
  return FOLDED[character] ?? enumerator(code) ?? character;
}

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

export function normalise(original: string): Normalised {
  if (PLAIN.test(original) && !PAIRED.test(original)) return { text: original, map: null };
  const parts: string[] = [];
  const map: number[] = [];
  let pendingSpace = -1;
  for (let index = 0; index < original.length; index += 1) {
    const code = original.charCodeAt(index);
    if (isSpace(code)) {
      pendingSpace = index;
      continue;
    }
    const folded = foldOne(original.charAt(index), code);
    for (const character of folded) {
      const previous = parts[parts.length - 1];
      const joined = previous === undefined ? undefined : JOINED[previous + character];
      if (joined !== undefined) {
        parts[parts.length - 1] = joined;
        continue;
      }
      if (pendingSpace >= 0 && previous !== undefined && keepsSpace(previous, character)) {
        parts.push(' ');
        map.push(pendingSpace);
      }
      pendingSpace = -1;
      parts.push(character);
      map.push(index);
    }
  }
  map.push(original.length);
  return { text: parts.join(''), map };
}

/** A space says something only where it keeps two numbers or two foreign words apart. */
function keepsSpace(left: string, right: string): boolean {
  const before = left.charCodeAt(0);
  const after = right.charCodeAt(0);
  return (isDigit(before) && isDigit(after)) || (isLetter(before) && isLetter(after));
}
