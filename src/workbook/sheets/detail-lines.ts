/** The scorecard as a reviewer goes through it: a level that no row of 指标_评分表 stands for, indicator by indicator. */
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, IndicatorScore, ScorecardNode } from '../../scoring/model';
import { LEVELS } from './scorecard-lines';

function leafOf(score: IndicatorScore, member: number, level: number): ScorecardNode {
  const points = score.points ?? Decimal.ZERO;
  return {
    level,
    name: score.name,
    points,
    score: score.score,
    openPoints: score.score === null ? points : Decimal.ZERO,
    rate: null,
    status: score.status,
    row: null,
    children: [],
    members: [member],
  };
}

function byIndicator(node: ScorecardNode, depth: number, entity: EntityAssessment): ScorecardNode {
  if (node.children.length > 0)
    return { ...node, children: node.children.map((child) => byIndicator(child, depth + 1, entity)) };
  const members = node.members.flatMap((member) => {
    const score = entity.indicators[member];
    return score === undefined ? [] : [{ score, member }];
  });
  const [first] = members;
  const isItself = members.length === 1 && first?.score.name === node.name;
  if (node.row !== null || first === undefined || isItself || depth >= LEVELS.length) return node;
  return { ...node, children: members.map(({ score, member }) => leafOf(score, member, node.level + 1)) };
}

export const detailTree = (entity: EntityAssessment): readonly ScorecardNode[] =>
  entity.scorecard.map((node) => byIndicator(node, 1, entity));
