/** The quantities of a text in their sentences, each with its phrase and what the words beside it say. */
import type { Figure } from './figure';
import { firstMonths, FREQUENCY, perOf, untilOf, yearBefore, yearBehind } from './figure-period';
import {
  firstOf,
  HARD,
  isBracketed,
  joinOverCommas,
  lastOf,
  openingOf,
  REACH,
  SOFT,
  withoutDates,
} from './figure-text';
import {
  changeOf,
  isAgainst,
  isBegun,
  isCompared,
  isCompletion,
  isDone,
  isPart,
  isPending,
  isPlanned,
  isPlannedBehind,
  isStock,
  isTotal,
  sharedOf,
  spanOf,
  tailOf,
} from './figure-words';
import type { Quantity, Scan } from '../scanning/quantity';

const STOPS = HARD + SOFT;

export function figuresOf(scan: Scan): readonly Figure[] {
  const { text, marks, quantities } = scan;
  const figures: Figure[] = [];
  let section = -1;
  for (let index = 0; index < quantities.length; index += 1) {
    const written = quantities[index];
    if (written === undefined) continue;
    const frequency = FREQUENCY.exec(written.unit);
    const quantity = frequency === null ? written : { ...written, unit: frequency[1] ?? '' };
    while (section + 1 < marks.length && (marks[section + 1]?.start ?? 0) <= quantity.start) section += 1;
    const previousEnd = quantities[index - 1]?.end ?? 0;
    // What directly follows the figure before, up to a stop, belongs to that figure.
    const claimed = index === 0 ? 0 : firstOf(text, previousEnd, quantity.start, STOPS);
    const stopped = claimed < quantity.start && index > 0;
    const floor = Math.max(stopped ? claimed + 1 : previousEnd, marks[section]?.end ?? 0, quantity.start - REACH);
    const hard = lastOf(text, floor, quantity.start, HARD);
    const soft = lastOf(text, hard, quantity.start, SOFT);
    const from = joinOverCommas(text, hard, soft, quantity.start);
    const nextStart = Math.min(
      quantities[index + 1]?.start ?? text.length,
      marks[section + 1]?.start ?? text.length,
      quantity.end + REACH
    );
    const to = firstOf(text, quantity.end, nextStart, STOPS);
    const before = withoutDates(scan, from, quantity.start);
    const tail = tailOf(before);
    const against = quantity.unit.endsWith('百分点') && isAgainst(before);
    const excepted =
      /除[^,;。]{0,8}$/.test(before) &&
      /^[\u4e00-\u9fff]{0,4}外(?:均|全|其余|都|其他)/.test(text.slice(quantity.end, to));
    const lead = from > hard ? withoutDates(scan, hard, from) : '';
    const sentence = text.slice(Math.max(0, hard - (text[hard - 1] === '(' ? 1 : 0)), quantity.start);
    const follows = index > 0 && from <= claimed + 1 && text[claimed] !== ',' && !HARD.includes(text.charAt(claimed));
    figures.push({
      quantity,
      section,
      before,
      opening: openingOf(text, marks[section]?.end ?? 0, quantity.start),
      whole: text.slice(from, quantity.start),
      after: withoutDates(scan, quantity.end, to),
      lead,
      change: against ? null : changeOf(tail),
      per: perOf(frequency?.[2], sentence, before, figures[index - 1], from),
      part: isPart(sentence),
      bracketed: index > 0 && isBracketed(text, quantities[index - 1]?.end ?? 0, quantity.start, figures[index - 1]),
      year: yearBefore(scan, hard, quantity.start) ?? yearBehind(scan, quantity.end),
      span: spanOf(before),
      total: isTotal(before),
      planned:
        isPlanned(before) ||
        isPlannedBehind(before, withoutDates(scan, quantity.end, to), to === quantities[index + 1]?.start),
      done: isDone(before),
      begun: isBegun(tail, withoutDates(scan, quantity.end, to)),
      pending: isPending(before, behind(text, quantity.end, to)) || isMissed(text, quantity, before, index),
      compared: isCompared(sentence, before) || against || excepted,
      stock: isStock(before),
      completion: isCompletion(before, quantity.unit),
      until:
        untilOf(scan, sentence, hard, quantity.start) ??
        firstMonths(text, quantity) ??
        stillUntil(text, figures[index - 1], quantity),
      shared: sharedOf(tail, before),
      follows,
      leader: follows && before === '' ? (figures[index - 1]?.leader ?? '') : before,
      joined: joinOf(text, quantities[index - 1], quantity),
    });
  }
  return figures;
}

/** 达到目标44项,未达到11项: so many of them missed it; no limit. */
const isMissed = (text: string, { start, unit }: Quantity, before: string, index: number): boolean =>
  index > 0 && before === '' && unit !== '' && unit !== '%' && /^[未没](?:有?达|到)/.test(text.slice(start, start + 3));

/** 1-2月完成18.6亿元,增速23.6%: the growth of the same months. */
const stillUntil = (text: string, before: Figure | undefined, { start }: Quantity): string | null =>
  before !== undefined && !/[;。!?\n]|全年|年底/.test(text.slice(before.quantity.end, start)) ? before.until : null;

/** What follows the unit; 1座(在建) says it in a bracket. */
function behind(text: string, from: number, to: number): string {
  if (text[from] !== '(') return text.slice(from, to);
  const inside = text.slice(from + 1, from + BRACKET);
  const end = inside.indexOf(')');
  return end < 0 || /\d/.test(inside.slice(0, end)) ? '' : inside.slice(0, end);
}
const BRACKET = 16;

function joinOf(text: string, previous: Quantity | undefined, quantity: Quantity): '/' | '或' | null {
  if (previous === undefined) return null;
  const between = text.slice(previous.end, quantity.start);
  if (between === '/') return '/';
  return between === '或' || between === '或者' ? '或' : null;
}
