/** What a row of 指标_完成情况 and a row of 指标_评分表 have in common, and their keys. */
import { Decimal } from '../../scoring/decimal';
import type { Cell, CellRef, IndicatorKind, Level, Note, RowBase } from '../../scoring/model';
import { onceFor } from '../../scoring/once-for';
import { a1 } from '../cells/addresses';
import { blankCell } from '../cells/cells';
import type { ColumnRole } from '../contract';
import type { FoundTable } from '../tables/tables';
import { isPlaceholder } from '../tables/form-rows';
import type { LabelledRow } from '../tables/tables-rows';

/** The cell of a column, or the one that its merged area shows; null where the table has no such column. */
export function cellIn(table: FoundTable, row: number, role: ColumnRole): Cell | null {
  const column = table.found.columns.get(role);
  return column === undefined ? null : table.grid.shownCellAt(row, column);
}

export const filledCellIn = (table: FoundTable, row: number, role: ColumnRole): Cell | null => {
  const cell = cellIn(table, row, role);
  return cell === null || cell.kind === 'blank' ? null : cell;
};

export const neededCellIn = (table: FoundTable, row: number, role: ColumnRole): Cell =>
  cellIn(table, row, role) ?? blankCell({ sheet: table.grid.name, row, column: table.range.column });

export const headingOf = (table: FoundTable, role: ColumnRole): string =>
  table.found.headings.get(table.found.columns.get(role) ?? -1) ?? '';

const POINTS = /^\(?(\d+(?:\.\d+)?)(?:分|%)?\)?$/;

/** 分值: 20, `20分`, 20% (a 权重 of twenty per cent is twenty points). */
export function pointsOf(cell: Cell): Decimal | null {
  if (cell.kind === 'number' && (cell.number?.sign() ?? -1) < 0) return null;
  if (cell.kind === 'number') return cell.percent ? (cell.number?.times(Decimal.HUNDRED) ?? null) : cell.number;
  const match = POINTS.exec(cell.text.normalize('NFKC').replace(/\s/g, ''));
  return match?.[1] === undefined ? null : Decimal.parse(match[1]);
}

const IN_NAME = /[(（]\s*(\d+(?:\.\d+)?)\s*分\s*[)）]$/;

function pointsInName(name: string): Decimal | null {
  const points = Decimal.parse(IN_NAME.exec(name)?.[1] ?? '');
  return points !== null && points.compare(Decimal.HUNDRED) <= 0 ? points : null;
}

/** Keys that were given, so that equal rows are counted. */
export class Occurrences {
  private readonly counts = new Map<string, number>();

  next(project: string, path: readonly string[], name: string): number {
    const text = JSON.stringify([project, path, name]);
    const count = this.counts.get(text) ?? 0;
    this.counts.set(text, count + 1);
    return count;
  }
}

/** The rows of a group share their levels, and so the names of these. */
const pathOf = onceFor((levels: readonly Level[]): readonly string[] => levels.map(({ name }) => name));

export function rowBase(
  table: FoundTable,
  labelled: LabelledRow,
  project: string,
  occurrences: Occurrences,
  warnings: Note[]
): RowBase {
  const { row, levels, name, nameRef } = labelled;
  const path = pathOf(levels);
  const pointsCell = filledCellIn(table, row, 'points');
  // `奖学金人数（10分）` in a table that has no column of points.
  const isNamed = !table.found.columns.has('points');
  const points = pointsCell !== null ? pointsOf(pointsCell) : isNamed ? pointsInName(name) : null;
  if (pointsCell !== null && points === null && !isPlaceholder(pointsCell)) {
    warnings.push({
      code: 'workbook.points-not-read',
      params: { cell: a1(pointsCell.ref), text: pointsCell.text },
      cells: [pointsCell.ref],
    });
  }
  const merge = pointsCell === null ? null : table.grid.mergeAt(pointsCell.ref.row, pointsCell.ref.column);
  return {
    key: { project, path, name, occurrence: occurrences.next(project, path, name) },
    nameCell: nameRef,
    name,
    levels,
    points,
    pointsCell,
    pointsGroup: merge !== null && merge.rows > 1 && pointsCell !== null ? a1(pointsCell.ref) : null,
    rule: saidIn(table, row, 'rule'),
    cause: filledCellIn(table, row, 'cause'),
    manual: manualIn(table, row),
    evidence: filledCellIn(table, row, 'evidence'),
    ...(sharesName(table, nameRef) ? { sharesName: true } : {}),
  };
}

/** A dash where a rule or a score would stand is a blank. */
export function saidIn(table: FoundTable, row: number, role: ColumnRole): Cell | null {
  const cell = filledCellIn(table, row, role);
  return cell === null || isPlaceholder(cell) ? null : cell;
}

/** The name is that of a row above: by a merged cell, or because its own cell is blank. */
function sharesName({ grid }: FoundTable, { row, column }: CellRef): boolean {
  const merge = grid.mergeAt(row, column);
  return merge === null ? grid.isBlankAt(row, column) : merge.row < row;
}

/** 人工得分 under a merge is the first row's: a score is never given twice. */
function manualIn(table: FoundTable, row: number): Cell | null {
  const cell = saidIn(table, row, 'manual');
  return cell?.ref.row === row ? cell : null;
}

/** 产出, 效益, 满意度 or 成本, as a label says it. */
export function kindOf(label: string): IndicatorKind | null {
  if (label.includes('满意')) return 'satisfaction';
  if (label.includes('成本')) return 'cost';
  if (/效益|效果|可持续影响|影响力/.test(label)) return 'benefit';
  return /产出|数量|质量|时效/.test(label) ? 'output' : null;
}

/** By the innermost level that says it: 效益指标 › 服务对象满意度指标 is 满意度. */
export function kindOfLevels(levels: readonly Level[]): IndicatorKind | null {
  for (const level of [...levels].reverse()) {
    const kind = kindOf(level.name);
    if (kind !== null) return kind;
  }
  return null;
}
