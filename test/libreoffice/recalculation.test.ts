/** The formulas that we wrote, calculated by another program, give the values that we wrote. */
import { readFileSync } from 'node:fs';
import { openPackage, type CellContent, type SheetContent } from '../../src/simulated-excel/package';
import { runScore, SAMPLE, scratch } from '../command-line/run-score';
import { recalculated, soffice } from './recalculate';

jest.setTimeout(180_000);

const describeWithOffice = soffice === undefined ? describe.skip : describe;
const folder = scratch();
afterAll(folder.remove);

const sheetsOf = (bytes: Uint8Array): ReadonlyMap<string, SheetContent> =>
  new Map(openPackage(bytes).content.sheets.map((sheet) => [sheet.name, sheet]));

const formulasIn = (sheet: SheetContent): readonly (readonly [number, number, CellContent])[] =>
  [...sheet.cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => (cell.formula === null ? [] : [[row, column, cell] as const]))
  );

/** As a cell shows it: Excel and LibreOffice may differ in the last bits of a double. */
const shown = (value: CellContent['value'] | undefined): string =>
  typeof value === 'number'
    ? String(Number(value.toPrecision(12)))
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? '');

/** The file with every cached value of a formula spoiled. */
function spoiled(bytes: Uint8Array): Uint8Array {
  const file = openPackage(bytes);
  return file.save({
    sheets: file.content.sheets.map((sheet) => {
      const cells = new Map<
        number,
        Map<number, { value: number; formula: string | null; style: { base: number; change: null } }>
      >();
      for (const [row, column, cell] of formulasIn(sheet)) {
        const line = cells.get(row) ?? new Map<number, never>();
        cells.set(
          row,
          new Map([...line, [column, { value: -77, formula: cell.formula, style: { base: cell.style, change: null } }]])
        );
      }
      return { id: sheet.id, isNew: false, edits: cells.size === 0 ? {} : { cells } };
    }),
  });
}

describeWithOffice('recalculated by LibreOffice', () => {
  test('every formula of the scored sample has the value that we saved', () => {
    const out = folder.at('scored.xlsx');
    expect(runScore(SAMPLE, '--out', out).status).toBe(0);
    const saved = new Uint8Array(readFileSync(out));
    const before = sheetsOf(saved);
    // Cached values that are wrong: only a real calculation brings the right ones back.
    const after = sheetsOf(recalculated(spoiled(saved)));
    let compared = 0;
    for (const [name, sheet] of before)
      for (const [row, column, cell] of formulasIn(sheet)) {
        const again = after.get(name)?.cells.get(row)?.get(column);
        expect([name, row, column, shown(again?.value)]).toEqual([name, row, column, shown(cell.value)]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(150);
    const totals = [...(after.get('自评得分表')?.cells.values() ?? [])].flatMap((line) =>
      [...line.values()].map((cell) => cell.value)
    );
    expect(totals).toContain(96.88);
  });

  test('tables that took our columns in are opened and saved with them', () => {
    const out = folder.at('tables.xlsx');
    expect(runScore('test/fixtures/workbooks/excel-tables.xlsx', '--out', out).status).toBe(0);
    const tables = (bytes: Uint8Array) =>
      openPackage(bytes).content.sheets.flatMap((sheet) =>
        sheet.tables.map(({ name, area, columns }) => [name, area, columns])
      );
    const saved = new Uint8Array(readFileSync(out));
    expect(tables(saved).find(([name]) => name === '指标_完成情况')?.[2]).toContain('扣分说明');
    expect(tables(recalculated(saved))).toEqual(tables(saved));
  });
});
