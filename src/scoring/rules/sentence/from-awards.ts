/** Conditions with awards alone → bands, or what words say of them. */
import { Decimal } from '../../decimal';
import { isStateOfNone } from '../phrase';
import { reachesTarget } from '../target-words';
import type { Award, Band, Reads } from '../rule';
import { type RangedAward, bandsFrom, readsOf, subjectOf } from './bands-from';
import type { Range } from './condition';
import { fromDeadlines } from './from-deadlines';
import { withComplement } from './complement';
import { fromWithin } from './from-within';
import { fromWords } from './from-words';
import { type Assembled, type Sorted, bestOf, isFull, isNothing, otherwiseOf, ranged, wordsIn } from './sorted';

const WHOLE =
  /^(?:全部|均|都|已全部|全面)|^(?!.*[未不且并,]).*(?:全部|全面)[\u4e00-\u9fff]{2,8}$|^(?:按时|按期|如期|已)*(?:完成|办结|实现|落实|通过)(?:全部|所有|全年|各项)/;
const NOT_DONE = /^(?:未|没有|没|无|不)/;

interface Beside {
  readonly states: readonly { readonly phrases: readonly string[]; readonly award: Award }[];
  /** Ranges that the words are as well: 全部完成 is 100 %, 未举办 is 0 times. */
  readonly ranges: readonly RangedAward[];
}

const exactlyAt = (value: Decimal, range: Range): Range => {
  const bound = { value, included: true };
  return { ...range, low: bound, high: bound, neutral: value.isZero() && !range.percent, symmetric: false };
};

/** Words beside ranges; null where one would take more than its own case. */
function wordsBeside(sorted: Sorted, reads: Reads, model: Range): Beside | null {
  const states: { readonly phrases: readonly string[]; readonly award: Award }[] = [];
  const ranges: RangedAward[] = [];
  for (const { condition, award } of sorted.awards) {
    const words = wordsIn(condition);
    if (words === null) continue;
    const nothing = isNothing(award);
    if (!nothing && !isFull(award, null)) return null;
    states.push({ phrases: [words], award });
    if (reads === 'rate' && !nothing && WHOLE.test(words))
      ranges.push({ range: exactlyAt(Decimal.HUNDRED, model), award });
    else if (reads === 'rate' && !nothing && reachesTarget(words))
      ranges.push({ range: { ...exactlyAt(Decimal.HUNDRED, model), high: null }, award });
    else if (reads === 'rate' && !nothing && isStateOfNone(words))
      ranges.push({ range: exactlyAt(Decimal.ZERO, model), award });
    else if (
      reads === 'number' &&
      (nothing ? NOT_DONE.test(words) : isStateOfNone(words) || words === `未${model.subject}`)
    ) {
      ranges.push({ range: exactlyAt(Decimal.ZERO, model), award });
    }
  }
  return { states, ranges };
}

function fromRanges(awarded: Sorted): Assembled | null {
  const sorted = { ...awarded, awards: withComplement(awarded.awards) };
  const others = otherwiseOf(sorted.awards);
  if (others.length > 1) return null;
  const own = ranged(sorted.awards);
  const ranges = own.map(({ range }) => range);
  const [model] = ranges;
  const reads = readsOf(ranges, sorted.name);
  const subject = subjectOf(ranges);
  if (reads === null || subject === null || model === undefined) return null;
  const beside = wordsBeside(sorted, reads, model);
  if (beside === null) return null;
  if (hasBetterState(own, beside, reads)) return null;
  const symmetric = ranges.some((range) => range.symmetric);
  // |x|≤5%得5分;5%-10%得3分;>10%不得分: the others leave the sign out.
  const fits = (range: Range): boolean =>
    range.symmetric || (range.subject === '' && range.low !== null && range.low.value.sign() > 0);
  if (symmetric && !ranges.every(fits)) return null;
  if (symmetric && beside.ranges.length > 0) return null;
  const awards = [...own, ...beside.ranges];
  const unit = ranges.map((range) => range.unit).find((name) => name !== '');
  const below = belowBare(own, others[0], subject === '' ? sorted.name : subject);
  return {
    rule: {
      form: 'bands',
      reads,
      ...(reads === 'number' && unit !== undefined ? { unit } : {}),
      bands: [...fromZero(bandsFrom(awards, reads), reads, beside, subject), ...below],
      symmetric,
      otherwise: below.length > 0 ? null : (others[0] ?? null),
      ...(beside.states.length === 0 ? {} : { states: beside.states }),
    },
    subject,
    best: bestOf(sorted.awards.map(({ award }) => award)),
  };
}

