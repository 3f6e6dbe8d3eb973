/**
 * 勾稽检查: everything that should agree and does not, the gravest first. A check that fires on a sound workbook
 * is worse than none: what may well be meant so is not told, and what cannot be compared is left out.
 */
import type { EntityAssessment, EntityInputs, Finding, Inputs } from '../model';
import type { Standard } from '../standards/standard';
import type { Steps } from '../steps';
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

type Check = () => readonly Finding[];

function ofEntity(
  { particulars, paragraphs }: Inputs,
  entity: EntityInputs,
  result: EntityAssessment | undefined,
  standard: Standard,
  index: number
): readonly Check[] {
  // The report is the department's (or the only project's).
  const texts = index === 0 ? paragraphs : [];
  return [
    () => checkBudget(entity.budget),
    () => checkBudgetLines(entity.budget),
    () => checkPoints(entity, result, standard),
    () => checkRowNames(entity),
    () => checkTextBudget(texts, entity.budget, particulars),
    ...(result === undefined
      ? []
      : [
          () => checkRates(entity, result, texts),
          ...checkIndicators(entity, result),
          () => checkNotApplicable(result),
          () => checkTextScores(texts, result),
        ]),
  ];
}

export function* check(
  inputs: Inputs,
  assessed: readonly EntityAssessment[],
  standard: Standard
): Steps<readonly Finding[]> {
  const { entities } = inputs;
  const checks = [
    () => checkCells(inputs),
    ...entities.flatMap((entity, index) => ofEntity(inputs, entity, assessed[index], standard, index)),
    () => checkTasks(inputs.tasks),
    () => checkNames(inputs),
    () => checkYears(inputs),
    () => checkDecisions(inputs),
    () => checkRules(inputs, standard),
  ];
  const findings: Finding[] = [];
  for (const [index, one] of checks.entries()) {
    yield index / checks.length;
    for (const finding of one()) findings.push(finding);
  }
  yield 1;
  return findings.sort((left, right) => RANK[left.severity] - RANK[right.severity]);
}
