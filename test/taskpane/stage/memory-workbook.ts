/** A workbook in memory behind the real session: read from a snapshot, never written. */
import { createSession } from '../../../src/application/create-session';
import type { Session } from '../../../src/application/session';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

export function memorySession(snapshot: WorkbookSnapshot): Session {
  const port: WorkbookPort = {
    roundTrips: 0,
    read: () => Promise.resolve(snapshot),
    write: () => Promise.resolve({ cells: 1, sheets: [] }),
    readJournal: () => Promise.resolve(null),
    pane: 'stage',
    moment: () => ({ milliseconds: 0, shown: '2023-03-01 09:30' }),
    look: () => Promise.resolve([]),
    watch: () => Promise.resolve(() => Promise.resolve()),
    clearTraces: () => Promise.resolve(),
    select: () => Promise.resolve(),
    survey: () => Promise.resolve({ ...snapshot, cut: [] }),
    selection: () => Promise.resolve({ sheet: '预算', row: 2, column: 0, rows: 1, columns: 1 }),
    addTemplate: () => Promise.resolve(),
  };
  return createSession(port, { preview: false });
}
