/** What stands in words beside deductions: gates that leave nothing, and what is said of there being none. */
import type { Decimal } from '../../decimal';
import { type Of, isFull, isNothing, wordsIn } from './sorted';

export interface Gates {
  readonly gates: readonly string[];
  readonly none: readonly string[];
  /** 得5分: what the sentence says that full is; null where it says 满分. */
  readonly best: Decimal | null;
}

/** Null: an award for a figure, or for a part of the points. */
export function gatesOf(awards: readonly Of<'award'>[]): Gates | null {
  const gates: string[] = [];
  const none: string[] = [];
  let best: Decimal | null = null;
  for (const { condition, award } of awards) {
    const words = wordsIn(condition);
    if (words === null) return null;
    if (isNothing(award)) gates.push(words);
    else if (isFull(award, null)) {
      none.push(words);
      best = award.kind === 'points' ? award.points : null;
    } else return null;
  }
  return { gates, none, best };
}
