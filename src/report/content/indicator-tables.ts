/** 表3 and 表5: indicators with target and actual, word for word as they stand in the workbook. */
import type { IndicatorRow, IndicatorScore } from '../../scoring/model';
import { say } from '../../texts/report';
import { paragraphsOf, runsOf, tableCell, type Block, type TableCell, type TableColumn } from '../blocks';
import { worded, type ReportContext, type Subject } from './context';
import { check, fill } from './words';

interface Told {
  readonly row: IndicatorRow;
  readonly score: IndicatorScore;
}

const isIndicatorRow = (row: object | null): row is IndicatorRow => row !== null && 'target' in row;

const toldRows = ({ scored }: Subject, { rowOf }: ReportContext): readonly Told[] =>
  scored.indicators.flatMap((score) => {
    const row = score.table === 'indicators' ? rowOf(score) : null;
    return isIndicatorRow(row) ? [{ row, score }] : [];
  });

/** 调整后目标值 stands in for the target where it is given. */
const targetOf = ({ target, adjustedTarget }: IndicatorRow): string => {
  const adjusted = adjustedTarget?.text.trim() ?? '';
  return adjusted === '' ? target.text.trim() : adjusted;
};

const NUMBER: TableColumn = { heading: say('sheets.number'), weight: 9, align: 'center' };
const NAME: TableColumn = { heading: say('sheets.indicator'), weight: 21, align: 'left' };
const TARGET: TableColumn = { heading: say('sheets.target'), weight: 35, align: 'left' };
const ACTUAL: TableColumn = { heading: say('sheets.actual'), weight: 35, align: 'left' };
const FIGURES: readonly TableColumn[] = ['sheets.points', 'sheets.score'].map((code) => ({
  heading: say(code),
  weight: 9,
  align: 'center',
}));

const scoreCell = ({ score }: IndicatorScore): TableCell =>
  score === null
    ? { ...tableCell('', 'center'), runs: [{ text: say('report.open-score'), mark: true, bold: false }] }
    : tableCell(score.toString(), 'center');

function table(title: string, rows: readonly Told[], withScores: boolean): Block {
  return {
    kind: 'table',
    title,
    unit: withScores ? runsOf(say('sheets.unit-points')) : [],
    columns: [NUMBER, NAME, TARGET, ACTUAL, ...(withScores ? FIGURES : [])],
    rows: rows.map(({ row, score }, index) => [
      tableCell(String(index + 1), 'center'),
      tableCell(score.name, 'left'),
      tableCell(targetOf(row), 'left'),
      tableCell(row.actual.text.trim(), 'left'),
      ...(withScores ? [tableCell(score.points?.toString() ?? '', 'center'), scoreCell(score)] : []),
    ]),
  };
}

/** 表3; a project's has points and scores, as its form has. */
export function indicatorTable(subject: Subject, context: ReportContext): readonly Block[] {
  const title = context.tables.title(say(worded('report.table-indicators', subject), { year: context.year }));
  const rows = toldRows(subject, context);
  if (rows.length === 0) return paragraphsOf(`${title}　${fill(say('report.fill-indicators'))}`);
  return [table(title, rows, subject.scored.level === 'project')];
}

const isMissed = ({ score }: Told): boolean =>
  score.deductions.length > 0 || score.measures.some(({ met }) => met === false);

/** 表5: the rows marked 列入表5; without any, those with deductions, which the department is asked to look at. */
export function keyIndicatorTable(subject: Subject, context: ReportContext): readonly Block[] {
  const title = context.tables.title(say('report.table-key-indicators', { year: context.year }));
  const rows = toldRows(subject, context);
  const marked = rows.filter(({ row }) => row.inTable5);
  if (marked.length > 0) return [table(title, marked, false)];
  const missed = rows.filter(isMissed);
  if (missed.length === 0) return paragraphsOf(`${title}　${fill(say('report.fill-key-indicators'))}`);
  return [table(title, missed, false), ...paragraphsOf(check(say('report.check-key-indicators')))];
}
