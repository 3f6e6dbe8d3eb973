/** All our columns of a workbook: first where each stands, then (sums need the places of others) what it holds. */
import type { CellRef, Note } from '../../scoring/model';
import { part, type Steps } from '../../scoring/steps';
import { a1 } from '../cells/addresses';
import { APART_SCORE, apartNote, apartRows, type ApartPlace, type ApartRange } from './apart';
import { chooseColumns, othersOf, type ChosenColumn } from './choose-columns';
import { executionCells } from './execution-rate';
import type { ReadResult } from '../inputs/inputs';
import { hostOf, widened } from '../tables/host-table';
import type { LiveCells } from '../cells/live-cells';
import { decodeMark, type ColumnKind, type ColumnMark } from '../owned/ownership';
import {
  deductionContent,
  noteContent,
  planColumn,
  rateContent,
  scoreContent,
  type OwnCell,
  type PlannedColumn,
  type ScoreCells,
} from './plan-columns';
import type { PlannedRow, RowPlanner } from './plan-rows';
import { RowKeys } from './row-keys';
import { sheetNamed, type SheetGrid } from '../cells/sheet-grid';
import type { Rectangle, TableInfo, WorkbookSnapshot } from '../snapshot';
import type { ReadTable } from '../tables/tables';
import type { CellChange, ColumnPlan, PlannedMark, TablePlan } from '../write-plan';

const SCORED: readonly ColumnKind[] = ['得分', '得分率', '扣分', '扣分说明'];
const KINDS: ReadonlyMap<string, readonly ColumnKind[]> = new Map<string, readonly ColumnKind[]>([
  ['指标_完成情况', SCORED],
  ['指标_评分表', SCORED],
  ['预算_重点项目', ['支出执行率']],
]);
const MOST_CELLS_NAMED = 8;

export interface PlannedRanges {
  readonly columns: readonly ColumnPlan[];
  readonly changes: readonly CellChange[];
  readonly marks: readonly PlannedMark[];
  readonly tables: readonly TablePlan[];
  /** Ranges without room, whose scores stand on a sheet of ours. */
  readonly apart: readonly ApartRange[];
  readonly scoreCells: ScoreCells;
  readonly notes: readonly Note[];
  readonly problems: readonly Note[];
}

interface Range {
  readonly table: ReadTable;
  readonly grid: SheetGrid;
  readonly rows: readonly PlannedRow[];
  readonly rates: readonly OwnCell[];
  readonly lastRow: number;
  readonly chosen: readonly ChosenColumn[];
  readonly keys: RowKeys;
  readonly host: TableInfo | null;
}

interface Planned {
  readonly range: Range;
  readonly chosen: ChosenColumn;
  readonly sheet: string;
  readonly column: PlannedColumn;
}

/** Where the ranges are known: of the whole. */
const RANGED = 0.3;

function* planRange(range: Range, cells: ScoreCells, index: number, all: readonly Range[]): Steps<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const chosen of range.chosen) {
    const { table, grid, lastRow, keys } = range;
    const far = (done: number): number =>
      RANGED + ((1 - RANGED) * (index + (planned.length + done) / range.chosen.length)) / all.length;
    const own = contents(range, chosen.kind, cells);
    yield far(0);
    const column = yield* part(far(0), far(1), planColumn(grid, table, chosen, own, lastRow, keys));
    planned.push({ range, chosen, sheet: table.range.sheet, column });
  }
  return planned;
}

const columnOf = (range: Range, kind: ColumnKind): number | null =>
  range.chosen.find((chosen) => chosen.kind === kind)?.column ?? null;

function contents(range: Range, kind: ColumnKind, cells: ScoreCells): readonly OwnCell[] {
  const score = columnOf(range, '得分') ?? 0;
  const { sheet } = range.table.range;
  switch (kind) {
    case '得分':
      return range.rows.map((row) => scoreContent(sheet, row, cells));
    case '得分率':
      return range.rows.map((row) => rateContent(row, score));
    case '扣分':
      return range.rows.map((row) => deductionContent(row, score));
    case '扣分说明':
      return range.rows.map(noteContent);
    case '支出执行率':
      return range.rates;
  }
}

/** The person's own scores are left alone; where they differ from ours it is said. */
function comparison(range: Range): readonly Note[] {
  const chosen = range.chosen.find(({ kind }) => kind === '得分');
  if (chosen === undefined || chosen.theirs === null) return [];
  const column = chosen.theirs;
  const differing = range.rows.filter(({ row, score }) => {
    const value = range.grid.value(row, column);
    return score.kind !== 'blank' && typeof value === 'number' && Math.abs(value - score.value.toNumber()) >= 0.005;
  });
  const cells = differing.map(({ row }) => range.grid.ref(row, column));
  const params = {
    range: range.table.name,
    count: String(cells.length),
    cells: cells.slice(0, MOST_CELLS_NAMED).map(a1).join('、'),
    ours: a1(range.grid.ref(range.table.headerRow, chosen.column)),
  };
  return [{ code: cells.length === 0 ? 'sheets.user-scores-kept' : 'sheets.user-scores-differ', params, cells }];
}

const targetsOf = (rows: readonly PlannedRow[], rates: readonly OwnCell[]): readonly number[] => [
  ...rows.map(({ row }) => row),
  ...rates.map(({ row }) => row),
];

/** The table that takes in the columns that are new beside this range. */
function tablePlan(range: Range, planned: readonly Planned[]): TablePlan | null {
  const made = planned.filter((one) => one.range === range && one.chosen.origin === 'free' && one.column.plan !== null);
  return (
    range.host &&
    widened(
      range.host,
      made.map(({ chosen }) => chosen.column)
    )
  );
}

