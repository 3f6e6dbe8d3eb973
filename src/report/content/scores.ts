/** （一）自评结论综述: the sentence with the total, 表4, and the paragraphs on what was deducted and why. */
import type { EntityAssessment, ScorecardNode } from '../../scoring/model';
import { standardById } from '../../scoring/standards';
import { say } from '../../texts/report';
import { paragraphs, rateText, scoredBelow, titled } from '../../workbook/planning/deduction-text';
import { layOut, LEVELS, type Label } from '../../workbook/sheets/scorecard-lines';
import { paragraphsOf, tableCell, runsOf, type Block, type TableCell, type TableColumn } from '../blocks';
import { worded, type ReportContext, type Subject } from './context';
import { besideScores } from './own-figures';
import { check, fill } from './words';
import { isOpenTotal, rowsWithoutPoints } from '../../scoring/open';

/** More outermost levels than this are no summary any more. */
const MOST_PARTS = 8;
const MOST_NAMES = 20;

const isOpen = ({ openPoints }: { readonly openPoints: ScorecardNode['openPoints'] }): boolean => !openPoints.isZero();

/** The outermost levels that the whole is told by; none where there are no levels, or too many. */
function partsOf({ scorecard }: EntityAssessment): readonly ScorecardNode[] {
  const levels = scorecard.filter(({ name, children }) => name !== '' && children.length > 0);
  return levels.length === scorecard.length && levels.length > 1 && levels.length <= MOST_PARTS ? levels : [];
}

function partText(node: ScorecardNode, scored: EntityAssessment): string {
  const code = isOpen(node) ? 'report.conclusion-part-open' : 'report.conclusion-part';
  return say(code, { name: titled(node.name), score: scoredBelow(node, scored).toString() });
}

/** 【区分】履职效能和管理效率 */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;

function systemText(subject: Subject, context: ReportContext): string {
  const { scored } = subject;
  const outer = partsOf(scored);
  const names = joined(outer.map(({ name }) => name));
  const levels = outer.length > 1 && outer.length <= MOST_PARTS ? say('report.conclusion-levels', { names }) : '';
  const params = {
    year: context.yearShort,
    subject: say(worded('report.subject', subject)),
    points: scored.total.points.toString(),
    levels,
  };
  return say('report.conclusion-system', params);
}

function scoreText(subject: Subject, { assessment }: ReportContext): string {
  const { total } = subject.scored;
  const outer = partsOf(subject.scored);
  const parts =
    outer.length > 0
      ? say('report.parts', { parts: outer.map((node) => partText(node, subject.scored)).join('，') })
      : '';
  const params = { we: say(worded('report.we', subject)), score: total.score.toString(), parts };
  if (isOpenTotal(total)) {
    const rows = rowsWithoutPoints(total);
    const open = { ...params, open: total.openPoints.toString(), rows: String(rows) };
    return say(rows === 0 ? 'report.conclusion-open' : 'report.conclusion-open-rows', open);
  }
  const prints = standardById(assessment.standard)?.printsGrade === true;
  const grade = prints && total.grade !== null ? say('report.conclusion-grade', { grade: total.grade }) : '';
  return say('report.conclusion-score', { ...params, grade });
}

export function conclusion(subject: Subject, context: ReportContext): string {
  const { basis } = context.assessment.particulars;
  const based = say('report.basis', { basis: basis === '' ? fill(say('report.fill-basis')) : basis });
  return based + systemText(subject, context) + scoreText(subject, context);
}

const FIGURES = ['sheets.points', 'sheets.score', 'sheets.rate'] as const;
const LEVEL_WEIGHTS: readonly (readonly number[])[] = [[], [50], [22, 38], [15, 16, 37], [12, 13, 17, 28]];

/** A score that is still open. */
const markedCell = (before: string): TableCell => ({
  ...tableCell('', 'center'),
  runs: [...runsOf(before), { text: say('report.open-score'), mark: true, bold: false }],
});

