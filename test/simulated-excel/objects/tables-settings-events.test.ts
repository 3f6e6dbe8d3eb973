/** Tables, settings, custom properties, selection and events. */
import { sheet, workbook } from '../support/content';
import { failure, open, put, values } from '../support/run';

const withTable = () =>
  workbook([
    sheet(
      '表',
      [
        ['指标', '分值'],
        ['甲', 1],
        ['乙', 2],
      ],
      {
        tables: [
          {
            name: '指标_完成情况',
            area: { row: 0, column: 0, rows: 3, columns: 2 },
            hasHeaders: true,
            hasTotals: false,
            columns: ['指标', '分值'],
          },
        ],
      }
    ),
  ]);

test('a table tells its parts', async () => {
  const { Excel } = open(withTable());
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('指标_完成情况').load('name,showTotals,id');
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('分值').getDataBodyRange(),
    ];
    ranges.forEach((range) => range.load('address'));
    table.columns.load('items/name,count');
    table.rows.load('count');
    const missing = context.workbook.tables.getItemOrNullObject('没有').load('name');
    const all = context.workbook.worksheets.getItem('表').tables.load('items/name,count');
    await context.sync();
    expect([
      table.name,
      table.showTotals,
      table.columns.items.map((c) => c.name),
      table.columns.count,
      table.rows.count,
    ]).toEqual(['指标_完成情况', false, ['指标', '分值'], 2, 2]);
    expect(ranges.map((r) => r.address)).toEqual(['表!A1:B3', '表!A1:B1', '表!A2:B3', '表!B2:B3']);
    expect([missing.isNullObject, all.items.length]).toEqual([true, 1]);
  });
});

test('a column is added to a table, and a formula reads it by name', async () => {
  const file = withTable();
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('指标_完成情况');
    table.columns.add(undefined, [['得分'], [0.9], [1.5]]);
    context.workbook.worksheets.getItem('表').getRange('F1').formulas = [['=SUM(指标_完成情况[得分])']];
    await context.sync();
  });
  expect(await values(excel, '表', 'F1')).toEqual([[2.4]]);
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.tables).toEqual([
    {
      name: '指标_完成情况',
      area: { row: 0, column: 0, rows: 3, columns: 3 },
      hasHeaders: true,
      hasTotals: false,
      columns: ['指标', '分值', '得分'],
    },
  ]);
});

test('a new table makes its headings different texts', async () => {
  const file = workbook([
    sheet('表', [
      ['名', '名', 2022],
      [1, 2, 3],
    ]),
  ]);
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.add('表!A1:C2', true);
    table.name = '数据';
    await context.sync();
  });
  expect(await values(excel, '表', 'A1:C1')).toEqual([['名', '名2', '2022']]);
});

test('settings and custom properties are kept, found, changed and deleted', async () => {
  const file = workbook([sheet('表', [], { customProperties: new Map([['角色', '扣分说明']]) })], {
    settings: new Map([['旧', '{"a":1}']]),
  });
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const { settings, worksheets } = context.workbook;
    const old = settings.getItem('旧').load('value');
    settings.add('新', { 决定: ['甲', 2] });
    const missing = settings.getItemOrNullObject('没有').load('value');
    const { customProperties } = worksheets.getItem('表');
    const role = customProperties.getItemOrNullObject('角色').load('key,value');
    const none = customProperties.getItemOrNullObject('x').load('value');
    customProperties.add('指纹', 'abc');
    const all = customProperties.load('items/key,items/value');
    await context.sync();
    expect([old.value, missing.isNullObject, role.value, none.isNullObject]).toEqual([
      { a: 1 },
      true,
      '扣分说明',
      true,
    ]);
    expect(all.items.map((p) => [p.key, p.value])).toEqual([
      ['角色', '扣分说明'],
      ['指纹', 'abc'],
    ]);
    old.delete();
    role.delete();
    await context.sync();
  });
  excel.save();
  expect(file.saved[0]?.settings).toEqual(new Map([['新', '{"决定":["甲",2]}']]));
  expect(file.saved[0]?.sheets[0]?.edits.customProperties).toEqual(new Map([['指纹', 'abc']]));
});

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

