/** A sentence with its own definition of a rate that 数据_基础 holds: 在职人员控制率=(在职人员数/编制数)×100%. */
import type { FigureFormula, FigureOf } from '../rule';

const CARRY_OVER = '(?:累计)?结转(?:和)?结余(?:资金)?(?:总?额|数)';
const change = (what: string): RegExp => new RegExp(`^${what}-上年度?${what}/上年度?${what}$`);

const DEFINED: readonly (readonly [RegExp, FigureOf, FigureOf, boolean])[] = [
  [
    /^(?:实际)?在职(?:在编)?人员?数\/(?:人员)?编制(?:人?数)$/,
    { item: 'staff', column: 'this-year' },
    { item: 'posts', column: 'this-year' },
    false,
  ],
  [
    change('三公经费(?:总额)?'),
    { item: 'three-public', column: 'this-year' },
    { item: 'three-public', column: 'previous' },
    true,
  ],
  [change(CARRY_OVER), { item: 'carry-over', column: 'actual' }, { item: 'carry-over', column: 'previous' }, true],
  [
    /^(?:实际)?政府采购(?:实际)?(?:支出)?(?:金额|支出|数|额)\/政府采购预算(?:数|金额|额)?$/,
    { item: 'procurement', column: 'actual' },
    { item: 'procurement', column: 'budget' },
    false,
  ],
  [
    /^(?:实际)?在用固定资产(?:总额)?\/(?:所有|全部)?固定资产(?:总额)?$/,
    { item: 'assets-in-use', column: 'this-year' },
    { item: 'assets', column: 'this-year' },
    false,
  ],
];

export function ownFigures(definition: string): FigureFormula | null {
  const text = definition
    .replace(/×100%$/, '')
    .replace(/[()[\]]/g, '')
    .replace(/^(?:本年度?|当年)/, '');
  const found = DEFINED.find(([pattern]) => pattern.test(text));
  if (found === undefined) return null;
  const [, part, whole, isChange] = found;
  return { line: 'figures', part, whole, change: isChange };
}
