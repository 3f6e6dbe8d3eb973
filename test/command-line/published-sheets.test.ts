/** The sheets that a run writes into the sample, against the published report: every figure of 表2, 表3, 表4, 表6. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openPackage, type SheetContent, type WorkbookContent } from '../../src/simulated-excel/package';
import published from '../report/published.json';
import { runScore, SAMPLE, scratch } from './run-score';

jest.setTimeout(120_000);

const printed4 = readFileSync(path.join(__dirname, 'printed-table4.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const folder = scratch();
afterAll(folder.remove);

let bytes: Uint8Array;
let content: WorkbookContent;
let compared = 0;

beforeAll(() => {
  const out = folder.at('scored.xlsx');
  expect(runScore(SAMPLE, '--out', out).status).toBe(0);
  bytes = new Uint8Array(readFileSync(out));
  ({ content } = openPackage(bytes));
});

function sheetNamed(name: string): SheetContent {
  const found = content.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** A cell as it is printed: a rate with one decimal of a per cent, an amount with its thousands separators. */
function shown(sheet: SheetContent, row: number, column: number): string {
  const cell = sheet.cells.get(row)?.get(column);
  if (cell === undefined || cell.value === null) return '';
  if (typeof cell.value !== 'number') return typeof cell.value === 'string' ? cell.value : JSON.stringify(cell.value);
  const { numberFormat } = content.look(cell.style);
  if (numberFormat === '0.0%') return `${(Math.round(cell.value * 1000 + 1e-9) / 10).toFixed(1)}%`;
  if (numberFormat !== '#,##0.00') return String(cell.value);
  return cell.value.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');
}

/** The lines below the headings, each as its texts. */
function linesOf(sheet: SheetContent, columns: number, header: string): readonly (readonly string[])[] {
  const rows = [...sheet.cells.keys()].sort((left, right) => left - right);
  const line = (row: number): readonly string[] => Array.from({ length: columns }, (_, at) => shown(sheet, row, at));
  const first = rows.findIndex((row) => line(row).includes(header));
  return rows.slice(first + 1).map(line);
}

const figures = (text: string): readonly number[] =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).map(Number);

function expectFigures(actual: string, wanted: string, inAnyOrder = false): void {
  const order = (list: readonly number[]): readonly number[] =>
    inAnyOrder ? [...list].sort((left, right) => left - right) : list;
  compared += figures(wanted).length;
  expect(order(figures(actual))).toEqual(order(figures(wanted)));
}

test('表2: every amount, the shares and the rate of the whole', () => {
  const lines = linesOf(sheetNamed('支出决算表'), 6, '按支出性质分类');
  published.table2.forEach(([label = '', ...amounts], index) => {
    expect(lines[index]?.[0]).toContain(label);
    expectFigures(lines[index]?.slice(1, 4).join(' ') ?? '', amounts.join(' '));
  });
  expect(lines.slice(0, 5).map(([label]) => label)).toEqual([
    '本年支出合计',
    '一、基本支出',
    '人员经费',
    '公用经费',
    '二、项目支出',
  ]);
  expect([0, 1, 4].map((row) => lines[row]?.[4])).toEqual(['100.0%', '68.7%', '31.3%']);
  expect(lines[0]?.[5]).toBe('99.5%');
  expect(lines[0]?.[3]).toBe('9,369.27');
  compared += 4;
});

test('表3: every figure of target and actual', () => {
  const lines = linesOf(sheetNamed('指标完成情况表'), 4, '指标名称');
  expect(lines.map(([, name]) => name)).toEqual(published.table3Names);
  published.table3Figures.forEach((wanted, index) => {
    expectFigures(lines[index]?.slice(2).join(' ') ?? '', wanted);
  });
});

test('表4: every line as printed, one total, no line more', () => {
  const lines = linesOf(sheetNamed('自评得分表'), 6, '三级指标');
  expect(lines).toHaveLength(printed4.length + 1);
  printed4.forEach(([name = '', ...wanted], index) => {
    const [, , leaf, ...own] = lines[index] ?? [];
    // The second line of 采购意向公开合规性 shares the merged name of the first.
    expect(leaf).toBe(printed4[index - 1]?.[0] === name ? '' : name);
    expectFigures(own.join(' '), wanted.join(' '));
  });
  expect(lines.at(-1)).toEqual(['合计', '', '', '100', '96.88', '96.9%']);
  compared += 3;
});

