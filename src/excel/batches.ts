/** Steps in as few requests as Excel takes them in. */
import type { Step } from './step';
import { NO_WEIGHT, heavier, type Weight } from './weight';

/** Excel on the web takes 5 MB in a request; this leaves room for what surrounds the contents. */
const MOST_BYTES = 3_000_000;

export function batches(steps: readonly Step[]): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let filled: Weight = NO_WEIGHT;
  for (const step of steps) {
    const current = found.at(-1);
    const together = heavier(filled, step.weight);
    if (current === undefined || together.request > MOST_BYTES || together.response > MOST_BYTES) {
      found.push([step]);
      filled = step.weight;
    } else {
      current.push(step);
      filled = together;
    }
  }
  return found;
}
