/** A measure in words: `不少于 500 支 · 完成 466 支 · 完成率 93.2%`. */
import { Decimal } from '../../scoring/decimal';
import type { Measure } from '../../scoring/model';
import type { Speaker } from '../language';

const amount = (value: Decimal | string | null, unit: string): string =>
  value === null
    ? ''
    : `${value.toString()}${/^[\d.-]/.test(value.toString()) && unit !== '' && unit !== '%' ? ' ' : ''}${unit}`;

export function targetWords({ say }: Speaker, measure: Measure): string {
  const { comparator, target, targetHigh, unit } = measure;
  if (comparator === 'text' || target === null) return say('pane.measure-words');
  const value = targetHigh === null ? amount(target, unit) : `${target.toString()}–${amount(targetHigh, unit)}`;
  return comparator === '=' ? value : `${say(`pane.comparator.${comparator}`)} ${value}`;
}

export function actualWords({ say }: Speaker, measure: Measure): string {
  if (measure.actual !== null) return say('pane.measure-actual', { actual: amount(measure.actual, measure.unit) });
  if (measure.met === null) return say('pane.measure-unknown');
  return say(measure.met ? 'pane.measure-met' : 'pane.measure-not-met');
}

/** null where there is no rate to tell. */
export function completionWords({ say }: Speaker, { target, actual }: Measure): string | null {
  if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string') return null;
  if (target.sign() <= 0) return null;
  return say('pane.measure-completion', { rate: `${actual.percentOf(target, 1).toString()}%` });
}

export const measureWords = (speaker: Speaker, measure: Measure): string =>
  [
    measure.noun,
    speaker.say('pane.measure-target', { target: targetWords(speaker, measure) }),
    actualWords(speaker, measure),
    completionWords(speaker, measure) ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
