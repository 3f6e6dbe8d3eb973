/** What a plan changes: contents compared with the cells that stand, so that a second run finds nothing to do. */
import type { SheetGrid } from '../cells/sheet-grid';
import type { Content } from '../write-plan';
import { canonicalFormula } from '../owned/records';

/** Whether a cell holds this content already, down to its type: the text 19.43 is not the number 19.43. */
export function stands(grid: SheetGrid, row: number, column: number, content: Content): boolean {
  switch (content.kind) {
    case 'formula':
      return grid.isFormula(row, column) && grid.typed(row, column) === canonicalFormula(content.formula);
    case 'value': {
      if (grid.isFormula(row, column)) return false;
      const value = grid.value(row, column);
      if (content.value === null) return value === null || value === '';
      return value === content.value;
    }
  }
}
