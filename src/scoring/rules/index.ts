/** The one way into rules: reading a sentence, reading a fact, and scoring. */
export { checkRule } from './check';
export { readFact } from './fact';
export { scoreNotApplicable } from './not-applicable';
export { compareTyped, computeMetric, type ComputedMetric, type MetricFigure, type MetricResult } from './metric';
export { restate } from './restate';
export { restateTargets } from './restate-target';
export { sentenceFor } from './sentence-for';
export { scoreByRule } from './score-by-rule';
export { scoreMeasure, type MeasureContext } from './score-measure';
export { metricNamed } from './sentence/metric-name';
export { readRuleSentence, type SentenceContext } from './sentence/read';
export type {
  Award,
  Band,
  Bound,
  Fact,
  MetricName,
  OverFulfilment,
  ReadableRule,
  Rule,
  RuleContext,
  RuleOutcome,
  RuleReading,
} from './rule';
