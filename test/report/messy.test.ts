/** Reports of workbooks that lack something: whatever is missing is marked to be filled in, and nothing is made up. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { scoringWorkbook } from '../../src/application/score-workbook';
import { Stopped } from '../../src/application/stopped';
import { atOnce } from '../../src/scoring/steps';
import { makeReport } from '../../src/report';
import { textOf, withParts } from '../simulated-excel/package/files';
import { fileSnapshot } from '../workbook/reading/file-snapshot';
import { writeBook, type CaseCell } from '../command-line/layouts/write-book';
import { openReport, type OpenedReport } from './open-report';
import { fixture, SAMPLE } from './report-of-file';

jest.setTimeout(120_000);

const FILE = new Uint8Array(readFileSync(path.join(__dirname, '../..', SAMPLE)));
const PART = 'xl/workbook.xml';

/** The sample without these names. */
function without(...names: readonly string[]): Uint8Array {
  const text = names.reduce(
    (all, name) => all.replace(new RegExp(`<definedName name="${name}"[^>]*>[^<]*</definedName>`), ''),
    textOf(FILE, PART)
  );
  return withParts(FILE, { [PART]: text });
}

async function reportOf(file: Uint8Array): Promise<OpenedReport> {
  const { read, assessment } = atOnce(scoringWorkbook(fileSnapshot(file), { sheets: false }));
  return openReport((await makeReport(read.inputs, assessment)).bytes);
}

const marksIn = ({ paragraphs }: OpenedReport): readonly string[] => paragraphs.flatMap(({ marks }) => marks);
const marked = (report: OpenedReport): number => marksIn(report).filter((mark) => mark.includes('【请')).length;

const CHAPTERS = ['基本情况', '改进措施'];

describe('a name of the sample that is not there', () => {
  test.each([
    ['报告_文字'],
    ['任务_重点工作'],
    ['预算_整体支出', '报告_文字'],
    ['预算_功能分类', '报告_文字'],
    ['预算_重点项目', '报告_文字'],
    ['基本_信息', '报告_文字'],
    ['指标_评分表', '报告_文字'],
    ['报告_文字', '预算_整体支出', '预算_功能分类', '预算_重点项目'],
    ['报告_文字', '任务_重点工作', '预算_整体支出', '预算_功能分类', '预算_重点项目', '基本_信息'],
  ])('%s %s', async (...given) => {
    const whole = await reportOf(FILE);
    const report = await reportOf(without(...given));
    for (const chapter of CHAPTERS) expect(report.text).toContain(chapter);
    expect(marked(report)).toBeGreaterThan(marked(whole));
    // No figure of what is not there, no trace of the making.
    if (given.includes('预算_整体支出') && given.includes('报告_文字')) expect(report.text).not.toContain('9,369.27');
    expect(report.text).not.toMatch(/undefined|NaN|null|\[object|report\.|sheets\./);
  });
});

test('two projects, one of them without a budget, a score or a finished value', async () => {
  const lines: readonly (readonly CaseCell[])[] = [
    ['项目名称', '一级指标', '指标名称', '分值', '预期实现值', '实际完成值', '偏差原因'],
    ['甲项目', '产出指标', '培训场次', 50, '≥10场', '8场', '疫情影响'],
    ['甲项目', '效益指标', '满意度', 50, '≥90%', '95%', null],
    ['乙项目', '产出指标', '检查次数', 60, '≥4次', null, null],
    ['乙项目', '效益指标', '投诉件数', 40, '≤2件', { e: '#DIV/0!' }, null],
  ];
  const file = writeBook({
    sheets: [
      { name: '指标', rows: lines },
      {
        name: '资金',
        rows: [
          ['项目名称', '年初预算数', '全年预算数', '决算数'],
          ['甲项目', 100, 100, 98],
        ],
      },
    ],
    names: [
      { name: '指标_完成情况', refersTo: '指标!$A$1:$G$5' },
      { name: '预算_重点项目', refersTo: '资金!$A$1:$D$2' },
    ],
  });
  const report = await reportOf(file);
  expect(report.text).toContain('甲项目');
  expect(report.text).toContain('乙项目');
  expect(report.text).toContain('草稿');
  expect(marked(report)).toBeGreaterThan(5);
  expect(report.text).not.toMatch(/undefined|NaN|null|\[object|report\./);
});

test.each(['text-numbers', 'projects-by-column', 'projects-by-sheet', 'excel-tables', 'libreoffice', 'dead-name'])(
  '%s: a report, or words that say why there is none',
  async (name) => {
    const file = new Uint8Array(readFileSync(path.join(__dirname, '../..', fixture(name))));
    try {
      const { text } = await reportOf(file);
      for (const chapter of CHAPTERS) expect(text).toContain(chapter);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|report\./);
    } catch (failure) {
      expect(failure).toBeInstanceOf(Stopped);
    }
  }
);

test('any workbook that can be scored gives a report that parses', async () => {
  const text = fc.constantFrom('', '≥90%', '95%', '3项', '=1+1', '完成', '#REF!', '𠮷野家', '0', '—', '2022年12月');
  const row = fc.tuple(
    fc.constantFrom('产出指标', '效益指标', '', '甲<&>'),
    text,
    fc.constantFrom<CaseCell>(10, null, '十'),
    text,
    text
  );
  let made = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const file = writeBook({
        sheets: [{ name: '指标', rows: [['一级指标', '指标名称', '分值', '预期实现值', '实际完成值'], ...rows] }],
        names: [{ name: '指标_完成情况', refersTo: `指标!$A$1:$E$${rows.length + 1}` }],
      });
      try {
        const report = await reportOf(file);
        made += 1;
        expect(report.text).not.toMatch(/undefined|NaN|\[object/);
      } catch (failure) {
        if (!(failure instanceof Stopped)) throw failure;
      }
    }),
    { numRuns: 60 }
  );
  expect(made).toBeGreaterThan(30);
});
