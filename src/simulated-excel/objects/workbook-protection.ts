/** Excel.WorkbookProtection: told, not changed here (the package does not write it). */
import { ExcelError } from '../model/errors';
import type { Workbook } from '../model/workbook';
import { defineClass } from './host-object';

export const workbookProtectionObject = defineClass<Workbook>({
  name: 'WorkbookProtection',
  read: { Protected: ({ structureProtected }) => structureProtected },
  methods: {
    Protect: () => {
      throw new ExcelError('NotImplemented', 'protecting a workbook');
    },
    Unprotect: () => {
      throw new ExcelError('NotImplemented', 'unprotecting a workbook');
    },
  },
});
