/** F19: 不涉及, 不适用: full, left out and rescaled, or asked about, as the sentence or the standard says. */
import { full, noteAt, review } from './outcome';
import type { ReadableRule, RuleContext, RuleOutcome } from './rule';

export function scoreNotApplicable(stated: ReadableRule['notApplicable'], context: RuleContext): RuleOutcome {
  switch (stated ?? context.standard.notApplicable) {
    case 'full':
      return full(context, [noteAt(context, 'rule.not-applicable-full')]);
    case 'rescale':
      return { status: 'not-applicable', score: null, deductions: [], warnings: [], problems: [], steps: [] };
    case 'ask':
      return review(context, 'rule.not-applicable');
  }
}
