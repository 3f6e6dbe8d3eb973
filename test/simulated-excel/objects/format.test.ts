/** Looks: fonts, fills, borders, sizes, number formats, conditional formats, validations, pages, charts. */
import { sheet, workbook, STYLES } from '../support/content';
import { failure, open } from '../support/run';

const book = () => workbook([sheet('表', [[['甲', STYLES.bold], '乙', 1]])]);

test('a look is set on top of what a cell has, and told when cells agree', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:B2');
    const { format } = range;
    range.load(
      'format/font/bold,format/fill/color,format/font/size,format/horizontalAlignment,format/wrapText,format/protection/locked'
    );
    await context.sync();
    expect([
      format.font.bold,
      format.fill.color,
      format.font.size,
      format.horizontalAlignment,
      format.protection.locked,
    ]).toEqual([null, null, 11, 'General', true]);
    format.font.set({ bold: true, color: '#ff0000', size: 14, name: '仿宋' });
    format.fill.color = '#EEEEEE';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 1;
    format.shrinkToFit = true;
    range.numberFormat = [
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ];
    range.load('numberFormat,format/font,format/fill/color,format/verticalAlignment');
    await context.sync();
    expect(format.font.toJSON()).toMatchObject({ bold: true, color: '#FF0000', size: 14, name: '仿宋', italic: false });
    expect([format.fill.color, format.verticalAlignment, range.numberFormat[1]?.[1]]).toEqual([
      '#EEEEEE',
      'Top',
      '0.00',
    ]);
    format.fill.clear();
    range.getCell(0, 0).load('format/fill/color');
    await context.sync();
  });
  excel.save();
  const cells = file.saved[0]?.sheets[0]?.edits.cells;
  const first = cells?.get(0)?.get(0);
  expect(first?.value).toBe('甲');
  expect(first?.style).toEqual({
    base: STYLES.bold,
    change: expect.objectContaining({
      numberFormat: '0.00',
      horizontal: 'center',
      vertical: 'top',
      wrapText: true,
      indent: 1,
      shrinkToFit: true,
      fill: null,
      font: { color: '#FF0000', size: 14, name: '仿宋' },
    }) as unknown,
  });
  // Equal looks are one format: the three others stand on the same base.
  const others = [cells?.get(0)?.get(1), cells?.get(1)?.get(0), cells?.get(1)?.get(1)].map((cell) => cell?.style);
  expect(new Set(others).size).toBe(1);
});

test('a look that a cell has already is no change', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.getRange('A1').format.font.bold = true;
    ws.getRange('A1').format.fill.color = '#ffff00';
    ws.getRange('D9').format.font.bold = false;
    ws.getRange('C1').numberFormat = [['General']];
    await context.sync();
  });
  expect(excel.simulation.isChanged).toBe(false);
});

test('borders: edges at the rim, inner lines between the cells', async () => {
  const file = workbook([sheet('表', [])]);
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getItem('表').getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('InsideVertical').style = 'Dot';
    borders.getItem('InsideVertical').color = '#808080';
    const top = borders.getItem('EdgeTop').load('style,weight,color');
    const left = borders.getItem('EdgeLeft').load('style');
    await context.sync();
    expect([top.style, top.weight, top.color, left.style]).toEqual(['Continuous', 'Medium', '#000000', 'None']);
  });
  excel.save();
  const change = (r: number, c: number): unknown =>
    file.saved[0]?.sheets[0]?.edits.cells?.get(r)?.get(c)?.style.change?.borders;
  const dotted = { style: 'dotted', color: '#808080' };
  expect(change(0, 0)).toEqual({ top: { style: 'medium', color: '#000000' }, right: dotted });
  expect(change(1, 1)).toEqual({ left: dotted });
});

test('widths are points here and characters in the file', async () => {
  const file = workbook([
    sheet('表', [['一个比较长的标题']], { columns: [{ first: 0, last: 3, width: 10, hidden: false, style: 0 }] }),
  ]);
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const before = ws.getRange('B1').load('format/columnWidth,format/rowHeight');
    ws.getRange('B1').format.columnWidth = 84;
    ws.getRange('A:A').format.autofitColumns();
    ws.getRange('A1').format.rowHeight = 20;
    ws.getRange('C:C').columnHidden = true;
    await context.sync();
    expect([before.format.columnWidth, before.format.rowHeight]).toEqual([52.5, 14.25]);
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.columns).toEqual([
    { first: 0, last: 0, width: 17.5, hidden: false, style: { base: 0, change: null } },
    { first: 1, last: 1, width: 16, hidden: false, style: { base: 0, change: null } },
    { first: 2, last: 2, width: 10, hidden: true, style: { base: 0, change: null } },
    { first: 3, last: 3, width: 10, hidden: false, style: { base: 0, change: null } },
  ]);
});

