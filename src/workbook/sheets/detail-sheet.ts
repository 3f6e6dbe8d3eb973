/** 评分明细表: what a reviewer checks, row by row: points, rule, score, explanation and evidence. */
import type { EntityAssessment, IndicatorRow, IndicatorScore, RowBase, ScorecardNode } from '../../scoring/model';
import { say } from '../../texts';
import { BLANK, asNumber, asText } from '../cells/cell-text';
import { reasonsOf, rowNote, scoresBelow, sentence } from '../planning/deduction-text';
import type { SheetPlan } from '../write-plan';
import { band, headerRow, heading, rowOfIn, type SheetContext } from './context';
import { detailTree } from './detail-lines';
import { nodeScore } from './score-table';
import { LEVELS, layOutAlike, putLabels, type Layout } from './scorecard-lines';
import { SheetBuilder } from './sheet-builder';
import { sumsOf } from './sums';
import { isOpenTotal } from '../../scoring/open';

const LEVEL_WIDTHS: readonly (readonly number[])[] = [[], [34], [16, 30], [11, 12, 26], [10, 11, 14, 22]];
const HEADINGS = ['sheets.points', 'sheets.rule', 'sheets.score', 'sheets.explanation', 'sheets.evidence'];
const WIDTHS = [7, 36, 7, 42, 20];

/** The row that a line stands for: one of 指标_评分表, or the one indicator that makes it up. */
function rowOf(node: ScorecardNode, scores: readonly IndicatorScore[], context: SheetContext): RowBase | null {
  const [only, ...others] = scores;
  return node.row ?? (only === undefined || others.length > 0 ? null : rowOfIn(context)(only));
}

/** The sentence in the row, else the rule that was followed, restated. */
function ruleOf(row: RowBase | null, scores: readonly IndicatorScore[]): string {
  const own = row?.rule?.text.trim() ?? '';
  return own === '' ? ruleFollowed(scores) : own;
}

/** Several rows of 表3 that make a line up are scored one by one, by one rule or each by its own. */
function ruleFollowed(scores: readonly IndicatorScore[]): string {
  const [first, ...others] = scores;
  if (first === undefined) return '';
  if (others.length === 0) return first.status === 'manual' ? say('sheets.rule-by-hand') : restated(first);
  const rules = new Set(scores.map(restated).filter((rule) => rule !== ''));
  const [only, ...more] = rules;
  return only === undefined || more.length > 0 ? say('sheets.rules-each') : say('sheets.rule-each', { rule: only });
}

const restated = ({ rule }: IndicatorScore): string => (rule === null ? '' : sentence(rule));

const isIndicatorRow = (row: RowBase): row is IndicatorRow => 'target' in row;

/** 实际情况 of the scorecard; of an indicator what was promised and what was done. */
function factOf(node: ScorecardNode, row: RowBase | null): string {
  if (row === null || !isIndicatorRow(row)) return node.row?.fact?.text.trim() ?? '';
  const adjusted = row.adjustedTarget?.text.trim() ?? '';
  const target = adjusted === '' ? row.target.text.trim() : adjusted;
  return say('sheets.target-and-actual', { target, actual: row.actual.text.trim() });
}

/** 自评说明: what is the case, and why points are missing. */
function explanation(
  node: ScorecardNode,
  row: RowBase | null,
  scores: readonly IndicatorScore[],
  context: SheetContext
): string {
  const reasons = scores.flatMap((score) => reasonsOf(score, rowOfIn(context))).map(({ text }) => text);
  const open = node.score === null ? [rowNote(scores.filter(({ score }) => score === null))] : [];
  const fact = factOf(node, row);
  const basis = fact === '' ? basisOf(scores) : [fact];
  return [...basis, ...reasons, ...open].filter((part) => part !== '').join('；');
}

