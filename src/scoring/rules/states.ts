/**
 * F9: named states. Seen: 无结余得3分;不超过上年得2分;超过上年不得分 · 按规定公开得2分,否则不得分.
 * A state is taken only when the text says it; 其他 only when the text says the opposite of a lone state.
 */
import { Decimal } from '../decimal';
import { againstAverage, saysSide } from './average';
import { scoreAward } from './award';
import { countsWhatIsAmiss } from './bearing';
import { gradeIn, lastGrade } from './grade-words';
import { agreed, review } from './outcome';
import {
  deniesAct,
  endsPhrase,
  foldPhrase,
  isNegative,
  isStateOfNone,
  sayingOf,
  startsPhrase,
  yesOrNo,
} from './phrase';
import { PARTLY, saidOfTarget } from './target-words';
import { normaliseSentence } from './sentence/normalise';
import type { Award, Fact, Rule, RuleContext, RuleOutcome } from './rule';

type States = Extract<Rule, { form: 'states' }>;
type State = States['states'][number];

const isNothing = (award: Award): boolean =>
  (award.kind === 'share' && award.share.isZero()) || (award.kind === 'points' && award.points.isZero());

const byAward = (award: Award, text: string, context: RuleContext): RuleOutcome =>
  scoreAward(award, context, { code: 'state', params: { text } });

/** 优秀 of 考核结果为优秀等次, where every state names a grade of its own. */
function byGrade(states: readonly State[], text: string): readonly State[] {
  const grade = gradeIn(text);
  const grades = states.map(({ phrases }) => phrases.flatMap((phrase) => gradeIn(phrase) ?? []));
  // 自评质量优10分,良8分: the first names its subject as well.
  const [first, ...others] = grades;
  const led =
    first?.length === 0 && others.length > 0 ? states[0]?.phrases.flatMap((phrase) => lastGrade(phrase) ?? []) : first;
  if (grade === null || led === undefined || [led, ...others].some((own) => own.length === 0)) return [];
  return states.filter((_, index) => (index === 0 ? led : grades[index])?.includes(grade) === true);
}

/** 通过 of 评审意见为通过, beside 修改后通过. */
function byConclusion(states: readonly State[], text: string): readonly State[] {
  const concluded = states.filter(({ phrases }) =>
    phrases.some(
      (phrase) => foldPhrase(phrase).replace(/^.*(?:结果|结论|意见|等次|等级|评级|评定|评价)为/, '') === text
    )
  );
  return states.length > 1 && concluded.length === 1 ? concluded : [];
}

/** 显著 of 效果显著 beside 效果较显著: said without what every state begins with. */
function withoutSubject(states: readonly State[], text: string): readonly State[] {
  const phrases = states.flatMap((state) => state.phrases.map(foldPhrase));
  const [first = ''] = phrases;
  let length = 0;
  while (
    length < first.length &&
    phrases.every((phrase) => phrase.length > length + 1 && phrase[length] === first[length])
  )
    length += 1;
  if (states.length < 2 || length < 2) return [];
  return states.filter((state) => state.phrases.some((phrase) => foldPhrase(phrase).slice(length) === text));
}

/** The states that the text says; a state inside a longer one that is said too does not count (超过 in 不超过). */
export function statesSaid(states: readonly State[], text: string): readonly State[] {
  const graded = byGrade(states, foldPhrase(text));
  if (graded.length > 0) return graded;
  const concluded = byConclusion(states, foldPhrase(text));
  if (concluded.length > 0) return concluded;
  const bare = withoutSubject(states, foldPhrase(text));
  if (bare.length > 0) return bare;
  const said = states.flatMap((state) => {
    const phrases = state.phrases.filter((phrase) => sayingOf(text, phrase) === 'same').map(foldPhrase);
    return phrases.length > 0 ? [{ state, phrases }] : [];
  });
  if (said.length === 0) {
    const whole = foldPhrase(text);
    const begun = states.filter(({ phrases }) => phrases.some((phrase) => foldPhrase(phrase).startsWith(whole)));
    // 检查不合格 of 检查不合格整改后合格 and of 检查不合格未整改.
    if (begun.length > 1) return [];
    const full = states.filter(({ phrases }) => phrases.some((phrase) => foldPhrase(phrase).endsWith(whole)));
    // 全部达标 of 3项指标全部达标, beside 2项达标.
    if (/^(?:全部|均|都).{2}/.test(whole) && full.length === 1) return full;
    const ended = states.filter((state) =>
      state.phrases.some((phrase) => endsPhrase(text, phrase) || startsPhrase(text, phrase))
    );
    const also = states.filter((state) =>
      state.phrases.some(
        (phrase) =>
          foldPhrase(phrase).endsWith(foldPhrase(text)) &&
          !isNegative(phrase) &&
          !/(?:较|比较|较为|基本|不|未|没有|未能)$/.test(foldPhrase(phrase).slice(0, -foldPhrase(text).length))
      )
    );
    return ended.length === 1 && also.length <= 1 ? ended : [];
  }
  const exact = said.filter(({ phrases }) => phrases.includes(foldPhrase(text)));
  if (exact.length > 0) return exact.map(({ state }) => state);
  return said
    .filter(({ state, phrases }) =>
      phrases.some((phrase) =>
        said.every(
          (other) =>
            other.state === state || !other.phrases.some((longer) => longer !== phrase && longer.includes(phrase))
        )
      )
    )
    .map(({ state }) => state);
}

