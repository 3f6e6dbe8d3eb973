/** Excel.TableCollection: the workbook's tables, or one sheet's. */
import { areaAddress, intersect } from '../model/address';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { Sheet, TableModel } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { headerTexts } from '../model/tables';
import type { Session } from '../protocol/session';
import { keyArgument, targetArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { splitAddress } from '../model/address';
import { areaOn } from './range-address';
import { tableObject, type TableTarget } from './table';

export class TablesTarget {
  constructor(readonly sheet: Sheet | null) {}
}

const tablesOf = ({ sheet }: TablesTarget, book: Workbook): TableTarget[] =>
  (sheet ? [sheet] : book.sheets).flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
function find(target: TablesTarget, args: readonly unknown[], { book }: Session): HostObject | null {
  const key = keyArgument(args, 0);
  const found = tablesOf(target, book).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase()
  );
  return found ? tableObject(found) : null;
}
function item(target: TablesTarget, args: readonly unknown[], session: Session): HostObject {
  const found = find(target, args, session);
  if (!found) throw new ExcelError('ItemNotFound', `table ${keyArgument(args, 0)}`);
  return found;
}

function add({ sheet }: TablesTarget, args: readonly unknown[], { book }: Session): HostObject {
  const text = typeof args[0] === 'string' ? args[0] : '';
  const on = sheet ?? book.sheetNamed(splitAddress(text).sheet ?? book.active.name);
  const ref = targetArgument(args[0], RangeRef) ?? (on ? areaOn(book, on, text) : null);
  if (!ref) throw new ExcelError('InvalidArgument', 'address');
  if (args[1] !== true) throw new ExcelError('NotImplemented', 'a table without headers');
  if (ref.sheet.tables.some((table) => intersect(table.area, ref.area)))
    throw new ExcelError('InvalidArgument', `${areaAddress(ref.area)} lies over a table`);
  let number = 1;
  const taken = new Set(book.sheets.flatMap((one) => one.tables.map((table) => table.name.toLowerCase())));
  while (taken.has(`表${number}`)) number++;
  const rows = Math.max(2, ref.area.rows);
  const table: TableModel = {
    id: book.newId('TABLE'),
    name: `表${number}`,
    area: { ...ref.area, rows },
    hasHeaders: true,
    hasTotals: false,
    columns: headerTexts(book, ref.sheet, ref.area),
    style: 'TableStyleMedium2',
  };
  ref.sheet.tables.push(table);
  ref.sheet.changed.add('tables');
  book.onNames([table.name]);
  return tableObject({ sheet: ref.sheet, table });
}

export const tablesObject = defineClass<TablesTarget>({
  name: 'TableCollection',
  read: { Count: (target, { book }) => tablesOf(target, book).length },
  items: (target, { book }) => tablesOf(target, book).map(tableObject),
  indexer: item,
  methods: {
    Add: add,
    GetCount: (target, _args, { book }) => tablesOf(target, book).length,
    GetItem: item,
    GetItemOrNullObject: find,
    GetItemAt: (target, args, { book }) => {
      const found = tablesOf(target, book)[Number(args[0])];
      if (!found) throw new ExcelError('InvalidArgument', 'index');
      return tableObject(found);
    },
  },
});
