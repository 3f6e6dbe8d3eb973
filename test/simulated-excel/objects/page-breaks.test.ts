/** Page breaks of a sheet's rows: set, counted, taken away, moved along, refused where Excel refuses. */
import { sheet, workbook } from '../support/content';
import { failure, open } from '../support/run';

const book = () => workbook([sheet('表', [['甲']]), sheet('别', [['乙']])]);

test('breaks are set above rows, counted and taken away', async () => {
  const { Excel } = open(book());
  const counts = await Excel.run(async (context) => {
    const { horizontalPageBreaks } = context.workbook.worksheets.getItem('表');
    horizontalPageBreaks.add('A6');
    const second = horizontalPageBreaks.add('B3:C4');
    horizontalPageBreaks.add('A6');
    const two = horizontalPageBreaks.getCount();
    const after = second.getCellAfterBreak().load('address');
    second.delete();
    const one = horizontalPageBreaks.getCount();
    horizontalPageBreaks.removePageBreaks();
    const none = horizontalPageBreaks.getCount();
    await context.sync();
    return [two.value, one.value, none.value, after.address];
  });
  expect(counts).toEqual([2, 1, 0, '表!A3']);
});

test.each(['A1', '别!A5'])('none above %s', async (address) => {
  const { Excel } = open(book());
  const refused = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').horizontalPageBreaks.add(address);
      await context.sync();
    })
  );
  expect(refused.code).toBe('InvalidArgument');
});
