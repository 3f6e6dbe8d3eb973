/** Amounts and rates as a report prints them; a figure that cannot be read is printed as it was typed. */
import { Decimal } from '../../scoring/decimal';
import type { BudgetLine, Cell } from '../../scoring/model';
import { amountIn } from '../../scoring/rules/amount';
import { rateText } from '../../workbook/planning/deduction-text';
import { executionOf } from '../../workbook/planning/execution-rate';

const PLACES = 2;

const grouped = (plain: string): string => {
  const [whole = '', fraction] = plain.split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
};

/** `9,510.30`, in a table. */
export function amountCell(cell: Cell | null): string {
  const amount = amountIn(cell);
  return amount === null ? (cell?.text.trim() ?? '') : grouped(amount.rounded(PLACES).toFixed(PLACES));
}

/** `9,510.3`, in a sentence. */
export const amountWords = (amount: Decimal): string => grouped(amount.rounded(PLACES).toString());

export const executionText = (line: BudgetLine): string => {
  const known = executionOf(line);
  return known === null ? '' : rateText(known.outturn, known.budget);
};

/** Share of a line's outturn in the whole. */
export function shareText(line: BudgetLine, total: BudgetLine | undefined): string {
  const part = amountIn(line.outturn);
  const whole = amountIn(total?.outturn ?? null);
  return part === null || whole === null || whole.isZero() ? '' : rateText(part, whole);
}
