/**
 * What the ribbon's buttons do. They share one runtime with the pane and work while it is closed.
 * Invariant: `event.completed()` is called exactly once on every path, or Excel would show
 * "working on your request" for ever.
 */
import type { Session } from '../application/session';
import { isOpenTotal } from '../scoring/open';

/** As manifest.xml names them. Opening the pane needs no function there; other callers may ask for it by id. */
export const ACTION_IDS = {
  score: 'scoreAll',
  summary: 'makeSummary',
  checks: 'showChecks',
  pane: 'openPane',
} as const;

/** As much of a session as the buttons need. */
export type RibbonSession = Pick<Session, 'state' | 'standing' | 'subscribe' | 'score'>;

export interface RibbonEvent {
  completed(): void;
}

export interface Ribbon {
  associate(id: string, handler: (event: RibbonEvent) => void): void;
  /** Brings the pane up, where questions are put and problems told. */
  showPane(): Promise<void>;
  /** Has the pane show its list of checks. */
  showChecks(): void;
}

/** Settles when the run is over or has stopped to ask: a question is answered in the pane, at leisure. */
function overOrAsking(session: RibbonSession, run: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const unsubscribe = session.subscribe(() => {
      if (session.state.phase === 'preview') settle(resolve);
    });
    const settle = (then: () => void): void => {
      unsubscribe();
      then();
    };
    run.then(
      () => settle(resolve),
      (reason: unknown) => settle(() => reject(reason instanceof Error ? reason : new Error(String(reason))))
    );
  });
}

async function scoreFromRibbon(session: RibbonSession, sheets: boolean): Promise<void> {
  // A run that goes on, or a question that waits, is shown rather than started a second time.
  if (session.state.phase === 'idle') await overOrAsking(session, session.score({ sheets }));
}

/** A clean result stands in the workbook; whatever a person has to read or decide is shown in the pane. */
function asksForPerson({ state }: RibbonSession): boolean {
  if (state.phase !== 'idle' || state.problem !== null || state.outcome === null) return true;
  return state.outcome.assessment.entities.some(({ total }) => isOpenTotal(total));
}

/** `session` is null where the pane could not start: its page says why. */
export function registerRibbonActions(ribbon: Ribbon, session: RibbonSession | null): void {
  const associate = (id: string, run: (session: RibbonSession) => Promise<void>): void => {
    ribbon.associate(id, (event) => {
      const attempt = async (): Promise<void> => {
        let isShown = true;
        try {
          if (session !== null) {
            await run(session);
            isShown = id === ACTION_IDS.pane || id === ACTION_IDS.checks || asksForPerson(session);
          }
        } finally {
          // Not awaited: a host that never answers must not keep the button busy.
          if (isShown) ribbon.showPane().catch(() => undefined);
        }
      };
      const complete = (): void => event.completed();
      attempt().then(complete, complete);
    });
  };
  associate(ACTION_IDS.score, (open) => scoreFromRibbon(open, false));
  associate(ACTION_IDS.summary, (open) => scoreFromRibbon(open, true));
  associate(ACTION_IDS.checks, async (open) => {
    ribbon.showChecks();
    // What the last run found still holds unless inputs changed since.
    const { state, standing } = open;
    if (state.phase !== 'idle' || state.outcome === null || standing.stale !== null) await scoreFromRibbon(open, false);
  });
  associate(ACTION_IDS.pane, () => Promise.resolve());
}
