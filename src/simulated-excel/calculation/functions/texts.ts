/** Texts. Positions count UTF-16 units, as Excel's do. */
import { shownText } from '../../model/text';
import { eachValue, type Evaluation } from '../evaluate';
import type { Node } from '../parse';
import { VALUE, demand, roundDecimal, toNumber, toText, type Value } from '../values';
import { argument, optional } from './arguments';
import { wildcard } from './criterion';
import type { FunctionTable } from '.';

const one =
  (work: (text: string) => Value) =>
  (args: readonly Node[], run: Evaluation): Value =>
    work(run.text(argument(args, 0)));
const numberOr = (args: readonly Node[], index: number, run: Evaluation, other: number): number => {
  const node = optional(args, index);
  return node ? Math.trunc(run.number(node)) : other;
};
function joined(args: readonly Node[], run: Evaluation): string[] {
  const parts: string[] = [];
  for (const node of args) eachValue(run.value(node), (value) => parts.push(toText(demand(value))));
  return parts;
}
function found(args: readonly Node[], run: Evaluation, search: (text: string, part: string) => number): Value {
  const start = numberOr(args, 2, run, 1) - 1;
  const text = run.text(argument(args, 1));
  if (start < 0 || start > text.length) return VALUE;
  const at = search(text.slice(start), run.text(argument(args, 0)));
  return at < 0 ? VALUE : at + start + 1;
}

export const texts: FunctionTable = {
  CONCATENATE: (args, run) => args.map((node) => run.text(node)).join(''),
  CONCAT: (args, run) => joined(args, run).join(''),
  TEXTJOIN: (args, run) => {
    const skipEmpty = run.scalar(argument(args, 1)) !== false;
    return joined(args.slice(2), run)
      .filter((part) => !skipEmpty || part !== '')
      .join(run.text(argument(args, 0)));
  },
  LEN: one((text) => text.length),
  TRIM: one((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: one((text) => text.toUpperCase()),
  LOWER: one((text) => text.toLowerCase()),
  CLEAN: one((text) => Array.from(text, (char) => (char.charCodeAt(0) < 32 ? '' : char)).join('')),
  LEFT: (args, run) => {
    const size = numberOr(args, 1, run, 1);
    return size < 0 ? VALUE : run.text(argument(args, 0)).slice(0, size);
  },
  RIGHT: (args, run) => {
    const size = numberOr(args, 1, run, 1);
    const text = run.text(argument(args, 0));
    return size < 0 ? VALUE : text.slice(Math.max(0, text.length - size));
  },
  MID: (args, run) => {
    const start = numberOr(args, 1, run, 1);
    const size = numberOr(args, 2, run, 0);
    return start < 1 || size < 0 ? VALUE : run.text(argument(args, 0)).slice(start - 1, start - 1 + size);
  },
  SUBSTITUTE: (args, run) => {
    const text = run.text(argument(args, 0));
    const old = run.text(argument(args, 1));
    const fresh = run.text(argument(args, 2));
    const which = numberOr(args, 3, run, 0);
    if (old === '') return text;
    let seen = 0;
    return which === 0
      ? text.replaceAll(old, () => fresh)
      : text.replaceAll(old, (same) => (++seen === which ? fresh : same));
  },
  REPLACE: (args, run) => {
    const text = run.text(argument(args, 0));
    const start = numberOr(args, 1, run, 1) - 1;
    return text.slice(0, start) + run.text(argument(args, 3)) + text.slice(start + numberOr(args, 2, run, 0));
  },
  FIND: (args, run) => found(args, run, (text, part) => text.indexOf(part)),
  SEARCH: (args, run) =>
    found(args, run, (text, part) => text.search(new RegExp(wildcard(part).source.slice(1, -1), 'isu'))),
  EXACT: (args, run) => run.text(argument(args, 0)) === run.text(argument(args, 1)),
  REPT: (args, run) => run.text(argument(args, 0)).repeat(Math.max(0, numberOr(args, 1, run, 0))),
  CHAR: (args, run) => String.fromCharCode(run.number(argument(args, 0))),
  UNICHAR: (args, run) => String.fromCodePoint(run.number(argument(args, 0))),
  VALUE: (args, run) => toNumber(demand(run.scalar(argument(args, 0)))),
  TEXT: (args, run) => {
    const value = demand(run.scalar(argument(args, 0)));
    return shownText(value ?? 0, run.text(argument(args, 1)), run.place.book.date1904);
  },
  FIXED: (args, run) => {
    const places = numberOr(args, 1, run, 2);
    const plain = optional(args, 2) !== null && run.scalar(argument(args, 2)) === true;
    const rounded = roundDecimal(run.number(argument(args, 0)), places, 'half');
    const zeros = places > 0 ? `.${'0'.repeat(places)}` : '';
    return shownText(rounded, `${plain ? '0' : '#,##0'}${zeros}`, false);
  },
};
