/** The session that stands before its engine: what is asked early is done once the engine is there. */
import type { Session, State } from '../../src/application/session';
import { lateSession } from '../../src/taskpane/late-session';
import { finalAssessment } from './stage/sample-assessment';
import { stageSession, type StagedSession } from './stage/staged-session';

const IDLE: State = { phase: 'idle', outcome: null, problem: null };

function lateEngine() {
  const engine: StagedSession = stageSession(finalAssessment, IDLE);
  let arrive: () => void = () => undefined;
  let fail: () => void = () => undefined;
  let loads = 0;
  const session = lateSession(() => {
    loads += 1;
    return new Promise<Session>((resolve, reject) => {
      arrive = () => resolve(engine);
      fail = () => reject(new Error('no network'));
    });
  });
  const phases: string[] = [];
  session.subscribe(() => phases.push(session.state.phase));
  return { engine, session, phases, arrive: () => arrive(), fail: () => fail(), loads: () => loads };
}

test('a run asked for early is shown as work, then done by the engine', async () => {
  const { engine, session, phases, arrive } = lateEngine();
  const run = session.score({ sheets: true });
  expect(session.state.phase).toBe('working');
  arrive();
  await run;
  expect(engine.asked).toEqual(['score true']);
  expect(phases).toEqual(['working', 'preview']);
  await session.confirm();
  expect(engine.asked).toEqual(['score true', 'confirm']);
  expect(session.state.phase).toBe('idle');
});

test('cancelled before the engine is there: nothing is asked of it', async () => {
  const { engine, session, arrive } = lateEngine();
  const run = session.score({ sheets: false });
  session.cancel();
  arrive();
  await run;
  expect(engine.asked).toEqual([]);
  expect(session.state.phase).toBe('idle');
});

test('pressed twice: one run', async () => {
  const { engine, session, arrive } = lateEngine();
  const runs = [session.score({ sheets: false }), session.score({ sheets: false })];
  arrive();
  await Promise.all(runs);
  expect(engine.asked).toEqual(['score false']);
});

test('an engine that does not arrive is a problem in words, and the next attempt loads anew', async () => {
  const { engine, session, fail, arrive, loads } = lateEngine();
  session.preload();
  const first = session.score({ sheets: false });
  fail();
  await first;
  expect(session.state).toMatchObject({ phase: 'idle', problem: { code: 'pane.engine-missing' } });
  const second = session.score({ sheets: false });
  arrive();
  await second;
  expect(loads()).toBe(2);
  expect(engine.asked).toEqual(['score false']);
});

test('a click on a cell waits for the engine too', async () => {
  const { engine, session, arrive } = lateEngine();
  const going = session.port.select({ sheet: '指标', row: 3, column: 1 });
  arrive();
  await going;
  expect(engine.asked).toEqual(['select 指标 3 1']);
});
