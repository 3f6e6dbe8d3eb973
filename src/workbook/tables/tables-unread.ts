/** What a sheet with indicators holds that no name takes in, or no heading explains: it is told, never passed over. */
import type { Note } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import type { SheetGrid } from '../cells/cells-grid';
import { NEEDED } from './headings-wordings';
import { foldHeading, headingRole } from './headings';
import { cleanName } from '../cells/labels';
import type { Rectangle } from '../snapshot';
import type { FoundTable } from './tables';

const isIn = ({ row, column, rows, columns }: Rectangle, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

/** Headings of a table of indicators in one row, outside all named ranges; the column of the first. */
function headingsAt(grid: SheetGrid, row: number, ranges: readonly Rectangle[]): number | null {
  if (grid.extent === null) return null;
  const { firstColumn, lastColumn } = grid.extent;
  const roles = new Set<string>();
  let first: number | null = null;
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const value = grid.valueAt(row, column);
    if (typeof value !== 'string' || ranges.some((range) => isIn(range, row, column))) continue;
    const found = headingRole('指标_完成情况', value);
    if (found === null) continue;
    roles.add(found.role);
    first ??= column;
  }
  return NEEDED.指标_完成情况.every((group) => group.some((role) => roles.has(role))) ? first : null;
}

const hasRowBelow = (grid: SheetGrid, row: number): boolean => row < (grid.extent?.lastRow ?? row);

/** Other tables of indicators on the sheets of these tables: a second project below the first, say. */
export function unreadTables(tables: readonly FoundTable[], ranges: readonly Rectangle[]): readonly Note[] {
  const sheets = new Map<string, FoundTable>();
  for (const table of tables)
    if (table.name === '指标_完成情况' && !sheets.has(table.grid.name)) sheets.set(table.grid.name, table);
  return [...sheets.values()].flatMap(({ grid, name }): readonly Note[] => {
    // A name may leave out the headings of its own table.
    const headings = tables
      .filter(({ range }) => range.sheet === grid.name)
      .map(({ range, found }) => ({
        ...range,
        row: found.firstHeaderRow,
        rows: range.row + range.rows - found.firstHeaderRow,
      }));
    const own = [...ranges.filter(({ sheet }) => sheet === grid.name), ...headings];
    const notes: Note[] = [];
    for (let row = grid.extent?.firstRow ?? 0; hasRowBelow(grid, row); row += 1) {
      const column = headingsAt(grid, row, own);
      if (column === null) continue;
      const cell = { sheet: grid.name, row, column };
      notes.push({ code: 'workbook.table-not-read', params: { cell: a1(cell), name }, cells: [cell] });
    }
    return notes;
  });
}

/** Headings that speak of what decides a score. */
const DECIDES = /(?:目标|指标|计划|预期|预计|完成|实际|考核|调整)后?的?值|分值|权重|权数|标准分/;
/** Of another time, or what comes of the score. */
const BESIDE =
  /半年|上年|去年|往年|历史|季度|[一二三四1-4]季|[\d一二三四五六七八九十]+月|行业|标杆|得分|系数|程度|依据|来源|说明|类型|率$/;

export function unreadColumns({ above, grid, name }: FoundTable): readonly Note[] {
  if (name !== '指标_完成情况' && name !== '指标_评分表') return [];
  return above.beside.flatMap(({ text, ref }): readonly Note[] => {
    const folded = foldHeading(text);
    const merge = grid.mergeAt(ref.row, ref.column);
    // Over several columns it heads headings.
    if (!DECIDES.test(folded) || BESIDE.test(folded) || (merge?.columns ?? 1) > 1) return [];
    return [{ code: 'workbook.column-not-read', params: { heading: cleanName(text), cell: a1(ref) }, cells: [ref] }];
  });
}
