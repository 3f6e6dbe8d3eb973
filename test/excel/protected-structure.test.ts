/** A workbook whose structure is protected takes no sheet: only columns are written, and the journal is a setting. */
import { openPackage } from '../../src/simulated-excel/package';
import { JOURNAL_PROPERTY } from '../../src/workbook/journal/journal';
import { locked } from './locked';
import { contentOf, differencesOf, fileOf, SAMPLE, type Opened } from './open-workbook';
import { contentsOf, journalsIn, outcomeOf, problemOf, scored, scoreIn, sit, START, type } from './sitting';

jest.setTimeout(240_000);

const FILE = locked(fileOf(SAMPLE));

const settingsIn = ({ excel }: Opened): readonly string[] =>
  [...openPackage(excel.save()).content.settings.keys()].filter((key) => key.startsWith(JOURNAL_PROPERTY));

it('only columns are written and it is said; no sheet, not even a hidden one, comes or goes', async () => {
  const sitting = await scored(FILE);
  const { plan, receipt, assessment } = outcomeOf(sitting.session);
  expect(plan.sheets).toEqual([]);
  expect(receipt?.cells).toBeGreaterThan(0);
  expect(assessment.findings.map(({ note }) => note.code)).toContain('sheets.structure-protected');
  const names = (bytes: Uint8Array) => openPackage(bytes).content.sheets.map(({ name, state }) => [name, state]);
  expect(names(sitting.excel.save())).toEqual(names(FILE));
  expect(journalsIn(sitting)).toEqual([]);
  // One of the head, one of the text.
  expect(settingsIn(sitting)).toHaveLength(2);
});

it('takes no more requests than elsewhere, and a second run writes nothing', async () => {
  const sitting = await scored(FILE);
  // Reading 2, writing 2; with a preview the look right before writing, 2 more.
  expect(outcomeOf(sitting.session).roundTrips).toBe(6);
  const before = contentOf(sitting.excel.save());
  await scoreIn(sitting);
  expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
  expect(differencesOf(before, contentOf(sitting.excel.save()))).toEqual([]);
});

it('the text of the journal is not read with every look at the workbook', async () => {
  const inspected = async (file: Uint8Array): Promise<number> => {
    const { excel, session } = sit(file);
    await session.inspect();
    return excel.wire.requests[0]?.responseBytes ?? Number.NaN;
  };
  const file = (await scored(FILE)).excel.save();
  const [text = ''] = [...openPackage(file).content.settings].flatMap(([key, value]) =>
    key.startsWith(JOURNAL_PROPERTY) && key.endsWith('.text') ? [value] : []
  );
  expect(text.length).toBeGreaterThan(3000);
  expect((await inspected(file)) - (await inspected(FILE))).toBeLessThan(1000);
});

it('undo and redo hold, looks of the cells beside included, also after reopening', async () => {
  const opened = sit(FILE);
  await opened.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    sheet.getRange('H4:I6').format.fill.color = '#FFCC00';
    sheet.getRange('I5').numberFormat = [['0.000']];
    await context.sync();
  });
  const file = opened.excel.save();
  const first = await scored(file);
  const after = contentsOf(first);
  const again = sit(first.excel.save());
  await again.session.undo();
  expect(problemOf(again.session)).toBeNull();
  expect(differencesOf(contentOf(file), contentsOf(again)).slice(0, 3)).toEqual([]);
  await again.session.undo();
  expect(problemOf(again.session)).toBeNull();
  expect(differencesOf(after, contentsOf(again)).slice(0, 3)).toEqual([]);
  expect(settingsIn(again)).toHaveLength(2);
});

it('a run that broke off is recovered from the setting', async () => {
  const dry = sit(FILE);
  await dry.session.score({ sheets: true });
  dry.excel.wire.reset();
  let kept = 0;
  let number = 0;
  dry.excel.wire.before = (one) => void (number = one);
  dry.excel.simulation.actionHook = (index, { name }) => {
    if (number === 3 && kept === 0 && /^(?:NumberFormat|Formulas|HorizontalAlignment)$/.test(name)) kept = index;
  };
  await dry.session.confirm();
  const actions = dry.excel.wire.requests[2]?.actions ?? 0;
  expect(kept).toBeGreaterThan(0);
  // The journal was a setting before the first cell was written.
  for (const part of [0.1, 0.5, 0.9].map((one) => kept + 1 + one * (actions - kept - 1))) {
    const sitting = sit(FILE);
    await sitting.session.score({ sheets: true });
    sitting.excel.wire.fault = (number) =>
      number === 5
        ? { kind: 'fail-at-action', action: Math.floor(part), code: 'GeneralException' }
        : number > 5
          ? { kind: 'refuse', code: 'GeneralException' }
          : null;
    await sitting.session.confirm();
    expect(problemOf(sitting.session)).toBe('excel.not-restored');
    const later = sit(sitting.excel.save(), START + 600_000);
    await later.session.inspect();
    expect(later.session.standing.interrupted).toMatchObject({ offer: 'open' });
    await later.session.recover();
    expect(problemOf(later.session)).toBeNull();
    expect(differencesOf(contentOf(FILE), contentOf(later.excel.save())).slice(0, 3)).toEqual([]);
    expect(settingsIn(later)).toEqual([]);
  }
});

it('清除痕迹 takes the setting away', async () => {
  const sitting = await scored(FILE);
  await sitting.session.clearTraces();
  expect(problemOf(sitting.session)).toBeNull();
  expect(settingsIn(sitting)).toEqual([]);
});

it('清除痕迹 is refused whole where traces stand on sheets that cannot be deleted', async () => {
  const first = await scored(fileOf(SAMPLE));
  const file = locked(first.excel.save());
  const sitting = sit(file);
  await sitting.session.clearTraces();
  expect(problemOf(sitting.session)).toBe('excel.structure-protected');
  expect(differencesOf(contentOf(file), contentOf(sitting.excel.save()))).toEqual([]);
});

it('sheets of ours that stand already are refreshed, and come back with undo', async () => {
  const first = await scored(fileOf(SAMPLE));
  const sitting = sit(locked(first.excel.save()), START + 60_000);
  await type(sitting, '指标', 'E5', '部分完成');
  const before = contentsOf(sitting);
  await scoreIn(sitting);
  expect(outcomeOf(sitting.session).plan.sheets.some(({ contentsOnly }) => contentsOnly !== true)).toBe(true);
  const after = contentsOf(sitting);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  // Looks and pages too: 草稿 moved everything a row down meanwhile.
  expect(differencesOf(before, contentsOf(sitting)).slice(0, 3)).toEqual([]);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(differencesOf(after, contentsOf(sitting)).slice(0, 3)).toEqual([]);
});
