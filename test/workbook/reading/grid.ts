/** Snapshots from grids written out in tests: rows of values, with merges, formats and names in A1 notation. */
import type { NamedRange, RawValue, Rectangle, SheetInfo, WorkbookSnapshot } from '../../../src/workbook/snapshot';

export interface GridSheet {
  readonly name: string;
  /** From A1 on, or from `at`. */
  readonly rows: readonly (readonly RawValue[])[];
  readonly at?: string;
  readonly merges?: readonly string[];
  /** Number formats by cell; absent: General. */
  readonly formats?: Readonly<Record<string, string>>;
  /** What cells show where it is not their value. */
  readonly shown?: Readonly<Record<string, string>>;
}

export interface GridName {
  readonly name: string;
  /** `Sheet1!A1:C3`, or anything else for a dead name. */
  readonly refersTo: string;
  readonly scope?: string;
  readonly kind?: NamedRange['kind'];
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function rectangle(sheet: string, address: string): Rectangle {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(address);
  if (columns !== null) {
    const column = columnOf(columns[1] ?? 'A');
    return { sheet, row: 0, column, rows: 1_048_576, columns: columnOf(columns[2] ?? 'A') - column + 1 };
  }
  if (match === null) throw new Error(`no address: ${address}`);
  const [, left = 'A', top = '1', right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnOf(left);
  return { sheet, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

function namedRange({ name, refersTo, scope, kind }: GridName): NamedRange {
  const [, sheet, address] = /^'?(.*?)'?!(\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?)$/.exec(refersTo) ?? [];
  const range = sheet === undefined || address === undefined ? null : rectangle(sheet, address);
  return { name, kind: kind ?? 'name', scope: scope ?? null, range, refersTo: `=${refersTo}` };
}

export function snapshotOf(sheets: readonly GridSheet[], names: readonly GridName[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet, position): SheetInfo => ({
      id: `sheet${position}`,
      name: sheet.name,
      position,
      visible: true,
      isProtected: false,
      mark: null,
      merges: (sheet.merges ?? []).map((address) => rectangle(sheet.name, address)),
    })),
    names: names.map(namedRange),
    blocks: sheets.map((sheet) => {
      const { row, column } = rectangle(sheet.name, sheet.at ?? 'A1');
      const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
      const values = sheet.rows.map((cells) => Array.from({ length: width }, (_unused, index) => cells[index] ?? null));
      const byCell = (given: Readonly<Record<string, string>> | undefined): Map<string, string> =>
        new Map(
          Object.entries(given ?? {}).map(([address, text]) => {
            const at = rectangle(sheet.name, address);
            return [`${at.row} ${at.column}`, text];
          })
        );
      const formats = byCell(sheet.formats);
      const shown = byCell(sheet.shown);
      return {
        sheet: sheet.name,
        row,
        column,
        values,
        formulas: values,
        text: values.map((cells, r) =>
          cells.map((value, c) => shown.get(`${row + r} ${column + c}`) ?? (value === null ? '' : String(value)))
        ),
        numberFormat: values.map((cells, r) =>
          cells.map((_v, c) => formats.get(`${row + r} ${column + c}`) ?? 'General')
        ),
      };
    }),
    structureProtected: false,
  };
}
