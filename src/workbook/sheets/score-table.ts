/** 自评得分表: 表4 as it is published, merged groups and one total, with live links to the scores. */
import { Decimal } from '../../scoring/decimal';
import type { EntityAssessment, ScorecardNode } from '../../scoring/model';
import { say } from '../../texts';
import { localAddress } from '../cells/addresses';
import { BLANK, asFormula, asNumber, asText } from '../cells/cell-text';
import { rateText } from '../planning/deduction-text';
import { rowId } from '../cells/keys';
import { sumFormula } from '../planning/sum-formula';
import type { SheetPlan } from '../write-plan';
import { band, headerRow, heading, linkedScore, scoreId, type SheetContext } from './context';
import { LEVELS, layOutAlike, putLabels, type Layout } from './scorecard-lines';
import { SheetBuilder } from './sheet-builder';
import { statedOf, sumsOf } from './sums';
import { isOpenTotal } from '../../scoring/open';

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
  if (node.score === null) return BLANK;
  const members = node.members.flatMap((index) => entity.indicators[index] ?? []);
  const [only, ...others] = members;
  const isSum = Decimal.sum(members.flatMap(({ score }) => score ?? [])).equals(node.score);
  if (!isSum || only === undefined) return asNumber(node.score);
  if (others.length === 0) return linkedScore(context, home, scoreId(only), node.score);
  const cells = members.flatMap((score) => context.scoreCells.get(scoreId(score)) ?? []);
  const formula = cells.length === members.length ? sumFormula(home, cells) : null;
  return formula === null ? asNumber(node.score) : asFormula(formula);
}

interface Table {
  readonly sheet: SheetBuilder;
  readonly entity: EntityAssessment;
  readonly layout: Layout;
  readonly at: Columns;
  /** The row of each line. */
  readonly rowOf: (line: number) => number;
}

/** The last line of an outermost level that has more than one: a 小计 stands below it where they are wanted. */
function endsGroup({ lines }: Layout, line: number): boolean {
  const group = lines[line]?.above[0];
  return group !== undefined && lines[line - 1]?.above[0] === group && lines[line + 1]?.above[0] !== group;
}

function rowsFrom(first: number, layout: Layout, subtotals: boolean): (line: number) => number {
  const rows: number[] = [];
  let row = first;
  layout.lines.forEach((_, line) => {
    rows.push(row);
    row += subtotals && endsGroup(layout, line) ? 2 : 1;
  });
  return (line) => rows[line] ?? first;
}

function sumLine(
  { sheet, entity, layout, at, rowOf }: Table,
  text: string,
  stated: { readonly points: Decimal; readonly score: Decimal },
  group: ScorecardNode | null
): void {
  const placed = layout.lines.flatMap(({ node, above }, line) =>
    group === null || above[0] === group ? [{ row: rowOf(line), node }] : []
  );
  const sums = sumsOf(sheet.name, placed, at, stated);
  const isOpen = group === null ? isOpenTotal(entity.total) : !group.openPoints.isZero();
  const rate = !isOpen && !stated.points.isZero();
  const shown = rate ? rateText(stated.score, stated.points) : '';
  sheet.span(0, layout.depth, asText(text), 'total-label');
  sheet.put(at.points, sums.points, 'total-score');
  sheet.put(at.score, sums.score, 'total-score');
  sheet.put(at.rate, rate ? asFormula(rateFormula(sheet.row, at)) : BLANK, 'total-rate', shown);
  sheet.next();
}

function lines(table: Table, context: SheetContext, subtotals: boolean): void {
  const { sheet, entity, layout, at, rowOf } = table;
  putLabels(sheet, layout, rowOf);
  layout.lines.forEach(({ node, above: [group] }, line) => {
    sheet.put(at.points, asNumber(node.points), 'points');
    sheet.put(at.score, nodeScore(context, entity, node, sheet.name), 'score');
    sheet.put(at.rate, node.points.isZero() ? BLANK : asFormula(rateFormula(sheet.row, at)), 'rate');
    sheet.next();
    if (!subtotals || group === undefined || !endsGroup(layout, line)) return;
    sumLine(table, say('sheets.subtotal', { name: group.name }), statedOf(group, entity), group);
  });
}

/** 得分率 by 二级指标 as bars and a chart, beside the printed page. */
function aside({ sheet, layout, at, rowOf }: Table, header: number, title: string): void {
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
      `${localAddress(rowOf(group.line), column)}:${localAddress(rowOf(group.line + group.lines - 1), column)}`;
    sheet.put(name, asText(group.text), 'text', undefined, row);
    // Rows that do not apply leave the group: its rate is that of the others.
    const apart = layout.lines
      .slice(group.line, group.line + group.lines)
      .flatMap(({ node }, index) => (node.status === 'not-applicable' ? [rowOf(group.line + index)] : []));
    const counted = group.lines - apart.length;
    const outside = apart.map((line) => `-${localAddress(line, at.points)}`).join('');
    const whole = outside === '' ? `SUM(${range(at.points)})` : `(SUM(${range(at.points)})${outside})`;
    const rate = `=IF(COUNT(${range(at.score)})<${counted},"",SUM(${range(at.score)})/${whole})`;
    sheet.put(name + 1, counted === 0 ? BLANK : asFormula(rate), 'rate', undefined, row);
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
  const { entities, particulars } = context.assessment;
  const subtotals = particulars.subtotals === true;
  const layouts = layOutAlike(entities.map((entity) => entity.scorecard));
  const depth = layouts[0]?.depth ?? 1;
  const levelWidths = LEVEL_WIDTHS[depth] ?? [];
  const sheet = new SheetBuilder(role, name, [...levelWidths, ...FIGURE_WIDTHS, ...ASIDE_WIDTHS]);
  const at: Columns = { points: depth, score: depth + 1, rate: depth + 2 };
  const columns = depth + 3;
  const isDepartment = entities[0]?.level === 'department';
  heading(sheet, context, {
    title: say(isDepartment ? 'sheets.score-title' : 'sheets.score-title-project'),
    columns,
    unit: say('sheets.unit-points'),
  });
  const header = sheet.row;
  headerRow(sheet, [...LEVELS.slice(0, depth), 'sheets.points', 'sheets.score', 'sheets.rate']);
  entities.forEach((entity, index) => {
    const layout = layouts[index];
    if (layout === undefined) return;
    band(sheet, columns, entity, context);
    const table: Table = { sheet, entity, layout, at, rowOf: rowsFrom(sheet.row, layout, subtotals) };
    lines(table, context, subtotals);
    const { grade } = entity.total;
    sumLine(table, say(isOpenTotal(entity.total) ? 'sheets.total-open' : 'sheets.total'), entity.total, null);
    if (context.printsGrade && grade !== null) {
      sheet.span(0, depth, asText(say('sheets.grade')), 'total-label');
      sheet.span(depth, 3, asText(grade), 'total-score');
      sheet.next();
    }
    if (index === 0) aside(table, header, say('sheets.chart-title'));
  });
  return sheet.build({ orientation: 'portrait', columns, header });
}
