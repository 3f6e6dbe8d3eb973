/** Excel.Table with its columns and rows. */
import type { Area } from '../package/content';
import { ExcelError } from '../model/errors';
import { demandName } from '../model/names';
import { RangeRef } from '../model/range-ref';
import type { Sheet, TableModel } from '../model/sheet';
import { headerTexts, noteTable, resizeTable } from '../model/tables';
import { writeGrid } from '../model/write';
import type { Session } from '../protocol/session';
import { booleanValue, keyArgument, targetArgument, textValue } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';
import { areaOn } from './range-address';
import { worksheetObject } from './worksheet';

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: TableModel;
}
interface ColumnTarget extends TableTarget {
  readonly index: number;
}

const note = ({ sheet, table }: TableTarget, { book }: Session): void => noteTable(book, sheet, table);
function body({ table }: TableTarget): Area {
  const top = table.hasHeaders ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - (table.hasTotals ? 1 : 0) };
}
const at = ({ sheet }: TableTarget, area: Area): HostObject => rangeObject(new RangeRef(sheet, area));
const inColumn = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 });

const columnObject: (target: ColumnTarget) => HostObject = defineClass<ColumnTarget>({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  read: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.columns[index] ?? '',
    Values: ({ sheet, table, index }, session) =>
      rangeObject(new RangeRef(sheet, inColumn(table.area, index))).read('Values', session),
  },
  write: {
    Name: (target, value, session) => {
      target.table.columns[target.index] = textValue(value);
      const { area } = target.table;
      writeGrid(
        session.book,
        target.sheet,
        { row: area.row, column: area.column + target.index, rows: 1, columns: 1 },
        [[textValue(value)]]
      );
      note(target, session);
    },
  },
  methods: {
    GetRange: (target) => at(target, inColumn(target.table.area, target.index)),
    GetDataBodyRange: (target) => at(target, inColumn(body(target), target.index)),
    GetHeaderRowRange: (target) => at(target, { ...inColumn(target.table.area, target.index), rows: 1 }),
  },
});

function findColumn(target: TableTarget, args: readonly unknown[]): HostObject | null {
  const key = args[0];
  const byId = typeof key === 'number' ? key - 1 : -1;
  const text = keyArgument(args, 0).toLowerCase();
  const index = byId >= 0 ? byId : target.table.columns.findIndex((name) => name.toLowerCase() === text);
  return index >= 0 && index < target.table.columns.length ? columnObject({ ...target, index }) : null;
}
function column(target: TableTarget, args: readonly unknown[]): HostObject {
  const found = findColumn(target, args);
  if (!found) throw new ExcelError('ItemNotFound', `table column ${keyArgument(args, 0)}`);
  return found;
}

const columnsObject = defineClass<TableTarget>({
  name: 'TableColumnCollection',
  read: { Count: ({ table }) => table.columns.length },
  items: (target) => target.table.columns.map((_name, index) => columnObject({ ...target, index })),
  indexer: column,
  methods: {
    GetCount: ({ table }) => table.columns.length,
    GetItem: column,
    GetItemOrNullObject: findColumn,
    GetItemAt: (target, args) => {
      const index = Number(args[0]);
      if (!(index in target.table.columns)) throw new ExcelError('InvalidArgument', 'index');
      return columnObject({ ...target, index });
    },
    Add: (target, args, session) => {
      const { table, sheet } = target;
      const end = table.columns.length;
      const index = args[0] === undefined || args[0] === null ? end : Number(args[0]);
      if (index !== end && index !== -1) throw new ExcelError('NotImplemented', 'a column inside a table');
      const fresh = { ...table.area, column: table.area.column + end, columns: 1 };
      for (let r = fresh.row; r < fresh.row + fresh.rows; r++)
        if (sheet.cells.value(r, fresh.column) !== null)
          throw new ExcelError('InsertDeleteConflict', 'cells beside the table are filled');
      table.area = { ...table.area, columns: end + 1 };
      if (args[1] !== undefined && args[1] !== null) {
        const values: unknown = args[1];
        writeGrid(session.book, sheet, fresh, values);
      }
      if (typeof args[2] === 'string') writeGrid(session.book, sheet, { ...fresh, rows: 1 }, [[args[2]]]);
      table.columns = headerTexts(session.book, sheet, { ...table.area, rows: 1 });
      note(target, session);
      return columnObject({ ...target, index: end });
    },
  },
});

const rowsObject = defineClass<TableTarget>({
  name: 'TableRowCollection',
  read: { Count: (target) => body(target).rows },
  methods: { GetCount: (target) => body(target).rows },
});

export const tableObject: (target: TableTarget) => HostObject = defineClass<TableTarget>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  alive: ({ sheet, table }) => {
    if (sheet.isDeleted || !sheet.tables.includes(table)) throw new ExcelError('ItemNotFound', `table ${table.name}`);
  },
  read: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    ShowHeaders: ({ table }) => table.hasHeaders,
    ShowTotals: ({ table }) => table.hasTotals,
    Style: ({ table }) => table.style,
  },
  write: {
    Name: (target, value, session) => {
      const name = textValue(value);
      demandName(name);
      const taken = session.book.sheets.some((sheet) =>
        sheet.tables.some((table) => table !== target.table && table.name.toLowerCase() === name.toLowerCase())
      );
      if (taken) throw new ExcelError('ItemAlreadyExists', `table ${name}`);
      target.table.name = name;
      note(target, session);
    },
    ShowTotals: (target, value) => {
      if (booleanValue(value) !== target.table.hasTotals) throw new ExcelError('NotImplemented', 'showTotals');
    },
    ShowHeaders: (target, value) => {
      if (booleanValue(value) !== target.table.hasHeaders) throw new ExcelError('NotImplemented', 'showHeaders');
    },
  },
  objects: {
    Columns: (target) => columnsObject(target),
    Rows: (target) => rowsObject(target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    GetRange: (target) => at(target, target.table.area),
    GetHeaderRowRange: (target) => {
      if (!target.table.hasHeaders) throw new ExcelError('ItemNotFound', 'the table has no headers');
      return at(target, { ...target.table.area, rows: 1 });
    },
    GetDataBodyRange: (target) => at(target, body(target)),
    GetTotalRowRange: (target) => {
      const { area, hasTotals } = target.table;
      if (!hasTotals) throw new ExcelError('ItemNotFound', 'the table has no totals');
      return at(target, { ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    Resize: (target, args, session) => {
      const ref =
        targetArgument(args[0], RangeRef) ??
        (typeof args[0] === 'string' ? areaOn(session.book, target.sheet, args[0]) : null);
      if (ref?.sheet !== target.sheet) throw new ExcelError('InvalidArgument', 'newRange');
      resizeTable(session.book, target.sheet, target.table, ref.area);
    },
    Delete: (target, _args, session) => {
      session.book.touch(target.sheet, target.table.area);
      target.sheet.tables = target.sheet.tables.filter((table) => table !== target.table);
      note(target, session);
    },
  },
});
