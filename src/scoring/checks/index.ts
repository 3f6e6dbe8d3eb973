/** 勾稽检查: everything that should agree and does not, the gravest first. */
import type { EntityAssessment, Finding, Inputs } from '../model';
import { checkBudget } from './budget';
import type { Standard } from '../standards/standard';
import { checkDecisions } from './decisions';
import { checkRules } from './rules';
import { checkIndicators } from './indicators';
import { checkScorecard } from './scorecard';

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

export function check(inputs: Inputs, assessed: readonly EntityAssessment[], standard: Standard): readonly Finding[] {
  const ofEntities = inputs.entities.flatMap((entity, index) => {
    const result = assessed[index];
    return [
      ...checkBudget(entity.budget),
      ...(entity.scorecard === null ? [] : checkScorecard(entity.scorecard)),
      ...(result === undefined ? [] : checkIndicators(entity, result)),
    ];
  });
  const findings = [...ofEntities, ...checkDecisions(inputs), ...checkRules(inputs, standard)];
  return findings.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
}
