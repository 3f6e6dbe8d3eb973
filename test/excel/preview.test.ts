/** The difference before writing: when it is shown, what it counts, and what comes of changes between showing and answer. */
import { previewOf } from '../../src/taskpane/model/preview';
import type { WritePlan } from '../../src/workbook/write-plan';
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, outcomeOf, problemOf, scored, scoreIn, sit, sitBeside, type, type Sitting } from './sitting';

jest.setTimeout(240_000);

type Shown = Extract<Sitting['session']['state'], { phase: 'preview' }>;

function shownIn({ session: { state } }: Sitting): Shown {
  if (state.phase !== 'preview') throw new Error(state.phase);
  return state;
}

const cellsOf = ({ changes }: WritePlan): readonly string[] =>
  changes.map(({ ref, before, after }) => `${ref.sheet} ${ref.row},${ref.column} ${before}→${after}`);

describe('the first run', () => {
  it('shows, looks again and writes: six requests, of which the showing took two', async () => {
    const sitting = sit(fileOf(SAMPLE));
    await sitting.session.score({ sheets: true });
    expect(sitting.excel.wire.count).toBe(2);
    const { plan, since } = shownIn(sitting);
    expect(since).toBeUndefined();
    const { written, changed, handEdited } = previewOf(plan);
    expect([changed, handEdited]).toEqual([plan.changes.length, 0]);
    expect(written).toBeGreaterThan(changed);
    await sitting.session.confirm();
    expect(outcomeOf(sitting.session).receipt?.cells).toBe(changed);
    // A seventh, once in a sitting, asks to be told of changes.
    expect([outcomeOf(sitting.session).roundTrips, sitting.excel.wire.count]).toEqual([6, 7]);
  });

  it('the next run is written at once, in four', async () => {
    const sitting = await scored(fileOf(SAMPLE));
    await type(sitting, '评分表', 'F25', '2个');
    sitting.excel.wire.reset();
    await sitting.session.score({ sheets: false });
    expect(problemOf(sitting.session)).toBeNull();
    expect(outcomeOf(sitting.session).receipt?.cells).toBeGreaterThan(0);
    expect([outcomeOf(sitting.session).roundTrips, sitting.excel.wire.count]).toEqual([4, 4]);
  });
});

describe('changed between the showing and the answer', () => {
  it('an input: nothing is written, and the difference as it is now is shown with the cell', async () => {
    const sitting = sit(fileOf(SAMPLE));
    await sitting.session.score({ sheets: true });
    const before = cellsOf(shownIn(sitting).plan);
    await type(sitting, '评分表', 'F25', '2个');
    const content = contentOf(sitting.excel.save());
    sitting.excel.wire.reset();
    await sitting.session.confirm();
    const { plan, since } = shownIn(sitting);
    expect(since).toEqual([{ sheet: '评分表', row: 24, column: 5 }]);
    expect(cellsOf(plan)).not.toEqual(before);
    // Two requests of reading, and not a cell of the workbook touched.
    expect(sitting.excel.wire.count).toBe(2);
    expect(differencesOf(content, contentOf(sitting.excel.save()))).toEqual([]);
    await sitting.session.confirm();
    expect(problemOf(sitting.session)).toBeNull();
    const direct = sit(sitting.excel.save());
    await scoreIn(direct);
    expect(outcomeOf(direct.session).receipt?.cells).toBe(0);
  });

  it('cells that are in the way by now: nothing is written, and ours go elsewhere when it is shown again', async () => {
    const sitting = sit(fileOf(SAMPLE));
    await sitting.session.score({ sheets: false });
    const [first] = shownIn(sitting).plan.columns;
    if (first === undefined) throw new Error('no column');
    await sitting.excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(first.sheet);
      sheet.getRangeByIndexes(first.headerRow + 2, first.column, 1, 1).values = [['别动']];
      await context.sync();
    });
    const content = contentOf(sitting.excel.save());
    await sitting.session.confirm();
    const { plan, since } = shownIn(sitting);
    expect(since).toEqual([]);
    expect(plan.columns[0]?.column).toBeGreaterThan(first.column);
    expect(differencesOf(content, contentOf(sitting.excel.save()))).toEqual([]);
  });

  it('another pane that wrote the same: nothing is left to write', async () => {
    const one = sit(fileOf(SAMPLE));
    const other = sitBeside(one.excel);
    await one.session.score({ sheets: true });
    await scoreIn(other);
    await one.session.confirm();
    expect(outcomeOf(one.session).receipt).toEqual({ cells: 0, sheets: [] });
  });
});

describe('a hand in cells of ours', () => {
  it('one value: shown with one cell, replaced only when that is confirmed', async () => {
    const sitting = await scored(fileOf(SAMPLE));
    const before = contentsOf(sitting);
    await type(sitting, '评分表', 'I9', 2);
    await sitting.session.score({ sheets: false });
    const { plan } = shownIn(sitting);
    expect(previewOf(plan)).toMatchObject({ written: 1, changed: 1, handEdited: 1, sheets: [] });
    expect(cellsOf(plan)).toEqual(['评分表 8,8 2→1']);
    const edited = contentsOf(sitting);
    sitting.session.refuse();
    expect(differencesOf(edited, contentsOf(sitting))).toEqual([]);
    await scoreIn(sitting, false);
    const own = (all: typeof before): unknown => all.cells['评分表'];
    expect(own(contentsOf(sitting))).toEqual(own(before));
  });

  it('three values and a note on a sheet of ours, beside an input that changed: each counted for what it is', async () => {
    const sitting = await scored(fileOf(SAMPLE));
    await type(sitting, '评分表', 'I9', 2);
    await type(sitting, '评分表', 'I10', 1.5);
    await type(sitting, '评分表', 'L19', '我的话');
    await type(sitting, '评分明细表', 'A4', '改过');
    await type(sitting, '评分表', 'F25', '2个');
    await sitting.session.score({ sheets: false });
    const { plan } = shownIn(sitting);
    const counts = previewOf(plan);
    expect(counts.handEdited).toBe(4);
    expect(counts.changed).toBe(plan.changes.length);
    expect(
      plan.changes.filter((one) => one.handEdited).map(({ ref: { sheet, row, column } }) => [sheet, row, column])
    ).toEqual([
      ['评分表', 8, 8],
      ['评分表', 9, 8],
      ['评分表', 18, 11],
      ['评分明细表', 3, 0],
    ]);
    // 得分 and 扣分说明 of the row whose input changed are no hand's work.
    expect(plan.changes.some(({ ref, handEdited }) => ref.sheet === '评分表' && ref.row === 24 && !handEdited)).toBe(
      true
    );
  });
});
