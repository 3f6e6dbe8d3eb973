/** Ranges: contents, the ways between them, merging, clearing, copying, inserting and deleting. */
import { sheet, workbook, name, STYLES } from '../support/content';
import { failure, open, put, values } from '../support/run';

const book = () =>
  workbook([
    sheet('表', [
      ['名', 1, [0.998, STYLES.percent], ['007', STYLES.text]],
      ['乙', 2.5, { error: '#N/A' }, true],
      [null, ['=B1+B2', 3.5, 0], null, [44_562, STYLES.date]],
    ]),
    sheet('空', []),
  ]);

test('a range tells its contents in every form', async () => {
  const { Excel } = open(book());
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:D3');
    range.load();
    await context.sync();
    return range.toJSON();
  });
  expect(seen).toMatchObject({
    address: '表!A1:D3',
    cellCount: 12,
    values: [
      ['名', 1, 0.998, '007'],
      ['乙', 2.5, '#N/A', true],
      ['', 3.5, '', 44_562],
    ],
    formulas: [
      ['名', 1, 0.998, '007'],
      ['乙', 2.5, '#N/A', true],
      ['', '=B1+B2', '', 44_562],
    ],
    text: [
      ['名', '1', '99.8%', '007'],
      ['乙', '2.5', '#N/A', 'TRUE'],
      ['', '3.5', '', '2022/1/1'],
    ],
    numberFormat: [
      ['General', 'General', '0.0%', '@'],
      ['General', 'General', 'General', 'General'],
      ['General', 'General', 'General', 'yyyy/m/d'],
    ],
    valueTypes: [
      ['String', 'Double', 'Double', 'String'],
      ['String', 'Double', 'Error', 'Boolean'],
      ['Empty', 'Double', 'Empty', 'Double'],
    ],
  });
});

test('whole rows and columns have an address and no grid', async () => {
  const { Excel } = open(book());
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets
      .getItem('表')
      .getRange('B:B')
      .load('address,values,rowCount,isEntireColumn');
    const used = context.workbook.worksheets.getItem('表').getRange('B:B').getUsedRange(true).load('address,values');
    await context.sync();
    expect([column.address, column.values, column.rowCount, column.isEntireColumn]).toEqual([
      '表!B:B',
      null,
      1_048_576,
      true,
    ]);
    expect([used.address, used.values]).toEqual(['表!B1:B3', [[1], [2.5], [3.5]]]);
  });
});

test('used ranges: of a sheet, of a part, of nothing', async () => {
  const { Excel } = open(book());
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const all = worksheets.getItem('表').getUsedRange().load('address');
    const empty = worksheets.getItem('空').getUsedRangeOrNullObject(true);
    empty.load('address');
    const corner = worksheets.getItem('空').getUsedRange().load('address');
    const none = worksheets.getItem('表').getRange('F1:G9').getUsedRangeOrNullObject(true);
    none.load('address');
    await context.sync();
    expect([all.address, empty.isNullObject, corner.address, none.isNullObject]).toEqual([
      '表!A1:D3',
      true,
      '空!A1',
      true,
    ]);
  });
});

