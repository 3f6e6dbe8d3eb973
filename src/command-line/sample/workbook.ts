/** The sample workbook: the published report's tables as a finance team keeps them, with the contract's names. */
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { withNames, rangeOf, type DefinedName } from './defined-names';
import { dress, setPage, type CellLook, type Page } from './look';
import { DEPARTMENT, SAMPLE_NOTICE, YEAR } from './particulars';
import * as tables from './sheets';
import { SCORECARD } from './scorecard';
import type { Laid } from './table';

export const SAMPLE_NAME = '部门整体支出绩效自评（示例）.xlsx';

export function newWorkbook(): Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  workbook.creator = '财务处';
  workbook.lastModifiedBy = '财务处';
  workbook.created = new Date(Date.UTC(2023, 4, 31, 1));
  workbook.modified = new Date(Date.UTC(2023, 4, 31, 1));
  return workbook;
}

/** A line across the table's columns, merged. */
export function lineAcross(
  sheet: Worksheet,
  row: number,
  columns: readonly [number, number],
  text: string,
  look: CellLook,
  height: number
): void {
  if (columns[1] > columns[0]) sheet.mergeCells(row, columns[0], row, columns[1]);
  const cell = sheet.getCell(row, columns[0]);
  cell.value = text;
  dress(cell, look);
  sheet.getRow(row).height = height;
}

const printed = (sheet: Worksheet, orientation: Page['orientation'], laid: Laid): void =>
  setPage(sheet, { orientation, titleRows: `${laid.first.row}:${laid.first.row}` });

const frozen = (sheet: Worksheet, rows: number): void => {
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: rows, zoomScale: 90 }];
};

function addCover(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('封面', { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = 90;
  const lines: readonly (readonly [text: string, size: number, height: number])[] = [
    ['', 12, 120],
    [`${YEAR}年度部门整体支出绩效自评`, 26, 60],
    ['工 作 底 稿', 22, 50],
    ['', 12, 180],
    [`部门名称：${DEPARTMENT}`, 16, 36],
    ['填报处室：财务处', 16, 36],
    ['填报日期：2023年5月31日', 16, 36],
  ];
  lines.forEach(([text, size, height], index) => {
    const cell = sheet.getCell(index + 1, 1);
    if (text !== '') cell.value = text;
    dress(cell, 'cover');
    cell.font = { name: size > 16 ? '方正小标宋简体' : '仿宋', size };
    sheet.getRow(index + 1).height = height;
  });
  setPage(sheet, { orientation: 'portrait' });
}

/** A sheet with a title, the unit where it holds money, and its table. */
function addTable(
  workbook: Workbook,
  name: string,
  title: string,
  width: number,
  lay: (sheet: Worksheet, at: { row: number; column: number }) => Laid,
  orientation: Page['orientation'],
  unit: string | null = null
): { readonly sheet: Worksheet; readonly laid: Laid } {
  const sheet = workbook.addWorksheet(name);
  lineAcross(sheet, 1, [1, width], title, 'title', 40);
  if (unit !== null) lineAcross(sheet, 2, [1, width], unit, 'line-right', 20);
  const laid = lay(sheet, { row: unit === null ? 2 : 3, column: 1 });
  printed(sheet, orientation, laid);
  frozen(sheet, laid.first.row);
  return { sheet, laid };
}

function addBudget(workbook: Workbook): { readonly expenditure: Laid; readonly functions: Laid } {
  const sheet = workbook.addWorksheet('预算');
  lineAcross(sheet, 1, [1, 4], `表2  ${YEAR}年部门整体支出决算表`, 'title', 40);
  lineAcross(sheet, 2, [1, 4], '单位：万元', 'line-right', 20);
  const expenditure = tables.layExpenditure(sheet, { row: 3, column: 1 });
  const at = expenditure.last.row + 3;
  lineAcross(sheet, at, [1, 4], `${YEAR}年部门收支情况（按功能分类）`, 'title', 40);
  lineAcross(sheet, at + 1, [1, 4], '单位：万元', 'line-right', 20);
  const functions = tables.layFunctions(sheet, { row: at + 2, column: 1 });
  setPage(sheet, { orientation: 'portrait' });
  return { expenditure, functions };
}

function addScorecard(workbook: Workbook): Laid {
  const { sheet, laid } = addTable(
    workbook,
    '评分表',
    '表4  部门整体绩效自评得分情况',
    8,
    tables.layScorecard,
    'landscape'
  );
  const total = laid.last.row + 1;
  sheet.mergeCells(total, 1, total, 3);
  for (let column = 1; column <= 8; column += 1) dress(sheet.getCell(total, column), 'center');
  sheet.getCell(total, 1).value = '合  计';
  sheet.getCell(total, 4).value = {
    formula: `SUM(D${laid.first.row + 1}:D${laid.last.row})`,
    result: SCORECARD.reduce((sum, row) => sum + row.points, 0),
  };
  sheet.getRow(total).height = 24;
  lineAcross(sheet, total + 1, [1, 8], SAMPLE_NOTICE, 'note', 48);
  return { ...laid, last: { ...laid.last, row: total } };
}

export async function sampleWorkbook(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  addCover(workbook);
  const tasks = addTable(workbook, '重点工作', `表1  ${YEAR}年重点工作任务完成情况`, 3, tables.layTasks, 'landscape');
  const { expenditure, functions } = addBudget(workbook);
  const indicators = addTable(
    workbook,
    '指标',
    `表3  ${YEAR}年度部门整体支出绩效关键指标完成情况`,
    7,
    tables.layIndicators,
    'landscape'
  );
  const scorecard = addScorecard(workbook);
  // The report prints the year before in this title; it is kept as published.
  addTable(
    workbook,
    '关键指标',
    `表5  ${YEAR - 1}年度部门工作任务部分关键性指标及完成情况`,
    4,
    tables.layKeyIndicators,
    'landscape'
  );
  const projects = addTable(
    workbook,
    '重点项目',
    '表6  重点项目支出决算情况',
    5,
    tables.layProjects,
    'portrait',
    '单位：万元'
  );
  const paragraphs = addTable(workbook, '报告文字', '自评报告文字材料', 2, tables.layParagraphs, 'landscape');
  const particulars = addTable(workbook, '基本信息', '基本信息', 2, tables.layParticulars, 'portrait');
  const names: readonly DefinedName[] = [
    { name: '任务_重点工作', refersTo: rangeOf(tasks.laid) },
    { name: '基本_信息', refersTo: rangeOf(particulars.laid) },
    { name: '报告_文字', refersTo: rangeOf(paragraphs.laid) },
    { name: '指标_完成情况', refersTo: rangeOf(indicators.laid) },
    { name: '指标_评分表', refersTo: rangeOf(scorecard) },
    { name: '预算_功能分类', refersTo: rangeOf(functions) },
    { name: '预算_整体支出', refersTo: rangeOf(expenditure) },
    { name: '预算_重点项目', refersTo: rangeOf(projects.laid) },
  ];
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), names);
}
