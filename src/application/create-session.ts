/** The state machine behind 一键评分 and 生成汇总表: read → score → (preview) → write. */
import type { CellRef } from '../scoring/model';
import type { Pace } from '../scoring/steps';
import { isEmptyPlan } from '../workbook/planning/plan';
import { historyOf, totalText, withHistory, type HistoryLine } from '../workbook/planning/history';
import { inputAreas, inputsFingerprint } from '../workbook/inputs/input-areas';
import type { WorkbookPort, WriteHow, WriteReceipt } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { amend } from './amend';
import { createNames } from './create-names';
import {
  brokenOff,
  demandBrokenOff,
  interruptedRun,
  offerOf,
  recoverRun,
  refuseBrokenOff,
  undoLast,
  undoOffer,
} from './journal-actions';
import type { ScoredAction } from './keep';
import { scoringWorkbook, type ScoredWorkbook } from './score-workbook';
import type { ScoreOptions, Session } from './session';
import { SessionCore } from './session-core';
import { sinceShown } from './since-shown';
import { Stopped } from './stopped';
import { Watching } from './watching';

export interface SessionSettings {
  /**
   * Whether a person sits before the workbook: a difference is then shown before it is written (the first run;
   * hand-edited values), the journal stays for 撤销, and a run that broke off is asked about. A file that is
   * scored into a new one needs none of that: the file itself is the way back.
   */
  readonly preview: boolean;
  /** Lets the pane draw and hear clicks while rows are scored; absent: nobody waits. */
  readonly pace?: Pace;
}

/** The rows that scoring has to do with, to tell how far it is. */
const rowsIn = ({ names }: WorkbookSnapshot): number =>
  names.reduce((sum, { name, range }) => sum + (name.startsWith('指标_') ? (range?.rows ?? 0) : 0), 0);

const isFirstRun = (snapshot: WorkbookSnapshot): boolean => snapshot.sheets.every((sheet) => sheet.mark === null);

interface Waiting {
  readonly scored: ScoredWorkbook;
  readonly options: ScoreOptions;
  readonly action: ScoredAction | null;
  readonly before: number;
}

