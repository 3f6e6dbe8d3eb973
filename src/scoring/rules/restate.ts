/** A rule in plain words, so that the person can check how a sentence was understood. */
import { Decimal } from '../decimal';
import type { CellRef, Note } from '../model';
import { lastDayOf } from '../reading/scanning/calendar-date';
import { awardNotation, bandNotation, caseNotation, pieceNotation } from './notation';
import { alsoSaid } from './restate-also';
import type { Award, ReadableRule, Rule } from './rule';

export interface RestateContext {
  readonly points: Decimal | null;
  readonly name: string;
  readonly cell: CellRef | null;
}

const LEAP_YEAR = 2024;

type Said = readonly [code: string, params: Readonly<Record<string, string>>];

const rate = (value: Decimal | null): string => `${(value ?? Decimal.HUNDRED).toString()}%`;

/** 项少, 人超: what the sentence around it says already. */
const withoutVerb = (noun: string): string =>
  noun.replace(/^([^()缺少超多]{1,3})(?:缺少|缺失|少|缺|超过|超出|超(?![编标])|多)/, '$1');

/** 篇完成 for 完成篇. */
const counterFirst = (noun: string): string =>
  noun.replace(/^([\u4e00-\u9fff]{2})(个|项|次|篇|条|件|场|期|份|家|户|人|批)(.*)$/, '$2$1$3');

function otherwise(award: Award | null, points: Decimal | null): string {
  return award === null ? '?' : awardNotation(award, points);
}