function labelCells(labels: readonly Label[], line: number, depth: number): readonly TableCell[] {
  return labels
    .filter((label) => label.line === line)
    .sort((left, right) => left.column - right.column)
    .map((label) =>
      tableCell(label.text, label.leaf ? 'left' : 'center', {
        rows: label.lines,
        columns: label.leaf ? depth - label.column : label.columns,
      })
    );
}

/** 表4 as published: merged groups and one total. */
export function scoreTable(subject: Subject, context: ReportContext): Block {
  const { scored } = subject;
  const { lines, labels, depth } = layOut(scored.scorecard);
  const columns: readonly TableColumn[] = [
    ...Array.from({ length: depth }, (_, level): TableColumn => ({
      heading: say(LEVELS[level] ?? ''),
      weight: LEVEL_WEIGHTS[depth]?.[level] ?? 20,
      align: 'center',
    })),
    ...FIGURES.map((code): TableColumn => ({ heading: say(code), weight: 12, align: 'center' })),
  ];
  const rows = lines.map(({ node }, line) => [
    ...labelCells(labels, line, depth),
    tableCell(node.points.toString(), 'center'),
    node.score === null ? markedCell('') : tableCell(node.score.toString(), 'center'),
    tableCell(node.score === null ? '' : rateText(node.score, node.points), 'center'),
  ]);
  const { points, score } = scored.total;
  const open = isOpenTotal(scored.total);
  const total = [
    tableCell(say(open ? 'sheets.total-open' : 'sheets.total'), 'center', { columns: depth, bold: true }),
    ...[points.toString(), score.toString(), open ? '' : rateText(score, points)].map((text) =>
      tableCell(text, 'center', { bold: true })
    ),
  ];
  return {
    kind: 'table',
    title: context.tables.title(say(worded('report.table-scores', subject))),
    unit: runsOf(say('sheets.unit-points')),
    columns,
    rows: [...rows, total],
  };
}

/** Which indicators are still to be decided before the report is final. */
function openNames({ scored }: Subject): readonly Block[] {
  const open = scored.indicators.filter(({ status }) => status === 'review' || status === 'unscored');
  if (open.length === 0) return [];
  const names = open.slice(0, MOST_NAMES).map(({ name, levels }) => (name === '' ? (levels.at(-1)?.name ?? '') : name));
  const listed = names.join('、');
  const text =
    open.length > MOST_NAMES ? say('report.and-more', { names: listed, count: String(open.length) }) : listed;
  return paragraphsOf(check(say('report.check-open', { names: text })));
}

/** `own`: what the department wrote for this chapter. */
export function scoreChapter(subject: Subject, context: ReportContext, own: readonly string[]): readonly Block[] {
  const opening = conclusion(subject, context);
  const deducted = paragraphs(subject.scored, context.rowOf);
  return [
    ...paragraphsOf(opening),
    scoreTable(subject, context),
    ...deducted.flatMap(paragraphsOf),
    ...openNames(subject),
    ...besideScores(own, [opening, ...deducted]),
  ];
}

/** Several projects without a department over them: their totals in one table. */
export function totalsTable(context: ReportContext): Block {
  const columns: readonly TableColumn[] = [
    { heading: say('sheets.number'), weight: 8, align: 'center' },
    { heading: say('sheets.project'), weight: 44, align: 'left' },
    ...FIGURES.map((code): TableColumn => ({ heading: say(code), weight: 12, align: 'center' })),
  ];
  const rows = context.subjects.map(({ scored: { name, total } }, index) => [
    tableCell(String(index + 1), 'center'),
    tableCell(name, 'left'),
    tableCell(total.points.toString(), 'center'),
    isOpenTotal(total) ? markedCell(total.score.toString()) : tableCell(total.score.toString(), 'center'),
    tableCell(isOpenTotal(total) ? '' : rateText(total.score, total.points), 'center'),
  ]);
  const title = context.tables.title(say('report.table-several', { year: context.year }));
  return { kind: 'table', title, unit: runsOf(say('sheets.unit-points')), columns, rows };
}
