/** The pane sends large work in small portions; an ordinary workbook takes four requests there as everywhere. */
import { createSession } from '../../src/application/create-session';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { batches } from '../../src/excel/batches';
import type { Step } from '../../src/excel/step';
import { fileOf, openWorkbook, SAMPLE } from './open-workbook';
import { outcomeOf, problemOf } from './sitting';

jest.setTimeout(120_000);

it('scores the sample with all its sheets in four requests', async () => {
  openWorkbook(fileOf(SAMPLE));
  const workbook = new ExcelWorkbook(undefined, undefined, () => Promise.resolve());
  const session = createSession(workbook, { preview: false });
  await session.score({ sheets: true });
  expect(problemOf(session)).toBeNull();
  expect(outcomeOf(session).roundTrips).toBe(4);
});

const PORTION = 300_000;
const stepOf = (request: number): Step => ({ weight: { request, response: 0 } }) as unknown as Step;

it.each([
  ['as much as one request takes', 10, 150_000, 1],
  ['more than that', 11, 150_000, 6],
])('%s', (_case, count, bytes, requests) => {
  const steps = Array.from({ length: count }, () => stepOf(bytes));
  expect(batches(steps, PORTION)).toHaveLength(requests);
});
