/**
 * The Ministry of Finance's self-evaluation of projects (财预〔2020〕10号): 执行率 10, 产出 50, 效益 30, 满意度 10.
 * A number reached is full, otherwise in proportion; far above the target is to be explained; qualitative
 * targets fall into three tiers, in which a person gives the number.
 */
import { Decimal } from '../decimal';
import { points, rateTimesPoints, threeTiers } from './building';
import type { Standard } from './standard';

const CLAUSE = '财预〔2020〕10号《项目支出绩效评价管理办法》及项目支出绩效自评表';

export const mof2020: Standard = {
  id: 'mof-2020',
  name: '财政部项目支出绩效自评（2020年）',
  validFrom: '2020-03-01',
  level: 'project',
  sources: [CLAUSE],
  indicators: [
    {
      level1: '预算执行',
      level2: '预算执行率',
      name: '预算执行率',
      synonyms: ['执行率', '预算执行', '预算执行情况', '资金执行率', '预算资金执行率'],
      points: points('10'),
      scoredBy: rateTimesPoints('execution-rate', CLAUSE),
    },
    {
      level1: '产出指标',
      level2: '',
      name: '产出指标',
      synonyms: ['产出', '项目产出'],
      points: points('50'),
      scoredBy: 'outputs',
    },
    {
      level1: '效益指标',
      level2: '',
      name: '效益指标',
      synonyms: ['效益', '效果指标', '项目效益'],
      points: points('30'),
      scoredBy: 'benefits',
    },
    {
      level1: '满意度指标',
      level2: '',
      name: '满意度指标',
      synonyms: ['满意度', '服务对象满意度指标', '服务对象满意度'],
      points: points('10'),
      scoredBy: 'satisfaction',
    },
  ],
  metrics: [
    {
      metric: 'execution-rate',
      line: 'total',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${CLAUSE}：执行率＝全年执行数÷全年预算数`,
    },
  ],
  overFulfilment: { ratio: Decimal.from('1.2'), included: true, action: { kind: 'reason-needed' } },
  overFulfilmentOfRates: false,
  reverse: 'ask',
  bareNumber: 'by-name',
  textMetIsFull: false,
  tiers: threeTiers('0.6'),
  notApplicable: 'ask',
  scorePlaces: 2,
  ratePlaces: 2,
  printsGrade: true,
  executionPoints: Decimal.of(10),
  remarks: [{ code: 'standard.reverse-not-stated', params: {}, cells: [] }],
};
