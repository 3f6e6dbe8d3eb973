/** Arguments by position. A wrong count is not Excel's error but a formula Excel would not have taken. */
import type { Node } from '../parse';
import { Uncalculable } from '../values';

export function argument(args: readonly Node[], index: number): Node {
  const node = args[index];
  if (!node) throw new Uncalculable('a missing argument');
  return node;
}
export function optional(args: readonly Node[], index: number): Node | null {
  const node = args[index];
  return node && node.kind !== 'missing' ? node : null;
}
