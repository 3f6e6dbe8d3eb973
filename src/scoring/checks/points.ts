/** 分值: levels add up, the whole is 100, printed totals are the sums, no score above its points, no row without. */
import { executionPoints, leavesOutExecution, statedPoints, statedScore } from '../assessment/execution';
import { Decimal } from '../decimal';
import type { EntityAssessment, EntityInputs, Finding, Level, PrintedPoints, RowBase, ScorecardRow } from '../model';
import { sumOfPoints } from '../points-sum';
import type { Standard } from '../standards/standard';
import { finding } from './finding';

/** A row's points, a merged 分值 counted once. */
function pointsOf(rows: readonly RowBase[]): Decimal {
  const seen = new Set<string>();
  return sumOfPoints(
    rows.flatMap((row) => {
      if (row.points === null || (row.pointsGroup !== null && seen.has(row.pointsGroup))) return [];
      if (row.pointsGroup !== null) seen.add(row.pointsGroup);
      return [row.points];
    })
  );
}

function levelPoints(code: string, rows: readonly RowBase[]): readonly Finding[] {
  const groups = new Map<string, { level: Level; rows: RowBase[] }>();
  for (const row of rows)
    for (const level of row.levels) {
      if (level.points === null) continue;
      const key = `${level.ref.sheet}:${level.ref.row}:${level.ref.column}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { level, rows: [row] });
      else group.rows.push(row);
    }
  return [...groups.values()].flatMap(({ level, rows: members }) => {
    const sum = pointsOf(members);
    // Points that no row states are shared out by the standard.
    if (level.points === null || sum.equals(level.points) || members.some(({ points }) => points === null)) return [];
    const params = { level: level.name, sum: sum.toString(), points: level.points.toString() };
    return [finding('error', code, params, [level.ref, ...members.map((row) => row.pointsCell?.ref)])];
  });
}

function printed(rows: readonly RowBase[], totals: readonly PrintedPoints[]): readonly Finding[] {
  const [only, ...others] = totals;
  const { number = null, ref } = only?.cell ?? {};
  if (number === null || others.length > 0 || rows.some(({ points }) => points === null)) return [];
  const sum = pointsOf(rows);
  if (rows.length === 0 || sum.equals(number)) return [];
  return [finding('error', 'points.printed-total', { printed: number.toString(), sum: sum.toString() }, [ref])];
}

const HUNDRED = Decimal.HUNDRED;

function whole(rows: readonly ScorecardRow[]): readonly Finding[] {
  const sum = pointsOf(rows);
  if (sum.equals(HUNDRED) || sum.isZero()) return [];
  const cells = rows.map((row) => row.pointsCell?.ref);
  return [finding('warning', 'scorecard.points-not-100', { sum: sum.toString() }, cells)];
}

const oddRows = (rows: readonly RowBase[]): readonly Finding[] =>
  rows.flatMap((row): readonly Finding[] => {
    const { name, points, manual } = row;
    const found: Finding[] = [];
    if (points !== null && points.sign() <= 0)
      found.push(finding('warning', 'points.not-positive', { name, points: points.toString() }, [row.pointsCell?.ref]));
    const score = manual === null || manual.percent ? null : manual.number;
    if (score !== null && points !== null && row.pointsGroup === null && score.compare(points) > 0) {
      const params = { name, score: score.toString(), points: points.toString() };
      found.push(finding('error', 'points.score-above-points', params, [manual?.ref, row.pointsCell?.ref]));
    }
    return found;
  });

const ofTable = ({ printedPoints = [] }: EntityInputs, table: PrintedPoints['table']): readonly PrintedPoints[] =>
  printedPoints.filter((one) => one.table === table);

/** Without a scorecard the points of the rows (with 预算执行率 where the standard adds it) are the whole. */
function wholeOfRows({ scorecard, indicators }: EntityInputs, total: Decimal | null): readonly Finding[] {
  const isGiven = indicators.some(({ points }) => points !== null);
  if (scorecard !== null || total === null || !isGiven || total.equals(HUNDRED)) return [];
  const cells = indicators.map((row) => row.pointsCell?.ref);
  return [finding('warning', 'points.total-not-100', { sum: total.toString() }, cells)];
}

function executionLeftOut(
  entity: EntityInputs,
  { total: { points: total }, indicators }: EntityAssessment,
  standard: Standard
): readonly Finding[] {
  const isAdded = indicators.length > entity.indicators.length;
  if (isAdded || !leavesOutExecution(entity, total, standard)) return [];
  const points = executionPoints(entity, standard) ?? Decimal.ZERO;
  const rest = Decimal.HUNDRED.minus(points);
  const params = { sum: total.toString(), points: points.toString(), rest: rest.toString(), standard: standard.name };
  const cells = entity.indicators.map((row) => row.pointsCell?.ref);
  const stated = statedPoints(entity);
  return stated === null
    ? [finding('warning', 'points.execution-left-out', params, cells)]
    : [finding('warning', 'points.execution-left-out-of-form', params, [...cells, stated.cell?.ref])];
}

/** The form may follow another rule for 执行率 than rate × points: then its 得分 is another one, and not by rounding. */
function executionDiffers(entity: EntityInputs, { indicators }: EntityAssessment): readonly Finding[] {
  const score = indicators[entity.indicators.length]?.score ?? null;
  const own = statedScore(entity);
  const given = own?.number ?? null;
  if (entity.scorecard !== null || given === null || score === null) return [];
  const places = Math.max(1, given.toString().split('.')[1]?.length ?? 0);
  if (score.dividedBy(Decimal.ONE, places).equals(given)) return [];
  const params = { own: given.toString(), score: score.toString() };
  return [finding('warning', 'points.execution-score-differs', params, [own?.ref])];
}

export function checkPoints(
  entity: EntityInputs,
  assessed: EntityAssessment | undefined,
  standard: Standard
): readonly Finding[] {
  const { scorecard, indicators } = entity;
  return [
    ...(assessed === undefined
      ? []
      : [...executionLeftOut(entity, assessed, standard), ...executionDiffers(entity, assessed)]),
    ...(scorecard === null
      ? []
      : [
          ...levelPoints('scorecard.level-points', scorecard),
          ...whole(scorecard),
          ...printed(scorecard, ofTable(entity, 'scorecard')),
          ...oddRows(scorecard),
        ]),
    ...levelPoints('indicators.level-points', indicators),
    ...printedIndicators(entity, standard),
    ...wholeOfRows(entity, assessed?.total.points ?? null),
    ...oddRows(indicators),
  ];
}

/** The ten points of 预算执行率 in the form of a project, where nothing says how many they are. */
const USUAL_EXECUTION = Decimal.from('10');

/** A form prints 100 with the points of 预算执行率, which stand in its funds block. */
function printedIndicators(entity: EntityInputs, standard: Standard): readonly Finding[] {
  const found = printed(entity.indicators, ofTable(entity, 'indicators'));
  const [total] = ofTable(entity, 'indicators');
  const rest = total?.cell.number?.minus(pointsOf(entity.indicators));
  return rest?.equals(executionPoints(entity, standard) ?? USUAL_EXECUTION) === true ? [] : found;
}
