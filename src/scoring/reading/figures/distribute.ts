/**
 * One number for several things (各2次, 均为100%) and several numbers for a list of things (分别为…).
 * Gives every figure the noun of the one thing that it is about.
 */
import { Decimal } from '../../decimal';
import type { Figure } from './figure';
import type { Quantity } from '../scanning/quantity';

export interface Item {
  readonly figure: Figure;
  /** The phrase that names the thing; it may be empty. */
  readonly phrase: string;
  /** What the whole list is about, for weaker comparison. */
  readonly context: string;
  /** The figure answers this many things, not named one by one: 各1次 with nothing before it. */
  readonly each: boolean;
}

const SPLIT = /[、,]|以及|和(?![谐解睦平])|(?<![普涉遍])及(?![时格早物])|(?<!参)与(?!会)/;

/** What stands before 各 or 均; the verb behind it goes with the things. */
const strip = (phrase: string): string => {
  const at = Math.max(
    phrase.lastIndexOf('各'),
    phrase.lastIndexOf('均'),
    phrase.lastIndexOf('都'),
    phrase.lastIndexOf('分别')
  );
  return at < 0 ? phrase : phrase.slice(0, at);
};

/** The things before 各 or 均. */
const things = (figure: Figure): readonly string[] =>
  strip(figure.whole)
    .split(SPLIT)
    .filter((part) => part.trim() !== '');

export function itemsOf(figures: readonly Figure[]): readonly Item[] {
  const items: Item[] = [];
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (figure === undefined) continue;
    if (figure.shared === 'respectively') {
      const run = runFrom(figures, index);
      if (run.length >= 2) {
        dropLabels(items, figure);
        items.push(...respectively(figure, run));
        index += run.length - 1;
        continue;
      }
    }
    if (figure.shared === 'each') {
      const named = things(figure);
      if (named.length >= 2) {
        for (const phrase of named) items.push({ figure, phrase, context: '', each: false });
        continue;
      }
      items.push({
        figure,
        phrase: strip(figure.before),
        context: figure.lead,
        each: named.length === 0,
      });
      continue;
    }
    items.push({ figure, phrase: phraseOf(figure), context: figure.lead, each: false });
  }
  return items;
}

/** The noun stands before the number, or, where nothing stands there, behind it. */
function phraseOf(figure: Figure): string {
  const before = figure.before.replace(/^[对为在将把向给]$/, '');
  if (before === '') return figure.after.replace(/^的/, '');
  return before.length <= 4 ? before + figure.after : before;
}

/** The figures that follow 分别 with nothing but the list's own words between them. */
function runFrom(figures: readonly Figure[], start: number): readonly Figure[] {
  const run: Figure[] = [];
  for (let index = start; index < figures.length; index += 1) {
    const figure = figures[index];
    if (figure === undefined) break;
    if (index > start && (figure.section !== figures[start]?.section || !/^(?:和|及|与|以及)?$/.test(figure.before)))
      break;
    run.push(figure);
  }
  return run;
}

/** `5人` from `分别为10、30、5人`: a list shares comparator, unit and multiplier. */
function alignList(list: readonly Quantity[]): readonly Quantity[] {
  const first = list[0];
  const last = list[list.length - 1];
  if (first === undefined || last === undefined) return list;
  return list.map((quantity) => {
    const bound = quantity.bound ?? first.bound;
    if (quantity.unit !== '' || last.unit === '') return { ...quantity, bound };
    const shares = quantity.multiplier.equals(Decimal.ONE) && !last.multiplier.equals(Decimal.ONE);
    return {
      ...quantity,
      bound,
      unit: last.unit,
      value: shares ? quantity.value.times(last.multiplier) : quantity.value,
    };
  });
}

function respectively(first: Figure, run: readonly Figure[]): readonly Item[] {
  const quantities = alignList(run.map((figure) => figure.quantity));
  const named = (first.before.split('分别')[0] ?? '').split(SPLIT).filter((part) => part !== '');
  return run.map((figure, position) => ({
    // 分别下降3%、5%: all of them fell.
    figure: {
      ...figure,
      quantity: quantities[position] ?? figure.quantity,
      change: figure.change ?? first.change,
      shared: 'respectively',
    },
    phrase: named.length === run.length ? (named[position] ?? '') : '',
    context: named.length === run.length ? '' : first.before,
    each: false,
  }));
}

/** Figures in the list of things before 分别 are names of the things: 3亿—10亿元、10亿—20亿元两档. */
function dropLabels(items: Item[], first: Figure): void {
  let next = first;
  while (next.follows) {
    const last = items[items.length - 1];
    if (last?.figure.section !== first.section) return;
    items.pop();
    next = last.figure;
  }
}
