/** How far the phrase, the sentence and the brackets around a number reach. */
import type { Figure } from './figure';
import type { Scan } from '../scanning/quantity';

export const HARD = ';。!?';
export const SOFT = ',、\n:()';

/** Nouns are looked for within this reach, which also keeps the work linear. */
export const REACH = 160;

export const lastOf = (text: string, from: number, to: number, stops: string): number => {
  for (let index = to - 1; index >= from; index -= 1) if (stops.includes(text.charAt(index))) return index + 1;
  return from;
};
export const firstOf = (text: string, from: number, to: number, stops: string): number => {
  for (let index = from; index < to; index += 1) if (stops.includes(text.charAt(index))) return index;
  return to;
};

/** The text from `from` to `to` without the dates in it. */
export function withoutDates(scan: Scan, from: number, to: number): string {
  if (from >= to) return '';
  if (scan.dates.length === 0) return scan.text.slice(from, to);
  let result = '';
  let at = from;
  for (const date of scan.dates) {
    if (date.end <= at || date.start >= to) continue;
    if (date.start > at) result += scan.text.slice(at, date.start);
    at = Math.max(at, date.end);
  }
  return at < to ? result + scan.text.slice(at, to) : result;
}

export const openingOf = (text: string, section: number, start: number): string => {
  const from = lastOf(text, Math.max(section, start - REACH), start, HARD);
  return text.slice(from, Math.min(start, from + 6));
};

/** Between the figure before and this one a bracket opens, or one is open and does not close. */
export function isBracketed(text: string, from: number, to: number, before: Figure | undefined): boolean {
  let open = before?.bracketed ?? false;
  const end = Math.min(to, from + REACH);
  for (let at = from; at < end; at += 1) {
    if (text[at] === '(') open = true;
    else if (text[at] === ')') open = false;
  }
  return open;
}

/** A phrase goes on over 、 (名师、领导授课25人次) and over a bracket inside a noun: 优良(一、二类)水质比例. */
export function joinOverCommas(text: string, hard: number, soft: number, start: number): number {
  let from = soft;
  while (from > hard)
    if (text[from - 1] === '、') from = lastOf(text, hard, from - 1, SOFT);
    else if (text[from - 1] === ')' && from < start) {
      const open = text.lastIndexOf('(', from - 1);
      if (open <= hard || !isHan(text.charCodeAt(open - 1)) || !isHan(text.charCodeAt(from))) break;
      from = lastOf(text, hard, open, SOFT);
    } else break;
  return from;
}
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
