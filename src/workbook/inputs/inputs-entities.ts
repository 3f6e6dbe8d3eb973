/**
 * Who a table belongs to: the department, or one of several projects in the workbook (a worksheet-scoped set of
 * names each, or the column 项目名称).
 */
import type { EntityInputs, IndicatorRow, PrintedPoints, ScorecardRow } from '../../scoring/model';
import { NO_BUDGET, type BudgetRead } from './inputs-budget';
import type { BasicFigure, BudgetLine } from '../../scoring/model';
import type { FoundTable } from '../tables/tables';
import type { PlacedRow } from './inputs-indicators';

/** The tables that go together. */
export interface TableSet {
  /** The sheet whose worksheet-scoped names these are; null for the department's. */
  readonly scope: string | null;
  readonly tables: readonly FoundTable[];
}

/**
 * Worksheet-scoped names make a set of their own only where a name occurs more than once: a single set whose
 * names are scoped to their sheets is still one department.
 */
export function tableSets(tables: readonly FoundTable[]): readonly TableSet[] {
  const counts = new Map<string, number>();
  for (const { name } of tables) counts.set(name, (counts.get(name) ?? 0) + 1);
  const own = new Set(
    tables.flatMap(({ name, scope }) => (scope !== null && (counts.get(name) ?? 0) > 1 ? [scope] : []))
  );
  const common = tables.filter(({ scope }) => scope === null || !own.has(scope));
  const scoped = [...own].map((scope) => ({ scope, tables: tables.filter((table) => table.scope === scope) }));
  if (common.length > 0) return [{ scope: null, tables: common }, ...scoped];
  // Of several sheets the one with a scorecard is the department's and comes first.
  const withScorecard = scoped.filter((set) => set.tables.some(({ name }) => name === '指标_评分表'));
  const [department] = withScorecard;
  if (department === undefined || withScorecard.length > 1) return scoped;
  return [{ ...department, scope: null }, ...scoped.filter((set) => set !== department)];
}

/** What was read of one set. */
export interface SetRead {
  /** The project's name for a set of its own, else the department's. */
  readonly name: string;
  readonly level: 'department' | 'project';
  readonly indicators: readonly PlacedRow<IndicatorRow>[];
  readonly scorecard: readonly PlacedRow<ScorecardRow>[] | null;
  readonly lines: BudgetRead<BudgetLine>['lines'];
  readonly functions: BudgetRead<BudgetLine>['lines'];
  readonly projects: BudgetRead<BudgetLine>['lines'];
  readonly figures: BudgetRead<BasicFigure>['lines'];
  readonly printedPoints: readonly PrintedPoints[];
}

const contents = <Row>(rows: readonly PlacedRow<Row>[]): readonly Row[] =>
  rows.filter(({ rollUp }) => !rollUp).map(({ content }) => content);

const linesOf = <Line>(lines: readonly { readonly line: Line }[]): readonly Line[] => lines.map(({ line }) => line);

/** The money of one project: its lines by 项目名称, or its one line in the list of projects, as its total. */
function budgetOf(set: SetRead, project: string): EntityInputs['budget'] {
  const byColumn = set.projects.filter((line) => line.project === project);
  const byLabel = set.projects.filter(({ line }) => line.label === project);
  const projects =
    byColumn.length > 0 ? linesOf(byColumn) : byLabel.map(({ line }): BudgetLine => ({ ...line, role: 'total' }));
  return { ...NO_BUDGET, projects };
}

export function entitiesOf(set: SetRead): readonly EntityInputs[] {
  const names = new Set([...set.indicators, ...(set.scorecard ?? [])].map(({ project }) => project));
  const projects = [...names].filter((name) => name !== '');
  const of = (name: string): EntityInputs => ({
    name,
    level: 'project',
    indicators: contents(set.indicators.filter(({ project }) => project === name)),
    scorecard: scorecardOf(set, name),
    budget: budgetOf(set, name),
  });
  const whole: EntityInputs = {
    name: set.name,
    level: set.level,
    indicators: contents(set.indicators),
    scorecard: set.scorecard === null ? null : contents(set.scorecard),
    budget: {
      lines: linesOf(set.lines),
      functions: linesOf(set.functions),
      projects: linesOf(set.projects),
      figures: linesOf(set.figures),
    },
    printedPoints: set.printedPoints,
  };
  const scorecardIsShared = set.scorecard?.every(({ project }) => project === '') === true;
  const indicatorsOfDepartment = set.indicators.some(({ project }) => project === '');
  // A department's one scorecard takes up the indicators of all its projects.
  if (projects.length === 0 || (scorecardIsShared && !indicatorsOfDepartment)) return [whole];
  if (projects.length === 1 && !names.has('')) return [{ ...whole, name: projects[0] ?? set.name, level: 'project' }];
  if (!names.has('')) return projects.map(of);
  const department: EntityInputs = {
    ...whole,
    printedPoints: [],
    indicators: contents(set.indicators.filter(({ project }) => project === '')),
    scorecard: scorecardOf(set, ''),
  };
  return [department, ...projects.map(of)];
}

function scorecardOf(set: SetRead, project: string): readonly ScorecardRow[] | null {
  const rows = (set.scorecard ?? []).filter((row) => row.project === project);
  return rows.length === 0 ? null : contents(rows);
}
