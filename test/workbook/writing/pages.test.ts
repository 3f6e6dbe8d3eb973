/** Where the pages of our sheets end, and what of a merged name stands on the next one. */
import fc from 'fast-check';
import { MARGIN, pageStarts, type PrintPage } from '../../../src/workbook/print-page';
import { asText } from '../../../src/workbook/cells/cell-text';
import { SheetBuilder } from '../../../src/workbook/sheets/sheet-builder';
import type { SheetPlan } from '../../../src/workbook/write-plan';

const PAGE: PrintPage = { orientation: 'landscape', width: 742, titleRows: 1 };
const USABLE = 595 - 2 * MARGIN;
const none = (): number => 0;

describe('pages', () => {
  it.each([
    ['all on one', Array.from({ length: 15 }, () => 30), none, []],
    ['full ones', Array.from({ length: 40 }, () => 30), none, [15, 29]],
    [
      'ended early between groups',
      Array.from({ length: 40 }, () => 30),
      (row: number) => (row % 7 === 1 ? 0 : 1),
      [15, 29],
    ],
    [
      'ended early, but not too early',
      Array.from({ length: 20 }, () => 30),
      (row: number) => (row === 13 ? 0 : 1),
      [13],
    ],
    [
      'a group that is longer than what may stay blank',
      Array.from({ length: 20 }, () => 30),
      (row: number) => (row === 5 ? 0 : 1),
      [15],
    ],
    ['a row that is higher than a page', [30, 600, 600, 30], none, [2, 3]],
  ])('%s', (_, heights, cuts, starts) => {
    expect(pageStarts(PAGE, heights, cuts)).toEqual(starts);
  });

  it('hold what they are given, however high the rows are', () => {
    const rows = fc.array(fc.integer({ min: 12, max: 200 }), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(rows, fc.func(fc.nat(3)), fc.integer({ min: 300, max: 2000 }), (heights, cuts, width) => {
        const starts = pageStarts({ ...PAGE, width }, heights, cuts);
        const scale = Math.min(1, Math.floor((742 / width) * 100) / 100);
        const head = heights[0] ?? 0;
        [PAGE.titleRows, ...starts].forEach((first, index) => {
          const own = heights.slice(first, starts[index] ?? heights.length);
          expect(own.length).toBeGreaterThan(0);
          const height = own.reduce((sum, one) => sum + one, 0);
          if (own.length > 1) expect((height + head) * scale).toBeLessThanOrEqual(USABLE);
        });
      })
    );
  });
});

/** Groups of lines, each group merged in column 0, all within one outermost group in column 1. */
function sheetOf(groups: readonly number[], text: string): SheetPlan {
  const sheet = new SheetBuilder('评分明细表', '评分明细表', [20, 20, 60]);
  sheet.span(0, 3, asText('标题'), 'title');
  sheet.next();
  const first = sheet.row;
  const lines = groups.reduce((sum, one) => sum + one, 0);
  sheet.span(1, 1, asText('全部'), 'group', { rows: lines, row: first });
  groups.forEach((count, group) => {
    sheet.span(0, 1, asText(`第${group}组`), 'group', { rows: count });
    for (let line = 0; line < count; line += 1) {
      sheet.put(2, asText(text), 'text');
      sheet.next();
    }
  });
  return sheet.build({ orientation: 'landscape', columns: 3, header: 0 });
}

describe('a name that is merged over rows', () => {
  it('is on every page that its rows are on; no merged cell is cut', () => {
    const many = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
    let cut = 0;
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 60 }), (groups, length) => {
        const plan = sheetOf(groups, '文'.repeat(length));
        const starts = plan.pageBreaks ?? [];
        const lines = groups.reduce((sum, one) => sum + one, 0);
        if (starts.length > 0) cut += 1;
        for (const start of starts)
          expect(plan.merges.filter(({ row, rows }) => row < start && row + rows > start)).toEqual([]);
        const textAt = (row: number, column: number): unknown => {
          const merge = plan.merges.find((one) => one.column === column && one.row <= row && row < one.row + one.rows);
          const cell = plan.cells.find((one) => one.row === (merge?.row ?? row) && one.column === column);
          return cell?.content.kind === 'value' ? cell.content.value : undefined;
        };
        const owner = groups.flatMap((count, group) => Array.from({ length: count }, () => `第${group}组`));
        for (let line = 0; line < lines; line += 1) {
          expect(textAt(1 + line, 0)).toBe(owner[line]);
          expect(textAt(1 + line, 1)).toBe('全部');
        }
        // Merged areas lie apart, and each row has its cell once.
        const places = plan.cells.map(({ row, column }) => `${row},${column}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 60 }
    );
    expect(cut).toBeGreaterThan(20);
  });

  it('needs no break where everything is on one page, or nothing is merged downwards', () => {
    expect(sheetOf([3, 2], '短').pageBreaks).toBeUndefined();
    expect(
      sheetOf(
        Array.from({ length: 1 }, () => 1),
        '短'
      ).pageBreaks
    ).toBeUndefined();
  });
});
