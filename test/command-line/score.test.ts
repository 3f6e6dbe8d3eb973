import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Decimal } from '../../src/scoring/decimal';
import { openPackage } from '../../src/simulated-excel/package';
import { resultIn, runScore, SAMPLE, scratch } from './run-score';

const folder = scratch();
afterAll(folder.remove);

const printed = readFileSync(path.join(__dirname, 'printed-table4.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const percent = (rate: string | null) =>
  rate === null ? null : Decimal.from(rate).times(Decimal.HUNDRED).rounded(1).toString();

describe('the published report', () => {
  const out = folder.at('scored.xlsx');
  const json = folder.at('scored.json');
  const ran = runScore(SAMPLE, '--out', out, '--json', json);
  const result = resultIn(json);

  test('comes to 96.88', () => {
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect([result.schema, result.standard]).toEqual([1, 'guangzhou-2022']);
    expect(result.total).toEqual({ points: '100', score: '96.88', rate: '0.9688', grade: '优', openPoints: '0' });
  });

  test('has every row of 表4 as printed', () => {
    const rows = result.scorecard.filter((row) => row.level === 3);
    expect(rows.map((row) => [row.name, row.points, row.score, percent(row.rate)])).toEqual(printed);
    const levels = result.scorecard.filter((row) => row.level === 1);
    expect(levels.map((row) => [row.name, row.points, row.score, percent(row.rate)])).toEqual([
      ['履职效能', '50', '49.38', '98.8'],
      ['管理效率', '50', '47.5', '95'],
    ]);
    expect(rows.every((row) => row.cell !== null && row.status === 'scored')).toBe(true);
  });

  test('reads 20 targets of 1 point from the outputs', () => {
    const outputs = result.indicators.slice(0, 9);
    expect(outputs.flatMap((row) => row.measures)).toHaveLength(20);
    expect(outputs.map((row) => row.points)).toEqual(['2', '5', '5', '2', '1', '1', '1', '2', '1']);
  });

  test('deducts what the report deducts', () => {
    const deductions = result.indicators.flatMap((row) => row.deductions.map(({ amount }) => [row.name, amount]));
    expect(deductions).toEqual([
      ['开展社会治安重点地区综合整治情况', '0.5'],
      ['群防共治队伍规模', '0.07'],
      ['部门预算资金支出率', '0.05'],
      ['预决算公开合规性', '1'],
      ['合同备案时效性', '1'],
      ['资产管理合规性', '0.5'],
    ]);
  });

  test('takes four requests, and a second run writes nothing', () => {
    expect(result.written.roundTrips).toBe(4);
    expect(result.written.sheets).toEqual(expect.arrayContaining(['自评得分表', '扣分说明']));
    const again = folder.at('again.xlsx');
    expect(runScore(out, '--out', again, '--json', folder.at('again.json')).status).toBe(0);
    expect(resultIn(folder.at('again.json')).written).toEqual({ cells: 0, sheets: [], roundTrips: 2 });
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('--no-sheets writes only the columns', () => {
    const file = folder.at('columns.json');
    expect(runScore(SAMPLE, '--json', file, '--no-sheets').status).toBe(0);
    expect(resultIn(file).written.sheets).toEqual([]);
    expect(resultIn(file).written.cells).toBeGreaterThan(100);
  });
});

describe('the same work in another shape', () => {
  test.each(['other-layout', 'libreoffice', 'excel-tables', 'text-numbers'])('%s comes to 96.88', (name) => {
    const json = folder.at(`${name}.json`);
    const ran = runScore(`test/fixtures/workbooks/${name}.xlsx`, '--json', json, '--out', folder.at(`${name}.xlsx`));
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const { total, scorecard } = resultIn(json);
    expect(total).toEqual({ points: '100', score: '96.88', rate: '0.9688', grade: '优', openPoints: '0' });
    expect(scorecard.filter((row) => row.level === 3).map((row) => row.score)).toEqual(printed.map((row) => row[2]));
  });
});

test("a person's own 得分 column is left alone, and its differences are told", () => {
  const file = openPackage(new Uint8Array(readFileSync(SAMPLE)));
  const at = (value: string | number) => new Map([[7, { value, formula: null, style: { base: 0, change: null } }]]);
  // 指标!H2 is the free column's heading; H8 (群防共治队伍规模) scores 0.93.
  const cells = new Map([
    [1, at('得分')],
    [7, at(0.5)],
  ]);
  const own = folder.at('own-scores.xlsx');
  const edited = file.content.sheets.map(({ id, name }) => ({
    id,
    isNew: false,
    edits: name === '指标' ? { cells } : {},
  }));
  writeFileSync(own, file.save({ sheets: edited }));
  const json = folder.at('own-scores.json');
  const out = folder.at('own-scores.out.xlsx');
  expect(runScore(own, '--json', json, '--out', out).status).toBe(0);
  expect(resultIn(json).checks.map((check) => check.code)).toContain('sheets.user-scores-differ');
  const sheet = openPackage(new Uint8Array(readFileSync(out))).content.sheets.find(({ name }) => name === '指标');
  expect(sheet?.cells.get(7)?.get(7)?.value).toBe(0.5);
  expect([...(sheet?.cells.get(7)?.values() ?? [])].map((cell) => cell.value)).toContain(0.93);
});

describe('what cannot be scored ends with 2, says what is missing, and writes nothing', () => {
  const text = folder.at('text.xlsx');
  const old = folder.at('old.xls');
  const zip = folder.at('cut.xlsx');
  beforeAll(() => {
    writeFileSync(text, '这不是工作簿');
    writeFileSync(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]));
    writeFileSync(zip, readFileSync(SAMPLE).subarray(0, 4000));
  });

  test.each([
    ['no such file', () => ['没有.xlsx'], '没有.xlsx'],
    ['no workbook', () => [text], '.xlsx'],
    ['an old .xls', () => [old], '.xls'],
    ['a file cut short', () => [zip], 'cut.xlsx'],
    ['a zip without a workbook', () => ['test/fixtures/workbooks/no-workbook.xlsx'], 'no-workbook.xlsx'],
    ['no names', () => ['test/fixtures/workbooks/no-names.xlsx'], '指标_完成情况'],
    ['a misspelled name', () => ['test/fixtures/workbooks/misspelled-name.xlsx'], '指标_完成情况'],
    ['a dead name', () => ['test/fixtures/workbooks/dead-name.xlsx'], '指标_完成情况'],
    ['a missing heading', () => ['test/fixtures/workbooks/missing-heading.xlsx'], '实际完成值'],
    ['an unknown standard', () => [SAMPLE, '--standard', 'no-such'], 'no-such'],
    ['an unknown option', () => [SAMPLE, '--nonsense'], '--nonsense'],
    ['no file at all', () => [], '.xlsx'],
  ])('%s', (name, words, named) => {
    const out = folder.at(`${name}.out.xlsx`);
    const json = folder.at(`${name}.out.json`);
    const ran = runScore(...words(), '--out', out, '--json', json);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(named);
    expect([existsSync(out), existsSync(json)]).toEqual([false, false]);
  });

  test('OUT may not be IN', () => {
    const copy = folder.at('copy.xlsx');
    writeFileSync(copy, readFileSync(SAMPLE));
    expect(runScore(copy, '--out', copy).status).toBe(2);
    expect(readFileSync(copy).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test('a protected sheet is named, and nothing is saved; without --out it is scored all the same', () => {
    const protectedSheet = 'test/fixtures/workbooks/protected-sheet.xlsx';
    const [out, json] = [folder.at('protected.xlsx'), folder.at('protected.json')];
    const ran = runScore(protectedSheet, '--out', out, '--json', json);
    expect([ran.status, existsSync(out), existsSync(json)]).toEqual([2, false, false]);
    expect(ran.stderr).toContain('评分表');
    const scored = runScore(protectedSheet, '--json', json);
    expect([scored.status, resultIn(json).total.score]).toEqual([0, '96.88']);
    expect(scored.stderr).toContain('评分表');
  });
});
