/** The engine as the page has it: places, edges, sums, what the grid draws, and what it refuses. */
import ExcelJS from 'exceljs';
import type { EngineEvent } from '../../../../src/simulated-excel/hosts/page/engine/engine-api';
import { fittingNumber } from '../../../../src/simulated-excel/hosts/page/grid/text-painter';
import { scaleOf } from '../../../../src/simulated-excel/hosts/page/grid/chart-painter';
import { areaOfAddress } from '../../../../src/simulated-excel/hosts/page/engine/find-place';
import { TextMeasure } from '../../../../src/simulated-excel/hosts/page/engine/text-measure';
import { WorkbookService } from '../../../../src/simulated-excel/hosts/page/engine/workbook-service';

async function opened(): Promise<{ service: WorkbookService; events: EngineEvent[]; sheet: string }> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评 得分');
  sheet.addRows([
    ['名称', 1, 2],
    ['第二行', 3, { formula: 'SUM(B1:B2)', result: 4 }],
    [],
    ['很长的文字'.repeat(12), 0.5],
  ]);
  sheet.getColumn(1).width = 20;
  sheet.getCell('A4').alignment = { wrapText: true };
  sheet.getCell('B4').numFmt = '0.0%';
  sheet.getRow(3).height = 20;
  sheet.getRow(3).hidden = true;
  book.definedNames.add("'自评 得分'!$B$1:$C$2", '指标_完成情况');
  const events: EngineEvent[] = [];
  const service = new WorkbookService((event) => events.push(event));
  const view = await service.open(new Uint8Array(await book.xlsx.writeBuffer()), '自评.xlsx');
  return { service, events, sheet: view.active };
}

test('layout: widths, hidden rows, and the height that a wrapped text needs', async () => {
  const { service, sheet } = await opened();
  const { layout } = await service.layout(sheet);
  expect(layout.columns[0]).toMatchObject({ first: 0, last: 0, size: 140 });
  expect(layout.rows.find(({ first }) => first === 2)?.size).toBe(0);
  expect(layout.rows.find(({ first }) => first === 3)?.size ?? 0).toBeGreaterThan(3 * layout.rowSize);
  expect(layout.filledRows).toBe(4);
});

test('tiles: texts in their number formats; each look is sent once', async () => {
  const { service, sheet } = await opened();
  const first = await service.tile(sheet, 0);
  const texts = first.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(texts).toContain('50.0%');
  expect(first.looks.length).toBeGreaterThan(0);
  expect((await service.tile(sheet, 0)).looks).toEqual([]);
});

test('typing calculates and tells the page; a bad formula is refused and changes nothing', async () => {
  const { service, events, sheet } = await opened();
  await service.type(sheet, { row: 0, column: 1, rows: 1, columns: 1 }, [['7']]);
  expect(events.at(-1)?.kind).toBe('changed');
  expect(await service.texts(sheet, { row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['10']]);
  const before = events.length;
  const bad = service.type(sheet, { row: 0, column: 1, rows: 1, columns: 1 }, [['=SUM(']]);
  await expect(bad).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(events).toHaveLength(before);
  expect(await service.detail(sheet, 0, 1)).toEqual({ input: '7', text: '7', isFormula: false });
});

test.each([
  ['C2', { row: 1, column: 2, rows: 1, columns: 1 }],
  ['$B$2:$A$1', { row: 0, column: 0, rows: 2, columns: 2 }],
  ["'自评 得分'!B1", { row: 0, column: 1, rows: 1, columns: 1 }],
  ['指标_完成情况', { row: 0, column: 1, rows: 2, columns: 2 }],
])('the name box finds %s', async (text, area) => {
  const { service, sheet } = await opened();
  expect(await service.find(text, sheet)).toEqual({ sheet, area });
});

test.each(['没有', 'A0', 'XFE1', 'A1048577', 'B', '12', '别的表!A1', ''])('%j is no place', async (text) => {
  const { service, sheet } = await opened();
  expect(await service.find(text, sheet)).toBeNull();
});

test('whole columns and rows', () => {
  expect(areaOfAddress('B:C')).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
  expect(areaOfAddress('3:2')).toEqual({ row: 1, column: 0, rows: 2, columns: 16_384 });
  expect(areaOfAddress('B:3')).toBeNull();
});

test.each([
  [
    [0, 0],
    [1, 0],
    [1, 0],
  ],
  [
    [1, 0],
    [1, 0],
    [3, 0],
  ],
  [
    [3, 0],
    [1, 0],
    [1_048_575, 0],
  ],
  [
    [3, 0],
    [-1, 0],
    [1, 0],
  ],
  [
    [0, 0],
    [0, 1],
    [0, 2],
  ],
  [
    [0, 2],
    [0, 1],
    [0, 16_383],
  ],
])('Ctrl with an arrow: from %j by %j to %j', async ([row = 0, column = 0], [rows = 0, columns = 0], [r, c]) => {
  const { service, sheet } = await opened();
  expect(await service.edge(sheet, row, column, rows, columns)).toEqual({ row: r, column: c });
});

test('sums of a selection, also of whole columns', async () => {
  const { service, sheet } = await opened();
  const area = { row: 0, column: 1, rows: 1_048_576, columns: 2 };
  expect(await service.statistics(sheet, area)).toEqual({ count: 5, numbers: 5, sum: 10.5 });
});

test('an unchanged workbook is saved as the very bytes that were opened', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一').addRow([1]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const service = new WorkbookService(() => undefined);
  await service.open(bytes, 'a.xlsx');
  expect(Buffer.from(await service.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('a general number takes the room that there is, or shows that there is none', () => {
  const width = (text: string): number => text.length;
  expect(fittingNumber(1 / 3, 6, width)).toBe('0.3333');
  expect(fittingNumber(1234.5678, 5, width)).toBe('1235');
  expect(fittingNumber(123456.5, 4, width)).toBeNull();
});

test('Chinese texts wrap anywhere but before a closing mark, words stay whole', () => {
  const measure = new TextMeasure();
  const font = {
    name: '宋体',
    size: 12,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: '#000000',
  };
  expect(measure.wrap('一二三四，五六', font, 64)).toEqual(['一二三', '四，五六']);
  expect(measure.wrap('abc defg hij', font, 48)).toEqual(['abc ', 'defg ', 'hij']);
  expect(measure.wrap('一\n二', font, 64)).toEqual(['一', '二']);
});

test.each([
  [[0.5, 1], 1, 0.2],
  [[96], 100, 20],
  [[], 1, 1],
])('the scale of a chart over %j', (values, top, step) => {
  const scale = scaleOf(values);
  expect(scale.top).toBeCloseTo(top);
  expect(scale.step).toBeCloseTo(step);
});
