/** A workbook whose run does not fit into one request: how many it takes, and that it can be stopped on the way. */
import { fileOfLarge } from './large-book';
import { contentOf, differencesOf } from './open-workbook';
import { outcomeOf, problemOf, scoreIn, sit, START } from './sitting';

jest.setTimeout(600_000);

const ROWS = 3000;
const LIMIT = 3_000_000;

const FILE = fileOfLarge(ROWS);

it('takes one more request for each further 3 MB, tells how far it is, and reads back right', async () => {
  const sitting = sit(FILE, START, 120_000);
  const told: number[] = [];
  sitting.session.subscribe(() => {
    const { state } = sitting.session;
    if (state.phase === 'working' && state.activity === 'writing') told.push(state.done);
  });
  await sitting.session.score({ sheets: true });
  sitting.excel.wire.reset();
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBeNull();
  // After the two that look again.
  const requests = sitting.excel.wire.requests.slice(2);
  const bytes = requests.reduce((sum, one) => sum + Math.max(one.requestBytes, one.responseBytes), 0);
  expect(bytes).toBeGreaterThan(2 * LIMIT);
  const { roundTrips } = outcomeOf(sitting.session);
  expect(roundTrips).toBeLessThanOrEqual(6 + Math.ceil((bytes - LIMIT) / LIMIT));
  expect(new Set(told).size).toBe(roundTrips - 4);
  for (const { requestBytes, responseBytes } of requests)
    expect(Math.max(requestBytes, responseBytes)).toBeLessThan(LIMIT);
  await scoreIn(sitting);
  expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
});

it.each([1, 2])('is stopped after request %i of writing, and everything is put back', async (done) => {
  const sitting = sit(FILE, START, 120_000);
  await sitting.session.score({ sheets: true });
  sitting.session.subscribe(() => {
    const { state } = sitting.session;
    if (state.phase === 'working' && state.activity === 'writing' && state.done === done) sitting.session.cancel();
  });
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBe('excel.cancelled');
  expect(differencesOf(contentOf(FILE), contentOf(sitting.excel.save())).slice(0, 3)).toEqual([]);
});
