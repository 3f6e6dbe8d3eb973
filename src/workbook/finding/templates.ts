/** Empty tables for what a workbook does not have: the contract's headings, and the lines that are always there. */
import type { ContractName } from '../contract';
import type { Rectangle } from '../snapshot';

export interface TemplateSheet {
  readonly name: ContractName;
  readonly sheet: string;
  /** From A1: the title, the headings, then lines that are given. */
  readonly title: string;
  readonly headings: readonly string[];
  readonly lines: readonly string[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  /** Headings and rows to be filled: what the name will stand for. */
  readonly range: Rectangle;
}

interface Template {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly lines?: readonly string[];
  readonly rows: number;
}

const TEMPLATES: Readonly<Record<ContractName, Template>> = {
  预算_整体支出: {
    sheet: '整体支出',
    title: '部门整体支出情况（单位：万元）',
    columns: [
      ['按支出性质分类', 26],
      ['年初预算数', 14],
      ['全年预算数', 14],
      ['决算数', 14],
    ],
    lines: ['本年支出合计', '一、基本支出', '其中：人员经费', '日常公用经费', '二、项目支出'],
    rows: 6,
  },
  预算_功能分类: {
    sheet: '功能分类支出',
    title: '按功能分类的收支情况（单位：万元）',
    columns: [
      ['功能分类', 30],
      ['年初预算数', 14],
      ['决算数', 14],
    ],
    rows: 12,
  },
  预算_重点项目: {
    sheet: '重点项目支出',
    title: '重点项目支出情况（单位：万元）',
    columns: [
      ['项目名称', 30],
      ['年初预算数', 14],
      ['全年预算数', 14],
      ['决算数', 14],
    ],
    rows: 12,
  },
  指标_完成情况: {
    sheet: '绩效指标',
    title: '绩效指标完成情况',
    columns: [
      ['序号', 6],
      ['指标名称', 28],
      ['指标类型', 10],
      ['分值', 8],
      ['预期实现值', 24],
      ['实际完成值', 24],
      ['评分标准', 26],
      ['偏差原因', 26],
      ['人工得分', 10],
    ],
    rows: 30,
  },
  指标_评分表: {
    sheet: '评分指标',
    title: '部门整体支出绩效自评评分指标',
    columns: [
      ['一级指标', 12],
      ['二级指标', 14],
      ['三级指标', 20],
      ['分值', 8],
      ['评分标准', 36],
      ['实际情况', 20],
      ['扣分原因', 26],
      ['人工得分', 10],
      ['佐证材料', 20],
    ],
    rows: 40,
  },
  规则_评分标准: {
    sheet: '评分规则',
    title: '本单位的评分标准（只写要改的指标）',
    columns: [
      ['指标名称', 24],
      ['评分标准', 60],
    ],
    rows: 20,
  },
  数据_基础: {
    sheet: '基础数据',
    title: '计算用的数字',
    columns: [
      ['项目', 26],
      ['资金来源', 16],
      ['本年预算数', 14],
      ['本年实际数', 14],
      ['上年数', 14],
    ],
    lines: ['三公经费', '年末结转结余', '政府采购', '编制数', '在职人数', '固定资产'],
    rows: 14,
  },
  基本_信息: {
    sheet: '基本信息表',
    title: '基本信息',
    columns: [
      ['项目', 18],
      ['内容', 40],
    ],
    lines: ['部门名称', '评价年度', '评分标准', '金额单位', '依据文件', '填报日期', '得分表小计', '不适用指标'],
    rows: 8,
  },
  任务_重点工作: {
    sheet: '重点工作任务',
    title: '年度重点工作任务',
    columns: [
      ['年度重点工作任务', 26],
      ['任务绩效目标', 40],
      ['实际完成情况', 40],
    ],
    rows: 12,
  },
  报告_文字: {
    sheet: '报告用文字',
    title: '自评报告里本单位自己写的段落',
    columns: [
      ['章节', 24],
      ['内容', 80],
    ],
    rows: 20,
  },
};

/** `taken`: names of sheets that are there; another is found by counting on. */
export function templateFor(name: ContractName, taken: readonly string[]): TemplateSheet {
  const { sheet: wanted, title, columns, lines = [], rows } = TEMPLATES[name];
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let sheet = wanted;
  for (let count = 2; used.has(sheet.toLowerCase()); count += 1) sheet = `${wanted}${String(count)}`;
  return {
    name,
    sheet,
    title,
    headings: columns.map(([heading]) => heading),
    lines,
    widths: columns.map(([, width]) => width),
    range: { sheet, row: 1, column: 0, rows: rows + 1, columns: columns.length },
  };
}
