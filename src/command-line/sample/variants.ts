/** The sample's data in other shapes, for tests: another layout, Excel tables, scoped names. All score alike. */
import type { Worksheet } from 'exceljs';
import { rangeOf, withNames } from './defined-names';
import { DEPARTMENT, PARTICULARS } from './particulars';
import { EXPENDITURE, FUNCTIONS, PROJECTS } from './report-figures';
import { INDICATORS, type SampleIndicator } from './report-work';
import { SCORECARD, type SampleScorecardRow } from './scorecard';
import { expenditureColumns, functionColumns, indicatorColumns, projectColumns, scorecardColumns } from './sheets';
import { layTable, type SampleColumn } from './table';
import { lineAcross, newWorkbook } from './workbook';

const renamed = <Row>(column: SampleColumn<Row>, heading: string): SampleColumn<Row> => ({ ...column, heading });

const remark = <Row>(heading: string): SampleColumn<Row> => ({
  heading,
  width: 12,
  look: 'text',
  value: () => null,
});

/** Other sheet names, titles, wordings and order of columns; two tables on one sheet; names scoped to sheets. */
export async function otherLayout(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const money = workbook.addWorksheet('收支 (终稿)');
  lineAcross(money, 2, [2, 6], `${DEPARTMENT}2022年度部门整体支出情况表`, 'title', 40);
  lineAcross(money, 3, [2, 6], `填报单位：${DEPARTMENT}`, 'line', 20);
  lineAcross(money, 4, [2, 6], '金额单位：元', 'line-right', 20);
  const yuan = (column: SampleColumn<(typeof EXPENDITURE)[number]>, at: 1 | 2 | 3, heading: string) => ({
    ...column,
    heading,
    value: (row: (typeof EXPENDITURE)[number]) =>
      Math.round(Number(String(row[at]).replace(',', '')) * 1_000_000) / 100,
    format: () => '#,##0.00',
  });
  const [label, initial, adjusted, outturn] = expenditureColumns;
  if (label === undefined || initial === undefined || adjusted === undefined || outturn === undefined)
    throw new Error();
  const expenditure = layTable(
    money,
    { row: 5, column: 2 },
    [
      renamed(label, '科  目'),
      yuan(outturn, 3, '支出决算数'),
      remark('预算调整数'),
      yuan(adjusted, 2, '调整后预算数'),
      yuan(initial, 1, '年初预算'),
    ],
    EXPENDITURE
  );
  const projects = layTable(money, { row: 5, column: 9 }, projectColumns, PROJECTS);
  const functions = layTable(money, { row: 14, column: 9 }, functionColumns, FUNCTIONS);

  const work = workbook.addWorksheet("绩效'目标");
  lineAcross(work, 1, [1, 9], '附件3', 'line', 20);
  lineAcross(work, 2, [1, 9], '部门整体支出绩效目标完成情况表（2022年度）', 'title', 40);
  const { sequence, name, kind, target, actual, cause, key } = indicatorColumns;
  const indicatorOrder: readonly SampleColumn<SampleIndicator>[] = [
    renamed(kind, '指标类别'),
    sequence,
    remark('备注'),
    renamed(actual, '全年完成值'),
    renamed(name, '绩效指标'),
    renamed(key, '是否列入表5'),
    renamed(cause, '偏差原因分析及\n改进措施'),
    renamed(target, '年度指标值'),
    remark('责任处室'),
  ];
  const indicators = layTable(work, { row: 4, column: 1 }, indicatorOrder, INDICATORS);

  const card = workbook.addWorksheet('2022自评');
  lineAcross(card, 1, [2, 9], '2022年度自评评分表', 'title', 40);
  const parts = scorecardColumns;
  const cardOrder: readonly SampleColumn<SampleScorecardRow>[] = [
    renamed(parts.level1, '一级\n指标'),
    renamed(parts.level2, '二级\n指标'),
    renamed(parts.name, '三级指标'),
    renamed(parts.fact, '完成情况'),
    renamed(parts.cause, '自评说明'),
    renamed(parts.rule, '评分细则'),
    renamed(parts.points, '权重（分）'),
    remark('联系人'),
  ];
  const scorecard = layTable(card, { row: 2, column: 2 }, cardOrder, SCORECARD);

  const facts = workbook.addWorksheet('基本信息');
  const particulars = layTable(
    facts,
    { row: 1, column: 1 },
    [
      { heading: '项目', width: 16, look: 'center', value: (row: (typeof PARTICULARS)[number]) => row[0] },
      { heading: '内容', width: 60, look: 'text', value: (row: (typeof PARTICULARS)[number]) => row[1] },
    ],
    PARTICULARS.filter(([item]) => item !== '金额单位')
  );
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), [
    { name: '基本_信息', refersTo: rangeOf(particulars), scope: 3 },
    { name: '指标_完成情况', refersTo: rangeOf(indicators), scope: 1 },
    { name: '指标_评分表', refersTo: "'2022自评'!$B:$I", scope: 2 },
    { name: '预算_功能分类', refersTo: rangeOf(functions) },
    { name: '预算_整体支出', refersTo: rangeOf(expenditure) },
    { name: '预算_重点项目', refersTo: rangeOf(projects) },
    { name: '评分区', refersTo: rangeOf(scorecard) },
  ]);
}

function addExcelTable<Row>(
  sheet: Worksheet,
  name: string,
  ref: string,
  columns: readonly SampleColumn<Row>[],
  rows: readonly Row[]
): void {
  let above: readonly unknown[] = [];
  const cells = rows.map((row, index) => {
    const values = columns.map((column) => column.value(row, index));
    // A table holds no merged cells: a label stands once and its cells below are blank.
    const shown = values.map((value, at) => (columns[at]?.merged === true && value === above[at] ? null : value));
    above = values;
    return shown;
  });
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    columns: columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows: cells,
  });
  const first = Number(/\d+/.exec(ref)?.[0] ?? '1') + 1;
  columns.forEach(({ width, format }, index) => {
    sheet.getColumn(index + 1).width = width;
    if (format !== undefined) rows.forEach((row, at) => (sheet.getCell(first + at, index + 1).numFmt = format(row)));
  });
}

/** Indicators and scorecard as Excel tables of the contract's names, levels without merges. */
export async function excelTables(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  addExcelTable(workbook.addWorksheet('指标'), '指标_完成情况', 'A3', Object.values(indicatorColumns), INDICATORS);
  addExcelTable(workbook.addWorksheet('评分表'), '指标_评分表', 'A2', Object.values(scorecardColumns), SCORECARD);
  const money = workbook.addWorksheet('预算');
  lineAcross(money, 1, [1, 4], '单位：万元', 'line-right', 20);
  addExcelTable(
    money,
    '预算_整体支出',
    'A2',
    expenditureColumns.map((column) => renamed(column, column.heading.replace('\n', ''))),
    EXPENDITURE
  );
  addExcelTable(
    workbook.addWorksheet('基本信息'),
    '基本_信息',
    'A1',
    [
      { heading: '项目', width: 16, look: 'center', value: (row: (typeof PARTICULARS)[number]) => row[0] },
      { heading: '内容', width: 60, look: 'text', value: (row: (typeof PARTICULARS)[number]) => row[1] },
    ],
    PARTICULARS
  );
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), []);
}
