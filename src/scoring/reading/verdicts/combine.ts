/** The readings of a row's promises → the readings of the row. */
import type { Candidate, Note, Reading } from '../../model';
import { note, type Option } from '../promises/option';

/** More readings than this are no help to anyone who has to choose. */
const MOST_CANDIDATES = 12;

/** The likeliest reading of every promise, then each promise's other readings one at a time. */
export function combine(options: readonly (readonly Option[])[], problems: readonly Note[], copied: boolean): Reading {
  const firsts = options.map((list) => list[0]);
  const base = firsts.filter((one): one is Option => one !== undefined);
  if (base.length === 0 || base.length < options.length)
    return { candidates: [], problems: [...problems, note('not-understood', {})] };
  const copy = copied ? [note('copied')] : [];
  const candidate = (chosen: readonly Option[]): Candidate => ({
    measures: chosen.map((one) => one.measure),
    warnings: [...chosen.flatMap((one) => one.warnings), ...copy],
  });
  const candidates = [candidate(base)];
  const all = [...problems, ...base.flatMap((one) => one.problems)];
  options.forEach((list, position) => {
    for (const other of list.slice(1)) {
      if (candidates.length >= MOST_CANDIDATES) return;
      candidates.push(candidate(base.map((one, index) => (index === position ? other : one))));
      all.push(...other.problems);
    }
  });
  return { candidates, problems: all };
}
