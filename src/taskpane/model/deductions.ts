/** Every deduction of an entity with its row, in the order of the sheet, and their sum. */
import { Decimal } from '../../scoring/decimal';
import type { CellRef, Deduction, EntityAssessment } from '../../scoring/model';

export interface DeductionLine extends Deduction {
  readonly name: string;
  readonly cell: CellRef;
}

export interface Deductions {
  readonly lines: readonly DeductionLine[];
  readonly sum: Decimal;
}

export function deductionsOf(entity: EntityAssessment): Deductions {
  const lines = entity.indicators.flatMap(({ name, nameCell, deductions }) =>
    deductions.map((deduction) => ({ ...deduction, name, cell: nameCell }))
  );
  return { lines, sum: Decimal.sum(lines.map(({ amount }) => amount)) };
}
