/** Parts against their whole: what rounding may leave behind, and lines that are parts of the line above them. */
import { Decimal } from '../decimal';
import type { BudgetLine, Cell, Finding } from '../model';
import { amountIn } from '../rules/amount';
import { finding } from './finding';

export type Column = 'initial' | 'adjusted' | 'outturn';
export const COLUMNS: readonly Column[] = ['initial', 'adjusted', 'outturn'];

/** A cent for each addend: what rounding to two places can leave behind. */
const roundingTail = (addends: number): Decimal => Decimal.of(addends, 2);

export const isWithinTail = (left: Decimal, right: Decimal, addends: number): boolean =>
  left.minus(right).absolute().compare(roundingTail(addends)) <= 0;

export interface Sum {
  readonly whole: Cell;
  readonly expected: Decimal;
  readonly sum: Decimal;
  readonly addends: readonly Cell[];
}

/** More rows below one line than this are not its parts. */
const MOST_PARTS = 60;

/**
 * Without the lines that only divide the line above them (款 below 类, 其中…): a run of lines that adds up
 * exactly to the line before it.
 */
function outermost(amounts: readonly Decimal[]): readonly Decimal[] {
  const kept: Decimal[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const own = amounts[index];
    if (own === undefined) break;
    kept.push(own);
    if (own.isZero()) continue;
    let sum = Decimal.ZERO;
    for (let next = index + 1; next < amounts.length && next <= index + MOST_PARTS; next += 1) {
      sum = sum.plus(amounts[next] ?? Decimal.ZERO);
      if (sum.compare(own) > 0) break;
      if (!sum.equals(own)) continue;
      index = next;
      break;
    }
  }
  return kept;
}

/** The parts of a column against its whole; null where a figure is missing on either side. */
export function compare(whole: BudgetLine | undefined, parts: readonly BudgetLine[], column: Column): Sum | null {
  const cell = whole?.[column] ?? null;
  const expected = amountIn(cell);
  const addends = parts.flatMap((part) => part[column] ?? []);
  const amounts = addends.map(amountIn).filter((amount) => amount !== null);
  if (cell === null || expected === null || amounts.length === 0 || amounts.length < parts.length) return null;
  const sum = Decimal.sum(amounts);
  const outer = Decimal.sum(outermost(amounts));
  const fits = isWithinTail(outer, expected, amounts.length) && !isWithinTail(sum, expected, amounts.length);
  return { whole: cell, expected, sum: fits ? outer : sum, addends };
}

/** What is missing is just what some of the other lines bear: 经营支出, 对个人和家庭的补助 beside the usual parts. */
const MOST_OTHERS = 10;
export function explainedBy({ expected, sum }: Sum, others: readonly BudgetLine[], column: Column): boolean {
  const missing = expected.minus(sum);
  const amounts = others.slice(0, MOST_OTHERS).flatMap((line) => amountIn(line[column]) ?? []);
  let sums: readonly Decimal[] = [Decimal.ZERO];
  for (const amount of amounts) sums = [...sums, ...sums.map((one) => one.plus(amount))];
  return sums.slice(1).some((one) => isWithinTail(one, missing, amounts.length));
}

/** Errors and tails of a sum, each by its code; none where the sum is right. */
export function sumFinding(code: string, found: Sum | null): readonly Finding[] {
  if (found === null || found.sum.equals(found.expected)) return [];
  const tail = isWithinTail(found.sum, found.expected, found.addends.length);
  const difference = found.expected.minus(found.sum).absolute().toString();
  const params = { sum: found.sum.toString(), total: found.expected.toString(), difference };
  const cells = [found.whole.ref, ...found.addends.map((cell) => cell.ref)];
  return [finding(tail ? 'info' : 'error', tail ? `${code}-rounding` : code, params, cells)];
}

export const byRole = (lines: readonly BudgetLine[], role: BudgetLine['role']): readonly BudgetLine[] =>
  lines.filter((line) => line.role === role);
