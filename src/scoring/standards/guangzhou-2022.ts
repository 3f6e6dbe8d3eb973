/**
 * Guangzhou's scorecard of departments' overall spending for 2022 (履职效能 50 + 管理效率 50), as a published
 * self-evaluation shows it. Only what that report evidences is a rule here. The official texts of the 管理效率
 * rows are not public: each is 按佐证材料评定 unless the workbook's own row has a sentence.
 */
import { Decimal } from '../decimal';
import { byEvidence, points, rateTimesPoints } from './building';
import type { Standard, StandardIndicator } from './standard';

const NOTICE = '《广州市财政局关于印发2023年广州市市级财政资金支出绩效评价工作方案的通知》';
const REPORT = '2022年度中共广州市委政法委员会部门整体支出绩效自评报告';
const NOT_PUBLIC = `${NOTICE}；评分细则未公开`;

const row = (level2: string, name: string, value: string, ...synonyms: readonly string[]): StandardIndicator => ({
  level1: '管理效率',
  level2,
  name,
  synonyms,
  points: points(value),
  scoredBy: byEvidence(NOT_PUBLIC),
});

export const guangzhou2022: Standard = {
  id: 'guangzhou-2022',
  name: '广州市2022年度部门整体支出绩效评价指标体系',
  validFrom: '2022-01-01',
  level: 'department',
  sources: [NOTICE, REPORT],
  indicators: [
    {
      level1: '履职效能',
      level2: '整体效能',
      name: '部门整体绩效目标产出指标完成情况',
      synonyms: ['产出指标完成情况', '部门整体绩效目标产出指标'],
      points: points('20'),
      scoredBy: 'outputs',
    },
    {
      level1: '履职效能',
      level2: '整体效能',
      name: '部门整体绩效目标效益指标完成情况',
      synonyms: ['效益指标完成情况', '部门整体绩效目标效益指标'],
      points: points('20'),
      scoredBy: 'benefits',
    },
    {
      level1: '履职效能',
      level2: '整体效能',
      name: '部门预算资金支出率',
      synonyms: ['预算资金支出率', '部门预算支出率'],
      points: points('10'),
      // 99.5 % → −0.05, linear: 9369.27/9418.58 × 10.
      scoredBy: rateTimesPoints('execution-rate', `${REPORT} 三（一）`),
    },
    row('预算编制', '新增预算项目事前绩效评估', '3'),
    // Full at 0.52 %; where it stops being full is not evidenced.
    { ...row('预算执行', '结转结余率', '2'), scoredBy: byEvidence(NOT_PUBLIC, 'carry-over-rate') },
    row('预算执行', '财务管理合规性', '2'),
    row('信息公开', '预决算公开合规性', '2'),
    row('信息公开', '绩效信息公开情况', '2'),
    row('绩效管理', '绩效管理制度建设', '5'),
    row('绩效管理', '绩效结果应用', '3'),
    row('绩效管理', '绩效管理制度执行', '7'),
    row('采购管理', '采购意向公开合规性', '0.5'),
    row('采购管理', '采购意向公开合规性', '1.5'),
    row('采购管理', '采购内控制度建设', '1'),
    row('采购管理', '采购活动合规性', '2'),
    row('采购管理', '采购合同签订时效性', '3'),
    row('采购管理', '合同备案时效性', '1'),
    row('采购管理', '采购政策效能', '1'),
    row('资产管理', '资产配置合规性', '2'),
    row('资产管理', '资产收益上缴的及时性', '1', '资产收益上缴及时性'),
    row('资产管理', '资产盘点情况', '1'),
    row('资产管理', '数据质量', '2'),
    row('资产管理', '资产管理合规性', '2'),
    row('资产管理', '固定资产利用率', '2'),
    { ...row('运行成本', '公用经费控制率', '2'), scoredBy: byEvidence(NOT_PUBLIC, 'operating-control-rate') },
    {
      ...row('运行成本', '“三公”经费控制情况', '2', '三公经费控制率', '“三公”经费控制率'),
      scoredBy: byEvidence(NOT_PUBLIC, 'three-public-control-rate'),
    },
  ],
  metrics: [
    {
      metric: 'execution-rate',
      line: 'total',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${REPORT} 一（三）：9369.27÷9418.58＝99.5%`,
    },
    {
      metric: 'carry-over-rate',
      line: 'total',
      numerator: 'adjusted-minus-outturn',
      denominator: 'adjusted',
      source: `${REPORT} 表2、表4`,
    },
    {
      metric: 'operating-control-rate',
      line: 'operating',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${REPORT} 表2、表4`,
    },
    {
      metric: 'three-public-control-rate',
      line: 'three-public',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: NOT_PUBLIC,
    },
  ],
  // 26 against 5 cost 0.5 of 1 point: a fixed 0.5, or half of the target's points.
  overFulfilment: {
    ratio: Decimal.from('1.5'),
    included: true,
    action: { kind: 'deduct', points: Decimal.from('0.5') },
    alternative: { kind: 'share', share: Decimal.from('0.5') },
  },
  overFulfilmentOfRates: false,
  reverse: 'ask',
  bareNumber: 'by-name',
  textMetIsFull: true,
  notApplicable: 'ask',
  scorePlaces: 2,
  ratePlaces: 1,
  printsGrade: false,
  executionPoints: null,
  remarks: [
    { code: 'standard.rules-not-public', params: {}, cells: [] },
    { code: 'standard.over-fulfilment-inferred', params: {}, cells: [] },
  ],
};
