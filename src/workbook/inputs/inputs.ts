/** The one way from a workbook to Inputs: names → tables → rows → entities. */
import type {
  BasicFigure,
  BudgetLine,
  EntityInputs,
  IndicatorRow,
  Inputs,
  Note,
  PrintedPoints,
  ScorecardRow,
} from '../../scoring/model';
import { atOnce, part, isStop, type Steps } from '../../scoring/steps';
import { openSheets } from '../cells/cells-grid';
import type { ContractName } from '../contract';
import type { MoneyUnit } from '../tables/headings';
import { readBudgetLines, readFigures, type BudgetRead, type Money } from './inputs-budget';
import { entitiesOf, tableSets, type SetRead, type TableSet } from './inputs-entities';
import { printedPoints, readIndicators, readScorecard, type PlacedRow } from './inputs-indicators';
import { columnUnits, commonUnit, unitNotes } from './inputs-money';
import {
  particularsFrom,
  readPairs,
  readStated,
  statedUnit,
  unclearNotApplicable,
  type StatedParticulars,
} from './inputs-particulars';
import { titlesOf } from './inputs-titles';
import { readOverrides, readParagraphs, readTasks, rulesWithoutLines, rulesWithoutName } from './inputs-words';
import { readRecord, type KeptRecord } from '../kept/read-record';
import { readRules, type ExportedRules } from '../kept/read-rules';
import { rowId } from '../cells/keys';
import type { WorkbookSnapshot } from '../snapshot';
import { findTables, type FoundTable, type ReadTable } from '../tables/tables';
import { cleanName } from '../cells/labels';

export { a1, addressOf } from '../cells/addresses';
export { CONTRACT_NAMES, type ColumnRole, type ContractName } from '../contract';
export { keyText, rowId } from '../cells/keys';
export type { ReadTable } from '../tables/tables';

/** Where a row that was read stands. */
export interface RowPlace {
  readonly table: ReadTable;
  readonly row: number;
  /** The row sums up the rows below it (a level with a row of its own). */
  readonly rollUp?: boolean;
}

export interface ReadResult {
  readonly inputs: Inputs;
  readonly tables: readonly ReadTable[];
  /** By `rowId(row.key, table.name)`. */
  readonly rows: ReadonlyMap<string, RowPlace>;
  /** 确认记录 */
  readonly record: KeptRecord;
  /** 评分标准, where it was exported. */
  readonly rules: ExportedRules;
  /** These stop the run: what is asked for is missing. */
  readonly problems: readonly Note[];
  readonly warnings: readonly Note[];
}

const BUDGETS: readonly ContractName[] = ['预算_整体支出', '预算_功能分类', '预算_重点项目'];

/** Collects what is read, table by table. */
class Reader {
  readonly tables: ReadTable[] = [];
  readonly rows = new Map<string, RowPlace>();
  readonly warnings: Note[] = [];

  place(table: FoundTable, dataRows: readonly number[]): ReadTable {
    const { range, name, scope, found } = table;
    const read = { range, name, scope, headerRow: found.headerRow, columns: found.columns, dataRows };
    this.tables.push(read);
    return read;
  }

  *placeRows<Row extends IndicatorRow | ScorecardRow>(table: FoundTable, rows: readonly PlacedRow<Row>[]): Steps<void> {
    const read = this.place(
      table,
      rows.map(({ row }) => row)
    );
    for (const [index, { content, row, rollUp }] of rows.entries()) {
      if (isStop(index)) yield index / rows.length;
      this.rows.set(rowId(content.key, table.name), { table: read, row, ...(rollUp ? { rollUp } : {}) });
    }
  }

  lines<Line>(table: FoundTable, read: BudgetRead<Line>): BudgetRead<Line>['lines'] {
    this.warnings.push(...read.warnings);
    this.place(
      table,
      read.lines.map(({ row }) => row)
    );
    return read.lines;
  }
}

const tablesOf = (set: TableSet, name: ContractName): readonly FoundTable[] =>
  set.tables.filter((table) => table.name === name);

