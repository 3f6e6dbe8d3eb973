/**
 * F10: items that each give points, with a gate that gives nothing at all. Seen: ①制度健全1分②执行有效2分③…;
 * 未设置绩效目标的该项不得分. An item counts as met or missing only when the text says so.
 */
import { Decimal } from '../decimal';
import { review, scored } from './outcome';
import { type Saying, endsPhrase, foldPhrase, sayingOf, saysAllFine, startsPhrase, yesOrNo } from './phrase';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Checklist = Extract<Rule, { form: 'checklist' }>;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMBERS = '[①②③④⑤⑥⑦⑧⑨⑩\\d、,，和及项第]+';
const MET = '满足|符合|达到|完成|具备|达标|合格|开展|落实|是|√|✓';
const UNMET = '未(?:满足|符合|达到|达标|完成|具备|开展|落实)|不(?:满足|符合|具备|达标|合格)|没有|缺失|否|×|✗';
const LIST = new RegExp(`^(?:第|满足|符合|达到|完成|具备)?(${NUMBERS})(?:均|都|已)*(?:(?:${MET})(?:要求)?)?$`);
const LACKING = new RegExp(
  `^(?:缺少?|少|未(?:满足|符合|达到|完成|具备)|不(?:满足|符合|具备))?(?:第)?(${NUMBERS})(?:均|都)*(?:(?:${UNMET})(?:要求)?)?$`
);

type Flags = readonly (boolean | null)[];

/** In the order of the text; the same number may stand twice. */
function numbered(text: string): readonly number[] {
  return [...text.matchAll(/[①②③④⑤⑥⑦⑧⑨⑩]|\d+/g)].map(([mark]) =>
    CIRCLED.includes(mark) ? CIRCLED.indexOf(mark) : Number(mark) - 1
  );
}

const says = (text: string): boolean => /未|不|缺|少|没|否|×|✗/.test(text);

/** One after another: ①②达到,③未达到. Each number once, and what is not named only where all else is of one kind. */
function byNumbers(parts: readonly string[], count: number): Flags | null {
  const told = new Map<number, boolean>();
  for (const part of parts) {
    const lacks = says(part);
    const numbers = numbered((lacks ? LACKING : LIST).exec(part)?.[1] ?? '');
    if (numbers.length === 0 || numbers.some((index) => index < 0 || index >= count || told.has(index))) return null;
    if (new Set(numbers).size < numbers.length) return null;
    for (const index of numbers) told.set(index, !lacks);
  }
  const kinds = new Set(told.values());
  const [only] = kinds;
  if (kinds.size > 1 && told.size < count) return null;
  return Array.from({ length: count }, (_, index) => told.get(index) ?? only !== true);
}

/** ①√②√③×, ①是②否: one answer for each. */
const ONE_BY_ONE = /([①②③④⑤⑥⑦⑧⑨⑩])(是|否|√|✓|×|✗)/g;

const NUMBERED = /[①②③④⑤⑥⑦⑧⑨⑩第]/;

function met(rule: Checklist, raw: string): Flags {
  const text = raw
    .normalize('NFC')
    .replace(/[\s。]/g, '')
    .replace(/[(（](\d{1,2})[)）]/g, '第$1、')
    .replace(/、(?=$|[,，均都已])/g, '')
    .replace(ONE_BY_ONE, '$1$2;')
    .replace(/;$/, '');
  const count = rule.items.length;
  const unsure = rule.items.map(() => null);
  // A comma may part two answers or two numbers of one answer: ①,②未达到 is asked about.
  const parts = text.split(/[;；]|[,，](?=.*[未不缺少没否])/).filter((part) => part !== '');
  const isList = parts.every((part) => (says(part) ? LACKING : LIST).test(part));
  if (isList && (NUMBERED.test(text) || says(text))) {
    const bare = parts.length > 1 && parts.some((part) => numbered(part).length > 0 && /[\d①-⑩、和及]$/.test(part));
    return (bare ? null : byNumbers(parts, count)) ?? unsure;
  }
  const clauses = text.split(/[,，;；。、]/);
  const sayings = clauses.map((clause) => sayingsOf(rule, clause));
  // 公开及时,但数据有误: what belongs to no item may take an item back.
  if (
    clauses.some((clause, at) => TAKES_BACK.test(clause) && sayings[at]?.every((saying) => saying === 'other') === true)
  )
    return unsure;
  return rule.items.map((_, index) => {
    const own = sayings.map((of) => of[index]).filter((saying) => saying !== 'other');
    const [first] = own;
    if (first === undefined || own.some((saying) => saying !== first)) return null;
    return first === 'same';
  });
}

