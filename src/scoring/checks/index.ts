/**
 * 勾稽检查: everything that should agree and does not, the gravest first. A check that fires on a sound workbook
 * is worse than none: what may well be meant so is not told, and what cannot be compared is left out.
 */
import type { EntityAssessment, Finding, Inputs } from '../model';
import type { Standard } from '../standards/standard';
import { checkBudget } from './budget';
import { checkBudgetLines } from './budget-lines';
import { checkCells } from './cells';
import { checkDecisions } from './decisions';
import { checkIndicators } from './indicators';
import { checkNames, checkRowNames } from './names';
import { checkNotApplicable } from './not-applicable';
import { checkPoints } from './points';
import { checkRates } from './rates';
import { checkRules } from './rules';
import { checkTasks } from './tasks';
import { checkTextBudget } from './text-budget';
import { checkTextScores } from './text-scores';
import { checkYears } from './years';

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

export function check(inputs: Inputs, assessed: readonly EntityAssessment[], standard: Standard): readonly Finding[] {
  const { particulars, paragraphs, tasks } = inputs;
  const ofEntities = inputs.entities.flatMap((entity, index) => {
    const result = assessed[index];
    // The report is the department's (or the only project's).
    const texts = index === 0 ? paragraphs : [];
    return [
      ...checkBudget(entity.budget),
      ...checkBudgetLines(entity.budget),
      ...checkPoints(entity, result, standard),
      ...checkRowNames(entity),
      ...checkTextBudget(texts, entity.budget, particulars),
      ...(result === undefined
        ? []
        : [
            ...checkRates(entity, result, texts),
            ...checkIndicators(entity, result),
            ...checkNotApplicable(result),
            ...checkTextScores(texts, result),
          ]),
    ];
  });
  const findings = [
    ...checkCells(inputs),
    ...ofEntities,
    ...checkTasks(tasks),
    ...checkNames(inputs),
    ...checkYears(inputs),
    ...checkDecisions(inputs),
    ...checkRules(inputs, standard),
  ];
  return findings.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
}
