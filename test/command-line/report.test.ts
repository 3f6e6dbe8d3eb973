/** `npm run report` as a person would run it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openReport } from '../report/open-report';
import { runCommand, SAMPLE, scratch, type Ran } from './run-score';

const ROOT = path.join(__dirname, '../..');
const folder = scratch();
afterAll(folder.remove);

const runReport = (...words: readonly string[]): Ran => runCommand('report', ...words);

test('writes the report and leaves the workbook as it was', () => {
  const before = readFileSync(path.join(ROOT, SAMPLE));
  const out = folder.at('report.docx');
  const ran = runReport(SAMPLE, '--out', out);
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('96.88');
  expect(openReport(new Uint8Array(readFileSync(out))).text).toContain('我部门综合自评得分96.88分');
  expect(readFileSync(path.join(ROOT, SAMPLE)).equals(before)).toBe(true);
}, 120_000);

test.each([
  ['the input itself as the report', [SAMPLE, '--out', SAMPLE]],
  ['no name for the report', [SAMPLE]],
  ['no such workbook', ['no-such.xlsx', '--out', 'OUT']],
  ['no workbook', ['test/fixtures/workbooks/no-workbook.xlsx', '--out', 'OUT']],
  ['no names in it', ['test/fixtures/workbooks/no-names.xlsx', '--out', 'OUT']],
  ['a standard that is not known', [SAMPLE, '--out', 'OUT', '--standard', 'mine']],
])(
  '%s: exit 2 with words, and nothing is written',
  (_case, words) => {
    const out = folder.at('refused.docx');
    const ran = runReport(...words.map((word) => (word === 'OUT' ? out : word)));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(ran.stderr).not.toMatch(/\[command|at .*\.ts:/);
    expect(existsSync(out)).toBe(false);
  },
  120_000
);
