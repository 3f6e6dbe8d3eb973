/**
 * 预算执行率 of a form without 指标_评分表. Its points are those that the form gives it beside or above its funds
 * (分值 of 年度资金总额, 预算执行情况（20分）), else the standard's; where the rows make 100 without it, it has no place.
 */
import { Decimal } from '../decimal';
import type {
  BudgetLine,
  Cell,
  EntityInputs,
  ExecutionPoints,
  IndicatorScore,
  RuleOverride,
  ScorecardRow,
} from '../model';
import { foldName } from '../names';
import { indicatorsNamed } from '../standards';
import { mof2020 } from '../standards/mof-2020';
import type { Standard } from '../standards/standard';
import { standardIndicatorFor } from './feeds';
import { scoreScorecardRow } from './scorecard-row';

const NAME = '预算执行率';

const isExecution = (name: string): boolean =>
  /^(?:部门)?(?:整体|项目)?(?:预算|资金)?(?:资金)?(?:执行|支出)率$/.test(foldName(name)) ||
  indicatorsNamed(mof2020, name).some((known) => known.name === NAME);

/** Where the rows make 100 already, the form has no place for 执行率. */
const isWhole = (points: Decimal): boolean => points.compare(Decimal.HUNDRED) >= 0;

/** The line whose figures make the rate: the total, and before all others one that the form gives points. */
function lineOf({ budget }: EntityInputs): BudgetLine | undefined {
  const lines = [...budget.projects, ...budget.lines];
  const totals = lines.filter((one) => one.role === 'total');
  const [line] = [...totals, ...lines].filter(({ points }) => points !== undefined);
  return line ?? totals[0] ?? lines[0];
}

/** What the form itself says of it; null where it says nothing. */
export const statedPoints = (entity: EntityInputs): ExecutionPoints | null => lineOf(entity)?.points ?? null;

/** 得分 of 执行率 as the form has it; null where it says nothing. */
export const statedScore = (entity: EntityInputs): Cell | null => lineOf(entity)?.ownScore ?? null;

/** null: neither the form nor the standard gives 执行率 points, or it is one of the rows. */
export function executionPoints(entity: EntityInputs, standard: Standard): Decimal | null {
  if (entity.scorecard !== null || entity.indicators.some((row) => isExecution(row.name))) return null;
  return statedPoints(entity)?.value ?? standard.executionPoints;
}

/** 执行率 has points and figures, but the rows leave it no room. */
export const leavesOutExecution = (entity: EntityInputs, whole: Decimal, standard: Standard): boolean =>
  executionPoints(entity, standard) !== null && isWhole(whole) && lineOf(entity) !== undefined;

/** A row of its own, named where the outturn of the total stands. */
function executionRow(project: string, line: BudgetLine, points: Decimal): ScorecardRow {
  return {
    key: { project, path: [], name: NAME, occurrence: 0 },
    nameCell: line.ref,
    name: NAME,
    levels: [],
    points,
    pointsCell: line.points?.cell ?? null,
    pointsGroup: null,
    rule: null,
    cause: null,
    manual: null,
    evidence: null,
    fact: null,
  };
}

/** A form that gives 执行率 points scores it as the Ministry's does, whatever else its standard knows. */
function knowing(row: ScorecardRow, standard: Standard): Standard {
  if (standardIndicatorFor(row, standard) !== null) return standard;
  const indicators = mof2020.indicators.filter(({ name }) => name === NAME);
  const metrics = mof2020.metrics.filter(({ metric }) => standard.metrics.every((own) => own.metric !== metric));
  return {
    ...standard,
    indicators: [...standard.indicators, ...indicators],
    metrics: [...standard.metrics, ...metrics],
  };
}

/** null where nothing is to be added to rows of `whole` points. */
export function scoreExecution(
  entity: EntityInputs,
  whole: Decimal,
  standard: Standard,
  overrides: readonly RuleOverride[]
): IndicatorScore | null {
  const points = executionPoints(entity, standard);
  const line = lineOf(entity);
  if (points === null || line === undefined || isWhole(whole)) return null;
  const row = executionRow(entity.name, line, points);
  return scoreScorecardRow(row, points, entity.budget, knowing(row, standard), overrides);
}
