/**
 * A sentence of several parts that each have points and a rule of their own → their sum. Only where every part is read
 * by itself, is full at its own points, and these add up to the points of the row.
 */
import { Decimal } from '../../decimal';
import type { SumRule } from '../composed';
import type { ReadableRule, Rule, RuleReading } from '../rule';
import { readAward } from './award-words';
import { labelOf } from './clauses';

/** What each part may be: forms that read one figure, count or state. */
const SINGLE: ReadonlySet<Rule['form']> = new Set([
  'steps',
  'bands',
  'occurrences',
  'states',
  'proportional',
  'faults',
]);

interface Group {
  readonly text: string;
  readonly points: Decimal;
}

const pointsOf = (piece: string): Decimal | null => {
  const award = /[每扣减]|加\d/.test(piece) ? undefined : readAward(piece)?.value;
  return award?.kind === 'points' && !award.points.isZero() ? award.points : null;
};

/** Each part begins where points are given; what stands before them belongs to it. */
function groupsOf(pieces: readonly string[], mark: string): readonly Group[] | null {
  const groups: { text: string; points: Decimal }[] = [];
  let pending = '';
  for (const piece of pieces) {
    const points = pointsOf(piece);
    const last = groups.at(-1);
    const text = pending === '' ? piece : `${pending}${mark}${piece}`;
    pending = '';
    if (points !== null) groups.push({ text, points });
    else if (piece.includes('扣') && last !== undefined) last.text = `${last.text}${mark}${text}`;
    else if (/\d分|不得分/.test(piece) && last !== undefined) last.text = `${last.text}${mark}${text}`;
    else pending = text;
  }
  return pending === '' && groups.length > 1 ? groups : null;
}

/** 预算执行率 of 预算执行率达到95%得3分. */
const subjectOf = (text: string): string =>
  (/^(?:\d{1,2}月)?[^\d,，;≥≤<>=%]*/.exec(labelOf(text))?.[0] ?? '').replace(
    /(?:达到?|不[低高]于|为|在|得|计|的|控制|以)+$/,
    ''
  );

type ReadPart = (text: string, points: Decimal, name: string) => RuleReading;

function partsFrom(groups: readonly Group[] | null, points: Decimal, read: ReadPart): SumRule['parts'] | null {
  if (groups === null || !Decimal.sum(groups.map((group) => group.points)).equals(points)) return null;
  const parts = groups.map((group) => {
    const label = subjectOf(group.text);
    const reading = label.length < 2 ? null : read(group.text, group.points, label);
    const rule = reading?.rule ?? null;
    const isRead = rule !== null && reading?.problems.length === 0 && SINGLE.has(rule.rule.form);
    return isRead && rule.notApplicable === undefined ? { label, points: group.points, rule: byFact(rule) } : null;
  });
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  const labels = new Set(known.map(({ label }) => label));
  return known.length === parts.length && labels.size === parts.length ? known : null;
}

/** Each part is told in the fact: the budget gives one figure only. */
const byFact = (rule: ReadableRule): ReadableRule => ({ ...rule, metric: 'fact', formula: null });

export function sumFrom(text: string, points: Decimal | null, read: ReadPart): SumRule | null {
  if (points === null) return null;
  const statements = text.split(';').filter((statement) => statement !== '');
  const parts =
    partsFrom(groupsOf(statements, ';'), points, read) ??
    partsFrom(
      groupsOf(
        text.split(/[;,]/).filter((piece) => piece !== ''),
        ','
      ),
      points,
      read
    );
  return parts === null ? null : { form: 'sum', parts };
}
