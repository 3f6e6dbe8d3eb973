/** Short ways into a simulated Excel for tests. */
import { openExcel, type OpenExcel } from '../../../src/simulated-excel';
import type { ExcelOptions } from '../../../src/simulated-excel';
import type { MemoryPackage } from './content';

export function open(file: MemoryPackage, options: ExcelOptions = {}): OpenExcel {
  return openExcel(file, options);
}

/** What a batch throws, as code and place. */
export async function failure(work: Promise<unknown>): Promise<{ code: string; location: string | undefined }> {
  try {
    await work;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) {
      const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
      return { code, location: debugInfo?.errorLocation };
    }
    throw error;
  }
  throw new Error('the batch did not fail');
}

/** Values of an address of a sheet. */
export async function values(excel: OpenExcel, sheet: string, address: string): Promise<unknown[][]> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Writes one grid to an address of a sheet. */
export async function put(excel: OpenExcel, sheet: string, address: string, grid: unknown[][]): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = grid;
    await context.sync();
  });
}
