/**
 * No standard fits: rules come from the workbook's own sentences, indicators are scored in proportion, and
 * nothing is taken for over-fulfilment.
 */
import { NO_OVER_FULFILMENT } from './building';
import { FIGURE_METRICS } from './figure-metrics';
import type { Standard } from './standard';

const MINISTRY = '财预〔2020〕10号《项目支出绩效评价管理办法》';

export const general: Standard = {
  id: 'general',
  name: '通用评分规则',
  validFrom: '2020-03-01',
  level: 'department',
  sources: [MINISTRY],
  indicators: [],
  metrics: [
    {
      metric: 'execution-rate',
      line: 'total',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${MINISTRY}：执行率＝全年执行数÷全年预算数`,
    },
    {
      metric: 'budget-adjustment-rate',
      line: 'total',
      numerator: 'adjusted-minus-initial',
      denominator: 'initial',
      source: '财预〔2013〕53号：预算调整率＝预算调整数÷预算数',
    },
    {
      metric: 'three-public-control-rate',
      line: 'three-public',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: '财预〔2013〕53号：“三公经费”控制率＝实际支出数÷预算安排数',
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
  ratePlaces: 1,
  printsGrade: false,
  executionPoints: null,
  remarks: [],
};
