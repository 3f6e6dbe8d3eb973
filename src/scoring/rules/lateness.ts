/**
 * 60日内下达得5分,每推迟10日扣1分: 70日 may be the whole time or the delay, so that only a text that speaks of a delay
 * is counted.
 */
import type { Fact } from './rule';

export const LATE = /延|逾|迟|滞后|超|晚/;

export function tellsLateness(fact: Fact): boolean {
  if (fact.kind === 'count') return fact.count.isZero() || LATE.test(fact.words ?? '');
  return fact.kind !== 'number' || fact.value.isZero() || LATE.test(fact.words ?? '');
}