function moneyOf(tables: readonly FoundTable[], stated: MoneyUnit | null): Money {
  const units = new Map<FoundTable, ReturnType<typeof columnUnits>>();
  const all: MoneyUnit[] = [];
  for (const table of tables) {
    if (!BUDGETS.includes(table.name)) continue;
    const own = new Map(columnUnits(table));
    for (const role of table.found.columns.keys()) {
      if (stated !== null && !own.has(role)) own.set(role, stated);
    }
    units.set(table, own);
    all.push(...own.values());
  }
  return { units, common: commonUnit(all) };
}

interface Collected {
  readonly stated: StatedParticulars['values'];
  readonly money: Money;
  readonly isOnly: boolean;
}

/** The project of a worksheet-scoped set: 项目名称 in its 基本_信息, else the name of its sheet. */
function setName(set: TableSet, own: StatedParticulars['values'] | null): string {
  return cleanName(own?.get('project')?.text ?? '') || (set.scope ?? '');
}

function* readSet(
  set: TableSet,
  reader: Reader,
  { stated, money, isOnly }: Collected,
  department: string
): Steps<SetRead> {
  const own = set.scope === null ? null : statedOf(set);
  const project = set.scope === null || isOnly ? '' : setName(set, own);
  const budget = (name: ContractName): BudgetRead<BudgetLine>['lines'] =>
    tablesOf(set, name).flatMap((table) => reader.lines(table, readBudgetLines(table, money)));
  const indicators: PlacedRow<IndicatorRow>[] = [];
  for (const table of tablesOf(set, '指标_完成情况')) {
    const read = yield* part(0, 0.7, readIndicators(table, project));
    for (const warning of read.warnings) reader.warnings.push(warning);
    yield* part(0.7, 0.8, reader.placeRows(table, read.rows));
    for (const row of read.rows) indicators.push(row);
  }
  let scorecard: PlacedRow<ScorecardRow>[] | null = null;
  for (const table of tablesOf(set, '指标_评分表')) {
    const read = yield* part(0, 0.7, readScorecard(table, project));
    for (const warning of read.warnings) reader.warnings.push(warning);
    yield* part(0.7, 0.8, reader.placeRows(table, read.rows));
    scorecard = [...(scorecard ?? []), ...read.rows];
  }
  const lines = budget('预算_整体支出');
  const projects = budget('预算_重点项目');
  const figures: BudgetRead<BasicFigure>['lines'] = tablesOf(set, '数据_基础').flatMap((table) =>
    reader.lines(table, readFigures(table))
  );
  const isProject = project !== '' || (scorecard === null && lines.length === 0 && isProjectForm(projects));
  const name = project !== '' ? project : (isProject && cleanName(stated.get('project')?.text ?? '')) || department;
  const functions = budget('预算_功能分类');
  const level = isProject ? 'project' : 'department';
  const printed: PrintedPoints[] = [];
  for (const table of set.tables)
    if (table.name === '指标_完成情况' || table.name === '指标_评分表')
      printed.push(...(yield* part(0.8, 1, printedPoints(table))));
  return { name, level, indicators, scorecard, lines, functions, projects, figures, printedPoints: printed };
}

/** The funds block of the national project form has 年度资金总额 first. */
const isProjectForm = (projects: SetRead['projects']): boolean =>
  projects.some(({ line }) => line.role === 'total' && line.label.endsWith('资金总额'));

function statedOf(set: TableSet | undefined): StatedParticulars['values'] {
  const values = new Map<
    Parameters<StatedParticulars['values']['get']>[0],
    NonNullable<ReturnType<StatedParticulars['values']['get']>>
  >();
  for (const table of set === undefined ? [] : tablesOf(set, '基本_信息')) {
    for (const [item, cell] of readStated(table).values) if (!values.has(item)) values.set(item, cell);
  }
  for (const [item, cell] of readPairs(set?.tables ?? [])) if (!values.has(item)) values.set(item, cell);
  return values;
}

/** A range of the contract that is there, but not read for a reason already given, is not also missing. */
function missingNames(snapshot: WorkbookSnapshot): readonly Note[] {
  const known = new Set(snapshot.names.map(({ name }) => name));
  if (known.has('指标_完成情况') || known.has('指标_评分表')) return [];
  const code = known.size === 0 ? 'workbook.no-names' : 'workbook.missing-name';
  return [{ code, params: { name: '指标_完成情况', other: '指标_评分表' }, cells: [] }];
}

