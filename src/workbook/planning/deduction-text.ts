/**
 * 扣分说明 in words: the sentence of a deduction, and the paragraphs as the report has them. The person's
 * own 扣分原因 is taken over word for word; nothing is claimed that a note does not carry.
 */
import { Decimal } from '../../scoring/decimal';
import type {
  Deduction,
  EntityAssessment,
  IndicatorScore,
  Inputs,
  Note,
  RowBase,
  ScorecardNode,
} from '../../scoring/model';
import { say } from '../../texts';
import { rowId } from '../cells/keys';

/** The row as read behind a score; null where there is none. */
export type RowOf = (score: IndicatorScore) => RowBase | null;

const TABLE_OF = { indicators: '指标_完成情况', scorecard: '指标_评分表' } as const;

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as 一, 十一, 二十一. */
export function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = NUMERALS[count % 10] ?? '';
  if (tens === 0) return ones;
  return tens > 9 ? String(count) : `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${ones}`;
}

/** Without the stop or comma that it ends with. */
export const withoutEnd = (text: string): string => text.trim().replace(/[。；;，,、\s]+$/, '');

export const sentence = (note: Note): string => withoutEnd(say(note.code, note.params));

/** A cause with what it cost, unless it says so already. */
function withAmount(cause: string, amount: Decimal): string {
  const said = cause.normalize('NFKC').replace(/\s/g, '');
  return said.endsWith(`扣${amount.toString()}分`)
    ? cause
    : say('sheets.cause-with-amount', { cause, amount: amount.toString() });
}

export const deductionSentence = (deduction: Deduction): string =>
  withAmount(sentence(deduction.note), deduction.amount);

const OVER_FULFILMENT = 'over-fulfilment';
const INFERRED = 'rule.over-fulfilment-inferred';

/** The sentence of a deduction; where the rule behind it was inferred, with the choice that was made. */
export function deductionNote(deduction: Deduction, { warnings }: IndicatorScore): string {
  const told = deductionSentence(deduction);
  if (deduction.note.code !== OVER_FULFILMENT) return told;
  const { noun, target, actual } = deduction.note.params;
  const choice = warnings.find(
    ({ code, params }) =>
      code === INFERRED && params.noun === noun && params.target === target && params.actual === actual
  );
  return choice === undefined ? told : say('sheets.told-with-cause', { told, cause: sentence(choice) });
}

/** 得分率 in words: 98.8%, 95%, 100%. `places` are those of the per cent. */
export function rateText(score: Decimal, points: Decimal, places = 1): string {
  if (points.isZero()) return '';
  return `${score
    .dividedBy(points, places + 2)
    .times(Decimal.HUNDRED)
    .toString()}%`;
}

/** One reason of a deduction as a paragraph tells it. */
export interface Reason {
  readonly score: IndicatorScore;
  readonly amount: Decimal;
  readonly text: string;
  /** The person's own words. */
  readonly own: boolean;
}

/** The person's own cause on one line, word for word; empty when there is none. */
export const causeIn = (row: RowBase | null): string =>
  withoutEnd((row?.cause?.text ?? '').replace(/[^\S\n]*\n\s*/g, ''));

/** The person's words stand for all deductions of the row; else each deduction has its sentence. */
export function reasonsOf(score: IndicatorScore, rowOf: RowOf): readonly Reason[] {
  if (score.deductions.length === 0) return [];
  const cause = causeIn(rowOf(score));
  if (cause !== '') {
    const amount = sumOf(score.deductions);
    return [{ score, amount, text: withAmount(cause, amount), own: true }];
  }
  return score.deductions.map((deduction) => ({
    score,
    amount: deduction.amount,
    text: named(score, deductionSentence(deduction)),
    own: false,
  }));
}

/**
 * The reasons below a line of the scorecard. Where the rows of 表3 that make it up bear no cause of their own,
 * the cause beside the line itself stands for what they lost.
 */
export function reasonsBelow(node: ScorecardNode, entity: EntityAssessment, rowOf: RowOf): readonly Reason[] {
  if (node.children.length > 0) return node.children.flatMap((child) => reasonsBelow(child, entity, rowOf));
  const lost = scoresBelow(node, entity).filter(({ deductions }) => deductions.length > 0);
  const cause = causeIn(node.row);
  const [first] = lost;
  const gathered = lost.every((score) => score.table === 'indicators' && causeIn(rowOf(score)) === '');
  if (first === undefined || cause === '' || !gathered) return lost.flatMap((score) => reasonsOf(score, rowOf));
  const amount = sumOf(lost.flatMap(({ deductions }) => deductions));
  return [{ score: first, amount, text: withAmount(cause, amount), own: true }];
}

/** A sentence inside a paragraph says what it speaks of. */
const named = (score: IndicatorScore, text: string): string =>
  score.name === '' || text.includes(score.name) ? text : say('sheets.named-cause', { name: score.name, text });

export function sumOf(deductions: readonly Deduction[]): Decimal {
  return deductions.reduce((sum, deduction) => sum.plus(deduction.amount), Decimal.ZERO);
}

