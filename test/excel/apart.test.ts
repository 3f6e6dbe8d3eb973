/** 各行得分: where there is no room beside a range, its scores go to a sheet of ours when the person wants that. */
import { openPackage } from '../../src/simulated-excel/package';
import { locked } from './locked';
import { runScore, scratch, type Result } from '../command-line/run-score';
import { readFileSync, writeFileSync } from 'node:fs';
import { contentOf, differencesOf, fileOf, SAMPLE } from './open-workbook';
import { contentsOf, outcomeOf, problemOf, scored, scoreIn, sit, type, type Sitting } from './sitting';
import { withoutRoom } from './without-room';

jest.setTimeout(240_000);

const APART = '各行得分';
/** Column of the names on 指标. */
const NAME = 'B';
const folder = scratch();
afterAll(folder.remove);

async function scoredApart(file: Uint8Array, sheets = true): Promise<Sitting> {
  const sitting = sit(file);
  await sitting.session.score({ sheets, apart: true });
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBeNull();
  return sitting;
}

const linesIn = (bytes: Uint8Array): readonly (readonly unknown[])[] => {
  const cells = openPackage(bytes).content.sheets.find(({ name }) => name === APART)?.cells;
  return [...(cells?.entries() ?? [])]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => [0, 1, 2, 3, 4, 5, 6].map((column) => line.get(column)?.value ?? null));
};

it('the run stops until it is wanted; then nothing beside the range is touched, and every score is the same', async () => {
  const file = await withoutRoom();
  const before = contentOf(file);
  const sitting = sit(file);
  await sitting.session.score({ sheets: true });
  expect(problemOf(sitting.session)).toBe('sheets.table-has-no-room');
  expect(differencesOf(before, contentOf(sitting.excel.save()))).toEqual([]);
  await sitting.session.score({ sheets: true, apart: true });
  await sitting.session.confirm();
  const { plan, assessment } = outcomeOf(sitting.session);
  expect(assessment.findings.map(({ note }) => note.code)).toContain('sheets.scores-apart');
  expect(plan.columns.map(({ sheet }) => sheet)).not.toContain('指标');
  const after = contentsOf(sitting);
  expect(after.cells['指标']).toEqual(before.cells['指标']);
  expect(after.sheets['指标']).toEqual(before.sheets['指标']);

  const beside = openPackage((await scored(fileOf(SAMPLE))).excel.save()).content;
  const rows = beside.sheets.find(({ name }) => name === '指标')?.cells;
  const lines = linesIn(sitting.excel.save()).slice(4);
  expect(lines).toHaveLength(15);
  lines.forEach((line, index) => {
    const row = rows?.get(2 + index);
    // 得分, 得分率, 扣分, 扣分说明 as they stand beside the range of the sample.
    expect(line.slice(3)).toEqual([7, 8, 9, 10].map((column) => row?.get(column)?.value ?? null));
    expect(line[0]).toBe(`指标!${NAME}${index + 3}`);
    expect(line[1]).toBe(row?.get(NAME.charCodeAt(0) - 65)?.value);
  });
});

it.each([
  ['一键评分', false],
  ['生成汇总表', true],
])('the way out goes on with what was asked for: %s', async (_, sheets) => {
  const sitting = sit(await withoutRoom());
  await sitting.session.score({ sheets });
  expect(problemOf(sitting.session)).toBe('sheets.table-has-no-room');
  await sitting.session.scoreApart();
  await sitting.session.confirm();
  expect(problemOf(sitting.session)).toBeNull();
  const made = outcomeOf(sitting.session).plan.sheets.map(({ name }) => name);
  expect(made).toContain(APART);
  expect(made.includes('自评得分表')).toBe(sheets);
  expect(linesIn(sitting.excel.save()).slice(4)).toHaveLength(15);
});

it('later runs keep to the sheet, write nothing while nothing changed, and follow an input', async () => {
  const sitting = await scoredApart(await withoutRoom());
  await sitting.session.score({ sheets: false });
  expect(outcomeOf(sitting.session).receipt).toEqual({ cells: 0, sheets: [] });
  await type(sitting, '指标', 'E8', '500支');
  await sitting.session.score({ sheets: false });
  const { plan, assessment } = outcomeOf(sitting.session);
  expect(plan.sheets.map(({ name }) => name)).toContain(APART);
  expect(assessment.entities[0]?.total.score.toString()).toBe('96.95');
  const total = openPackage(sitting.excel.save()).content.sheets.find(({ name }) => name === '评分表')?.cells;
  expect([...(total?.values() ?? [])].some((line) => line.get(8)?.value === 19.5)).toBe(true);
});

it('undo takes the sheet away again, redo brings it back', async () => {
  const file = await withoutRoom();
  const sitting = await scoredApart(file);
  const after = contentsOf(sitting);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(differencesOf(contentOf(file), contentsOf(sitting)).slice(0, 3)).toEqual([]);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(Object.keys(contentsOf(sitting).cells)).toEqual(expect.arrayContaining(Object.keys(after.cells)));
});

it('once there is room the scores stand beside the range again, and the sheet says so', async () => {
  const sitting = await scoredApart(await withoutRoom());
  await type(sitting, '指标', 'I9', '');
  await scoreIn(sitting, false);
  const { plan } = outcomeOf(sitting.session);
  // 评分表 sums other cells from now on.
  expect(plan.columns.map(({ sheet, header }) => [sheet, header])).toEqual([
    ...['得分', '得分率', '扣分', '扣分说明'].map((header) => ['指标', header]),
    ['评分表', '得分'],
  ]);
  expect(linesIn(sitting.excel.save())).toHaveLength(4);
  await sitting.session.score({ sheets: false });
  expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
});

it('a workbook that takes no sheet stops as before', async () => {
  const file = locked(await withoutRoom());
  const sitting = sit(file);
  await sitting.session.score({ sheets: true, apart: true });
  expect(problemOf(sitting.session)).toBe('sheets.table-has-no-room');
  expect(differencesOf(contentOf(file), contentOf(sitting.excel.save()))).toEqual([]);
});

it('on the command line the sheet is made without asking, unless no sheets are wanted', async () => {
  const input = folder.at('full.xlsx');
  const out = folder.at('out.xlsx');
  const json = folder.at('out.json');
  writeFileSync(input, await withoutRoom());
  expect(runScore(input, '--out', out, '--json', json).status).toBe(0);
  const { total, indicators } = JSON.parse(readFileSync(json, 'utf8')) as Result;
  expect(total.score).toBe('96.88');
  expect(indicators.length).toBeGreaterThan(15);
  expect(linesIn(new Uint8Array(readFileSync(out)))).toHaveLength(19);
  const again = folder.at('again.xlsx');
  expect(runScore(input, '--out', again, '--no-sheets').status).toBe(2);
});
