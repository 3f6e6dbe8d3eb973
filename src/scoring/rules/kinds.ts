/**
 * F11 of several kinds in one sentence. Seen: 每缺一项扣1分,每逾期一天扣0.5分,扣完为止 · 报送不及时每次扣1分,数据差错每处扣
 * 0.5分. Every clause of the fact must belong to one kind, by its words or by a unit that only one kind has.
 */
import { Decimal } from '../decimal';
import { countsWhatIsAmiss } from './bearing';
import { deniedOf, thingsCounted, thingsDenied } from './denied-list';
import { mayBeGate } from './gate';
import { NUMBER, readNumber } from './numeral';
import { full, review, scored } from './outcome';
import { isPartOf, putsRight, saysAllFine, sayingOf } from './phrase';
import { coversAll } from './related';
import type { Fact, FaultKind, Rule, RuleContext, RuleOutcome } from './rule';
import { isMeasured, unitsAgree } from './same-unit';

type Kinds = Extract<Rule, { form: 'kinds' }>;

const UNIT = '个工作日|工作日|个月|个季度|人次|例次|项次|[个项次起处家份件例条人名笔宗户类篇场批台套张天日期本月周]';
export const COUNT = new RegExp(`(${NUMBER})(${UNIT})`, 'g');
const GENERIC = /发现|出现|存在|发生|情况|情形|问题|行为|现象|每|的|了|或|及|、|和|\(|\)|扣/g;

/** 未逾期 of 账实不符 and 逾期: of the other nothing is said. */
export function speaksOfSome(words: string, things: readonly string[]): boolean {
  // 未发现违规支付, of 违规支付 and 大额现金支付
  const denied = thingsDenied(words);
  const named = denied === null ? 'none' : deniedOf(denied, things.flatMap(thingsCounted));
  if (named !== 'none') return named === 'some';
  const said = marksOf(words);
  const spoken = things.filter((thing) => [...marksOf(thing)].some((mark) => said.has(mark)));
  return spoken.length > 0 && spoken.length < things.length;
}

/** Words of what is counted, in pairs of characters; 逾, 缺 and the like tell by themselves. */
function marksOf(words: string): ReadonlySet<string> {
  const rest = words.replace(GENERIC, ' ');
  const pairs = Array.from(rest, (_, at) => rest.slice(at, at + 2)).filter((pair) => /^[^\s\d]{2}$/.test(pair));
  const single = Array.from(rest.replace(/遗漏|漏报/g, '漏')).filter((one) => '逾迟缺漏错少超'.includes(one));
  return new Set([...pairs, ...single]);
}

const nounOf = ({ noun, unit }: FaultKind): string =>
  noun
    .replace(unit, '')
    .replace(/[()的]/g, '')
    .replace(/^(?:发现|存在|出现|发生|有)/, '');

const alike = (kind: FaultKind, words: string): number => {
  const own = marksOf(kind.noun.replace(kind.unit, ''));
  return [...marksOf(words)].filter((mark) => own.has(mark)).length;
};

const fits = (kind: FaultKind, unit: string): boolean =>
  isMeasured(kind.unit) === isMeasured(unit) && unitsAgree(unit, kind.unit);

/** The kind that `1次` of `报送不及时1次` counts; null where it may be another or none. */
export function kindOf(rule: Pick<Kinds, 'kinds'>, words: string, unit: string): FaultKind | null {
  const possible = rule.kinds.filter((kind) => fits(kind, unit));
  const scores = possible.map((kind) => alike(kind, words));
  const best = Math.max(0, ...scores);
  const likely = possible.filter((_, index) => scores[index] === best);
  if (best > 0) return likely.length === 1 ? (likely[0] ?? null) : null;
  // A bare 2天, where only one kind is counted in days.
  const [only, ...others] = rule.kinds.filter((kind) => kind.unit === unit);
  return words === '' && only !== undefined && others.length === 0 ? only : null;
}

interface Told {
  readonly kind: FaultKind;
  readonly count: Decimal;
}

