/** Words that the data files of standards share. */
import { Decimal } from '../decimal';
import type { MetricName, OverFulfilment, ReadableRule } from '../rules/rule';
import type { Tier } from './standard';

export const points = (text: string): Decimal => Decimal.from(text);

/** 按佐证材料评定: the rule's text is not public (or leaves it to a person), so a person scores. */
export const byEvidence = (source: string, metric: MetricName | 'fact' = 'fact'): ReadableRule => ({
  metric,
  rule: { form: 'judgement' },
  source,
  cell: null,
});

/** The rate itself × points, at most the points. */
export const rateTimesPoints = (metric: MetricName | 'fact', source: string): ReadableRule => ({
  metric,
  rule: { form: 'proportional', target: null, capped: true },
  source,
  cell: null,
});

export const NO_OVER_FULFILMENT: OverFulfilment = { ratio: Decimal.ONE, included: false, action: { kind: 'none' } };

const range = (low: string, high: string): Tier['award'] => ({
  kind: 'range',
  low: Decimal.from(low),
  high: Decimal.from(high),
});

/** 达成 / 部分达成 / 未达成, cut at 80 % and at `lower`. */
export const threeTiers = (lower: '0.6' | '0.5'): readonly Tier[] => [
  { phrases: ['达成年度指标', '达成预期指标', '达成指标', '达成'], award: range('0.8', '1') },
  {
    phrases: ['部分达成年度指标并具有一定效果', '部分达成预期指标并具有一定效果', '部分达成年度指标', '部分达成'],
    award: range(lower, '0.8'),
  },
  {
    phrases: ['未达成年度指标且效果较差', '未达成预期指标且效果较差', '未达成年度指标', '未达成'],
    award: range('0', lower),
  },
];
