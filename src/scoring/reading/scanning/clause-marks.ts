/**
 * The marks that number clauses: `1.` `(1)` `①` `一是` `一、` `第一,`. A mark counts only as part of a row that
 * begins with one, so that `1.5万亩` is a number and `1.新建…2.改造…` is a list even without stops between.
 */
export interface ClauseMark {
  readonly start: number;
  readonly end: number;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

type Style = (position: number) => readonly string[];

const han = (position: number): string | undefined => CHINESE[position - 1];
const both = (position: number, make: (numeral: string) => string): readonly string[] => {
  const numeral = han(position);
  return numeral === undefined ? [] : [make(numeral)];
};

const STYLES: readonly Style[] = [
  (position) => (position <= 20 ? [String.fromCharCode(0x245f + position)] : []),
  (position) => [`(${position})`],
  (position) => [`${position}.`],
  (position) => [`${position}、`],
  (position) => [`${position})`],
  (position) => both(position, (numeral) => `${numeral}是`),
  (position) => both(position, (numeral) => `(${numeral})`),
  (position) => both(position, (numeral) => `${numeral}、`),
  (position) => both(position, (numeral) => `第${numeral},`),
  (position) => [`指标${position}:`, `目标${position}:`],
  (position) => [`${position}:`],
  (position) => [`${position},`],
];
/** What each style's list begins with: without it there is no list. */
const FIRST_MARKS: readonly (readonly string[])[] = STYLES.map((style) => style(1));
const MOST = 60;

/** May a clause begin here? Never inside a number. */
function opens(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  const digit = (before >= 48 && before <= 57) || before === 46;
  return !digit && !'第十零一二三四五六七八九百千/-~+*×'.includes(text.charAt(at - 1));
}

function findMark(text: string, style: Style, position: number, from: number): ClauseMark | null {
  let best: ClauseMark | null = null;
  for (const word of style(position)) {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!opens(text, at)) continue;
      if (best === null || at < best.start) best = { start: at, end: at + word.length };
      break;
    }
  }
  return best;
}

const digitFollows = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};

/** The marks of the text's list, in order; empty when it is no list. */
export function clauseMarks(text: string): readonly ClauseMark[] {
  for (const [position, style] of STYLES.entries()) {
    if (FIRST_MARKS[position]?.some((word) => text.includes(word)) !== true) continue;
    const first = findMark(text, style, 1, 0);
    if (first === null) continue;
    // The list begins the text, or stands behind a lead-in that ends in a stop.
    if (first.start > 0 && !':;。,\n'.includes(text.charAt(first.start - 1)) && text.charCodeAt(first.start) < 0x2460) {
      if (text.charCodeAt(first.start) < 0x4e00 && text[first.start] !== '(') continue;
      if (!text.startsWith('一是', first.start)) continue;
    }
    const marks: ClauseMark[] = [first];
    for (let position = 2; position <= MOST; position += 1) {
      const previous = marks[marks.length - 1];
      if (previous === undefined) break;
      const next = findMark(text, style, position, previous.end);
      if (next === null) break;
      marks.push(next);
    }
    const ambiguous = digitFollows(text, first.end) && /[.,:、]$/.test(text.slice(first.start, first.end));
    if (marks.length === 1 && (ambiguous || /[,:]$/.test(text.slice(first.start, first.end)))) continue;
    if (marks.length > 1 && ambiguous && !separated(text, marks)) continue;
    return marks;
  }
  return [];
}

/** `1、2、3个`: marks with nothing between them are a list of numbers, not of clauses. */
function separated(text: string, marks: readonly ClauseMark[]): boolean {
  for (let index = 0; index + 1 < marks.length; index += 1) {
    const end = marks[index]?.end ?? 0;
    const next = marks[index + 1]?.start ?? 0;
    if (next - end < 2 || !/[^0-9.,、%-]/.test(text.slice(end, next))) return false;
  }
  return true;
}
