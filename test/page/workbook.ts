/** A small workbook for the tests of the page itself. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

export const ROWS = 3000;

/** 指标: a frozen heading and 3,000 rows; 预算: a sum, a hidden row and a hidden column; one hidden sheet. */
export async function smallWorkbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const list = book.addWorksheet('指标', { views: [{ state: 'frozen', ySplit: 1 }] });
  list.addRow(['序号', '指标名称', '分值']);
  for (let number = 1; number <= ROWS; number += 1) list.addRow([number, `指标${number}`, number / 4]);
  list.getColumn(3).numFmt = '0.00';

  const budget = book.addWorksheet('预算');
  budget.addRow(['项目', '年初预算数', '备注', '决算数']);
  budget.addRow(['基本支出', 1200, '', 1100]);
  budget.addRow(['项目支出', 800, '', 790]);
  budget.addRow(['合计', { formula: 'SUM(B2:B3)', result: 2000 }, '', { formula: 'SUM(D2:D3)', result: 1890 }]);
  budget.addRow(['隐藏的行', 1]);
  budget.addRow(['执行率', { formula: 'D4/B4', result: 0.945 }]);
  budget.getCell('B6').numFmt = '0.0%';
  budget.getRow(5).hidden = true;
  budget.getColumn(3).hidden = true;
  budget.mergeCells('A8:B9');
  budget.getCell('A8').value = '说明';

  book.addWorksheet('底稿').state = 'hidden';
  book.definedNames.add('预算!$B$2:$D$4', '预算_整体支出');
  const path = join(await mkdtemp(join(tmpdir(), 'page-book-')), '测试 工作簿.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}
