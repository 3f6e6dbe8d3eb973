/**
 * How soon the pane stands with a processor four times slower, beside a page of the same framework with one button,
 * and how much JavaScript it takes. Both are opened anew in the same place, in turn. Prints one JSON line.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PANE, type Bundle } from '../serve/bundle';
import { medianOf } from './contest';
import { openPane, type PanePage } from './pane-page';

const SLOWER = 4;
const rounds = Number(process.argv[2] ?? '7');
const SAMPLE = 'assets/samples/部门整体支出绩效自评（示例）.xlsx';

const ONE_BUTTON: Bundle = {
  name: 'one-button',
  config: 'src/command-line/bench/one-button/webpack.config.js',
  env: [],
  sources: ['webpack.config.js', 'package-lock.json', 'src/command-line/bench/one-button'],
};

interface Start {
  /** Milliseconds from the opening to the first words, and to the first button. */
  readonly words: number;
  readonly view: number;
}

/** Runs in the page, before anything of it; as text, since the loader of these scripts adds calls that no page knows. */
const NOTE_PAINTS = `
  const words = () => (document.body ? document.body.innerText.trim().length : 0) > 0;
  const note = (name, isThere) => {
    const look = () => (isThere() ? performance.mark(name) : requestAnimationFrame(look));
    look();
  };
  note('words', words);
  note('view', () => document.querySelector('button') !== null && words());
`;

async function again({ frame }: PanePage): Promise<Start> {
  await frame.evaluate(() => location.reload());
  const at = async (name: string): Promise<number> => {
    await frame.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, name);
    return frame.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? Number.NaN, name);
  };
  return { words: await at('words'), view: await at('view') };
}

/** The scripts of the page itself: the first view is made of nothing else; more comes when it stands. */
function kilobytesOf({ folder }: PanePage): number {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]*? src="?(?!office\/)([^"?> ]+)/g)].map(([, address = '']) => address);
  if (scripts.length === 0) throw new Error('the page has no script');
  return scripts.reduce((sum, address) => sum + gzipSync(readFileSync(path.join(folder, address))).length, 0) / 1024;
}

async function opened(bundle: Bundle): Promise<PanePage> {
  const pane = await openPane(bundle, SAMPLE);
  await pane.context.addInitScript(NOTE_PAINTS);
  const slow = await pane.context.newCDPSession(pane.frame);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return pane;
}

const pane = await opened(PANE);
const button = await opened(ONE_BUTTON);
const own: Start[] = [];
const least: Start[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const turn = [await again(pane), await again(button)] as const;
  // The first round warms up.
  if (round === 0) continue;
  own.push(turn[0]);
  least.push(turn[1]);
}
const kilobytes = kilobytesOf(pane);
await pane.close();
await button.close();
const median = (starts: readonly Start[], key: keyof Start): number => medianOf(starts.map((start) => start[key]));
const figures = { words: median(own, 'words'), view: median(own, 'view'), button: median(least, 'view'), kilobytes };
process.stdout.write(`${JSON.stringify(figures)}\n`);