function say(rule: Rule, subject: string, points: Decimal | null): Said {
  switch (rule.form) {
    case 'proportional':
      if (rule.target === null && rule.floor === undefined && rule.fullFrom === undefined && subject === '') {
        return ['rule.is.in-proportion', {}];
      }
      if (rule.fullFrom !== undefined) {
        return [
          rule.floor === undefined ? 'rule.is.proportional-full-from' : 'rule.is.proportional-full-from-floor',
          { full: rate(rule.fullFrom.value), floor: rate(rule.floor?.value ?? null) },
        ];
      }
      return rule.floor === undefined
        ? [
            rule.reads === 'number' ? 'rule.is.proportional-number' : 'rule.is.proportional',
            {
              target:
                rule.reads === 'number' ? `${rule.target?.toString() ?? ''}${rule.unit ?? ''}` : rate(rule.target),
            },
          ]
        : [
            rule.floor.included ? 'rule.is.proportional-floor' : 'rule.is.proportional-above-floor',
            { target: rate(rule.target), floor: rate(rule.floor.value) },
          ];
    case 'reverse-proportional':
      return rule.target === null
        ? ['rule.is.target-by-actual', {}]
        : ['rule.is.reverse-proportional', { target: rate(rule.target) }];
    case 'reverse-linear':
      return ['rule.is.reverse-linear', { target: rule.target === null ? '' : rate(rule.target) }];
    case 'reverse':
      return ['rule.is.reverse', { target: rule.target === null ? '' : rate(rule.target) }];
    case 'steps': {
      const unit = rule.reads === 'number' ? (rule.unit ?? '') : '%';
      const params = {
        threshold: `${rule.threshold.toString()}${unit}`,
        upper: `${rule.upper?.toString() ?? ''}${unit}`,
        step: `${rule.step.toString()}${unit}`,
        perStep: rule.perStep.toString(),
        most: rule.most?.toString() ?? '',
        cutOff: rule.cutOff === undefined ? '' : `${rule.cutOff.value.toString()}${unit}`,
      };
      const limit = rule.cutOff !== undefined ? '-cut-off' : rule.most !== null ? '-most' : '';
      return [`rule.is.steps-${rule.beyond}-${rule.counting}${limit}`, params];
    }
    case 'target-steps': {
      const params = {
        step: `${rule.step.toString()}${rule.unit}`,
        perStep: rule.perStep.toString(),
        most: rule.most?.toString() ?? '',
      };
      const from = rule.from ?? 'target';
      return [`rule.is.steps-${rule.beyond}-${from}-${rule.counting}${rule.most === null ? '' : '-most'}`, params];
    }
    case 'climb':
      return [
        rule.nothingBelow ? 'rule.is.climb-nothing-below' : 'rule.is.climb',
        {
          threshold: rate(rule.start.value),
          base: rule.base.toString(),
          step: rate(rule.step),
          perStep: rule.perStep.toString(),
          most: rule.most.toString(),
        },
      ];
    case 'bands': {
      const reads = rule.reads ?? 'rate';
      const cases = rule.bands.map((band) =>
        caseNotation(bandNotation(band, reads, rule.symmetric, rule.unit), band.award, points)
      );
      for (const state of rule.states ?? []) cases.push(caseNotation(state.phrases.join(' / '), state.award, points));
      return rule.otherwise === null
        ? ['rule.is.bands', { cases: cases.join('；') }]
        : ['rule.is.bands-otherwise', { cases: cases.join('；'), otherwise: otherwise(rule.otherwise, points) }];
    }
    case 'interpolated': {
      const unit = rule.reads === 'rate' ? '%' : (rule.unit ?? '');
      const knots = rule.knots.map(({ at, award }) => caseNotation(`${at.toString()}${unit}`, award, points));
      return ['rule.is.interpolated', { cases: knots.join('；') }];
    }
    case 'states': {
      const cases = rule.states.map((state) => caseNotation(state.phrases.join(' / '), state.award, points)).join('；');
      return rule.otherwise === null
        ? ['rule.is.states', { cases }]
        : ['rule.is.states-otherwise', { cases, otherwise: otherwise(rule.otherwise, points) }];
    }
    case 'checklist': {
      const items = rule.items.map((item) => `${item.label} → ${item.points.toString()}`).join('；');
      return rule.gates.length === 0
        ? ['rule.is.checklist', { items }]
        : ['rule.is.checklist-gate', { items, gate: rule.gates.join('；') }];
    }
    case 'occurrences': {
      if (rule.grades !== undefined) {
        const cases = rule.grades.map((band) => caseNotation(bandNotation(band, 'number', false), band.award, points));
        return ['rule.is.occurrences-graded', { noun: rule.noun, cases: cases.join('；') }];
      }
      const params = {
        perItem: rule.perItem.toString(),
        noun: rule.counts === 'problems' ? rule.noun : withoutVerb(rule.noun),
        most: (rule.most ?? points)?.toString() ?? '',
      };
      const ends = [
        ...(rule.gates ?? []),
        ...(rule.cutOff === undefined ? [] : [`${rule.cutOff.included ? '≥' : '>'}${rule.cutOff.value.toString()}`]),
      ];
      const kind = rule.counts === 'short' ? '-short' : rule.counts === 'over' ? '-over' : '';
      return [`rule.is.occurrences${kind}${ends.length === 0 ? '' : '-gate'}`, { ...params, gate: ends.join('；') }];
    }
    case 'gains':
      if (rule.kinds !== undefined) {
        const each = rule.kinds.map(({ noun, perItem }) => `1 ${noun} → ${perItem.toString()}`);
        return ['rule.is.gains-levels', { cases: each.join('；'), most: (rule.most ?? points)?.toString() ?? '' }];
      }
      return [
        rule.base === undefined ? 'rule.is.gains' : 'rule.is.gains-base',
        {
          base: rule.base?.toString() ?? '',
          perItem: rule.perItem.toString(),
          noun: counterFirst(rule.noun),
          most: (rule.most ?? points)?.toString() ?? '',
        },
      ];
    case 'faults':
      return [
        rule.gates === undefined ? 'rule.is.faults' : 'rule.is.faults-gate',
        {
          cases: rule.faults.map((fault) => `${fault.label} → −${fault.points.toString()}`).join('；'),
          gate: rule.gates?.join('；') ?? '',
        },
      ];
    case 'kinds': {
      const each = rule.kinds.map(({ step, noun, perItem }) => `${step.toString()} ${noun} → −${perItem.toString()}`);
      const once = rule.faults.map((fault) => `${fault.label} → −${fault.points.toString()}`);
      return [
        rule.gates.length === 0 ? 'rule.is.kinds' : 'rule.is.kinds-gate',
        {
          cases: [...each, ...once].join('；'),
          most: (rule.most ?? points)?.toString() ?? '',
          gate: rule.gates.join('；'),
        },
      ];
    }
    case 'deadlines': {
      const cases = rule.deadlines.map(({ month, day, award }) =>
        caseNotation(`≤ ${String(month)}-${String(day ?? lastDayOf(LEAP_YEAR, month))}`, award, points)
      );
      const after = rule.after === null ? [] : [caseNotation('>', rule.after, points)];
      return ['rule.is.deadlines', { cases: [...cases, ...after].join('；') }];
    }
    case 'share':
      return ['rule.is.share', {}];
    case 'formula':
      return [
        rule.cutOff === null ? 'rule.is.formula' : 'rule.is.formula-cut-off',
        { base: rule.base.toString(), factor: rule.factor.toString(), cutOff: rate(rule.cutOff?.value ?? null) },
      ];
    case 'tiers':
      return [
        'rule.is.tiers',
        { cases: rule.tiers.map((tier) => caseNotation(tier.phrases[0] ?? '', tier.award, points)).join('；') },
      ];
    case 'own-target':
      return [
        rule.tiers.length === 0 ? 'rule.is.own-target' : 'rule.is.own-target-tiers',
        { cases: rule.tiers.map((tier) => caseNotation(tier.phrases[0] ?? '', tier.award, points)).join('；') },
      ];
    case 'piecewise':
      return ['rule.is.piecewise', { cases: rule.pieces.flatMap((piece) => pieceNotation(piece, points)).join('；') }];
    case 'sum':
      return [
        'rule.is.sum',
        { parts: rule.parts.map(({ label, points: own }) => `${label} ${own.toString()}`).join('；') },
      ];
    case 'choice':
      return ['rule.is.choice', { options: rule.options.map((option) => option.subject ?? option.source).join(' / ') }];
    case 'weighted':
      return ['rule.is.weighted', { scale: rule.scale.toString() }];
    case 'judgement':
      return ['rule.is.judgement', {}];
  }
}

export function restate(readable: ReadableRule, context: RestateContext): Note {
  const subject = readable.subject ?? '';
  const [code, params] = say(readable.rule, subject, context.points);
  const apart = readable.notApplicable === undefined ? '' : `-none-${readable.notApplicable}`;
  return {
    code: `${code}${apart}`,
    params: {
      also: alsoSaid(readable, context.points),
      name: context.name,
      points: context.points?.toString() ?? '',
      subject: subject === '' ? context.name : subject,
      ...params,
    },
    cells: context.cell === null ? [] : [context.cell],
  };
}