test('表6: every amount and rate', () => {
  const lines = linesOf(sheetNamed('重点项目支出表'), 6, '项目名称');
  expect(lines.map(([, name]) => name)).toEqual(published.table6.map(([, name]) => name));
  published.table6.forEach(([, , ...wanted], index) => {
    expectFigures(lines[index]?.slice(2).join(' ') ?? '', wanted.join(' '));
  });
});

test('the two paragraphs of deductions, and the list above them', () => {
  const lines = linesOf(sheetNamed('扣分说明'), 9, '扣分原因');
  const paragraph = (start: string): string => lines.find(([text]) => text?.startsWith(start))?.[0] ?? '';
  expectFigures(paragraph('　　1.履职效能'), published.duties, true);
  expectFigures(paragraph('　　2.管理效率'), published.management, true);
  const amounts = lines.flatMap(([position, , , , , , amount]) => (/^\d+$/.test(position ?? '') ? [amount] : []));
  expect(amounts).toEqual(['0.5', '0.07', '0.05', '1', '1', '0.5']);
  expect(lines.find(([label]) => label === '扣分合计')?.[6]).toBe('3.12');
  compared += 7;
});

test('that was all of them', () => {
  expect(compared).toBe(197);
});

test('评分明细表: the total, and the scores without evidence', () => {
  const lines = linesOf(sheetNamed('评分明细表'), 8, '佐证材料');
  expect(lines).toHaveLength(printed4.length + 1);
  expect(lines.at(-1)?.slice(0, 6)).toEqual(['合计', '', '', '100', '', '96.88']);
  const marked = lines.filter((line) => line[7] === '满分无佐证').map(([, , name]) => name);
  expect(marked).toHaveLength(10);
  expect(marked).toContain('财务管理合规性');
  expect(lines.every((line, index) => line[7] !== '' || index === printed4.length)).toBe(true);
  // 自评说明 says of every score what it rests on: also of a rate that nobody typed, and of the rows of 表3.
  expect(lines.every((line, index) => line[6] !== '' || index === printed4.length)).toBe(true);
  expect(lines.find((line) => line[2] === '结转结余率')?.[6]).toContain('9418.58');
  expect(figures(lines[1]?.[6] ?? '')).toEqual([6, 6]);
});

test('each sheet is printed on A4, one page wide, with its own headings on every page', () => {
  for (const name of [
    '自评得分表',
    '评分明细表',
    '扣分说明',
    '支出决算表',
    '指标完成情况表',
    '重点项目支出表',
    '勾稽检查',
  ]) {
    const sheet = sheetNamed(name);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: null });
    const area = content.names.filter(({ formula }) => formula.replaceAll("'", '').startsWith(`${name}!`));
    const titles = area.find((one) => one.name === '_xlnm.Print_Titles')?.formula.replaceAll("'", '');
    expect(titles).toMatch(new RegExp(`^${name}!\\$1:\\$${sheet.frozenRows}$`));
    expect(area.some((one) => one.name === '_xlnm.Print_Area')).toBe(true);
  }
});

test('beside 表4, outside the printed page, stand bars and a chart of 得分率 by 二级指标', () => {
  const sheet = sheetNamed('自评得分表');
  const rates = Array.from({ length: 8 }, (_, index) => [7, 8].map((column) => shown(sheet, 3 + index, column)));
  expect(rates).toEqual([
    ['整体效能', '98.8%'],
    ['预算编制', '100.0%'],
    ['预算执行', '100.0%'],
    ['信息公开', '75.0%'],
    ['绩效管理', '100.0%'],
    ['采购管理', '90.0%'],
    ['资产管理', '95.0%'],
    ['运行成本', '100.0%'],
  ]);
  expect(sheet.conditionalFormats).toEqual([[{ row: 3, column: 8, rows: 8, columns: 1 }]]);
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) });
  const [chart = '', ...others] = Object.values(parts).map((part) => strFromU8(part));
  expect(others).toEqual([]);
  expect(chart).toMatch(/<c:cat>.*自评得分表!\$H\$4:\$H\$11<.*<c:val>.*自评得分表!\$I\$4:\$I\$11</);
  expect(chart).toMatch(/"maxMin".*<c:max val="1"\/><c:min val="0"\/>/);
});
