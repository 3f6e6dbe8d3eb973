/** A rule in one short line, as the table of sentences writes it. */
import { pieceNotation } from '../../../src/scoring/rules/notation';
import type { Award, Band, ReadableRule, Rule, RuleReading } from '../../../src/scoring/rules/rule';

const award = (value: Award): string => {
  if (value.kind === 'points') return value.points.toString();
  if (value.kind === 'points-range') return `${value.low.toString()}~${value.high.toString()}`;
  if (value.kind === 'range')
    return `${String(Number(value.low.toString()) * 100)}%~${String(Number(value.high.toString()) * 100)}%`;
  const share = value.share.toString();
  return share === '1' ? 'full' : share === '0' ? '0' : `${String(Number(share) * 100)}%`;
};

const band = ({ low, high, award: gives }: Band): string => {
  const left = low === null ? '' : `${low.included ? '[' : '('}${low.value.toString()}`;
  const right = high === null ? '' : `${high.value.toString()}${high.included ? ']' : ')'}`;
  return `${left}${low !== null && high !== null ? ',' : ''}${right} ${award(gives)}`;
};

const otherwise = (value: Award | null): readonly string[] => (value === null ? [] : [`else ${award(value)}`]);

function form(rule: Rule, subject: string): string {
  switch (rule.form) {
    case 'proportional': {
      const floor =
        rule.floor === undefined ? '' : ` floor ${rule.floor.included ? '[' : '('}${rule.floor.value.toString()}`;
      if (rule.fullFrom !== undefined) {
        return `full ${rule.fullFrom.included ? '[' : '('}${rule.fullFrom.value.toString()} then proportional${floor}`;
      }
      if (rule.target !== null) return `proportional to ${rule.target.toString()}${floor}`;
      return subject === '' ? `proportional in proportion${floor}` : `proportional${floor}`;
    }
    case 'reverse-proportional':
      return rule.target === null ? 'target/actual' : `reverse-proportional ${rule.target.toString()}`;
    case 'reverse-linear':
      return 'reverse-linear';
    case 'reverse':
      return `reverse to ${rule.target?.toString() ?? '?'}`;
    case 'steps': {
      const none =
        rule.cutOff === undefined
          ? ''
          : ` none ${rule.beyond === 'above' ? '>' : '<'}${rule.cutOff.included ? '=' : ''}${rule.cutOff.value.toString()}`;
      const most = rule.most === null ? '' : ` most ${rule.most.toString()}`;
      return `steps ${rule.beyond} ${rule.threshold.toString()}${rule.upper === undefined ? '' : `-${rule.upper.toString()}`} ${rule.step.toString()}→${rule.perStep.toString()} ${rule.counting}${most}${none}`;
    }
    case 'target-steps':
      return `target-steps ${rule.beyond} ${rule.step.toString()}${rule.unit}→${rule.perStep.toString()} ${rule.counting}`;
    case 'climb':
      return `climb ${rule.start.value.toString()} ${rule.base.toString()} ${rule.step.toString()}→${rule.perStep.toString()} most ${rule.most.toString()}${rule.nothingBelow ? ' none below' : ''}`;
    case 'bands': {
      const states = (rule.states ?? []).map((state) => `${state.phrases.join('/')} ${award(state.award)}`);
      const list = [...rule.bands.map(band), ...states, ...otherwise(rule.otherwise)].join('; ');
      return `${rule.reads === 'number' ? 'number ' : ''}bands ${rule.symmetric ? '|x| ' : ''}${list}`;
    }
    case 'interpolated':
      return `interpolated ${rule.knots.map(({ at, award: gives }) => `${at.toString()} ${award(gives)}`).join('; ')}${rule.below === null ? '' : ` below ${rule.below}`}${rule.above === null ? '' : ' above stays'}`;
    case 'states':
      return `states ${[...rule.states.map((state) => `${state.phrases.join('/')} ${award(state.award)}`), ...otherwise(rule.otherwise)].join('; ')}`;
    case 'checklist': {
      const gate = rule.gates.length === 0 ? '' : ` gate ${rule.gates.join('/')}`;
      return `checklist ${rule.items.map((item) => item.points.toString()).join('+')}${gate}`;
    }
    case 'occurrences': {
      if (rule.grades !== undefined) return `graded ${rule.grades.map(band).join('; ')}`;
      const most = rule.most === null ? '' : ` most ${rule.most.toString()}`;
      const counts = rule.counts === 'short' || rule.counts === 'over' ? ` ${rule.counts}` : '';
      const gate = rule.gates === undefined ? '' : ` gate ${rule.gates.join('/')}`;
      return `occurrences ${rule.perItem.toString()}${counts}${most}${gate}`;
    }
    case 'gains':
      if (rule.kinds !== undefined)
        return `gains ${rule.kinds.map((kind) => `${kind.noun} ${kind.perItem.toString()}`).join('; ')} most ${rule.most?.toString() ?? ''}`;
      return `gains ${rule.base === undefined ? '' : `${rule.base.toString()}+`}${rule.perItem.toString()}${rule.most === null ? '' : ` most ${rule.most.toString()}`}`;
    case 'faults':
      return `faults ${rule.faults.map((fault) => `${fault.label} ${fault.points.toString()}`).join('; ')}${rule.gates === undefined ? '' : ` gate ${rule.gates.join('/')}`}`;
    case 'kinds':
      return `kinds ${[...rule.kinds.map((kind) => `${kind.noun} ${kind.step.toString()}→${kind.perItem.toString()}`), ...rule.faults.map((fault) => `${fault.label} ${fault.points.toString()}`)].join('; ')}${rule.most === null ? '' : ` most ${rule.most.toString()}`}${rule.gates.length === 0 ? '' : ` gate ${rule.gates.join('/')}`}`;
    case 'deadlines':
      return `deadlines ${rule.deadlines.map(({ month, day, award: gives }) => `${String(month)}-${day === null ? 'end' : String(day)} ${award(gives)}`).join('; ')}${rule.after === null ? '' : `; after ${award(rule.after)}`}`;
    case 'share':
      return 'share';
    case 'formula': {
      const none =
        rule.cutOff === null ? '' : ` none >${rule.cutOff.included ? '=' : ''}${rule.cutOff.value.toString()}`;
      return `formula ${rule.base.toString()}-${rule.factor.toString()}r${none}`;
    }
    case 'tiers':
      return `tiers ${rule.tiers.map((tier) => `${tier.phrases[0] ?? ''} ${award(tier.award)}`).join('; ')}`;
    case 'own-target':
      return `own-target${rule.tiers.length === 0 ? '' : ` ${rule.tiers.map((tier) => award(tier.award)).join('; ')}`}`;
    case 'piecewise':
      return `piecewise ${rule.pieces.map((piece) => pieceNotation(piece, null).join('; ')).join(' | ')}`;
    case 'sum':
      return `sum ${rule.parts.map(({ points, rule: own }) => `${points.toString()} ${ruleNotation(own)}`).join(' + ')}`;
    case 'choice':
      return `choice ${rule.options.map(ruleNotation).join(' / ')}`;
    case 'weighted':
      return 'weighted';
    case 'judgement':
      return 'judgement';
  }
}

export function ruleNotation(readable: ReadableRule): string {
  const metric = readable.metric === 'fact' ? '' : `@${readable.metric} `;
  return `${metric}${form(readable.rule, readable.subject ?? '')}`;
}

/** `ask` where the reading may not be used. */
export function readingNotation(reading: RuleReading): string {
  if (reading.problems.some((problem) => problem.code === 'rule.contradicts-points')) return 'contradicts';
  return reading.rule === null || reading.problems.length > 0 ? 'ask' : ruleNotation(reading.rule);
}