/** 按时报送 of 按时报送自评材料, 方式规范 of 公开方式规范: where only one item is meant. */
function sayingsOf({ items }: Checklist, clause: string): readonly Saying[] {
  const sayings = items.map(({ label }) => sayingOf(clause, label));
  if (sayings.some((saying) => saying !== 'other')) return sayings;
  const meant = items.map(({ label }) => startsPhrase(clause, label) || endsPhrase(clause, label));
  return meant.filter(Boolean).length === 1 ? meant.map((one) => (one ? 'same' : 'other')) : sayings;
}

const ANY_ACT = /完成|落实|符合|达[到标]|满足|具备|合[规格]|开展|做到|执行/;

/** 均已制定, of 制定了管理办法 and 制度执行有效: one item is said. */
function speaksOfOneAct({ items }: Checklist, text: string): boolean {
  const act = /(?:均|都|已|全部)(?:按[\u4e00-\u9fff]{2,6}?)?([\u4e00-\u9fff]{2})$/.exec(foldPhrase(text))?.[1] ?? '';
  if (act === '' || ANY_ACT.test(act)) return false;
  const asked = items.filter(({ label }) => label.includes(act)).length;
  return asked > 0 && asked < items.length;
}

const TAKES_BACK = /不|未|没|无|但|除|仅|只|误|错|缺|漏|滞后|逾|迟|待|部分|基本|个别|问题/;

export function scoreChecklist(rule: Checklist, fact: Fact, context: RuleContext): RuleOutcome {
  const total = Decimal.sum(rule.items.map((item) => item.points));
  const sum = (flags: readonly boolean[], text: string): RuleOutcome => {
    const missing = rule.items.filter((_, index) => flags[index] !== true);
    const lost = Decimal.sum(missing.map((item) => item.points));
    const labels = missing.map((item) => item.label).join('、');
    return scored(context, total.minus(lost), { reason: { code: 'checklist', params: { missing: labels, text } } });
  };
  if (fact.kind === 'fraction') {
    const equal = rule.items.every((item) => rule.items[0] !== undefined && item.points.equals(rule.items[0].points));
    const over = fact.part.compare(fact.whole) > 0;
    if (over || !fact.whole.equals(Decimal.of(rule.items.length)) || (!equal && !fact.part.equals(fact.whole))) {
      return review(context, 'rule.checklist-unclear', { items: rule.items.map((item) => item.label).join('、') });
    }
    return sum(
      rule.items.map((_, index) => Decimal.of(index).compare(fact.part) < 0),
      ''
    );
  }
  const text = fact.kind === 'words' ? fact.text : fact.kind === 'count' ? (fact.words ?? '') : '';
  if (text === '')
    return review(context, 'rule.checklist-unclear', { items: rule.items.map((item) => item.label).join('、') });
  const gate = rule.gates.find((state) => sayingOf(text, state) === 'same');
  if (gate !== undefined) return scored(context, Decimal.ZERO, { reason: { code: 'gate', params: { gate } } });
  if (
    (saysAllFine(text) && !speaksOfOneAct(rule, text) && /全部|均|都|所有|齐全/.test(foldPhrase(text))) ||
    yesOrNo(text) === 'yes'
  ) {
    return sum(
      rule.items.map(() => true),
      text
    );
  }
  const flags = met(rule, text);
  const unsure = rule.items.filter((_, index) => flags[index] === null);
  if (unsure.length > 0) {
    return review(context, 'rule.checklist-unclear', { items: unsure.map((item) => item.label).join('、') });
  }
  return sum(
    flags.map((flag) => flag === true),
    text
  );
}
