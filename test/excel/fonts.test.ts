/** Our columns take on the font of the range that they stand beside, and give it back with undo. */
import { openPackage } from '../../src/simulated-excel/package';
import { contentOf, differencesOf, fileOf, openWorkbook, SAMPLE } from './open-workbook';
import { contentsOf, problemOf, scored } from './sitting';

jest.setTimeout(120_000);

const fontsOf = (bytes: Uint8Array, column: number, rows: readonly number[]): ReadonlySet<string> => {
  const { content } = openPackage(bytes);
  const cells = content.sheets.find(({ name }) => name === '指标')?.cells;
  return new Set(
    rows.map((row) => {
      const { font } = content.look(cells?.get(row)?.get(column)?.style ?? 0);
      return `${font.name} ${font.size}`;
    })
  );
};

async function dressed(font: string, size: number): Promise<Uint8Array> {
  const { excel } = openWorkbook(fileOf(SAMPLE));
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    sheet.getRange('A2:G2').format.font.name = '楷体';
    sheet.getRange('A3:G17').format.font.name = font;
    sheet.getRange('A3:G17').format.font.size = size;
    await context.sync();
  });
  return excel.save();
}

const ROWS = Array.from({ length: 15 }, (_, index) => index + 2);

test.each([
  ['仿宋', 10.5],
  ['宋体', 14],
])('%s %d', async (font, size) => {
  const file = await dressed(font, size);
  const sitting = await scored(file);
  const saved = sitting.excel.save();
  for (const column of [7, 8, 9, 10]) {
    expect(fontsOf(saved, column, ROWS)).toEqual(new Set([`${font} ${size}`]));
    expect([...fontsOf(saved, column, [1])][0]).toContain('楷体');
  }
  const after = contentsOf(sitting);
  await sitting.session.undo();
  expect(differencesOf(contentOf(file), contentsOf(sitting)).slice(0, 3)).toEqual([]);
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(fontsOf(sitting.excel.save(), 7, ROWS)).toEqual(new Set([`${font} ${size}`]));
  expect(after.cells['指标']).toEqual(contentsOf(sitting).cells['指标']);
});

test('rows of several fonts: ours keep the one that their cells have', async () => {
  const { excel } = openWorkbook(fileOf(SAMPLE));
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('指标').getRange('G5').format.font.name = '黑体';
    await context.sync();
  });
  const file = excel.save();
  const before = fontsOf(file, 20, [40]);
  expect(fontsOf((await scored(file)).excel.save(), 7, ROWS)).toEqual(before);
});
