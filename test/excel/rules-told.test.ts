/** What a reviewer finds beside each score: the rule that it was given by, and where that rule was inferred. */
import { readFileSync } from 'node:fs';
import { openPackage } from '../../src/simulated-excel/package';
import { say } from '../../src/texts';
import { writeBook, type CaseBook } from '../command-line/layouts/write-book';
import { SAMPLE, fileOf } from './open-workbook';
import { scored } from './sitting';

jest.setTimeout(120_000);

const FIXTURES = 'test/fixtures/workbooks';
const books = (name: string): readonly (CaseBook & { readonly name: string })[] =>
  JSON.parse(readFileSync(`test/command-line/layouts/${name}.json`, 'utf8')) as (CaseBook & { name: string })[];

function published(name: string): Uint8Array {
  const book = [...books('published-books'), ...books('departments')].find((one) => one.name === name);
  if (book === undefined) throw new Error(name);
  return writeBook(book);
}

/** The texts of a sheet of ours, row by row. */
async function sheetOf(file: Uint8Array, sheet: string): Promise<readonly (readonly string[])[]> {
  const { excel } = await scored(file);
  const found = openPackage(excel.save()).content.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(sheet);
  const rows = [...found.cells].sort(([one], [other]) => one - other);
  return rows.map(([, cells]) =>
    Array.from({ length: 12 }, (_, column) => {
      const value = cells.get(column)?.value ?? '';
      return typeof value === 'object' ? '' : String(value);
    })
  );
}

test.each([
  ['the sample', () => fileOf(SAMPLE)],
  ['a department', () => fileOf(`${FIXTURES}/sound-department.xlsx`)],
  ['a bureau', () => fileOf(`${FIXTURES}/sound-bureau.xlsx`)],
  ['a national form', () => fileOf(`${FIXTURES}/national-form.xlsx`)],
  ['projects, a sheet each', () => fileOf(`${FIXTURES}/projects-by-sheet.xlsx`)],
  ['a scorecard in 元', () => published('guangzhou-in-yuan')],
  ['a county', () => published('county-education')],
])('%s: 评分明细表 names a rule for every score', async (_, file) => {
  const rows = await sheetOf(file(), '评分明细表');
  const header = rows.findIndex((row) => row.includes(say('sheets.rule')));
  const at = (code: string): number => rows[header]?.indexOf(say(code)) ?? -1;
  const isFilled = (row: readonly string[], code: string): boolean => row[at(code)] !== '';
  const lines = rows
    .slice(header + 1)
    .filter((row) => isFilled(row, 'sheets.explanation') && isFilled(row, 'sheets.score'));
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((row) => !isFilled(row, 'sheets.rule'))).toEqual([]);
});

const INFERRED = say('rule.over-fulfilment-inferred', { amount: '0.5', other: '2.5' });

test('a deduction by an inferred rule says so, beside its row and in 扣分说明, not in the paragraph of the report', async () => {
  const file = published('guangzhou-in-yuan');
  const told = (await sheetOf(file, '扣分说明')).flat().filter((text) => text.includes(INFERRED));
  expect(told).toHaveLength(1);
  const beside = (await sheetOf(file, '表3')).flat().filter((text) => text.includes(INFERRED));
  expect(beside).toHaveLength(1);
});

test('where both ways take the same, nothing is said', async () => {
  const told = (await sheetOf(fileOf(SAMPLE), '扣分说明')).flat();
  expect(told.filter((text) => text.includes('评分细则未公开'))).toEqual([]);
});
