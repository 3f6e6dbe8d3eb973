/** 勾稽 of sums: 表2 adds up by nature, the functions add up to it, 表6 adds up and stays within 项目支出. */
import type { Budget, BudgetLine, Finding } from '../model';
import { finding } from './finding';
import { byRole, COLUMNS, compare, explainedBy, isWithinTail, sumFinding } from './sums';

function nature(lines: readonly BudgetLine[]): readonly Finding[] {
  const [total] = byRole(lines, 'total');
  const [basic] = byRole(lines, 'basic');
  const [project] = byRole(lines, 'project');
  const inside = [...byRole(lines, 'personnel'), ...byRole(lines, 'operating')];
  const others = byRole(lines, 'other');
  return COLUMNS.flatMap((column) => {
    const checked = (code: string, whole: BudgetLine | undefined, parts: readonly BudgetLine[]) => {
      const found = compare(whole, parts, column);
      return found !== null && explainedBy(found, others, column) ? [] : sumFinding(code, found);
    };
    return [
      ...(basic !== undefined && project !== undefined ? checked('budget.nature-total', total, [basic, project]) : []),
      ...(inside.length === 2 ? checked('budget.basic-parts', basic, inside) : []),
    ];
  });
}

function functions(budget: Budget): readonly Finding[] {
  const [total] = byRole(budget.lines, 'total');
  const [ownTotal] = byRole(budget.functions, 'total');
  const parts = budget.functions.filter((line) => line.role !== 'total');
  if (parts.length === 0) return [];
  return COLUMNS.flatMap((column) => [
    ...sumFinding('budget.function-total', compare(total, parts, column)),
    ...sumFinding('budget.function-sum', compare(ownTotal, parts, column)),
  ]);
}

/** 表6 may list only part of 项目支出, never more; its own 合计 is the sum of what it lists. */
function projects(budget: Budget): readonly Finding[] {
  const [whole] = byRole(budget.lines, 'project');
  const [ownTotal] = byRole(budget.projects, 'total');
  const parts = budget.projects.filter((line) => line.role !== 'total');
  return COLUMNS.flatMap((column): readonly Finding[] => {
    const found = compare(whole, parts, column);
    // 年度资金总额 of the national form stands above sources of funds, not above projects.
    const code = ownTotal?.label.endsWith('资金总额') === true ? 'budget.funds-sum' : 'budget.project-sum';
    const own = sumFinding(code, compare(ownTotal, parts, column));
    if (found === null || found.sum.compare(found.expected) <= 0) return own;
    if (isWithinTail(found.sum, found.expected, found.addends.length)) return own;
    const params = { sum: found.sum.toString(), total: found.expected.toString() };
    const cells = [found.whole.ref, ...found.addends.map((cell) => cell.ref)];
    return [...own, finding('error', 'budget.projects-above-total', params, cells)];
  });
}

export const checkBudget = (budget: Budget): readonly Finding[] => [
  ...nature(budget.lines),
  ...functions(budget),
  ...projects(budget),
];
