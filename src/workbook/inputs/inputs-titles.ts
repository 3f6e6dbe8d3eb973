/** The lines above the tables of the contract, and at the head of the workbook's other sheets, for the checks. */
import type { Title } from '../../scoring/model';
import { CONTRACT_NAMES } from '../contract';
import { SheetGrid } from '../cells/cells-grid';
import type { Block } from '../snapshot';
import type { FoundTable } from '../tables/tables';

/** Rows of a head in which a title may stand. */
const TITLE_ROWS = 3;
/** A longer text is no title. */
const LONGEST = 80;

function headTitles(block: Block): readonly Title[] {
  const grid = new SheetGrid(block.sheet, [block], []);
  const cells = block.values.flatMap((line, row) =>
    line.flatMap((_value, column) => {
      const cell = grid.cellAt(block.row + row, block.column + column);
      return cell.kind === 'blank' ? [] : [cell];
    })
  );
  return cells
    .filter(({ kind, text, ref }) => kind === 'text' && text.length <= LONGEST && ref.row < TITLE_ROWS)
    .map((text) => ({ table: null, text, below: cells.filter(({ ref }) => ref.row > text.ref.row) }));
}

/** The order of the contract, whichever name the workbook gives first. */
const inOrder = (tables: readonly FoundTable[]): readonly FoundTable[] =>
  [...tables].sort((left, right) => CONTRACT_NAMES.indexOf(left.name) - CONTRACT_NAMES.indexOf(right.name));

export const titlesOf = (tables: readonly FoundTable[], heads: readonly Block[]): readonly Title[] => [
  ...inOrder(tables).flatMap(({ name, above }) =>
    above.lineCells.map((text): Title => ({ table: name, text, below: [] }))
  ),
  ...heads.flatMap(headTitles),
];
