/** A verdict in plain words, for the column 确认为 and the pane: `≥500支；实际466支`. */
import type { Measure, Verdict } from '../../scoring/model';
import { say } from '../../texts';

const SIGNS: Readonly<Record<Exclude<Measure['comparator'], 'between' | 'text'>, string>> = {
  '>=': '≥',
  '>': '＞',
  '<=': '≤',
  '<': '＜',
  '=': '',
  'date<=': '≤',
};

function targetWords({ comparator, target, targetHigh, unit }: Measure): string {
  const shown = target === null ? '' : target.toString();
  switch (comparator) {
    case 'text':
      return shown === '' ? say('kept.text-target') : shown;
    case 'between':
      return `${shown}–${targetHigh?.toString() ?? ''}${unit}`;
    case '>=':
    case '>':
    case '<=':
    case '<':
    case '=':
    case 'date<=':
      return `${SIGNS[comparator]}${shown}${unit}`;
  }
}

function actualWords({ actual, unit, met }: Measure): string {
  if (actual !== null) return say('kept.actual', { actual: `${actual.toString()}${unit}` });
  return say(met === null ? 'kept.open' : met ? 'kept.met' : 'kept.not-met');
}

export function measureWords(measure: Measure): string {
  const noun = measure.noun === '' ? '' : `${measure.noun} `;
  return `${noun}${targetWords(measure)}；${actualWords(measure)}`;
}

export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'score':
      return say('kept.score', { score: verdict.score.toString() });
    case 'measures':
      return verdict.measures
        .map((measure, index) =>
          verdict.measures.length === 1 ? measureWords(measure) : `${index + 1}.${measureWords(measure)}`
        )
        .join('\n');
  }
}
