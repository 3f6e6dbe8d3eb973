/** The Word report as another program lays it out on pages: nothing is lost, and no table breaks badly. */
import { execFileSync, spawnSync } from 'node:child_process';
import { SAMPLE } from '../command-line/run-score';
import { reportOfFile } from '../report/report-of-file';
import { converted, hasWriter } from './converted';

jest.setTimeout(180_000);

const canLookAtPages = hasWriter && spawnSync('pdftotext', ['-v']).error === undefined;
const describeWithPages = canLookAtPages ? describe : describe.skip;

const pagesOf = (pdf: Uint8Array): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1);

const without = (text: string): string => text.replaceAll(/\s/g, '');

describeWithPages('the Word report on its pages', () => {
  let pages: readonly string[] = [];
  beforeAll(async () => {
    pages = pagesOf(converted((await reportOfFile(SAMPLE)).bytes, 'docx', 'pdf'));
  });

  test('every table and the scores stand on a page', () => {
    const all = without(pages.join(''));
    for (const figure of ['96.88', '49.38', '47.5', '9,369.27', '2,929.12']) expect(all).toContain(figure);
    const titles = ['表12022年重点', '表22022年部门', '表32022年度', '表4部门整体', '表52022年度', '表6重点项目'];
    for (const title of titles) expect(all).toContain(title);
  });

  test('each page has its number, and the headings of a long table are repeated', () => {
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => expect(without(page)).toContain(`—${index + 1}—`));
    expect(pages.filter((page) => without(page).includes('一级指标二级指标三级指标')).length).toBe(2);
  });

  test('the total of the scores stands with rows above it', () => {
    const last = pages.find((page) => /合计\s+100\s+96\.88/.test(page)) ?? '';
    expect(last.split('\n').filter((line) => /\d\s+[\d.]+%\s*$/.test(line)).length).toBeGreaterThan(2);
  });
});
