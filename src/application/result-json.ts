/** RESULT.json, schema 1: the assessment for other programs. Decimals are strings. */
import { Decimal } from '../scoring/decimal';
import type {
  CellRef,
  EntityAssessment,
  IndicatorScore,
  Note,
  ScorecardNode,
  ScoredMeasure,
  SelfAssessment,
  Total,
} from '../scoring/model';
import { wholeOf } from '../scoring/whole';
import { say } from '../texts';
import { a1, rowId } from '../workbook/inputs/inputs';
import { tableOf } from '../workbook/planning/plan-rows';
import type { WriteReceipt } from '../workbook/port';
import type { WritePlan } from '../workbook/write-plan';

const COMPLETION_PLACES = 6;

export interface WrittenResult {
  readonly cells: number;
  readonly sheets: readonly string[];
  readonly roundTrips: number;
}

const text = (value: Decimal | null): string | null => value?.toString() ?? null;

const told = (note: Note) => ({
  code: note.code,
  message: say(note.code, note.params),
  cells: note.cells.map((cell) => a1(cell)),
});

/** A rounding tail is the same check with a milder severity: it bears the check's code. */
const checkCode = (code: string): string => code.replace(/-rounding$/, '');

const totalResult = (total: Total) => ({
  points: total.points.toString(),
  score: total.score.toString(),
  rate: text(total.rate),
  grade: total.grade,
  openPoints: total.openPoints.toString(),
});

/** actual ÷ target; null where the target is 0 or no number, or the actual is no number. */
function completionOf({ target, actual }: ScoredMeasure): string | null {
  if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string') return null;
  return target.isZero() ? null : actual.dividedBy(target, COMPLETION_PLACES).toString();
}

const measureResult = (measure: ScoredMeasure) => ({
  comparator: measure.comparator,
  target: measure.target?.toString() ?? null,
  ...(measure.targetHigh === null ? {} : { targetHigh: measure.targetHigh.toString() }),
  unit: measure.unit,
  actual: measure.actual?.toString() ?? null,
  completion: completionOf(measure),
  met: measure.met,
});

/** The code of a deduction without its family: `deduction.shortfall` is `shortfall`. */
const shortCode = (code: string): string => code.slice(code.lastIndexOf('.') + 1);

const indicatorResult = (one: IndicatorScore) => ({
  name: one.name,
  cell: a1(one.nameCell),
  points: text(one.points),
  score: text(one.score),
  status: one.status,
  measures: one.measures.map(measureResult),
  deductions: one.deductions.map(({ amount, note }) => ({
    amount: amount.toString(),
    code: shortCode(note.code),
    note: say(note.code, note.params),
  })),
  problems: one.problems.map(told),
  warnings: one.warnings.map(told),
});

/** A level with a row of its own has its 得分 there: found by the path of any row below it. */
function levelCell(node: ScorecardNode, indicators: readonly IndicatorScore[], plan: WritePlan): CellRef | null {
  for (const index of node.members) {
    const member = indicators[index];
    if (member === undefined) continue;
    const { project, path } = member.key;
    const name = path[node.level - 1];
    if (name !== node.name) continue;
    const key = { project, path: path.slice(0, node.level - 1), name, occurrence: 0 };
    const cell = plan.scoreCells.get(rowId(key, tableOf(member)));
    if (cell !== undefined) return cell;
  }
  return null;
}

function cellOf(node: ScorecardNode, indicators: readonly IndicatorScore[], plan: WritePlan): CellRef | null {
  if (node.row === null) return levelCell(node, indicators, plan);
  return plan.scoreCells.get(rowId(node.row.key, '指标_评分表')) ?? null;
}

function scorecardResult(
  nodes: readonly ScorecardNode[],
  indicators: readonly IndicatorScore[],
  plan: WritePlan
): readonly object[] {
  return nodes.flatMap((node) => {
    const cell = cellOf(node, indicators, plan);
    return [
      {
        level: node.level,
        name: node.name,
        points: node.points.toString(),
        score: text(node.score),
        rate: text(node.rate),
        cell: cell === null ? null : a1(cell),
        status: node.status,
      },
      ...scorecardResult(node.children, indicators, plan),
    ];
  });
}

const entityResult = (entity: EntityAssessment, plan: WritePlan) => ({
  total: totalResult(entity.total),
  scorecard: scorecardResult(entity.scorecard, entity.indicators, plan),
  indicators: entity.indicators.map(indicatorResult),
});

/**
 * Several projects without a department: no total is the whole's, above all not the first one's. Each has its own in
 * `entities`; the rows of all stand here together.
 */
const noWhole = (entities: readonly EntityAssessment[]): object => ({
  total: {
    points: null,
    score: null,
    rate: null,
    grade: null,
    openPoints: Decimal.sum(entities.map(({ total }) => total.openPoints)).toString(),
  },
  scorecard: [],
  indicators: entities.flatMap(({ indicators }) => indicators.map(indicatorResult)),
});

export function resultJson(assessment: SelfAssessment, plan: WritePlan, written: WrittenResult): object {
  const { entities } = assessment;
  const whole = wholeOf(entities);
  return {
    schema: 1,
    standard: assessment.standard,
    ...(entities.length === 0 ? {} : whole === null ? noWhole(entities) : entityResult(whole, plan)),
    checks: assessment.findings
      .filter(({ ignored }) => ignored === undefined)
      .map(({ severity, note }) => ({ ...told(note), code: checkCode(note.code), severity })),
    ...(entities.length < 2
      ? {}
      : {
          entities: entities.map((entity) => ({
            name: entity.name,
            level: entity.level,
            ...entityResult(entity, plan),
          })),
        }),
    written,
  };
}

export const writtenResult = (receipt: WriteReceipt | null, roundTrips: number): WrittenResult => ({
  cells: receipt?.cells ?? 0,
  sheets: receipt?.sheets ?? [],
  roundTrips,
});
