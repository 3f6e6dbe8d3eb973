/** The tables of the published report of 2022 that hold money (万元): 表2, 表6, and income and spending by function. */

/** A figure as the finance team typed it; some are texts. */
export type Figure = number | string;

/** 表2: 按支出性质分类 · 年初预算数 · 全年预算数 · 决算数 */
export const EXPENDITURE: readonly (readonly [label: string, initial: Figure, adjusted: Figure, outturn: Figure])[] = [
  ['本年支出合计', '9,510.3', 9418.58, 9369.27],
  ['一、基本支出', 6713.55, 6448.38, 6440.15],
  ['人员经费', 6186.36, 5938.27, 5932.78],
  ['公用经费', 527.19, 510.11, 507.37],
  ['二、项目支出', 2796.75, '2970.20', 2929.12],
];

/** 功能分类 · 年初预算收入 · 决算支出 */
export const FUNCTIONS: readonly (readonly [label: string, initial: Figure, outturn: Figure])[] = [
  ['一般公共服务', '5,979.44', 5860.08],
  ['公共安全', 200, 172.21],
  ['科学技术', 632.75, 758.25],
  ['社会保障和就业', 755.36, 772.33],
  ['卫生健康', 36, 26.93],
  ['住房保障', '1,906.75', 1779.46],
];

/** 表6: 项目名称 · 年初预算数 · 全年预算数 · 决算支出数 */
export const PROJECTS: readonly (readonly [name: string, initial: Figure, adjusted: Figure, outturn: Figure])[] = [
  ['信息化建设开发经费项目', 632.75, 758.25, 758.25],
  ['法学会日常工作经费', 220, '215.1', 178.53],
  ['部门日常工作经费', 712, 793, 791.36],
];
