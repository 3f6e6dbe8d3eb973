/** Workbooks in many shapes, scored, written and scored again: totals, every row, cells, and nothing on a second run. */
import { createSession } from '../../../src/application/create-session';
import { resultJson, writtenResult } from '../../../src/application/result-json';
import { openFile } from '../../../src/command-line/open-file';
import { openPackage } from '../../../src/simulated-excel/package';
import type { Result } from '../run-score';
import cases from './cases.json';
import departments from './departments.json';
import publishedForms from './published-forms.json';
import ownRules from './own-rules.json';
import unseenBooks from './unseen-books.json';
import ruleForms from './rule-forms.json';
import publishedBooks from './published-books.json';
import { writeBook, type CaseBook } from './write-book';

interface Case extends CaseBook {
  readonly name: string;
  readonly options?: { readonly standard?: string };
  readonly want: {
    readonly total: readonly (string | null)[];
    readonly rows: readonly string[];
    readonly cells?: Readonly<Record<string, string | number | null>>;
    readonly codes?: readonly string[];
    readonly entities?: readonly string[];
  };
}

interface Scored {
  readonly result: Result;
  readonly saved: Uint8Array;
}

async function score(bytes: Uint8Array, options: Case['options']): Promise<Scored> {
  const file = openFile(bytes, 'case.xlsx');
  if ('code' in file) throw new Error(file.code);
  const session = createSession(file.workbook, { preview: false });
  await session.score({ sheets: true, ...options });
  const { state } = session;
  if (state.phase !== 'idle' || state.outcome === null || state.problem !== null)
    throw new Error(JSON.stringify(state.phase === 'idle' ? state.problem : state.phase));
  const { assessment, plan, receipt } = state.outcome;
  const json = JSON.stringify(resultJson(assessment, plan, writtenResult(receipt, file.requests())));
  const saved = file.save();
  file.close();
  return { result: JSON.parse(json) as Result, saved };
}

function cellAt(bytes: Uint8Array, address: string): unknown {
  const [, sheet, letter = 'A', row = '1'] = /^(.*)!([A-Z])(\d+)$/.exec(address) ?? [];
  const found = openPackage(bytes).content.sheets.find(({ name }) => name === sheet);
  const cell = found?.cells.get(Number(row) - 1)?.get(letter.charCodeAt(0) - 65);
  return typeof cell?.formula === 'string' ? `=${cell.formula}` : (cell?.value ?? null);
}

const every = [cases, departments, ownRules, unseenBooks, publishedBooks, publishedForms, ruleForms].flatMap(
  (table) => table as readonly Case[]
);

test.each(every.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
  const { result, saved } = await score(writeBook(one), one.options);
  const { total, indicators, checks, entities = [] } = result;
  expect([total.score, total.points, total.openPoints]).toEqual(one.want.total);
  expect(
    // Of several projects the first one's rows are listed; all of them stand together at the top.
    (entities[0]?.indicators ?? indicators).map(
      ({ cell, score, points, status }) => `${cell} ${score ?? '-'}/${points ?? '-'} ${status}`
    )
  ).toEqual(one.want.rows);
  for (const code of one.want.codes ?? []) expect(JSON.stringify([checks, indicators])).toContain(`"${code}"`);
  expect(
    entities.map(({ name, level, total: own }) => `${name} ${level} ${own.points ?? '-'} ${own.score ?? '-'}`)
  ).toEqual(one.want.entities ?? []);
  for (const [address, value] of Object.entries(one.want.cells ?? {}))
    expect([address, cellAt(saved, address)]).toEqual([address, value]);
  const again = await score(saved, one.options);
  expect(again.result.written).toMatchObject({ cells: 0, sheets: [] });
  expect(again.result.total).toEqual(total);
});
