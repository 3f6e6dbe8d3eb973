/** Ranges that are Excel tables, or lie inside one: our columns become columns of the table, and go again with undo. */
import { openPackage } from '../../src/simulated-excel/package';
import { textOf, partsOf } from '../simulated-excel/package/files';
import {
  contentOf,
  differencesOf,
  fileOf,
  openWorkbook,
  planFor,
  SAMPLE,
  scoreOnce,
  type Opened,
  quiet,
} from './open-workbook';
import { contentsOf, outcomeOf, problemOf, scored, scoreIn, sit, type, withoutIds } from './sitting';

jest.setTimeout(240_000);

const TABLES = 'test/fixtures/workbooks/excel-tables.xlsx';
const OURS = ['得分', '得分率', '扣分', '扣分说明'];

interface Standing {
  readonly name: string;
  readonly area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  readonly columns: readonly string[];
}

const tablesIn = (bytes: Uint8Array): ReadonlyMap<string, Standing> =>
  new Map(
    openPackage(bytes).content.sheets.flatMap(({ tables }) => tables.map((table) => [table.name, table] as const))
  );

const tableIn = (bytes: Uint8Array, name: string): Standing => {
  const found = tablesIn(bytes).get(name);
  if (found === undefined) throw new Error(name);
  return found;
};

async function change({ excel }: Opened, work: (context: Excel.RequestContext) => void): Promise<void> {
  await excel.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** The sample with its indicators inside a table of another name, which reaches further than the name does. */
async function insideATable(
  prepare: (sheet: Excel.Worksheet) => void = () => undefined,
  area = 'A2:G17'
): Promise<Uint8Array> {
  const opened = openWorkbook(fileOf(SAMPLE));
  await change(opened, (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    prepare(sheet);
    sheet.tables.add(area, true).name = '台账';
  });
  return opened.excel.save();
}

describe('ranges that are tables', () => {
  it('our columns are columns of the tables, a second run writes nothing, undo and redo hold', async () => {
    const file = fileOf(TABLES);
    const sitting = await scored(file);
    const saved = sitting.excel.save();
    for (const name of ['指标_完成情况', '指标_评分表']) {
      const before = tableIn(file, name);
      const after = tableIn(saved, name);
      expect(after.columns).toEqual([...before.columns, ...OURS]);
      expect(after.area).toEqual({ ...before.area, columns: before.area.columns + OURS.length });
    }
    expect(tableIn(saved, '预算_整体支出')).toEqual(tableIn(file, '预算_整体支出'));
    await scoreIn(sitting);
    expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
    const after = contentsOf(sitting);

    const again = sit(saved);
    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(contentOf(file), contentsOf(again)).slice(0, 3)).toEqual([]);
    await again.session.undo();
    expect(problemOf(again.session)).toBeNull();
    expect(differencesOf(withoutIds(after), withoutIds(contentsOf(again))).slice(0, 3)).toEqual([]);
  });

  it('the table part of the saved file names each header cell, once, and filters them all', async () => {
    const { excel, workbook } = openWorkbook(fileOf(TABLES));
    await scoreOnce(workbook);
    const saved = excel.save();
    const parts = [...partsOf(saved).keys()].filter((name) => name.startsWith('xl/tables/'));
    const texts = parts.map((part) => textOf(saved, part));
    const text = texts.find((one) => one.includes('name="指标_完成情况"')) ?? '';
    const { columns, area } = tableIn(saved, '指标_完成情况');
    const named = [...text.matchAll(/<tableColumn [^>]*?id="(\d+)"[^>]*?name="([^"]*)"/g)];
    expect(named.map(([, , name]) => name)).toEqual(columns);
    expect(new Set(named.map(([, id]) => id)).size).toBe(columns.length);
    expect(/<tableColumns count="(\d+)"/.exec(text)?.[1]).toBe(String(columns.length));
    const ref = / ref="([^"]*)"/.exec(text)?.[1];
    expect(ref).toBe('A3:K18');
    expect(/<autoFilter ref="([^"]*)"/.exec(text)?.[1] ?? ref).toBe(ref);
    const cells = openPackage(saved)
      .content.sheets.find(({ name }) => name === '指标')
      ?.cells.get(area.row);
    expect(columns.map((_, index) => cells?.get(area.column + index)?.value)).toEqual(columns);
  });
});

