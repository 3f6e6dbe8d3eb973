/** What the actions of a session share: its state, what is known of the workbook, and the wish to stop. */
import type { WorkbookPort, Progress } from '../workbook/port';
import type { Outcome, Standing, State } from './session';
import { noteOf, Stopped } from './stopped';

const UNKNOWN: Standing = { stale: null, interrupted: null, undo: null, history: [] };

export class SessionCore {
  state: State = { phase: 'idle', outcome: null, problem: null };
  standing: Standing = UNKNOWN;
  /** What the last run came to, also where it was not written. */
  last: Outcome | null = null;
  isCancelled = false;
  readonly #listeners = new Set<() => void>();

  constructor(readonly port: WorkbookPort) {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(next: State): void {
    this.state = next;
    this.#tell();
  }

  /** What is newly known of the workbook. */
  learn(news: Partial<Standing>): void {
    this.standing = { ...this.standing, ...news };
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  working(activity: 'reading' | 'scoring' | 'writing', done = 0, of = 0): void {
    if (this.isCancelled) throw new Stopped({ code: 'application.cancelled', params: {}, cells: [] });
    this.show({ phase: 'working', activity, done, of, outcome: this.last });
  }

  readonly progress: Progress = {
    report: (done, of) => {
      this.show({ phase: 'working', activity: 'writing', done, of, outcome: this.last });
    },
    isCancelled: () => this.isCancelled,
  };

  rest(): void {
    this.show({ phase: 'idle', outcome: this.last, problem: null });
  }

  /** A failure ends in a state that tells it; it never rejects. */
  async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      const others = failure instanceof Stopped ? failure.others : [];
      const more = others.length === 0 ? {} : { others };
      this.show({ phase: 'idle', outcome: this.last, problem: noteOf(failure), ...more });
    }
  }
}