export class RangesPlanner {
  readonly #problems: Note[] = [];
  readonly #apart: ApartRange[] = [];
  readonly #rateless: Note[] = [];
  /** Columns of this run beside the ranges before: two tables side by side look for free ones in the same place. */
  readonly #given: Rectangle[] = [];

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly read: ReadResult,
    private readonly planner: RowPlanner,
    private readonly live: LiveCells,
    private readonly replaceUserColumns: boolean,
    /** Where the scores of a range without room go; null: it stops the run. */
    private readonly place: ApartPlace | null
  ) {}

  *plan(): Steps<PlannedRanges> {
    const ranges: Range[] = [];
    for (const table of this.read.tables) {
      const range = yield* this.#range(table);
      if (range !== null) ranges.push(range);
    }
    const scoreCells = new Map<string, CellRef>();
    for (const range of ranges) {
      const column = columnOf(range, '得分');
      if (column !== null) for (const { id, row } of range.rows) scoreCells.set(id, range.grid.ref(row, column));
    }
    for (const { rows } of this.#apart)
      for (const { id, row } of rows) scoreCells.set(id, { sheet: this.place?.sheet ?? '', row, column: APART_SCORE });
    yield RANGED;
    const planned: Planned[] = [];
    for (const [index, range] of ranges.entries())
      planned.push(...(yield* planRange(range, scoreCells, index, ranges)));
    const sorted = planned.flatMap(({ chosen, sheet, column: { leftBehind, mark } }): readonly Note[] =>
      leftBehind === 0 || chosen.kind !== '得分'
        ? []
        : [{ code: 'sheets.rows-sorted', params: { range: mark.range, sheet, count: String(leftBehind) }, cells: [] }]
    );
    const written = planned.filter(({ column }) => column.plan !== null);
    const sheets = [...new Set(written.map(({ sheet }) => sheet))];
    for (const sheet of sheets)
      if (sheetNamed(this.snapshot, sheet)?.isProtected === true)
        this.#problems.push({ code: 'excel.sheet-protected', params: { sheet }, cells: [] });
    return {
      columns: written.flatMap(({ column }) => column.plan ?? []),
      changes: planned.flatMap(({ column }) => column.changes),
      marks: sheets.map((sheet) => this.#mark(sheet, planned)),
      tables: ranges.flatMap((range) => tablePlan(range, planned) ?? []),
      apart: this.#apart,
      scoreCells,
      notes: [
        ...ranges.flatMap(comparison),
        ...sorted,
        ...this.#apart.map((range) => apartNote(range, this.place?.sheet ?? '')),
        ...this.#rateless,
      ],
      problems: this.#problems,
    };
  }

  *#range(table: ReadTable): Steps<Range | null> {
    const kinds = KINDS.get(table.name);
    if (kinds === undefined) return null;
    const isRate = table.name === '预算_重点项目';
    const rows = isRate ? [] : yield* this.planner.rowsOf(table);
    yield 0;
    const rates = isRate ? executionCells(this.read, table, this.live) : [];
    const targets = targetsOf(rows, rates);
    if (targets.length === 0) return null;
    const { range } = table;
    const grid = this.live.grid(range.sheet);
    const lastRow = targets.reduce((most, row) => Math.max(most, row), range.row + range.rows - 1);
    const host = hostOf(this.snapshot.tables ?? [], table, targets);
    const choice = chooseColumns({
      snapshot: this.snapshot,
      grid,
      table,
      otherTables: othersOf(table, this.read.tables),
      given: this.#given,
      host,
      kinds,
      rows: targets,
      lastRow,
      replaceUserColumns: this.replaceUserColumns,
    });
    if (!choice.ok) {
      this.#withoutRoom(table, rows, choice.problem);
      return null;
    }
    const { headerRow } = table;
    for (const { column } of choice.columns)
      this.#given.push({ sheet: range.sheet, row: headerRow, column, rows: lastRow - headerRow + 1, columns: 1 });
    yield RANGED;
    const keys = new RowKeys(new Map(rows.map(({ row, id }) => [row, id])));
    return { table, grid, rows, rates, lastRow, chosen: choice.columns, keys, host };
  }

  /** A rate that finds no room is on 重点项目支出表 all the same. */
  #withoutRoom(table: ReadTable, rows: readonly PlannedRow[], problem: Note): void {
    if (this.place === null) this.#problems.push(problem);
    else if (rows.length === 0) this.#rateless.push({ ...problem, code: 'sheets.rate-without-room' });
    else {
      const last = this.#apart.at(-1)?.rows.at(-1)?.row ?? this.place.firstRow - 1;
      this.#apart.push({ table, rows: apartRows(this.place, last + 1, rows), problem });
    }
  }

  /** Marks of columns on this sheet that are not of this run (a range that was not read) are kept. */
  #mark(sheet: string, planned: readonly Planned[]): PlannedMark {
    const info = sheetNamed(this.snapshot, sheet);
    const standing = info === null ? null : decodeMark(info.mark);
    const columns: ColumnMark[] = planned
      .filter((one) => one.sheet === sheet && (one.column.plan !== null || one.chosen.mark !== null))
      .map(({ column }) => column.mark);
    const kept = (standing?.id === info?.id ? (standing?.columns ?? []) : []).filter(
      (mark) => !columns.some(({ range, kind }) => range === mark.range && kind === mark.kind)
    );
    return { sheet, mark: { id: info?.id ?? '', role: null, sheet: null, columns: [...columns, ...kept] } };
  }
}
