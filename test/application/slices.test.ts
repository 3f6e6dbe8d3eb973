/** Scoring a long workbook in slices: it moves, it can be stopped before its end, and comes to the same as at once. */
import ExcelJS from 'exceljs';
import { createSession } from '../../src/application/create-session';
import type { State } from '../../src/application/session';
import type { Pace } from '../../src/scoring/steps';
import { contentOf, openWorkbook } from '../excel/open-workbook';

const ROWS = 1200;

/** A clock on which every look takes 120 ms: every stop ends a slice, and every slice is told. */
function slowPace(onPause: (count: number) => void = () => undefined): Pace & { pauses: number } {
  let time = 0;
  const pace = {
    pauses: 0,
    now: () => (time += 120),
    pause: () => {
      pace.pauses += 1;
      onPause(pace.pauses);
      return Promise.resolve();
    },
  };
  return pace;
}

let file: Uint8Array;
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('指标');
  sheet.addRow(['一级指标', '指标名称', '分值', '预期实现值', '实际完成值']);
  for (let row = 0; row < ROWS; row += 1)
    sheet.addRow([`第${Math.floor(row / 50)}组`, `检查次数${row}`, 1, `≥${row + 10}次`, `${row + 9 + (row % 3)}次`]);
  workbook.definedNames.add(`指标!$A$1:$E$${ROWS + 1}`, '指标_完成情况');
  file = new Uint8Array(await workbook.xlsx.writeBuffer());
});

async function run(pace?: Pace, onState: (state: State, cancel: () => void) => void = () => undefined) {
  const opened = openWorkbook(file);
  const session = createSession(opened.workbook, { preview: false, ...(pace === undefined ? {} : { pace }) });
  session.subscribe(() => onState(session.state, () => session.cancel()));
  await session.score({ sheets: false });
  return { session, content: contentOf(opened.excel.save()) };
}

test('the same is written in slices as at once, and how far it is grows from slice to slice', async () => {
  const pace = slowPace();
  const told: number[] = [];
  const sliced = await run(pace, (state) => {
    if (state.phase === 'working' && state.activity === 'scoring' && state.of > 0) told.push(state.done);
  });
  const whole = await run();
  expect(sliced.content.cells).toEqual(whole.content.cells);
  expect(pace.pauses).toBeGreaterThan(60);
  expect(told.length).toBeGreaterThan(40);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.at(-1)).toBeLessThanOrEqual(ROWS + 1);
  expect(told.at(-1)).toBeGreaterThan(ROWS * 0.9);
});

test.each([1, 10, 30])('取消 at pause %i ends it at that pause, with the workbook as it was', async (at) => {
  const before = contentOf(openWorkbook(file).excel.save());
  let cancel = (): void => undefined;
  const pace = slowPace((count) => {
    if (count === at) cancel();
  });
  const { session, content } = await run(pace, (_state, wish) => {
    cancel = wish;
  });
  expect(session.state).toMatchObject({ phase: 'idle', problem: { code: 'application.cancelled' } });
  expect(pace.pauses).toBe(at);
  expect(content).toEqual(before);
});
