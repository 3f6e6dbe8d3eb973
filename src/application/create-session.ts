/** The state machine behind 一键评分 and 生成汇总表: read → score → (preview) → write. */
import { assess } from '../scoring/assess';
import type { Inputs, Note, SelfAssessment } from '../scoring/model';
import { STANDARDS } from '../scoring/standards';
import { readInputs } from '../workbook/inputs';
import { isEmptyPlan, planWrites } from '../workbook/plan';
import { WorkbookProblem, type Progress, type WorkbookPort } from '../workbook/port';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { WritePlan } from '../workbook/write-plan';
import { chooseStandard } from './choose-standard';
import type { Outcome, ScoreOptions, Session, State } from './session';

export interface SessionSettings {
  /** Whether a difference is shown before it is written (the first run; hand-edited values). */
  readonly preview: boolean;
}

/** A run up to its writing. */
interface Prepared {
  readonly inputs: Inputs;
  readonly assessment: SelfAssessment;
  readonly plan: WritePlan;
  /** Requests sent before the run. */
  readonly before: number;
}

/** Stops a run between two steps; the note says why. */
class Stopped extends Error {
  constructor(readonly note: Note) {
    super(note.code);
    this.name = 'Stopped';
  }
}

const noteOf = (failure: unknown): Note => {
  if (failure instanceof WorkbookProblem || failure instanceof Stopped) return failure.note;
  const message = failure instanceof Error ? failure.message : String(failure);
  return { code: 'application.unexpected', params: { message }, cells: [] };
};

const isFirstRun = (snapshot: WorkbookSnapshot): boolean => snapshot.sheets.every((sheet) => sheet.mark === null);

export function createSession(port: WorkbookPort, settings: SessionSettings): Session {
  let state: State = { phase: 'idle', outcome: null, problem: null };
  let last: Outcome | null = null;
  let cancelled = false;
  const listeners = new Set<() => void>();

  const show = (next: State): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const working = (activity: 'reading' | 'scoring' | 'writing', done = 0, of = 0): void => {
    if (cancelled) throw new Stopped({ code: 'application.cancelled', params: {}, cells: [] });
    show({ phase: 'working', activity, done, of, outcome: last });
  };
  const progress: Progress = {
    report: (done, of) => {
      show({ phase: 'working', activity: 'writing', done, of, outcome: last });
    },
    isCancelled: () => cancelled,
  };

  const write = async ({ inputs, assessment, plan, before }: Prepared): Promise<void> => {
    // Known from here on, even if the host refuses the writing.
    last = { inputs, assessment, plan, receipt: null, roundTrips: port.roundTrips - before };
    working('writing', 0, plan.columns.length + plan.sheets.length);
    const receipt = isEmptyPlan(plan) ? { cells: 0, sheets: [] } : await port.write(plan, progress);
    last = { inputs, assessment, plan, receipt, roundTrips: port.roundTrips - before };
    show({ phase: 'idle', outcome: last, problem: null });
  };

  const run = async (options: ScoreOptions): Promise<void> => {
    const before = port.roundTrips;
    working('reading');
    const snapshot = await port.read();
    working('scoring');
    const read = readInputs(snapshot);
    const { inputs } = read;
    const [problem] = read.problems;
    if (problem !== undefined) throw new Stopped(problem);
    const chosen = chooseStandard(inputs, options.standard);
    if (chosen === null) {
      const params = { id: options.standard ?? '', known: STANDARDS.map((one) => one.id).join('、') };
      throw new Stopped({ code: 'application.no-such-standard', params, cells: [] });
    }
    const scored = assess(inputs, chosen.standard);
    const warnings = read.warnings.map((note) => ({ severity: 'warning', note }) as const);
    const stated = chosen.finding === null ? [] : [chosen.finding];
    const found: SelfAssessment = { ...scored, findings: [...stated, ...scored.findings, ...warnings] };
    const plan = planWrites(snapshot, read, found, { sheets: options.sheets, replaceUserColumns: false });
    // What the plan left alone, and where it went instead, is told like any other finding.
    const told = (plan.notes ?? []).map((note) => ({ severity: 'warning', note }) as const);
    const assessment: SelfAssessment = { ...found, findings: [...found.findings, ...told] };
    const [blocked] = plan.problems ?? [];
    if (blocked !== undefined) {
      last = { inputs, assessment, plan, receipt: null, roundTrips: port.roundTrips - before };
      throw new Stopped(blocked);
    }
    const prepared: Prepared = { inputs, assessment, plan, before };
    const asks =
      settings.preview && !isEmptyPlan(plan) && (isFirstRun(snapshot) || plan.changes.some((one) => one.handEdited));
    if (asks) {
      awaiting = prepared;
      show({ phase: 'preview', inputs, assessment, plan });
      return;
    }
    await write(prepared);
  };

  let awaiting: Prepared | null = null;

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      show({ phase: 'idle', outcome: last, problem: noteOf(failure) });
    }
  };

  return {
    get state() {
      return state;
    },
    port,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    score: async (options) => {
      if (state.phase === 'working') return;
      cancelled = false;
      awaiting = null;
      await guarded(() => run(options));
    },
    confirm: async () => {
      const waiting = awaiting;
      if (waiting === null || state.phase !== 'preview') return;
      awaiting = null;
      await guarded(() => write(waiting));
    },
    refuse: () => {
      const waiting = awaiting;
      if (waiting === null || state.phase !== 'preview') return;
      awaiting = null;
      last = {
        inputs: waiting.inputs,
        assessment: waiting.assessment,
        plan: waiting.plan,
        receipt: null,
        roundTrips: port.roundTrips - waiting.before,
      };
      show({ phase: 'idle', outcome: last, problem: null });
    },
    cancel: () => {
      cancelled = true;
    },
  };
}
