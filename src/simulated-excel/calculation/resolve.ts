/** What names and table references stand for. */
import type { Area } from '../package/content';
import type { Sheet } from '../model/sheet';
import type { NameModel, Workbook } from '../model/workbook';
import { splitAddress, parseArea } from '../model/address';
import { parseFormula, type Node } from './parse';

/** A sheet's own name goes before the workbook's. */
export function findName(
  book: Workbook,
  sheetName: string | null,
  name: string,
  at: Sheet | null
): NameModel | undefined {
  const wanted = name.toLowerCase();
  const matches = book.names.filter((one) => one.name.toLowerCase() === wanted);
  const scope = sheetName === null ? at : book.sheetNamed(sheetName);
  return matches.find((one) => one.sheet !== null && one.sheet === scope) ?? matches.find((one) => one.sheet === null);
}

export function resolveName(book: Workbook, sheetName: string | null, name: string, at: Sheet | null): Node | null {
  const found = findName(book, sheetName, name, at);
  if (!found) {
    const table = book.sheets
      .flatMap((sheet) => sheet.tables)
      .find((one) => one.name.toLowerCase() === name.toLowerCase());
    return table ? { kind: 'table', text: name } : null;
  }
  const parsed = parseFormula(found.formula);
  return 'node' in parsed ? parsed.node : null;
}

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The one area that a formula refers to, as a name's range; null for a constant, a dead or a computed name. */
export function areaOfFormula(book: Workbook, formula: string): SheetArea | null {
  const { sheet: sheetName, address } = splitAddress(formula.trim().replace(/^=/, ''));
  if (sheetName === null) {
    const wanted = formula.trim().replace(/^=/, '');
    return /\[|^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(wanted) ? resolveTable(book, wanted, null) : null;
  }
  const sheet = book.sheetNamed(sheetName);
  const area = parseArea(address);
  return sheet && area ? { sheet, area } : null;
}

/** `表1[分值]`, `表1[#All]`, `表1[[#This Row],[分值]]`, `[@分值]`, `表1`. */
export function resolveTable(
  book: Workbook,
  text: string,
  place: { readonly sheet: Sheet; readonly row: number; readonly column: number } | null
): SheetArea | null {
  const open = text.indexOf('[');
  const name = (open < 0 ? text : text.slice(0, open)).trim().toLowerCase();
  const owner = book.sheets.find((sheet) =>
    sheet.tables.some((table) =>
      name === ''
        ? place !== null && sheet === place.sheet && holds(table.area, place)
        : table.name.toLowerCase() === name
    )
  );
  const table = owner?.tables.find((one) =>
    name === '' ? place !== null && holds(one.area, place) : one.name.toLowerCase() === name
  );
  if (!owner || !table) return null;
  const inner = open < 0 ? '' : text.slice(open + 1, -1).trim();
  const parts = inner.startsWith('[') || inner.startsWith('#') || inner === '' ? inner.split(/,(?=\s*\[)/) : [inner];
  const top = table.area.row + (table.hasHeaders ? 1 : 0);
  const bottom = table.area.row + table.area.rows - (table.hasTotals ? 1 : 0);
  let first = top;
  let last = bottom;
  let columns: readonly [number, number] = [0, table.area.columns - 1];
  for (const raw of parts) {
    const part = raw
      .trim()
      .replace(/^\[(.*)\]$/s, '$1')
      .trim();
    const item = part.toLowerCase();
    if (item === '') continue;
    if (item === '#all') [first, last] = [table.area.row, table.area.row + table.area.rows];
    else if (item === '#data') [first, last] = [top, bottom];
    else if (item === '#headers') [first, last] = [table.area.row, top];
    else if (item === '#totals') [first, last] = [bottom, table.area.row + table.area.rows];
    else {
      const thisRow = item === '#this row' || item.startsWith('@');
      if (thisRow) {
        if (!place || place.row < top || place.row >= bottom) return null;
        [first, last] = [place.row, place.row + 1];
      }
      const column = item === '#this row' ? '' : part.replace(/^@/, '');
      if (column === '') continue;
      const [from = '', to = from] = column.split(/\]\s*:\s*\[/).map((one) => one.replace(/^\[|\]$/g, ''));
      const a = columnIndex(table.columns, from);
      const b = columnIndex(table.columns, to);
      if (a < 0 || b < 0) return null;
      columns = [Math.min(a, b), Math.max(a, b)];
    }
  }
  if (last <= first) return null;
  return {
    sheet: owner,
    area: {
      row: first,
      column: table.area.column + columns[0],
      rows: last - first,
      columns: columns[1] - columns[0] + 1,
    },
  };
}

function columnIndex(columns: readonly string[], name: string): number {
  const wanted = name.replace(/'(.)/gs, '$1').trim().toLowerCase();
  return columns.findIndex((column) => column.trim().toLowerCase() === wanted);
}
function holds(area: Area, place: { readonly row: number; readonly column: number }): boolean {
  return (
    place.row >= area.row &&
    place.row < area.row + area.rows &&
    place.column >= area.column &&
    place.column < area.column + area.columns
  );
}
