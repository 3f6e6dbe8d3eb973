/** The state machine behind 一键评分 and 生成汇总表: read → score → (preview) → write. */
import { isEmptyPlan } from '../workbook/plan';
import type { WorkbookPort, WriteReceipt } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { amend } from './amend';
import { createNames } from './create-names';
import type { RecordAction } from './keep';
import { scoreWorkbook, type ScoredWorkbook } from './score-workbook';
import type { ScoreOptions, Session } from './session';
import { SessionCore } from './session-core';
import { Stopped } from './stopped';

export interface SessionSettings {
  /** Whether a difference is shown before it is written (the first run; hand-edited values). */
  readonly preview: boolean;
}

const isFirstRun = (snapshot: WorkbookSnapshot): boolean => snapshot.sheets.every((sheet) => sheet.mark === null);

interface Waiting {
  readonly scored: ScoredWorkbook;
  readonly before: number;
}

export function createSession(port: WorkbookPort, settings: SessionSettings): Session {
  const core = new SessionCore(port);
  let waiting: Waiting | null = null;
  /** A decision is scored with the standard of the run that it answers. */
  let scoredLast: ScoreOptions = { sheets: false };

  /** Known from here on, even if the host refuses the writing. */
  const keep = ({ scored, before }: Waiting, receipt: WriteReceipt | null = null): void => {
    const { read, assessment, plan } = scored;
    core.last = { inputs: read.inputs, assessment, plan, receipt, roundTrips: port.roundTrips - before };
  };

  const write = async (run: Waiting): Promise<void> => {
    const { plan } = run.scored;
    keep(run);
    core.working('writing', 0, plan.columns.length + plan.sheets.length);
    const receipt = isEmptyPlan(plan) ? { cells: 0, sheets: [] } : await port.write(plan, core.progress);
    keep(run, receipt);
    core.rest();
  };

  const run = async (options: ScoreOptions, action: RecordAction | null = null): Promise<void> => {
    const before = port.roundTrips;
    core.working('reading');
    const snapshot = await port.read();
    core.working('scoring');
    const scored = scoreWorkbook(snapshot, options, (read) =>
      action === null ? read : amend(read, snapshot, core.last, action)
    );
    const { read, assessment, plan } = scored;
    const [blocked] = plan.problems ?? [];
    if (blocked !== undefined) {
      keep({ scored, before });
      throw new Stopped(blocked);
    }
    const asks =
      settings.preview && !isEmptyPlan(plan) && (isFirstRun(snapshot) || plan.changes.some((one) => one.handEdited));
    if (asks) {
      waiting = { scored, before };
      core.show({ phase: 'preview', inputs: read.inputs, assessment, plan });
      return;
    }
    await write({ scored, before });
  };

  /** Takes up one action at a time. */
  const begin = async (work: () => Promise<void>): Promise<void> => {
    if (core.state.phase === 'working') return;
    core.isCancelled = false;
    waiting = null;
    await core.guarded(work);
  };

  return {
    get state() {
      return core.state;
    },
    get standing() {
      return core.standing;
    },
    port,
    subscribe: (listener) => core.subscribe(listener),
    score: (options) =>
      begin(() => {
        scoredLast = options;
        return run(options);
      }),
    keep: (action) =>
      begin(() =>
        action.kind === 'create-names' ? createNames(core, action) : run({ ...scoredLast, sheets: false }, action)
      ),
    confirm: async () => {
      const answered = waiting;
      if (answered === null || core.state.phase !== 'preview') return;
      waiting = null;
      await core.guarded(() => write(answered));
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
    inspect: () => Promise.resolve(),
    undo: () => Promise.resolve(),
    recover: () => Promise.resolve(),
    rerun: () => Promise.resolve(),
    clearTraces: () => Promise.resolve(),
  };
}