test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ['getCell', (r) => r.getCell(1, 1), 'C3'],
  ['getRow', (r) => r.getRow(1), 'B3:D3'],
  ['getColumn', (r) => r.getColumn(0), 'B2:B4'],
  ['getLastCell', (r) => r.getLastCell(), 'D4'],
  ['getLastRow', (r) => r.getLastRow(), 'B4:D4'],
  ['getLastColumn', (r) => r.getLastColumn(), 'D2:D4'],
  ['getOffsetRange', (r) => r.getOffsetRange(1, -1), 'A3:C5'],
  ['getResizedRange', (r) => r.getResizedRange(1, 2), 'B2:F5'],
  ['getAbsoluteResizedRange', (r) => r.getAbsoluteResizedRange(1, 1), 'B2'],
  ['getEntireRow', (r) => r.getEntireRow(), '2:4'],
  ['getEntireColumn', (r) => r.getEntireColumn(), 'B:D'],
  ['getRowsAbove', (r) => r.getRowsAbove(1), 'B1:D1'],
  ['getRowsBelow', (r) => r.getRowsBelow(2), 'B5:D6'],
  ['getColumnsBefore', (r) => r.getColumnsBefore(1), 'A2:A4'],
  ['getColumnsAfter', (r) => r.getColumnsAfter(2), 'E2:F4'],
  ['getBoundingRect', (r) => r.getBoundingRect('F9'), 'B2:F9'],
  ['getIntersection', (r) => r.getIntersection('C1:Z3'), 'C2:D3'],
])('%s', async (_way, go, expected) => {
  const { Excel } = open(book());
  await Excel.run(async (context) => {
    const found = go(context.workbook.worksheets.getItem('表').getRange('B2:D4')).load('address');
    await context.sync();
    expect(found.address).toBe(`表!${expected}`);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['beyond the edge', (s) => s.getRange('A1').getOffsetRange(-1, 0).load('address'), 'InvalidArgument'],
  ['an address that is none', (s) => s.getRange('没有').load('address'), 'InvalidArgument'],
  ['no common cells', (s) => s.getRange('A1').getIntersection('B2').load('address'), 'ItemNotFound'],
  ['too few rows', (s) => (s.getRange('A1:A3').values = [[1], [2]]), 'InvalidArgument'],
  ['a ragged grid', (s) => (s.getRange('A1:B2').values = [[1, 2], [3]]), 'InvalidArgument'],
  ['a formula that is none', (s) => (s.getRange('A1').values = [['=SUM(']]), 'InvalidArgument'],
  [
    'a dash before a text is a formula, too',
    (s) => (s.getRange('A1').values = [['- 按要求 完成（见附件']]),
    'InvalidArgument',
  ],
  ['a text that is too long', (s) => (s.getRange('A1').values = [['长'.repeat(32_768)]]), 'InvalidArgument'],
])('%s is refused', async (_what, work, code) => {
  const { Excel } = open(book());
  const failed = await failure(
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('表'));
      await context.sync();
    })
  );
  expect(failed.code).toBe(code);
});

test('writing: texts are read as if typed, null leaves a cell alone, one value fills all', async () => {
  const excel = open(book());
  await put(excel, '表', 'A1:D2', [
    ['5%', null, '=1+1', '008'],
    ['2022年3月', 'x', '', false],
  ]);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:D2').load('values,numberFormat');
    const filled = context.workbook.worksheets.getItem('空').getRange('A1:B2');
    filled.values = '一' as unknown as string[][];
    filled.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [0.05, 1, 2, '008'],
      [44_621, 'x', '', false],
    ]);
    expect(range.numberFormat[0]).toEqual(['0%', 'General', '0.0%', '@']);
    expect(range.numberFormat[1]?.[0]).toBe('yyyy"年"m"月"');
    expect(filled.values).toEqual([
      ['一', '一'],
      ['一', '一'],
    ]);
  });
});

test('what is written inside a merged area is swallowed', async () => {
  const excel = open(
    workbook([sheet('表', [['组', null, 1]], { merges: [{ row: 0, column: 0, rows: 2, columns: 2 }] })])
  );
  await put(excel, '表', 'A1:C2', [
    ['甲', '乙', 2],
    ['丙', '丁', 3],
  ]);
  expect(await values(excel, '表', 'A1:C2')).toEqual([
    ['甲', '', 2],
    ['', '', 3],
  ]);
});

test('merging keeps the first value; merged areas are found; unmerging gives the cells back', async () => {
  const file = workbook([sheet('表', [[null, '甲'], ['乙']])]);
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const range = ws.getRange('A1:B2');
    range.merge();
    const areas = ws.getRange('A1:F9').getMergedAreasOrNullObject();
    areas.load('address,areaCount,areas/items/address,areas/items/rowCount');
    const none = ws.getRange('F1').getMergedAreasOrNullObject();
    none.load('address');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['甲', ''],
      ['', ''],
    ]);
    expect([areas.address, areas.areas.items.map((a) => [a.address, a.rowCount])]).toEqual([
      '表!A1:B2',
      [['表!A1:B2', 2]],
    ]);
    expect(none.isNullObject).toBe(true);
    ws.getRange('A1').unmerge();
    ws.getRange('D1:E2').merge(true);
    await context.sync();
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.merges).toEqual([
    { row: 0, column: 3, rows: 1, columns: 2 },
    { row: 1, column: 3, rows: 1, columns: 2 },
  ]);
});