test('conditional formats are added, told and cleared', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('C1:C9');
    const bar = range.conditionalFormats.add('DataBar').dataBar;
    bar.positiveFormat.fillColor = '#5B9BD5';
    bar.lowerBoundRule = { type: 'Number', formula: '0' };
    bar.upperBoundRule = { type: 'Number', formula: '1' };
    const custom = range.conditionalFormats.add('Custom').custom;
    custom.rule.formula = '=$C1<0';
    custom.format.font.color = '#C00000';
    const cellValue = range.conditionalFormats.add('CellValue').cellValue;
    cellValue.format.fill.color = '#FFC7CE';
    cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    const count = range.conditionalFormats.getCount();
    const all = range.conditionalFormats.load('items/type,items/id');
    await context.sync();
    expect([count.value, all.items.map((f) => f.type)]).toEqual([3, ['DataBar', 'Custom', 'CellValue']]);
    all.items[2]?.delete();
    await context.sync();
  });
  excel.save();
  const area = { row: 0, column: 2, rows: 9, columns: 1 };
  expect(file.saved[0]?.sheets[0]?.edits.addedConditionalFormats).toEqual([
    { area, rule: { kind: 'data-bar', color: '#5B9BD5', minimum: 0, maximum: 1 } },
    { area, rule: { kind: 'expression', formula: '$C1<0', look: { font: { color: '#C00000' } } } },
  ]);
});

test('a list with a prompt', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('表').getRange('C1:C9');
    dataValidation.rule = { list: { inCellDropDown: true, source: '优,良,中,差' } };
    dataValidation.prompt = { showPrompt: true, title: '', message: '请选择' };
    dataValidation.load('rule,type');
    await context.sync();
    expect([dataValidation.type, dataValidation.rule.list?.source]).toEqual(['List', '优,良,中,差']);
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.dataValidations).toEqual([
    { area: { row: 0, column: 2, rows: 9, columns: 1 }, list: '优,良,中,差', prompt: '请选择', refuses: true },
  ]);
});

test('a page is set up: paper, margins, title rows, print area, headers', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('表');
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27 });
    pageLayout.topMargin = 36;
    pageLayout.setPrintArea('A1:C9');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
    pageLayout.headersFooters.defaultForAllPages.leftHeader = '草稿';
    pageLayout.load('orientation,zoom,leftMargin');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom, Math.round(pageLayout.leftMargin)]).toEqual([
      'Landscape',
      { horizontalFitToPages: 1, verticalFitToPages: null },
      36,
    ]);
    expect([rows.address, area.address]).toEqual(['表!1:3', '表!A1:C9']);
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    oddFooter: '&C第 &P 页 共 &N 页',
    oddHeader: '&L草稿',
  });
  expect(file.saved[0]?.names?.map((n) => [n.name, n.sheet, n.formula])).toEqual([
    ['_xlnm.Print_Area', 0, '表!$A$1:$C$9'],
    ['_xlnm.Print_Titles', 0, '表!$1:$3'],
  ]);
});

test('a bar chart', async () => {
  const file = book();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const chart = ws.charts.add('BarClustered', ws.getRange('A1:B5'), 'Columns');
    chart.title.text = '各部分得分率';
    chart.legend.visible = false;
    chart.series.getItemAt(0).setXAxisValues(ws.getRange('A2:A5'));
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 1;
    const maximum = chart.axes.valueAxis.load('maximum');
    chart.setPosition('F2', 'M20');
    const charts = ws.charts.load('count,items/name');
    await context.sync();
    expect([charts.count, charts.items[0]?.name, maximum.maximum]).toEqual([1, '图表 1', 1]);
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.addedCharts).toEqual([
    {
      name: '图表 1',
      type: 'barClustered',
      title: '各部分得分率',
      categories: '表!$A$2:$A$5',
      values: '表!$B$1:$B$5',
      axes: { reversed: true, crossesAtEnd: true, minimum: 0, maximum: 1 },
      from: { row: 1, column: 5, rows: 19, columns: 8 },
    },
  ]);
});

test('a protected sheet refuses looks, sizes and locked cells, and takes unlocked ones', async () => {
  const { Excel } = open(workbook([sheet('表', [['甲', ['乙', STYLES.unlocked]]], { isProtected: true })]));
  const tries: [(s: Excel.Worksheet) => void, string | null][] = [
    [(s) => (s.getRange('B1').values = [['新']]), null],
    [(s) => (s.getRange('A1').values = [['新']]), 'AccessDenied'],
    [(s) => (s.getRange('A1:B1').values = [['新', '新']]), 'AccessDenied'],
    [(s) => (s.getRange('B1').format.font.bold = true), 'AccessDenied'],
    [(s) => (s.getRange('B:B').format.columnWidth = 20), 'AccessDenied'],
    [(s) => s.getRange('A1:B1').merge(), 'AccessDenied'],
    [(s) => s.getRange('1:1').insert('Down'), 'AccessDenied'],
    [(s) => s.getRange('A1').clear(), 'AccessDenied'],
  ];
  for (const [attempt, code] of tries) {
    const run = Excel.run(async (context) => {
      attempt(context.workbook.worksheets.getItem('表'));
      await context.sync();
    });
    if (code === null) await run;
    else expect((await failure(run)).code).toBe(code);
  }
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表').load('protection/protected,protection/options');
    await context.sync();
    expect([ws.protection.protected, ws.protection.options.allowFormatCells]).toEqual([true, false]);
  });
});
