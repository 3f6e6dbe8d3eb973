/**
 * 各行得分: a sheet of ours that holds the scores of a range beside which there is no room. Each row of the range has
 * its line there, linked to the cells of the range; sums and our other sheets link to it as they would to a column.
 */
import type { CellRef, Note, SelfAssessment } from '../../scoring/model';
import { a1 } from '../cells/addresses';
import { own, nameFor } from '../owned/own-sheet';
import type { PlannedRow } from './plan-rows';
import type { WorkbookSnapshot } from '../snapshot';
import type { ReadTable } from '../tables/tables';
import { isOpenTotal } from '../../scoring/open';

export const APART_ROLE = '各行得分';
/** Of 得分 on that sheet, and of 分值 beside it. */
export const APART_SCORE = 3;
export const APART_POINTS = 2;

/** A range without room for our columns. */
export interface ApartRange {
  readonly table: ReadTable;
  /** Of the range, in their places on the sheet: `row` and `pointsCell` are those of 各行得分. */
  readonly rows: readonly PlannedRow[];
  /** What is in the way. */
  readonly problem: Note;
}

export interface ApartPlace {
  readonly sheet: string;
  /** The first row below the headings. */
  readonly firstRow: number;
}

/** Rows above the lines of the ranges: what `heading` and `headerRow` write. */
const HEAD_ROWS = 3;

/** null: our scores stand beside their ranges, or the run stops. The sheet is kept to once it is there. */
export function apartPlace(
  snapshot: WorkbookSnapshot,
  assessment: SelfAssessment,
  isWanted: boolean
): ApartPlace | null {
  const standing = own(snapshot, APART_ROLE);
  if (standing === null && (!isWanted || snapshot.structureProtected)) return null;
  const isDraft = assessment.entities.some(({ total }) => isOpenTotal(total));
  return { sheet: standing?.name ?? nameFor(APART_ROLE, snapshot), firstRow: HEAD_ROWS + (isDraft ? 1 : 0) };
}

/** The lines of a range, below the one that names it, `first` being that one's row. */
export function apartRows({ sheet }: ApartPlace, first: number, rows: readonly PlannedRow[]): readonly PlannedRow[] {
  return rows.map((row, index) => {
    const at = first + 1 + index;
    const points: CellRef = { sheet, row: at, column: APART_POINTS };
    return { ...row, row: at, pointsCell: row.points === null ? null : points };
  });
}

export const apartNote = ({ table, problem }: ApartRange, sheet: string): Note => ({
  code: 'sheets.scores-apart',
  params: { range: table.name, sheet, cells: problem.cells.map(a1).join('、') },
  cells: problem.cells,
});
