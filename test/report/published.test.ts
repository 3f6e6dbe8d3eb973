/** The sample's report against the published one, figure by figure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openReport, rowsOf, type OpenedReport } from './open-report';
import { reportOfFile, SAMPLE } from './report-of-file';
import published from './published.json';

const printed4 = readFileSync(path.join(__dirname, '../command-line/printed-table4.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

jest.setTimeout(120_000);

let report: OpenedReport;
let compared = 0;
beforeAll(async () => {
  report = openReport((await reportOfFile(SAMPLE)).bytes);
});

const figures = (text: string): readonly number[] =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).map(Number);

function expectFigures(actual: string, expected: string): void {
  const wanted = figures(expected);
  compared += wanted.length;
  expect(figures(actual)).toEqual(wanted);
}
/** The same figures, in whatever order the reasons stand. */
function expectSameFigures(actual: string, expected: string): void {
  const wanted = [...figures(expected)].sort((a, b) => a - b);
  compared += wanted.length;
  expect([...figures(actual)].sort((a, b) => a - b)).toEqual(wanted);
}
const paragraph = (start: string): string => {
  const found = report.paragraphs.find(({ text, inTable }) => !inTable && text.startsWith(start));
  if (found === undefined) throw new Error(`no paragraph begins with ${start}`);
  return found.text;
};

test('title and chapters are the published ones, in order', () => {
  const wanted = [
    '2022年度中国共产党广州市委员会政法委员会部门整体支出绩效自评报告',
    '一、基本情况',
    '（一）部门概况',
    '（二）年度总体工作和重点工作任务',
    '（三）部门整体收支情况',
    '（四）部门整体绩效管理情况',
    '二、综合评价分析',
    '（一）自评结论综述',
    '（二）各项工作任务绩效目标完成情况分析',
    '（三）各重点任务项目支出完成情况分析',
    '（四）主要工作成效',
    '三、存在的主要问题',
    '四、下一步改进措施',
  ];
  const headings = report.paragraphs.filter(({ style }) => /^(ReportTitle|Heading\d)$/.test(style));
  expect(headings.map(({ text }) => text)).toEqual(wanted);
  expect([...report.tables.keys()].map((title) => title.slice(0, 2))).toEqual([
    '表1',
    '表2',
    '表3',
    '表4',
    '表5',
    '表6',
  ]);
});

test('表2: every figure, in the published columns', () => {
  const rows = rowsOf(report, '部门整体支出决算表');
  expect(rows).toHaveLength(published.table2.length);
  published.table2.forEach(([label = '', ...amounts], index) => {
    const row = rows[index] ?? [];
    expect(row[0]).toContain(label);
    expectFigures(row.slice(1, 4).join(' '), amounts.join(' '));
  });
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([4]));
});

test('表3 and 表5: every figure of target and actual', () => {
  const rows = rowsOf(report, '关键指标完成情况');
  expect(rows.map(([, name]) => name)).toEqual(published.table3Names);
  published.table3Figures.forEach((wanted, index) => {
    const [, , target = '', actual = ''] = rows[index] ?? [];
    expectFigures(`${target} ${actual}`, wanted);
  });
  const key = rowsOf(report, '部分关键性指标');
  expect(key.map(([, name]) => name)).toEqual(published.table5Names);
  for (const row of key) expect(rows.find(([, name]) => name === row[1])?.slice(2)).toEqual(row.slice(2));
});

test('表4: every line as printed, groups merged, one total', () => {
  const rows = rowsOf(report, '自评得分情况');
  expect(rows).toHaveLength(printed4.length + 1);
  printed4.forEach(([name = '', ...wanted], index) => {
    const row = rows[index] ?? [];
    expect(row[2]).toBe(name);
    expectFigures(row.slice(3).join(' '), wanted.join(' '));
  });
  expect(rows.at(-1)?.slice(3)).toEqual(['100', '96.88', '96.9%']);
  compared += 3;
  expect(rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual(Array(3).fill(['履职效能', '整体效能']));
  expect(new Set(rows.slice(3, -1).map(([level]) => level))).toEqual(new Set(['管理效率']));
});

test('表6: every figure and rate', () => {
  const rows = rowsOf(report, '重点项目支出决算情况');
  published.table6.forEach((wanted, index) => {
    expect(rows[index]?.[1]).toBe(wanted[1]);
    expectFigures((rows[index] ?? []).slice(2).join(' '), wanted.slice(2).join(' '));
  });
  expect(rows).toHaveLength(3);
});

test('the sentences with figures, and the two paragraphs of deductions', () => {
  expectFigures(paragraph('根据《').replace(/《.*?》/, ''), published.conclusion);
  expectFigures(paragraph('1.预算收入情况。').replace(/^1\.|2022/g, ''), published.income);
  expect(new Set(figures(paragraph('2.预算支出情况。').replace(/^2\.|2022/g, '')))).toEqual(
    new Set(figures(published.spending))
  );
  expectFigures(paragraph('3.支出规模情况。').replace(/^3\.|2022/g, ''), published.scale);
  expectSameFigures(paragraph('1.履职效能'), published.duties);
  expectSameFigures(paragraph('2.管理效率'), published.management);
});

test('that was all of them', () => {
  expect(compared).toBe(203);
});

test('nothing is left to fill in, and the report is no draft', () => {
  expect(report.paragraphs.flatMap(({ marks }) => marks)).toEqual([]);
  expect(report.text).not.toContain('草稿');
  expect(Object.keys(report.parts).filter((path) => path.includes('header'))).toEqual([]);
});

test('the page and its styles are those of GB/T 9704', () => {
  const xml = report.parts['word/document.xml'] ?? '';
  // Twips of A4, and of 37, 35, 28 and 26 mm.
  expect(/<w:pgSz[^>]*>/.exec(xml)?.[0]).toMatch(/w:w="11906".*w:h="16838"|w:h="16838".*w:w="11906"/);
  const margins = /<w:pgMar[^>]*>/.exec(xml)?.[0] ?? '';
  for (const [side, twips] of [
    ['top', 2098],
    ['bottom', 1984],
    ['left', 1587],
    ['right', 1474],
  ] as const)
    expect(Math.abs(Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) - twips)).toBeLessThanOrEqual(1);
  const styles = report.parts['word/styles.xml'] ?? '';
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
  expect(style('ReportTitle')).toMatch(/w:eastAsia="方正小标宋简体"[\s\S]*<w:sz w:val="44"\/>/);
  expect(style('Heading1')).toMatch(/w:eastAsia="黑体"/);
  expect(style('Heading2')).toMatch(/w:eastAsia="楷体_GB2312"/);
  expect(style('ReportBody')).toMatch(/w:line="560"/);
  expect(style('ReportBody')).toMatch(/w:lineRule="exact"/);
  expect(style('ReportBody')).toMatch(/w:firstLineChars="200"/);
  expect(style('ReportBody')).toMatch(/w:eastAsia="仿宋_GB2312"[\s\S]*<w:sz w:val="32"\/>/);
  expect(report.parts['word/fontTable.xml']).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋"/);
  expect(report.headerRows).toBe(6);
});
