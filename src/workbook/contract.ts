/** The contract with the finance team's workbook: which names it holds and what each column of them means. */

export const CONTRACT_NAMES = [
  '预算_整体支出',
  '预算_功能分类',
  '预算_重点项目',
  '指标_完成情况',
  '指标_评分表',
  '规则_评分标准',
  '数据_基础',
  '基本_信息',
  '任务_重点工作',
  '报告_文字',
] as const;

export type ContractName = (typeof CONTRACT_NAMES)[number];

const KNOWN: ReadonlySet<string> = new Set(CONTRACT_NAMES);

export const isContractName = (name: string): name is ContractName => KNOWN.has(name);

/** What a column holds, whatever its heading is worded like. */
export type ColumnRole =
  | 'sequence' // 序号
  | 'project' // 项目名称, where rows belong to several projects
  | 'name' // 指标名称
  | 'level1' // 一级指标
  | 'level2' // 二级指标
  | 'level3' // 三级指标
  | 'level4' // 四级指标
  | 'kind' // 指标类型
  | 'points' // 分值
  | 'target' // 预期实现值
  | 'comparator' // 运算符号: ≥ ≤ = beside a target that is only a number
  | 'unit' // 计量单位 of such a target
  | 'adjusted-target' // 调整后目标值
  | 'actual' // 实际完成值
  | 'rule' // 评分标准
  | 'fact' // 实际情况
  | 'cause' // 扣分原因, 偏差原因
  | 'manual' // 人工得分
  | 'table5' // 列入表5
  | 'office' // 责任处室
  | 'evidence' // 佐证材料
  | 'label' // what a line of figures is: 按支出性质分类, 功能分类, 项目名称, 项目
  | 'source' // 资金来源
  | 'initial' // 年初预算数
  | 'adjusted' // 全年预算数
  | 'outturn' // 决算数
  | 'previous' // 上年数
  | 'content' // 内容
  | 'task' // 年度重点工作任务
  | 'goal' // 任务绩效目标
  | 'result'
  | 'score' // 实际完成情况 of a task
  | 'chapter'; // 章节
