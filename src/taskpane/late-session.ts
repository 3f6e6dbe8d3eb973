/**
 * A session that stands at once while its engine is still being loaded, so that the pane is on view early. What is
 * asked of it before waits for the engine; from its arrival on, the engine answers everything.
 */
import type { ScoreOptions, Session, Standing, State } from '../application/session';

export interface LateSession extends Session {
  /** Begins to load the engine, without waiting for someone to need it. */
  preload(): void;
}

const IDLE: State = { phase: 'idle', outcome: null, problem: null };
const UNKNOWN: Standing = { stale: null, interrupted: null, undo: null, history: [] };
const WORKING: State = { phase: 'working', activity: 'reading', done: 0, of: 0, outcome: null };
const MISSING: State = {
  phase: 'idle',
  outcome: null,
  problem: { code: 'pane.engine-missing', params: {}, cells: [] },
};

export function lateSession(load: () => Promise<Session>): LateSession {
  const listeners = new Set<() => void>();
  let engine: Session | null = null;
  let arrival: Promise<Session> | null = null;
  let before = IDLE;
  let cancels = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const show = (state: State): void => {
    before = state;
    tell();
  };
  const arrive = async (): Promise<Session> => {
    try {
      const arrived = await load();
      engine = arrived;
      arrived.subscribe(tell);
      return arrived;
    } catch (reason) {
      // The next attempt loads anew.
      arrival = null;
      throw reason;
    }
  };
  const ready = (): Promise<Session> => (arrival ??= arrive());

  /** Shown as work until the engine is there; then the engine does it. */
  const once = async (act: (session: Session) => Promise<void>): Promise<void> => {
    if (engine !== null) return act(engine);
    if (before.phase === 'working') return;
    const cancelsBefore = cancels;
    show(WORKING);
    let arrived: Session;
    try {
      arrived = await ready();
    } catch {
      show(MISSING);
      return;
    }
    if (cancels !== cancelsBefore) tell();
    else await act(arrived);
  };

  const port: Session['port'] = {
    select: async (place) => (await ready()).port.select(place),
    survey: async () => (await ready()).port.survey(),
    selection: async () => (await ready()).port.selection(),
    addTemplate: async (template) => (await ready()).port.addTemplate(template),
  };

  return {
    port,
    get state() {
      return engine?.state ?? before;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get standing() {
      return engine?.standing ?? UNKNOWN;
    },
    score: (options: ScoreOptions) => once((session) => session.score(options)),
    scoreApart: () => once((session) => session.scoreApart()),
    keep: (action) => once((session) => session.keep(action)),
    // A look needs no waiting sign.
    inspect: async () => (await ready()).inspect(),
    undo: () => once((session) => session.undo()),
    recover: () => once((session) => session.recover()),
    rerun: () => once((session) => session.rerun()),
    clearTraces: () => once((session) => session.clearTraces()),
    confirm: async () => engine?.confirm(),
    refuse: () => engine?.refuse(),
    cancel: () => {
      cancels += 1;
      engine?.cancel();
    },
    preload: () => {
      ready().catch(() => undefined);
    },
  };
}
