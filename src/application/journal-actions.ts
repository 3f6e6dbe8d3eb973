/** What a session does with the journal in the workbook: tells of it, takes a run back, recovers one that broke off. */
import type { CellRef } from '../scoring/model';
import { a1 } from '../workbook/cells/addresses';
import type { FoundJournal, JournalHead } from '../workbook/journal/journal';
import type { ReadJournal, WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { TakingBack } from '../workbook/journal/undo-plan';
import type { InterruptedRun, RunInfo, ScoreOptions, Standing } from './session';
import type { SessionCore } from './session-core';
import { Stopped } from './stopped';

/** For so long a run that has not ended may still be at work in another pane. */
const MAY_BE_AT_WORK = 120_000;
const MOST_CELLS_NAMED = 8;

export const infoOf = ({ id, time, cells, sheets }: JournalHead): RunInfo => ({ id, time, cells, sheets });

/** The run that broke off, if the last one did. */
export const brokenOff = ({ journals = [] }: WorkbookSnapshot): FoundJournal | null =>
  journals.find(({ head }) => head.state === 'writing') ?? null;

/** What undo would do: the last run that ended. */
export function undoOffer({ journals = [] }: WorkbookSnapshot): Standing['undo'] {
  const last = journals.find(({ head }) => head.state === 'done');
  return last === undefined ? null : offerOf(last.head);
}

export const offerOf = (head: JournalHead): Standing['undo'] => ({
  kind: head.kind === 'undo' ? 'redo' : 'undo',
  run: infoOf(head),
});

function isAtWork({ head }: FoundJournal, port: WorkbookPort): boolean {
  return head.pane !== port.pane && Math.abs(port.moment().milliseconds - head.milliseconds) < MAY_BE_AT_WORK;
}

const takingBack = ({ journal, head, now }: ReadJournal): TakingBack => new TakingBack(journal, head, now);

/** What can be offered for a run that broke off. */
export async function interruptedRun(port: WorkbookPort, found: FoundJournal): Promise<InterruptedRun> {
  const run = infoOf(found.head);
  if (isAtWork(found, port)) return { run, offer: 'at-work', cells: [] };
  // Where it cannot be looked at now, 恢复 is offered all the same, and says why it cannot be done.
  const read = await port.readJournal(found).catch(() => null);
  const cells = read === null ? [] : takingBack(read).edited();
  return { run, offer: cells.length > 0 ? 'edited' : 'open', cells };
}

function refuseEdited(cells: readonly CellRef[], code: string): void {
  if (cells.length === 0) return;
  const named = cells.slice(0, MOST_CELLS_NAMED).map(a1).join('、');
  throw new Stopped({ code, params: { cells: named, count: String(cells.length) }, cells });
}

/** Reads the journal and the cells that it is about, and refuses where they are somebody's work by now. */
async function readForUse(core: SessionCore, found: FoundJournal): Promise<ReadJournal> {
  const read = await core.port.readJournal(found);
  if (read === null) throw new Stopped({ code: 'application.journal-damaged', params: {}, cells: [] });
  refuseEdited(takingBack(read).edited(), 'application.edited-since');
  return read;
}

/** 撤销上次写入, or the way back from it. */
export async function undoLast(core: SessionCore): Promise<void> {
  core.working('reading');
  const snapshot = await core.port.read();
  refuseBrokenOff(core, snapshot);
  const last = snapshot.journals?.find(({ head }) => head.state === 'done');
  if (last === undefined) throw new Stopped({ code: 'application.nothing-to-undo', params: {}, cells: [] });
  const read = await readForUse(core, last);
  core.working('writing', 0, 1);
  const kind = last.head.kind === 'undo' ? 'redo' : 'undo';
  const how = { kind, options: last.head.options, keepsJournal: true } as const;
  const receipt = await core.port.write(takingBack(read).plan(), core.progress, how);
  core.last = null;
  core.learn({ stale: null, undo: receipt.head === undefined ? null : offerOf(receipt.head) });
}

/** 恢复: the journal of the run that broke off goes with it. Gives how that run was asked for. */
export async function recoverRun(core: SessionCore, found: FoundJournal): Promise<ScoreOptions> {
  const read = await readForUse(core, found);
  core.working('writing', 0, 1);
  const { id, options } = found.head;
  await core.port.write(takingBack(read).plan(), core.progress, {
    kind: 'undo',
    options,
    keepsJournal: false,
    drops: [id],
  });
  core.last = null;
  core.learn({ interrupted: null, stale: null });
  return { sheets: options.sheets, ...(options.standard === null ? {} : { standard: options.standard }) };
}

/** Nothing is written over a run that neither ended nor was put back. */
export function refuseBrokenOff(core: SessionCore, snapshot: WorkbookSnapshot): void {
  const found = brokenOff(snapshot);
  if (found === null) return;
  const code = isAtWork(found, core.port) ? 'application.other-pane-at-work' : 'application.run-broke-off';
  throw new Stopped({ code, params: { time: found.head.time }, cells: [] });
}

/** The run that broke off, for 恢复 and 重新执行. */
export async function demandBrokenOff(core: SessionCore): Promise<FoundJournal> {
  core.working('reading');
  const snapshot = await core.port.read();
  const found = brokenOff(snapshot);
  if (found === null) throw new Stopped({ code: 'application.nothing-to-recover', params: {}, cells: [] });
  if (isAtWork(found, core.port)) refuseBrokenOff(core, snapshot);
  return found;
}
