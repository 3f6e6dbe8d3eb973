/**
 * 表4 with 评分标准 and 实际情况 as an accountant would fill them. Names, points and 扣分原因 are the published
 * report's. The official wording of the rules of 管理效率 is not public: those sentences and facts are samples,
 * and the sheet says so.
 */

export interface SampleScorecardRow {
  readonly level1: string;
  readonly level2: string;
  /** null: the row has no name of its own; its cell is merged with the one above. */
  readonly name: string | null;
  readonly points: number;
  readonly rule: string;
  /** 实际情况: a number goes with its number format. */
  readonly fact: string | { readonly value: number; readonly format: string } | null;
  /** 扣分原因 */
  readonly cause?: string;
  /** 佐证材料 */
  readonly evidence?: string;
}

const duties = { level1: '履职效能', level2: '整体效能' };
const management = (level2: string) => ({ level1: '管理效率', level2 });

export const SCORECARD: readonly SampleScorecardRow[] = [
  {
    ...duties,
    name: '部门整体绩效目标产出指标完成情况',
    points: 20,
    rule: '按表3产出指标完成比例计分；超年初目标值150%以上扣0.5分。',
    fact: null,
    evidence: '表3及各处室佐证材料',
  },
  {
    ...duties,
    name: '部门整体绩效目标效益指标完成情况',
    points: 20,
    rule: '按表3效益指标完成比例计分。',
    fact: null,
    evidence: '表3及满意度调查报告',
  },
  {
    ...duties,
    name: '部门预算资金支出率',
    points: 10,
    rule: '得分=支出率×分值。',
    fact: { value: 0.995, format: '0.0%' },
    cause: '一般公共预算支出年度平均执行率99.5%，未达到100%。',
    evidence: '预算执行进度通报',
  },
  {
    ...management('预算编制'),
    name: '新增预算项目事前绩效评估',
    points: 3,
    rule: '得分=已开展事前绩效评估的新增项目数/新增项目总数×分值。',
    fact: '3/3',
    evidence: '事前绩效评估报告',
  },
  {
    ...management('预算执行'),
    name: '结转结余率',
    points: 2,
    rule: '结转结余率≤10%得2分；10%＜结转结余率≤20%得1分；结转结余率＞20%不得分。',
    fact: null,
    evidence: '部门决算报表',
  },
  {
    ...management('预算执行'),
    name: '财务管理合规性',
    points: 2,
    rule: '每发现一项问题扣0.5分，扣完为止。',
    fact: '未发现问题',
  },
  {
    ...management('信息公开'),
    name: '预决算公开合规性',
    points: 2,
    rule: '每发现一项需整改事项扣1分，扣完为止。',
    fact: '1项',
    cause: '财政部门预、决算公开检查通报指出本部门存在需整改事项。',
    evidence: '预决算公开检查通报',
  },
  {
    ...management('信息公开'),
    name: '绩效信息公开情况',
    points: 2,
    rule: '已公开得2分；部分公开得1分；未公开不得分。',
    fact: '已公开',
    evidence: '门户网站截图',
  },
  {
    ...management('绩效管理'),
    name: '绩效管理制度建设',
    points: 5,
    rule: '①建立绩效管理制度得2分；②明确职责分工得2分；③制度印发执行得1分。',
    fact: '①②③',
    evidence: '绩效管理办法',
  },
  {
    ...management('绩效管理'),
    name: '绩效结果应用',
    points: 3,
    rule: '评价结果与预算安排挂钩得3分；未挂钩不得分。',
    fact: '评价结果与预算安排挂钩',
  },
  {
    ...management('绩效管理'),
    name: '绩效管理制度执行',
    points: 7,
    rule: '每少一项扣2分，扣完为止。',
    fact: { value: 0, format: 'General' },
    evidence: '目标申报、运行监控、绩效自评资料',
  },
  {
    ...management('采购管理'),
    name: '采购意向公开合规性',
    points: 0.5,
    rule: '采购意向公开率达到100%得满分，否则不得分。',
    fact: { value: 1, format: '0%' },
    evidence: '广东省政府采购网',
  },
  {
    ...management('采购管理'),
    name: null,
    points: 1.5,
    rule: '每发现一个项目未按时限公开采购意向扣0.5分，扣完为止。',
    fact: '0个',
  },
  {
    ...management('采购管理'),
    name: '采购内控制度建设',
    points: 1,
    rule: '已建立得1分；未建立不得分。',
    fact: '已建立',
  },
  {
    ...management('采购管理'),
    name: '采购活动合规性',
    points: 2,
    rule: '每发现一起违规行为扣1分，扣完为止。',
    fact: '0起',
  },
  {
    ...management('采购管理'),
    name: '采购合同签订时效性',
    points: 3,
    rule: '及时签订率≥95%得3分，每低于1个百分点扣0.5分，扣完为止。',
    fact: '100%',
    evidence: '采购合同台账',
  },
  {
    ...management('采购管理'),
    name: '合同备案时效性',
    points: 1,
    rule: '全部合同按时备案公开得1分；部分合同未按时备案公开不得分。',
    fact: '部分合同未按时备案公开',
    cause: '部分合同未在合同签订之日起2个工作日内在“广东省政府采购网”备案公开。',
    evidence: '采购合同台账',
  },
  {
    ...management('采购管理'),
    name: '采购政策效能',
    points: 1,
    rule: '得分=达标率×分值。',
    fact: '100%',
  },
  {
    ...management('资产管理'),
    name: '资产配置合规性',
    points: 2,
    rule: '每发现一项超标准配置扣1分，扣完为止。',
    fact: '无',
  },
  {
    ...management('资产管理'),
    name: '资产收益上缴的及时性',
    points: 1,
    rule: '及时足额上缴得1分；未及时足额上缴不得分。',
    fact: '及时足额上缴',
  },
  {
    ...management('资产管理'),
    name: '资产盘点情况',
    points: 1,
    rule: '已开展盘点得1分；未开展盘点不得分。',
    fact: '已开展盘点',
    evidence: '资产清查盘点报告',
  },
  {
    ...management('资产管理'),
    name: '数据质量',
    points: 2,
    rule: '每发现一处差错扣0.2分，扣完为止。',
    fact: '0处',
  },
  {
    ...management('资产管理'),
    name: '资产管理合规性',
    points: 2,
    rule: '每发现一个问题扣0.5分，扣完为止。',
    fact: '1个',
    cause: '年度资产清查盘点审计报告提出存在问题。',
    evidence: '资产清查盘点审计报告',
  },
  {
    ...management('资产管理'),
    name: '固定资产利用率',
    points: 2,
    rule: '固定资产利用率≥90%得2分；80%（含）—90%得1分；低于80%不得分。',
    fact: { value: 0.976, format: '0.0%' },
  },
  {
    ...management('运行成本'),
    name: '公用经费控制率',
    points: 2,
    rule: '公用经费控制率≤100%得2分，每超过1个百分点扣0.5分，扣完为止。',
    fact: '99.46%',
    evidence: '部门决算报表',
  },
  {
    ...management('运行成本'),
    name: '“三公”经费控制情况',
    points: 2,
    rule: '决算数不超过预算数得2分；决算数超过预算数不得分。',
    fact: '决算数不超过预算数',
    evidence: '“三公”经费决算表',
  },
];
