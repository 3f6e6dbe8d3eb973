/** Others at the same workbook: the person who types in a cell, a second pane, a pane that dies before its last request. */
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, outcomeOf, problemOf, scored, scoreIn, sit, sitBeside, START, withoutIds } from './sitting';

jest.setTimeout(240_000);

/** Requests of a run: two of reading, two of looking again before writing, one of writing, the last with the marks. */
const WRITING = 5;
const LAST = 6;

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 50));

describe('while a cell is edited', () => {
  it.each([1, 2, 3, 4, WRITING, LAST])('request %i waits, and the run is complete afterwards', async (waiting) => {
    const sitting = sit(fileOf(SAMPLE));
    const { grid } = sitting.excel.simulation;
    sitting.excel.wire.before = (number) => {
      if (number === waiting) grid.setEditing(true);
      return Promise.resolve();
    };
    let isDone = false;
    const run = sitting.session
      .score({ sheets: true })
      .then(() => sitting.session.confirm())
      .then(() => (isDone = true));
    for (let turn = 0; turn < 100 && sitting.excel.wire.count < waiting; turn += 1) await pause();
    await pause();
    expect(isDone).toBe(false);
    grid.setEditing(false);
    await run;
    expect(problemOf(sitting.session)).toBeNull();
    const after = contentsOf(sitting);
    expect(differencesOf(contentsOf(await scored(fileOf(SAMPLE))), after).slice(0, 3)).toEqual([]);
  });
});

describe('two panes at one workbook', () => {
  it('what one shows before writing is not written over what the other wrote meanwhile', async () => {
    const one = sit(fileOf(SAMPLE));
    const other = sitBeside(one.excel);
    await one.session.score({ sheets: true });
    await scoreIn(other);
    const before = contentOf(one.excel.save());
    await one.session.confirm();
    // The other wrote what was shown here: nothing is left to write.
    expect(problemOf(one.session)).toBeNull();
    expect(outcomeOf(one.session).receipt?.cells).toBe(0);
    expect(differencesOf(before, contentOf(one.excel.save())).slice(0, 3)).toEqual([]);
  });

  it('a pane that is still writing is not disturbed', async () => {
    const one = sit(fileOf(SAMPLE));
    const other = sitBeside(one.excel, START + 1000);
    await one.session.score({ sheets: true });
    one.excel.wire.before = async (number) => {
      if (number !== LAST) return;
      one.excel.wire.before = null;
      await other.session.score({ sheets: true });
    };
    await one.session.confirm();
    expect([problemOf(one.session), problemOf(other.session)]).toEqual([null, 'application.other-pane-at-work']);
    expect(differencesOf(contentsOf(await scored(fileOf(SAMPLE))), contentsOf(one)).slice(0, 3)).toEqual([]);
  });

  it('both write at once: one run stands complete, and the other says why it did not', async () => {
    const one = sit(fileOf(SAMPLE));
    const other = sitBeside(one.excel);
    await one.session.score({ sheets: true });
    await other.session.score({ sheets: true });
    await Promise.all([one.session.confirm(), other.session.confirm()]);
    const problems = [problemOf(one.session), problemOf(other.session)];
    expect(problems.filter((code) => code === null)).toHaveLength(1);
    const stands = withoutIds(contentsOf(one));
    expect(differencesOf(withoutIds(contentsOf(await scored(fileOf(SAMPLE)))), stands).slice(0, 3)).toEqual([]);
  });
});

it('a pane that dies after writing and before its last request is recovered from', async () => {
  const sitting = sit(fileOf(SAMPLE));
  await sitting.session.score({ sheets: true });
  sitting.excel.wire.fault = (number) => (number >= LAST ? { kind: 'refuse', code: 'GeneralException' } : null);
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBe('excel.not-restored');
  const file = sitting.excel.save();
  const later = sit(file, START + 600_000);
  await later.session.inspect();
  expect(later.session.standing.interrupted).toMatchObject({ offer: 'open' });
  await later.session.recover();
  expect(problemOf(later.session)).toBeNull();
  expect(differencesOf(contentOf(fileOf(SAMPLE)), contentOf(later.excel.save())).slice(0, 3)).toEqual([]);
});
