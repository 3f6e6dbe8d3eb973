/** The label of a line of 表2 as it is published: 一、基本支出 … 二、项目支出, where nothing else stands beside the two. */
import type { BudgetLine } from '../../scoring/model';

export function natureLabel(lines: readonly BudgetLine[]): (line: BudgetLine) => string {
  const isPlain = lines.every(({ role }) => role !== 'other');
  return ({ label, role }) => {
    if (!isPlain) return label;
    if (role === 'basic') return `一、${label}`;
    return role === 'project' ? `二、${label}` : label;
  };
}

/** 人员经费 and 公用经费 are parts of 基本支出. */
export const isPart = ({ role }: BudgetLine): boolean => role === 'personnel' || role === 'operating';
