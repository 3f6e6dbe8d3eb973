/**
 * A person at a workbook: a session on the simulated Excel, with a clock that stands still. Office.js speaks to the
 * workbook that was opened last: who opens another one has left the one before.
 */
import { createSession } from '../../src/application/create-session';
import type { Outcome, Session } from '../../src/application/session';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { ExcelOptions } from '../../src/simulated-excel';
import { JOURNAL_SHEET_PREFIX } from '../../src/workbook/journal/journal';
import { contentOf, openWorkbook, type Everything, type Opened } from './open-workbook';

export const START = 1_700_000_000_000;
const clockAt = (milliseconds: number) => () => ({ milliseconds, shown: '2023-11-14 22:13' });

export interface Sitting extends Opened {
  readonly session: Session;
}

/** A second pane on the same Excel. */
export function sitBeside(excel: Opened['excel'], at = START, patience = 5000): Sitting {
  const workbook = new ExcelWorkbook(patience, clockAt(at));
  return { excel, workbook, session: createSession(workbook, { preview: true }) };
}

export const sit = (file: Uint8Array, at = START, patience = 5000, options: ExcelOptions = {}): Sitting =>
  sitBeside(openWorkbook(file, patience, options).excel, at, patience);

/** The code of the problem that it ended with, or the phase that it is in. */
export const problemOf = ({ state }: Session): string | null =>
  state.phase === 'idle' ? (state.problem?.code ?? null) : state.phase;

export function outcomeOf({ state }: Session): Outcome {
  if (state.phase !== 'idle' || state.outcome === null) throw new Error(JSON.stringify(state));
  return state.outcome;
}

/** A run, with its preview answered. */
export async function scoreIn({ session }: Sitting, sheets = true): Promise<void> {
  await session.score({ sheets });
  await session.confirm();
  expect(problemOf(session)).toBeNull();
}

export async function scored(file: Uint8Array): Promise<Sitting> {
  const sitting = sit(file);
  await scoreIn(sitting);
  return sitting;
}

export async function type({ excel }: Opened, sheet: string, address: string, value: unknown): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Everything but the journal, which stays until the next run. */
export function contentsOf({ excel }: Opened): Everything {
  const all = contentOf(excel.save());
  const keep = <T>(parts: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith(JOURNAL_SHEET_PREFIX)));
  return { ...all, cells: keep(all.cells), sheets: keep(all.sheets) };
}

export const journalsIn = ({ excel }: Opened): readonly string[] =>
  Object.keys(contentOf(excel.save()).sheets).filter((name) => name.startsWith(JOURNAL_SHEET_PREFIX));

/** Sheets that are made again have other ids, and so have their marks. */
export const withoutIds = (all: Everything): Everything =>
  JSON.parse(JSON.stringify(all).replace(/\{[^{}"]*SHEET[^{}"]*\}/g, '{}')) as Everything;