export function createSession(port: WorkbookPort, settings: SessionSettings): Session {
  const core = new SessionCore(port, settings.pace);
  const watching = new Watching(core);
  let waiting: Waiting | null = null;
  /** A decision is scored with the standard of the run that it answers. */
  let scoredLast: ScoreOptions = { sheets: false };
  let inspecting: Promise<void> = Promise.resolve();

  /** Known from here on, even if the host refuses the writing. */
  const keep = ({ scored, before }: Pick<Waiting, 'scored' | 'before'>, receipt: WriteReceipt | null = null): void => {
    const { read, assessment, plan } = scored;
    core.last = { inputs: read.inputs, assessment, plan, receipt, roundTrips: port.roundTrips - before };
  };

  const write = async (run: Waiting): Promise<void> => {
    const { plan } = run.scored;
    keep(run);
    core.working('writing');
    const receipt: WriteReceipt = isEmptyPlan(plan) ? { cells: 0, sheets: [] } : await writeRecorded(run);
    keep(run, receipt);
    if (receipt.head !== undefined) core.learn({ undo: offerOf(receipt.head) });
    watching.follow(run.scored);
    core.rest();
    if (settings.preview) await watching.start();
  };

  /** With its line in 运行记录; who asks for no sheets on the command line gets none. */
  const writeRecorded = async ({ scored, options }: Waiting): Promise<WriteReceipt> => {
    const { snapshot, plan } = scored;
    const line = await lineOf(scored);
    const recorded = withHistory(plan, snapshot, line, settings.preview || options.sheets);
    const receipt = await port.write(recorded, core.progress, howOf(options));
    core.learn({ history: [line, ...historyOf(snapshot)] });
    return receipt;
  };

  const howOf = ({ sheets, standard }: ScoreOptions): WriteHow => ({
    kind: 'run',
    options: { sheets, standard: standard ?? null },
    keepsJournal: settings.preview,
  });

  /** A file whose run broke off is put back first; a person is asked. */
  const readWhole = async (): Promise<WorkbookSnapshot> => {
    const snapshot = await port.read();
    core.learn({ undo: undoOffer(snapshot) });
    const found = brokenOff(snapshot);
    if (found === null) {
      core.learn({ interrupted: null });
      return snapshot;
    }
    if (settings.preview) {
      core.learn({ interrupted: await interruptedRun(port, found) });
      refuseBrokenOff(core, snapshot);
    }
    await recoverRun(core, found);
    return readWhole();
  };

  const scoreNow = async (options: ScoreOptions, action: ScoredAction | null): Promise<ScoredWorkbook> => {
    core.working('reading');
    const snapshot = await readWhole();
    core.working('scoring');
    const steps = scoringWorkbook(snapshot, options, (read) =>
      action === null ? read : amend(read, snapshot, core.last, action)
    );
    return core.scoring(steps, rowsIn(snapshot));
  };

  const refuseBlocked = (run: Waiting): void => {
    const [blocked] = run.scored.plan.problems ?? [];
    if (blocked === undefined) return;
    keep(run);
    throw new Stopped(blocked);
  };

  const preview = (run: Waiting, since?: readonly CellRef[]): void => {
    const { read, assessment, plan } = run.scored;
    waiting = run;
    core.show({ phase: 'preview', inputs: read.inputs, assessment, plan, ...(since === undefined ? {} : { since }) });
  };

  const run = async (options: ScoreOptions, action: ScoredAction | null = null): Promise<void> => {
    const before = port.roundTrips;
    const scored = await scoreNow(options, action);
    const found: Waiting = { scored, options, action, before };
    refuseBlocked(found);
    const { snapshot, plan } = scored;
    const asks =
      settings.preview && !isEmptyPlan(plan) && (isFirstRun(snapshot) || plan.changes.some((one) => one.handEdited));
    if (asks) preview(found);
    else await write(found);
  };

  /**
   * Between the showing and the answer others may have been at work: only what was shown is written. What became of
   * it meanwhile is shown anew.
   */
  const writeShown = async (shown: Waiting): Promise<void> => {
    const now: Waiting = { ...shown, scored: await scoreNow(shown.options, shown.action) };
    refuseBlocked(now);
    const since = isEmptyPlan(now.scored.plan)
      ? null
      : await core.progress.slices(sinceShown(shown.scored, now.scored));
    if (since === null) await write(now);
    else preview(now, since);
  };

  /**
   * With its line in 运行记录. On the command line the sheet is made along with our other sheets only: who asks for
   * no sheets gets none.
   */
  const lineOf = async (scored: ScoredWorkbook): Promise<HistoryLine> => ({
    time: port.moment().shown,
    standard: scored.assessment.standard,
    total: totalText(scored.assessment),
    cells: scored.plan.changes.length,
    fingerprint: await core.progress.slices(inputsFingerprint(scored.snapshot.blocks, inputAreas(scored))),
  });

  /** Takes up one action at a time. */
  const begin = async (work: () => Promise<void>): Promise<void> => {
    if (core.state.phase === 'working') return;
    core.isCancelled = false;
    waiting = null;
    // A look that is under way would read between this action's reading and its writing.
    await core.guarded(async () => {
      core.working('reading');
      await inspecting;
      await work();
    });
  };

  const inspect = async (): Promise<void> => {
    const snapshot = await port.read();
    const found = brokenOff(snapshot);
    core.learn({
      undo: undoOffer(snapshot),
      interrupted: found === null ? null : await interruptedRun(port, found),
      history: historyOf(snapshot),
    });
    await watching.start();
  };

  const recover = async (): Promise<ScoreOptions> => {
    const options = await recoverRun(core, await demandBrokenOff(core));
    watching.forget();
    return options;
  };

  const score = (options: ScoreOptions): Promise<void> =>
    begin(() => {
      scoredLast = options;
      return run(options);
    });

  return {
    get state() {
      return core.state;
    },
    get standing() {
      return core.standing;
    },
    port,
    subscribe: (listener) => core.subscribe(listener),
    score,
    scoreApart: () => score({ ...scoredLast, apart: true }),
    keep: (action) =>
      begin(() =>
        action.kind === 'create-names' ? createNames(core, action) : run({ ...scoredLast, sheets: false }, action)
      ),
    confirm: async () => {
      const answered = waiting;
      if (answered === null || core.state.phase !== 'preview') return;
      waiting = null;
      core.isCancelled = false;
      // What was shown stays on view while it is read again.
      keep(answered);
      await core.guarded(() => writeShown(answered));
    },
    refuse: () => {
      if (waiting === null || core.state.phase !== 'preview') return;
      keep(waiting);
      waiting = null;
      core.rest();
    },
    cancel: () => {
      core.isCancelled = true;
    },
    inspect: () => {
      if (core.state.phase === 'idle') inspecting = inspecting.then(inspect).catch(() => undefined);
      return inspecting;
    },
    undo: () =>
      begin(async () => {
        await undoLast(core);
        watching.forget();
        core.rest();
      }),
    recover: () =>
      begin(async () => {
        await recover();
        core.rest();
      }),
    rerun: () => begin(async () => run(await recover())),
    clearTraces: () =>
      begin(async () => {
        core.working('writing', 0, 1);
        await port.clearTraces();
        core.learn({ undo: null, interrupted: null, history: [] });
        core.rest();
      }),
  };
}
