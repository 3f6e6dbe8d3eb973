/** What a clause of the answer without a figure says about one promise among several. */
import { likeness, nounOf } from '../figures/nouns';
import type { Scan } from '../scanning/quantity';
import { nothingOf, saidBy, saysNothing } from './words';

const STATE = /(?:尚?未|没有?|暂未)(?:能)?(?:按时|按期|如期)?(?:完成|开展|实施|启动|落实|建成|举办|投入|到位)/;
const DONE = /(?:已|均已|全部|按时|按期|如期|顺利|圆满)(?:完成|落实|到位|实现|建成|投入使用)$|^完成/;

const NOTHING_WITHIN = /^([\u4e00-\u9fff]{1,6})(?:零|无|未发生|没有发生|未出现)([\u4e00-\u9fff]{2,6})$/;

export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The clauses of a text that hold no quantity. */
export function figurelessClauses(scan: Scan): readonly Clause[] {
  const { text } = scan;
  const clauses: Clause[] = [];
  let from = 0;
  let quantity = 0;
  let mark = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const next = scan.marks[mark];
    const marked = index === next?.start;
    if (index < text.length && !marked && !',;。!?\n'.includes(text.charAt(index))) continue;
    while ((scan.quantities[quantity]?.end ?? Number.POSITIVE_INFINITY) <= from) quantity += 1;
    const holds = (scan.quantities[quantity]?.start ?? Number.POSITIVE_INFINITY) < index;
    if (!holds && index > from) clauses.push({ text: text.slice(from, index), start: from, end: index });
    from = index + 1;
    if (marked) {
      from = next.end;
      index = Math.max(index, next.end - 1);
      mark += 1;
    }
  }
  return clauses;
}

export function clauseAnswer(scan: Scan, noun: string): 'done' | 'not-done' | 'none' | null {
  if (noun === '') return null;
  let best: Clause | null = null;
  let most = 0.45;
  for (const clause of figurelessClauses(scan)) {
    const about = likeness(noun, nounOf(clause.text.replace(STATE, '')));
    if (about > most) {
      most = about;
      best = clause;
    }
  }
  if (best === null) return null;
  if (saysNothing(best.text)) return nothingOf(best.text, noun) ? 'none' : null;
  const nothing = NOTHING_WITHIN.exec(best.text);
  // 群众零投诉 for 群众投诉≤2件
  if (nothing !== null && noun.includes(nounOf((nothing[1] ?? '') + (nothing[2] ?? '')))) return 'none';
  if (STATE.test(best.text)) return 'not-done';
  return DONE.test(best.text) && saidBy(best.text) !== 'partly' && !/未|没|不/.test(best.text) ? 'done' : null;
}
