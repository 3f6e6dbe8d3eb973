/**
 * The scanner: one pass over a normalised text finds every number with unit and comparators, every date,
 * and leaves out what only looks like a number (titles, document numbers, model names, ordinals).
 * Invariant: every run of digits ends up in a quantity, a date, a mark, `unread`, or is a name.
 */
import { clauseMarks, type ClauseMark } from './clause-marks';
import { dateAt } from './dates';
import { isNamedNumber, nameEnd } from './named-numbers';
import { isDigitAt } from './numerals';
import { quantityAt, shareAt } from './quantity-at';
import type { State } from './scan-state';
import { readSpelled, startsSpelled } from './spelled-numerals';
import type { Scan } from './quantity';

export function scan(text: string): Scan {
  const marks = clauseMarks(text);
  const state: State = { text, quantities: [], dates: [], unread: [], floor: 0 };
  let mark = 0;
  for (let index = 0; index < text.length;) {
    const next: ClauseMark | undefined = marks[mark];
    if (next !== undefined && index >= next.start) {
      index = Math.max(index, next.end);
      state.floor = index;
      mark += 1;
      continue;
    }
    if (STARTERS[text.charCodeAt(index)] === 0) index += 1;
    else index = step(state, index);
  }
  return { text, marks, quantities: state.quantities, dates: state.dates, unread: state.unread };
}

/** Characters that a number, a date or a name can begin with; the scanner passes over all others. */
const STARTERS = new Uint8Array(0x10000);
for (const character of '0123456789.零一二两三四五六七八九十百千万半次翌明下上去当本今年《“')
  STARTERS[character.charCodeAt(0)] = 1;

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”' };
/** Longer quotations are sentences of the text, not names. */
const LONGEST_NAME = 40;

/** Reads at `index` and says where to go on. */
function step(state: State, index: number): number {
  const { text } = state;
  const character = text.charAt(index);
  const closing = CLOSING[character];
  if (closing !== undefined) {
    const end = text.slice(index, index + LONGEST_NAME).indexOf(closing);
    const whole = index === 0 && index + end >= text.length - 2;
    return end > 0 && !whole ? index + end + 1 : index + 1;
  }
  const digit = isDigitAt(text, index) || (character === '.' && isDigitAt(text, index + 1));
  const code = text.charCodeAt(index);
  if (!digit && code < 0x4e00) return index + 1;
  if (
    !digit &&
    !startsSpelled(text, index) &&
    character !== '百' &&
    character !== '千' &&
    !text.startsWith('万分之', index) &&
    character !== '半'
  ) {
    const date = '次翌明下上去当本今年'.includes(character) ? dateAt(text, index) : null;
    if (date === null || (character === '年' && index > 0 && isDigitAt(text, index - 1))) return index + 1;
    state.dates.push(date);
    state.floor = date.end;
    return date.end;
  }
  const date = dateAt(text, index);
  if (date !== null && !(date.grain === 'year' && date.month === null && !text.startsWith('年', index + 4))) {
    state.dates.push(date);
    state.floor = date.end;
    return date.end;
  }
  const named = nameEnd(text, index, state.floor);
  if (named !== null) return named;
  const found = digit || character !== '半' ? quantityAt(state, index) : shareAt(state, index);
  if (found === null) return skipNumber(state, index, digit);
  if (isNamedNumber(text, found)) return Math.max(found.unitEnd, index + 1);
  // 十几场: how many more is not said.
  if (found.spelled && text[found.numberEnd] === '几') {
    state.unread.push({ start: found.numberStart, end: found.numberEnd + 1 });
    state.floor = found.numberEnd + 1;
    return found.numberEnd + 1;
  }
  // 4 8 0万元: a number that a space has torn; which digits belong together is not said.
  if (found.unitEnd === found.unitStart && text[found.end] === ' ' && isDigitAt(text, found.end + 1)) {
    state.unread.push({ start: found.numberStart, end: found.end });
    state.floor = found.end;
    return found.end;
  }
  state.quantities.push(found);
  state.floor = found.end;
  return found.end;
}

function skipNumber(state: State, index: number, digit: boolean): number {
  if (!digit) {
    const spelled = readSpelled(state.text, index);
    return Math.max(index + 1, spelled?.end ?? 0);
  }
  let end = index + 1;
  while (isDigitAt(state.text, end) || state.text[end] === '.') end += 1;
  state.unread.push({ start: index, end });
  return end;
}
