/** Other workbooks than the sample: little given, points open, projects; hostile texts; many rows; the same bytes. */
import fc from 'fast-check';
import { assess } from '../../src/scoring/assess';
import type { Inputs } from '../../src/scoring/model';
import { standardById } from '../../src/scoring/standards';
import { makeReport, type MadeReport } from '../../src/report';
import { legalText } from '../../src/report/legal-text';
import { cellAt, indicatorRows, type IndicatorLine } from '../scoring/inputs';
import { openReport, rowsOf } from './open-report';
import { fixture, reportOfFile, SAMPLE, scoredFile } from './report-of-file';

jest.setTimeout(180_000);

const NO_BUDGET = { lines: [], functions: [], projects: [], figures: [] };

function inputsWith(indicators: readonly IndicatorLine[], more: Partial<Inputs> = {}): Inputs {
  return {
    particulars: { department: '', year: null, standard: '', basis: '', reportDate: '', moneyUnit: null },
    entities: [
      { name: '', level: 'department', indicators: indicatorRows(indicators), scorecard: null, budget: NO_BUDGET },
    ],
    overrides: [],
    tasks: [],
    paragraphs: [],
    decisions: [],
    ...more,
  };
}

function reportOn(inputs: Inputs): Promise<MadeReport> {
  const standard = standardById('general');
  if (standard === null) throw new Error('no standard');
  return makeReport(inputs, assess(inputs, standard));
}

const PLAIN: readonly IndicatorLine[] = [
  { name: '培训班次', points: 50, target: '≥10期', actual: '10期' },
  { name: '培训人次', points: 50, target: '≥500人次', actual: '400人次' },
];

test('only indicators: every place that the department must write is marked, and nothing is claimed', async () => {
  const report = openReport((await reportOn(inputsWith(PLAIN))).bytes);
  const marks = report.paragraphs.flatMap((one) => one.marks);
  expect(marks.length).toBeGreaterThanOrEqual(18);
  for (const mark of marks) expect(mark).toMatch(/^【请(填写|核对)：[^【】]+】$/);
  for (const what of ['年度', '部门名称', '依据文件', '改进措施', '预算_功能分类', '任务_重点工作'])
    expect(marks.some((mark) => mark.includes(what))).toBe(true);
  expect(report.text).toContain('得分90分');
  expect(report.text).not.toMatch(/年度平均|支出执行率\d|null|undefined|NaN|\[report/);
  expect(rowsOf(report, '关键指标完成情况')).toHaveLength(2);
  // Without rows marked 列入表5 those with deductions stand there, and a mark says so.
  expect(rowsOf(report, '部分关键性指标').map(([, name]) => name)).toEqual(['培训人次']);
});

test('open points make a draft: on the title page, on every page, in the table, in the file name', async () => {
  const made = await reportOn(inputsWith([...PLAIN, { name: '宣传', points: 20, target: '≥5次', actual: '部分完成' }]));
  const report = openReport(made.bytes);
  expect(made.fileName).toContain('（草稿）');
  expect(report.text).toContain('草稿：尚有20分待确认');
  expect(report.text).toContain('暂计得分90分');
  for (const part of ['word/header1.xml', 'word/header2.xml']) expect(report.parts[part]).toContain('草稿');
  expect(rowsOf(report, '得分情况').flat()).toContain('待确认');
  expect(report.paragraphs.flatMap(({ marks }) => marks).some((mark) => mark.includes('宣传'))).toBe(true);
});

test('a project’s form', async () => {
  const made = await reportOfFile(fixture('national-form'));
  const report = openReport(made.bytes);
  expect(made.fileName).toMatch(/政法干警培训项目支出绩效自评报告/);
  const headings = report.paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ text }) => text);
  expect(headings).toContain('（一）项目概况');
  expect(headings).toContain('（二）项目资金情况');
  expect(headings).not.toContain('（一）部门概况');
  expect(rowsOf(report, '项目资金执行情况')[0]).toEqual(['年度资金总额', '100.00', '100.00', '98.00', '98%']);
  expect(rowsOf(report, '绩效指标完成情况')).toHaveLength(7);
});

test.each(['projects-by-column', 'projects-by-sheet'])('several projects: %s', async (name) => {
  const { read, assessment } = scoredFile(fixture(name));
  const report = openReport((await makeReport(read.inputs, assessment)).bytes);
  const totals = rowsOf(report, '得分汇总');
  expect(totals.map((row) => row.slice(1, 4))).toEqual(
    assessment.entities.map((one) => [one.name, one.total.points.toString(), one.total.score.toString()])
  );
  for (const one of assessment.entities) {
    expect(report.paragraphs.some(({ style, text }) => style === 'Heading2' && text.includes(one.name))).toBe(true);
  }
  const scoreTables = [...report.tables.keys()].filter((title) => title.includes('项目支出绩效自评得分情况'));
  expect(scoreTables).toHaveLength(assessment.entities.length);
});

