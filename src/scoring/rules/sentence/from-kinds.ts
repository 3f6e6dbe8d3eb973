/** 每缺一项扣1分,每逾期一天扣0.5分,扣完为止: kinds of which each costs its own. */
import { Decimal } from '../../decimal';
import { gatesOf } from './gates';
import { type Assembled, type Of, type Sorted, isFull, rangeIn, wordsIn } from './sorted';

export function fromKinds(sorted: Sorted): Assembled | null {
  const { occurrences, faults, points } = sorted;
  if (occurrences.length === 0 || occurrences.length + faults.length < 2) return null;
  if (sorted.requirements.length > 0 || sorted.counting !== null) return null;
  const kinds = occurrences.flatMap(({ perItem, perItemShare, step, unit, noun }) => {
    const each = perItem ?? (perItemShare === null || points === null ? null : points.times(perItemShare));
    return each === null ? [] : [{ perItem: each, step, unit, noun }];
  });
  const states = faults.flatMap(({ condition, lost }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ label: words, points: lost }];
  });
  const names = new Set([...kinds.map(({ noun }) => noun), ...states.map(({ label }) => label)]);
  if (kinds.length !== occurrences.length || states.length !== faults.length) return null;
  // 其中涉及安全的扣5分 is a case of the one before it.
  if ([...names].some((name) => /其中|情节|涉及/.test(name))) return null;
  if (names.size < kinds.length + states.length) return null;
  // 按期办结率100%得8分 says that there is none.
  const isWhole = ({ condition, award }: Of<'award'>): boolean => {
    const range = rangeIn(condition);
    return (
      range !== null && range.percent && range.low?.value.equals(Decimal.HUNDRED) === true && isFull(award, points)
    );
  };
  const whole = sorted.awards.filter(isWhole);
  const beside = gatesOf(sorted.awards.filter((award) => !isWhole(award)));
  if (beside === null || beside.none.length + whole.length > 1) return null;
  const { gates, none, best } = beside;
  return { rule: { form: 'kinds', kinds, faults: states, most: sorted.mostLost, gates, none }, subject: '', best };
}
