/** A workbook file behind the unmodified Office.js, with the add-in's own Excel layer on it. */
import { readFileSync } from 'node:fs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { assess } from '../../src/scoring/assess';
import { atOnce } from '../../src/scoring/steps';
import { guangzhou2022 } from '../../src/scoring/standards/guangzhou-2022';
import { openExcel, type ExcelOptions, type OpenExcel } from '../../src/simulated-excel';
import { openPackage, type CellContent } from '../../src/simulated-excel/package';
import { readInputs } from '../../src/workbook/inputs/inputs';
import { planWrites } from '../../src/workbook/planning/plan';
import type { Progress, WriteReceipt } from '../../src/workbook/port';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { WritePlan } from '../../src/workbook/write-plan';

export interface Opened {
  readonly excel: OpenExcel;
  readonly workbook: ExcelWorkbook;
}

export const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

export const fileOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** The Excel layer speaks to the globals that office.js brings into a page. */
export function openWorkbook(file: Uint8Array, patience = 5000, options: ExcelOptions = {}): Opened {
  const excel = openExcel(openPackage(file), options);
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Excel: excel.Excel, Office: { context: { requirements } } });
  return { excel, workbook: new ExcelWorkbook(patience) };
}

export const quiet: Progress = {
  report: () => undefined,
  isCancelled: () => false,
  slices: (steps) => Promise.resolve(atOnce(steps)),
};

export function planFor(snapshot: WorkbookSnapshot, sheets = true, apart = false): WritePlan {
  const read = readInputs(snapshot);
  return planWrites(snapshot, read, assess(read.inputs, guangzhou2022), { sheets, replaceUserColumns: false, apart });
}

/** One run of 一键评分 with 生成汇总表. */
export async function scoreOnce(
  workbook: ExcelWorkbook,
  apart = false
): Promise<{ plan: WritePlan; receipt: WriteReceipt | null }> {
  const plan = planFor(await workbook.read(), true, apart);
  const isEmpty = plan.columns.length === 0 && plan.sheets.length === 0;
  return { plan, receipt: isEmpty ? null : await workbook.write(plan, quiet) };
}

export interface Everything {
  /** By sheet: `row,column` → value, formula and look, where there is any. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly names: readonly unknown[];
  readonly calculation: string;
}

const isFilled = (line: ReadonlyMap<number, CellContent> | undefined): boolean =>
  [...(line?.values() ?? [])].some(({ value }) => value !== null);

/** Everything of a workbook that a person or Excel can see, sheet by sheet. */
export function contentOf(bytes: Uint8Array): Everything {
  const { content } = openPackage(bytes);
  const plain = JSON.stringify(content.look(0));
  const cells: Record<string, Record<string, string>> = {};
  const sheets: Record<string, unknown> = {};
  for (const sheet of content.sheets) {
    const own: Record<string, string> = {};
    for (const [row, line] of sheet.cells)
      for (const [column, { value, formula, style }] of line) {
        const look = JSON.stringify(content.look(style));
        if (value !== null || formula !== null || look !== plain)
          own[`${row},${column}`] = JSON.stringify([value, formula, look]);
      }
    cells[sheet.name] = own;
    sheets[sheet.name] = {
      merges: sheet.merges,
      // A width that is the standard one is as good as none.
      columns: sheet.columns
        .filter(({ width, hidden }) => hidden || (width !== null && Math.abs(width - sheet.standardWidth) > 0.01))
        .map(({ first, last, width, hidden }) => [first, last, width, hidden]),
      // Nobody sees how high a blank row is.
      rows: sheet.rows
        .filter(({ row, height, hidden }) => hidden || (height !== null && isFilled(sheet.cells.get(row))))
        .map(({ row, height, hidden }) => [row, height, hidden]),
      tables: sheet.tables,
      properties: [...sheet.customProperties],
      page: sheet.pageSetup,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      formats: sheet.conditionalFormats,
      filter: sheet.autoFilter,
      choices: sheet.dataValidations,
      charts: sheet.charts,
    };
  }
  // By the sheet's name: its place may be another one.
  const names = content.names
    .map((name) => ({ ...name, sheet: name.sheet === null ? null : (content.sheets[name.sheet]?.name ?? null) }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return { cells, sheets, names, calculation: content.calculationMode };
}

/** Where two workbooks differ, by place: short enough to be read when a test fails. */
export function differencesOf(one: Everything, other: Everything): readonly string[] {
  const places = (all: Everything): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries(all.cells).flatMap(([sheet, cells]) =>
        Object.entries(cells).map(([place, cell]) => [`${sheet} ${place}`, cell] as const)
      ),
      ...Object.entries(all.sheets).map(([sheet, rest]) => [`${sheet}: the sheet`, JSON.stringify(rest)] as const),
      ['names', JSON.stringify(all.names)],
      ['calculation', all.calculation],
    ]);
  const left = places(one);
  const right = places(other);
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((place) => left.get(place) !== right.get(place))
    .map((place) => `${place}: ${left.get(place) ?? 'nothing'} → ${right.get(place) ?? 'nothing'}`.slice(0, 1000));
}
