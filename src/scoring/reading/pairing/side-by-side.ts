/** Promises and answers as two lists: do they run in the same order, and could two pairs exchange their answers? */
import type { Answer } from '../figures/answers';
import { IMPOSSIBLE } from './assignment';
import type { NumberPromise } from '../promises/promises';
import { unitFit } from '../scanning/units';

/** As many figures as promises of the kind, and all in the same order. */
export function sideBySide(
  asked: readonly NumberPromise[],
  answers: readonly Answer[],
  given: readonly number[],
  row: number
): boolean {
  const unit = asked[row]?.quantity.unit ?? '';
  const fits = (other: string): boolean => unitFit(unit, other) !== 'different';
  const rows = asked.flatMap((promise, index) => (fits(promise.quantity.unit) ? [index] : []));
  const columns = answers.flatMap((answer, index) => (fits(answer.item.figure.quantity.unit) ? [index] : []));
  return rows.length === columns.length && rows.every((one, index) => given[one] === columns[index]);
}

/** Could two pairs exchange their answers with as good a right? */
export function swaps(
  base: readonly (readonly number[])[],
  given: readonly number[],
  row: number,
  other: number,
  own: number,
  theirs: number
): boolean {
  const holder = given.indexOf(other);
  const column = given[row] ?? -1;
  const holds = base[holder]?.[other] ?? 0;
  const exchanged = base[holder]?.[column] ?? IMPOSSIBLE;
  if (exchanged <= IMPOSSIBLE) return theirs > own;
  return theirs + exchanged >= own + holds - 0.15;
}
