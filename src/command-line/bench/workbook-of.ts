/** A workbook with one indicator table, named, in groups of 50. */
import ExcelJS from 'exceljs';
import type { TextRow } from './texts';

const HEADINGS = ['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'];
const GROUP = 50;

export async function workbookOf(texts: readonly TextRow[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('指标');
  sheet.addRow(HEADINGS);
  texts.forEach(({ name, target, actual }, index) => {
    sheet.addRow([`第${Math.floor(index / GROUP) + 1}组`, name, 1, target, actual]);
  });
  workbook.definedNames.add(`指标!$A$1:$E$${texts.length + 1}`, '指标_完成情况');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
