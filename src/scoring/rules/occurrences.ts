/**
 * F11: each occurrence costs so much, down to nothing or to a stated most.
 * Seen: 每发现一项问题扣0.5分,扣完为止 · 每少一项扣1分 · 每有1个单位未按时公开扣1分.
 */
import { Decimal } from '../decimal';
import type { Measure } from '../model';
import { countsWhatIsAmiss } from './bearing';
import { counterOf } from './quantity';
import { distanceOf } from './quantity-of-measure';
import { deniesGate, gateLevels, mayBeGate } from './gate';
import { deniedOf, thingsCounted, thingsDenied } from './denied-list';
import { LATE, tellsLateness } from './lateness';
import { scoreAward } from './award';
import { inBand } from './bands';
import { agreed, full, noteAt, review, scored, withWarning } from './outcome';
import { endsPhrase, isPartOf, putsRight, saysAllFine, sayingOf, startsPhrase } from './phrase';
import { exactly } from './quotient';
import type { Band, Fact, Rule, RuleContext, RuleOutcome } from './rule';
import { unitsAgree } from './same-unit';

type Occurrences = Extract<Rule, { form: 'occurrences' }>;

/** None is full; a number that no grade speaks of is asked about. */
function scoreGrades(grades: readonly Band[], count: Decimal, context: RuleContext): RuleOutcome {
  if (count.isZero()) return full(context);
  const value = count.toString();
  const awards = grades.filter((band) => inBand(exactly(count), band)).map(({ award }) => award);
  if (awards.length === 0) return review(context, 'rule.no-band', { value });
  return agreed(
    context,
    awards.map((award) => scoreAward(award, context, { code: 'band', params: { value } })),
    'rule.bands-overlap'
  );
}

function scoreCount(rule: Occurrences, count: Decimal, context: RuleContext): RuleOutcome {
  if (count.sign() < 0 || !count.equals(count.rounded(0))) {
    return review(context, 'rule.fact-not-count', { text: count.toString() });
  }
  if (rule.grades !== undefined) return scoreGrades(rule.grades, count, context);
  if (rule.cutOff !== undefined) {
    const order = count.compare(rule.cutOff.value);
    if (order > 0 || (order === 0 && rule.cutOff.included)) {
      return scored(context, Decimal.ZERO, {
        reason: { code: 'beyond-cut-off', params: { value: count.toString() } },
      });
    }
  }
  const all = count.times(rule.perItem);
  const deduction = rule.most === null ? all : Decimal.min(all, rule.most);
  const params = { count: count.toString(), noun: rule.noun, perItem: rule.perItem.toString() };
  return scored(context, context.points.minus(deduction), { reason: { code: 'occurrences', params } });
}

/** A row of 表3: what is short of its target, or beyond it; problems only where the target is none (0起). */
function fromMeasure(rule: Occurrences, measure: Measure, context: RuleContext): RuleOutcome {
  const { actual, target } = measure;
  const notCount = (): RuleOutcome => review(context, 'rule.fact-not-count', { text: actual?.toString() ?? '' });
  const counts = rule.counts ?? 'problems';
  if (counts === 'problems' && actual instanceof Decimal && target instanceof Decimal && target.isZero()) {
    return scoreCount(rule, actual, context);
  }
  if (counts === 'problems' && !(LATE.test(rule.noun) && rule.unit !== undefined)) return notCount();
  const distance = distanceOf(measure, counts === 'short' ? 'below' : 'above', rule.unit ?? '');
  return distance === null ? notCount() : scoreCount(rule, distance, context);
}

/** Only what was amiss is counted: neither 抽查10份 nor 2项已整改. */
function scoreTold(rule: Occurrences, count: Decimal, words: string | undefined, context: RuleContext): RuleOutcome {
  if (words === undefined || count.isZero() || countsWhatIsAmiss(words, rule.noun)) {
    return scoreCount(rule, count, context);
  }
  return review(context, 'rule.fact-not-count', { text: words });
}

/**
 * `已开展3次` is no count of what is missing, `在职52人` none of those too many. A bare count is what the rule counts,
 * unless it leaves nothing: 52 may then be the whole.
 */
