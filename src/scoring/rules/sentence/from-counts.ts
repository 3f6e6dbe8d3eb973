/** Occurrences, gains, listed items and faults. */
import { Decimal } from '../../decimal';
import { type Assembled, type Of, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';
import { type Start, startOf } from './start';

const GOOD = /^(?:无|未发现|没有|不存在|未出现|未发生)|全部|均|都|符合|按规定|按时|及时|合规|规范|完整|齐全/;

export function fromOccurrences(sorted: Sorted): Assembled | null {
  const [first] = sorted.occurrences;
  if (first === undefined || sorted.faults.length > 0) return null;
  const perItem = pointsOfItem(first, sorted.points);
  const same = sorted.occurrences.every(
    (other) =>
      pointsOfItem(other, sorted.points)?.equals(perItem ?? Decimal.ZERO) === true &&
      other.step.equals(first.step) &&
      (sorted.occurrences.length === 1 || other.counts === 'problems')
  );
  if (perItem === null || !same) return null;
  const gates: string[] = [];
  let start: Start | null = null;
  let best: Decimal | null = null;
  let bases = 0;
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    const range = rangeIn(condition);
    if (words !== null && isNothing(award)) {
      gates.push(words);
      continue;
    }
    if (!isFull(award, null) || isNothing(award) || (words === null && range === null)) return null;
    bases += 1;
    best = award.kind === 'points' ? award.points : null;
    start = range === null ? null : startOf(range);
    if (range !== null && (start === null || range.unit !== first.unit)) return null;
  }
  if (bases > 1) return null;
  if (start !== null || !first.step.equals(Decimal.ONE)) return numberSteps(sorted, first, perItem, start, gates, best);
  return {
    rule: {
      form: 'occurrences',
      perItem,
      most: sorted.mostLost,
      noun: sorted.occurrences.map(({ noun }) => noun).join('、'),
      counts: first.counts,
      ...(gates.length === 0 ? {} : { gates }),
    },
    subject: '',
    best,
  };
}

const pointsOfItem = ({ perItem, perItemShare }: Of<'occurrence'>, points: Decimal | null): Decimal | null =>
  perItem ?? (perItemShare === null || points === null ? null : points.times(perItemShare));

/** 培训500人得4分,每少10人扣0.1分 · 每延迟3天扣1分: steps of a number. */
function numberSteps(
  sorted: Sorted,
  item: Of<'occurrence'>,
  perStep: Decimal,
  start: Start | null,
  gates: readonly string[],
  best: Decimal | null
): Assembled | null {
  if (gates.length > 0) return null;
  const beyond = item.counts === 'short' ? 'below' : 'above';
  if (start === null && beyond === 'below') return null;
  if (start !== null && start.better !== 'exact' && (start.better === 'more') !== (beyond === 'below')) return null;
  return {
    rule: {
      form: 'steps',
      reads: 'number',
      threshold: start?.bound.value ?? Decimal.ZERO,
      beyond,
      step: item.step,
      perStep,
      counting: sorted.counting ?? 'whole',
      most: sorted.mostLost,
    },
    subject: start?.range.subject ?? '',
    best,
  };
}

/** ①…②…每项1分: the items were listed without points. */
export function fromListed(sorted: Sorted): Assembled | null {
  const [each] = sorted.each;
  if (each === undefined || sorted.each.length > 1 || sorted.listed.length < 2) return null;
  if (sorted.awards.some(({ award, condition }) => !isNothing(award) || condition.kind !== 'words')) return null;
  const items = sorted.listed.map(({ label }) => ({ label, points: each.points }));
  const gates = sorted.awards.flatMap(({ condition }) => wordsIn(condition) ?? []);
  return {
    rule: { form: 'checklist', items, gates },
    subject: '',
    best: Decimal.sum(items.map(({ points }) => points)),
  };
}

export function fromGains(sorted: Sorted): Assembled | null {
  const [gain] = sorted.gains;
  if (gain === undefined || sorted.gains.length !== 1 || sorted.awards.length > 0) return null;
  return {
    rule: { form: 'gains', perItem: gain.perItem, most: sorted.mostGiven, noun: gain.noun },
    subject: '',
    best: sorted.mostGiven,
  };
}

export function fromFaults(sorted: Sorted): Assembled | null {
  const faults = sorted.faults.flatMap(({ condition, lost }) => {
    const words = wordsIn(condition);
    return words === null ? [] : [{ label: words, points: lost }];
  });
  if (faults.length !== sorted.faults.length || sorted.mostLost !== null) return null;
  let best: Decimal | null = null;
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    if (words === null || !isFull(award, null) || isNothing(award) || !GOOD.test(words)) return null;
    best = award.kind === 'points' ? award.points : null;
  }
  return { rule: { form: 'faults', faults }, subject: '', best };
}
