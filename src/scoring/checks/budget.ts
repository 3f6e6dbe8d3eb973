/** 勾稽: 表2 adds up, the functions add up to it, 表6 stays within 项目支出, outturn within the budget. */
import { Decimal } from '../decimal';
import type { Budget, BudgetLine, Cell, Finding } from '../model';
import { amountIn } from '../rules/amount';
import { finding } from './finding';

type Column = 'initial' | 'adjusted' | 'outturn';
const COLUMNS: readonly Column[] = ['initial', 'adjusted', 'outturn'];

/** A cent for each addend and each column: what rounding to two places can leave behind. */
const roundingTail = (addends: number): Decimal => Decimal.of(addends, 2);

interface Sum {
  readonly whole: Cell;
  readonly expected: Decimal;
  readonly sum: Decimal;
  readonly addends: readonly Cell[];
}

/** The parts of a column against its whole; null where a figure is missing on either side. */
function compare(whole: BudgetLine | undefined, parts: readonly BudgetLine[], column: Column): Sum | null {
  const cell = whole?.[column] ?? null;
  const expected = amountIn(cell);
  const addends = parts.flatMap((part) => part[column] ?? []);
  const amounts = addends.map(amountIn).filter((amount) => amount !== null);
  if (cell === null || expected === null || amounts.length === 0 || amounts.length < parts.length) return null;
  return { whole: cell, expected, sum: Decimal.sum(amounts), addends };
}

function sumFinding(code: string, found: Sum | null): readonly Finding[] {
  if (found === null || found.sum.equals(found.expected)) return [];
  const difference = found.expected.minus(found.sum);
  const tail = difference.absolute().compare(roundingTail(found.addends.length)) <= 0;
  const params = { sum: found.sum.toString(), total: found.expected.toString(), difference: difference.toString() };
  const cells = [found.whole.ref, ...found.addends.map((cell) => cell.ref)];
  return [finding(tail ? 'info' : 'error', tail ? `${code}-rounding` : code, params, cells)];
}

const byRole = (lines: readonly BudgetLine[], role: BudgetLine['role']) => lines.filter((line) => line.role === role);

function nature(lines: readonly BudgetLine[]): readonly Finding[] {
  const [total] = byRole(lines, 'total');
  const [basic] = byRole(lines, 'basic');
  const [project] = byRole(lines, 'project');
  const inside = [...byRole(lines, 'personnel'), ...byRole(lines, 'operating')];
  return COLUMNS.flatMap((column) => [
    ...(basic !== undefined && project !== undefined
      ? sumFinding('budget.nature-total', compare(total, [basic, project], column))
      : []),
    ...(inside.length === 2 ? sumFinding('budget.basic-parts', compare(basic, inside, column)) : []),
  ]);
}

function functions(budget: Budget): readonly Finding[] {
  const [total] = byRole(budget.lines, 'total');
  const [ownTotal] = byRole(budget.functions, 'total');
  const parts = budget.functions.filter((line) => line.role !== 'total');
  if (parts.length === 0) return [];
  return (['initial', 'outturn'] as const).flatMap((column) => [
    ...sumFinding('budget.function-total', compare(total, parts, column)),
    ...sumFinding('budget.function-sum', compare(ownTotal, parts, column)),
  ]);
}

/** 表6 may list only part of 项目支出, never more. */
function projects(budget: Budget): readonly Finding[] {
  const [whole] = byRole(budget.lines, 'project');
  const parts = budget.projects.filter((line) => line.role !== 'total');
  return COLUMNS.flatMap((column) => {
    const found = compare(whole, parts, column);
    if (found === null || found.sum.compare(found.expected) <= 0) return [];
    const params = { sum: found.sum.toString(), total: found.expected.toString() };
    return [
      finding('error', 'budget.projects-above-total', params, [
        found.whole.ref,
        ...found.addends.map((cell) => cell.ref),
      ]),
    ];
  });
}

function overspent(lines: readonly BudgetLine[]): readonly Finding[] {
  return lines.flatMap((line) => {
    const adjusted = amountIn(line.adjusted);
    const outturn = amountIn(line.outturn);
    if (adjusted === null || outturn === null || outturn.compare(adjusted) <= 0) return [];
    const params = { label: line.label, outturn: outturn.toString(), adjusted: adjusted.toString() };
    return [finding('warning', 'budget.outturn-above-budget', params, [line.outturn?.ref, line.adjusted?.ref])];
  });
}

export const checkBudget = (budget: Budget): readonly Finding[] => [
  ...nature(budget.lines),
  ...functions(budget),
  ...projects(budget),
  ...overspent([...budget.lines, ...budget.projects]),
];