/** Excel copies names of the workbook into the copy of a sheet, where they look like a project of their own. */
function copiedSheets(sets: readonly TableSet[]): readonly Note[] {
  return sets.flatMap(({ scope, tables }): readonly Note[] => {
    if (scope === null || sets.length < 2 || !/\(\d+\)$/.test(scope)) return [];
    const cells = tables.map(({ range }) => ({ sheet: range.sheet, row: range.row, column: range.column }));
    return [{ code: 'workbook.copied-sheet', params: { sheet: scope }, cells }];
  });
}

function emptyTables(tables: readonly ReadTable[]): readonly Note[] {
  const scored = tables.filter(({ name }) => name === '指标_完成情况' || name === '指标_评分表');
  if (scored.length === 0 || scored.some(({ dataRows }) => dataRows.length > 0)) return [];
  return scored.map(({ name, range }) => ({
    code: 'workbook.no-rows',
    params: { name },
    cells: [{ sheet: range.sheet, row: range.row, column: range.column }],
  }));
}

export const readInputs = (snapshot: WorkbookSnapshot): ReadResult => atOnce(readingInputs(snapshot));

export function* readingInputs(snapshot: WorkbookSnapshot): Steps<ReadResult> {
  const record = readRecord(snapshot);
  const rules = readRules(snapshot);
  // What our own sheet says is read by its lines, not by its name.
  const names = snapshot.names.filter(({ range }) => range?.sheet !== rules.sheet);
  const { tables, problems, warnings } = yield* part(0, 0.1, findTables({ ...snapshot, names }, openSheets(snapshot)));
  const reader = new Reader();
  const sets = tableSets(tables);
  const common = sets.find(({ scope }) => scope === null) ?? (sets.length === 1 ? sets[0] : undefined);
  const stated = statedOf(common);
  const unclearStated = unclearNotApplicable(stated);
  const money = moneyOf(tables, statedUnit(stated));
  const unitsSaid = tables
    .filter(({ name }) => BUDGETS.includes(name))
    .flatMap((table) =>
      statedUnit(stated) === money.common && columnUnits(table).size === 0 ? [] : unitNotes(table, money.common)
    );
  const particulars = particularsFrom(stated, tables, money.common);
  const isOnly = sets.length === 1;
  const read: SetRead[] = [];
  for (const [index, set] of sets.entries()) {
    const reading = readSet(set, reader, { stated, money, isOnly }, particulars.department);
    read.push(yield* part(0.1 + (0.9 * index) / sets.length, 0.1 + (0.9 * (index + 1)) / sets.length, reading));
  }
  const entities: EntityInputs[] = read
    .flatMap(entitiesOf)
    .filter((entity) => entity.indicators.length > 0 || (entity.scorecard?.length ?? 0) > 0);
  const words = <Content>(
    name: ContractName,
    from: (table: FoundTable) => readonly { readonly row: number; readonly content: Content }[]
  ): readonly Content[] =>
    tables
      .filter((table) => table.name === name)
      .flatMap((table) => {
        const placed = from(table);
        reader.place(
          table,
          placed.map(({ row }) => row)
        );
        return placed.map(({ content }) => content);
      });
  const overrides = [...rules.overrides, ...words('规则_评分标准', readOverrides)];
  const tasks = words('任务_重点工作', readTasks);
  const paragraphs = words('报告_文字', readParagraphs);
  const titles = titlesOf(tables, snapshot.heads ?? []);
  for (const table of tables) if (table.name === '基本_信息') reader.place(table, readStated(table).rows);
  return {
    inputs: { particulars, entities, overrides, tasks, paragraphs, titles, decisions: record.decisions },
    record,
    rules,
    tables: reader.tables,
    rows: reader.rows,
    problems: [...problems, ...missingNames(snapshot), ...emptyTables(reader.tables)],
    warnings: [
      ...warnings,
      ...unitsSaid,
      ...copiedSheets(sets),
      ...record.warnings,
      ...rules.warnings,
      ...tables
        .filter(({ name }) => name === '规则_评分标准')
        .flatMap((table) => [...rulesWithoutName(table), ...rulesWithoutLines(table)]),
      ...(unclearStated === null ? [] : [unclearStated]),
      ...reader.warnings,
    ],
  };
}
