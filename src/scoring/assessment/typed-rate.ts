/** A rate typed in 实际情况 is used; where the budget gives another one, the row says so. */
import { Decimal } from '../decimal';
import type { CellRef, Note, ScorecardRow } from '../model';
import type { Fact } from '../rules/rule';

interface Computed {
  readonly fact: Fact;
  readonly cells: readonly CellRef[];
}

/** Decimals behind the point of a typed per cent: `99.5%` → 1. */
const placesOf = (rate: Decimal): number => (rate.toString().split('.')[1] ?? '').length;

const percentOf = (fact: Fact, places: number): Decimal | null => {
  if (fact.kind === 'rate') return fact.rate.rounded(places);
  if (fact.kind === 'fraction' && !fact.whole.isZero())
    return fact.part.times(Decimal.HUNDRED).dividedBy(fact.whole, places);
  return null;
};

export function typedRateWarning(row: ScorecardRow, typed: Fact, computed: Computed): Note | null {
  if (typed.kind !== 'rate' || row.fact === null) return null;
  const expected = percentOf(computed.fact, placesOf(typed.rate));
  if (expected === null || expected.equals(typed.rate)) return null;
  return {
    code: 'assess.typed-rate-differs',
    params: { name: row.name, typed: `${typed.rate.toString()}%`, computed: `${expected.toString()}%` },
    cells: [row.fact.ref, ...computed.cells],
  };
}
