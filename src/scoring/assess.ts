/** The one way in: assess(inputs, standard) → SelfAssessment. Pure; never throws for what a user typed. */
import { scoreDepartment } from './assessment/department';
import { scoreByLevels } from './assessment/levels';
import { type Leaf, buildTree, provisionalScore, rateOf } from './assessment/tree';
import { understand } from './assessment/understood';
import { check } from './checks';
import { withDecisions } from './decisions';
import type {
  EntityAssessment,
  EntityInputs,
  Inputs,
  IndicatorScore,
  ScorecardNode,
  SelfAssessment,
  Total,
} from './model';
import { sumOfPoints } from './points-sum';
import { gradeOf } from './standards';
import type { Standard } from './standards/standard';
import { atOnce, mapped, part, type Steps } from './steps';

/** Enough to tell on which side of a band a rate lies; grades are not rounded first. */
const GRADE_PLACES = 12;
/** What scoring takes of the whole; checks take the rest. */
const SCORED = 0.8;

/**
 * 不适用 rows leave the whole, and the score of the rest is stretched to it (rounded once). The points of rows are
 * left as they are: 得分 stands beside the person's own 分值.
 */
function totalOf(
  nodes: readonly ScorecardNode[],
  indicators: readonly IndicatorScore[],
  standard: Standard,
  withoutPoints: number
): Total {
  const counted = sumOfPoints(nodes.flatMap((node) => (node.status === 'not-applicable' ? [] : node.points)));
  const openPoints = sumOfPoints(nodes.map((node) => node.openPoints));
  const outside = sumOfPoints(
    indicators.flatMap((one) => (one.status === 'not-applicable' && one.points !== null ? [one.points] : []))
  );
  // As =ROUND(SUM(…),2) on the sheet.
  const sum = provisionalScore(nodes, indicators).rounded(standard.scorePlaces);
  const points = counted.plus(outside);
  const score =
    outside.isZero() || counted.sign() <= 0 ? sum : sum.times(points).dividedBy(counted, standard.scorePlaces);
  const settled = openPoints.isZero() && withoutPoints === 0 && points.sign() > 0;
  const rate = settled ? rateOf(score, points) : null;
  return {
    points,
    score,
    rate,
    grade: settled ? gradeOf(score.percentOf(points, GRADE_PLACES)) : null,
    openPoints,
    ...(withoutPoints === 0 ? {} : { withoutPoints }),
  };
}

/** Of 指标_完成情况: open rows that nobody gave points, and those that no row of the scorecard takes up. */
const countWithoutPoints = (
  { scorecard, indicators: rows }: EntityInputs,
  indicators: readonly IndicatorScore[],
  leaves: readonly Leaf[]
): number => {
  const taken = new Set(scorecard === null ? [] : leaves.flatMap(({ members }) => members));
  return indicators.filter(
    ({ status, points }, index) =>
      points === null &&
      (status === 'review' || status === 'unscored') &&
      (scorecard === null || (index < rows.length && !taken.has(index)))
  ).length;
};

function* assessEntity(entity: EntityInputs, inputs: Inputs, standard: Standard): Steps<EntityAssessment> {
  const understanding = mapped(entity.indicators, (row) => understand(row, inputs.particulars.year, standard));
  const understood = yield* part(0, 0.5, understanding);
  const { leaves, indicators } = yield* part(
    0.5,
    1,
    entity.scorecard === null
      ? scoreByLevels(entity, understood, standard, inputs.overrides)
      : scoreDepartment(entity, entity.scorecard, understood, standard, inputs.overrides)
  );
  const scorecard = buildTree(leaves, indicators);
  return {
    name: entity.name,
    level: entity.level,
    total: totalOf(scorecard, indicators, standard, countWithoutPoints(entity, indicators, leaves)),
    scorecard,
    indicators,
  };
}

/** What the workbook settles that the standard leaves open. */
function asStated(standard: Standard, { notApplicable }: Inputs['particulars']): Standard {
  return notApplicable === undefined ? standard : { ...standard, notApplicable };
}

export function* assessing(inputs: Inputs, chosen: Standard): Steps<SelfAssessment> {
  const standard = asStated(chosen, inputs.particulars);
  const entities: EntityAssessment[] = [];
  for (const [index, entity] of inputs.entities.entries()) {
    const decided = withDecisions(entity, inputs.decisions);
    const count = inputs.entities.length;
    const own = assessEntity(decided, inputs, standard);
    entities.push(yield* part((SCORED * index) / count, (SCORED * (index + 1)) / count, own));
    yield (SCORED * (index + 1)) / count;
  }
  return {
    standard: standard.id,
    particulars: inputs.particulars,
    entities,
    findings: yield* part(SCORED, 1, check(inputs, entities, standard)),
  };
}

export const assess = (inputs: Inputs, standard: Standard): SelfAssessment => atOnce(assessing(inputs, standard));
