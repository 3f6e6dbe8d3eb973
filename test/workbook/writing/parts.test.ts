import fc from 'fast-check';
import { MOST_CHARACTERS, asText } from '../../../src/workbook/cells/cell-text';
import { numeral, rateText } from '../../../src/workbook/planning/deduction-text';
import { Decimal } from '../../../src/scoring/decimal';
import { decodeMark, encodeMark, type SheetMark } from '../../../src/workbook/owned/ownership';
import { canonicalFormula, isAsWritten, recordOf } from '../../../src/workbook/owned/records';
import { isSheetAsWritten, recordOfCells } from '../../../src/workbook/owned/sheet-record';
import { sumFormula } from '../../../src/workbook/planning/sum-formula';

describe('marks', () => {
  const mark: SheetMark = {
    id: '{1}',
    role: '自评得分表',
    sheet: { rows: 3, columns: 4, look: 'ab', record: 'x', frame: '{}' },
    columns: [{ range: '指标_评分表', kind: '得分', column: 5, row: 4, record: 'abc', rows: 'def' }],
  };
  it('are read as they were written', () => {
    expect(decodeMark(encodeMark(mark))).toEqual(mark);
  });
  it.each([null, '', 'no', '{}', '[]', '{"v":2,"id":"a"}', '{"v":1}', 'null'])('%j is no mark', (text) => {
    expect(decodeMark(text)).toBeNull();
  });
});

describe('records', () => {
  it('know what was written, cell by cell, and see what was edited', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 50 }), fc.nat(), (texts, at) => {
        const record = recordOf(texts);
        const same = isAsWritten(record, texts.length, (index) => texts[index] ?? '');
        expect(texts.every((_, index) => same(index))).toBe(true);
        const place = at % texts.length;
        const edited = texts.map((text, index) => (index === place ? `${text}改` : text));
        const now = isAsWritten(record, edited.length, (index) => edited[index] ?? '');
        expect(now(place)).toBe(false);
      })
    );
  });
  it('are short for long columns', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => String(index));
    const record = recordOf(texts);
    expect(record.length).toBeLessThan(40);
    expect(isAsWritten(record, texts.length, (index) => texts[index] ?? '')(5)).toBe(true);
    expect(isAsWritten(record, texts.length, (index) => (index === 7 ? 'x' : (texts[index] ?? '')))(5)).toBe(false);
  });
  it('know a row of a long sheet, whole or not at all', () => {
    const extent = { rows: 3000, columns: 3 };
    const text = (row: number, column: number): string => (column === 1 && row % 2 === 0 ? '' : `${row},${column}`);
    const style = 'text';
    const cells = Array.from({ length: extent.rows * extent.columns }, (_, index) => {
      const [row, column] = [Math.floor(index / extent.columns), index % extent.columns];
      return { row, column, content: { kind: 'value', value: text(row, column) }, style } as const;
    });
    const record = recordOfCells(cells, extent);
    expect(record.length).toBeLessThan(4 * extent.rows);
    const half = isSheetAsWritten(record, extent, (row, column) => (row < 1500 ? text(row, column) : ''));
    const edited = isSheetAsWritten(record, extent, (row, column) =>
      row === 7 && column === 2 ? 'x' : text(row, column)
    );
    expect([half(1499, 2), half(1500, 1), edited(6, 0), edited(7, 0), edited(8, 2)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });
  it('do not mind the quotes round a sheet name', () => {
    expect(canonicalFormula("=SUM('表3'!A1,'a b'!B2)")).toBe('=SUM(表3!A1,a b!B2)');
  });
});

describe('sums', () => {
  const cells = (...rows: number[]) => rows.map((row) => ({ sheet: '表3', row, column: 5 }));
  it.each([
    [cells(4, 5, 6), '评分表', '=ROUND(SUM(表3!F5:F7),2)'],
    [cells(6, 4), '评分表', '=ROUND(SUM(表3!F5,表3!F7),2)'],
    [cells(4), '表3', '=ROUND(SUM(F5),2)'],
    [[], '表3', null],
  ])('%#', (refs, home, formula) => {
    expect(sumFormula(home, refs)).toBe(formula);
  });
  it('are given up where the cells are too scattered for a formula', () => {
    expect(sumFormula('s', cells(...Array.from({ length: 600 }, (_, index) => index * 2)))).toBeNull();
  });
});

describe('texts', () => {
  it('keep whole characters at the limit of a cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (shift) => {
        const content = asText('a'.repeat(shift) + '😀'.repeat(20_000));
        const text = content.kind === 'value' ? String(content.value) : '';
        expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(text)).toBe(false);
      })
    );
  });
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
  ])('%d is %s', (count, text) => {
    expect(numeral(count)).toBe(text);
  });
  it.each([
    ['19.43', '20', '97.2%'],
    ['47.5', '50', '95%'],
    ['20', '20', '100%'],
    ['0', '1', '0%'],
  ])('%s of %s is %s', (score, points, text) => {
    expect(rateText(Decimal.from(score), Decimal.from(points))).toBe(text);
  });
});
