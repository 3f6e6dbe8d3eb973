/** A workbook whose run does not fit into one request: how many it takes, and that it can be stopped on the way. */
import { writeBook, type CaseCell } from '../command-line/layouts/write-book';
import { contentOf, differencesOf } from './open-workbook';
import { outcomeOf, problemOf, scoreIn, sit, START } from './sitting';

jest.setTimeout(600_000);

const ROWS = 3000;
const LIMIT = 3_000_000;

/** Long names and a deduction in every other row, so that notes and sheets are long too. */
function large(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, row): CaseCell[] => [
    `产出指标`,
    `${String(row + 1)}号${'基层治理与公共法律服务保障'.repeat(8)}`,
    1,
    '≥100件',
    row % 2 === 0 ? '90件' : '120件',
  ]);
  return writeBook({
    sheets: [{ name: '指标', rows: [['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'], ...lines] }],
    names: [{ name: '指标_完成情况', refersTo: `指标!$A$1:$E$${rows + 1}` }],
  });
}

const FILE = large(ROWS);

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
