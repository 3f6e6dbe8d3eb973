/**
 * Each check through the whole house: a sound workbook with an edit that trips it, and with one that comes near and does
 * not. An edit is a cell (or range) and what is typed into it, `merge`, or a name of the contract for it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { a1 } from '../../src/workbook/cells/addresses';
import { isContractName } from '../../src/workbook/contract';
import { codes } from '../../src/texts';
import { fileOf, openWorkbook } from './open-workbook';
import { outcomeOf, sitBeside } from './sitting';

jest.setTimeout(240_000);

const [, ...LINES] = readFileSync(path.join(__dirname, 'checks.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const BOOKS: Readonly<Record<string, string>> = { department: 'sound-department', bureau: 'sound-bureau' };

async function apply(context: Excel.RequestContext, edit: string): Promise<void> {
  const [, sheetName = '', address = '', content = ''] = /^(.+?)!([A-Z]+\d+(?::[A-Z]+\d+)?)=(.*)$/s.exec(edit) ?? [];
  const { worksheets, names } = context.workbook;
  const known = worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  const range = (known.isNullObject ? worksheets.add(sheetName) : known).getRange(address);
  if (content === 'merge') range.merge();
  else if (isContractName(content)) names.add(content, range);
  else if (content === '') range.clear('Contents');
  else range.values = [[content]];
}

async function findingsOf(book: string, edits: string) {
  const { excel } = openWorkbook(fileOf(`test/fixtures/workbooks/${BOOKS[book] ?? ''}.xlsx`));
  await excel.Excel.run(async (context) => {
    for (const edit of edits.split('|')) await apply(context, edit);
    await context.sync();
  });
  const { session } = sitBeside(excel);
  await session.score({ sheets: false });
  session.refuse();
  return outcomeOf(session).assessment.findings;
}

test.each(LINES)('%s in %s: %s', async (code = '', book = '', cell = '', trips = '', silent = '') => {
  const found = (await findingsOf(book, trips)).filter(({ note }) => note.code === code);
  expect(found).not.toEqual([]);
  if (cell !== '') expect(found.flatMap(({ note }) => note.cells.map(a1))).toContain(cell);
  expect((await findingsOf(book, silent)).filter(({ note }) => note.code === code)).toEqual([]);
});

/** They need a choice that was made before: see the tests of 确认. */
const OF_DECISIONS = ['decisions.text-changed', 'decisions.no-row'];

test('no check is without its workbook', () => {
  const families =
    /^(budget|cells|decisions|indicators|inputs|names|points|rates|rules|scorecard|tasks|text|units|years)\./;
  const tried = new Set([...LINES.map(([code]) => code), ...OF_DECISIONS]);
  const left = codes().filter((code) => families.test(code) && !tried.has(code));
  expect(left).toEqual([]);
});
