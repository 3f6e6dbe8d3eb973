/** The amount in a cell of a budget range: a number, or a figure typed as text (`9,510.30`, `632.75万元`). */
import { Decimal } from '../decimal';
import type { Cell } from '../model';

export function amountIn(cell: Cell | null): Decimal | null {
  if (cell === null) return null;
  if (cell.kind === 'number') return cell.number;
  if (cell.kind !== 'text') return null;
  const text = cell.text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:亿|万)?元$/, '');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return null;
  return Decimal.parse(text.replace(/,/g, ''));
}