/** The scores below a node, in the scorecard's order. */
export function scoresBelow(node: ScorecardNode, entity: EntityAssessment): readonly IndicatorScore[] {
  if (node.children.length > 0) return node.children.flatMap((child) => scoresBelow(child, entity));
  return node.members.flatMap((index) => entity.indicators[index] ?? []);
}

/** What is scored below a node while other points are open. */
export function scoredBelow(node: ScorecardNode, entity: EntityAssessment): Decimal {
  if (node.score !== null) return node.score;
  if (node.children.length > 0)
    return node.children.reduce((sum, child) => sum.plus(scoredBelow(child, entity)), Decimal.ZERO);
  return scoresBelow(node, entity).reduce(
    (sum, score) => (score.score === null ? sum : sum.plus(score.score)),
    Decimal.ZERO
  );
}

/** 履职效能 is 履职效能指标. */
export const titled = (name: string): string => (name.endsWith('指标') ? name : say('sheets.level-name', { name }));

interface Part {
  readonly code: 'sheets.paragraph' | 'sheets.paragraph-whole';
  readonly position: number;
  readonly name: string;
  readonly points: Decimal;
  readonly score: Decimal;
  readonly open: Decimal;
  readonly reasons: readonly Reason[];
}

function paragraph({ code, position, name, points, score, open, reasons }: Part): string {
  const params = {
    position: String(position),
    name,
    points: points.toString(),
    score: score.toString(),
    rate: rateText(score, points),
    open: open.toString(),
  };
  const opening = say(open.isZero() ? code : `${code}-open`, params);
  if (reasons.length === 0) return opening;
  const told =
    reasons.length === 1
      ? reasons.map((reason) => reason.text)
      : reasons.map((reason, index) => say('sheets.reason', { ordinal: numeral(index + 1), text: reason.text }));
  return opening + say('sheets.reasons', { reasons: told.join('；') });
}

/** One paragraph for each 一级指标, as under 表4 of the report; one for the whole where there are no levels. */
export function paragraphs(entity: EntityAssessment, rowOf: RowOf): readonly string[] {
  const { scorecard, total } = entity;
  if (scorecard.length > 0 && scorecard.every(({ children }) => children.length === 0)) {
    const reasons = scorecard.flatMap((node) => reasonsBelow(node, entity, rowOf));
    const { points, score, openPoints: open } = total;
    return [paragraph({ code: 'sheets.paragraph-whole', position: 1, name: '', points, score, open, reasons })];
  }
  return scorecard.map((node, index) =>
    paragraph({
      code: 'sheets.paragraph',
      position: index + 1,
      name: titled(node.name),
      points: node.points,
      score: scoredBelow(node, entity),
      open: node.openPoints,
      reasons: reasonsBelow(node, entity, rowOf),
    })
  );
}

/** Every row that was read, by its id. */
export function rowsIn(inputs: Inputs): ReadonlyMap<string, RowBase> {
  const rows = new Map<string, RowBase>();
  for (const entity of inputs.entities) {
    for (const row of entity.indicators) rows.set(rowId(row.key, TABLE_OF.indicators), row);
    for (const row of entity.scorecard ?? []) rows.set(rowId(row.key, TABLE_OF.scorecard), row);
  }
  return rows;
}

/** The paragraphs of 扣分 of one department or project, in the report's own manner and the scorecard's order. */
export function deductionParagraphs(entity: EntityAssessment, inputs: Inputs): readonly string[] {
  const rows = rowsIn(inputs);
  return paragraphs(entity, (score) => rows.get(rowId(score.key, TABLE_OF[score.table])) ?? null);
}

function noteInShort(score: IndicatorScore): readonly string[] {
  const { name, status, deductions } = score;
  if (status === 'review' || status === 'unscored') return [say(`sheets.row-${status}`, { text: name })];
  if (status === 'not-applicable') return [say('sheets.named-cause', { name, text: say('sheets.row-not-applicable') })];
  const amount = sumOf(deductions);
  return amount.isZero() ? [] : [say('sheets.cause-with-amount', { cause: name, amount: amount.toString() })];
}

/** 扣分说明 beside a row: why points are missing, or why there is no score yet. */
export function rowNote(scores: readonly IndicatorScore[]): string {
  // Each of several indicators has its own row that tells all: here it is named with what it lost.
  if (scores.length > 1) return scores.flatMap(noteInShort).join('；');
  const parts = scores.flatMap((score) => {
    switch (score.status) {
      case 'review':
        return [say('sheets.row-review', { text: score.problems.map(sentence).join('；') })];
      case 'unscored':
        return [say('sheets.row-unscored', { text: score.problems.map(sentence).join('；') })];
      case 'not-applicable':
        return [say('sheets.row-not-applicable')];
      case 'scored':
      case 'confirmed':
      case 'manual':
        return score.deductions.map((deduction) => deductionNote(deduction, score));
    }
  });
  return parts.join('；');
}
