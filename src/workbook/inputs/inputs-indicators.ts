/** 指标_完成情况 and 指标_评分表 → their rows, with where each stands. */
import type {
  Cell,
  IndicatorKind,
  IndicatorRow,
  Note,
  PrintedPoints,
  RowBase,
  ScorecardRow,
} from '../../scoring/model';
import { mapped, part, isStop, type Steps } from '../../scoring/steps';
import { composedActual, composedTarget } from './composed-target';
import { cleanName, isTotalLabel } from '../cells/labels';
import {
  filledCellIn,
  headingOf,
  saidIn,
  kindOf,
  kindOfLevels,
  neededCellIn,
  Occurrences,
  rowBase,
} from './inputs-rows';
import type { FoundTable } from '../tables/tables';
import { readLabelledRows, type LabelledRow, type LabelledRows } from '../tables/tables-rows';

export interface PlacedRow<Row> {
  readonly row: number;
  /** 项目名称 in the row; empty without such a column. */
  readonly project: string;
  readonly content: Row;
  readonly rollUp: boolean;
}

export interface ReadRows<Row> {
  readonly rows: readonly PlacedRow<Row>[];
  readonly warnings: readonly Note[];
}

/** `scope` is the project that the whole table belongs to, empty for the department's. */
function* readRows<Row extends RowBase>(
  table: FoundTable,
  { rows: labels, parts }: LabelledRows,
  scope: string,
  complete: (base: RowBase, labelled: LabelledRow) => Row
): Steps<ReadRows<Row>> {
  const warnings: Note[] =
    parts.length === 0
      ? []
      : [{ code: 'workbook.parts-not-scored', params: { count: String(parts.length) }, cells: parts }];
  const occurrences = new Occurrences();
  const levelPoints = new Map<string, RowBase['points']>();
  const rows = yield* mapped(labels, (labelled): PlacedRow<Row> => {
    const { row, rollUp } = labelled;
    const project = labelled.project === '' ? scope : labelled.project;
    const base = rowBase(table, labelled, project, occurrences, warnings);
    if (rollUp) levelPoints.set(JSON.stringify([project, ...base.key.path, base.name]), base.points);
    // A level with a row of its own has its points there.
    const levels = base.levels.map((level, index) => {
      if (level.points !== null || levelPoints.size === 0) return level;
      const path = base.key.path.slice(0, index + 1);
      return { ...level, points: levelPoints.get(JSON.stringify([project, ...path])) ?? null };
    });
    return { row, project: labelled.project, rollUp, content: complete({ ...base, levels }, labelled) };
  });
  return { rows, warnings };
}

const YES = /^(?:是|√|✓|✔|☑|y|yes|1|true|列入|有)$/i;

/** 指标类型 by row: stated in the row, shown by a merge, or once for each group of rows. */
function kindsByRow(table: FoundTable, rows: readonly LabelledRow[]): ReadonlyMap<number, IndicatorKind> {
  const stated = rows.map(({ row }) => cleanName(filledCellIn(table, row, 'kind')?.text ?? ''));
  const oncePerGroup = !stated.some((text, index) => text !== '' && text === stated[index + 1]);
  const kinds = new Map<number, IndicatorKind>();
  let last = '';
  rows.forEach(({ row }, index) => {
    const own = stated[index] ?? '';
    if (own !== '') last = own;
    const kind = kindOf(own !== '' ? own : oncePerGroup ? last : '');
    if (kind !== null) kinds.set(row, kind);
  });
  return kinds;
}

export function* readIndicators(table: FoundTable, scope: string): Steps<ReadRows<IndicatorRow>> {
  const labels = yield* part(0, 0.6, readLabelledRows(table));
  const kinds = kindsByRow(table, labels.rows);
  yield 0.6;
  const composed = (row: number, cell: Cell): Cell =>
    composedTarget(cell, filledCellIn(table, row, 'comparator'), filledCellIn(table, row, 'unit'));
  const reading = readRows(table, labels, scope, (base, { row }): IndicatorRow => {
    const target = table.found.columns.has('target') ? 'target' : 'adjusted-target';
    // A dash says that nothing was adjusted.
    const adjusted = saidIn(table, row, 'adjusted-target');
    return {
      kind: kinds.get(row) ?? kindOfLevels(base.levels),
      target: composed(row, neededCellIn(table, row, target)),
      targetHeading: headingOf(table, target),
      adjustedTarget: adjusted === null ? null : composed(row, adjusted),
      actual: composedActual(neededCellIn(table, row, 'actual'), filledCellIn(table, row, 'unit')),
      actualHeading: headingOf(table, 'actual'),
      inTable5: YES.test(cleanName(filledCellIn(table, row, 'table5')?.text ?? '')),
      office: cleanName(filledCellIn(table, row, 'office')?.text ?? ''),
      // Spread last: in front of so many fields it takes longer than reading the row.
      ...base,
    };
  });
  return yield* part(0.6, 1, reading);
}

export function* readScorecard(table: FoundTable, scope: string): Steps<ReadRows<ScorecardRow>> {
  const labels = yield* part(0, 0.6, readLabelledRows(table));
  const reading = readRows(table, labels, scope, (base, { row }): ScorecardRow => ({
    ...base,
    fact: filledCellIn(table, row, 'fact'),
  }));
  return yield* part(0.6, 1, reading);
}

/** 分值 of the table's own 合计 row; none where a part of it (小计) stands alone. */
export function* printedPoints(table: FoundTable): Steps<readonly PrintedPoints[]> {
  const { range, found, grid } = table;
  const column = found.columns.get('points');
  if (column === undefined) return [];
  for (let row = range.row + range.rows - 1; row > found.headerRow; row -= 1) {
    if (isStop(range.row + range.rows - row)) yield (range.row + range.rows - row) / range.rows;
    const labels = Array.from({ length: range.columns }, (_unused, at) => grid.cellAt(row, range.column + at).text);
    if (!labels.some((text) => isTotalLabel(text) && !text.includes('小'))) continue;
    const cell = grid.cellAt(row, column);
    if (cell.kind !== 'number' || cell.percent) return [];
    return [{ table: table.name === '指标_评分表' ? 'scorecard' : 'indicators', cell }];
  }
  return [];
}
