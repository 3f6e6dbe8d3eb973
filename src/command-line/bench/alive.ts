/**
 * Whether the pane stays alive while many rows are scored: its longest task, how often the progress moves, and how soon
 * a cancel is answered. In Chromium; the pane stands on another site than the page, so that only its own work counts.
 * Prints one JSON line.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PANE } from '../serve/bundle';
import { medianOf } from './contest';
import { openPane } from './pane-page';
import { repeated, table } from './texts';
import { workbookOf } from './workbook-of';

const rows = Number(process.argv[2] ?? '10000');
const CANCELS = 5;

/** Runs in the pane; as text, since the loader of these scripts adds calls that no page knows. */
const WATCH = `
  window.tasks = [];
  window.steps = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration);
  }).observe({ type: 'longtask' });
  window.button = (name) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  window.working = () => document.querySelector('[role=progressbar]');
  window.when = (isSo) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      look();
    });
  let shown = null;
  new MutationObserver(() => {
    const value = window.working()?.getAttribute('aria-valuenow') ?? null;
    if (value !== null && value !== shown) window.steps += 1;
    shown = value;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
`;
const SCORE = `window.button('一键评分').click();`;
const CANCEL = `(async () => {
  ${SCORE}
  await window.when(() => Number(window.working()?.getAttribute('aria-valuenow') ?? 0) > ${Math.round(rows / 10)});
  const before = performance.now();
  window.button('取消').click();
  await window.when(() => window.working() === null);
  return performance.now() - before;
})()`;
const PREVIEW = `(async () => {
  ${SCORE}
  await window.when(() => window.button('写入') !== undefined);
})()`;
const WRITE = `(async () => {
  window.button('写入').click();
  await window.when(() => window.working() !== null);
  await window.when(() => window.working() === null && document.querySelector('[role=tab]') !== null);
})()`;
/** What was drawn last belongs to the work too. */
const SETTLED = 1000;

const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
const file = path.join(folder, 'bench.xlsx');
await writeFile(file, await workbookOf(repeated(table('published-rows', 'single-figures'), rows, 'same')));
const pane = await openPane(PANE, file);
await pane.page.waitForTimeout(SETTLED);
await pane.frame.evaluate(WATCH);

const longest = async (work: string): Promise<number> => {
  await pane.frame.evaluate('window.tasks = []');
  await pane.frame.evaluate(work);
  await pane.page.waitForTimeout(SETTLED);
  return Number(await pane.frame.evaluate('Math.max(0, ...window.tasks)'));
};

const cancels: number[] = [];
for (let round = 0; round < CANCELS; round += 1) cancels.push(Number(await pane.frame.evaluate(CANCEL)));
const scoring = await longest(PREVIEW);
const writing = await longest(WRITE);
const steps = Number(await pane.frame.evaluate('window.steps'));
await pane.close();
await rm(folder, { recursive: true });
process.stdout.write(`${JSON.stringify({ rows, scoring, writing, steps, cancel: medianOf(cancels) })}\n`);
