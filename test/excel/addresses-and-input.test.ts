import { intersection, readAddress, readAddresses } from '../../src/excel/address-text';
import { typedContent, typedText } from '../../src/excel/typed-input';

describe('addresses as Excel writes them', () => {
  it.each([
    ['评分表!$A$1:$H$20', { sheet: '评分表', row: 0, column: 0, rows: 20, columns: 8 }],
    ["='总 表'!$B$3", { sheet: '总 表', row: 2, column: 1, rows: 1, columns: 1 }],
    ["'it''s'!AA10:AB11", { sheet: "it's", row: 9, column: 26, rows: 2, columns: 2 }],
    ['=评分表!R1C1:R20C8', { sheet: '评分表', row: 0, column: 0, rows: 20, columns: 8 }],
    ["'总 表'!R3C2", { sheet: '总 表', row: 2, column: 1, rows: 1, columns: 1 }],
    ['C4', { sheet: 'home', row: 3, column: 2, rows: 1, columns: 1 }],
  ])('%s', (text, expected) => {
    expect(readAddress(text, 'home')).toEqual(expected);
  });

  it.each(['#REF!', '=SUM(A1:A2)', '="text"', '评分表!A:H', ''])('%j is no one address', (text) => {
    expect(readAddress(text, 'home')).toBeNull();
  });

  it('reads a list of areas', () => {
    expect(readAddresses("'a,b'!A1:B2,'a,b'!C3", 'a,b').map(({ sheet, row }) => [sheet, row])).toEqual([
      ['a,b', 0],
      ['a,b', 2],
    ]);
  });

  it('cuts rectangles', () => {
    const one = { sheet: 's', row: 0, column: 0, rows: 4, columns: 4 };
    expect(intersection(one, { ...one, row: 2, column: 3 })).toMatchObject({ row: 2, column: 3, rows: 2, columns: 1 });
    expect(intersection(one, { ...one, row: 4 })).toBeNull();
  });
});

describe('what is handed to Excel', () => {
  it.each(['=1', '+1', '-1', '@a', '\t1', '\r1', "'a", '1', '99%', '(5)', 'TRUE', 'May 5', '上午9:00'])(
    '%j is guarded',
    (text) => {
      expect(typedText(text)).toBe(`'${text}`);
    }
  );
  it.each(['', '完成', '一是…'])('%j needs no guard', (text) => {
    expect(typedText(text)).toBe(text);
  });
  it('a formula of ours and a number go as they are, nothing as an empty text', () => {
    expect(typedContent({ kind: 'formula', formula: '=A1' })).toBe('=A1');
    expect(typedContent({ kind: 'value', value: 2 })).toBe(2);
    expect(typedContent({ kind: 'value', value: null })).toBe('');
  });
});
