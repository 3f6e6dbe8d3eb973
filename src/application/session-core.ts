/** What the actions of a session share: its state, what is known of the workbook, and the wish to stop. */
import type { WorkbookPort, Progress } from '../workbook/port';
import type { Outcome, Standing, State } from './session';
import { inSlices, type Pace, type Steps } from '../scoring/steps';
import { noteOf, Stopped } from './stopped';

/** Milliseconds: more often nobody sees it. */
const TOLD_EVERY = 100;

const UNKNOWN: Standing = { stale: null, interrupted: null, undo: null, history: [] };

export class SessionCore {
  state: State = { phase: 'idle', outcome: null, problem: null };
  standing: Standing = UNKNOWN;
  /** What the last run came to, also where it was not written. */
  last: Outcome | null = null;
  isCancelled = false;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly port: WorkbookPort,
    private readonly pace?: Pace
  ) {}

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
    this.#heedCancel();
    this.show({ phase: 'working', activity, done, of, outcome: this.last });
  }

  /** Long work of our own, between which the pane draws and hears 取消. `of`: rows, to tell how far it is. */
  scoring<T>(steps: Steps<T>, of: number): Promise<T> {
    let told = this.pace?.now() ?? 0;
    // A part may turn out shorter than it looked: nobody sees it go back.
    let furthest = 0;
    return inSlices(steps, this.pace, (far) => {
      this.#heedCancel();
      furthest = Math.max(furthest, far);
      const now = this.pace?.now() ?? 0;
      if (now - told < TOLD_EVERY) return;
      told = now;
      this.working('scoring', Math.floor(furthest * of), of);
    });
  }

  readonly progress: Progress = {
    report: (done, of) => {
      this.show({ phase: 'working', activity: 'writing', done, of, outcome: this.last });
    },
    isCancelled: () => this.isCancelled,
    slices: (steps) => inSlices(steps, this.pace),
  };

  #heedCancel(): void {
    if (this.isCancelled) throw new Stopped({ code: 'application.cancelled', params: {}, cells: [] });
  }

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
