/**
 * Whatever is done to a file through the client, the saved file opened again holds what the client saw:
 * values, formulas, merges, names.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openExcel, type OpenExcel } from '../../../src/simulated-excel';

const folder = join(process.cwd(), 'assets/samples');
const [sample = ''] = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
const bytes = new Uint8Array(readFileSync(join(folder, sample)));

const place = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const size = fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) });
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((x) => (Object.is(x, -0) ? 0 : x)),
  fc.constantFrom('甲', '466支', '99.5%', '', '2022年3月1日', 'TRUE', '#N/A', ' 前后 空格 ', '<&">', '第一行\n第二行'),
  fc.boolean()
);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), place, value }),
  fc.record({ kind: fc.constant('formula' as const), place, at: place }),
  fc.record({ kind: fc.constant('look' as const), place, size, bold: fc.boolean() }),
  fc.record({ kind: fc.constant('merge' as const), place, size }),
  fc.record({ kind: fc.constant('clear' as const), place, size }),
  fc.record({ kind: fc.constant('insert' as const), row: fc.nat(20) }),
  fc.record({ kind: fc.constant('delete' as const), row: fc.nat(20) }),
  fc.record({ kind: fc.constant('column' as const), column: fc.nat(8) })
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function apply(sheet: Excel.Worksheet, one: Edit): void {
  const cell = (at: { row: number; column: number }): Excel.Range => sheet.getCell(at.row, at.column);
  const block = (at: { row: number; column: number }, s: { rows: number; columns: number }): Excel.Range =>
    sheet.getRangeByIndexes(at.row, at.column, s.rows, s.columns);
  switch (one.kind) {
    case 'value':
      cell(one.place).values = [[one.value]];
      return;
    case 'formula':
      cell(one.place).formulas = [[`=ROUND(SUM(A${one.at.row + 1}:C${one.at.row + 1}),2)&"分"`]];
      return;
    case 'look':
      block(one.place, one.size).format.font.bold = one.bold;
      return;
    case 'merge':
      block(one.place, one.size).merge();
      return;
    case 'clear':
      block(one.place, one.size).clear();
      return;
    case 'insert':
      sheet.getRange(`${one.row + 1}:${one.row + 1}`).insert('Down');
      return;
    case 'delete':
      sheet.getRange(`${one.row + 1}:${one.row + 1}`).delete('Up');
      return;
    case 'column':
      sheet.getRangeByIndexes(0, one.column, 1, 1).getEntireColumn().insert('Right');
      return;
  }
}

async function seen(excel: OpenExcel): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const names = context.workbook.names.load('items/name,items/formula');
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const parts = sheets.items.map((sheet) => {
      const range = sheet.getRange('A1:Z60').load('values,formulas,numberFormat,text');
      const merged = range.getMergedAreasOrNullObject().load('address');
      return { range, merged, bold: sheet.getRange('A1:C9').load('format/font/bold') };
    });
    await context.sync();
    return {
      names: names.items.map((n) => [n.name, n.formula as unknown]),
      sheets: parts.map(({ range, merged, bold }) => ({
        values: range.values as unknown,
        formulas: range.formulas as unknown,
        text: range.text,
        formats: range.numberFormat as unknown,
        merged: merged.isNullObject ? [] : merged.address.split(',').sort(),
        bold: bold.format.font.bold,
      })),
    };
  });
}

test('what was seen before saving is seen after opening again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.array(edit, { minLength: 1, maxLength: 12 }), async (which, edits) => {
      const excel = openExcel(bytes);
      for (const one of edits)
        await excel.Excel.run(async (context) => {
          const sheets = context.workbook.worksheets.load('items/name');
          await context.sync();
          const sheet = sheets.items[which % sheets.items.length];
          if (sheet) apply(sheet, one);
          await context.sync();
        }).catch((error: unknown) => {
          // Refusals are Excel's right: a merge over an edge, an insertion that would cut.
          if (!(error instanceof excel.OfficeExtension.Error)) throw error;
        });
      const before = await seen(excel);
      const again = openExcel(excel.save());
      const after = await seen(again);
      excel.close();
      again.close();
      expect(after).toEqual(before);
    }),
    { numRuns: 15 }
  );
}, 120_000);
