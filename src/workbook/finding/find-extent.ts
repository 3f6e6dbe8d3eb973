/**
 * How far down a table goes below its headings: to its last filled row, before notes, signatures, the next title
 * or the next headings. A blank row inside is borne; what stands after several is another matter.
 */
import type { SheetGrid } from '../cells/cells-grid';
import type { HeadingRows, Stretch } from './find-headings';
import { isNoteLabel } from '../cells/labels';

const MOST_BLANK_ROWS = 2;
const TABLE_TITLE = /^(?:附?表|附件|附表)\s*[一二三四五六七八九十\d]+(?:[-—.]\d+)?(?:\D|$)/;

interface RowLook {
  /** Cells of the row's own. */
  readonly filled: number;
  /** The row shows what is merged down from above. */
  readonly covered: boolean;
  readonly first: string;
  readonly firstSpan: number;
}

function lookAt(grid: SheetGrid, stretch: Stretch, headerRow: number, row: number): RowLook {
  let filled = 0;
  let covered = false;
  let first = '';
  let firstSpan = 1;
  for (let column = stretch.firstColumn; column <= stretch.lastColumn; column += 1) {
    const merge = grid.mergeAt(row, column);
    if (merge !== null && (merge.row !== row || merge.column !== column)) {
      covered ||= merge.row < row && merge.row > headerRow && !grid.isBlankAt(merge.row, merge.column);
      continue;
    }
    if (grid.isBlankAt(row, column)) continue;
    filled += 1;
    if (first !== '') continue;
    const value = grid.valueAt(row, column);
    first = typeof value === 'string' ? value.trim() : String(value);
    firstSpan = merge?.columns ?? 1;
  }
  return { filled, covered, first, firstSpan };
}

const isSameHeading = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((heading, index) => heading === other[index]);

/** The last row of the table whose lowest row of headings is `headerRow`; that row itself where nothing follows. */
export function lastRowOfTable(
  grid: SheetGrid,
  headings: HeadingRows,
  stretch: Stretch,
  headerRow: number,
  /** 填报日期 with its content is a line of 基本_信息 and a signature under anything else. */
  pairsAreLines: boolean
): number {
  const { firstColumn, lastColumn } = stretch;
  const own = headings.within(stretch.row, firstColumn, lastColumn);
  const limit = grid.extent?.lastRow ?? headerRow;
  const width = lastColumn - firstColumn + 1;
  let last = headerRow;
  /** The last row before single texts: these may turn out to be the title of the next table. */
  let beforeTitles = headerRow;
  /** The last row that is no line of text across the table. */
  let firm = headerRow;
  let blanks = 0;
  /** The last row says that the table goes on: 项目支出绩效自评表（续）. */
  let isContinued = false;
  for (let row = headerRow + 1; row <= limit; row += 1) {
    const look = lookAt(grid, stretch, headerRow, row);
    if (look.filled === 0 && !look.covered) {
      blanks += 1;
      if (blanks > MOST_BLANK_ROWS) break;
      continue;
    }
    const others = headings.within(row, firstColumn, lastColumn);
    if (others.length >= 2) {
      // The same headings again without a gap are those of the next printed page.
      if (isSameHeading(own, others) && blanks === 0 && (beforeTitles === last || isContinued)) {
        isContinued = false;
        continue;
      }
      return beforeTitles;
    }
    const alone = look.filled === 1 && !look.covered;
    if (alone && (blanks > 0 || TABLE_TITLE.test(look.first))) break;
    const isPair = look.filled === 2 && pairsAreLines;
    if (isNoteLabel(look.first) && !isPair && (look.filled <= 2 || look.firstSpan > 2)) break;
    if (!alone) beforeTitles = row;
    isContinued = alone && /^续表?|[（(]续[）)]|续表?$/.test(look.first);
    if (!alone || look.firstSpan * 2 <= width) firm = row;
    blanks = 0;
    last = row;
  }
  return firm;
}
