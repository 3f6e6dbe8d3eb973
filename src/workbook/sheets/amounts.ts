/** Amounts on our sheets: live links where the workbook holds numbers, else the figure that was read. */
import type { Cell } from '../../scoring/model';
import { amountIn } from '../../scoring/rules/amount';
import { say } from '../../texts';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber } from '../cells/cell-text';
import { cellFrom } from '../planning/sum-formula';
import type { Content } from '../write-plan';
import type { SheetContext } from './context';

export function linkedAmount({ live }: SheetContext, home: string, cell: Cell | null): Content {
  if (cell === null) return BLANK;
  if (!live.holds(cell)) return asNumber(amountIn(cell));
  const address = cellFrom(home, cell.ref);
  return asFormula(`=IF(${address}="","",${address})`);
}

/** One cell of this sheet over another; blank while either is not there. */
export function quotient(row: number, above: number, below: number, belowRow = row): Content {
  const top = localAddress(row, above);
  const bottom = localAddress(belowRow, below);
  return asFormula(`=IF(OR(${top}="",N(${bottom})=0),"",${top}/${bottom})`);
}

export const moneyUnit = ({ assessment }: SheetContext): string => {
  const { moneyUnit: unit } = assessment.particulars;
  return unit === null ? '' : say('sheets.unit-money', { unit });
};
