/** A folder of workbooks: each is scored as it is alone, and a bad one stops nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resultIn, RUN_COMMAND, runScore, SAMPLE, scratch } from './run-score';

const folder = scratch();
afterAll(folder.remove);

const input = folder.at('in');
const out = folder.at('out');
const json = folder.at('json');

beforeAll(() => {
  mkdirSync(path.join(input, '二级单位'), { recursive: true });
  cpSync(SAMPLE, path.join(input, '本级.xlsx'));
  cpSync('test/fixtures/workbooks/national-form.xlsx', path.join(input, '二级单位/项目.xlsx'));
  cpSync('test/fixtures/workbooks/dead-name.xlsx', path.join(input, '=坏名称.xlsx'));
  writeFileSync(path.join(input, '不是工作簿.xlsx'), '……');
  writeFileSync(path.join(input, '~$本级.xlsx'), 'what Excel leaves beside an open workbook');
  writeFileSync(path.join(input, '说明.txt'), 'no workbook');
});

const linesOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(1, -1).split('","'));

describe('a folder', () => {
  let status: number | null = null;
  let printed = '';
  beforeAll(() => {
    const ran = runScore(input, '--out', out, '--json', json);
    status = ran.status;
    printed = ran.stdout;
  });

  test('keeps going past bad files, and says by its exit code that some were not scored', () => {
    expect(status).toBe(1);
    expect(
      printed.split('\n').filter((line) => /^(?:本级|不是工作簿|=坏名称|二级单位.项目)\.xlsx：/u.test(line))
    ).toHaveLength(4);
  });

  test('saves each scored workbook and its result under its own path, and nothing for the others', () => {
    expect(resultIn(path.join(json, '本级.json')).total.score).toBe('96.88');
    expect(resultIn(path.join(json, '二级单位/项目.json')).total.score).toBe('99.8');
    const saved = ['本级.xlsx', '二级单位/项目.xlsx', '=坏名称.xlsx', '不是工作簿.xlsx', '~$本级.xlsx'];
    expect(saved.map((file) => existsSync(path.join(out, file)))).toEqual([true, true, false, false, false]);
  });

  test('writes one line each into a table that Excel reads, in the order of the files, without a formula', () => {
    const table = readFileSync(path.join(out, '评分汇总.csv'), 'utf8');
    expect(table.startsWith('\uFEFF')).toBe(true);
    const [, ...rows] = linesOf(table);
    expect(rows.map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
      ["'=坏名称.xlsx", '', '', ''],
      ['本级.xlsx', '100', '96.88', '0'],
      ['不是工作簿.xlsx', '', '', ''],
      [path.join('二级单位', '项目.xlsx'), '100', '99.8', '0'],
    ]);
  });

  test('a workbook from it, scored alone, is as it should be: nothing is written', () => {
    const again = folder.at('again.json');
    expect(runScore(path.join(out, '本级.xlsx'), '--json', again).status).toBe(0);
    expect(resultIn(again).written.cells).toBe(0);
  });
});

test.each([
  ['an output folder inside the input', () => ['--out', path.join(input, 'x')]],
  ['an output that is a file', () => ['--out', path.join(input, '说明.txt')]],
])('%s is refused, and nothing is written', (_what, words) => {
  expect(runScore(input, ...words()).status).toBe(2);
  expect(existsSync(path.join(input, 'x'))).toBe(false);
});

test('a folder without a workbook ends with 2', () => {
  const empty = folder.at('empty');
  mkdirSync(empty);
  expect(runScore(empty).status).toBe(2);
});

test('a reader that has seen enough ends the output, not the command', () => {
  const command = `${process.execPath} ${RUN_COMMAND} score '${SAMPLE}' --json '${folder.at('piped.json')}'`;
  const { stderr } = spawnSync('sh', ['-c', `${command} | true`], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(resultIn(folder.at('piped.json')).total.score).toBe('96.88');
});
