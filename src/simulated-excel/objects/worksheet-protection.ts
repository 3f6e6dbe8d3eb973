/** Excel.WorksheetProtection: a protected sheet stays so; there is no password to try here. */
import { ExcelError } from '../model/errors';
import type { Sheet } from '../model/sheet';
import { defineClass } from './host-object';

/** What Excel allows on a sheet that was protected without further choice. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const protectionObject = defineClass<Sheet>({
  name: 'WorksheetProtection',
  read: {
    Protected: ({ isProtected }) => isProtected,
    Options: ({ isProtected }) => (isProtected ? OPTIONS : null),
  },
  methods: {
    Protect: () => {
      throw new ExcelError('NotImplemented', 'protecting a sheet');
    },
    Unprotect: () => {
      throw new ExcelError('NotImplemented', 'unprotecting a sheet');
    },
  },
});
