/** A pane that dies while it writes more than one request carries: what it wrote by then is put back, or done again. */
import { fileOfLarge } from './large-book';
import { contentOf, differencesOf } from './open-workbook';
import { contentsOf, problemOf, sit, START, type Sitting, withoutIds } from './sitting';

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

async function wholeRun(): Promise<Run> {
  const sitting = sit(FILE, START, PATIENCE);
  const between: Uint8Array[] = [];
  await sitting.session.score({ sheets: true });
  sitting.excel.wire.before = (number) => {
    if (number > READING + 1) between.push(sitting.excel.save());
    return Promise.resolve();
  };
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBeNull();
  // Before the last request, in which office.js only tidies up, the run was complete.
  return { sitting, between: between.slice(0, -1) };
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

async function putBack(file: Uint8Array): Promise<readonly string[]> {
  const later = sit(file, START + 600_000, PATIENCE);
  await later.session.inspect();
  expect(later.session.standing.interrupted?.offer).toBe('open');
  await later.session.recover();
  expect(problemOf(later.session)).toBeNull();
  return differencesOf(BEFORE, contentOf(later.excel.save())).slice(0, 3);
}

let run: Run;
beforeAll(async () => {
  run = await wholeRun();
});

it('is recovered from between any two requests', async () => {
  expect(run.between.length).toBeGreaterThan(3);
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
