/** A standard (评分标准) as dated data: which indicators it has, how each is scored, how targets are scored. */
import type { Decimal } from '../decimal';
import type { NotApplicable, Note } from '../model';
import type { Award, MetricFormulaOf, MetricName, OverFulfilment, ReadableRule, Rule } from '../rules/rule';

/** Which budget column stands above the line and which below, and of which line; or which figures of 数据_基础. */
export type MetricFormula = MetricFormulaOf & {
  readonly metric: MetricName;
  /** Standard and clause, or where the formula was evidenced. */
  readonly source: string;
};

/** A row of the standard's scorecard. */
export interface StandardIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** Other wordings of the name that were seen. */
  readonly synonyms: readonly string[];
  readonly points: Decimal | null;
  /**
   * `outputs` and `benefits` take the scores of 表3; otherwise the rule that applies when the row has none.
   */
  readonly scoredBy: 'outputs' | 'benefits' | 'satisfaction' | 'all-indicators' | ReadableRule;
}

/** How a target that was missed under ≤, < (or a bare number where less is better) is scored. */
export type ReverseRule = Extract<Rule['form'], 'reverse-proportional' | 'reverse-linear'> | 'ask';

/** F15: how far a qualitative target was reached, and the range of its score. */
export interface Tier {
  readonly phrases: readonly string[];
  readonly award: Award;
}

export interface Standard {
  readonly id: string;
  /** 中文名称 */
  readonly name: string;
  readonly validFrom: string;
  readonly level: 'department' | 'project';
  readonly sources: readonly string[];
  readonly indicators: readonly StandardIndicator[];
  readonly metrics: readonly MetricFormula[];
  /** Where a target is exceeded. Only for ≥, > and bare more-is-better numbers with a target above 0. */
  readonly overFulfilment: OverFulfilment;
  /** Over-fulfilment of a per-cent target counts too. */
  readonly overFulfilmentOfRates: boolean;
  readonly reverse: ReverseRule;
  /** `integrated-system` scores a bare number as ≥ whatever the name says (with a warning). */
  readonly bareNumber: 'by-name' | 'at-least';
  /** A text target that is answered in the affirmative is full. */
  readonly textMetIsFull: boolean;
  /** The tiers of qualitative targets, the best first, where the standard has them. */
  readonly tiers?: readonly Tier[];
  readonly notApplicable: NotApplicable;
  /** Decimal places of a score. */
  readonly scorePlaces: number;
  /** Decimal places of a rate in per cent, for sheets and notes. */
  readonly ratePlaces: number;
  /** Whether sheets print the grade. */
  readonly printsGrade: boolean;
  /** 执行率 as a row of its own where the workbook has no scorecard: its points. */
  readonly executionPoints: Decimal | null;
  readonly remarks: readonly Note[];
}
