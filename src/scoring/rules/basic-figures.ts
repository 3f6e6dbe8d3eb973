/** The lines of 数据_基础 that rates are made of, by what departments call them. */
import type { BasicFigure, Budget, Cell } from '../model';
import type { FigureItem } from './rule';

const NAMES: Readonly<Record<FigureItem, RegExp>> = {
  staff: /^(?:年末|实际|财政供养)*(?:在职|实有)(?:在编|在岗)?(?:人员)?(?:总?数|人数)?$/,
  posts: /^(?:核定|批复|人员)*编制(?:人员|人)?(?:总?数)?$/,
  'three-public': /三公.*(?:经费|支出)/,
  'carry-over': /^(?:年末|累计|部门)*结转(?:和|与)?结余(?:资金)?(?:总?额|总?数|金额)?$/,
  procurement: /^(?:政府)?采购(?:金额|预算|支出|资金|总额|执行)?(?:数|额)?$/,
  'assets-in-use': /^(?:实际)?(?:在用|使用中)的?固定资产(?:总额|总值|原值|净值|价值|数)?$/,
  assets: /^(?:所有|全部)?固定资产(?:总额|总值|原值|净值|合计|价值)?$/,
};

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’]/g, '')
    .replace(/\([^()]*\)$/, '');

/** The one line of an item: its total where there are several sources of funds. */
export function basicFigure(item: FigureItem, { figures }: Budget): BasicFigure | 'missing' | 'several' {
  const found = figures.filter((figure) => NAMES[item].test(fold(figure.item)));
  const whole = found.filter((figure) => /^(?:合计|小计|)$/.test(fold(figure.source)));
  const [figure] = whole.length > 0 ? whole : found;
  if (figure === undefined) return 'missing';
  return whole.length > 1 || (whole.length === 0 && found.length > 1) ? 'several' : figure;
}

export const filled = (cell: Cell | null): cell is Cell => cell !== null && cell.kind !== 'blank';
