/** Workbooks for the tests of the page, written to files of their own. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBook, type CaseBook, type CaseCell } from '../command-line/layouts/write-book';

export async function fileOfBook(book: CaseBook, name: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'page-book-')), name);
  await writeFile(path, writeBook(book));
  return path;
}

const HEADINGS = ['指标名称', '年度指标值', '实际完成值', '分值'];

/** Two projects on sheets of their own, a third sheet that is none, and no name at all. */
export const projectsBook: CaseBook = {
  sheets: [
    {
      name: '干警培训',
      rows: [HEADINGS, ['培训人数', '≥100人', '120人', 50], ['培训期数', '≥4期', '3期', 50]],
    },
    {
      name: '场地维修',
      rows: [HEADINGS, ['维修面积', '≥200平方米', '200平方米', 60], ['验收合格率', '≥100%', '100%', 40]],
    },
    {
      name: '设备清单',
      rows: [
        HEADINGS,
        ['电脑台数', '≥5台', '5台', 20],
        ['打印机台数', '≥2台', '2台', 80],
        ['另有说明', '见附件', '', ''],
      ],
    },
  ],
  names: [],
};

/** More than one request can carry: long names, and a deduction in every other row. Named. */
export function largeBook(rows: number, phrases = 8): CaseBook {
  const lines = Array.from({ length: rows }, (_, row): CaseCell[] => [
    `产出指标`,
    `${String(row + 1)}号${'基层治理与公共法律服务保障'.repeat(phrases)}`,
    1,
    '≥100件',
    row % 2 === 0 ? '90件' : '120件',
  ]);
  return {
    sheets: [{ name: '指标', rows: [['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'], ...lines] }],
    names: [{ name: '指标_完成情况', refersTo: `指标!$A$1:$E$${String(rows + 1)}` }],
  };
}
