/** Conditions with awards alone → bands, states, tiers or a checklist. */
import { Decimal } from '../../decimal';
import type { Award } from '../rule';
import { bandsFrom, readsOf, subjectOf } from './bands-from';
import { type Assembled, type Sorted, bestOf, isNothing, otherwiseOf, pointsIn, ranged, wordsIn } from './sorted';

function fromRanges(sorted: Sorted): Assembled | null {
  const awards = ranged(sorted.awards);
  const others = otherwiseOf(sorted.awards);
  if (others.length > 1) return null;
  const ranges = awards.map(({ range }) => range);
  const reads = readsOf(ranges, sorted.name);
  const subject = subjectOf(ranges);
  if (reads === null || subject === null) return null;
  const symmetric = ranges.some((range) => range.symmetric);
  if (symmetric && !ranges.every((range) => range.symmetric)) return null;
  return {
    rule: { form: 'bands', reads, bands: bandsFrom(awards, reads), symmetric, otherwise: others[0] ?? null },
    subject,
    best: bestOf(sorted.awards.map(({ award }) => award)),
  };
}

function fromWords(sorted: Sorted): Assembled | null {
  const { awards, points } = sorted;
  const others = otherwiseOf(awards);
  if (others.length > 1) return null;
  const given = awards.flatMap(({ condition, award, listed }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ words, award, listed }];
  });
  const amounts = pointsIn(given.map(({ award }) => award)).filter((value) => !value.isZero());
  const total = Decimal.sum(amounts);
  const positive = given.filter(({ award }) => !isNothing(award));
  const additive =
    positive.length > 1 &&
    amounts.length === positive.length &&
    (points === null
      ? given.some(({ listed }) => listed)
      : total.equals(points) && amounts.every((value) => value.compare(points) < 0));
  if (additive) {
    if (others.some((award) => !isNothing(award))) return null;
    const items = positive.flatMap(({ words, award }) =>
      award.kind === 'points' ? [{ label: words, points: award.points }] : []
    );
    const gates = given.filter(({ award }) => isNothing(award)).map(({ words }) => words);
    return { rule: { form: 'checklist', items, gates }, subject: '', best: total };
  }
  if (given.length > 1 && others.length === 0 && given.every(({ award }) => isRangeAward(award))) {
    const tiers = given.map(({ words, award }) => ({ phrases: [words], award }));
    return { rule: { form: 'tiers', tiers }, subject: '', best: topOfRanges(given.map(({ award }) => award)) };
  }
  return {
    rule: {
      form: 'states',
      states: given.map(({ words, award }) => ({ phrases: [words], award })),
      otherwise: others[0] ?? null,
    },
    subject: '',
    best: bestOf(awards.map(({ award }) => award)),
  };
}

const isRangeAward = (award: Award): boolean => award.kind === 'range' || award.kind === 'points-range';

const topOfRanges = (awards: readonly Award[]): Decimal | null => {
  const tops = awards.flatMap((award) => (award.kind === 'points-range' ? [award.high] : []));
  return tops.length === 0 ? null : tops.reduce((best, value) => Decimal.max(best, value));
};

export function fromAwards(sorted: Sorted): Assembled | null {
  const conditions = new Set(sorted.awards.map(({ condition }) => condition.kind));
  if (conditions.has('range') && conditions.has('words')) return null;
  if (conditions.has('range')) return fromRanges(sorted);
  return conditions.has('words') ? fromWords(sorted) : null;
}
