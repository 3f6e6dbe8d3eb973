/** What is read out of the files. */
import { openPackage, PackageError, type CellContent } from '../../../src/simulated-excel/package';
import { fixture, withParts } from './files';

const excel = openPackage(fixture('excel')).content;
const budget = excel.sheets[0];
function at(address: string): CellContent | undefined {
  const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return budget?.cells.get(Number(digits) - 1)?.get(letter.charCodeAt(0) - 65);
}

describe('values', () => {
  test.each([
    ['A1', '部门整体支出绩效自评'],
    ['D2', '社会治理 支出'],
    ['A5', ' 前后有空格 '],
    ['A6', '第一行\r\n第二行'],
    ['A7', 'a<b & c'],
    ['A8', '_x0041_'],
    ['B7', '行内文字'],
    ['B3', 37410.53],
    ['C4', -0.0015],
    ['C5', true],
    ['B6', 44926],
    ['C6', 44926.5],
    ['D6', '基本支出<B2>'],
    ['H13', ''],
    ['B1', null],
  ])('%s is %p', (address, value) => {
    expect(at(address)?.value).toEqual(value);
  });
  test('errors, typed and as results', () => {
    expect(at('B5')?.value).toEqual({ error: '#N/A' });
    expect(at('D4')).toMatchObject({ value: { error: '#DIV/0!' }, formula: 'C4/0' });
  });
});

describe('formulas', () => {
  test.each([
    ['E3', `$B3-C$3+LOG10(B3)+SUM('表 2'!A1:B2)&"A1"`],
    ['E4', `$B4-C$3+LOG10(B4)+SUM('表 2'!A2:B3)&"A1"`],
    ['E6', `$B6-C$3+LOG10(B6)+SUM('表 2'!A4:B5)&"A1"`],
    ['D5', 'B4>C4'],
    ['D7', 'IFS(B3>1,"_xlfn.IFS(",TRUE,"")'],
    ['B3', null],
  ])('%s', (address, formula) => {
    expect(at(address)?.formula ?? null).toBe(formula);
  });
  test('an array formula stands on its first cell', () => {
    expect(at('C7')).toMatchObject({ formula: 'B3:B4*2', arrayRef: 'C7:C8' });
    expect(at('C8')).toMatchObject({ value: 200, formula: null, arrayRef: null });
  });
});

test('sheets, their kinds and states', () => {
  expect(excel.sheets.map(({ name, kind, state, charts }) => [name, kind, state, charts])).toEqual([
    ['预算', 'worksheet', 'visible', ['图表 2']],
    ['图', 'chartsheet', 'visible', ['图表 2']],
    ['表 2', 'worksheet', 'hidden', []],
    ['深藏', 'worksheet', 'veryHidden', []],
  ]);
  expect(new Set(excel.sheets.map(({ id }) => id)).size).toBe(4);
});

test('names: scoped, hidden, dead, constant', () => {
  expect(excel.names).toEqual([
    { name: '_xlnm._FilterDatabase', sheet: 0, formula: '预算!$A$2:$C$8', visible: false, comment: '' },
    { name: '_xlnm.Print_Titles', sheet: 0, formula: '预算!$1:$2', visible: true, comment: '' },
    { name: '局部', sheet: 2, formula: "'表 2'!$A$1:$B$2", visible: true, comment: '只在此表' },
    { name: '死名', sheet: null, formula: '#REF!', visible: true, comment: '' },
    { name: '税率', sheet: null, formula: '0.13', visible: true, comment: '' },
    { name: '预算_整体支出', sheet: null, formula: '预算!$A$2:$C$4', visible: true, comment: '' },
  ]);
});

test('what stands around the cells', () => {
  expect(budget).toMatchObject({
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 8, column: 3, rows: 2, columns: 2 },
    ],
    columns: [
      { first: 0, last: 0, width: 24.625, hidden: false, style: 0 },
      { first: 1, last: 2, width: 12, hidden: false, style: 3 },
      { first: 5, last: 5, width: 9, hidden: true, style: 0 },
    ],
    rows: [
      { row: 0, height: 25.5, hidden: false, style: null },
      { row: 7, height: 30, hidden: true, style: null },
      { row: 8, height: null, hidden: false, style: 7 },
    ],
    standardHeight: 14.25,
    tables: [
      {
        name: '表1',
        area: { row: 10, column: 0, rows: 3, columns: 2 },
        hasHeaders: true,
        hasTotals: false,
        columns: ['项目', '年初预算数'],
      },
    ],
    isProtected: true,
    showGridlines: true,
    tabColor: '#70AD47',
    frozenRows: 2,
    frozenColumns: 1,
    autoFilter: { row: 1, column: 0, rows: 7, columns: 3 },
    conditionalFormats: [[{ row: 2, column: 2, rows: 2, columns: 1 }], [{ row: 2, column: 2, rows: 2, columns: 1 }]],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      scale: null,
      fitToWidth: 1,
      fitToHeight: null,
      centerHorizontally: true,
      oddHeader: '&C绩效自评',
      oddFooter: '&C第 &P 页',
    },
  });
  expect(budget?.pageSetup.margins?.top).toBe(54);
  expect([...(budget?.customProperties ?? [])]).toEqual([['源', '部门提供']]);
  expect(excel).toMatchObject({
    structureProtected: true,
    calculationMode: 'automaticExceptTables',
    date1904: false,
    activeSheet: 0,
  });
  expect(excel.sheets[2]).toMatchObject({ showGridlines: false, standardWidth: 10.5 });
});

