/**
 * Which name of the contract fits a table. Indicator tables are told apart by their columns; tables of figures have
 * the same headings and are told apart by what their lines are called, by their own headings and by their titles.
 * Every ground is a weight in one list, so that the choice can be read here.
 */
import type { SheetGrid } from '../cells/cells-grid';
import type { ColumnRole, ContractName } from '../contract';
import { foldHeading } from '../tables/headings';
import { budgetLabel, budgetRole } from '../inputs/inputs-budget';
import { isParticular } from '../inputs/inputs-particulars';
import type { Rectangle } from '../snapshot';
import type { FoundHeadings } from '../tables/tables-headings';

export interface FitGrounds {
  readonly grid: SheetGrid;
  readonly range: Rectangle;
  readonly found: FoundHeadings;
  /** The lines above the table and the name of its sheet. */
  readonly titles: string;
}

type Figures = '预算_整体支出' | '预算_功能分类' | '预算_重点项目' | '数据_基础';

const TITLES: Readonly<Record<Figures, RegExp>> = {
  预算_整体支出: /整体支出|支出性质|收支(?:预算|决算)?情况|表\s*2(?!\d)|表二/,
  预算_功能分类: /功能分类|收入支出|收支总表/,
  预算_重点项目: /重点项目|项目支出(?:绩效)?|专项|表\s*6(?!\d)|表六/,
  数据_基础: /基础数据|基础信息|数据采集|计算数据/,
};

const LABEL_HEADINGS: Readonly<Record<Figures, RegExp>> = {
  预算_整体支出: /性质|支出类别|支出类型|支出分类/,
  预算_功能分类: /功能/,
  预算_重点项目: /项目名称|重点项目|支出项目|^资金来源$|项目资金/,
  数据_基础: /数据/,
};

/** Functions of the national classification, as lines of a table name them. */
const FUNCTION =
  /^(?:\d{3,7})|(?:一般公共服务|公共安全|国防|外交|教育|科学技术|文化(?:旅游|体育)?[^项]*|社会保障和就业|卫生健康|医疗卫生|节能环保|城乡社区|农林水|交通运输|资源勘探|商业服务|金融|自然资源|住房保障|粮油物资|灾害防治|其他)(?:与[^支]*)?支出$|(?:拨款|事业|经营|其他|上级补助|本年|财政)收入/;
const FIGURE =
  /三公|因公出国|公务接待|公务用车|结转结余|执行率|采购|编制|在职|人数|固定资产|国有资产|资产总额|车辆|面积/;
const FUNDS = /资金总额$|财政拨款$|结转资金$|其他资金$/;

/** Lines of a table that are looked at. */
const LINES = 40;

function linesOf({ grid, range, found }: FitGrounds): readonly string[] {
  const column = found.columns.get('label');
  if (column === undefined) return [];
  const last = Math.min(range.row + range.rows, found.headerRow + 1 + LINES);
  const lines: string[] = [];
  for (let row = found.headerRow + 1; row < last; row += 1) {
    const { kind, text } = grid.cellAt(row, column);
    if (kind === 'text') lines.push(budgetLabel(text).replace(/\s/g, ''));
  }
  return lines;
}

const MOST_FROM_LINES = 8;
const counted = (lines: readonly string[], isOne: (line: string) => boolean, weight: number): number =>
  Math.min(MOST_FROM_LINES, lines.filter(isOne).length * weight);

/** The parts that only a department's spending as a whole is divided into; a total may stand under anything. */
const isPart = (line: string): boolean => {
  const role = budgetRole(line);
  return role !== 'other' && role !== 'total';
};

function weightOfFigures(name: Figures, grounds: FitGrounds): number {
  const lines = linesOf(grounds);
  const label = grounds.found.columns.get('label');
  const heading = foldHeading(label === undefined ? '' : (grounds.found.headings.get(label) ?? ''));
  const headings = [...grounds.found.headings.values()].map(foldHeading);
  const common = (TITLES[name].test(grounds.titles) ? 3 : 0) + (LABEL_HEADINGS[name].test(heading) ? 4 : 0);
  switch (name) {
    case '预算_整体支出':
      return common + counted(lines, isPart, 3) + (heading === '' ? 1 : 0);
    case '预算_功能分类':
      return (
        common +
        counted(lines, (line) => FUNCTION.test(line), 2) +
        (headings.some((one) => one.includes('收入')) ? 4 : 0)
      );
    case '预算_重点项目':
      return (
        common +
        counted(lines, (line) => FUNDS.test(line), 3) +
        (grounds.found.columns.has('points') ? 1 : 0) -
        counted(lines, isPart, 3) -
        counted(lines, (line) => FUNCTION.test(line), 2) -
        counted(lines, (line) => FIGURE.test(line), 2)
      );
    case '数据_基础':
      return (
        common +
        counted(lines, (line) => FIGURE.test(line), 2) +
        (grounds.found.columns.has('previous') ? 3 : 0) +
        (grounds.found.columns.has('source') ? 1 : 0) -
        counted(lines, isPart, 2)
      );
  }
}

const has = ({ found }: FitGrounds, ...roles: readonly ColumnRole[]): boolean =>
  roles.some((role) => found.columns.has(role));

/** How well the name fits a table that has the columns it needs; not above 0: it does not. */
export function weightOfFit(name: ContractName, grounds: FitGrounds): number {
  const isOutcome = has(grounds, 'actual', 'fact');
  const { titles } = grounds;
  switch (name) {
    case '预算_整体支出':
    case '预算_功能分类':
    case '预算_重点项目':
    case '数据_基础':
      return weightOfFigures(name, grounds);
    case '指标_完成情况':
      return 20 + (has(grounds, 'points') ? 1 : 0);
    case '指标_评分表':
      // A list of rules, or a plan without outcomes, has 分值 too.
      return 10 + (has(grounds, 'rule') ? 2 : 0) + (isOutcome ? 2 : 0) + (/评分表|自评表|评分/.test(titles) ? 1 : 0);
    case '规则_评分标准':
      return /评分标准|评分细则|规则/.test(titles) ? 9 : 6;
    case '基本_信息':
      return counted(linesOf(grounds), isParticular, 2);
    case '任务_重点工作':
      return 12;
    case '报告_文字':
      return 8;
  }
}

/** Names that a table must not be taken for when it has these columns. */
export const isRuledOut = (name: ContractName, grounds: FitGrounds): boolean =>
  name === '规则_评分标准' && has(grounds, 'points', 'fact', 'target', 'actual');
