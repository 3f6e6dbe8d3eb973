/** Steps in as few requests as Excel takes them in. */
import type { Step } from './step';
import { NO_WEIGHT, heavier, type Weight } from './weight';

/** What an ordinary workbook comes to goes in one request, however small the portions of larger ones are. */
const WHOLE = 1_500_000;

export function batches(steps: readonly Step[], portion: number): readonly (readonly Step[])[] {
  const whole = steps.reduce((sum, { weight }) => heavier(sum, weight), NO_WEIGHT);
  const mostBytes = Math.max(whole.request, whole.response) <= WHOLE ? WHOLE : portion;
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
