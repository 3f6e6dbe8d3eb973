/** How a standard scores targets that have no sentence of their own, in plain words: by what they ask for. */
import { Decimal } from '../decimal';
import type { Measure, Note } from '../model';
import { onceFor } from '../once-for';
import type { Standard } from '../standards/standard';
import { rangeOf } from './award';

type Way = 'more' | 'less' | 'exact' | 'words';

function wayOf({ comparator, target, direction }: Measure, { bareNumber }: Standard): Way {
  switch (comparator) {
    case 'text':
    case 'date<=':
      return 'words';
    case '>=':
    case '>':
      return 'more';
    case '<=':
    case '<':
      return 'less';
    case 'between':
      return 'exact';
    case '=':
      if (bareNumber === 'at-least') return 'more';
      if (direction === 'unclear' || !(target instanceof Decimal) || target.isZero()) return 'exact';
      return direction;
  }
}

/** What exceeding a target by far costs; per cents are out of it where the standard says so. */
function costOf({ action }: Standard['overFulfilment']): string {
  if (action.kind === 'deduct') return action.points.toString();
  return action.kind === 'share' ? `${action.share.times(Decimal.HUNDRED).toString()}%` : '';
}

function noteFor(way: Way | 'several', standard: Standard): Note {
  const { overFulfilment, reverse, tiers } = standard;
  const params = {
    ratio: `${overFulfilment.ratio.times(Decimal.HUNDRED).toString()}%`,
    cost: costOf(overFulfilment),
    low: '',
    high: '',
  };
  switch (way) {
    case 'more':
    case 'several':
      return { code: `rule.is.target-${way}-${overFulfilment.action.kind}`, params, cells: [] };
    case 'less':
      return { code: `rule.is.target-less-${reverse}`, params, cells: [] };
    case 'exact':
      return { code: 'rule.is.target-exact', params, cells: [] };
    case 'words': {
      const award = standard.textMetIsFull ? undefined : tiers?.[0]?.award;
      if (award?.kind !== 'range') return { code: 'rule.is.target-words', params, cells: [] };
      const { low, high } = rangeOf(award, { points: Decimal.HUNDRED, standard });
      return { code: 'rule.is.target-tiers', params: { ...params, low: `${low}%`, high: `${high}%` }, cells: [] };
    }
  }
}

/** One note for each way and standard: every row of a large table has one. */
const notesOf = onceFor<Standard, Map<string, Note>>(() => new Map());

/** The standard's way with the targets of a row, as they are understood. */
export function restateTargets(measures: readonly Measure[], standard: Standard): Note {
  let way: Way | 'several' | null = null;
  for (const measure of measures) {
    const own = wayOf(measure, standard);
    way = way === null || way === own ? own : 'several';
  }
  const notes = notesOf(standard);
  const known = notes.get(way ?? 'several');
  if (known !== undefined) return known;
  const note = noteFor(way ?? 'several', standard);
  notes.set(way ?? 'several', note);
  return note;
}
