/** The one place where the pane's and the ribbon's session meets Excel. */
import { createSession } from '../application/create-session';
import type { Session } from '../application/session';
import { ExcelWorkbook } from '../excel/excel-workbook';

export const composeSession = (): Session => createSession(new ExcelWorkbook(), { preview: true });
