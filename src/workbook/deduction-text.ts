/**
 * 扣分说明 in words: the sentence of a deduction, and the paragraphs as the report has them. The person's
 * own 扣分原因 is taken over word for word; nothing is claimed that a note does not carry.
 */
import { Decimal } from '../scoring/decimal';
import type { Deduction, EntityAssessment, IndicatorScore, Note, RowBase, ScorecardNode } from '../scoring/model';
import { say } from '../texts';

/** The row as read behind a score; null where there is none. */
export type RowOf = (score: IndicatorScore) => RowBase | null;

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

/** The person's words stand for all deductions of the row; else each deduction has its sentence. */
export function reasonsOf(score: IndicatorScore, rowOf: RowOf): readonly Reason[] {
  if (score.deductions.length === 0) return [];
  const cause = withoutEnd(rowOf(score)?.cause?.text ?? '');
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

const titled = (name: string): string => (name.endsWith('指标') ? name : say('sheets.level-name', { name }));

function paragraph(node: ScorecardNode, position: number, entity: EntityAssessment, rowOf: RowOf): string {
  const scored = scoredBelow(node, entity);
  const params = {
    position: String(position),
    name: titled(node.name),
    points: node.points.toString(),
    score: scored.toString(),
    rate: rateText(scored, node.points),
    open: node.openPoints.toString(),
  };
  const opening = say(node.openPoints.isZero() ? 'sheets.paragraph' : 'sheets.paragraph-open', params);
  const reasons = scoresBelow(node, entity).flatMap((score) => reasonsOf(score, rowOf));
  if (reasons.length === 0) return opening;
  const told =
    reasons.length === 1
      ? reasons.map((reason) => reason.text)
      : reasons.map((reason, index) => say('sheets.reason', { ordinal: numeral(index + 1), text: reason.text }));
  return opening + say('sheets.reasons', { reasons: told.join('；') });
}

/** One paragraph for each 一级指标, as under 表4 of the report. */
export const paragraphs = (entity: EntityAssessment, rowOf: RowOf): readonly string[] =>
  entity.scorecard.map((node, index) => paragraph(node, index + 1, entity, rowOf));

/** 扣分说明 beside a row: why points are missing, or why there is no score yet. */
export function rowNote(scores: readonly IndicatorScore[]): string {
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
        return score.deductions.map((deduction) => {
          const text = deductionSentence(deduction);
          return scores.length > 1 ? named(score, text) : text;
        });
    }
  });
  return parts.join('；');
}
