/** A place in a ranking: 第3名, 全市排名第3, and a bare 3 in a row that is about a ranking. */
import { Decimal } from '../decimal';
import { readNumber } from './numeral';
import type { Fact } from './rule';

/** The unit of places; no text uses it for anything else. */
export const RANK = '位次';

const PLACE =
  /^[^\d第前后末未不]*(?:第(\d+|[一二三四五六七八九十]+)(?:名|位)?|(?<=排名|名次|位列|位居|位次)(\d+)(?:名|位)?|(\d+)(?:名|位))$/;

const textOf = (fact: Fact): string | null =>
  fact.kind === 'words' ? fact.text : fact.kind === 'count' || fact.kind === 'number' ? (fact.words ?? null) : null;

/** The place as a number; null where the text may say something else (倒数第2, 前10名, 3/20). */
export function rankIn(fact: Fact, name: string): Fact | null {
  const text = textOf(fact);
  if (text === null) {
    const bare = fact.kind === 'count' || (fact.kind === 'number' && /^(?:名|位)$/.test(fact.unit));
    return bare && /排名|名次|位次|排位/.test(name) ? fact : null;
  }
  const match = /倒数|并列/.test(text) ? null : PLACE.exec(text);
  const place = match === null ? null : readNumber(match[1] ?? match[2] ?? match[3] ?? '');
  return place === null || place.compare(Decimal.ONE) < 0 ? null : { kind: 'count', count: place };
}
