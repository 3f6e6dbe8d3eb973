/** A snapshot of a real .xlsx file, as Excel would give it: used cells, names, tables, merges. */
import { format } from 'numfmt';
import { isContractName } from '../../../src/workbook/contract';
import type { Block, NamedRange, RawValue, Rectangle, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import {
  openPackage,
  type CellContent,
  type SheetContent,
  type WorkbookContent,
} from '../../../src/simulated-excel/package';
import { rectangle } from './grid';

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]+:\$?[A-Z]+)$/;

function rangeOf(formula: string): Rectangle | null {
  const match = REFERENCE.exec(formula);
  if (match === null) return null;
  const sheet = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
  return rectangle(sheet, (match[3] ?? '').replaceAll('$', ''));
}

function valueOf(cell: CellContent | undefined): RawValue {
  const value = cell?.value ?? null;
  return value !== null && typeof value === 'object' ? value.error : value;
}

function shownAs(value: RawValue, numberFormat: string, from1904: boolean): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  return format(numberFormat, value, { dateSpanLarge: true, ...(from1904 ? { date1904: true } : {}) });
}

function blockOf(sheet: SheetContent, content: WorkbookContent): Block {
  const rows = [...sheet.cells.keys()];
  const columns = [...sheet.cells.values()].flatMap((row) => [...row.keys()]);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const height = Math.max(...rows) - row + 1;
  const width = Math.max(...columns) - column + 1;
  const grid = <Value>(read: (cell: CellContent | undefined) => Value): Value[][] =>
    Array.from({ length: height }, (_r, r) =>
      Array.from({ length: width }, (_c, c) => read(sheet.cells.get(row + r)?.get(column + c)))
    );
  const formatOf = (cell: CellContent | undefined): string =>
    cell === undefined ? 'General' : content.look(cell.style).numberFormat;
  return {
    sheet: sheet.name,
    row,
    column,
    values: grid(valueOf),
    formulas: grid((cell) => (cell === undefined || cell.formula === null ? valueOf(cell) : `=${cell.formula}`)),
    text: grid((cell) => shownAs(valueOf(cell), formatOf(cell), content.date1904)),
    numberFormat: grid(formatOf),
  };
}

export function fileSnapshot(bytes: Uint8Array): WorkbookSnapshot {
  const { content } = openPackage(bytes);
  const sheets = content.sheets.filter(({ kind }) => kind === 'worksheet');
  const names: NamedRange[] = content.names
    .filter(({ name }) => isContractName(name))
    .map(({ name, sheet, formula }) => ({
      name,
      kind: 'name',
      scope: sheet === null ? null : (content.sheets[sheet]?.name ?? null),
      range: rangeOf(formula),
      refersTo: `=${formula}`,
    }));
  const tables = sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => isContractName(name))
      .map(({ name, area }): NamedRange => ({
        name,
        kind: 'table',
        scope: null,
        range: { sheet: sheet.name, ...area },
        refersTo: name,
      }))
  );
  return {
    sheets: sheets.map((sheet, position) => ({
      id: sheet.id,
      name: sheet.name,
      position,
      visible: sheet.state === 'visible',
      isProtected: sheet.isProtected,
      mark: null,
      merges: sheet.merges.map((area) => ({ sheet: sheet.name, ...area })),
    })),
    names: [...names, ...tables],
    blocks: sheets.filter(({ cells }) => cells.size > 0).map((sheet) => blockOf(sheet, content)),
    structureProtected: content.structureProtected,
  };
}
