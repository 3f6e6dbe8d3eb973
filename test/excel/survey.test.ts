/** First use through the unmodified Office.js: the look at all sheets, names made of it, a run; an empty table. */
import { createSession } from '../../src/application/create-session';
import { discover, likelyTables } from '../../src/workbook/finding/find';
import { readInputs } from '../../src/workbook/inputs/inputs';
import { templateFor } from '../../src/workbook/finding/templates';
import { fileOf, openWorkbook, SAMPLE } from './open-workbook';

jest.setTimeout(120_000);
const UNNAMED = 'test/fixtures/workbooks/no-names.xlsx';

test('a workbook without names is looked at in three requests, named and scored', async () => {
  const { workbook } = openWorkbook(fileOf(UNNAMED));
  const survey = await workbook.survey();
  expect(workbook.roundTrips).toBe(3);
  expect(survey.cut).toEqual([]);
  const session = createSession(workbook, { preview: false });
  await session.keep({ kind: 'create-names', names: likelyTables(discover(survey)) });
  await session.score({ sheets: false });
  const { state } = session;
  expect(state).toMatchObject({ phase: 'idle', problem: null });
  const total = state.phase === 'idle' ? state.outcome?.assessment.entities[0]?.total : undefined;
  expect(total?.score.toString()).toBe('96.88');
});

test('the survey of a named workbook knows its names and reads the same inputs', async () => {
  const { workbook } = openWorkbook(fileOf(SAMPLE));
  const survey = await workbook.survey();
  expect(likelyTables(discover(survey))).toEqual([]);
  const { inputs } = readInputs(await workbook.read());
  // The heads of the other sheets are read by a run alone, for its checks.
  const titles = inputs.titles?.filter(({ table }) => table !== null);
  expect(readInputs(survey).inputs).toEqual({ ...inputs, titles });
});

test('what is selected is known by its sheet, also after a range was brought before the person', async () => {
  const { workbook } = openWorkbook(fileOf(SAMPLE));
  const range = { sheet: '预算', row: 2, column: 0, rows: 6, columns: 4 };
  await workbook.select(range);
  expect(await workbook.selection()).toEqual(range);
});

test('an empty table stands on a sheet of its own, and its name is one that a run knows', async () => {
  const { workbook } = openWorkbook(fileOf(UNNAMED));
  const template = templateFor('数据_基础', ['基础数据']);
  expect(template.sheet).toBe('基础数据2');
  await workbook.addTemplate(template);
  await createSession(workbook, { preview: false }).keep({
    kind: 'create-names',
    names: [{ name: '数据_基础', range: template.range, scope: null }],
  });
  const survey = await workbook.survey();
  expect(survey.names.map(({ name, range }) => [name, range])).toEqual([['数据_基础', template.range]]);
  expect(survey.sheets.map(({ name }) => name)).toContain('基础数据2');
});