test('clearing contents keeps the look, clearing formats keeps the contents', async () => {
  const excel = open(
    workbook([
      sheet('表', [
        [
          ['甲', STYLES.bold],
          ['乙', STYLES.bold],
          ['丙', STYLES.bold],
        ],
      ]),
    ])
  );
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.getRange('A1').clear('Contents');
    ws.getRange('B1').clear('Formats');
    ws.getRange('C1').clear();
    const cells = ['A1', 'B1', 'C1'].map((address) => ws.getRange(address).load('values,format/font/bold'));
    await context.sync();
    expect(cells.map((c) => [c.values[0]?.[0] as unknown, c.format.font.bold])).toEqual([
      ['', true],
      ['乙', false],
      ['', false],
    ]);
  });
});

test('a copy takes formulas along, relative parts moving', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=A1*$A$1', 1, STYLES.bold]], [2]])]));
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.getRange('B2').copyFrom('B1');
    ws.getRange('C1:C2').copyFrom('B1', 'Values');
    const range = ws.getRange('B2:C2').load('formulas,values');
    const bold = ws.getRange('B2').load('format/font/bold');
    await context.sync();
    expect(range.formulas).toEqual([['=A2*$A$1', 1]]);
    expect(range.values).toEqual([[2, 1]]);
    expect(bold.format.font.bold).toBe(true);
  });
});

test('inserted and deleted rows move cells, merges, formulas, names and held ranges', async () => {
  const file = workbook(
    [
      sheet('表', [['题'], [1], [2], [['=SUM(A2:A3)', 3, 0]]], {
        merges: [{ row: 3, column: 1, rows: 1, columns: 2 }],
      }),
      sheet('别', [[['=表!A3', 2, 0]]]),
    ],
    { names: [name('块', '表!$A$2:$A$3')] }
  );
  const excel = open(file);
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const held = ws.getRange('A4').load('address');
    await context.sync();
    ws.getRange('3:3').insert('Down');
    ws.getRange('A3').values = [[10]];
    held.load('address,formulas,values');
    const name = context.workbook.names.getItem('块').load('formula');
    const other = context.workbook.worksheets.getItem('别').getRange('A1').load('formulas,values');
    await context.sync();
    expect([held.address, held.formulas, held.values]).toEqual(['表!A5', [['=SUM(A2:A4)']], [[13]]]);
    expect(name.formula).toBe('=表!$A$2:$A$4');
    expect([other.formulas, other.values]).toEqual([[['=表!A4']], [[2]]]);
    ws.getRange('2:3').delete('Up');
    held.load('address,formulas,values');
    await context.sync();
    expect([held.address, held.formulas, held.values]).toEqual(['表!A3', [['=SUM(A2:A2)']], [[2]]]);
  });
  excel.save();
  expect(file.saved[0]?.sheets[0]?.edits.merges).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
});

test('columns and single cells move, too', async () => {
  const excel = open(
    workbook([
      sheet('表', [
        [1, 2, ['=A1+B1', 3, 0]],
        [4, 5, 6],
      ]),
    ])
  );
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    ws.getRange('B:B').insert('Right');
    ws.getRange('A1').insert('Down');
    const all = ws.getRange('A1:D3').load('formulas');
    await context.sync();
    expect(all.formulas).toEqual([
      ['', '', 2, '=A2+C1'],
      [1, '', 5, 6],
      [4, '', '', ''],
    ]);
  });
});

test('hidden rows and columns are told', async () => {
  const excel = open(
    workbook([
      sheet('表', [[1], [2]], {
        rows: [{ row: 1, height: null, hidden: true, style: null }],
        columns: [{ first: 2, last: 2, width: 9, hidden: true, style: 0 }],
      }),
    ])
  );
  await excel.Excel.run(async (context) => {
    const ws = context.workbook.worksheets.getItem('表');
    const [a, b, both, column] = ['A1', 'A2', 'A1:A2', 'C1'].map((address) =>
      ws.getRange(address).load('hidden,rowHidden,columnHidden')
    );
    await context.sync();
    expect([a?.hidden, b?.hidden, both?.rowHidden, column?.columnHidden, column?.hidden]).toEqual([
      false,
      true,
      null,
      true,
      true,
    ]);
  });
});
