/**
 * F10: items that each give points, with a gate that gives nothing at all. Seen: ①制度健全1分②执行有效2分③…;
 * 未设置绩效目标的该项不得分. An item counts as met or missing only when the text says so.
 */
import { Decimal } from '../decimal';
import { review, scored } from './outcome';
import { foldPhrase, sayingOf, saysAllFine, yesOrNo } from './phrase';
import type { Fact, Rule, RuleContext, RuleOutcome } from './rule';

type Checklist = Extract<Rule, { form: 'checklist' }>;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const LIST =
  /^(?:第|满足|符合|达到|完成|具备)?([①②③④⑤⑥⑦⑧⑨⑩\d、,，和及项第]+)(?:均|都|已)*(?:满足|符合|达到|完成|具备|达标|符合要求)?$/;
const LACKING =
  /^(?:缺少?|少|未(?:满足|符合|达到|完成|具备)|不(?:满足|符合|具备))?(?:第)?([①②③④⑤⑥⑦⑧⑨⑩\d、,，和及项第]+)(?:未(?:满足|符合|达到|完成|具备)|不(?:满足|符合|具备)|缺失)?$/;

function numbered(text: string): ReadonlySet<number> {
  const circled = Array.from(text)
    .map((character) => CIRCLED.indexOf(character))
    .filter((index) => index >= 0);
  const plain = (text.match(/\d+/g) ?? []).map((digits) => Number(digits) - 1);
  return new Set([...circled, ...plain]);
}

function met(rule: Checklist, raw: string): readonly (boolean | null)[] {
  const text = raw
    .normalize('NFC')
    .replace(/[\s。;；]/g, '')
    .replace(/[(（](\d{1,2})[)）]/g, '第$1、')
    .replace(/、(?=$|[,，均都已])/g, '');
  const lacking = LACKING.exec(text);
  const listed = LIST.exec(text);
  const says = /未|不|缺|少/.test(text);
  if (says && lacking !== null) {
    const missing = numbered(lacking[1] ?? '');
    return rule.items.map((_, index) => (missing.has(index) ? false : null)).map((value) => value ?? true);
  }
  if (!says && listed !== null && /[①②③④⑤⑥⑦⑧⑨⑩第]/.test(text)) {
    const present = numbered(listed[1] ?? '');
    return rule.items.map((_, index) => present.has(index));
  }
  const clauses = text.split(/[,，;；。、]/);
  return rule.items.map((item) => {
    const sayings = clauses.map((clause) => sayingOf(clause, item.label)).filter((saying) => saying !== 'other');
    const [first] = sayings;
    if (first === undefined || sayings.some((saying) => saying !== first)) return null;
    return first === 'same';
  });
}

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
    if (!fact.whole.equals(Decimal.of(rule.items.length)) || (!equal && !fact.part.equals(fact.whole))) {
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
  if ((saysAllFine(text) && /全部|均|都|所有|齐全/.test(foldPhrase(text))) || yesOrNo(text) === 'yes') {
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
