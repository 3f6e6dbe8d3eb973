/** The tables of the sample, each with the columns that a finance team gives it. */
import type { Worksheet } from 'exceljs';
import { PARTICULARS } from './particulars';
import { EXPENDITURE, FUNCTIONS, PROJECTS, type Figure } from './report-figures';
import { REPORT_PARAGRAPHS } from './report-paragraphs';
import { INDICATORS, KEY_INDICATORS, TASKS, type SampleIndicator } from './report-work';
import { SCORECARD, type SampleScorecardRow } from './scorecard';
import { layTable, type Laid, type Place, type SampleColumn } from './table';

const amount = <Row>(heading: string, pick: (row: Row) => Figure, format = '#,##0.00'): SampleColumn<Row> => ({
  heading,
  width: 16,
  look: 'amount',
  value: pick,
  format: (row) => (typeof pick(row) === 'string' ? '@' : format),
});

const numbered = <Row>(): SampleColumn<Row> => ({
  heading: '序号',
  width: 6,
  look: 'center',
  value: (_row, index) => index + 1,
});

const text = <Row>(heading: string, width: number, value: (row: Row) => string | null): SampleColumn<Row> => ({
  heading,
  width,
  look: 'text',
  value,
});

type ExpenditureRow = (typeof EXPENDITURE)[number];
export const expenditureColumns: readonly SampleColumn<ExpenditureRow>[] = [
  text('按支出性质分类', 30, (row) => row[0]),
  amount('年初预算数\n（万元）', (row) => row[1]),
  amount('全年预算数\n（万元）', (row) => row[2]),
  amount('决算数\n（万元）', (row) => row[3]),
];

type FunctionRow = (typeof FUNCTIONS)[number];
export const functionColumns: readonly SampleColumn<FunctionRow>[] = [
  text('功能分类', 30, (row) => row[0]),
  amount('年初预算数', (row) => row[1]),
  amount('决算数', (row) => row[2]),
];

type ProjectRow = (typeof PROJECTS)[number];
export const projectColumns: readonly SampleColumn<ProjectRow>[] = [
  numbered(),
  text('项目名称', 32, (row) => row[0]),
  amount('年初预算数\n（万元）', (row) => row[1]),
  amount('全年预算数\n（万元）', (row) => row[2]),
  amount('决算支出数\n（万元）', (row) => row[3]),
];

export const indicatorColumns = {
  sequence: numbered<SampleIndicator>(),
  name: text<SampleIndicator>('指标名称', 22, (row) => row.name),
  kind: { heading: '指标类型', width: 10, look: 'center', value: (row) => row.kind },
  target: text<SampleIndicator>('预期实现值', 46, (row) => row.target),
  actual: text<SampleIndicator>('实际完成值', 46, (row) => row.actual),
  cause: text<SampleIndicator>('偏差原因', 26, (row) => row.cause ?? null),
  key: { heading: '列入表5', width: 9, look: 'center', value: (row) => (row.key === true ? '是' : null) },
} as const satisfies Record<string, SampleColumn<SampleIndicator>>;

const factOf = (row: SampleScorecardRow) => (typeof row.fact === 'object' ? (row.fact?.value ?? null) : row.fact);

export const scorecardColumns = {
  level1: { heading: '一级指标', width: 10, look: 'center', merged: true, value: (row) => row.level1 },
  level2: { heading: '二级指标', width: 10, look: 'center', merged: true, value: (row) => row.level2 },
  name: { ...text<SampleScorecardRow>('三级指标', 26, (row) => row.name), merged: true },
  points: { heading: '分值', width: 7, look: 'center', value: (row) => row.points },
  rule: text<SampleScorecardRow>('评分标准', 42, (row) => row.rule),
  fact: {
    heading: '实际情况',
    width: 22,
    look: 'center',
    value: factOf,
    format: (row) => (typeof row.fact === 'object' && row.fact !== null ? row.fact.format : 'General'),
  },
  cause: text<SampleScorecardRow>('扣分原因', 30, (row) => row.cause ?? null),
  evidence: text<SampleScorecardRow>('佐证材料', 20, (row) => row.evidence ?? null),
} as const satisfies Record<string, SampleColumn<SampleScorecardRow>>;

const taskColumns: readonly SampleColumn<(typeof TASKS)[number]>[] = [
  { heading: '年度重点工作任务', width: 14, look: 'center', value: (row) => row[0] },
  text('任务绩效目标', 56, (row) => row[1]),
  text('实际完成情况', 62, (row) => row[2]),
];

const keyColumns: readonly SampleColumn<(typeof KEY_INDICATORS)[number]>[] = [
  numbered(),
  text('指标名称', 22, (row) => row[0]),
  text('预期实现值', 46, (row) => row[1]),
  text('实际完成值', 46, (row) => row[2]),
];

const paragraphColumns: readonly SampleColumn<(typeof REPORT_PARAGRAPHS)[number]>[] = [
  { heading: '章节', width: 22, look: 'center', merged: true, value: (row) => row[0] },
  text('内容', 100, (row) => row[1]),
];

const particularColumns: readonly SampleColumn<(typeof PARTICULARS)[number]>[] = [
  { heading: '项目', width: 16, look: 'center', value: (row) => row[0] },
  { heading: '内容', width: 72, look: 'text', value: (row) => row[1] },
];

type Lay = (sheet: Worksheet, at: Place) => Laid;

export const layExpenditure: Lay = (sheet, at) => layTable(sheet, at, expenditureColumns, EXPENDITURE);
export const layFunctions: Lay = (sheet, at) => layTable(sheet, at, functionColumns, FUNCTIONS);
export const layProjects: Lay = (sheet, at) => layTable(sheet, at, projectColumns, PROJECTS);
export const layIndicators: Lay = (sheet, at) => layTable(sheet, at, Object.values(indicatorColumns), INDICATORS);
export const layScorecard: Lay = (sheet, at) => layTable(sheet, at, Object.values(scorecardColumns), SCORECARD);
export const layTasks: Lay = (sheet, at) => layTable(sheet, at, taskColumns, TASKS);
export const layKeyIndicators: Lay = (sheet, at) => layTable(sheet, at, keyColumns, KEY_INDICATORS);
export const layParagraphs: Lay = (sheet, at) => layTable(sheet, at, paragraphColumns, REPORT_PARAGRAPHS);
export const layParticulars: Lay = (sheet, at) => layTable(sheet, at, particularColumns, PARTICULARS);
