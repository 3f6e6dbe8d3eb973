/** A scored file that was closed and opened again: refreshed, decided in, taken back and brought back, with its charts. */
import { typedMeasure } from '../../src/scoring/decisions';
import { Decimal } from '../../src/scoring/decimal';
import { differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, outcomeOf, problemOf, scored, scoreIn, sit, type, type Sitting } from './sitting';

jest.setTimeout(240_000);

const NAME = '群防共治队伍规模';

/** Whether the last run dressed a sheet with a chart anew. */
const redressedCharts = ({ session }: Sitting): number =>
  outcomeOf(session).plan.sheets.filter(({ charts, contentsOnly }) => charts.length > 0 && contentsOnly !== true)
    .length;

const chartsIn = (sitting: Sitting): number =>
  Object.values(contentsOf(sitting).sheets).reduce<number>(
    (sum, sheet) => sum + (sheet as { readonly charts: readonly string[] }).charts.length,
    0
  );

async function reopened(): Promise<Sitting> {
  const first = await scored(fileOf(SAMPLE));
  return sit(first.excel.save());
}

it('a sheet with a chart is dressed anew in place of the old one; undo and redo hold, also after another reopening', async () => {
  const sitting = await reopened();
  const charts = chartsIn(sitting);
  expect(charts).toBeGreaterThan(0);
  await type(sitting, '指标', 'E5', '部分完成');
  const before = contentsOf(sitting);
  await scoreIn(sitting);
  expect(redressedCharts(sitting)).toBeGreaterThan(0);
  expect(chartsIn(sitting)).toBe(charts);
  const after = contentsOf(sitting);

  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(differencesOf(before, contentsOf(sitting)).slice(0, 3)).toEqual([]);
  const third = sit(sitting.excel.save());
  await third.session.undo();
  expect(problemOf(third.session)).toBeNull();
  expect(differencesOf(after, contentsOf(third)).slice(0, 3)).toEqual([]);
});

it('a decision and its taking back, each in a file that was opened again', async () => {
  const first = await reopened();
  await type(first, '指标', 'E5', '部分完成');
  await scoreIn(first);
  const row = outcomeOf(first.session).assessment.entities.flatMap(({ indicators }) => indicators);
  const key = row.find(({ name }) => name === NAME)?.key;
  if (key === undefined) throw new Error(NAME);
  const measure = typedMeasure({
    comparator: '=',
    target: Decimal.of(500),
    unit: '支',
    actual: Decimal.of(466),
    direction: 'more',
  });
  const second = sit(first.excel.save());
  const verdict = { kind: 'measures', measures: [measure] } as const;
  await second.session.keep({ kind: 'decide', table: 'indicators', key, verdict, reason: '已核对台账' });
  expect(problemOf(second.session)).toBeNull();

  const third = sit(second.excel.save());
  const decided = contentsOf(third);
  await third.session.keep({ kind: 'undecide', table: 'indicators', key });
  expect(problemOf(third.session)).toBeNull();

  const fourth = sit(third.excel.save());
  await fourth.session.undo();
  expect(problemOf(fourth.session)).toBeNull();
  expect(differencesOf(decided, contentsOf(fourth)).slice(0, 3)).toEqual([]);
});
