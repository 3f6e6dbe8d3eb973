/** The one place where the session meets Excel: all that reads, scores and writes. Loaded after the pane stands. */
import { createSession } from '../application/create-session';
import type { Session } from '../application/session';
import { ExcelWorkbook } from '../excel/excel-workbook';
import { pace, pause } from './pace';

export const startEngine = (): Session =>
  createSession(new ExcelWorkbook(undefined, undefined, pause), { preview: true, pace });
