/** 撤销上次写入, its way back, and the recovery of a run that broke off: through the session and the journal. */
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, journalsIn, outcomeOf, problemOf, scored, scoreIn, sit, START, type, withoutIds } from './sitting';

jest.setTimeout(240_000);

const TABLES = 'test/fixtures/workbooks/other-layout.xlsx';

describe.each([SAMPLE, TABLES])('%s', (path) => {
  it('undo puts the workbook back, redo brings the run back, also after reopening', async () => {
    const first = await scored(fileOf(path));
    const before = contentOf(fileOf(path));
    const after = contentsOf(first);
    expect(first.session.standing.undo?.kind).toBe('undo');
    await first.session.undo();
    expect(problemOf(first.session)).toBeNull();
    expect(differencesOf(before, contentsOf(first)).slice(0, 3)).toEqual([]);
    expect(first.session.standing.undo?.kind).toBe('redo');

    const again = sit(first.excel.save());
    await again.session.inspect();
    expect(again.session.standing.undo?.kind).toBe('redo');
    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(withoutIds(after), withoutIds(contentsOf(again))).slice(0, 3)).toEqual([]);
    expect(journalsIn(again)).toHaveLength(1);

    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(before, contentsOf(again)).slice(0, 3)).toEqual([]);
  });
});

describe('撤销 that fails', () => {
  /** Requests of undo: two of reading, two of the journal and what it is about, one of writing, the last with the marks. */
  const FIRST = 3;

  it.each([0.3, 0.7, 0.99])('leaves the workbook as it was, %d through any of its requests', async (part) => {
    const file = (await scored(fileOf(SAMPLE))).excel.save();
    const before = contentOf(file);
    const dry = sit(file);
    await dry.session.undo();
    const requests = dry.excel.wire.requests.map(({ actions }) => actions);
    for (let at = FIRST; at <= requests.length; at += 1) {
      const sitting = sit(file);
      const action = Math.floor((requests[at - 1] ?? 0) * part);
      sitting.excel.wire.fault = (number) =>
        number === at ? { kind: 'fail-at-action', action, code: 'GeneralException' } : null;
      await sitting.session.undo();
      const code = problemOf(sitting.session);
      // What fails after the last request that writes is no failure of the undo.
      if (code === null) {
        expect(sitting.session.standing.undo?.kind).toBe('redo');
        continue;
      }
      const after = contentOf(sitting.excel.save());
      expect([at, differencesOf(withoutIds(before), withoutIds(after)).slice(0, 3)]).toEqual([at, []]);
      // The sheets that came back are still known as ours.
      await scoreIn(sitting);
      expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
    }
  });
});

it('a cell that was changed since is not put back over', async () => {
  const sitting = await scored(fileOf(SAMPLE));
  await type(sitting, '评分表', 'I9', 3);
  const before = contentOf(sitting.excel.save());
  await sitting.session.undo();
  expect(sitting.session.state).toMatchObject({ problem: { code: 'application.edited-since' } });
  expect(differencesOf(withoutIds(before), withoutIds(contentOf(sitting.excel.save())))).toEqual([]);
});

describe('a pane that dies in the middle of writing', () => {
  /** Requests of the run: two of reading, two of looking again, one of writing, the last with the marks. */
  const WRITING = 5;

  async function broken(part: number): Promise<Uint8Array> {
    const dry = sit(fileOf(SAMPLE));
    await dry.session.score({ sheets: true });
    dry.excel.wire.reset();
    await dry.session.confirm();
    const actions = dry.excel.wire.requests[2]?.actions ?? 0;
    const sitting = sit(fileOf(SAMPLE));
    await sitting.session.score({ sheets: true });
    // From the fault on nothing is answered any more: the pane is gone.
    sitting.excel.wire.fault = (number) =>
      number === WRITING
        ? { kind: 'fail-at-action', action: Math.floor(actions * part), code: 'GeneralException' }
        : number > WRITING
          ? { kind: 'refuse', code: 'GeneralException' }
          : null;
    await sitting.session.confirm();
    expect(problemOf(sitting.session)).toBe('excel.not-restored');
    return sitting.excel.save();
  }

  it.each([0.3, 0.7, 0.95])('is recovered from, %d of the way', async (part) => {
    const file = await broken(part);
    const later = sit(file, START + 600_000);
    await later.session.inspect();
    expect(later.session.standing.interrupted).toMatchObject({ offer: 'open' });
    await later.session.score({ sheets: true });
    expect(problemOf(later.session)).toBe('application.run-broke-off');
    await later.session.recover();
    expect(problemOf(later.session)).toBeNull();
    expect(differencesOf(contentOf(fileOf(SAMPLE)), contentOf(later.excel.save())).slice(0, 3)).toEqual([]);

    const rerun = sit(file, START + 600_000);
    await rerun.session.rerun();
    await rerun.session.confirm();
    expect(problemOf(rerun.session)).toBeNull();
    const direct = await scored(fileOf(SAMPLE));
    expect(differencesOf(withoutIds(contentsOf(direct)), withoutIds(contentsOf(rerun))).slice(0, 3)).toEqual([]);
  });

  it('is not taken for dead while it may be at work', async () => {
    const other = sit(await broken(0.5), START + 1000);
    await other.session.inspect();
    expect(other.session.standing.interrupted).toMatchObject({ offer: 'at-work' });
    await other.session.recover();
    expect(problemOf(other.session)).toBe('application.other-pane-at-work');
  });
});
