/** Excel.AutoFilter: where it lies; its criteria stay as they are in the file. */
import { RangeRef } from '../model/range-ref';
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import { defineClass, type HostObject } from './host-object';
import { rangeObject } from './range';

const range = (sheet: Sheet): HostObject | null =>
  sheet.autoFilter && rangeObject(new RangeRef(sheet, sheet.autoFilter));
function hidesRows(sheet: Sheet): boolean {
  if (!sheet.autoFilter) return false;
  for (let r = sheet.autoFilter.row; r < sheet.autoFilter.row + sheet.autoFilter.rows; r++)
    if (sheet.rows.get(r)?.hidden) return true;
  return false;
}

export const autoFilterObject = defineClass<Sheet>({
  name: 'AutoFilter',
  read: { Enabled: ({ autoFilter }) => autoFilter !== null, IsDataFiltered: hidesRows },
  methods: {
    GetRange: (sheet) => {
      const found = range(sheet);
      if (!found) throw new ExcelError('ItemNotFound', 'no filter on the sheet');
      return found;
    },
    GetRangeOrNullObject: range,
  },
});
