/** The formulas that we wrote, calculated by another program, give the values that we wrote. */
import { readFileSync } from 'node:fs';
import { openPackage, type CellContent, type SheetContent } from '../../src/simulated-excel/package';
import { resultIn, runScore, SAMPLE, scratch } from '../command-line/run-score';
import { recalculated, soffice } from './converted';

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

const FIXTURES = 'test/fixtures/workbooks';
const WITH_FORMULAS = ['自评得分表', '评分明细表', '扣分说明', '指标完成情况表', '重点项目支出表'];

describeWithOffice('recalculated by LibreOffice', () => {
  test.each([
    [SAMPLE, [...WITH_FORMULAS, '支出决算表']],
    [`${FIXTURES}/sound-department.xlsx`, [...WITH_FORMULAS, '支出决算表']],
    [`${FIXTURES}/national-form.xlsx`, WITH_FORMULAS],
    [`${FIXTURES}/projects-by-sheet.xlsx`, WITH_FORMULAS],
  ])('every formula of %s has the value that we saved, and the totals are those that were scored', (file, sheets) => {
    const out = folder.at('scored.xlsx');
    const json = folder.at('result.json');
    expect(runScore(file, '--out', out, '--json', json).status).toBe(0);
    const saved = new Uint8Array(readFileSync(out));
    const before = sheetsOf(saved);
    // Cached values that are wrong: only a real calculation brings the right ones back.
    const after = sheetsOf(recalculated(spoiled(saved)));
    const compared = new Map<string, number>();
    for (const [name, sheet] of before)
      for (const [row, column, cell] of formulasIn(sheet)) {
        const again = after.get(name)?.cells.get(row)?.get(column);
        expect([name, row, column, shown(again?.value)]).toEqual([name, row, column, shown(cell.value)]);
        compared.set(name, (compared.get(name) ?? 0) + 1);
      }
    for (const name of sheets) expect([name, compared.get(name)]).toEqual([name, expect.any(Number)]);
    const { total, entities } = resultIn(json);
    const totals = (entities ?? [{ total }]).map((entity) => Number(entity.total.score));
    for (const name of ['自评得分表', '评分明细表']) expect(totalsOn(after.get(name))).toEqual(totals);
  });
});

/** What the lines headed 合计 come to: the figure right of 分值. */
function totalsOn(sheet: SheetContent | undefined): readonly unknown[] {
  return [...(sheet?.cells.values() ?? [])].flatMap((line) => {
    const values = [...line].sort(([left], [right]) => left - right).map(([, { value }]) => value);
    if (values[0] !== '合计') return [];
    return [values.filter((value) => typeof value === 'number')[1]];
  });
}
