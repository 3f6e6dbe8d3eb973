/** Texts that are longer than a row is high. */
import { asText } from '../../../src/workbook/cells/cell-text';
import { SheetBuilder } from '../../../src/workbook/sheets/sheet-builder';
import { piecesOf, shortened } from '../../../src/workbook/sheets/tall-texts';
import { TALLEST, heightFor, widthInPoints } from '../../../src/workbook/styles';

const CLAUSE = '受疫情影响部分培训改为线上举办，实际场次少于计划；';

describe('a text in a column of 40 characters', () => {
  it.each([
    ['that fits', 10, 40, true],
    ['that needs a wider column', 36, 90, true],
    ['that no column of ours holds', 400, 100, false],
  ])('%s', (_, clauses, width, whole) => {
    const text = CLAUSE.repeat(clauses);
    const sheet = new SheetBuilder('扣分说明', '扣分说明', [20, 40]);
    sheet.put(0, asText('标题'), 'header');
    sheet.next();
    sheet.put(0, asText('指标'), 'text');
    sheet.put(1, asText(text), 'note');
    sheet.next();
    const plan = sheet.build({ orientation: 'landscape', columns: 2, header: 0 });
    expect(plan.columnWidths).toEqual([20, width]);
    const content = plan.cells.find(({ row, column }) => row === 1 && column === 1)?.content;
    const shown = content?.kind === 'value' ? String(content.value) : '';
    expect(shown === text).toBe(whole);
    expect(text.startsWith(shown.slice(0, 100))).toBe(true);
    const needed = heightFor(shown, 'note', widthInPoints(width));
    expect(needed).toBeLessThanOrEqual(plan.rowHeights.find(({ row }) => row === 1)?.points ?? 0);
    expect(needed).toBeLessThanOrEqual(TALLEST);
  });
});

describe('a paragraph', () => {
  it.each([
    [CLAUSE, 1],
    [CLAUSE.repeat(100), 4],
    ['无标点的文字'.repeat(500), 5],
    ['😀'.repeat(2000), 3],
  ])('goes on in further rows, not a character less (%#)', (text, least) => {
    const pieces = piecesOf(text, 'paragraph', 700);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThanOrEqual(least);
    for (const piece of pieces) {
      expect(heightFor(piece, 'paragraph', 700)).toBeLessThan(TALLEST);
      expect(/[\uD800-\uDBFF]$/.test(piece)).toBe(false);
    }
  });

  it('ends its rows where clauses end', () => {
    for (const piece of piecesOf(CLAUSE.repeat(100), 'paragraph', 700)) expect(piece.endsWith('；')).toBe(true);
  });
});

test('what is shortened says so at its end', () => {
  const text = CLAUSE.repeat(400);
  const shown = shortened({ text, style: 'note', width: 300 });
  expect(text.startsWith(shown.slice(0, -14))).toBe(true);
  expect(shown.length).toBeLessThan(text.length);
});
