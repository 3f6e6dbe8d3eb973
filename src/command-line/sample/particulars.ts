/** 基本_信息 and the words on the cover and above the tables. */

export const DEPARTMENT = '中国共产党广州市委员会政法委员会';
export const YEAR = 2022;

/** 项目 · 内容 */
export const PARTICULARS: readonly (readonly [item: string, content: string | number])[] = [
  ['部门名称', DEPARTMENT],
  ['评价年度', YEAR],
  ['评分标准', 'guangzhou-2022'],
  ['金额单位', '万元'],
  ['依据文件', '《广州市财政局关于印发2023年广州市市级财政资金支出绩效评价工作方案的通知》'],
  ['填报日期', '2023年5月31日'],
];

export const SAMPLE_NOTICE =
  '注：1.指标、分值和扣分原因摘自公开的自评报告。2.“管理效率”各指标的官方评分标准未公开，本表“评分标准”和“实际情况”为示例，使用时请换成本部门适用的评分标准原文。3.得分由加载项写在本表右侧空列。';
