/**
 * The Ministry of Finance's common framework for a department's overall spending (财预〔2013〕53号, 附件2): the
 * indicators and their formulas, which many departments still use. It gives no points and no scoring rules, so
 * each row is scored by its own sentence or by a person. What the framework calls 预算数 is the approved budget.
 */
import { byEvidence, NO_OVER_FULFILMENT } from './building';
import type { MetricName } from '../rules/rule';
import { FIGURE_METRICS } from './figure-metrics';
import type { Standard, StandardIndicator } from './standard';

const CLAUSE = '财预〔2013〕53号《预算绩效评价共性指标体系框架》附件2';

const row = (
  level1: string,
  level2: string,
  name: string,
  metric: MetricName | 'fact' = 'fact',
  ...synonyms: readonly string[]
): StandardIndicator => ({ level1, level2, name, synonyms, points: null, scoredBy: byEvidence(CLAUSE, metric) });

export const mof2013: Standard = {
  id: 'mof-2013',
  name: '财政部部门整体支出绩效评价共性指标体系框架（2013年）',
  validFrom: '2013-04-21',
  level: 'department',
  sources: [CLAUSE],
  indicators: [
    row('投入', '目标设定', '绩效目标合理性'),
    row('投入', '目标设定', '绩效指标明确性'),
    row('投入', '预算配置', '在职人员控制率', 'staff-control-rate'),
    row('投入', '预算配置', '“三公经费”变动率', 'three-public-change-rate'),
    row('投入', '预算配置', '重点支出安排率'),
    row('过程', '预算执行', '预算完成率', 'execution-rate'),
    row('过程', '预算执行', '预算调整率', 'budget-adjustment-rate'),
    row('过程', '预算执行', '支付进度率', 'fact', '支付进度'),
    row('过程', '预算执行', '结转结余率', 'carry-over-rate'),
    row('过程', '预算执行', '结转结余变动率', 'carry-over-change-rate'),
    row('过程', '预算执行', '公用经费控制率', 'operating-control-rate'),
    row('过程', '预算执行', '“三公经费”控制率', 'three-public-control-rate'),
    row('过程', '预算执行', '政府采购执行率', 'procurement-rate'),
    row('过程', '预算管理', '管理制度健全性'),
    row('过程', '预算管理', '资金使用合规性'),
    row('过程', '预算管理', '预决算信息公开性'),
    row('过程', '预算管理', '基础信息完善性'),
    row('过程', '资产管理', '管理制度健全性'),
    row('过程', '资产管理', '资产管理安全性'),
    row('过程', '资产管理', '固定资产利用率', 'asset-use-rate'),
    row('产出', '职责履行', '实际完成率'),
    row('产出', '职责履行', '完成及时率'),
    row('产出', '职责履行', '质量达标率'),
    row('产出', '职责履行', '重点工作办结率'),
    row('效果', '履职效益', '经济效益'),
    row('效果', '履职效益', '社会效益'),
    row('效果', '履职效益', '生态效益'),
    row('效果', '履职效益', '社会公众或服务对象满意度'),
  ],
  metrics: [
    {
      metric: 'execution-rate',
      line: 'total',
      numerator: 'outturn',
      denominator: 'initial',
      source: `${CLAUSE}：预算完成率＝预算完成数÷预算数（财政部门批复数）`,
    },
    {
      metric: 'budget-adjustment-rate',
      line: 'total',
      numerator: 'adjusted-minus-initial',
      denominator: 'initial',
      source: `${CLAUSE}：预算调整率＝预算调整数÷预算数`,
    },
    {
      metric: 'operating-control-rate',
      line: 'operating',
      numerator: 'outturn',
      denominator: 'arranged',
      source: `${CLAUSE}：公用经费控制率＝实际支出公用经费总额÷预算安排公用经费总额`,
    },
    {
      metric: 'three-public-control-rate',
      line: 'three-public',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${CLAUSE}：“三公经费”控制率＝实际支出数÷预算安排数`,
    },
    ...FIGURE_METRICS,
  ],
  overFulfilment: NO_OVER_FULFILMENT,
  overFulfilmentOfRates: false,
  reverse: 'ask',
  bareNumber: 'by-name',
  textMetIsFull: true,
  notApplicable: 'ask',
  scorePlaces: 2,
  ratePlaces: 2,
  printsGrade: false,
  executionPoints: null,
  remarks: [
    { code: 'standard.no-points', params: {}, cells: [] },
    // 结转结余率＝结转结余总额÷支出预算数: which budget column 支出预算数 is, the framework does not say.
    { code: 'standard.carry-over-not-computed', params: {}, cells: [] },
  ],
};
