/**
 * Rates made of 数据_基础: 在职人员控制率, “三公”经费变动率, 结转结余变动率, 政府采购执行率, 固定资产利用率. A figure that
 * is missing, or that may be either of two, is a problem.
 */
import { Decimal } from '../decimal';
import type { Budget, Cell } from '../model';
import { amountIn } from './amount';
import { basicFigure, filled } from './basic-figures';
import type { FigureFormula, FigureOf } from './rule';

export interface FoundFigure {
  readonly line: string;
  readonly value: Decimal;
  readonly cell: Cell;
}

export type FigureProblem = readonly [code: string, params: Readonly<Record<string, string>>, cells: readonly Cell[]];

export type FigureParts =
  | { readonly part: Decimal; readonly whole: Decimal; readonly figures: readonly [FoundFigure, FoundFigure] }
  | { readonly problem: FigureProblem };

function findFigure({ item, column }: FigureOf, budget: Budget): FoundFigure | { readonly problem: FigureProblem } {
  const line = basicFigure(item, budget);
  if (line === 'missing') return { problem: ['rule.metric-line-missing', { line: item }, []] };
  if (line === 'several') return { problem: ['rule.metric-line-twice', { line: item }, []] };
  const params = { line: line.item };
  const cells = column === 'this-year' ? [line.budget, line.actual].filter(filled) : [line[column]].filter(filled);
  const values = cells.map((cell) => amountIn(cell));
  const [cell, other] = cells;
  const [value, otherValue] = values;
  if (cell === undefined || value === undefined || value === null) {
    return { problem: ['rule.metric-figure-missing', params, cells] };
  }
  if (other !== undefined && otherValue?.equals(value) !== true) {
    return { problem: ['rule.metric-two-figures', params, cells] };
  }
  return { line: line.item, value, cell };
}

export function figureParts({ part, whole, change }: FigureFormula, budget: Budget): FigureParts {
  const above = findFigure(part, budget);
  if ('problem' in above) return above;
  const below = findFigure(whole, budget);
  if ('problem' in below) return below;
  if (below.value.sign() <= 0) {
    return { problem: ['rule.metric-zero-denominator', { line: below.line }, [above.cell, below.cell]] };
  }
  return {
    part: change ? above.value.minus(below.value) : above.value,
    whole: below.value,
    figures: [above, below],
  };
}
