/** 得分 · 得分率 · 扣分 · 扣分说明 beside a range: the contents of our columns, and what of them is new. */
import type { Decimal } from '../../scoring/decimal';
import type { CellRef } from '../../scoring/model';
import { isStop, type Steps } from '../../scoring/steps';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber, asText, isBlankContent } from '../cells/cell-text';
import type { ChosenColumn } from './choose-columns';
import { stands } from './difference';
import { rateText } from './deduction-text';
import type { ColumnKind, ColumnMark } from '../owned/ownership';
import type { PlannedRow } from './plan-rows';
import { cellMark, contentText, isAsWritten, marksIn, recordOf } from '../owned/records';
import type { RowKeys } from './row-keys';
import type { SheetGrid } from '../cells/sheet-grid';
import { sumFormula } from './sum-formula';
import type { ReadTable } from '../tables/tables';
import type { CellChange, ColumnPlan, Content, PlannedCell, StyleName } from '../write-plan';

/** A cell of ours: what is typed and what it will show. */
export interface OwnCell {
  readonly row: number;
  readonly content: Content;
  readonly shown: string;
}

export const STYLES: Readonly<Record<ColumnKind, StyleName>> = {
  得分: 'score',
  得分率: 'rate',
  扣分: 'score',
  扣分说明: 'note',
  支出执行率: 'rate',
};

export type ScoreCells = ReadonlyMap<string, CellRef>;

/** 得分: a value on a leaf, the sum of the cells that are seen on a row that sums others up. */
export function scoreContent(sheet: string, row: PlannedRow, cells: ScoreCells): OwnCell {
  const { score } = row;
  switch (score.kind) {
    case 'blank':
      return { row: row.row, content: BLANK, shown: '' };
    case 'value':
      return { row: row.row, content: asNumber(score.value), shown: score.value.toString() };
    case 'sum': {
      const of = score.of.flatMap((id) => cells.get(id) ?? []);
      const formula = of.length === score.of.length ? sumFormula(sheet, of) : null;
      const content = formula === null ? asNumber(score.value) : asFormula(formula);
      return { row: row.row, content, shown: score.value.toString() };
    }
  }
}

const scoreOf = ({ score }: PlannedRow): Decimal | null => (score.kind === 'blank' ? null : score.value);

/** The points as a formula sees them: their cell, or the number where no cell holds it. */
const pointsTerm = (row: PlannedRow): string | null => {
  if (row.pointsCell !== null) return localAddress(row.pointsCell.row, row.pointsCell.column);
  return row.points?.toString() ?? null;
};

export function rateContent(row: PlannedRow, scoreColumn: number): OwnCell {
  const points = pointsTerm(row);
  if (points === null || row.points === null || row.points.isZero()) return { row: row.row, content: BLANK, shown: '' };
  const score = localAddress(row.row, scoreColumn);
  const value = scoreOf(row);
  return {
    row: row.row,
    content: asFormula(`=IF(${score}="","",${score}/${points})`),
    shown: value === null ? '' : rateText(value, row.points),
  };
}

export function deductionContent(row: PlannedRow, scoreColumn: number): OwnCell {
  const points = pointsTerm(row);
  if (points === null || row.points === null) return { row: row.row, content: BLANK, shown: '' };
  const score = localAddress(row.row, scoreColumn);
  const value = scoreOf(row);
  return {
    row: row.row,
    content: asFormula(`=IF(${score}="","",${points}-${score})`),
    shown: value === null ? '' : row.points.minus(value).toString(),
  };
}

export const noteContent = (row: PlannedRow): OwnCell => ({ row: row.row, content: asText(row.note), shown: row.note });

export interface PlannedColumn {
  readonly plan: ColumnPlan | null;
  readonly changes: readonly CellChange[];
  readonly mark: ColumnMark;
  /** Rows beside which the score of another row stands: the range was sorted, and our column was not. */
  readonly leftBehind: number;
}

