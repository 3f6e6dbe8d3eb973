/** A workbook file behind the unmodified Office.js, with the add-in's own Excel layer on it. */
import { readFileSync } from 'node:fs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { openExcel, type OpenExcel } from '../../src/simulated-excel';
import { openPackage } from '../../src/simulated-excel/package';

export interface Opened {
  readonly excel: OpenExcel;
  readonly workbook: ExcelWorkbook;
}

export const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

/** The Excel layer speaks to the globals that office.js brings into a page. */
export function openWorkbook(file: string | Uint8Array): Opened {
  const bytes = typeof file === 'string' ? new Uint8Array(readFileSync(file)) : file;
  const excel = openExcel(openPackage(bytes));
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Excel: excel.Excel, Office: { context: { requirements } } });
  return { excel, workbook: new ExcelWorkbook() };
}
