/**
 * What a sentence says beside its figures, for the restatement: words that are full or leave nothing, and on which
 * side of a cut the end lies.
 */
import type { Decimal } from '../decimal';
import type { Bound, ReadableRule, Rule } from './rule';

const worth = (phrases: readonly string[] | undefined, points: string): readonly string[] =>
  phrases === undefined || phrases.length === 0 ? [] : [`${phrases.join(' / ')} → ${points}`];

/** Only what the plain words of the restatement leave open: 达到 and 低于 include and exclude as usual. */
const unusual = (bound: Bound | undefined | null, usual: boolean, side: '>' | '<', unit: string): readonly string[] =>
  bound === undefined || bound === null || bound.included === usual
    ? []
    : [`x ${side}${bound.included ? '=' : ''} ${bound.value.toString()}${unit}`.replace('>=', '≥').replace('<=', '≤')];

function parts(rule: Rule, full: string): readonly string[] {
  switch (rule.form) {
    case 'proportional':
      return [
        ...unusual(rule.fullFrom, true, '>', '%').map((range) => `${range} → ${full}`),
        ...worth(rule.fullWords, full),
      ];
    case 'steps': {
      const unit = rule.reads === 'number' ? (rule.unit ?? '') : '%';
      const base = rule.base?.toString() ?? full;
      const cut = rule.cutOff;
      const side = rule.beyond === 'above' ? '>' : '<';
      return [
        ...(rule.symmetric === true ? ['|x|'] : []),
        ...(rule.base === undefined ? [] : [`${rule.threshold.toString()}${unit} → ${base}`]),
        ...unusual(cut, false, side, unit).map((range) => `${range} → 0`),
        ...worth(rule.fullWords, full),
        ...worth(rule.gates, '0'),
      ];
    }
    case 'target-steps':
      return worth(rule.fullWords, full);
    case 'occurrences':
      return [
        ...worth(rule.none, full),
        ...(rule.fullRate === undefined ? [] : [`${rule.fullRate.toString()}% → ${full}`]),
      ];
    case 'kinds':
    case 'faults':
      return worth(rule.none, full);
    case 'formula':
      return unusual(rule.cutOff, false, '>', '%').map((range) => `${range} → 0`);
    case 'climb':
      return unusual(rule.start, true, '>', '%');
    case 'deadlines':
      return worth(rule.never, '0');
    case 'reverse':
    case 'reverse-proportional':
    case 'reverse-linear':
    case 'bands':
    case 'interpolated':
    case 'piecewise':
    case 'sum':
    case 'states':
    case 'checklist':
    case 'gains':
    case 'share':
    case 'tiers':
    case 'own-target':
    case 'choice':
    case 'weighted':
    case 'judgement':
      return [];
  }
}

export function alsoSaid({ rule }: ReadableRule, points: Decimal | null): string {
  const said = parts(rule, points?.toString() ?? '×1');
  return said.map((part) => `；${part}`).join('');
}
