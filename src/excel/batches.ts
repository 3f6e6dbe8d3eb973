/** Steps in as few requests as Excel takes them in. */
import type { Step } from './step';
import { NO_WEIGHT, heavier, type Weight } from './weight';

export function batches(steps: readonly Step[], mostBytes: number): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let filled: Weight = NO_WEIGHT;
  for (const step of steps) {
    const current = found.at(-1);
    const together = heavier(filled, step.weight);
    if (current === undefined || together.request > mostBytes || together.response > mostBytes) {
      found.push([step]);
      filled = step.weight;
    } else {
      current.push(step);
      filled = together;
    }
  }
  return found;
}