function opposite(rule: States, text: string): boolean {
  const [lone] = rule.states;
  return (
    rule.states.length === 1 &&
    lone?.phrases.some((phrase) => sayingOf(text, phrase) === 'opposite' || deniesAct(text, phrase)) === true
  );
}

/** 及时足额上缴, where the other state is 未及时足额上缴: what is denied there in full is the first one. */
function besideDenial({ states: [first, second, ...more] }: States, text: string): State | null {
  if (first === undefined || second === undefined || more.length > 0) return null;
  const said = foldPhrase(text);
  const denies = ({ phrases }: State): boolean => phrases.some((phrase) => foldPhrase(phrase) === `未${said}`);
  const contains = ({ phrases }: State): boolean =>
    phrases.some((phrase) => !isNegative(phrase) && foldPhrase(phrase).includes(said));
  if (!/及时|足额|按时|按期|按规定|按要求|严格|全部/.test(said)) return null;
  return denies(second) && contains(first) ? first : denies(first) && contains(second) ? second : null;
}

/** A bare 是 or 否 answers a lone positive state (with 否则), or a state and its denial. */
function answered(rule: States, text: string): Award | null {
  const answer = yesOrNo(text);
  const [first, second] = rule.states;
  if (answer === null || first === undefined || first.phrases.some(isNegative)) return null;
  // 已完成 does not say that 存在截留 is so.
  if (isNothing(first.award) && !/^(?:是|对|有|否|没有|不是|√|✓|✔|×|✗|✘)$/.test(text)) return null;
  if (rule.states.length === 1) return answer === 'yes' ? first.award : rule.otherwise;
  if (rule.states.length === 2 && second?.phrases.some(isNegative) === true) {
    return answer === 'yes' ? first.award : second.award;
  }
  return null;
}

/** The states keep their numbers as figures: 2项达标. */
const byWords = (rule: States, text: string, context: RuleContext): RuleOutcome | null =>
  byText(rule, text, context) ??
  (normaliseSentence(text) === text ? null : byText(rule, normaliseSentence(text), context));

/** 无失泄密事件 of 未发生失泄密事件. */
function saidOrNone(states: readonly State[], text: string): readonly State[] {
  const said = statesSaid(states, text);
  const thing = /^(?:无|没有)([\u4e00-\u9fff]{3,16})$/.exec(text)?.[1];
  if (said.length > 0 || thing === undefined) return said;
  return states.filter(({ phrases }) =>
    phrases.some((phrase) => /^未(?:发生|出现|发现)/.test(phrase) && foldPhrase(phrase).slice(3) === thing)
  );
}

function byText(rule: States, text: string, context: RuleContext): RuleOutcome | null {
  const said = saidOrNone(rule.states, text);
  if (said.length > 0) {
    return agreed(
      context,
      said.map((state) => byAward(state.award, text, context)),
      'rule.state-unclear'
    );
  }
  if (opposite(rule, text) && rule.otherwise !== null) return byAward(rule.otherwise, text, context);
  const denied = besideDenial(rule, text);
  if (denied !== null) return byAward(denied.award, text, context);
  const award = answered(rule, text);
  return award === null ? null : byAward(award, text, context);
}

