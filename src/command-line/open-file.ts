/** A workbook file behind the unmodified Office.js: the add-in's own Excel layer, without any Excel. */
import { ExcelWorkbook } from '../excel/excel-workbook';
import { openExcel, PackageError } from '../simulated-excel';
import type { Note } from '../scoring/model';

export interface OpenFile {
  readonly workbook: ExcelWorkbook;
  /** Requests that Office.js sent so far. */
  readonly requests: () => number;
  readonly save: () => Uint8Array;
  readonly close: () => void;
}

/** The Excel layer finds Office.js as a page does, in the globals. One workbook at a time. */
export function openFile(bytes: Uint8Array, path: string): OpenFile | Note {
  try {
    const excel = openExcel(bytes);
    const isSetSupported = (): boolean => true;
    Object.assign(globalThis, { Excel: excel.Excel, Office: { context: { requirements: { isSetSupported } } } });
    return {
      workbook: new ExcelWorkbook(),
      requests: () => excel.wire.count,
      save: () => excel.save(),
      close: () => {
        excel.close();
      },
    };
  } catch (failure) {
    if (failure instanceof PackageError) return { code: `command.${failure.code}`, params: { path }, cells: [] };
    throw failure;
  }
}
