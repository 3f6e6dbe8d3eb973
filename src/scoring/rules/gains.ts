/** F11 the other way round: each item gives so much. Seen: 每完成1项得0.5分,最多得2分 · 每有一项得1分. */
import { Decimal } from '../decimal';
import { bearingOfNumber } from './bearing';
import { COUNT, kindOf, speaksOfSome } from './kinds';
import { readNumber } from './numeral';
import { counterOf } from './quantity';
import { unitsAgree } from './same-unit';
import { review, scored } from './outcome';
import type { Fact, FaultKind, Rule, RuleContext, RuleOutcome } from './rule';

type Gains = Extract<Rule, { form: 'gains' }>;

/** 退回5篇, 起草5篇, 5篇待审, 人均5篇 */
const NOT_YET = /退[回稿]|驳|投稿|撰写|送审|在审|草|待|拟|补[报交录]|重复|作废|无效|[人户月日周年]均|平均/;

const LEVEL = /国家|中央|[部省市县区州]级?/;

/** 国家级1项,省级2项: each clause counts one level, and no level stands twice. */
function scoreLevels(rule: Gains, kinds: readonly FaultKind[], fact: Fact, context: RuleContext): RuleOutcome {
  const text = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const asked = (): RuleOutcome => review(context, 'rule.fact-not-count', { text });
  const isZero = fact.kind === 'count' && fact.count.isZero();
  if (
    isZero &&
    !speaksOfSome(
      text,
      kinds.map(({ noun, unit }) => noun.replace(unit, ''))
    )
  ) {
    return scored(context, Decimal.ZERO, { reason: { code: 'faults', params: { text } } });
  }
  if (text === '' || NOT_YET.test(text) || /未|没|不|申报|其中/.test(text)) return asked();
  let sum = Decimal.ZERO;
  const found = new Set<FaultKind>();
  for (const clause of text.split(/[,，;；。、]/).filter((one) => one !== '')) {
    const counts = [...clause.matchAll(COUNT)];
    const [whole, number = '', unit = ''] = counts[0] ?? [''];
    const words = clause.replace(whole, '').replace(/^(?:获得?|取得|荣获)/, '');
    const count = readNumber(number);
    if (counts.length !== 1 || count?.equals(count.rounded(0)) !== true || /\d/.test(words)) return asked();
    const kind = kindOf({ kinds }, words, unit);
    // 报送10条, where 省级采用 is counted.
    if (LEVEL.test(kind?.noun ?? '') && !LEVEL.test(words)) return asked();
    // 3篇 names no level; 省级以上3篇 and 省级报送5篇 say something else than 省级媒体采用.
    if (words === '' || kind?.noun.includes(words) !== true || found.has(kind)) return asked();
    found.add(kind);
    sum = sum.plus(count.times(kind.perItem));
  }
  const score = rule.most === null ? sum : Decimal.min(sum, rule.most);
  return scored(context, score, { reason: { code: 'faults', params: { text } } });
}

export function scoreGains(rule: Gains, fact: Fact, context: RuleContext): RuleOutcome {
  if (rule.kinds !== undefined) return scoreLevels(rule, rule.kinds, fact, context);
  const actual = context.measure?.actual;
  const count = fact.kind === 'count' ? fact.count : fact.kind === 'blank' && actual instanceof Decimal ? actual : null;
  if (count === null || count.sign() < 0 || !count.equals(count.rounded(0))) {
    return review(context, 'rule.fact-not-count');
  }
  // 缺2项 is no count of what was done, 计划5项 neither.
  const words = fact.kind === 'count' ? fact.words : undefined;
  if (words !== undefined && NOT_YET.test(words)) return review(context, 'rule.fact-not-count', { text: words });
  if (words !== undefined && !count.isZero() && bearingOfNumber(words, [rule.noun, context.name]) !== 'plain') {
    return review(context, 'rule.fact-not-count', { text: words });
  }
  // 培训500人 is no number of 期.
  const unit = /人次|场次|[人名户次期场批篇份条本个项起处家件例]/.exec(rule.noun)?.[0] ?? '';
  if (words !== undefined && !unitsAgree(counterOf(words), unit))
    return review(context, 'rule.fact-not-count', { text: words });
  const all = count.times(rule.perItem).plus(rule.base ?? Decimal.ZERO);
  const score = rule.most === null ? all : Decimal.min(all, rule.most);
  const params = { count: count.toString(), noun: rule.noun, perItem: rule.perItem.toString() };
  return scored(context, score, { reason: { code: 'gains', params } });
}