test('onChanged tells of what the add-in and what the person writes', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=A1', 1, 0]]]), sheet('别', [])]));
  const seen: unknown[] = [];
  const stop = await excel.Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem('表').onChanged.add((event) => {
      const details: Partial<Excel.ChangedEventDetail> = { ...event.details };
      seen.push([
        event.address,
        event.changeType,
        event.source,
        event.triggerSource,
        details.valueBefore as unknown,
        details.valueAfter as unknown,
      ]);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  await put(excel, '表', 'A1', [[2]]);
  await put(excel, '别', 'A1', [[2]]);
  const { grid } = excel.simulation;
  await grid.typeInto(grid.sheet('表'), 4, 2, '3%');
  await pause();
  expect(seen).toEqual([
    ['A1', 'RangeEdited', 'Local', 'ThisLocalAddin', 1, 2],
    ['C5', 'RangeEdited', 'Local', undefined, '', 0.03],
  ]);
  await excel.Excel.run(stop.context, async (context) => {
    stop.remove();
    await context.sync();
  });
  await put(excel, '表', 'A1', [[9]]);
  await pause();
  expect(seen).toHaveLength(2);
});

test('selection: the selected range, the active cell, and the event', async () => {
  const excel = open(workbook([sheet('表', []), sheet('别', [])]));
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add((event) => {
      seen.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem('别').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(['别!B2:C3', '别!B2']);
  });
  const { grid } = excel.simulation;
  grid.select(grid.sheet('表'), { row: 4, column: 0, rows: 1, columns: 1 });
  await pause();
  expect(seen).toEqual(['B2:C3', 'A5']);
});

test('sheets that come and go are told of', async () => {
  const excel = open(workbook([sheet('表', []), sheet('别', [])]));
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add((event) => Promise.resolve(void seen.push(event.type)));
    worksheets.onDeleted.add((event) => Promise.resolve(void seen.push(event.type)));
    worksheets.onActivated.add((event) => Promise.resolve(void seen.push(event.type)));
    await context.sync();
    worksheets.add('新').activate();
    worksheets.getItem('别').delete();
    await context.sync();
  });
  await pause();
  expect(seen).toEqual(['WorksheetAdded', 'WorksheetActivated', 'WorksheetDeleted']);
});

test("what the file has of its own is counted and taken away; what is not known of it is refused, not answered with 'none'", async () => {
  const own = {
    charts: ['图'],
    conditionalFormats: [[{ row: 0, column: 0, rows: 2, columns: 1 }], [{ row: 5, column: 0, rows: 2, columns: 1 }]],
  };
  const { Excel } = open(workbook([sheet('表', [], own)]));
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const charts = ws.charts.getCount();
    const formats = ws.getRange('A1').conditionalFormats.getCount();
    await context.sync();
    expect([charts.value, formats.value]).toEqual([1, 2]);
  });
  const refused = async (work: (sheet: Excel.Worksheet) => void): Promise<string> => {
    const failed = await failure(
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem('表'));
        await context.sync();
      })
    );
    return failed.code;
  };
  expect(await refused((ws) => ws.getRange('A1').conditionalFormats.load('items/type'))).toBe('NotImplemented');
  // A part of a rule's cells only.
  expect(await refused((ws) => ws.getRange('A1').conditionalFormats.clearAll())).toBe('NotImplemented');
  expect(await refused((ws) => void ws.charts.getItem('图').title.load('text'))).toBe('ApiNotFound');
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.getRange('A1:B3').conditionalFormats.clearAll();
    ws.charts.getItem('图').delete();
    const charts = ws.charts.getCount();
    const formats = ws.getRange('A1').conditionalFormats.getCount();
    await context.sync();
    expect([charts.value, formats.value]).toEqual([0, 1]);
  });
});

test('a table keeps its header texts, and is resized only where Excel would', async () => {
  const excel = open(
    workbook([
      sheet('表', [
        ['甲', '乙', '丙'],
        [1, 2, 3],
      ]),
    ])
  );
  const { Excel } = excel;
  const code = async (work: (sheet: Excel.Worksheet, table: Excel.Table) => void): Promise<string> => {
    const failed = await failure(
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem('表'), context.workbook.tables.getItem('台账'));
        await context.sync();
      })
    );
    return failed.code;
  };
  const columns = async (): Promise<readonly string[]> =>
    Excel.run(async (context) => {
      const items = context.workbook.tables.getItem('台账').columns.load('items/name');
      const header = context.workbook.tables.getItem('台账').getHeaderRowRange().load('values');
      await context.sync();
      const names = items.items.map(({ name }) => name);
      expect(header.values[0]).toEqual(names);
      return names;
    });
  await Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.tables.add('A1:B2', true).name = '台账';
    ws.tables.add('E1:F2', true).name = '旁表';
    ws.getRange('A5:B6').merge(false);
    context.workbook.tables.getItem('台账').resize('A1:C3');
    await context.sync();
  });
  expect(await columns()).toEqual(['甲', '乙', '丙']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1:C1').values = [['', 2024, 2024]];
    await context.sync();
  });
  expect(await columns()).toEqual(['列1', '2024', '20242']);
  expect(await code((_, table) => table.resize('A2:C3'))).toBe('InvalidArgument');
  expect(await code((_, table) => table.resize('A1:C1'))).toBe('InvalidArgument');
  expect(await code((_, table) => table.resize('A1:E3'))).toBe('InvalidArgument');
  expect(await code((_, table) => table.resize('A1:C6'))).toBe('InvalidOperation');
  expect(await columns()).toEqual(['列1', '2024', '20242']);
});

test('an add-in that wants no events gets none', async () => {
  const excel = open(workbook([sheet('表', [])]));
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void seen.push(event.address)));
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('表').getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('表').getRange('A2').values = [[1]];
    await context.sync();
  });
  await pause();
  expect(seen).toEqual(['A2']);
});
