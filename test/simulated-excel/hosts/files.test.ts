/** Through a real file: opened, worked on by the real client, saved, opened again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openExcel, openPackage } from '../../../src/simulated-excel';

const folder = join(process.cwd(), 'assets/samples');
const [sample = ''] = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const bytes = new Uint8Array(readFileSync(join(folder, sample)));

test('the sample is read and saved byte for byte when nothing was written', async () => {
  const excel = openExcel(bytes);
  const names = await excel.Excel.run(async (context) => {
    const all = context.workbook.names.load('items/name,items/type');
    await context.sync();
    const ranges = all.items
      .filter((n) => n.type === 'Range')
      .map((n) => n.getRange().load('values,formulas,text,numberFormat,address'));
    await context.sync();
    expect(ranges.every((range) => range.values.length > 0)).toBe(true);
    return all.items.map((n) => n.name);
  });
  expect(names).toContain('指标_评分表');
  expect(excel.save()).toEqual(bytes);
});

test('what is written to the sample stands in the saved file', async () => {
  const excel = openExcel(bytes);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.add('自评得分表');
    const range = ws.getRange('A1:C2');
    range.values = [
      ['标题', '', ''],
      ['得分', 49.38, '=ROUND(SUM(B2:B2)*1.005,2)'],
    ];
    ws.getRange('A1:C1').merge();
    ws.getRange('A1').format.font.bold = true;
    ws.getRange('B2:C2').numberFormat = [['0.00', '0.00']];
    ws.getRange('B2').format.borders.getItem('EdgeTop').style = 'Continuous';
    ws.customProperties.add('角色', '自评得分表');
    ws.pageLayout.orientation = 'Landscape';
    ws.pageLayout.setPrintArea('A1:C2');
    ws.freezePanes.freezeRows(1);
    ws.getRange('A1:A2').conditionalFormats.add('DataBar');
    ws.charts.add('BarClustered', ws.getRange('A2:B2'), 'Columns').title.text = '图';
    ws.names.add('局部', ws.getRange('B2'));
    context.workbook.names.add('工作簿', ws.getRange('C2'));
    context.workbook.settings.add('键', { a: 1 });
    await context.sync();
  });
  const again = openExcel(excel.save());
  await again.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('自评得分表');
    const range = ws.getRange('A1:C2').load('values,formulas,text');
    const bold = ws.getRange('A1').load('format/font/bold');
    const top = ws.getRange('B2').format.borders.getItem('EdgeTop').load('style');
    const merged = range.getMergedAreasOrNullObject().load('address');
    const role = ws.customProperties.getItemOrNullObject('角色').load('value');
    const frozen = ws.freezePanes.getLocationOrNullObject().load('address');
    const area = ws.pageLayout.getPrintAreaOrNullObject().load('address');
    ws.pageLayout.load('orientation');
    const local = ws.names.getItem('局部').load('formula');
    const global = context.workbook.names.getItem('工作簿').load('formula');
    const setting = context.workbook.settings.getItem('键').load('value');
    const charts = ws.charts.getCount();
    const formats = range.conditionalFormats.getCount();
    await context.sync();
    expect(range.values).toEqual([
      ['标题', '', ''],
      ['得分', 49.38, 49.63],
    ]);
    expect(range.text[1]).toEqual(['得分', '49.38', '49.63']);
    expect(range.formulas[1]?.[2]).toBe('=ROUND(SUM(B2:B2)*1.005,2)');
    expect([bold.format.font.bold, top.style, merged.address, role.value, frozen.address]).toEqual([
      true,
      'Continuous',
      '自评得分表!A1:C1',
      '自评得分表',
      '自评得分表!1:1',
    ]);
    expect([area.address, ws.pageLayout.orientation, local.formula, global.formula]).toEqual([
      '自评得分表!A1:C2',
      'Landscape',
      '=自评得分表!$B$2',
      '=自评得分表!$C$2',
    ]);
    expect([setting.value, charts.value, formats.value]).toEqual([{ a: 1 }, 1, 1]);
  });
});

test('every formula of the sample keeps its value when all is calculated anew', async () => {
  const before = openPackage(bytes).content.sheets;
  const excel = openExcel(bytes);
  await excel.Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  expect(excel.simulation.uncalculated).toEqual([]);
  let formulas = 0;
  for (const [index, content] of before.entries())
    for (const [r, row] of content.cells)
      for (const [c, cell] of row) {
        if (cell.formula === null) continue;
        formulas++;
        const now = excel.simulation.workbook.sheets[index]?.cells.value(r, c);
        if (typeof cell.value === 'number') expect(now).toBeCloseTo(cell.value, 9);
        else expect(now ?? '').toEqual(cell.value ?? '');
      }
  expect(formulas).toBeGreaterThan(0);
});

test('a closed workbook leaves its client to the next, and nothing else', async () => {
  const first = openExcel(bytes);
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [['只在第一本']];
    await context.sync();
  });
  first.close();
  const second = openExcel(bytes);
  expect(second.Excel).toBe(first.Excel);
  await second.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    expect(cell.values[0]?.[0]).not.toBe('只在第一本');
  });
  expect(second.simulation.isChanged).toBe(false);
  expect(first.simulation.isChanged).toBe(true);
  // Two workbooks at once have a client each.
  const third = openExcel(bytes);
  expect(third.Excel).not.toBe(second.Excel);
});

test('a client that listened is not used again', async () => {
  const first = openExcel(bytes);
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  first.close();
  expect(openExcel(bytes).Excel).not.toBe(first.Excel);
});