test('the department’s paragraphs stand at their chapter, and none is lost', async () => {
  const said = (chapter: string, text: string) => ({ chapter, text: cellAt(1, 1, text) });
  const report = openReport(
    (
      await reportOn(
        inputsWith(PLAIN, {
          paragraphs: [
            said('一、基本情况（一）部门概况', '本部门设处室八个。'),
            said('2022年度主要成效', '成效显著。'),
            said('四、下一步改进措施', '加强管理。\n完善制度。'),
            said('疫情影响说明', '活动推迟。'),
            said('', '无标题。'),
            said('自评结论综述', '我部门综合自评得分95分。'),
          ],
        })
      )
    ).bytes
  );
  const after = (heading: string): string => {
    const at = report.paragraphs.findIndex(({ text, style }) => style.startsWith('Heading') && text.endsWith(heading));
    return report.paragraphs[at + 1]?.text ?? '';
  };
  expect(after('部门概况')).toBe('本部门设处室八个。');
  expect(after('主要工作成效')).toBe('成效显著。');
  expect(after('下一步改进措施')).toBe('加强管理。');
  expect(after('疫情影响说明')).toBe('活动推迟。');
  expect(report.text).toContain('无标题。');
  // Another score than was scored stands beside ours and is marked.
  const own = report.paragraphs.find(({ text }) => text.endsWith('我部门综合自评得分95分。'));
  expect(own?.marks).toHaveLength(1);
});

test('the same workbook gives the same bytes', async () => {
  const first = await reportOfFile(SAMPLE);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const second = await reportOfFile(SAMPLE);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

describe('texts', () => {
  test('any text gives a file that parses, with the text in it as far as XML can hold it', async () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const inputs = inputsWith([{ name: text, points: 100, target: text, actual: text }], {
          particulars: { department: text, year: 2024, standard: '', basis: text, reportDate: text, moneyUnit: '元' },
          paragraphs: [{ chapter: text, text: cellAt(1, 1, text) }],
          tasks: [{ task: cellAt(2, 1, text), goal: cellAt(2, 2, text), result: cellAt(2, 3, text) }],
        });
        const made = await reportOn(inputs);
        const report = openReport(made.bytes);
        expect(made.fileName).toMatch(/^[^\\/:*?"<>|]+\.docx$/);
        const plain = (one: string): string => one.replace(/\s/g, '');
        expect(plain(report.paragraphs.map((one) => one.text).join(''))).toContain(plain(legalText(text)));
      }),
      { numRuns: 25 }
    );
  });

  test.each([
    ['a\u0000b\u0008c\u001bd', 'abcd'],
    ['<w:t>&amp;"\'', '<w:t>&amp;"\''],
    ['x\ud800y\udc00z\ufffe', 'xyz'],
    ['𠮷\u{1f600}', '𠮷\u{1f600}'],
  ])('%j is %j', (text, legal) => {
    expect(legalText(text)).toBe(legal);
  });
});

test('a text as long as a cell holds, and three thousand rows', async () => {
  const long = '长'.repeat(32767);
  const many: readonly IndicatorLine[] = Array.from({ length: 3000 }, (_, index) => ({
    name: `指标${index}`,
    points: 1,
    target: index === 0 ? long : '10个',
    actual: '10个',
  }));
  const report = openReport((await reportOn(inputsWith(many))).bytes);
  const rows = rowsOf(report, '关键指标完成情况');
  expect(rows).toHaveLength(3000);
  expect(rows[0]?.[2]).toBe(long);
});

test('the page and the text for the clipboard hold the same statements', async () => {
  const made = await reportOfFile(SAMPLE);
  for (const words of [
    '我部门综合自评得分96.88分',
    '1.履职效能指标分值50分，得分49.38分',
    '表6　重点项目支出决算情况',
  ]) {
    expect(made.text).toContain(words);
    expect(made.html).toContain(words);
  }
  expect(made.html.match(/<table/g)).toHaveLength(6);
  expect(made.html).toContain('《法治赋能&lt;南沙方案&gt;创新举措》');
});

test.each(['national-form', 'projects-by-sheet', 'sound-department'])(
  'tables are numbered as they stand: %s',
  async (name) => {
    const titles = [...openReport((await reportOfFile(fixture(name))).bytes).tables.keys()];
    expect(titles.length).toBeGreaterThanOrEqual(3);
    const numbers = titles.map((title) => Number(/^表(\d+)/.exec(title)?.[1]));
    // A table that is still to be made keeps its number.
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
  }
);