/** One clause: what it counts, `fine` where nothing was amiss; null: not understood. */
function told(rule: Kinds, clause: string): Told | 'fine' | null {
  const counts = [...clause.matchAll(COUNT)];
  const [counted] = counts;
  const asked = [...rule.kinds.map(({ noun }) => noun), ...rule.faults.map(({ label }) => label), ...rule.none].join(
    ''
  );
  if (counted === undefined)
    return (saysAllFine(clause) && !putsRight(clause, asked)) || /^(?:无|没有|未发现)(?:其[他它])?问题?$/.test(clause)
      ? 'fine'
      : null;
  const [whole, number = '', unit = ''] = counted;
  const words = clause.replace(whole, '').replace(/^(?:其中|共|合计|累计|发现|存在|有)+/, '');
  const count = readNumber(number);
  if (counts.length > 1 || /\d/.test(words) || !count?.equals(count.rounded(0))) return null;
  // 退回修改2次 says the kind itself.
  const isNamed = words.length > 1 && rule.kinds.some((one) => nounOf(one).startsWith(words));
  if (words !== '' && !isNamed && !countsWhatIsAmiss(clause, '')) return null;
  const kind = kindOf(rule, words, unit);
  return kind === null ? null : { kind, count };
}

const wholeSteps = ({ count, kind }: Told): Decimal => {
  const nearest = count.dividedBy(kind.step, 0);
  return nearest.times(kind.step).compare(count) > 0 ? nearest.minus(Decimal.ONE) : nearest;
};

/** 未发现漏填、错填 stays together; the comma of a list of counts parts it. */
const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[,，;；。]/)
    .flatMap((clause) => (thingsDenied(clause) === null ? clause.split('、') : [clause]))
    .filter((clause) => clause !== '');

/** What costs points, but for what was found. */
const thingsOf = ({ kinds, faults }: Kinds, found: ReadonlySet<unknown> = new Set()): readonly string[] => [
  ...kinds.filter((kind) => !found.has(kind)).flatMap((kind) => thingsCounted(kind.noun)),
  ...faults.filter((fault) => !found.has(fault)).flatMap(({ label }) => thingsCounted(label)),
];

export function scoreKinds(rule: Kinds, fact: Fact, context: RuleContext): RuleOutcome {
  if (fact.kind === 'count' && fact.count.isZero()) {
    const things = [
      ...rule.kinds.map(({ noun, unit }) => noun.replace(unit, '')),
      ...rule.faults.map(({ label }) => label),
    ];
    const { words = '' } = fact;
    return speaksOfSome(words, things) || !coversAll(words, things)
      ? review(context, 'rule.fact-not-count', { text: words })
      : full(context);
  }
  const text = fact.kind === 'words' ? fact.text : 'words' in fact ? (fact.words ?? '') : '';
  const bare = fact.kind === 'number' && text === '' ? `${fact.value.toString()}${fact.unit}` : text;
  if (bare === '') return review(context, 'rule.fact-not-count');
  const says = (phrase: string): boolean => sayingOf(bare, phrase) === 'same';
  const gate = rule.gates.find(says);
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  const noun = rule.kinds.map((kind) => kind.noun).join('、');
  if (mayBeGate({ noun, gates: rule.gates }, bare))
    return review(context, 'rule.gate-unclear', { gate: rule.gates.join('、') });
  if (rule.none.some(says) && !new RegExp(COUNT).test(bare)) return full(context);
  // 规范 of 程序规范、收益及时上缴 is half of it.
  if (rule.none.some((state) => isPartOf(bare, state))) return review(context, 'rule.fact-not-count', { text: bare });
  let lost = Decimal.ZERO;
  const found = new Set<unknown>();
  const denied: string[] = [];
  for (const clause of clausesOf(bare)) {
    const none = thingsDenied(clause);
    if (none !== null && deniedOf(none, thingsOf(rule)) !== 'none') {
      denied.push(...none);
      continue;
    }
    const fault = rule.faults.find(({ label }) => sayingOf(clause, label) === 'same');
    const one = fault === undefined ? told(rule, clause) : null;
    if (one === 'fine') continue;
    const amount = fault?.points ?? (one === null ? null : wholeSteps(one).times(one.kind.perItem));
    const which = fault ?? one?.kind;
    // Said twice: the sum, or the same once more.
    if (amount === null || found.has(which)) return review(context, 'rule.fact-not-count', { text: clause });
    found.add(which);
    lost = lost.plus(amount);
  }
  if (lost.isZero() && !coversAll(bare, thingsOf(rule))) return review(context, 'rule.fact-not-count', { text: bare });
  if (denied.length > 0 && deniedOf(denied, thingsOf(rule, found)) !== 'all')
    return review(context, 'rule.fact-not-count', { text: bare });
  const deduction = rule.most === null ? lost : Decimal.min(lost, rule.most);
  return scored(context, context.points.minus(deduction), { reason: { code: 'faults', params: { text: bare } } });
}
