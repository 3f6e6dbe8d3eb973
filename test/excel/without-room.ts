import { fileOf, openWorkbook, SAMPLE } from './open-workbook';

/** The sample with its indicators in a table that has a filled cell right of it. */
export async function withoutRoom(): Promise<Uint8Array> {
  const { excel } = openWorkbook(fileOf(SAMPLE));
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    sheet.tables.add('A2:G17', true).name = '台账';
    sheet.getRange('I9').values = [['别动']];
    await context.sync();
  });
  return excel.save();
}
