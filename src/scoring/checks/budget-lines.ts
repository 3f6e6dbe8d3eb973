/** 勾稽 line by line: outturn within the budget, figures that are missing, negative, doubled or in another unit. */
import { Decimal } from '../decimal';
import type { Budget, BudgetLine, Cell, Finding } from '../model';
import { foldName } from '../names';
import { amountIn } from '../rules/amount';
import { finding } from './finding';
import { COLUMNS } from './sums';

/** One figure in 元 beside one in 万元: their ratio is about ten thousand. */
const LEAST_MIXED = Decimal.from('7000');
const MOST_MIXED = Decimal.from('14000');

function isMixed(larger: Decimal, smaller: Decimal): boolean {
  if (smaller.sign() <= 0) return false;
  return larger.compare(smaller.times(LEAST_MIXED)) >= 0 && larger.compare(smaller.times(MOST_MIXED)) <= 0;
}

const budgetOf = (line: BudgetLine): Cell | null => line.adjusted ?? line.initial;

function units(lines: readonly BudgetLine[]): readonly Finding[] {
  return lines.flatMap((line): readonly Finding[] => {
    const cells = COLUMNS.flatMap((column) => line[column] ?? []);
    const figures = cells.flatMap((cell) => {
      const amount = amountIn(cell);
      return amount === null ? [] : [{ cell, amount }];
    });
    for (const { cell, amount } of figures) {
      const small = figures.find((other) => isMixed(amount, other.amount));
      if (small === undefined) continue;
      const params = { label: line.label, larger: amount.toString(), smaller: small.amount.toString() };
      return [finding('error', 'units.mixed-in-row', params, [cell.ref, small.cell.ref])];
    }
    return [];
  });
}

function amounts(line: BudgetLine, siblings: readonly BudgetLine[]): readonly Finding[] {
  const budget = amountIn(budgetOf(line));
  const outturn = amountIn(line.outturn);
  const { label } = line;
  const found: Finding[] = [];
  for (const column of COLUMNS) {
    const amount = amountIn(line[column]);
    if (amount !== null && amount.sign() < 0)
      found.push(finding('warning', 'budget.negative', { label, amount: amount.toString() }, [line[column]?.ref]));
  }
  // Spending above the year's first budget is nothing odd: it was adjusted.
  const adjusted = amountIn(line.adjusted);
  if (adjusted !== null && outturn !== null && outturn.compare(adjusted) > 0 && !isMixed(outturn, adjusted)) {
    const params = { label, outturn: outturn.toString(), adjusted: adjusted.toString() };
    found.push(finding('warning', 'budget.outturn-above-budget', params, [line.outturn?.ref, line.adjusted?.ref]));
  }
  const others = siblings.filter((other) => other !== line);
  const isGiven = (cell: Cell | null): boolean => cell !== null && cell.kind !== 'blank';
  const outturnGiven = others.length > 0 && others.every((other) => isGiven(other.outturn));
  if (!isGiven(line.outturn) && budget !== null && budget.sign() > 0 && outturnGiven)
    found.push(finding('warning', 'budget.outturn-missing', { label }, [line.ref]));
  const wasPlanned = amountIn(line.initial)?.sign() === 1;
  if (budget?.isZero() === true && outturn?.isZero() === true && (line.role === 'total' || wasPlanned))
    found.push(finding('warning', 'budget.zero-of-zero', { label }, [line.outturn?.ref, budgetOf(line)?.ref]));
  return found;
}

/** The same label with the same figures may be a copied row; with a 其中 in between it is none. */
function doubled(lines: readonly BudgetLine[]): readonly Finding[] {
  const seen = new Map<string, BudgetLine>();
  return lines.flatMap((line): readonly Finding[] => {
    const figures = COLUMNS.map((column) => amountIn(line[column])?.toString() ?? '');
    const key = JSON.stringify([foldName(line.label), ...figures]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, line);
      return [];
    }
    const isZero = figures.every((text) => text === '' || text === '0');
    return isZero ? [] : [finding('warning', 'budget.row-twice', { label: line.label }, [first.ref, line.ref])];
  });
}

/** Digits grouped in one figure and not in another of the same table. */
const GROUPED = /^[^\d]*\d{1,3}(?:[,，]\d{3})+/;
const UNGROUPED = /^[^\d]*\d{4,}(?:\.\d+)?(?:$|[^\d,，.])/;

function formats(table: string, lines: readonly BudgetLine[]): readonly Finding[] {
  const cells = lines.flatMap((line) => COLUMNS.flatMap((column) => line[column] ?? []));
  const grouped = cells.filter(({ shown = '' }) => GROUPED.test(shown));
  const plain = cells.filter(({ shown = '' }) => UNGROUPED.test(shown));
  const [one] = grouped;
  const [other] = plain;
  if (one === undefined || other === undefined) return [];
  const odd = plain.length <= grouped.length ? plain : grouped;
  const params = { table, grouped: one.shown ?? '', plain: other.shown ?? '' };
  return [
    finding(
      'info',
      'cells.mixed-formats',
      params,
      odd.map(({ ref }) => ref)
    ),
  ];
}

/** Lines of the funds block of a project's form stand for sources; those may well be 0 of 0. */
export function checkBudgetLines({ lines, functions, projects }: Budget): readonly Finding[] {
  return [
    ...[lines, functions, projects].flatMap((table) => [
      ...units(table),
      ...table.flatMap((line) => amounts(line, table)),
      ...doubled(table),
    ]),
    ...formats('预算_整体支出', lines),
    ...formats('预算_功能分类', functions),
    ...formats('预算_重点项目', projects),
  ];
}
