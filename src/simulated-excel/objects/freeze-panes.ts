/** Excel.WorksheetFreezePanes. */
import { MAX_COLUMNS, MAX_ROWS, parseArea } from '../model/address';
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { Sheet } from '../model/sheet';
import { optionalWhole, targetArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new ExcelError('InvalidArgument', 'count');
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  sheet.changed.add('frozen');
}
function location(sheet: Sheet): HostObject | null {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return rangeObject(
    new RangeRef(sheet, {
      row: 0,
      column: 0,
      rows: frozenRows === 0 ? MAX_ROWS : frozenRows,
      columns: frozenColumns === 0 ? MAX_COLUMNS : frozenColumns,
    })
  );
}

export const freezePanesObject = defineClass<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, optionalWhole(args, 0, 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, optionalWhole(args, 0, 1)),
    FreezeAt: (sheet, args) => {
      const given =
        targetArgument(args[0], RangeRef)?.area ?? (typeof args[0] === 'string' ? parseArea(args[0]) : null);
      if (!given) throw new ExcelError('InvalidArgument', 'frozenRange');
      const rows = given.rows === MAX_ROWS ? 0 : given.row + given.rows;
      freeze(sheet, rows, given.columns === MAX_COLUMNS ? 0 : given.column + given.columns);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (!found) throw new ExcelError('ItemNotFound', 'nothing is frozen');
      return found;
    },
    GetLocationOrNullObject: location,
  },
});
