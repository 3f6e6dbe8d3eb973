/**
 * What the performance module of the 预算管理一体化 system computes: every bare number counts as at least,
 * what should be low falls linearly to nothing at twice the target, 1.2 times the target is flagged.
 */
import { Decimal } from '../decimal';
import { points, rateTimesPoints, threeTiers } from './building';
import type { Standard } from './standard';

const MODULE = '预算管理一体化系统绩效自评模块计分规则';

export const integratedSystem: Standard = {
  id: 'integrated-system',
  name: '预算管理一体化系统自评计分规则',
  validFrom: '2021-01-01',
  level: 'project',
  sources: [MODULE],
  indicators: [
    {
      level1: '预算执行',
      level2: '预算执行率',
      name: '预算执行率',
      synonyms: ['执行率', '预算执行', '预算执行情况'],
      points: points('10'),
      scoredBy: rateTimesPoints('execution-rate', MODULE),
    },
    { level1: '产出指标', level2: '', name: '产出指标', synonyms: ['产出'], points: null, scoredBy: 'outputs' },
    { level1: '效益指标', level2: '', name: '效益指标', synonyms: ['效益'], points: null, scoredBy: 'benefits' },
    {
      level1: '满意度指标',
      level2: '',
      name: '满意度指标',
      synonyms: ['满意度'],
      points: null,
      scoredBy: 'satisfaction',
    },
  ],
  metrics: [
    {
      metric: 'execution-rate',
      line: 'total',
      numerator: 'outturn',
      denominator: 'adjusted',
      source: `${MODULE}：执行率得分＝min(分值, 执行数÷预算数×分值)`,
    },
  ],
  overFulfilment: { ratio: Decimal.from('1.2'), included: true, action: { kind: 'flag' } },
  overFulfilmentOfRates: false,
  reverse: 'reverse-linear',
  bareNumber: 'at-least',
  textMetIsFull: false,
  tiers: threeTiers('0.6'),
  notApplicable: 'ask',
  scorePlaces: 2,
  ratePlaces: 2,
  printsGrade: true,
  executionPoints: Decimal.of(10),
  remarks: [],
};
