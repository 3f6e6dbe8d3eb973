/**
 * Whatever a workbook looks like: a run changes nothing of the person's, a second one writes nothing, undo puts back
 * every cell, format, name and object; a run that cannot write says why and leaves everything as it was.
 */
import fc from 'fast-check';
import type { ColumnPlan } from '../../src/workbook/write-plan';
import { fileOfShape, shapes, type Shape } from './any-workbook';
import { contentOf, differencesOf, type Everything } from './open-workbook';
import { contentsOf, outcomeOf, problemOf, sit } from './sitting';

jest.setTimeout(600_000);

const RUNS = 60;

/** Cells that the plan writes, headings included. */
const placesOf = (columns: readonly ColumnPlan[]): ReadonlySet<string> =>
  new Set(
    columns.flatMap(({ sheet, column, headerRow, cells }) =>
      Array.from({ length: cells.length + 1 }, (_, row) => `${sheet} ${headerRow + row},${column}`)
    )
  );

interface SheetParts {
  readonly columns: readonly (readonly [first: number, last: number, width: number, hidden: boolean])[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** What may differ after a run: the mark, the widths of our columns, the columns that a table got. */
function withoutOurs(all: Everything, columns: readonly ColumnPlan[], before: Everything): Everything {
  const places = placesOf(columns);
  const cells = Object.fromEntries(
    Object.keys(before.cells).map((sheet) => [
      sheet,
      Object.fromEntries(Object.entries(all.cells[sheet] ?? {}).filter(([at]) => !places.has(`${sheet} ${at}`))),
    ])
  );
  const sheets = Object.fromEntries(
    Object.keys(before.sheets).map((sheet) => {
      const parts = all.sheets[sheet] as SheetParts;
      const own = new Set(columns.filter((one) => one.sheet === sheet).map(({ column }) => column));
      const tables = parts.tables.map(({ name, columns: headings }) => {
        const old = (before.sheets[sheet] as SheetParts).tables.find((table) => table.name === name);
        return [name, headings.slice(0, old?.columns.length)];
      });
      const widths = parts.columns.filter(([first]) => !own.has(first));
      return [sheet, { ...parts, columns: widths, tables, properties: [] }];
    })
  );
  const known = new Set(before.names.map((name) => JSON.stringify(name)));
  return { ...all, cells, sheets, names: all.names.filter((name) => known.has(JSON.stringify(name))) };
}

test('user cells, formats, names and objects are the same before and after; a second run writes nothing; undo', async () => {
  const ends = new Map<string, number>();
  const note = (end: string): void => void ends.set(end, (ends.get(end) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(shapes, fc.boolean(), async (shape: Shape, sheets) => {
      const file = await fileOfShape(shape);
      const before = contentOf(file);
      const sitting = sit(file);
      const { session } = sitting;
      await session.score({ sheets });
      const { state } = session;
      const columns = state.phase === 'preview' ? state.plan.columns : [];
      await session.confirm();
      const problem = problemOf(session);
      note(problem ?? 'scored');
      if (problem !== null) {
        expect(differencesOf(before, contentsOf(sitting)).slice(0, 3)).toEqual([]);
        return;
      }
      expect(columns.length).toBeGreaterThan(0);
      const after = contentsOf(sitting);
      const own = [withoutOurs(before, columns, before), withoutOurs(after, columns, before)] as const;
      expect(differencesOf(...own).slice(0, 3)).toEqual([]);
      const standing = contentOf(sitting.excel.save());
      await session.score({ sheets });
      expect(outcomeOf(session).receipt?.cells).toBe(0);
      expect(differencesOf(standing, contentOf(sitting.excel.save())).slice(0, 3)).toEqual([]);

      await session.undo();
      expect(problemOf(session)).toBeNull();
      expect(differencesOf(before, contentsOf(sitting)).slice(0, 3)).toEqual([]);
      sitting.excel.close();
    }),
    { numRuns: RUNS }
  );
  // Nothing else stops a run on such workbooks than a table without room, and most have it.
  expect([...ends.keys()].filter((end) => end !== 'scored' && end !== 'sheets.table-has-no-room')).toEqual([]);
  expect(ends.get('scored') ?? 0).toBeGreaterThan(RUNS / 2);
});
