/** Addresses and names as the API takes them, to a range. */
import type { Area } from '../package/content';
import { parseArea, splitAddress } from '../model/address';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { areaOfFormula, findName, resolveTable } from '../calculation/resolve';

/** An address, or a name, seen from a sheet. */
export function areaOn(book: Workbook, sheet: Sheet, text: string): RangeRef {
  const { sheet: sheetName, address } = splitAddress(text);
  const on = sheetName === null ? sheet : book.sheetNamed(sheetName);
  if (on !== sheet) throw new ExcelError('InvalidArgument', `address ${text}`);
  const area: Area | null = parseArea(address);
  if (area) return new RangeRef(on, area);
  const name = findName(book, sheetName, address, sheet);
  const named = name ? areaOfFormula(book, name.formula) : resolveTable(book, address, null);
  if (named?.sheet !== sheet) throw new ExcelError('InvalidArgument', `address ${text}`);
  return new RangeRef(named.sheet, named.area);
}
