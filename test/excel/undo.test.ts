/** 撤销上次写入, its way back, and the recovery of a run that broke off: through the session and the journal. */
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, journalsIn, problemOf, scored, sit, START, type, withoutIds } from './sitting';

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

it('a cell that was changed since is not put back over', async () => {
  const sitting = await scored(fileOf(SAMPLE));
  await type(sitting, '评分表', 'I9', 3);
  const before = contentOf(sitting.excel.save());
  await sitting.session.undo();
  expect(sitting.session.state).toMatchObject({ problem: { code: 'application.edited-since' } });
  expect(differencesOf(before, contentOf(sitting.excel.save()))).toEqual([]);
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