/** 按要求公开得5分,公开率90%以上得3分: what 100% is then worth the sentence does not say. */
const hasBetterState = (own: readonly RangedAward[], { states, ranges }: Beside, reads: Reads): boolean =>
  reads === 'rate' &&
  ranges.length === 0 &&
  own.some(({ range, award }) => range.high === null && !isNothing(award)) &&
  states.some(({ award }) => !isNothing(award)) &&
  !own.some(({ award }) => isFull(award, null) && award.kind === 'share') &&
  states.every(({ award }) => isNothing(award) || own.every((one) => isLess(one.award, award)));

const isLess = (award: Award, other: Award): boolean =>
  isNothing(award) ||
  (award.kind === 'points' &&
    (other.kind === 'share' || (other.kind === 'points' && award.points.compare(other.points) < 0)));

const LESS_IS_BETTER = /^(?!.*(?:节约|压减|压缩|下降|降低)).*(?:控制|偏差|偏离|变动|结余|负债|差错|投诉|调整|成本|超)/;

/**
 * 完成80%得5分,否则不得分: less than that is the other case; more is not said to be, and where less is better
 * neither is less.
 */
function belowBare(own: readonly RangedAward[], other: Award | undefined, name: string): readonly Band[] {
  const [only] = own;
  const at = own.length === 1 && only?.range.bare === true ? only.range.low : null;
  if (at === null || other === undefined || at.value.isZero() || only === undefined) return [];
  const low = { value: at.value, included: false };
  return LESS_IS_BETTER.test(name) ? [{ low, high: null, award: other }] : [{ low: null, high: low, award: other }];
}

/** 不降反升, 增长, 负增长: the figure would lie below 0. */
const REVERSED = /反[升增降减]|负增长|^(?:增长|上升|增加|超支)/;

/** 按计划完成得5分;延迟1个月以内得3分: no delay is not a delay of less than a month, nor 超概算0% beyond the estimate. */
function startsAboveZero(reads: Reads, { states }: Beside, subject: string): boolean {
  if (reads === 'number' || /^超(?!额)|超(?:预算|概算|支)$/.test(subject)) {
    return states.some(({ award }) => !isNothing(award));
  }
  return states.some(({ phrases }) =>
    phrases.some((phrase) => REVERSED.test(phrase) || (phrase.startsWith('未') && subject.endsWith(phrase.slice(1))))
  );
}

function fromZero(bands: readonly Band[], reads: Reads, beside: Beside, subject: string): readonly Band[] {
  if (!startsAboveZero(reads, beside, subject)) return bands;
  return bands.map((band) =>
    band.low === null && band.high !== null && band.high.value.sign() > 0
      ? { ...band, low: { value: Decimal.ZERO, included: false } }
      : band
  );
}

export function fromAwards(sorted: Sorted): Assembled | null {
  const conditions = new Set(sorted.awards.map(({ condition }) => condition.kind));
  const within = conditions.has('words') ? fromWithin(sorted) : null;
  if (conditions.has('range')) return within ?? fromRanges(sorted);
  return conditions.has('words') ? (fromDeadlines(sorted) ?? within ?? fromWords(sorted)) : null;
}
