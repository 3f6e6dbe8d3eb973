/** 评分明细表: what a reviewer checks, row by row: points, rule, score, explanation and evidence. */
import type { EntityAssessment, IndicatorScore, ScorecardNode, ScorecardRow } from '../../scoring/model';
import { say } from '../../texts';
import { asNumber, asText } from '../cell-text';
import { reasonsOf, rowNote, scoresBelow, sentence } from '../deduction-text';
import type { SheetPlan } from '../write-plan';
import { heading, rowOfIn, type SheetContext } from './context';
import { nodeScore } from './score-table';
import { layOutAlike, putLabels, putLevelHeadings } from './scorecard-lines';
import { SheetBuilder } from './sheet-builder';

const LEVEL_WIDTHS: readonly (readonly number[])[] = [[], [34], [16, 30], [11, 12, 26], [10, 11, 14, 22]];
const HEADINGS = ['sheets.points', 'sheets.rule', 'sheets.score', 'sheets.explanation', 'sheets.evidence'];
const WIDTHS = [7, 36, 7, 42, 20];

/** The sentence in the row, else the rule that was followed, restated. */
function ruleOf(row: ScorecardRow | null, scores: readonly IndicatorScore[]): string {
  const own = row?.rule?.text.trim() ?? '';
  if (own !== '') return own;
  const [first] = scores;
  return scores.length === 1 && first !== undefined && first.rule !== null ? sentence(first.rule) : '';
}

/** 自评说明: what is the case, and why points are missing. */
function explanation(node: ScorecardNode, scores: readonly IndicatorScore[], context: SheetContext): string {
  const fact = node.row?.fact?.text.trim() ?? '';
  const reasons = scores.flatMap((score) => reasonsOf(score, rowOfIn(context))).map(({ text }) => text);
  const open = node.score === null ? [rowNote(scores.filter(({ score }) => score === null))] : [];
  return [fact, ...reasons, ...open].filter((part) => part !== '').join('；');
}

function evidenceOf(node: ScorecardNode): string {
  const cell = node.row?.evidence ?? null;
  if (cell === null) return '';
  const text = cell.text.trim();
  return text === '' && node.score !== null ? say('sheets.no-evidence') : text;
}

function rows(sheet: SheetBuilder, context: SheetContext, entity: EntityAssessment, depth: number): void {
  const layout = layOutAlike([entity.scorecard])[0];
  if (layout === undefined) return;
  putLabels(sheet, { ...layout, depth });
  for (const { node } of layout.lines) {
    const scores = scoresBelow(node, entity);
    sheet.put(depth, asNumber(node.points), 'points');
    sheet.put(depth + 1, asText(ruleOf(node.row, scores)), 'text');
    sheet.put(depth + 2, nodeScore(context, entity, node, sheet.name), 'score');
    sheet.put(depth + 3, asText(explanation(node, scores, context)), 'text');
    sheet.put(depth + 4, asText(evidenceOf(node)), 'text');
    sheet.next();
  }
}

export function detailSheet(context: SheetContext, role: string, name: string): SheetPlan {
  const { entities } = context.assessment;
  const depth = layOutAlike(entities.map((entity) => entity.scorecard))[0]?.depth ?? 1;
  const sheet = new SheetBuilder(role, name, [...(LEVEL_WIDTHS[depth] ?? []), ...WIDTHS]);
  const columns = depth + WIDTHS.length;
  let titleRow = 0;
  entities.forEach((entity, index) => {
    heading(sheet, context, {
      title: say('sheets.detail-title'),
      columns,
      unit: say('sheets.unit-points'),
      ...(entities.length > 1 ? { subject: entity.name } : {}),
    });
    if (index === 0) titleRow = sheet.row;
    putLevelHeadings(sheet, depth);
    HEADINGS.forEach((code, at) => sheet.put(depth + at, asText(say(code)), 'header'));
    sheet.next();
    rows(sheet, context, entity, depth);
    if (index < entities.length - 1) sheet.next();
  });
  const several = entities.length > 1;
  return sheet.build({
    orientation: 'landscape',
    columns,
    titleRows: several ? null : { first: titleRow, last: titleRow },
    frozenRows: several ? 0 : titleRow + 1,
  });
}
