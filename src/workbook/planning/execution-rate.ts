/** 支出执行率 beside 预算_重点项目: 决算 ÷ 全年预算 of each line, from its cells where they hold numbers. */
import { Decimal } from '../../scoring/decimal';
import type { BudgetLine, Cell } from '../../scoring/model';
import { amountIn } from '../../scoring/rules/amount';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber } from '../cells/cell-text';
import { rateText } from './deduction-text';
import type { ReadResult } from '../inputs/inputs';
import type { LiveCells } from '../cells/live-cells';
import type { OwnCell } from './plan-columns';
import type { ReadTable } from '../tables/tables';

const PLACES = 6;

/** The budget that a line is executed against: 全年预算数, else 年初预算数 where there is no such column. */
export const budgetOf = (line: BudgetLine): Cell | null => line.adjusted ?? line.initial;

export function executionOf(line: BudgetLine): { readonly outturn: Decimal; readonly budget: Decimal } | null {
  const outturn = amountIn(line.outturn);
  const budget = amountIn(budgetOf(line));
  return outturn === null || budget === null || budget.isZero() ? null : { outturn, budget };
}

function rateCell(line: BudgetLine, live: LiveCells): OwnCell {
  const { row } = line.ref;
  const known = executionOf(line);
  if (known === null) return { row, content: BLANK, shown: '' };
  const shown = rateText(known.outturn, known.budget);
  const budget = budgetOf(line);
  if (line.outturn === null || budget === null || !live.holds(line.outturn) || !live.holds(budget))
    return { row, content: asNumber(known.outturn.dividedBy(known.budget, PLACES)), shown };
  const above = localAddress(line.outturn.ref.row, line.outturn.ref.column);
  const below = localAddress(budget.ref.row, budget.ref.column);
  return { row, content: asFormula(`=IF(OR(${above}="",N(${below})=0),"",${above}/${below})`), shown };
}

export const executionCells = (read: ReadResult, table: ReadTable, live: LiveCells): readonly OwnCell[] =>
  read.inputs.entities
    .flatMap(({ budget }) => budget.projects)
    .filter(({ ref }) => ref.sheet === table.range.sheet && table.dataRows.includes(ref.row))
    .map((line) => rateCell(line, live));
