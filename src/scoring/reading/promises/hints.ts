/**
 * What the name of the indicator or a heading says about a number that stands bare in its cell:
 * `…人数(≥**人)`, `…率≥95%`, `目标值(%)`, `金额（万元）`.
 */
import { Decimal } from '../../decimal';
import { comparisonBefore, type Bound } from '../scanning/comparators';
import { readMultiplier } from '../scanning/numerals';
import { unitAt } from '../scanning/units';

export interface Hints {
  readonly bound: Bound | null;
  readonly unit: string;
  readonly multiplier: Decimal;
}

const NONE: Hints = { bound: null, unit: '', multiplier: Decimal.ONE };
const MARKED = /[≥≤<>=(]|不低于|不少于|不超过|不高于|以上|以内|单位/;
/** A blank to be filled in: `≥**人`, `≤XX%`. */
const BLANK = /(\*{1,4}|[xX×]{1,3}|_{1,6}|…+|\.{2,})/;

export function hintsOf(text: string): Hints {
  if (!MARKED.test(text)) return NONE;
  const blank = BLANK.exec(text);
  if (blank !== null) {
    const start = blank.index;
    const bound = comparisonBefore(text, start, 0)?.bound ?? null;
    const scaled = readMultiplier(text, start + blank[0].length);
    const unit = unitAt(text, scaled.end);
    const after = text.slice(unit?.end ?? scaled.end);
    return {
      bound: bound ?? (/^及?以上/.test(after) ? '>=' : /^(?:及?以下|以内)/.test(after) ? '<=' : null),
      unit: unit?.unit ?? '',
      multiplier: scaled.factor,
    };
  }
  for (let open = text.lastIndexOf('('); open >= 0; open = open === 0 ? -1 : text.lastIndexOf('(', open - 1)) {
    const close = text.indexOf(')', open);
    if (close < 0) continue;
    const inner = text.slice(open + 1, close).replace(/^单位[:为]?/, '');
    const hint = bracketed(inner);
    if (hint !== null) return hint;
    if (open === 0) break;
  }
  const sign = /[≥≤<>]$/.exec(text)?.[0];
  if (sign !== undefined) return { ...NONE, bound: comparisonBefore(text, text.length, 0)?.bound ?? null };
  return NONE;
}

/** `(≥)`, `(%)`, `(≥ %)`, `(万元)`, `(人次)`: nothing else in the bracket. */
function bracketed(inner: string): Hints | null {
  let at = 0;
  let bound: Bound | null = null;
  while ('≥≤<>='.includes(inner.charAt(at) || ' ')) at += 1;
  if (at > 0) bound = comparisonBefore(inner, at, 0)?.bound ?? null;
  else {
    const word = /^(?:不低于|不少于|不超过|不高于)/.exec(inner)?.[0];
    if (word !== undefined) {
      at = word.length;
      bound = comparisonBefore(inner, at, 0)?.bound ?? null;
    }
  }
  // 控制率(≤100%): the target itself, whose sign counts.
  if (bound !== null && /^\d[\d.]*[^\d.]{0,4}$/.test(inner.slice(at))) return { ...NONE, bound };
  const scaled = readMultiplier(inner, at);
  const unit = unitAt(inner, scaled.end);
  if ((unit?.end ?? scaled.end) !== inner.length || inner.length === 0) return null;
  if (bound === null && unit === null && scaled.factor.equals(Decimal.ONE)) return null;
  return { bound, unit: unit?.unit ?? '', multiplier: scaled.factor };
}

/** Names are short; a longer one is not searched through. */
const LONGEST = 300;

/** What the name says goes before what the heading says. */
export function hintsFor(name: string, heading: string): Hints {
  const own = hintsOf(name.slice(0, LONGEST));
  const shared = hintsOf(heading.slice(0, LONGEST));
  return {
    bound: own.bound ?? shared.bound,
    unit: own.unit === '' ? shared.unit : own.unit,
    multiplier: own.unit === '' ? shared.multiplier : own.multiplier,
  };
}
