/** Files of six writers: nothing changes that was not written, down to the bytes. */
import { openPackage } from '../../../src/simulated-excel/package';
import { cells, cellTexts, DIALECTS, editing, fixture, partsOf, plain, textOf, unchanged } from './files';

describe.each(DIALECTS)('a file of %s', (dialect) => {
  const bytes = fixture(dialect);

  test('saved without a change is the very file', () => {
    const file = openPackage(bytes);
    expect(Buffer.compare(file.save(unchanged(file)), bytes)).toBe(0);
  });

  test('saved with every cell written as it is, is the very file', () => {
    const file = openPackage(bytes);
    const sheets = file.content.sheets.map((sheet) => ({
      id: sheet.id,
      isNew: false,
      edits: {
        ...(sheet.kind === 'worksheet'
          ? {
              cells: new Map(
                [...sheet.cells].map(([row, list]) => [
                  row,
                  new Map([...list].map(([column, cell]) => [column, plain(cell.value, cell.formula, cell.style)])),
                ])
              ),
              columns: sheet.columns.map((column) => ({ ...column, style: { base: column.style, change: null } })),
              rows: sheet.rows,
              merges: sheet.merges,
              tables: sheet.tables,
              showGridlines: sheet.showGridlines,
              tabColor: sheet.tabColor,
              frozen: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
              pageSetup: sheet.pageSetup,
              customProperties: sheet.customProperties,
            }
          : {}),
      },
    }));
    const { names, calculationMode, settings, activeSheet } = file.content;
    const saved = file.save({ sheets, names, calculationMode, settings, activeSheet });
    expect(partsOf(saved)).toEqual(partsOf(bytes));
    expect(Buffer.compare(saved, bytes)).toBe(0);
  });

  test('with one number written, only that cell and its sheet change', () => {
    const file = openPackage(bytes);
    const saved = file.save(editing(file, 0, { cells: cells([[0, 1, plain(4711)]]) }));
    const before = partsOf(bytes);
    const after = partsOf(saved);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(changed).toHaveLength(1);
    const part = changed[0] ?? '';
    const cellsBefore = cellTexts(before.get(part) ?? '');
    const cellsAfter = cellTexts(after.get(part) ?? '');
    const written = dialect === 'strict' ? '#1' : 'B1';
    if (dialect !== 'strict') {
      for (const [address, text] of cellsBefore) if (address !== written) expect(cellsAfter.get(address)).toBe(text);
      expect(cellsAfter.size).toBe(new Set([...cellsBefore.keys(), 'B1']).size);
    }
    const again = openPackage(saved).content.sheets[0];
    expect(again?.cells.get(0)?.get(1)?.value).toBe(4711);
    const original = file.content.sheets[0];
    for (const [row, list] of original?.cells ?? []) {
      for (const [column, cell] of list) {
        if (row !== 0 || column !== 1) expect(again?.cells.get(row)?.get(column)).toEqual(cell);
      }
    }
  });

  test('text, format and a new sheet are appended, and what was there is kept', () => {
    const file = openPackage(bytes);
    const bold = { base: 0, change: { font: { bold: true }, fill: '#FFF2CC' } };
    const edits = cells([
      [40, 3, { value: '新文字 <&> "x"', formula: null, style: bold }],
      [41, 3, { value: '新文字 <&> "x"', formula: null, style: bold }],
      [42, 3, plain(12, 'SUM(1,11)')],
    ]);
    const saved = file.save({
      sheets: [
        ...file.content.sheets.map(({ id }, index) => ({
          id,
          isNew: false,
          edits: index === 0 ? { cells: edits } : {},
        })),
        { id: 'new', isNew: true, edits: { name: '自评得分表', cells: cells([[0, 0, plain('标题')]]) } },
      ],
    });
    const again = openPackage(saved).content;
    const sheet = again.sheets[0];
    expect(sheet?.cells.get(40)?.get(3)?.value).toBe('新文字 <&> "x"');
    expect(sheet?.cells.get(42)?.get(3)).toMatchObject({ value: 12, formula: 'SUM(1,11)' });
    const style = sheet?.cells.get(40)?.get(3)?.style ?? -1;
    expect(sheet?.cells.get(41)?.get(3)?.style).toBe(style);
    expect(again.look(style)).toEqual({
      ...file.content.look(0),
      font: { ...file.content.look(0).font, bold: true },
      fill: '#FFF2CC',
    });
    expect(again.sheets.at(-1)).toMatchObject({ name: '自评得分表', kind: 'worksheet', state: 'visible' });
    expect(again.sheets.at(-1)?.cells.get(0)?.get(0)?.value).toBe('标题');
    // All cells of the file read as before.
    file.content.sheets.forEach((original, index) => {
      for (const [row, list] of original.cells) {
        for (const [column, cell] of list) {
          expect(again.sheets[index]?.cells.get(row)?.get(column)).toEqual(cell);
          expect(again.look(cell.style)).toEqual(file.content.look(cell.style));
        }
      }
    });
    expect(again.names).toEqual(file.content.names);
  });

  test('untouched entries keep their packed bytes', () => {
    const file = openPackage(bytes);
    const saved = file.save(editing(file, 0, { cells: cells([[0, 1, plain(4711)]]) }));
    const rels = packed(bytes, '_rels/.rels');
    expect(rels.length).toBeGreaterThan(0);
    expect(packed(saved, '_rels/.rels').equals(rels)).toBe(true);
    expect(textOf(saved, '_rels/.rels')).toBe(textOf(bytes, '_rels/.rels'));
  });
});

/** The packed bytes of an entry, found through the central directory. */
function packed(bytes: Uint8Array, wanted: string): Buffer {
  const buffer = Buffer.from(bytes);
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28));
    if (name === wanted) {
      const local = buffer.readUInt32LE(at + 42);
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      return buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    }
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return Buffer.alloc(0);
}
