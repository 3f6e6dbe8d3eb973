/** 有1件未完成扣1分,有2件扣3分,3件及以上不得分: what so many leave, none of them being full. */
import { Decimal } from '../../decimal';
import type { Award } from '../rule';
import { isMeasured } from '../same-unit';
import { type RangedAward, bandsFrom } from './bands-from';
import { fromAwards } from './from-awards';
import { counterOf } from './count-words';
import { type Assembled, type Sorted, isFull, isNothing, rangeIn, wordsIn } from './sorted';

const NONE = /^(?:无|没有|未|不|零|全部|均|都|按|严格|及时|规范)/;

/** Nothing else may stand beside the grades, for which there would be no place. */
const isAlone = (sorted: Sorted): boolean =>
  [
    sorted.faults,
    sorted.steps,
    sorted.climbs,
    sorted.requirements,
    sorted.gains,
    sorted.proportions,
    sorted.formulas,
    sorted.each,
    sorted.listed,
  ].every(({ length }) => length === 0) &&
  sorted.mostLost === null &&
  sorted.mostGiven === null &&
  sorted.items === null &&
  sorted.counting === null &&
  sorted.standard === null;

export function fromGraded(sorted: Sorted): Assembled | null {
  const { points, graded, occurrences } = sorted;
  const unit = graded[0]?.unit;
  if (points === null || unit === undefined || !isAlone(sorted)) return null;
  if (isMeasured(unit)) return ofDelay(sorted, points);
  const left = (lost: Decimal): Award => ({ kind: 'points', points: points.minus(lost) });
  const awards: RangedAward[] = graded.map(({ range, lost }) => ({ range, award: left(lost) }));
  const [model] = awards;
  if (model === undefined || graded.some((one) => counterOf(one.unit) !== counterOf(unit))) return null;
  for (const { once, unit: counted, perItem, step, counts } of occurrences) {
    if (!once || counterOf(counted) !== counterOf(unit) || perItem === null || counts === 'over') return null;
    const one = { value: step, included: true };
    awards.push({ range: { ...model.range, low: one, high: one }, award: left(perItem) });
  }
  const none: string[] = [];
  let best: Decimal | null = null;
  for (const { condition, award } of sorted.awards) {
    const range = rangeIn(condition);
    const words = wordsIn(condition);
    if (range !== null && isNothing(award) && counterOf(range.unit) === counterOf(unit) && range.high === null)
      awards.push({ range, award });
    else if (words !== null && isFull(award, points) && !isNothing(award) && NONE.test(words)) {
      none.push(words);
      best = award.kind === 'points' ? award.points : null;
    } else return null;
  }
  const grades = bandsFrom(awards, 'number');
  return isGraded(
    grades.map(({ award, low }) => [low?.value ?? null, award] as const),
    points
  )
    ? {
        rule: {
          form: 'occurrences',
          perItem: points.minus(pointsOf(grades[0]?.award)),
          most: null,
          noun: [...new Set(graded.map(({ noun }) => noun))].join('、'),
          grades,
          ...(none.length === 0 ? {} : { none }),
        },
        subject: '',
        best,
      }
    : null;
}

/** 延期3个月以内扣2分,3个月以上扣5分: bands of a number of months, beside what is full. */
function ofDelay({ graded, occurrences, awards, ...sorted }: Sorted, points: Decimal): Assembled | null {
  if (occurrences.length > 0 || awards.length === 0 || graded.some(({ lost }) => lost.compare(points) > 0)) return null;
  const left = graded.map(({ range, lost }) => ({
    kind: 'award' as const,
    condition: { kind: 'range' as const, range },
    award: { kind: 'points' as const, points: points.minus(lost) },
    listed: false,
  }));
  return fromAwards({ ...sorted, graded: [], occurrences, awards: [...awards, ...left] });
}

const pointsOf = (award: Award | undefined): Decimal => (award?.kind === 'points' ? award.points : Decimal.ZERO);

/** From one on, more of them never leave more, and never less than nothing. */
function isGraded(grades: readonly (readonly [low: Decimal | null, award: Award])[], points: Decimal): boolean {
  const sorted = [...grades].sort(([one], [other]) => (one ?? Decimal.ZERO).compare(other ?? Decimal.ZERO));
  const left = sorted.map(([, award]) => pointsOf(award));
  const [first] = sorted;
  return (
    sorted.length > 1 &&
    first?.[0]?.equals(Decimal.ONE) === true &&
    left.every((value, index) => value.sign() >= 0 && value.compare(left[index - 1] ?? points) <= 0)
  );
}
