/** Where LibreOffice is installed it opens what we save, with new sheets, charts and bars, and sees the same values. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage, type SheetEdits } from '../../../src/simulated-excel/package';
import { soffice } from '../../libreoffice/converted';
import { cells, fixture, plain } from './files';

const describeWithOffice = soffice === undefined ? describe.skip : describe;

const NEW_SHEET: SheetEdits = {
  name: '自评',
  cells: cells([
    [
      0,
      0,
      {
        value: '标题 <&>',
        formula: null,
        style: { base: 0, change: { font: { bold: true, size: 16 }, fill: '#DDEBF7' } },
      },
    ],
    [1, 0, plain('甲')],
    [1, 1, plain(49.38, 'SUM(C2:D2)')],
    [1, 2, plain(49)],
    [1, 3, plain(0.38)],
    [2, 0, plain('乙')],
    [2, 1, plain('空', 'IF(C2>1,"空","")')],
  ]),
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  columns: [{ first: 0, last: 0, width: 20, hidden: false, style: { base: 0, change: null } }],
  addedConditionalFormats: [
    {
      area: { row: 1, column: 1, rows: 2, columns: 1 },
      rule: { kind: 'data-bar', color: '#638EC6', minimum: 0, maximum: null },
    },
  ],
  addedCharts: [
    {
      name: '得分图',
      type: 'columnClustered',
      title: '得分',
      categories: "'自评'!$A$2:$A$3",
      values: "'自评'!$B$2:$B$3",
      axes: { reversed: false, crossesAtEnd: false, minimum: null, maximum: null },
      from: { row: 5, column: 0, rows: 12, columns: 5 },
    },
  ],
};

describeWithOffice('LibreOffice', () => {
  test('converts saved files of five writers, with the values and features we wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      const names = ['excel', 'libreoffice', 'openpyxl', 'exceljs', 'wps'];
      for (const name of names) {
        const file = openPackage(fixture(name));
        const sheets = file.content.sheets.map(({ id }) => ({ id, isNew: false, edits: {} }));
        writeFileSync(
          join(folder, `${name}.xlsx`),
          file.save({ sheets: [...sheets, { id: 'new', isNew: true, edits: NEW_SHEET }] })
        );
      }
      const files = names.map((name) => join(folder, `${name}.xlsx`));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = join(folder, 'out');
      execFileSync(soffice ?? '', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
        stdio: 'pipe',
      });
      for (const name of names) {
        const again = openPackage(new Uint8Array(readFileSync(join(out, `${name}.xlsx`)))).content;
        const sheet = again.sheets.find((found) => found.name === '自评');
        const value = (row: number, column: number): unknown => sheet?.cells.get(row)?.get(column)?.value;
        expect(sheet).toMatchObject({ merges: NEW_SHEET.merges, charts: ['得分图'] });
        expect(sheet?.conditionalFormats).toHaveLength(1);
        expect([value(0, 0), value(1, 0), value(1, 1), value(2, 1)]).toEqual(['标题 <&>', '甲', 49.38, '空']);
        const look = again.look(sheet?.cells.get(0)?.get(0)?.style ?? 0);
        expect(look).toMatchObject({ fill: '#DDEBF7', font: { bold: true, size: 16 } });
        // The user's own numbers are still there.
        const original = openPackage(fixture(name)).content.sheets[0];
        for (const [row, list] of original?.cells ?? []) {
          for (const [column, cell] of list) {
            if (typeof cell.value !== 'number' || cell.formula !== null) continue;
            expect(again.sheets[0]?.cells.get(row)?.get(column)?.value).toBeCloseTo(cell.value, 8);
          }
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
