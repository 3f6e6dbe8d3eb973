/** 自评得分表: 表4 as it is published, merged groups and one total, with live links to the scores. */
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, ScorecardNode } from '../../scoring/model';
import { say } from '../../texts';
import { localAddress } from '../addresses';
import { BLANK, asFormula, asNumber, asText } from '../cell-text';
import { rateText, scoredBelow } from '../deduction-text';
import { rowId } from '../keys';
import type { SheetPlan } from '../write-plan';
import { heading, linkedScore, scoreId, type SheetContext } from './context';
import { layOutAlike, putLabels, putLevelHeadings, type Layout } from './scorecard-lines';
import { SheetBuilder } from './sheet-builder';

const LEVEL_WIDTHS: readonly (readonly number[])[] = [[], [44], [20, 38], [14, 16, 40], [12, 14, 18, 32]];
const FIGURE_WIDTHS = [9, 9, 10];
/** Left of the chart, outside the print area: 二级指标 with its 得分率. */
const ASIDE_WIDTHS = [3, 18, 10, 3];
const CHART_ROWS = 18;
const CHART_COLUMNS = 8;

interface Columns {
  readonly points: number;
  readonly score: number;
  readonly rate: number;
}

/** 得分率 of a line, blank while its 得分 is blank. */
const rateFormula = (row: number, { points, score }: Columns): string => {
  const cell = localAddress(row, score);
  return `=IF(${cell}="","",${cell}/${localAddress(row, points)})`;
};

/** 得分 of a line, linked to the row that holds it. */
export function nodeScore(context: SheetContext, entity: EntityAssessment, node: ScorecardNode, home: string) {
  if (node.row !== null) return linkedScore(context, home, rowId(node.row.key, '指标_评分表'), node.score);
  const [only, ...others] = node.members.flatMap((index) => entity.indicators[index] ?? []);
  const alone = only !== undefined && others.length === 0 && node.score !== null && only.score?.equals(node.score);
  return linkedScore(context, home, alone === true ? scoreId(only) : null, node.score);
}

function lines(
  sheet: SheetBuilder,
  context: SheetContext,
  entity: EntityAssessment,
  layout: Layout,
  at: Columns
): void {
  putLabels(sheet, layout);
  for (const { node } of layout.lines) {
    sheet.put(at.points, asNumber(node.points), 'points');
    sheet.put(at.score, nodeScore(context, entity, node, sheet.name), 'score');
    sheet.put(at.rate, node.points.isZero() ? BLANK : asFormula(rateFormula(sheet.row, at)), 'rate');
    sheet.next();
  }
}

function total(sheet: SheetBuilder, entity: EntityAssessment, layout: Layout, at: Columns, first: number): void {
  const { row } = sheet;
  const range = (column: number): string => `${localAddress(first, column)}:${localAddress(row - 1, column)}`;
  const { points, score, openPoints } = entity.total;
  const label = openPoints.isZero() ? 'sheets.total' : 'sheets.total-open';
  const summedPoints = Decimal.sum(layout.lines.map(({ node }) => node.points));
  const summedScore = Decimal.sum(layout.lines.map(({ node }) => scoredBelow(node, entity)));
  // A line that is half scored counts in the provisional total, though its own cell is blank.
  const seen = Decimal.sum(layout.lines.flatMap(({ node }) => node.score ?? []));
  sheet.span(0, layout.depth, asText(say(label)), 'total-label');
  sheet.put(
    at.points,
    summedPoints.equals(points) ? asFormula(`=SUM(${range(at.points)})`) : asNumber(points),
    'total-score'
  );
  const live = summedScore.equals(score) && seen.equals(score);
  sheet.put(at.score, live ? asFormula(`=ROUND(SUM(${range(at.score)}),2)`) : asNumber(score), 'total-score');
  const rate = openPoints.isZero() && !points.isZero();
  sheet.put(at.rate, rate ? asFormula(rateFormula(row, at)) : BLANK, 'total-rate', rate ? rateText(score, points) : '');
  sheet.next();
}

/** 得分率 by 二级指标 as bars and a chart, beside the printed page. */
function aside(sheet: SheetBuilder, layout: Layout, at: Columns, header: number, title: string): void {
  const first = header + 1;
  const level = layout.depth > 2 ? 1 : 0;
  const groups = layout.labels.filter((label) => label.column === level && !label.leaf);
  if (groups.length < 2) return;
  const name = at.rate + 2;
  sheet.put(name, asText(say(`sheets.level${level + 1}`)), 'header', undefined, header);
  sheet.put(name + 1, asText(say('sheets.rate')), 'header', undefined, header);
  groups.forEach((group, index) => {
    const row = first + index;
    const range = (column: number): string =>
      `${localAddress(first + group.line, column)}:${localAddress(first + group.line + group.lines - 1, column)}`;
    sheet.put(name, asText(group.text), 'text', undefined, row);
    const rate = `=IF(COUNT(${range(at.score)})<${group.lines},"",SUM(${range(at.score)})/SUM(${range(at.points)}))`;
    sheet.put(name + 1, asFormula(rate), 'rate', undefined, row);
  });
  sheet.bars({ row: first, column: name + 1, rows: groups.length, columns: 1 });
  sheet.chart({
    title,
    categories: sheet.area(first, name, groups.length, 1),
    values: sheet.area(first, name + 1, groups.length, 1),
    at: sheet.area(header, name + 3, CHART_ROWS, CHART_COLUMNS),
  });
}

export function scoreTable(context: SheetContext, role: string, name: string): SheetPlan {
  const { entities } = context.assessment;
  const layouts = layOutAlike(entities.map((entity) => entity.scorecard));
  const depth = layouts[0]?.depth ?? 1;
  const levelWidths = LEVEL_WIDTHS[depth] ?? [];
  const sheet = new SheetBuilder(role, name, [...levelWidths, ...FIGURE_WIDTHS, ...ASIDE_WIDTHS]);
  const at: Columns = { points: depth, score: depth + 1, rate: depth + 2 };
  const columns = depth + 3;
  let titleRow = 0;
  entities.forEach((entity, index) => {
    const layout = layouts[index];
    if (layout === undefined) return;
    heading(sheet, context, {
      title: say(entity.level === 'department' ? 'sheets.score-title' : 'sheets.score-title-project'),
      columns,
      unit: say('sheets.unit-points'),
      ...(entity.level === 'project' || entities.length > 1 ? { subject: entity.name } : {}),
    });
    const header = sheet.row;
    if (index === 0) titleRow = header;
    putLevelHeadings(sheet, depth);
    sheet.put(at.points, asText(say('sheets.points')), 'header');
    sheet.put(at.score, asText(say('sheets.score')), 'header');
    sheet.put(at.rate, asText(say('sheets.rate')), 'header');
    sheet.next();
    lines(sheet, context, entity, layout, at);
    total(sheet, entity, layout, at, header + 1);
    if (context.printsGrade && entity.total.grade !== null) {
      sheet.span(0, depth, asText(say('sheets.grade')), 'total-label');
      sheet.span(depth, 3, asText(entity.total.grade), 'total-score');
      sheet.next();
    }
    if (index === 0) aside(sheet, layout, at, header, say('sheets.chart-title'));
    if (index < entities.length - 1) sheet.next();
  });
  const several = entities.length > 1;
  return sheet.build({
    orientation: 'portrait',
    columns,
    titleRows: several ? null : { first: 0, last: titleRow },
    frozenRows: several ? 0 : titleRow + 1,
  });
}
