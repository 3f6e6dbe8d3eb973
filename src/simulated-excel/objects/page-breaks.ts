/** Excel.PageBreakCollection of a sheet's rows: breaks that a person or an add-in set, each above a row. */
import { ExcelError } from '../model/errors';
import { RangeRef } from '../model/range-ref';
import type { Sheet } from '../model/sheet';
import { targetArgument } from './arguments';
import { defineClass, type HostObject } from './host-object';
import { areaOn } from './range-address';
import { rangeObject } from './range';

interface PageBreak {
  readonly sheet: Sheet;
  /** The first row of the new page. */
  readonly row: number;
}

function setBreaks(sheet: Sheet, rowBreaks: readonly number[]): void {
  sheet.pageSetup = { ...sheet.pageSetup, rowBreaks };
  sheet.changed.add('pageSetup');
}

const pageBreakObject = defineClass<PageBreak>({
  name: 'PageBreak',
  methods: {
    Delete: ({ sheet, row }) =>
      setBreaks(
        sheet,
        sheet.pageSetup.rowBreaks.filter((one) => one !== row)
      ),
    GetCellAfterBreak: ({ sheet, row }) => rangeObject(new RangeRef(sheet, { row, column: 0, rows: 1, columns: 1 })),
  },
});

export const rowBreaksObject: (sheet: Sheet) => HostObject = defineClass<Sheet>({
  name: 'PageBreakCollection',
  methods: {
    Add: (sheet, args, { book }) => {
      const [given] = args;
      const ref = targetArgument(given, RangeRef) ?? (typeof given === 'string' ? areaOn(book, sheet, given) : null);
      if (ref?.sheet !== sheet || ref.area.row === 0) throw new ExcelError('InvalidArgument', 'pageBreakRange');
      const { row } = ref.area;
      setBreaks(
        sheet,
        [...new Set([...sheet.pageSetup.rowBreaks, row])].sort((one, other) => one - other)
      );
      return pageBreakObject({ sheet, row });
    },
    GetCount: ({ pageSetup }) => pageSetup.rowBreaks.length,
    RemovePageBreaks: (sheet) => setBreaks(sheet, []),
  },
});
