/** The ribbon's buttons: what they start, and that Excel is told of the end on every path. */
import type { ScoreOptions, State } from '../../src/application/session';
import type { SelfAssessment } from '../../src/scoring/model';
import { finalAssessment, noInputs, openAssessment } from '../taskpane/stage/sample-assessment';
import { stagedPlan } from '../taskpane/stage/staged-session';
import {
  ACTION_IDS,
  registerRibbonActions,
  type RibbonEvent,
  type RibbonSession,
} from '../../src/commands/ribbon-actions';

type Behaviour = 'writes' | 'leaves points open' | 'ends in a problem' | 'asks and waits' | 'fails' | 'throws';

const IDLE = { phase: 'idle', outcome: null, problem: null } as const;

const resultOf = (assessment: SelfAssessment): State => ({
  ...IDLE,
  outcome: { inputs: noInputs, assessment, plan: stagedPlan, receipt: { cells: 1, sheets: [] }, roundTrips: 4 },
});

function sessionThat(behaviour: Behaviour, initial: State = IDLE) {
  const asked: boolean[] = [];
  const listeners = new Set<() => void>();
  let state = initial;
  const become = (next: State): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const session: RibbonSession = {
    get state() {
      return state;
    },
    standing: { stale: null, interrupted: null, undo: null, history: [] },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    score: ({ sheets }: ScoreOptions) => {
      asked.push(sheets);
      become({ phase: 'working', activity: 'reading', done: 0, of: 0, outcome: null });
      switch (behaviour) {
        case 'writes':
          become(resultOf(finalAssessment));
          return Promise.resolve();
        case 'leaves points open':
          become(resultOf(openAssessment));
          return Promise.resolve();
        case 'ends in a problem':
          become({ ...IDLE, problem: { code: 'any', params: {}, cells: [] } });
          return Promise.resolve();
        case 'asks and waits':
          return new Promise(() => {
            queueMicrotask(() =>
              become({ phase: 'preview', inputs: noInputs, assessment: openAssessment, plan: stagedPlan })
            );
          });
        case 'fails':
          return Promise.reject(new Error('no'));
        case 'throws':
          throw new Error('no');
      }
    },
  };
  return { session, asked, listeners };
}

function ribbonWith(session: RibbonSession | null, showPane: () => Promise<void> = () => Promise.resolve()) {
  const handlers = new Map<string, (event: RibbonEvent) => void>();
  let shown = 0;
  let checks = 0;
  registerRibbonActions(
    {
      associate: (id, handler) => handlers.set(id, handler),
      showPane: () => {
        shown += 1;
        return showPane();
      },
      showChecks: () => {
        checks += 1;
      },
    },
    session
  );
  const press = async (id: string): Promise<{ readonly completed: number; readonly shown: number }> => {
    let completed = 0;
    handlers.get(id)?.({ completed: () => (completed += 1) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { completed, shown };
  };
  return { press, ids: [...handlers.keys()], checks: () => checks };
}

test('each action is registered', () => {
  expect(ribbonWith(null).ids.sort()).toEqual(Object.values(ACTION_IDS).sort());
});

const BEHAVIOURS: readonly (readonly [Behaviour, shown: number])[] = [
  ['writes', 0],
  ['leaves points open', 1],
  ['ends in a problem', 1],
  ['asks and waits', 1],
  ['fails', 1],
  ['throws', 1],
];

test.each(BEHAVIOURS)(
  'a run that %s: completed once, the pane shown if there is something to say',
  async (behaviour, shown) => {
    const { session, asked, listeners } = sessionThat(behaviour);
    expect(await ribbonWith(session).press(ACTION_IDS.score)).toEqual({ completed: 1, shown });
    expect(asked).toEqual([false]);
    expect(listeners.size).toBe(0);
  }
);

test('生成汇总表 asks for the sheets', async () => {
  const { session, asked } = sessionThat('writes');
  await ribbonWith(session).press(ACTION_IDS.summary);
  expect(asked).toEqual([true]);
});

test('打开面板 starts no run', async () => {
  const { session, asked } = sessionThat('writes');
  expect(await ribbonWith(session).press(ACTION_IDS.pane)).toEqual({ completed: 1, shown: 1 });
  expect(asked).toEqual([]);
});

test.each([
  ['without a result', IDLE, [false]],
  ['with a result that still holds', resultOf(finalAssessment), []],
])('勾稽检查 %s shows the checks, and scores only where it must', async (_what, initial, runs) => {
  const { session, asked } = sessionThat('writes', initial);
  const ribbon = ribbonWith(session);
  expect(await ribbon.press(ACTION_IDS.checks)).toEqual({ completed: 1, shown: 1 });
  expect(ribbon.checks()).toBe(1);
  expect(asked).toEqual(runs);
});

test('a run that goes on is shown, not started again', async () => {
  const { session, asked } = sessionThat('writes', {
    phase: 'working',
    activity: 'writing',
    done: 1,
    of: 2,
    outcome: null,
  });
  expect(await ribbonWith(session).press(ACTION_IDS.score)).toEqual({ completed: 1, shown: 1 });
  expect(asked).toEqual([]);
});

test('where the pane could not start, its page is shown', async () => {
  expect(await ribbonWith(null).press(ACTION_IDS.score)).toEqual({ completed: 1, shown: 1 });
});

test.each([
  ['refuses', () => Promise.reject(new Error('no'))],
  ['never answers', () => new Promise<void>(() => undefined)],
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
])('completed also when the host %s to show the pane', async (_what, showPane) => {
  const { session } = sessionThat('leaves points open');
  expect((await ribbonWith(session, showPane).press(ACTION_IDS.summary)).completed).toBe(1);
});
