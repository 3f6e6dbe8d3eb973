/** What came between a difference that was shown and the answer to it: other inputs, or another difference. */
import type { CellRef } from '../scoring/model';
import { inputAreas } from '../workbook/input-areas';
import { SheetGrid } from '../workbook/sheet-grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WritePlan } from '../workbook/write-plan';
import type { ScoredWorkbook } from './score-workbook';

const MOST_CELLS = 50;

const written = ({ columns, sheets, changes, names, tables }: WritePlan): string =>
  JSON.stringify([columns, sheets, changes, names, tables]);

/** Input cells that hold something else now; the first of them, where there are many. */
function changedInputs(shown: ScoredWorkbook, now: ScoredWorkbook): readonly CellRef[] {
  const cells = new Map<string, CellRef>();
  const grids = new Map<string, readonly [SheetGrid, SheetGrid]>();
  const gridsOf = (sheet: string): readonly [SheetGrid, SheetGrid] => {
    const grid = (snapshot: WorkbookSnapshot): SheetGrid => new SheetGrid(snapshot, sheet);
    const known = grids.get(sheet) ?? [grid(shown.snapshot), grid(now.snapshot)];
    grids.set(sheet, known);
    return known;
  };
  for (const { sheet, row, column, rows, columns } of [...inputAreas(shown), ...inputAreas(now)]) {
    const [before, after] = gridsOf(sheet);
    for (let down = row; down < row + rows; down += 1)
      for (let across = column; across < column + columns && cells.size < MOST_CELLS; across += 1)
        if (
          before.typed(down, across) !== after.typed(down, across) ||
          before.value(down, across) !== after.value(down, across)
        )
          cells.set(`${sheet} ${down},${across}`, after.ref(down, across));
  }
  return [...cells.values()];
}

/** null: what was shown is what would be written now, from the same inputs. */
export function sinceShown(shown: ScoredWorkbook, now: ScoredWorkbook): readonly CellRef[] | null {
  const cells = changedInputs(shown, now);
  return cells.length === 0 && written(shown.plan) === written(now.plan) ? null : cells;
}