/** Compares what a column is to hold with what stands, and plans the difference. */
export function* planColumn(
  grid: SheetGrid,
  table: ReadTable,
  chosen: ChosenColumn,
  cells: readonly OwnCell[],
  lastRow: number,
  keys: RowKeys
): Steps<PlannedColumn> {
  const { column, kind, origin, mark } = chosen;
  const first = table.headerRow + 1;
  const standing = (row: number): string => grid.typed(row, column);
  const wanted = new Map(cells.map((cell) => [cell.row, cell]));
  const asWritten = writtenBefore(mark, standing, lastRow, keys);
  const planned: (PlannedCell | null)[] = [];
  const changes: CellChange[] = [];
  for (let row = first; row <= lastRow; row += 1) {
    if (isStop(row - first)) yield (row - first) / lastRow;
    const cell = wanted.get(row) ?? (mark === null ? null : leftBehind(row, standing, asWritten));
    if (cell === null || stands(grid, row, column, cell.content)) {
      planned.push(null);
      continue;
    }
    planned.push({ row, column, content: cell.content, style: STYLES[kind] });
    changes.push({
      ref: grid.ref(row, column),
      before: grid.shown(row, column),
      after: cell.shown,
      handEdited: origin === 'taken' ? standing(row) !== '' : mark !== null && !asWritten(row),
    });
  }
  const isNew = origin === 'free' || (origin === 'ours' && grid.isBlank(table.headerRow, column));
  const texts = Array.from({ length: lastRow - first + 1 }, (_, index) => {
    const cell = wanted.get(first + index);
    return cell === undefined ? '' : contentText(cell.content);
  });
  yield 1;
  const record = recordOf(texts);
  yield 1;
  const rows = keys.record(first, lastRow);
  yield 1;
  // Columns of scores come together, whatever is blank in them; a rate that nothing has is no column.
  const isIdle = kind === '支出执行率' && origin === 'free' && cells.every((cell) => isBlankContent(cell.content));
  const nothing = changes.length === 0 && (!isNew || isIdle);
  return {
    plan: nothing
      ? null
      : {
          range: table.name,
          sheet: table.range.sheet,
          column,
          headerRow: table.headerRow,
          header: chosen.header,
          isNew,
          like: table.range.column + table.range.columns - 1,
          cells: planned,
        },
    changes: isNew && !nothing ? [headerChange(grid, table, chosen), ...changes] : changes,
    mark: {
      range: table.name,
      kind,
      column,
      row: first,
      record,
      rows,
    },
    leftBehind: mark === null ? 0 : sortedAway(mark, standing, lastRow, keys),
  };
}

const headerChange = (grid: SheetGrid, table: ReadTable, { column, header }: ChosenColumn): CellChange => ({
  ref: grid.ref(table.headerRow, column),
  before: '',
  after: header,
  handEdited: false,
});

/** Whether a cell of our column still holds what the last run wrote there, or wrote for this row elsewhere. */
function writtenBefore(
  mark: ColumnMark | null,
  standing: (row: number) => string,
  lastRow: number,
  keys: RowKeys
): (row: number) => boolean {
  if (mark === null) return () => false;
  const count = Math.max(lastRow - mark.row + 1, 0);
  const check = isAsWritten(mark.record, count, (index) => standing(mark.row + index));
  const contents = marksIn(mark.record) ?? [];
  const rows = marksIn(mark.rows) ?? [];
  const before = new Map(rows.map((key, index) => [key, index]));
  const movedAlong = (row: number): boolean => {
    const key = keys.markAt(row);
    const index = key === null ? undefined : before.get(key);
    return index !== undefined && contents[index] === cellMark(standing(row));
  };
  return (row) => check(row - mark.row) || movedAlong(row);
}

/** Rows whose cell of ours was written, by its place, for another row of the range. */
function sortedAway(mark: ColumnMark, standing: (row: number) => string, lastRow: number, keys: RowKeys): number {
  const contents = marksIn(mark.record) ?? [];
  const rows = marksIn(mark.rows) ?? [];
  if (rows.length !== Math.max(lastRow - mark.row + 1, 0) || contents.length !== rows.length) return 0;
  const known = new Set(rows);
  return rows.filter((key, index) => {
    const now = keys.markAt(mark.row + index);
    if (now === null || now === key || !known.has(now)) return false;
    return standing(mark.row + index) !== '' && cellMark(standing(mark.row + index)) === contents[index];
  }).length;
}

/** A value of ours in a row that is scored no more is taken away; a value of the person's stays. */
function leftBehind(
  row: number,
  standing: (row: number) => string,
  asWritten: (row: number) => boolean
): OwnCell | null {
  return standing(row) !== '' && asWritten(row) ? { row, content: BLANK, shown: '' } : null;
}