/** What a score rests on where nobody wrote 实际情况: the figures of a rate, a person's score, the rows of 表3. */
function basisOf(scores: readonly IndicatorScore[]): readonly string[] {
  const [only, ...others] = scores;
  if (only === undefined) return [];
  if (others.length > 0) {
    const full = scores.filter(({ score, points }) => score !== null && points !== null && score.compare(points) >= 0);
    return [say('sheets.made-of', { count: String(scores.length), full: String(full.length) })];
  }
  if (only.status === 'manual' && only.score !== null)
    return [say('sheets.scored-by-hand', { score: only.score.toString() })];
  return only.steps.filter(({ note }) => note.code.startsWith('rule.metric.')).map(({ note }) => sentence(note));
}

/** 佐证材料 of the line, else of the rows of 表3 that make it up. */
function evidenceOf(row: RowBase | null, scores: readonly IndicatorScore[], context: SheetContext): string {
  const rows = row?.evidence ? [row] : scores.map((score) => rowOfIn(context)(score));
  const texts = rows.flatMap((one) => one?.evidence?.text.trim() ?? []);
  return [...new Set(texts)].filter((text) => text !== '').join('；');
}

/** A score that names no evidence is marked. */
function putEvidence(sheet: SheetBuilder, column: number, node: ScorecardNode, text: string): void {
  if (text !== '' || node.score === null) {
    sheet.put(column, asText(text), 'text');
    return;
  }
  const isFull = node.score.compare(node.points) >= 0;
  sheet.put(column, asText(say(isFull ? 'sheets.no-evidence-full' : 'sheets.no-evidence-lost')), 'text-marked');
}

function rows(sheet: SheetBuilder, context: SheetContext, entity: EntityAssessment, layout: Layout): void {
  const { depth } = layout;
  const first = sheet.row;
  putLabels(sheet, layout, (line) => first + line);
  const lines = layout.lines.map(({ node }) => {
    const scores = scoresBelow(node, entity);
    return { node, scores, row: rowOf(node, scores, context) };
  });
  for (const { node, scores, row } of lines) {
    sheet.put(depth, asNumber(node.points), 'points');
    sheet.put(depth + 1, asText(ruleOf(row, scores)), 'text');
    sheet.put(depth + 2, nodeScore(context, entity, node, sheet.name), 'score');
    sheet.put(depth + 3, asText(explanation(node, row, scores, context)), 'text');
    putEvidence(sheet, depth + 4, node, evidenceOf(row, scores, context));
    sheet.next();
  }
  const placed = lines.map(({ node }, line) => ({ row: first + line, node }));
  const sums = sumsOf(sheet.name, placed, { points: depth, score: depth + 2 }, entity.total);
  const isOpen = isOpenTotal(entity.total);
  sheet.span(0, depth, asText(say(isOpen ? 'sheets.total-open' : 'sheets.total')), 'total-label');
  sheet.put(depth, sums.points, 'total-score');
  sheet.put(depth + 1, BLANK, 'text');
  sheet.put(depth + 2, sums.score, 'total-score');
  sheet.span(depth + 3, 2, BLANK, 'text');
  sheet.next();
}

export function detailSheet(context: SheetContext, role: string, name: string): SheetPlan {
  const { entities } = context.assessment;
  const layouts = layOutAlike(entities.map(detailTree));
  const depth = layouts[0]?.depth ?? 1;
  const sheet = new SheetBuilder(role, name, [...(LEVEL_WIDTHS[depth] ?? []), ...WIDTHS]);
  const columns = depth + WIDTHS.length;
  heading(sheet, context, { title: say('sheets.detail-title'), columns, unit: say('sheets.unit-points') });
  const header = sheet.row;
  headerRow(sheet, [...LEVELS.slice(0, depth), ...HEADINGS]);
  entities.forEach((entity, index) => {
    const layout = layouts[index];
    if (layout === undefined) return;
    band(sheet, columns, entity, context);
    rows(sheet, context, entity, layout);
  });
  return sheet.build({ orientation: 'landscape', columns, header });
}
