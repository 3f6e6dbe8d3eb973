/** The rule that a row's own 评分标准 or an override in 规则_评分标准 states, before the standard's rule. */
import type { Decimal } from '../decimal';
import { sameKey } from '../decisions';
import type { Cell, Note, RowBase, RuleOverride } from '../model';
import { sameName } from '../names';
import { readRuleSentence } from '../rules';
import type { ReadableRule, RuleReading } from '../rules/rule';

export type SentenceRule =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rule';
      readonly rule: ReadableRule;
      readonly restatement: Note | null;
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly Note[] };

const isBlank = (cell: Cell | null): boolean => cell === null || cell.text.trim() === '';

/** The sentence that counts for a row: its own, else its override; null when neither is given. */
export function sentenceOf(row: RowBase, overrides: readonly RuleOverride[]): Cell | null {
  if (row.rule !== null && !isBlank(row.rule)) return row.rule;
  return overridesFor(row, overrides)[0]?.rule ?? null;
}

/** The lines that speak of a row, those for it alone before those for its name. */
export function overridesFor(
  row: Pick<RowBase, 'key' | 'name'>,
  overrides: readonly RuleOverride[]
): readonly RuleOverride[] {
  if (overrides.length === 0) return overrides;
  const filled = overrides.filter((line) => !isBlank(line.rule));
  return [
    ...filled.filter((line) => line.row !== undefined && sameKey(line.row, row.key)),
    ...filled.filter((line) => line.row === undefined && sameName(line.name, row.name)),
  ];
}

/** Overrides of one name that say different things: none of them is chosen. */
function contradiction(row: RowBase, chosen: Cell, overrides: readonly RuleOverride[]): Note | null {
  const lines = overrides.filter((line) => sameName(line.name, row.name) && !isBlank(line.rule));
  if (!lines.some(({ rule }) => rule === chosen)) return null;
  const differ = lines.some(({ rule }) => !sameName(rule.text, chosen.text));
  const cells = lines.map(({ rule }) => rule.ref);
  return differ ? { code: 'assess.overrides-differ', params: { name: row.name }, cells } : null;
}

interface ReadSentence {
  readonly name: string;
  readonly points: Decimal | null;
  readonly read: RuleReading;
}

/** A sentence is read for the score and again for the checks: the second time it is known. */
const sentences = new WeakMap<Cell, ReadSentence>();

/** The sentence in a cell as the rule of a row with so many points. */
export function readSentence(cell: Cell, name: string, points: Decimal | null): RuleReading {
  const known = sentences.get(cell);
  if (known?.name === name && known.points?.toString() === points?.toString()) return known.read;
  const read = readRuleSentence(cell.text, { points, name, cell: cell.ref });
  sentences.set(cell, { name, points, read });
  return read;
}

export function sentenceRule(row: RowBase, points: Decimal | null, overrides: readonly RuleOverride[]): SentenceRule {
  const cell = sentenceOf(row, overrides);
  if (cell === null) return { kind: 'none' };
  const contradicting = contradiction(row, cell, overrides);
  if (contradicting !== null) return { kind: 'unreadable', problems: [contradicting] };
  const { rule, restatement, problems } = readSentence(cell, row.name, points);
  if (rule === null || problems.length > 0) {
    const unreadable: Note = {
      code: 'assess.rule-unreadable',
      params: { name: row.name, text: cell.text },
      cells: [cell.ref],
    };
    return { kind: 'unreadable', problems: problems.length > 0 ? problems : [unreadable] };
  }
  return { kind: 'rule', rule, restatement };
}
