/** Workbooks that a run must refuse or be careful with, for tests; each is the sample with one thing wrong. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packed, withNames } from './defined-names';
import { sampleWorkbook } from './workbook';

const WORKBOOK_PART = 'xl/workbook.xml';

async function withNamesChanged(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await sampleWorkbook());
  const part = parts[WORKBOOK_PART];
  if (part === undefined) throw new Error(`no ${WORKBOOK_PART}`);
  return packed({ ...parts, [WORKBOOK_PART]: strToU8(change(strFromU8(part))) });
}

/** The names of the contract as they stand in the sample, put back after exceljs has rewritten the workbook. */
async function edited(change: (workbook: ExcelJS.Workbook) => void | Promise<void>): Promise<Uint8Array> {
  const bytes = await sampleWorkbook();
  const xml = strFromU8(unzipSync(bytes)[WORKBOOK_PART] ?? new Uint8Array());
  const names = [...xml.matchAll(/<definedName name="([^"_][^"]*)">([^<]*)<\/definedName>/g)].map(
    ([, name = '', refersTo = '']) => ({ name, refersTo: refersTo.replaceAll('&apos;', "'") })
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  await change(workbook);
  workbook.definedNames.model = [];
  return withNames(new Uint8Array(await workbook.xlsx.writeBuffer()), names);
}

const escapedName = (name: string): RegExp => new RegExp(`(<definedName name="${name}">)[^<]*`);

export const deadName = (): Promise<Uint8Array> =>
  withNamesChanged((xml) => xml.replace(escapedName('指标_完成情况'), '$1#REF!'));

export const noNames = (): Promise<Uint8Array> =>
  withNamesChanged((xml) => xml.replace(/<definedName name="[^"_][^"]*">[^<]*<\/definedName>/g, ''));

export const misspelledName = (): Promise<Uint8Array> =>
  withNamesChanged((xml) => xml.replace('"指标_完成情况"', '"指标_完成情况表"').replace('"指标_评分表"', '"评分表"'));

export const missingHeading = (): Promise<Uint8Array> =>
  edited((workbook) => {
    const cell = workbook.getWorksheet('指标')?.getCell('E2');
    if (cell !== undefined) cell.value = '情况';
  });

/** Figures typed in every way that is not a number. */
export const textNumbers = (): Promise<Uint8Array> =>
  edited((workbook) => {
    const sheet = workbook.getWorksheet('预算');
    const typed: Readonly<Record<string, string>> = {
      B4: '９，５１０．３',
      C4: '9418.58万元',
      D4: ' 93,692,700元',
      B5: '6,713.55 ',
      C5: '6448.38',
      D5: '6 440.15',
    };
    for (const [address, text] of Object.entries(typed)) {
      const cell = sheet?.getCell(address);
      if (cell !== undefined) Object.assign(cell, { value: text, numFmt: '@' });
    }
  });

export const protectedSheet = (): Promise<Uint8Array> =>
  edited(async (workbook) => {
    await workbook.getWorksheet('评分表')?.protect('', {});
  });
