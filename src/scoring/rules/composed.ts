/** Rules made of other rules: a range each, or a share of the points each. */
import type { Decimal } from '../decimal';
import type { Bound, ReadableRule, Rule } from './rule';

/** What may stand on one side of a cut. */
export type Piece = Extract<Rule, { form: 'bands' | 'climb' | 'steps' }>;

/** 80%以上得8分;低于80%的,在6分基础上每低1个百分点扣1分 · 达到90%得8分,每提高1个百分点加0.2分,每降低1个百分点扣0.5分. */
export interface PiecewiseRule {
  readonly form: 'piecewise';
  readonly pieces: readonly { readonly low: Bound | null; readonly high: Bound | null; readonly rule: Piece }[];
}

/** 执行率95%得3分,每低1个百分点扣0.5分;结余率5%以内得3分,每高1个百分点扣0.5分: each has points and a fact of its own. */
export interface SumRule {
  readonly form: 'sum';
  readonly parts: readonly { readonly label: string; readonly points: Decimal; readonly rule: ReadableRule }[];
}
