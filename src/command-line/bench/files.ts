/**
 * A file from opening to saving, beside a bare script that opens it, reads every sheet, writes what the run wrote,
 * and saves. A process of its own, also for the memory after many files. Prints one JSON line.
 */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createSession } from '../../application/create-session';
import { medianOf } from './contest';
import { opened } from './opened';

const [path = '', count = '100', compared = '20'] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));

interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly formulas: unknown[][];
}

async function scored(): Promise<Uint8Array> {
  const file = opened(bytes, path);
  const session = createSession(file.workbook, { preview: false });
  await session.score({ sheets: true });
  const { state } = session;
  if (state.phase !== 'idle' || state.outcome === null) throw new Error('nothing was scored');
  const saved = file.save();
  file.close();
  // A batch takes up each file anew; until then the last one's timers hold on to it.
  await setTimeout(0);
  return saved;
}

/** All cells of the scored file: the bare script writes each sheet as a whole. */
async function cellsOf(content: Uint8Array): Promise<readonly Written[]> {
  const file = opened(content, path);
  const cells = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRange(true);
      used.load('address,formulas');
      return { sheet: sheet.name, used };
    });
    await context.sync();
    return ranges.map(({ sheet, used }) => ({
      sheet,
      address: used.address.slice(used.address.lastIndexOf('!') + 1),
      formulas: used.formulas,
    }));
  });
  file.close();
  return cells;
}

async function bare(all: readonly Written[]): Promise<void> {
  const file = opened(bytes, path);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const there = new Set(worksheets.items.map(({ name }) => name));
    for (const sheet of worksheets.items) sheet.getUsedRange(true).load('values,text,formulas,numberFormat');
    await context.sync();
    for (const { sheet, address, formulas } of all)
      if (!there.has(sheet)) worksheets.add(sheet).getRange(address).formulas = formulas;
    await context.sync();
  });
  file.save();
  file.close();
}

const all = await cellsOf(await scored());
const own: number[] = [];
const scripts: number[] = [];
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};
for (let round = 0; round <= Number(compared); round += 1) {
  const taken = [await timed(scored), await timed(() => bare(all))] as const;
  // The first round warms up.
  if (round === 0) continue;
  own.push(taken[0]);
  scripts.push(taken[1]);
}
let early = 0;
for (let done = own.length + 1; done < Number(count); done += 1) {
  await scored();
  if (done === 100) early = process.memoryUsage.rss() / 2 ** 20;
}
const late = process.memoryUsage.rss() / 2 ** 20;
process.stdout.write(`${JSON.stringify({ file: medianOf(own), bare: medianOf(scripts), early, late })}\n`);
