/**
 * One click, beside a bare script through the same Office.js that reads the same range and writes the same cells
 * without doing anything. A process of its own, since Office.js is found in the globals. Prints one JSON line.
 */
import { createSession } from '../../application/create-session';
import { medianOf } from './contest';
import { opened } from './opened';
import { repeated, table } from './texts';
import { workbookOf } from './workbook-of';

const rows = Number(process.argv[2] ?? '1000');
const rounds = Number(process.argv[3] ?? '3');

const TABLE = `A1:E${rows + 1}`;
const WRITTEN = `F1:I${rows + 1}`;

interface Click {
  readonly milliseconds: number;
  readonly requests: number;
  readonly written: readonly (readonly unknown[])[];
}

async function click(bytes: Uint8Array): Promise<Click> {
  const file = opened(bytes, 'bench.xlsx');
  const session = createSession(file.workbook, { preview: false });
  const before = performance.now();
  await session.score({ sheets: false });
  const milliseconds = performance.now() - before;
  const requests = file.requests();
  const { state } = session;
  if (state.phase !== 'idle' || (state.outcome?.receipt ?? null) === null) throw new Error('nothing was written');
  const written = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('指标').getRange(WRITTEN);
    range.load('formulas');
    await context.sync();
    return range.formulas;
  });
  file.close();
  return { milliseconds, requests, written };
}

async function bare(bytes: Uint8Array, written: Click['written']): Promise<number> {
  const file = opened(bytes, 'bench.xlsx');
  const before = performance.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    sheet.getRange(TABLE).load('values,text,formulas,numberFormat');
    await context.sync();
    const range = sheet.getRange(WRITTEN);
    range.formulas = written.map((row) => [...row]);
    range.load('formulas');
    await context.sync();
  });
  const milliseconds = performance.now() - before;
  file.close();
  return milliseconds;
}

const bytes = await workbookOf(repeated(table('published-rows', 'single-figures'), rows, 'same'));
const clicks: number[] = [];
const scripts: number[] = [];
let requests = 0;
for (let round = 0; round <= rounds; round += 1) {
  const own = await click(bytes);
  const script = await bare(bytes, own.written);
  requests = own.requests;
  // The first round warms up.
  if (round === 0) continue;
  clicks.push(own.milliseconds);
  scripts.push(script);
}
process.stdout.write(`${JSON.stringify({ rows, requests, click: medianOf(clicks), bare: medianOf(scripts) })}\n`);
