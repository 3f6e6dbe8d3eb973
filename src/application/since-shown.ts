/** What came between a difference that was shown and the answer to it: other inputs, or another difference. */
import type { CellRef } from '../scoring/model';
import { isStop, type Steps } from '../scoring/steps';
import { inputAreas } from '../workbook/inputs/input-areas';
import { SheetGrid } from '../workbook/cells/sheet-grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WritePlan } from '../workbook/write-plan';
import type { ScoredWorkbook } from './score-workbook';

const MOST_CELLS = 50;

/** What a plan comes to, in pieces that are quickly compared. */
const written = ({ columns, sheets, changes, names, tables }: WritePlan): readonly unknown[] => [
  ...[...columns, ...sheets].flatMap((one) => [{ ...one, cells: one.cells.length }, ...one.cells]),
  ...changes,
  [names, tables],
];

function* isSame(one: WritePlan, other: WritePlan): Steps<boolean> {
  const [left, right] = [written(one), written(other)];
  if (left.length !== right.length) return false;
  for (const [index, piece] of left.entries()) {
    if (JSON.stringify(piece) !== JSON.stringify(right[index])) return false;
    if (isStop(index)) yield index / left.length;
  }
  return true;
}

/** Input cells that hold something else now; the first of them, where there are many. */
function* changedInputs(shown: ScoredWorkbook, now: ScoredWorkbook): Steps<readonly CellRef[]> {
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
    for (let down = row; down < row + rows; down += 1) {
      if (isStop(down - row)) yield (down - row) / rows;
      for (let across = column; across < column + columns && cells.size < MOST_CELLS; across += 1)
        if (
          before.typed(down, across) !== after.typed(down, across) ||
          before.value(down, across) !== after.value(down, across)
        )
          cells.set(`${sheet} ${down},${across}`, after.ref(down, across));
    }
  }
  return [...cells.values()];
}

/** null: what was shown is what would be written now, from the same inputs. */
export function* sinceShown(shown: ScoredWorkbook, now: ScoredWorkbook): Steps<readonly CellRef[] | null> {
  const cells = yield* changedInputs(shown, now);
  return cells.length === 0 && (yield* isSame(shown.plan, now.plan)) ? null : cells;
}
