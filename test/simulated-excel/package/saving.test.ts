/** Everything that can be added or changed is read back, and stands where the schema wants it. */
import { openPackage, worksheetId, type SheetEdits, type WorkbookContent } from '../../../src/simulated-excel/package';
import { cells, cellTexts, editing, fixture, partsOf, plain, textOf, unchanged } from './files';

const SEQUENCE = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** The names of a worksheet's direct children, found by counting depth. */
function childNames(sheet: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of sheet
    .replace(/<\?.*?\?>|<!--.*?-->/gs, '')
    .matchAll(/<(\/?)(?:\w+:)?(\w+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close === '/') depth--;
    else {
      if (depth === 1) names.push(name);
      if (empty !== '/') depth++;
    }
  }
  return names;
}
function expectInSequence(sheet: string): void {
  const ranks = childNames(sheet).map((name) => SEQUENCE.indexOf(name));
  expect(ranks).not.toContain(-1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

const look = { fill: '#F8CBAD', font: { color: '#9C0006', bold: true } };
const EVERYTHING: SheetEdits = {
  cells: cells([
    [
      0,
      0,
      {
        value: '自评得分表',
        formula: null,
        style: { base: 0, change: { font: { size: 16, bold: true }, horizontal: 'center' } },
      },
    ],
    [2, 0, plain('履职效能')],
    [2, 1, { value: 49.38, formula: 'ROUND(SUM(B4:B5),2)', style: { base: 0, change: { numberFormat: '0.00' } } }],
    [3, 1, { value: '', formula: 'IF(1=1,"","x")', style: { base: 0, change: null } }],
    [
      4,
      1,
      {
        value: true,
        formula: '1=1',
        style: { base: 0, change: { borders: { top: { style: 'thin', color: '#808080' } } } },
      },
    ],
    [5, 1, plain({ error: '#DIV/0!' }, '1/0')],
    [
      6,
      1,
      {
        value: 1,
        formula: 'IFS(1=1,1)',
        style: { base: 0, change: { numberFormat: '0.0"分"', wrapText: true, locked: false } },
      },
    ],
  ]),
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  columns: [{ first: 0, last: 1, width: 18.5, hidden: false, style: { base: 0, change: null } }],
  rows: [
    { row: 0, height: 30, hidden: false },
    { row: 9, height: 20, hidden: true },
  ],
  tables: [
    {
      name: '得分明细',
      area: { row: 20, column: 0, rows: 3, columns: 2 },
      hasHeaders: true,
      hasTotals: false,
      columns: ['指标\n名称', '得分'],
    },
  ],
  showGridlines: false,
  tabColor: '#00B0F0',
  frozen: { rows: 2, columns: 1 },
  pageSetup: {
    orientation: 'landscape',
    paperSize: 9,
    scale: null,
    fitToWidth: 1,
    fitToHeight: null,
    centerHorizontally: true,
    centerVertically: false,
    margins: { left: 36, right: 36, top: 54, bottom: 54, header: 18, footer: 18 },
    oddHeader: '&C绩效 && 自评',
    oddFooter: '&C第 &P 页',
    rowBreaks: [4, 9],
  },
  addedConditionalFormats: [
    {
      area: { row: 2, column: 1, rows: 4, columns: 1 },
      rule: { kind: 'data-bar', color: '#638EC6', minimum: 0, maximum: null },
    },
    { area: { row: 2, column: 1, rows: 4, columns: 1 }, rule: { kind: 'expression', formula: '=$B3<1', look } },
    {
      area: { row: 2, column: 1, rows: 4, columns: 1 },
      rule: { kind: 'cell-value', operator: 'between', formulas: ['1', '2'], look },
    },
  ],
  dataValidations: [
    { area: { row: 8, column: 1, rows: 1, columns: 1 }, list: '优,良', prompt: '请选择', refuses: true },
  ],
  addedCharts: [
    {
      name: '得分图',
      type: 'barClustered',
      title: '得分 & 率',
      categories: "'自评'!$A$3:$A$6",
      values: "'自评'!$B$3:$B$6",
      axes: { reversed: true, crossesAtEnd: true, minimum: 0, maximum: 1 },
      from: { row: 10, column: 5, rows: 15, columns: 6 },
    },
  ],
  customProperties: new Map([['标记', '{1}']]),
};

function expectEverything(sheet: WorkbookContent['sheets'][number] | undefined): void {
  const { merges, tables, showGridlines, tabColor, frozen, pageSetup, customProperties, rows } = EVERYTHING;
  const asRead = { merges, tables, showGridlines, tabColor, pageSetup, customProperties };
  expect(sheet).toMatchObject({ ...asRead, frozenRows: frozen?.rows, frozenColumns: frozen?.columns });
  expect(sheet?.rows.map(({ row, height, hidden }) => ({ row, height, hidden }))).toEqual(rows);
  expect(sheet?.columns).toEqual([{ first: 0, last: 1, width: 18.5, hidden: false, style: 0 }]);
}

describe.each(['excel', 'libreoffice', 'openpyxl', 'exceljs', 'wps', 'strict'])('in a file of %s', (dialect) => {
  const bytes = fixture(dialect);
  const file = openPackage(bytes);
  const others = file.content.sheets.map(({ id }) => ({ id, isNew: false, edits: {} }));

  test('a new sheet with everything is read back', () => {
    const id = worksheetId(50);
    const saved = file.save({
      sheets: [...others, { id, isNew: true, edits: { ...EVERYTHING, name: '自评' } }],
      settings: new Map([['decisions', '{"a":"<1> & \\"2\\""}']]),
    });
    const again = openPackage(saved);
    const sheet = again.content.sheets.at(-1);
    expect(sheet).toMatchObject({ id, name: '自评', charts: ['得分图'] });
    expect(sheet?.conditionalFormats).toEqual(EVERYTHING.addedConditionalFormats?.map(({ area }) => [area]));
    expectEverything(sheet);
    const value = (row: number, column: number): unknown => sheet?.cells.get(row)?.get(column);
    expect(value(0, 0)).toMatchObject({ value: '自评得分表' });
    expect(value(2, 1)).toMatchObject({ value: 49.38, formula: 'ROUND(SUM(B4:B5),2)' });
    expect(value(3, 1)).toMatchObject({ value: '', formula: 'IF(1=1,"","x")' });
    expect(value(4, 1)).toMatchObject({ value: true, formula: '1=1' });
    expect(value(5, 1)).toMatchObject({ value: { error: '#DIV/0!' } });
    expect(value(6, 1)).toMatchObject({ value: 1, formula: 'IFS(1=1,1)' });
    const chart = [...partsOf(saved).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).at(-1) ?? '';
    expect(textOf(saved, chart)).toMatch(/"maxMin"[\s\S]*"minMax"\/><c:max val="1"\/><c:min val="0"\/>/);
    const style = sheet?.cells.get(6)?.get(1)?.style ?? -1;
    expect(again.content.look(style)).toMatchObject({ numberFormat: '0.0"分"', wrapText: true, locked: false });
    expect([...again.content.settings]).toEqual([['decisions', '{"a":"<1> & \\"2\\""}']]);
    const part = [...partsOf(saved).keys()].filter((name) => name.startsWith('xl/worksheets/sheet')).at(-1) ?? '';
    expectInSequence(textOf(saved, part));
    expect(textOf(saved, part)).toContain('_xlfn.IFS(1=1,1)');
    // The second saving of the saved file changes nothing.
    expect(Buffer.compare(again.save(unchanged(again)), saved)).toBe(0);
  });

  test('the same on a sheet of the file keeps the order of its elements', () => {
    const around: SheetEdits = Object.fromEntries(Object.entries(EVERYTHING).filter(([key]) => key !== 'cells'));
    const own = file.content.sheets[0];
    const saved = file.save(
      editing(file, 0, { ...around, tables: [...(own?.tables ?? []), ...(EVERYTHING.tables ?? [])] })
    );
    const changed = [...partsOf(saved)].filter(
      ([name, text]) => name.startsWith('xl/worksheets/sheet') && partsOf(bytes).get(name) !== text
    );
    expect(changed).toHaveLength(1);
    for (const [name] of changed) {
      expectInSequence(textOf(saved, name));
      expect(cellTexts(textOf(saved, name))).toEqual(cellTexts(textOf(bytes, name)));
    }
    const sheet = openPackage(saved).content.sheets[0];
    expect(sheet).toMatchObject({
      merges: EVERYTHING.merges,
      frozenRows: 2,
      frozenColumns: 1,
      pageSetup: EVERYTHING.pageSetup,
      charts: [...(own?.charts ?? []), '得分图'],
      tabColor: '#00B0F0',
      tables: [...(own?.tables ?? []), ...(EVERYTHING.tables ?? [])],
    });
    expect(sheet?.conditionalFormats).toHaveLength((own?.conditionalFormats.length ?? 0) + 3);
    expect([...(sheet?.customProperties ?? [])]).toEqual([['标记', '{1}']]);
  });

  test('conditional formats and charts of the file are taken away one by one, their parts too', () => {
    const own = file.content.sheets[0];
    const added = openPackage(file.save(editing(file, 0, EVERYTHING)));
    const rules = own?.conditionalFormats.length ?? 0;
    const edits = { removedConditionalFormats: [rules, rules + 2], removedCharts: [own?.charts.length ?? 0] };
    const saved = added.save(editing(added, 0, edits));
    const sheet = openPackage(saved).content.sheets[0];
    expect(sheet?.charts).toEqual(own?.charts);
    expect(sheet?.conditionalFormats).toHaveLength(rules + 1);
    const charts = (bytes: Uint8Array): number =>
      [...partsOf(bytes).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).length;
    expect(charts(saved)).toBe(charts(bytes));
  });

  test('every part is well-formed and every relationship leads to a part', () => {
    const saved = file.save({ sheets: [...others, { id: 'x', isNew: true, edits: { ...EVERYTHING, name: '自评' } }] });
    const names = new Set([...partsOf(saved).keys()].map((name) => name.toLowerCase()));
    for (const name of partsOf(saved).keys()) {
      if (!name.endsWith('.rels')) continue;
      const source = name.replace('_rels/', '').replace(/\.rels$/, '');
      for (const [tag] of textOf(saved, name).matchAll(/<(?:\w+:)?Relationship [^>]*>/g)) {
        if (tag.includes('External')) continue;
        const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
        const path = new URL(target, `http://x/${source}`).pathname.slice(1);
        expect(names).toContain(path.toLowerCase());
      }
    }
    const ids = [...textOf(saved, '[Content_Types].xml').matchAll(/PartName="([^"]*)"/g)].map(([, part]) => part);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of ids) expect(names).toContain((part ?? '').slice(1).toLowerCase());
  });
});

describe('cells', () => {
  const bytes = fixture('excel');
  const file = openPackage(bytes);
  const part = 'xl/worksheets/sheet1.xml';

  test('a new value keeps the formula in the form it had', () => {
    const before = file.content.sheets[0]?.cells.get(3)?.get(4);
    const saved = file.save(editing(file, 0, { cells: cells([[3, 4, plain(99, before?.formula ?? null)]]) }));
    expect(cellTexts(textOf(saved, part)).get('E4')).toBe('<c r="E4"><f t="shared" si="0"/><v>99</v></c>');
    expect(partsOf(saved).has('xl/calcChain.xml')).toBe(true);
  });
  test('a new format keeps what the cell holds', () => {
    const before = file.content.sheets[0]?.cells.get(5)?.get(0);
    const edit = { value: before?.value ?? null, formula: null, style: { base: 0, change: { fill: '#FFFF00' } } };
    const saved = file.save(editing(file, 0, { cells: cells([[5, 0, edit]]) }));
    expect(cellTexts(textOf(saved, part)).get('A6')).toBe('<c r="A6" t="s" s="9"><v>3</v></c>');
    expect(partsOf(saved).get('xl/sharedStrings.xml')).toBe(partsOf(bytes).get('xl/sharedStrings.xml'));
  });
  test('when the master of a shared formula goes, the others are spelled out', () => {
    const saved = file.save(editing(file, 0, { cells: cells([[2, 4, null]]) }));
    const again = openPackage(saved).content.sheets[0];
    expect(again?.cells.get(2)?.get(4)).toBeUndefined();
    for (const row of [3, 4, 5]) {
      expect(again?.cells.get(row)?.get(4)).toEqual(file.content.sheets[0]?.cells.get(row)?.get(4));
    }
    expect(textOf(saved, part)).not.toContain('t="shared"');
    expect(partsOf(saved).has('xl/calcChain.xml')).toBe(false);
    expect(textOf(saved, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
  test('texts are shared, and characters that XML cannot hold are escaped', () => {
    const odd = 'a\u0001b\r\nc_x0041_d\uD800 ';
    const saved = file.save(
      editing(file, 0, {
        cells: cells([
          [20, 0, plain(odd)],
          [21, 0, plain(odd)],
          [22, 0, plain('项目')],
        ]),
      })
    );
    const texts = cellTexts(textOf(saved, part));
    expect(texts.get('A21')).toBe('<c r="A21" t="s"><v>13</v></c>');
    expect(texts.get('A22')).toBe('<c r="A22" t="s"><v>13</v></c>');
    expect(texts.get('A23')).toBe('<c r="A23" t="s"><v>7</v></c>');
    expect(textOf(saved, 'xl/sharedStrings.xml')).toContain(
      '<t xml:space="preserve">a_x0001_b_x000D_\nc_x005F_x0041_d_xD800_ </t>'
    );
    expect(openPackage(saved).content.sheets[0]?.cells.get(20)?.get(0)?.value).toBe(odd);
  });
  test('a format on top keeps theme colours and quotePrefix of its base', () => {
    const edits = cells([
      [20, 0, { value: 1, formula: null, style: { base: 1, change: { font: { italic: true } } } }],
      [20, 1, { value: 1, formula: null, style: { base: 6, change: { horizontal: 'right' } } }],
      [20, 2, { value: 1, formula: null, style: { base: 1, change: { font: { bold: true } } } }],
    ]);
    const saved = file.save(editing(file, 0, { cells: edits }));
    const styles = textOf(saved, 'xl/styles.xml');
    expect(styles).toContain('<font><b/><i/><sz val="14"/><color theme="4" tint="-0.249977111117893"/>');
    expect(styles).toContain(
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="center" horizontal="right"/></xf>'
    );
    // Bold is there already: no new format.
    expect(cellTexts(textOf(saved, part)).get('C21')).toContain('s="1"');
    expect(/<cellXfs count="(\d+)"/.exec(styles)?.[1]).toBe('11');
  });
  test('rows grow their spans and the sheet its dimension', () => {
    const saved = file.save(
      editing(file, 0, {
        cells: cells([
          [2, 10, plain(1)],
          [13, 0, plain(2)],
        ]),
      })
    );
    const sheet = textOf(saved, part);
    expect(sheet).toContain('<row r="3" spans="1:11"');
    expect(sheet).toContain('<dimension ref="A1:K14"/>');
    expect(sheet).toContain('<row r="14" spans="1:8" x14ac:dyDescent="0.2"><c r="A14"><v>2</v></c></row>');
  });
});

describe('sheets and names', () => {
  const file = openPackage(fixture('excel'));
  const [budget, chart, second, deep] = file.content.sheets.map(({ id }) => id);
  const kept = (id: string | undefined, edits: SheetEdits = {}): { id: string; isNew: false; edits: SheetEdits } => ({
    id: id ?? '',
    isNew: false,
    edits,
  });

  test('moved sheets take their names and the active tab with them', () => {
    const saved = file.save({
      sheets: [kept(second, { name: '改名', state: 'visible' }), kept(chart), kept(budget), kept(deep)],
    });
    const again = openPackage(saved).content;
    expect(again.sheets.map(({ name }) => name)).toEqual(['改名', '图', '预算', '深藏']);
    expect(again.sheets.map(({ id }) => id)).toEqual([second, chart, budget, deep]);
    expect(again.activeSheet).toBe(2);
    expect(again.names.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['_xlnm._FilterDatabase', 2],
      ['_xlnm.Print_Titles', 2],
      ['局部', 0],
      ['死名', null],
      ['税率', null],
      ['预算_整体支出', null],
    ]);
  });
  test('a deleted sheet leaves nothing behind', () => {
    const saved = file.save({ sheets: [kept(second, { state: 'visible' }), kept(deep)] });
    const again = openPackage(saved).content;
    expect(again.sheets.map(({ name }) => name)).toEqual(['表 2', '深藏']);
    expect(again.names.map(({ name, sheet }) => [name, sheet])).toEqual([['局部', 0], ['死名', null], ['税率', null], ['预算_整体支出', null]]); // prettier-ignore
    expect(again.activeSheet).toBe(0);
    const names = [...partsOf(saved).keys()];
    expect(names.filter((name) => /chart|drawing|comments|tables|printer|customProperty|calcChain/.test(name))).toEqual(
      []
    );
    expect(names).toContain('customXml/item1.xml');
    expect(textOf(saved, '[Content_Types].xml')).not.toMatch(/chart\d|drawing\d|comments1|table1/);
    expect(textOf(saved, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });
  test('names are added, changed, removed; the others keep their text', () => {
    const names = file.content.names
      .filter(({ name }) => name !== '税率')
      .map((name) => (name.name === '死名' ? { ...name, formula: '预算!$A$1' } : name));
    const saved = file.save({
      ...unchanged(file),
      names: [
        ...names,
        { name: '得分_总分', sheet: null, formula: '\'表 2\'!$A$1&"<"', visible: false, comment: '我们的' },
      ],
    });
    expect(openPackage(saved).content.names).toEqual([
      ...names,
      { name: '得分_总分', sheet: null, formula: '\'表 2\'!$A$1&"<"', visible: false, comment: '我们的' },
    ]);
    const changed = [...partsOf(saved)]
      .filter(([name, text]) => partsOf(fixture('excel')).get(name) !== text)
      .map(([name]) => name);
    expect(changed).toEqual(['xl/workbook.xml']);
  });
  test('a table of the file grows by a column and keeps its own', () => {
    const table = file.content.sheets[0]?.tables[0];
    if (table === undefined) throw new Error('no table');
    const wider = { ...table, area: { ...table.area, columns: 3 }, columns: [...table.columns, '得分'] };
    const saved = file.save(editing(file, 0, { tables: [wider] }));
    const text = textOf(saved, 'xl/tables/table1.xml');
    expect(text).toContain('ref="A11:C13" totalsRowShown="0"><autoFilter ref="A11:C13"/>');
    expect(text).toContain('<tableColumn id="2" name="年初预算数" dataDxfId="0"/><tableColumn id="3" name="得分"/>');
    expect(openPackage(saved).content.sheets[0]?.tables).toEqual([wider]);
    expect(openPackage(file.save(editing(file, 0, { tables: [] }))).content.sheets[0]?.tables).toEqual([]);
  });
  test('settings are those of one add-in; other add-ins keep theirs', () => {
    const one = file.save({ ...unchanged(file), settings: new Map([['a', '1']]) });
    const two = openPackage(one, { addIn: '11111111-0000-0000-0000-000000000000' });
    expect(two.content.settings.size).toBe(0);
    const both = two.save({ ...unchanged(two), settings: new Map([['b', '2']]) });
    expect([...openPackage(both).content.settings]).toEqual([['a', '1']]);
    expect([...openPackage(both, { addIn: '11111111-0000-0000-0000-000000000000' }).content.settings]).toEqual([
      ['b', '2'],
    ]);
  });
});