function saysDistance(rule: Occurrences, text: string, count: Decimal, { points }: RuleContext): boolean {
  if (rule.counts !== 'short' && rule.counts !== 'over') return true;
  // 2 of three may be how many there are, and 4 of them are not lacking.
  if (rule.of !== undefined && (text === '' || count.compare(rule.of) > 0)) return false;
  if (text === '') return count.times(rule.perItem).compare(points) < 0;
  if (rule.counts === 'short') return /少|缺|欠|差|未|没|漏/.test(text);
  return /超|多|增/.test(text);
}

/** 全部备案 says nothing of time, where 未按时备案 is counted. */
const lacksManner = (text: string, noun: string): boolean =>
  /[未不]?(?:按时|按期|及时|足额|如期)/.test(noun) && !/按|及时|如期|足额|合规|规范|符合|到位/.test(text);

/** 发生1起较大事故 says 发生较大事故. */
const withoutCount = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff])[1一](?:起|次|件|例|宗)/, '');

export function scoreOccurrences(rule: Occurrences, fact: Fact, context: RuleContext): RuleOutcome {
  if (rule.told === true && !tellsLateness(fact)) return review(context, 'rule.fact-not-count');
  const text = fact.kind === 'words' ? fact.text : fact.kind === 'count' ? (fact.words ?? '') : '';
  const gate = rule.gates?.find(
    (state) => text !== '' && gateLevels(state).some((words) => sayingOf(withoutCount(text), words) === 'same')
  );
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  if (
    fact.kind === 'words' &&
    rule.none?.some(
      (state) => sayingOf(text, state) === 'same' || endsPhrase(text, state) || startsPhrase(text, state)
    ) === true
  ) {
    return full(context);
  }
  switch (fact.kind) {
    case 'count':
      if (rule.of?.equals(fact.count) === true && saysAllFine(text.replace(/[\d一二三四五六七八九十]+/g, '')))
        return full(context);
      // 问题8个 is no number of days.
      if (rule.unit !== undefined && !unitsAgree(counterOf(text), rule.unit))
        return review(context, 'rule.fact-not-count', { text });
      if (!fact.count.isZero() && !saysDistance(rule, text, fact.count, context)) {
        return review(context, 'rule.fact-not-count', { text: text === '' ? fact.count.toString() : text });
      }
      if (fact.count.isZero() ? deniesGate(rule, text) : mayBeGate(rule, text))
        return review(context, 'rule.gate-unclear', { gate: rule.gates?.join('、') ?? '' });
      return scoreTold(rule, fact.count, fact.words, context);
    case 'number':
      return fact.unit !== '' && rule.noun.includes(fact.unit)
        ? scoreTold(rule, fact.value, fact.words, context)
        : review(context, 'rule.fact-not-count', { text: `${fact.value.toString()}${fact.unit}` });
    case 'words': {
      // 超过2人 may be more than two; 超2人 is two.
      const over = rule.counts === 'over' ? /^(?:超编?|超出|多)(\d+)\D{0,3}$/.exec(fact.text)?.[1] : undefined;
      if (over !== undefined) return scoreCount(rule, Decimal.from(over), context);
      const denied = rule.counts === 'over' ? null : thingsDenied(fact.text);
      if (denied !== null && !deniesGate(rule, text) && deniedOf(denied, thingsCounted(rule.noun)) === 'all') {
        return full(context);
      }
      // 按月足额发放 of 按月足额发放工资,每拖欠1次…
      const lead = /\(([^(),、]*)\)/.exec(rule.noun)?.[1] ?? '';
      if (lead.startsWith('按') && (sayingOf(text, lead) === 'same' || startsPhrase(text, lead))) return full(context);
      const asked = [rule.noun, ...(rule.none ?? [])].join('');
      return saysAllFine(fact.text) &&
        !putsRight(fact.text, asked) &&
        !lacksManner(fact.text, rule.noun) &&
        rule.none?.some((state) => isPartOf(fact.text, state)) !== true
        ? withWarning(full(context), noteAt(context, 'rule.words-as-none', { text: fact.text }))
        : review(context, 'rule.fact-not-count', { text: fact.text });
    }
    case 'rate':
      if (rule.fullRate?.equals(fact.rate) === true) return full(context);
      return review(context, 'rule.fact-not-count');
    case 'fraction':
      return review(context, 'rule.fact-not-count');
    case 'blank':
      return context.measure === undefined
        ? review(context, 'rule.fact-blank')
        : fromMeasure(rule, context.measure, context);
    case 'not-applicable':
      return review(context, 'rule.fact-blank');
  }
}
