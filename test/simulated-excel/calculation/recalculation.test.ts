/** What is calculated anew, and what keeps its value. */
import { sheet, workbook, name } from '../support/content';
import { open, put, values } from '../support/run';

test('only what reads a changed cell is calculated; other formulas keep the value of the file', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=A1*2', 2, 0], ['=B1+1', 3, 0], ['=D1+1', 999, 0], 5]])]));
  await put(excel, '表', 'A1', [[10]]);
  expect(await values(excel, '表', 'A1:E1')).toEqual([[10, 20, 21, 999, 5]]);
});

test('a change reaches formulas of other sheets, through names and whole columns', async () => {
  const excel = open(
    workbook(
      [
        sheet('表', [[1], [2]]),
        sheet('汇总', [
          [
            ['=SUM(表!A:A)', 3, 0],
            ['=分值*2', 6, 0],
            ['=SUM(分值)', 3, 0],
          ],
        ]),
      ],
      { names: [name('分值', '表!$A$1:$A$2'), name('甲', '表!$A$2')] }
    )
  );
  await put(excel, '表', 'A2', [[5]]);
  expect((await values(excel, '汇总', 'A1:C1'))[0]).toEqual([6, 6, 6]);
  // =分值*2 has two values: it is not calculated here and keeps its value.
  expect(excel.simulation.uncalculated.map(({ formula }) => formula)).toEqual(['分值*2']);
});

test('a long chain is followed to its end', async () => {
  const rows = Array.from({ length: 5000 }, (_, r): [[string, number, number]] => [
    [r === 0 ? '=B1' : `=A${r}+1`, 0, 0],
  ]);
  const excel = open(workbook([sheet('表', rows)]));
  await put(excel, '表', 'B1', [[1]]);
  expect(await values(excel, '表', 'A5000')).toEqual([[5000]]);
});

test('a circle is zero and listed', async () => {
  const excel = open(workbook([sheet('表', [])]));
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1:B1').formulas = [['=B1+1', '=A1+1']];
    await context.sync();
  });
  expect(excel.simulation.uncalculated.some(({ reason }) => reason === 'circular reference')).toBe(true);
  expect((await values(excel, '表', 'A1:B1'))[0]).toContain(0);
});

test('IronCalc calculates what is not calculated here, with names written out', async () => {
  const excel = open(
    workbook([sheet('表 一', [[2], [4], [4]])], { names: [name('数', "'表 一'!$A$1:$A$3"), name('系数', '10')] })
  );
  await put(excel, '表 一', 'C1:C3', [['=VAR(数)*系数'], ['=SUMPRODUCT(ABS(A1:A3))'], ['=NETWORKDAYS(44000,44100)']]);
  const got = await values(excel, '表 一', 'C1:C3');
  expect(got[0]?.[0]).toBeCloseTo(40 / 3, 12);
  expect(got[1]).toEqual([10]);
  expect(got[2]).toEqual([72]);
  expect(excel.simulation.uncalculated).toEqual([]);
});

test('what nobody can calculate keeps the value of the file, and is listed', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=AGGREGATE(9,6,A1)', 77, 0]]])]));
  await put(excel, '表', 'A1', [[5]]);
  expect(await values(excel, '表', 'B1')).toEqual([[77]]);
  expect(excel.simulation.uncalculated).toEqual([
    { sheet: '表', row: 0, column: 1, formula: 'AGGREGATE(9,6,A1)', reason: 'function AGGREGATE' },
  ]);
});

test('an array formula over several cells is left alone', async () => {
  const content = sheet('表', [[1, 2]]);
  const cells = new Map(content.cells);
  cells.set(
    1,
    new Map([
      [0, { value: 3, formula: 'A1:B1*3', arrayRef: 'A2:B2', style: 0 }],
      [1, { value: 6, formula: null, arrayRef: null, style: 0 }],
    ])
  );
  const excel = open(workbook([{ ...content, cells }]));
  await put(excel, '表', 'A1', [[9]]);
  expect(await values(excel, '表', 'A2:B2')).toEqual([[3, 6]]);
  expect(excel.simulation.uncalculated.map(({ reason }) => reason)).toEqual(['an array formula over several cells']);
});

test('on opening, formulas without a value are calculated with what reads them; all where the file asks for it', async () => {
  const cells = [[1, ['=A1*2', null, 0], ['=B1+1', null, 0], ['=A1*5', 7, 0]]] as const;
  const opened = (more: Parameters<typeof workbook>[1]) => open(workbook([sheet('表', [[...cells[0]]])], more));
  expect(await values(opened({}), '表', 'A1:D1')).toEqual([[1, 2, 3, 7]]);
  expect(await values(opened({ calculatesOnLoad: true }), '表', 'A1:D1')).toEqual([[1, 2, 3, 5]]);
  const manual = { calculationMode: 'manual' } as const;
  expect(await values(opened({ ...manual, calculatesOnLoad: true }), '表', 'A1:D1')).toEqual([[1, 2, 3, 5]]);
  expect(await values(opened(manual), '表', 'A1:D1')).toEqual([[1, '', '', 7]]);
});

test('with manual calculation only what is written is calculated, until someone asks', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=A1*2', 2, 0]]])], { calculationMode: 'manual' }));
  await put(excel, '表', 'A1', [[10]]);
  await put(excel, '表', 'C1', [['=A1*3']]);
  expect(await values(excel, '表', 'A1:C1')).toEqual([[10, 2, 30]]);
  await excel.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode,calculationState');
    await context.sync();
    expect([application.calculationMode, application.calculationState]).toEqual(['Manual', 'Pending']);
    application.calculate('Recalculate');
    await context.sync();
  });
  expect(await values(excel, '表', 'B1')).toEqual([[20]]);
});

test('calculation suspended until the next sync is made good at its end', async () => {
  const excel = open(workbook([sheet('表', [[1, ['=A1*2', 2, 0]]])]));
  const seen = await excel.Excel.run(async (context) => {
    const { worksheets, application } = context.workbook;
    const row = worksheets.getItem('表').getRange('A1:B1');
    application.suspendApiCalculationUntilNextSync();
    row.getCell(0, 0).values = [[10]];
    row.load('values');
    await context.sync();
    const during = row.values[0] as unknown[];
    row.load('values');
    await context.sync();
    return [during, row.values[0] as unknown[]];
  });
  expect(seen).toEqual([
    [10, 2],
    [10, 20],
  ]);
});

test('a name that comes, changes or goes is calculated through', async () => {
  const excel = open(workbook([sheet('表', [[1, 2, ['=系数*10', { error: '#NAME?' }, 0]]])]));
  const at = async (work: (names: Excel.NamedItemCollection, sheet: Excel.Worksheet) => void): Promise<unknown> => {
    await excel.Excel.run(async (context) => {
      const ws = context.workbook.worksheets.getItem('表');
      work(context.workbook.names, ws);
      await context.sync();
    });
    return (await values(excel, '表', 'C1'))[0]?.[0];
  };
  expect(await at((names, ws) => names.add('系数', ws.getRange('A1')))).toBe(10);
  expect(await at((names) => (names.getItem('系数').formula = '=表!$B$1'))).toBe(20);
  expect(await at((names) => names.getItem('系数').delete())).toBe('#NAME?');
});
