/** A pane that dies while it writes more than one request carries: what it wrote by then is put back, or done again. */
import { fileOfLarge } from './large-book';
import { contentOf, differencesOf } from './open-workbook';
import { contentsOf, problemOf, sit, START, type, type Sitting, withoutIds } from './sitting';

jest.setTimeout(600_000);

/** Texts so long that each sheet of ours takes several requests. */
const FILE = fileOfLarge(900, 40);
const BEFORE = contentOf(FILE);
const PATIENCE = 120_000;

/** Requests of a confirmed run before it writes: two of reading, two of looking again. */
const READING = 4;

interface Run {
  readonly sitting: Sitting;
  /** The workbook as it stands after each request that writes, up to the one that says that all is done. */
  readonly between: readonly Uint8Array[];
}

async function wholeRun(file: Uint8Array): Promise<Run> {
  const sitting = sit(file, START, PATIENCE);
  const between: Uint8Array[] = [];
  sitting.excel.wire.before = () => {
    if (sitting.session.state.phase === 'working' && sitting.session.state.activity === 'writing')
      between.push(sitting.excel.save());
    return Promise.resolve();
  };
  await sitting.session.score({ sheets: true });
  await sitting.session.confirm();
  sitting.excel.wire.before = null;
  expect(problemOf(sitting.session)).toBeNull();
  // Before the first request nothing was written; before the last one, in which office.js only tidies up, all was.
  return { sitting, between: between.slice(1, -1) };
}

/** Dies in a request, after a part of its actions; from then on nothing is answered. */
async function brokenOff(request: number, action: number): Promise<Uint8Array> {
  const sitting = sit(FILE, START, PATIENCE);
  await sitting.session.score({ sheets: true });
  sitting.excel.wire.fault = (number) => {
    if (number === request) return { kind: 'fail-at-action', action, code: 'GeneralException' };
    return number > request ? { kind: 'refuse', code: 'GeneralException' } : null;
  };
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBe('excel.not-restored');
  return sitting.excel.save();
}

async function putBack(file: Uint8Array, before = BEFORE): Promise<readonly string[]> {
  const later = sit(file, START + 600_000, PATIENCE);
  await later.session.inspect();
  expect(later.session.standing.interrupted?.offer).toBe('open');
  await later.session.recover();
  expect(problemOf(later.session)).toBeNull();
  return differencesOf(before, contentOf(later.excel.save())).slice(0, 3);
}

let run: Run;
beforeAll(async () => {
  run = await wholeRun(FILE);
});

it('is recovered from between any two requests', async () => {
  expect(run.between.length).toBeGreaterThan(2);
  for (const file of run.between) expect(await putBack(file)).toEqual([]);
});

it('is recovered from in the middle of a request', async () => {
  const request = READING + 2;
  const actions = run.sitting.excel.wire.requests[request - 1]?.actions ?? 0;
  expect(await putBack(await brokenOff(request, Math.floor(actions / 2)))).toEqual([]);
});

it('is done again as it was asked for', async () => {
  const rerun = sit(run.between[1] ?? FILE, START + 600_000, PATIENCE);
  await rerun.session.rerun();
  await rerun.session.confirm();
  expect(problemOf(rerun.session)).toBeNull();
  expect(differencesOf(withoutIds(contentsOf(run.sitting)), withoutIds(contentsOf(rerun))).slice(0, 3)).toEqual([]);
});

it('is taken back where it made large sheets anew: broken off, and done', async () => {
  const edited = sit(run.sitting.excel.save(), START, PATIENCE);
  await type(edited, '指标', 'E3', '部分完成');
  await type(edited, '指标', 'E11', '80件');
  const file = edited.excel.save();
  const again = await wholeRun(file);
  expect(await putBack(again.between.at(-1) ?? file, contentOf(file))).toEqual([]);
  const sitting = sit(again.sitting.excel.save(), START, PATIENCE);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(differencesOf(contentsOf(edited), contentsOf(sitting)).slice(0, 3)).toEqual([]);
});