/** 有失信记录 beside 无失信记录, 发生事故 beside 未发生事故. */
const isSomeOf = (any: string, none: string): boolean =>
  [
    `有${foldPhrase(none).replace(/^(?:无|没有)/, '')}`,
    foldPhrase(none).replace(/^(?:未|没有|不)(?=发生|出现|存在)/, ''),
  ].includes(foldPhrase(any)) && foldPhrase(any) !== foldPhrase(none);

/** A count of 0 is a state of none; any other count is the opposite of a lone state of none. */
function byCount(rule: States, isZero: boolean, text: string, context: RuleContext): RuleOutcome | null {
  const none = rule.states.filter((state) => state.phrases.some(isStateOfNone));
  const [first] = none;
  if (first === undefined || none.length > 1) return null;
  if (isZero) return byAward(first.award, text, context);
  // 2条已修复 does not count what is amiss now.
  if (/[^\d.]/.test(text) && !countsWhatIsAmiss(text, '')) return null;
  const some = rule.states.filter(({ phrases }) =>
    first.phrases.some((none) => phrases.some((any) => isSomeOf(any, none)))
  );
  if (some.length === 1 && some[0] !== undefined) return byAward(some[0].award, text, context);
  return rule.states.length === 1 && rule.otherwise !== null ? byAward(rule.otherwise, text, context) : null;
}

/** 完成目标得满分,否则不得分 of a row of 表3: its own figure says whether the target was met. */
function byTarget(rule: States, { measure, ...context }: RuleContext): RuleOutcome | null {
  const met = measure?.actual instanceof Decimal && measure.target instanceof Decimal ? measure.met : null;
  if (measure === undefined || met === null) return null;
  const said = rule.states.map(({ phrases }) => {
    const meanings = new Set(phrases.map((phrase) => saidOfTarget(phrase, measure.comparator)));
    return meanings.size === 1 && !phrases.some((phrase) => PARTLY.test(phrase)) ? [...meanings][0] : null;
  });
  const wanted = rule.states.filter((_, index) => said[index] === (met ? 'met' : 'missed'));
  const [state] = wanted;
  if (said.includes(null) || wanted.length > 1) return null;
  const award = state?.award ?? (met ? null : rule.otherwise);
  const text = `${String(measure.actual)}${measure.unit}`;
  return award === null ? null : byAward(award, text, context);
}

/** 下降3% says the state 较上年下降. */
const MOVED =
  /^(?:同比|[较比]上年)?(下降|减少|降低|增长|增加|上升|提高)(?:了)?(?!0+(?:\.0+)?\D)\d+(?:\.\d+)?(?:%|个百分点|万?元|天|次|人|件|起|吨|度)$/;

export function scoreStates(rule: States, fact: Fact, context: RuleContext): RuleOutcome {
  return byTarget(rule, context) ?? byFact(rule, fact, context);
}

function byFact(rule: States, fact: Fact, context: RuleContext): RuleOutcome {
  switch (fact.kind) {
    case 'words': {
      const beside = againstAverage(fact);
      const sides =
        beside === null
          ? []
          : rule.states.filter(({ phrases }) => phrases.some((phrase) => saysSide(phrase, beside.order)));
      const [side] = sides;
      if (side !== undefined && sides.length === 1) return byAward(side.award, fact.text, context);
      return byWords(rule, fact.text, context) ?? review(context, 'rule.state-unclear', { text: fact.text });
    }
    case 'count': {
      const text = fact.words ?? fact.count.toString();
      const outcome =
        (fact.words === undefined ? null : byWords(rule, fact.words, context)) ??
        byCount(rule, fact.count.isZero(), text, context);
      return outcome ?? review(context, 'rule.state-unclear', { text });
    }
    case 'rate':
    case 'number': {
      // 在批复后20日内公开 is a state with a number in it.
      const { words = '' } = fact;
      const moved = MOVED.exec(words)?.[1];
      const told = moved === undefined ? [] : statesSaid(rule.states, moved);
      if (told.length === 1 && told[0] !== undefined) return byAward(told[0].award, words, context);
      const same = rule.states.filter(({ phrases }) =>
        phrases.some((phrase) => foldPhrase(phrase) === foldPhrase(words))
      );
      const [state] = same;
      return state === undefined || same.length > 1
        ? review(context, 'rule.fact-not-state')
        : byAward(state.award, words, context);
    }
    case 'fraction':
      return review(context, 'rule.fact-not-state');
    case 'blank':
    case 'not-applicable':
      return review(context, 'rule.fact-blank');
  }
}
