/** Notes beside rows of a fixed height: nothing of them is hidden, and no height of the person's is changed. */
import { NoteWrap } from '../../src/excel/note-wrap';
import { openPackage } from '../../src/simulated-excel/package';
import { writeBook } from '../command-line/layouts/write-book';
import { contentOf, differencesOf, openWorkbook } from './open-workbook';
import { contentsOf, problemOf, scored } from './sitting';

jest.setTimeout(120_000);

/** The second row loses points and is told so in more than a line; the third is full. */
const BOOK = writeBook({
  sheets: [
    {
      name: '指标',
      rows: [
        ['指标名称', '目标值', '实际完成值', '分值'],
        ['城乡社区矛盾纠纷排查调解工作完成数量', '500件', '466件', 10],
        ['培训场次', '10场', '10场', 10],
        ['城乡社区公共法律服务工作站点覆盖数量', '300个', '270个', 10],
      ],
    },
  ],
  names: [{ name: '指标_完成情况', refersTo: '指标!$A$1:$D$4' }],
});
const NOTE = 7;

async function withHeights(heights: readonly (number | null)[]): Promise<Uint8Array> {
  const { excel } = openWorkbook(BOOK);
  await excel.Excel.run(async (context) => {
    heights.forEach((points, row) => {
      if (points !== null) context.workbook.worksheets.getItem('指标').getCell(row, 0).format.rowHeight = points;
    });
    await context.sync();
  });
  return excel.save();
}

function looksOf(bytes: Uint8Array): { readonly wraps: readonly boolean[]; readonly heights: readonly unknown[] } {
  const { content } = openPackage(bytes);
  const sheet = content.sheets.find(({ name }) => name === '指标');
  const style = (row: number): number => sheet?.cells.get(row)?.get(NOTE)?.style ?? 0;
  return {
    wraps: [1, 2, 3].map((row) => content.look(style(row)).wrapText),
    heights: (sheet?.rows ?? []).map(({ row, height }) => [row, height]),
  };
}

test.each([
  ['nobody set a height: Excel lets rows grow', [null, null, null, null], [true, true, true]],
  ['rows with room for two lines', [20, 40, 40, 40], [true, true, true]],
  ['rows with room for one', [20, 20, 20, 20], [false, true, false]],
  ['rows of several heights', [30, 20, 20, 40], [false, true, true]],
  ['rows as high as the sheet has them', [15, 15, 15, 15], [true, true, true]],
] as const)('%s', async (_, heights, wraps) => {
  const file = await withHeights(heights);
  const before = contentOf(file);
  const sitting = await scored(file);
  const saved = sitting.excel.save();
  expect(looksOf(saved)).toEqual({ wraps, heights: looksOf(file).heights });
  await sitting.session.undo();
  expect(problemOf(sitting.session)).toBeNull();
  expect(differencesOf(before, contentsOf(sitting))).toEqual([]);
});

test.each([
  [300, true],
  [301, false],
])('%i long notes are asked row by row: %s', (count, areAsked) => {
  const area = { sheet: '表', row: 1, column: 5, rows: count, columns: 1 };
  const cells = Array.from({ length: count }, (_, index) => ({
    row: index + 1,
    column: 5,
    content: { kind: 'value', value: '完成率不足，'.repeat(40) } as const,
    style: 'note' as const,
  }));
  expect(new NoteWrap(area, cells, 230).bytes > 0).toBe(areAsked);
});