describe('a range inside a table of another name', () => {
  it('the table takes the columns in right of its last one, whatever it holds besides', async () => {
    const file = await insideATable((sheet) => {
      sheet.getRange('H2:H17').values = [['备注'], ...Array.from({ length: 15 }, (_, row) => [`第${row}行`])];
    }, 'A2:H17');
    const sitting = await scored(file);
    const { columns, area } = tableIn(sitting.excel.save(), '台账');
    expect(columns).toEqual([...tableIn(file, '台账').columns, ...OURS]);
    expect(area.columns).toBe(12);
    await sitting.session.undo();
    expect(differencesOf(contentOf(file), contentsOf(sitting)).slice(0, 3)).toEqual([]);
  });

  it("the person's own 得分 in the table is left alone; ours bear headings that the table does not have", async () => {
    const file = await insideATable((sheet) => {
      sheet.getRange('H2:I3').values = [
        ['得分', '扣分说明（自动）'],
        [3, '自己的'],
      ];
    }, 'A2:I17');
    const sitting = await scored(file);
    const saved = sitting.excel.save();
    expect(tableIn(saved, '台账').columns.slice(7)).toEqual([
      '得分',
      '扣分说明（自动）',
      '得分（自动）',
      '得分率',
      '扣分',
      '扣分说明',
    ]);
    const row = openPackage(saved)
      .content.sheets.find(({ name }) => name === '指标')
      ?.cells.get(2);
    expect([7, 8].map((column) => row?.get(column)?.value)).toEqual([3, '自己的']);
    await scoreIn(sitting);
    expect(outcomeOf(sitting.session).receipt?.cells).toBe(0);
  });

  it.each([
    ['a filled cell', 'I9', (sheet: Excel.Worksheet) => void (sheet.getRange('I9').values = [['别动']])],
    [
      'a cell below the last row that is scored',
      'J20',
      (sheet: Excel.Worksheet) => void (sheet.getRange('J20').values = [['合计']]),
    ],
    ['merged cells', 'K5', (sheet: Excel.Worksheet) => sheet.getRange('K5:L6').merge(false)],
    ['another table', 'J2', (sheet: Excel.Worksheet) => void (sheet.tables.add('J2:K4', true).name = '旁表')],
  ])('%s right of it: nothing is written, and the cells are named', async (_, address, prepare) => {
    const file = await insideATable(prepare, 'A2:G20');
    const { excel, workbook } = openWorkbook(file);
    const plan = planFor(await workbook.read());
    const problem = plan.problems?.find(({ code }) => code === 'sheets.table-has-no-room');
    expect(problem?.params.cells?.split('、')[0]).toBe(`指标!${address}`);
    expect(problem?.params.table).toBe('台账');
    const sitting = sit(file);
    await sitting.session.score({ sheets: true });
    expect(problemOf(sitting.session)).toBe('sheets.table-has-no-room');
    expect(differencesOf(contentOf(file), contentOf(sitting.excel.save()))).toEqual([]);
    excel.close();
  });

  it('a table with its headings elsewhere does not take our columns in', async () => {
    const opened = openWorkbook(fileOf(SAMPLE));
    await change(opened, (context) => {
      context.workbook.worksheets.getItem('指标').tables.add('A6:G17', true).name = '半张表';
    });
    const file = opened.excel.save();
    const sitting = await scored(file);
    expect(tableIn(sitting.excel.save(), '半张表')).toEqual(tableIn(file, '半张表'));
  });

  it('a table that the person made larger since is not cut down again', async () => {
    const sitting = await scored(await insideATable());
    await change(sitting, (context) => {
      context.workbook.tables.getItem('台账').resize('A2:L17');
    });
    const before = contentOf(sitting.excel.save());
    await sitting.session.undo();
    expect(problemOf(sitting.session)).toBe('application.edited-since');
    expect(differencesOf(before, contentOf(sitting.excel.save()))).toEqual([]);
  });

  it('a table that somebody resizes between reading and writing stays as it is', async () => {
    const { excel, workbook } = openWorkbook(await insideATable());
    const plan = planFor(await workbook.read());
    await change({ excel, workbook }, (context) => {
      context.workbook.tables.getItem('台账').resize('A2:H17');
    });
    const before = contentOf(excel.save());
    await expect(workbook.write(plan, quiet)).rejects.toMatchObject({
      note: { code: 'excel.changed-meanwhile' },
    });
    expect(differencesOf(before, contentOf(excel.save()))).toEqual([]);
  });

  it('after an edited input only the cells that changed are written; the table keeps its size', async () => {
    const sitting = await scored(await insideATable());
    await type(sitting, '指标', 'E5', '1支');
    await scoreIn(sitting, false);
    expect(outcomeOf(sitting.session).plan.tables).toEqual([]);
    expect(outcomeOf(sitting.session).receipt?.cells).toBeGreaterThan(0);
  });
});