describe('looks', () => {
  test('theme colours with tint, palette, protection', () => {
    expect(excel.look(1).font).toMatchObject({ bold: true, size: 14, color: '#2E75B6' });
    expect(excel.look(2)).toMatchObject({ fill: '#FBE5D6', wrapText: true, horizontal: 'center' });
    expect(excel.look(2).borders).toEqual({
      left: { style: 'thin', color: '#000000' },
      right: { style: 'thin', color: '#000000' },
      top: { style: 'thin', color: '#000000' },
      bottom: { style: 'double', color: '#00B050' },
    });
    expect(excel.look(7)).toMatchObject({
      numberFormat: '0.00%',
      fill: '#FFFF00',
      locked: false,
      formulaHidden: true,
      indent: 2,
      vertical: 'top',
      font: { name: '仿宋', italic: true, underline: true, strikethrough: true, color: '#FF0000' },
    });
    expect(excel.look(8)).toMatchObject({ textRotation: 90, shrinkToFit: true, locked: true });
  });
  test('number formats: of the file, built in, Chinese built in', () => {
    expect([3, 4, 5, 6].map((style) => excel.look(style).numberFormat)).toEqual([
      '0.00_ "万元"',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '@',
    ]);
  });
});

test('a strict file with prefixes, a byte order mark, 1904 dates and no addresses', () => {
  const { sheets, date1904 } = openPackage(fixture('strict')).content;
  const rows = [...(sheets[0]?.cells ?? [])].map(([row, list]) => [
    row,
    [...list].map(([column, cell]) => [column, cell.value, cell.formula]),
  ]);
  expect(date1904).toBe(true);
  expect(rows).toEqual([
    [0, [[0, '项目', null], [1, 1, null], [2, 43464, null]]],
    [3, [[1, 2, 'B1*2'], [2, 'a<b', null]]],
    [4, [[0, 5, null]]],
  ]); // prettier-ignore
});

test('time grows with the cells, not with their square', () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>文字${row}</t></is></c><c r="B${row + 1}" ><v>1</v></c></row>`
  );
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const bytes = withParts(fixture('excel'), { 'xl/worksheets/sheet3.xml': sheet });
  const start = performance.now();
  const file = openPackage(bytes);
  expect(file.content.sheets[3]?.cells.get(29_999)?.get(0)?.value).toBe('文字29999');
  // About 0.1 s; a search that runs on to the end of the sheet for every cell takes a minute.
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('files that are no workbook', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const excelBytes = fixture('excel');
  const code = (bytes: Uint8Array): string => {
    try {
      openPackage(bytes);
      return 'opened';
    } catch (error) {
      return error instanceof PackageError ? error.code : `another error: ${String(error)}`;
    }
  };
  test.each([
    ['an old .xls', new Uint8Array([...compound, ...Buffer.from('Workbook', 'utf16le')]), 'old-xls'],
    ['a password', new Uint8Array([...compound, 0, 0, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['text', Buffer.from('项目,金额\n'), 'not-a-zip'],
    ['nothing', new Uint8Array(0), 'not-a-zip'],
    ['a zip cut off', excelBytes.subarray(0, excelBytes.length - 400), 'damaged'],
    ['a zip without a workbook', withParts(excelBytes, { 'xl/workbook.xml': null }), 'not-a-workbook'],
    ['a zip of something else', withParts(excelBytes, { '_rels/.rels': null }), 'not-a-workbook'],
    [
      'another Office document',
      withParts(excelBytes, { 'xl/workbook.xml': '<document xmlns="x"/>' }),
      'not-a-workbook',
    ],
    ['a missing sheet', withParts(excelBytes, { 'xl/worksheets/sheet2.xml': null }), 'damaged'],
    ['broken XML', withParts(excelBytes, { 'xl/styles.xml': '<styleSheet><fonts>' }), 'damaged'],
    [
      'a sheet cut off',
      withParts(excelBytes, { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
      'damaged',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(code(new Uint8Array(bytes))).toBe(expected);
  });
  test('a part that does not fit its checksum', () => {
    expect(code(withChecksumBroken(excelBytes, 'xl/styles.xml'))).toBe('damaged');
  });
});

function withChecksumBroken(bytes: Uint8Array, name: string): Uint8Array {
  const copy = bytes.slice();
  const buffer = Buffer.from(copy.buffer);
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28)) !== name) {
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  buffer.writeUInt32LE(1, at + 16);
  return copy;
}
