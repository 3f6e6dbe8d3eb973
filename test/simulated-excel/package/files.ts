/** Fixture files, and looking into a package with other means than our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellEdit, SheetEdits, WorkbookEdits, WorkbookPackage } from '../../../src/simulated-excel/package';

export const DIALECTS = ['excel', 'libreoffice', 'openpyxl', 'exceljs', 'wps', 'strict'] as const;

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../fixtures/packages', `${name}.xlsx`)));
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}
export function textOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (content === undefined) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

/** A file again with some parts replaced, or removed with null. */
export function withParts(bytes: Uint8Array, changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, strToU8(text));
  }
  return zipSync(Object.fromEntries(parts));
}

/** The XML of every cell of a sheet part, by address (or by order, where there is none). */
export function cellTexts(sheet: string): Map<string, string> {
  const cells = new Map<string, string>();
  let number = 0;
  for (const [text] of sheet.matchAll(/<(x:)?c(?=[\s>/])[^>]*?(?:\/>|>[\s\S]*?<\/(?:x:)?c\s*>)/g)) {
    cells.set(/\sr=["']([A-Z]+\d+)["']/.exec(text)?.[1] ?? `#${number++}`, text);
  }
  return cells;
}

export function unchanged(file: WorkbookPackage): WorkbookEdits {
  return { sheets: file.content.sheets.map(({ id }) => ({ id, isNew: false, edits: {} })) };
}
/** The edits of one sheet of the file, the others as they are. */
export function editing(
  file: WorkbookPackage,
  index: number,
  edits: SheetEdits,
  rest: Partial<WorkbookEdits> = {}
): WorkbookEdits {
  return {
    ...rest,
    sheets: file.content.sheets.map(({ id }, at) => ({ id, isNew: false, edits: at === index ? edits : {} })),
  };
}

export type CellList = readonly (readonly [row: number, column: number, edit: CellEdit | null])[];
export function cells(list: CellList): NonNullable<SheetEdits['cells']> {
  const rows = new Map<number, Map<number, CellEdit | null>>();
  for (const [row, column, edit] of list) {
    const cellsOfRow = rows.get(row) ?? new Map<number, CellEdit | null>();
    rows.set(row, cellsOfRow.set(column, edit));
  }
  return rows;
}
export function plain(value: CellEdit['value'], formula: string | null = null, base = 0): CellEdit {
  return { value, formula, style: { base, change: null } };
}
